package id.simpul.seal;

import id.simpul.kernel.PersonName;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the QR of a referral letter says. The full NIK is never in it; a person compares name, last digits, destination
 * and date with the paper. A photocopy of a genuine letter is still genuine, so the destination also checks once whether
 * {@code serial} was used before.
 *
 * <p>Bytes: version 1, key id 8, office u24, serial u32, issued and expires u16 (days since 2020-01-01), service u8, last
 * digits u16 (65535: none), text digest 16, name and destination (length u8, UTF-8), Ed25519 signature 64. As text:
 * {@code SLRT1:} and Base45.
 *
 * @param office code of the issuing office, at most six digits
 * @param serial serial of the letter in that office, 0 to 2³²−1
 * @param issued date of the letter
 * @param expires last day on which it counts
 * @param service number of the service, 0 to 255
 * @param nikEnd last four digits of the NIK; null if the person has none
 * @param textDigest first 16 bytes of SHA-256 over the letter's text, see {@link #digest}, as lower-case hex
 * @param name the person's name; cut to what fits
 * @param destination where the letter refers to; cut to what fits
 */
public record LetterSeal(
        int office,
        long serial,
        LocalDate issued,
        LocalDate expires,
        int service,
        @Nullable String nikEnd,
        String textDigest,
        PersonName name,
        String destination) {
    /** What every QR of this kind starts with. */
    public static final String PREFIX = "SLRT1:";

    /** Longest name and longest destination in UTF-8 bytes, so that the QR stays within version 11 (61×61 modules). */
    public static final int MAX_TEXT = 64;

    private static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);
    private static final int NO_NIK = 0xffff;
    private static final int SIGNATURE = 64;
    private static final byte VERSION = 1;
    private static final byte[] DOMAIN = "SLRT-RUJUKAN-v1\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value does not fit
     */
    public LetterSeal {
        require(office > 0 && office < 1 << 24);
        require(serial >= 0 && serial < 1L << 32);
        require(days(issued) >= 0 && days(issued) < 1 << 16 && days(expires) >= 0 && days(expires) < 1 << 16);
        require(service >= 0 && service < 256);
        require(nikEnd == null || nikEnd.matches("[0-9]{4}"));
        require(textDigest.matches("[0-9a-f]{32}"));
        name = new PersonName(cut(name.reveal()));
        destination = cut(destination);
    }

    /** What a scan turned out to be. */
    public sealed interface Verdict {
        /** Signed by a known office and not expired. */
        record Genuine(LetterSeal seal) implements Verdict {}

        /** Signed by a known office, but older than the letter allows. */
        record Expired(LetterSeal seal) implements Verdict {}

        /** Signed with a key this program does not know: the list of offices may be old, or the letter is false. */
        record UnknownKey(long keyId) implements Verdict {}

        /** Names a known key but was not signed with it. */
        record Forged() implements Verdict {}

        /** Made by a newer program. */
        record Newer() implements Verdict {}

        /** Not a letter's QR, or misread. */
        record Unreadable() implements Verdict {}
    }

    /** The digest of a letter's frozen text, for {@link #textDigest}. */
    public static String digest(String letterText) {
        return HexFormat.of().formatHex(sha256(letterText.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /** First eight bytes of SHA-256 over the encoded public key: how a QR names the key that signed it. */
    public static long keyId(PublicKey key) {
        return ByteBuffer.wrap(sha256(key.getEncoded())).getLong();
    }

    /**
     * The text of the QR, signed.
     *
     * @param key the office's Ed25519 key
     * @param publicKey its public half
     */
    public String sign(PrivateKey key, PublicKey publicKey) {
        byte[] fields = encode(keyId(publicKey));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(DOMAIN);
            signature.update(fields);
            byte[] signed = Arrays.copyOf(fields, fields.length + SIGNATURE);
            System.arraycopy(signature.sign(), 0, signed, fields.length, SIGNATURE);
            return PREFIX + Base45.encode(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /**
     * Judges a scanned text.
     *
     * @param scanned what the scanner read
     * @param keys public key by {@link #keyId}; null if unknown
     * @param today the day of the check
     */
    public static Verdict verify(String scanned, LongFunction<@Nullable PublicKey> keys, LocalDate today) {
        if (!scanned.startsWith(PREFIX)) {
            return scanned.matches("SLRT[0-9]{1,3}:.*") ? new Verdict.Newer() : new Verdict.Unreadable();
        }
        Optional<byte[]> decoded = Base45.decode(scanned.substring(PREFIX.length()));
        if (decoded.isEmpty() || decoded.get().length < SIGNATURE + Long.BYTES + 1) {
            return new Verdict.Unreadable();
        }
        byte[] bytes = decoded.get();
        if (bytes[0] != VERSION) {
            return new Verdict.Newer();
        }
        long keyId = ByteBuffer.wrap(bytes).getLong(1);
        PublicKey key = keys.apply(keyId);
        if (key == null) {
            return new Verdict.UnknownKey(keyId);
        }
        byte[] fields = Arrays.copyOf(bytes, bytes.length - SIGNATURE);
        if (!genuine(key, fields, Arrays.copyOfRange(bytes, fields.length, bytes.length))) {
            return new Verdict.Forged();
        }
        Optional<LetterSeal> seal = decode(fields);
        if (seal.isEmpty()) {
            return new Verdict.Unreadable();
        }
        return today.isAfter(seal.get().expires) ? new Verdict.Expired(seal.get()) : new Verdict.Genuine(seal.get());
    }

    private static boolean genuine(PublicKey key, byte[] fields, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(DOMAIN);
            signature.update(fields);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private byte[] encode(long keyId) {
        byte[] nameBytes = name.reveal().getBytes(StandardCharsets.UTF_8);
        byte[] destinationBytes = destination.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(41 + nameBytes.length + destinationBytes.length)
                .put(VERSION)
                .putLong(keyId)
                .put((byte) (office >> 16))
                .putShort((short) office)
                .putInt((int) serial)
                .putShort((short) days(issued))
                .putShort((short) days(expires))
                .put((byte) service)
                .putShort((short) (nikEnd == null ? NO_NIK : Integer.parseInt(nikEnd)))
                .put(HexFormat.of().parseHex(textDigest))
                .put((byte) nameBytes.length)
                .put(nameBytes)
                .put((byte) destinationBytes.length)
                .put(destinationBytes)
                .array();
    }

    private static Optional<LetterSeal> decode(byte[] fields) {
        try {
            ByteBuffer in = ByteBuffer.wrap(fields).position(1 + Long.BYTES);
            int office = ((in.get() & 0xff) << 16) | (in.getShort() & 0xffff);
            long serial = in.getInt() & 0xffffffffL;
            LocalDate issued = EPOCH.plusDays(in.getShort() & 0xffff);
            LocalDate expires = EPOCH.plusDays(in.getShort() & 0xffff);
            int service = in.get() & 0xff;
            int nik = in.getShort() & 0xffff;
            byte[] digest = new byte[16];
            in.get(digest);
            PersonName name = new PersonName(text(in));
            String destination = text(in);
            if (in.hasRemaining()) {
                return Optional.empty();
            }
            return Optional.of(new LetterSeal(
                    office,
                    serial,
                    issued,
                    expires,
                    service,
                    nik == NO_NIK ? null : String.format(Locale.ROOT, "%04d", nik),
                    HexFormat.of().formatHex(digest),
                    name,
                    destination));
        } catch (BufferUnderflowException | CharacterCodingException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String text(ByteBuffer in) throws CharacterCodingException {
        byte[] bytes = new byte[in.get() & 0xff];
        in.get(bytes);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Whole characters only, at most {@link #MAX_TEXT} bytes. */
    private static String cut(String text) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAX_TEXT) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static long days(LocalDate date) {
        return ChronoUnit.DAYS.between(EPOCH, date);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("does not fit a letter's seal");
        }
    }
}

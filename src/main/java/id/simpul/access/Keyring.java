package id.simpul.access;

import id.simpul.access.KeyringFile.Content;
import id.simpul.access.KeyringFile.Failure;
import id.simpul.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an office's data, each wrapped once for every user's password and once for the printed recovery code, in
 * {@value #FILE} beside the encrypted database. Who the users are stands inside the database; this file knows them only by
 * slots named after a hash of their login. Changing a password rewrites one slot, never the database.
 *
 * <p>Every operation that takes a password or a code derives a key from it, which takes half a second or more on purpose: not
 * on the user interface's thread. Passwords are the caller's to clear.
 */
public final class Keyring {
    /** Name of the file in the data folder. */
    public static final String FILE = "keyring.json";

    private static final String RECOVERY_SLOT = "r";
    private static final String SIGNING_SUFFIX = "s";
    private static final int SLOT_HASH_BYTES = 12;
    private static final int MOST_FAILURES_KEPT = 64;

    private final KeyringFile file;
    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<KdfCost> calibration;
    private @Nullable KdfCost cost;

    /**
     * The keyring in {@code folder}, whether or not there is one yet.
     *
     * @param calibration how dear guesses at new passwords are made, normally {@link KdfCost#calibrated()}; asked once, and
     *     only when a password is set
     */
    public Keyring(Path folder, Clock clock, SecureRandom random, Supplier<KdfCost> calibration) {
        this.file = new KeyringFile(folder.resolve(FILE));
        this.clock = clock;
        this.random = random;
        this.calibration = calibration;
    }

    /** A keyring that has just been made: its keys, still open, and the code to print. */
    public record Created(Keys keys, RecoveryCode recoveryCode) {}

    /** Whether there is a keyring in the folder. */
    public boolean exists() {
        return file.exists();
    }

    /** Whether the generation before this one is still there. */
    public boolean backupExists() {
        return file.backupExists();
    }

    /**
     * Makes new keys, wrapped for a first user, who may export, and for a recovery code.
     *
     * @throws Refusal with {@link AccessProblem.KeyringExists}
     */
    public synchronized Created create(String login, char[] password) {
        if (file.exists()) {
            throw new Refusal(new AccessProblem.KeyringExists());
        }
        byte[] database = new byte[Slot.KEY_BYTES];
        byte[] signing = new byte[Slot.KEY_BYTES];
        random.nextBytes(database);
        random.nextBytes(signing);
        var keys = new Keys(database, signing);
        RecoveryCode code = RecoveryCode.random(random);
        var empty = new Content(
                KeyringFile.VERSION,
                UUID.randomUUID().toString(),
                KeyringFile.CIPHER,
                KeyringFile.KEY_FORM,
                List.of(),
                List.of());
        Content withUser = withPassword(empty, keys, login, password, true);
        file.write(withRecovery(withUser, keys, code));
        return new Created(keys, code);
    }

    /**
     * Opens the keyring with a password.
     *
     * @throws Refusal with {@link AccessProblem.WrongSignIn}, whichever of the two is wrong, {@link AccessProblem.TooManyTries},
     *     or what is wrong with the file
     */
    public synchronized Keys open(String login, char[] password) {
        Content content = file.read();
        byte[] secret = Secrets.bytes(password);
        try {
            return open(content, slotId(content, login), secret, new AccessProblem.WrongSignIn());
        } finally {
            Secrets.clear(secret);
        }
    }

    /**
     * Opens the keyring with the printed code.
     *
     * @throws Refusal as {@link RecoveryCode#parse}, or with {@link AccessProblem.WrongRecoveryCode},
     *     {@link AccessProblem.TooManyTries}, or what is wrong with the file
     */
    public synchronized Keys openWithRecovery(RecoveryCode code) {
        byte[] secret = code.secret();
        try {
            return open(file.read(), RECOVERY_SLOT, secret, new AccessProblem.WrongRecoveryCode());
        } finally {
            Secrets.clear(secret);
        }
    }

    private Keys open(Content content, String slotId, byte[] secret, AccessProblem wrong) {
        Duration wait = wait(content, slotId);
        if (!wait.isZero()) {
            throw new Refusal(new AccessProblem.TooManyTries(wait));
        }
        Optional<Slot> slot = find(content, slotId);
        // For a login that has no slot the same work is done, so that the time taken does not tell.
        byte[] wrapping = slot.or(() -> content.slots().stream().findFirst())
                .map(Slot::kdf)
                .orElseGet(() -> Slot.Kdf.of(KdfCost.FLOOR, random))
                .wrappingKey(secret);
        try {
            Optional<byte[]> database = slot.flatMap(found -> found.unwrap(content.dbId(), wrapping));
            if (database.isEmpty()) {
                file.writeCounters(failed(content, slotId));
                throw new Refusal(wrong);
            }
            byte[] signing = find(content, slotId + SIGNING_SUFFIX)
                    .flatMap(found -> found.unwrap(content.dbId(), wrapping))
                    .orElse(null);
            if (failure(content, slotId).isPresent()) {
                file.writeCounters(cleared(content, slotId));
            }
            return new Keys(database.get(), signing);
        } finally {
            Secrets.clear(wrapping);
        }
    }

    /**
     * Wraps {@code keys} for a user's password: a new user, or one whose password changes or is set anew.
     *
     * @param mayExport whether the user gets the signing key too
     * @throws Refusal with {@link AccessProblem.NoSigningKey} if {@code keys} lack it
     */
    public synchronized void setPassword(Keys keys, String login, char[] password, boolean mayExport) {
        Content content = file.read();
        file.write(cleared(withPassword(content, keys, login, password, mayExport), slotId(content, login)));
    }

    /** Takes a user's slots away. Nothing happens if there are none. */
    public synchronized void remove(String login) {
        Content content = file.read();
        String id = slotId(content, login);
        file.write(content.withSlots(without(content.slots(), id, id + SIGNING_SUFFIX)));
    }

    /** Takes the signing key away from a user, who keeps the password. */
    public synchronized void withdrawExport(String login) {
        Content content = file.read();
        file.write(content.withSlots(without(content.slots(), slotId(content, login) + SIGNING_SUFFIX)));
    }

    /** Whether the user has a slot that opens the signing key too. */
    public synchronized boolean mayExport(String login) {
        Content content = file.read();
        return find(content, slotId(content, login) + SIGNING_SUFFIX).isPresent();
    }

    /** Whether the user has a slot. */
    public synchronized boolean knows(String login) {
        Content content = file.read();
        return find(content, slotId(content, login)).isPresent();
    }

    /** The name of the user's slot, as the database refers to it. */
    public synchronized String slotOf(String login) {
        return slotId(file.read(), login);
    }

    /** Makes a new recovery code; the old one opens nothing from now on. */
    public synchronized RecoveryCode newRecoveryCode(Keys keys) {
        RecoveryCode code = RecoveryCode.random(random);
        file.write(withRecovery(file.read(), keys, code));
        return code;
    }

    /** How many wrong passwords in a row were given for this login. */
    public synchronized int failures(String login) {
        Content content = file.read();
        return failure(content, slotId(content, login)).map(Failure::n).orElse(0);
    }

    /** How many wrong recovery codes in a row were given. */
    public synchronized int recoveryFailures() {
        return failure(file.read(), RECOVERY_SLOT).map(Failure::n).orElse(0);
    }

    /** How long this login has to wait before the next try; zero if not at all. */
    public synchronized Duration wait(String login) {
        Content content = file.read();
        return wait(content, slotId(content, login));
    }

    /**
     * Puts the generation before in the place of a missing or damaged file. Passwords changed since are the old ones again.
     *
     * @throws Refusal with {@link AccessProblem} if there is none or it is damaged too
     */
    public synchronized void restoreBackup() {
        file.restoreBackup();
    }

    /** Moves a keyring that no database goes with out of the way; nothing is deleted. */
    public synchronized void setAside() {
        file.setAside(clock.millis());
    }

    private Content withPassword(Content content, Keys keys, String login, char[] password, boolean mayExport) {
        byte[] secret = Secrets.bytes(password);
        try {
            return with(content, keys, slotId(content, login), Slot.PASSWORD, secret, mayExport);
        } finally {
            Secrets.clear(secret);
        }
    }

    private Content withRecovery(Content content, Keys keys, RecoveryCode code) {
        byte[] secret = code.secret();
        try {
            return cleared(with(content, keys, RECOVERY_SLOT, Slot.RECOVERY, secret, true), RECOVERY_SLOT);
        } finally {
            Secrets.clear(secret);
        }
    }

    private Content with(Content content, Keys keys, String id, String type, byte[] secret, boolean signingToo) {
        Slot.Kdf kdf = Slot.Kdf.of(cost(), random);
        byte[] wrapping = kdf.wrappingKey(secret);
        byte[] database = keys.database();
        byte[] signing =
                signingToo ? keys.signing().orElseThrow(() -> new Refusal(new AccessProblem.NoSigningKey())) : null;
        try {
            var slots = new ArrayList<>(without(content.slots(), id, id + SIGNING_SUFFIX));
            slots.add(slot(content, id, type, Slot.DATABASE_KEY, kdf, wrapping, database));
            if (signing != null) {
                slots.add(slot(content, id + SIGNING_SUFFIX, type, Slot.SIGNING_KEY, kdf, wrapping, signing));
            }
            return content.withSlots(slots);
        } finally {
            Secrets.clear(wrapping);
            Secrets.clear(database);
            clear(signing);
        }
    }

    private KdfCost cost() {
        KdfCost known = cost;
        if (known == null) {
            known = calibration.get();
            cost = known;
        }
        return known;
    }

    private static void clear(byte @Nullable [] secret) {
        if (secret != null) {
            Secrets.clear(secret);
        }
    }

    private Slot slot(
            Content content, String id, String type, String key, Slot.Kdf kdf, byte[] wrapping, byte[] wrapped) {
        return Slot.wrap(content.dbId(), id, type, key, kdf, wrapping, wrapped, random, clock.millis());
    }

    private static Optional<Slot> find(Content content, String id) {
        return content.slots().stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    private static List<Slot> without(List<Slot> slots, String... ids) {
        List<String> gone = Arrays.asList(ids);
        return slots.stream().filter(slot -> !gone.contains(slot.id())).toList();
    }

    private static Optional<Failure> failure(Content content, String slot) {
        return content.fails().stream()
                .filter(failure -> failure.slot().equals(slot))
                .findFirst();
    }

    private Duration wait(Content content, String slot) {
        return failure(content, slot)
                .map(failure -> Throttle.left(failure.n(), failure.last(), clock.millis()))
                .orElse(Duration.ZERO);
    }

    private Content failed(Content content, String slot) {
        int before = failure(content, slot).map(Failure::n).orElse(0);
        var fails = new ArrayList<>(cleared(content, slot).fails());
        fails.add(new Failure(slot, before + 1, clock.millis()));
        // Names that nobody has are counted too, but not without end.
        int surplus = Math.max(0, fails.size() - MOST_FAILURES_KEPT);
        return content.withFails(fails.subList(surplus, fails.size()));
    }

    private static Content cleared(Content content, String slot) {
        return content.withFails(content.fails().stream()
                .filter(failure -> !failure.slot().equals(slot))
                .toList());
    }

    /** A slot's name tells nobody who reads the file which users there are. */
    private static String slotId(Content content, String login) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((content.dbId() + "|" + normalised(login)).getBytes(StandardCharsets.UTF_8));
            return "u" + HexFormat.of().formatHex(hash, 0, SLOT_HASH_BYTES);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("this Java lacks SHA-256", fault);
        }
    }

    /** How a login is compared: without surrounding spaces, small letters. */
    static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}

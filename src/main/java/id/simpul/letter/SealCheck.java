package id.simpul.letter;

import static id.simpul.store.jooq.Tables.LETTER;

import id.simpul.household.PreparedPhoto;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.seal.LetterSeal;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.LetterRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a letter is genuine from the text of its QR code, without a network. Where the letter itself is in this
 * database, it also says its number and whether it was made void. Not for the user interface's thread.
 */
public final class SealCheck {
    private final Database database;
    private final LetterKeys keys;
    private final Clock clock;

    /** Checks against {@code keys} and the letters of {@code database}. */
    public SealCheck(Database database, LetterKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** What a check found. The person still compares name, last digits, destination and date with the paper. */
    public sealed interface Finding {
        /**
         * Sealed by a known office and in force.
         *
         * @param number the letter's number; null where this database does not hold the letter
         */
        record Genuine(LetterSeal seal, @Nullable String number) implements Finding {}

        /** Sealed by a known office, but made void since. */
        record Voided(LetterSeal seal, String number, LocalDate on, String why) implements Finding {}

        /** Sealed by a known office, but older than it may be. */
        record Expired(LetterSeal seal, @Nullable String number) implements Finding {}

        /** Sealed with this office's key, but its register has no such letter: it may come from before a restored backup. */
        record NotInRegister(LetterSeal seal) implements Finding {}

        /** Sealed with a key that is not known here: another district's office, or a false letter. */
        record UnknownOffice() implements Finding {}

        /** Changed, or never sealed by the office it names. */
        record Forged() implements Finding {}

        /** Sealed by a newer program. */
        record Newer() implements Finding {}

        /** Not the QR code of a letter, or misread. */
        record Unreadable() implements Finding {}
    }

    /**
     * The text of the letter's QR code in a photo.
     *
     * @param photo the bytes of a JPEG, PNG, WebP, BMP or GIF file
     * @return empty if the photo shows no QR code that can be read
     * @throws id.simpul.kernel.Refusal with {@link id.simpul.household.PhotoProblem} if it is no photo
     */
    public Optional<String> read(byte[] photo) {
        List<String> codes = QrReader.read(PreparedPhoto.raster(photo));
        // The reply slip under a letter has a code of its own.
        return codes.stream()
                .filter(code -> code.startsWith(LetterSeal.PREFIX))
                .findFirst()
                .or(() -> codes.stream().findFirst());
    }

    /** Judges what a scanner read. */
    public Finding check(Actor actor, String scanned) {
        actor.require(Capability.READ_RECORDS);
        return switch (LetterSeal.verify(scanned.strip(), keys::find, LocalDate.now(clock))) {
            case LetterSeal.Verdict.Genuine genuine -> known(genuine.seal(), false);
            case LetterSeal.Verdict.Expired expired -> known(expired.seal(), true);
            case LetterSeal.Verdict.UnknownKey unknown -> new Finding.UnknownOffice();
            case LetterSeal.Verdict.Forged forged -> new Finding.Forged();
            case LetterSeal.Verdict.Newer newer -> new Finding.Newer();
            case LetterSeal.Verdict.Unreadable unreadable -> new Finding.Unreadable();
        };
    }

    private Finding known(LetterSeal seal, boolean expired) {
        LetterRecord letter = database.read(sql -> sql
                .selectFrom(LETTER)
                .where(LETTER.OFFICE.startsWith(Integer.toString(seal.office())))
                .and(LETTER.ISSUED_ON.eq(seal.issued().toString()))
                .and(LETTER.SEQUENCE.eq(seal.serial()))
                .and(LETTER.CONTENT.isNotNull())
                .and(LETTER.DELETED.eq(0L))
                .fetch()
                .stream()
                .filter(row -> LetterSeal.digest(row.getContent()).equals(seal.textDigest()))
                .findFirst()
                .orElse(null));
        if (letter == null) {
            boolean ours = database.office().startsWith(Integer.toString(seal.office()));
            return ours
                    ? new Finding.NotInRegister(seal)
                    : expired ? new Finding.Expired(seal, null) : new Finding.Genuine(seal, null);
        }
        if (letter.getVoidOn() != null) {
            String why = letter.getVoidWhy();
            return new Finding.Voided(
                    seal, letter.getNumber(), LocalDate.parse(letter.getVoidOn()), why == null ? "" : why);
        }
        return expired ? new Finding.Expired(seal, letter.getNumber()) : new Finding.Genuine(seal, letter.getNumber());
    }
}

package id.simpul.letter;

import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the register lists it.
 *
 * @param id row id
 * @param office office that issued it
 * @param number its number
 * @param kind code of the list {@code jenis_surat}
 * @param issued its date
 * @param subject hal
 * @param addressee whom it went to; null if to nobody, or likewise restricted
 * @param caseFile its case, or null
 * @param register register number of the case, or null
 * @param person about whom; null if about nobody, or if the case is restricted and the user may not read it
 * @param nik the person's NIK, likewise
 * @param restricted whether person, subject, addressee and purpose were left out for that reason
 * @param voided when and why it was made void
 * @param pages pages of the kept PDF; 0 if there is none
 * @param sha256 hash of the kept PDF, or null
 * @param checkCode short code under its QR code, or null
 * @param purpose what it was given for, or null; likewise
 */
public record LetterLine(
        long id,
        String office,
        String number,
        String kind,
        LocalDate issued,
        String subject,
        @Nullable String addressee,
        @Nullable Long caseFile,
        @Nullable String register,
        @Nullable PersonName person,
        @Nullable Nik nik,
        boolean restricted,
        Optional<Voided> voided,
        int pages,
        @Nullable String sha256,
        @Nullable String checkCode,
        @Nullable String purpose) {

    /** That a letter was made void. */
    public record Voided(LocalDate on, String why) {}

    /** Whether the PDF is kept, so that it can be printed again. */
    public boolean kept() {
        return sha256 != null;
    }
}

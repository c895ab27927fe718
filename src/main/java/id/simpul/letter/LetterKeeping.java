package id.simpul.letter;

import id.simpul.numbering.Numbers;
import id.simpul.paper.PdfPages;
import id.simpul.seal.LetterSeal;
import id.simpul.store.Database;
import id.simpul.store.StoredFiles;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.LetterRecord;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives a letter its number and keeps it, whatever kind it is: the one way a letter comes into being. Everything happens in
 * the act it is called in, so that what fails before its end gives the number back.
 */
final class LetterKeeping {
    private static final String PDF = "application/pdf";
    private static final int OFFICE_DIGITS = 6;

    private final Database database;
    private final LetterKeys keys;

    LetterKeeping(Database database, LetterKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * What the register says of a letter.
     *
     * @param kind code of the list {@code jenis_surat}
     * @param subject hal
     * @param applicant whom it is about
     * @param addressee whom it goes to; null: whoever it is shown to
     * @param destination what the seal names as its destination
     * @param sector sector of the service it asks for; empty for none
     * @param purpose what it was given for; null where a referral says it
     */
    record Entry(
            String kind,
            String subject,
            @Nullable Long caseFile,
            @Nullable Long referral,
            ReferralFacts.Applicant applicant,
            @Nullable String addressee,
            String destination,
            String sector,
            @Nullable String purpose) {}

    /**
     * Keeps a letter.
     *
     * @param worded the letter with a number, without its seal
     * @param set sets it on paper
     */
    IssuedLetter keep(
            Transaction tx,
            OfficeProfile profile,
            Entry entry,
            LocalDate today,
            Function<String, ReferralLetter> worded,
            Function<ReferralLetter, byte[]> set) {
        Numbering numbering = profile.numbering(entry.kind());
        long sequence =
                Numbers.next(tx.sql(), numbering.in(today), today, OfficeDesk.usedBefore(tx.sql(), numbering, today));
        String number = numbering.template().number(numbering.values(), sequence, today);
        ReferralLetter unsealed = worded.apply(number);
        String content = LetterContent.of(unsealed);
        String digest = LetterSeal.digest(content);
        String checkCode = CheckCode.of(digest);
        byte[] pdf = set.apply(
                unsealed.sealed(new ReferralLetter.Seal(seal(tx, entry, profile, sequence, today, digest), checkCode)));
        String sha256 = StoredFiles.put(tx, PDF, pdf);
        int pages = pages(pdf);
        long id = tx.insert(new LetterRecord()
                .setOffice(database.office())
                .setKind(entry.kind())
                .setNumber(number)
                .setSeries(numbering.series())
                .setYear((long) today.getYear())
                .setSequence(sequence)
                .setIssuedOn(today.toString())
                .setSubject(entry.subject())
                .setCaseFile(entry.caseFile())
                .setReferral(entry.referral())
                .setPerson(entry.applicant().id())
                .setAddressee(entry.addressee())
                .setSigner(profile.signatory().name())
                .setContent(content)
                .setPdf(sha256)
                .setPages((long) pages)
                .setCheckCode(checkCode)
                .setPurpose(entry.purpose()));
        tx.about(id);
        return new IssuedLetter(id, number, sha256, pages);
    }

    private String seal(
            Transaction tx, Entry entry, OfficeProfile profile, long sequence, LocalDate today, String digest) {
        KeyPair pair = keys.own(tx);
        String nik = entry.applicant().nik();
        var seal = new LetterSeal(
                Integer.parseInt(database.office()
                        .substring(0, Math.min(OFFICE_DIGITS, database.office().length()))),
                sequence,
                today,
                today.plusDays(profile.letters().validDays()),
                service(entry.sector()),
                nik != null && nik.matches(".*[0-9]{4}") ? nik.substring(nik.length() - 4) : null,
                digest,
                entry.applicant().name(),
                entry.destination());
        return seal.sign(pair.getPrivate(), pair.getPublic());
    }

    /** The sector of the service where its code is a number, as in the list of nine; 0 else. */
    private static int service(String sector) {
        return sector.matches("[0-9]{1,2}") ? Integer.parseInt(sector) : 0;
    }

    private static int pages(byte[] pdf) {
        try (PdfPages pages = PdfPages.open(pdf)) {
            return pages.count();
        }
    }
}

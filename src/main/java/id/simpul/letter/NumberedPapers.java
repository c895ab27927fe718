package id.simpul.letter;

import id.simpul.numbering.Numbers;
import id.simpul.paper.PdfPages;
import id.simpul.store.Database;
import id.simpul.store.StoredFiles;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.LetterRecord;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives papers that are no letters to somebody, a berita acara for example, a number in a series of their own, and keeps them
 * frozen in the register of letters: what was printed, its text and its number stay as they were, and void ones stay numbered.
 */
public final class NumberedPapers {
    /** Kind of reports on a verification at home, in the code list {@code jenis_surat}, and their series. */
    public static final String BERITA_ACARA = "BA_VERIFIKASI";

    /** Stands for a number that was not given yet. */
    public static final String NO_NUMBER = "…";

    private static final String PDF = "application/pdf";

    private final Database database;

    /** The papers of {@code database}. */
    public NumberedPapers(Database database) {
        this.database = database;
    }

    /**
     * A paper to be numbered.
     *
     * @param kind code list {@code jenis_surat}
     * @param subject what it is about, for the register
     * @param caseFile row of its case; null: none
     * @param person row of whom it is about; null: nobody alone
     * @param visit row of the visit it reports; null: none
     * @param signer who signs
     * @param content what it says, frozen, given its number
     * @param pdf the paper, given its number
     */
    public record NewPaper(
            String kind,
            String subject,
            @Nullable Long caseFile,
            @Nullable Long person,
            @Nullable Long visit,
            String signer,
            Function<String, String> content,
            Function<String, byte[]> pdf) {}

    /** Numbers {@code paper} and keeps it, inside an act; one that fails gives the number back. */
    public IssuedLetter issue(Transaction tx, OfficeProfile profile, NewPaper paper, LocalDate day) {
        Numbering numbering = profile.numbering(paper.kind());
        long sequence = Numbers.next(tx.sql(), numbering.in(day), day, OfficeDesk.usedBefore(tx.sql(), numbering, day));
        String number = numbering.template().number(numbering.values(), sequence, day);
        byte[] pdf = paper.pdf().apply(number);
        String sha256 = StoredFiles.put(tx, PDF, pdf);
        int pages = pages(pdf);
        long id = tx.insert(new LetterRecord()
                .setOffice(database.office())
                .setKind(paper.kind())
                .setNumber(number)
                .setSeries(numbering.series())
                .setYear((long) day.getYear())
                .setSequence(sequence)
                .setIssuedOn(day.toString())
                .setSubject(paper.subject())
                .setCaseFile(paper.caseFile())
                .setPerson(paper.person())
                .setVisit(paper.visit())
                .setSigner(paper.signer())
                .setContent(paper.content().apply(number))
                .setPdf(sha256)
                .setPages((long) pages));
        tx.about(id);
        return new IssuedLetter(id, number, sha256, pages);
    }

    private static int pages(byte[] pdf) {
        try (PdfPages pages = PdfPages.open(pdf)) {
            return pages.count();
        }
    }
}

package id.simpul.letter;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.LetterText;
import id.simpul.paper.PaperSize;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.reference.CodeLists;
import id.simpul.store.Database;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Gives applicants the receipt of their case to take home: the register number to ask after, what was handed in, what is still
 * to be brought. It is no letter and takes no number, so it is made anew each time; every print and every saved file leaves an
 * act. Not for the user interface's thread.
 */
public final class ReceiptDesk {
    private static final String PRINT = "receipt.print";
    private static final String SAVE = "receipt.save";
    private static final Texts WORDS = new Texts(Texts.INDONESIAN);

    private final CaseDesk cases;
    private final CodeLists codes;
    private final OfficeDesk office;
    private final LetterPaper paper;
    private final Handouts handouts;
    private final ZoneId zone;

    /**
     * The desk of {@code database}.
     *
     * @param office what the office has set
     * @param paper sets the receipts
     * @param zone time zone of the office
     */
    public ReceiptDesk(
            Database database,
            CaseDesk cases,
            CodeLists codes,
            OfficeDesk office,
            LetterPaper paper,
            Printing printing,
            ZoneId zone) {
        this.cases = cases;
        this.codes = codes;
        this.office = office;
        this.paper = paper;
        this.handouts = new Handouts(database, printing);
        this.zone = zone;
    }

    /**
     * A receipt as it is printed.
     *
     * @param register register number of the case
     * @param sheet the sheet in the tray: the receipt stands on its upper half
     * @param pdf its page
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sheet(String register, PaperSize sheet, byte[] pdf) {}

    /**
     * The receipt of a case.
     *
     * @throws Refusal with {@link LetterProblem.NoLetterhead}, or as {@link CaseDesk#find}
     */
    public Sheet sheet(Actor actor, long caseFile) {
        CaseDetail file = cases.around().received(actor, caseFile);
        OfficeProfile profile = office.profile();
        PaperSize sheet = profile.paper().size();
        var receipt = new Receipt(
                sheet.half(),
                profile.letterhead(),
                file.register(),
                file.applicant().name().reveal(),
                service(file),
                received(file).atZone(zone),
                labels(file.documents()),
                labels(awaited(file)),
                profile.place(),
                file.officer(),
                Receipt.Words.standard());
        return new Sheet(file.register(), sheet, paper.pdf(receipt));
    }

    private String service(CaseDetail file) {
        if (file.restricted()) {
            // A slip of paper is read by whoever finds it.
            return WORDS.get(LetterText.RESTRICTED_SERVICE);
        }
        CaseCatalogue catalogue = cases.catalogue();
        return catalogue.service(file.service()).map(found -> found.name(WORDS)).orElse(file.service());
    }

    private static LocalDateTime received(CaseDetail file) {
        return file.steps().stream()
                .findFirst()
                .map(CaseDetail.Step::at)
                .orElseGet(() -> file.openedOn().atStartOfDay());
    }

    private List<String> awaited(CaseDetail file) {
        return cases.catalogue()
                .service(file.service())
                .map(service -> service.documents().stream()
                        .filter(code -> !file.documents().contains(code))
                        .toList())
                .orElse(List.of());
    }

    private List<String> labels(List<String> documents) {
        return documents.stream()
                .map(code -> codes.label("berkas", code, WORDS))
                .toList();
    }

    /**
     * Prints the receipt of a case and records it.
     *
     * @throws Refusal as {@link #sheet}, or with {@code paper.PaperProblem}
     */
    public void print(Actor actor, long caseFile, PrintOrder order) {
        actor.require(Capability.WORK_CASE);
        Sheet sheet = sheet(actor, caseFile);
        handouts.print(
                actor, sheet.pdf(), sheet.sheet(), order, "Simpul tanda terima", PRINT, tx -> tx.about(caseFile));
    }

    /**
     * Saves the receipt of a case as a PDF file and records it. A file of that name is replaced only by a whole new one.
     *
     * @throws Refusal as {@link #sheet}, or with {@link LetterProblem.CannotSave}
     */
    public void save(Actor actor, long caseFile, Path file) {
        actor.require(Capability.WORK_CASE);
        handouts.save(actor, sheet(actor, caseFile).pdf(), file, SAVE, tx -> tx.about(caseFile));
    }

    /** The printers that receipts go to. */
    public Printing printing() {
        return handouts.printing();
    }
}

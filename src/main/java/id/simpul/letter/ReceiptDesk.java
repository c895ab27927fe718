package id.simpul.letter;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.Reporter;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.LetterText;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Printing;
import id.simpul.reference.CodeLists;
import id.simpul.store.Database;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Gives applicants the receipt of their case to take home: the register number to ask after, what was handed in, what is still
 * to be brought. It is no letter and takes no number, so it is made anew each time; every print and every saved file leaves an
 * act. Not for the user interface's thread.
 */
public final class ReceiptDesk {
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
     * @param paper its page: the receipt stands on the upper half of the sheet
     */
    public record Sheet(String register, Handout paper) {}

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
                origin(file),
                labels(file.documents()),
                labels(awaited(file)),
                profile.place(),
                file.officer(),
                Receipt.Words.standard());
        return new Sheet(
                file.register(),
                new Handout(
                        sheet,
                        paper.pdf(receipt),
                        "Simpul tanda terima",
                        Set.of(Capability.WORK_CASE),
                        new Handout.Act("receipt.print", "receipt.save", (tx, way) -> tx.about(caseFile))));
    }

    private String service(CaseDetail file) {
        if (file.restricted()) {
            // A slip of paper is read by whoever finds it.
            return WORDS.get(LetterText.RESTRICTED_SERVICE);
        }
        CaseCatalogue catalogue = cases.catalogue();
        return catalogue.service(file.service()).map(found -> found.name(WORDS)).orElse(file.service());
    }

    /** By its own number the village asks after the case. */
    private static String origin(CaseDetail file) {
        Reporter reporter = file.reporter();
        return reporter == null || reporter.number() == null
                ? ""
                : WORDS.get(LetterText.RECEIPT_ORIGIN, reporter.name(), reporter.number());
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

    /** Prints and saves receipts. */
    public Handouts handouts() {
        return handouts;
    }
}

package id.simpul.app.demo;

import id.simpul.app.Office;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.Reason.Tally;
import id.simpul.household.FamilyFilter;
import id.simpul.household.match.PairKind;
import id.simpul.household.sheet.ImportResult;
import id.simpul.household.sheet.Inspection;
import id.simpul.household.sheet.ListKind;
import id.simpul.household.sheet.SheetExport;
import id.simpul.household.sheet.SheetFormat;
import id.simpul.household.ui.DuplicatesRoute;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.DemoText;
import id.simpul.l10n.text.FindingText;
import id.simpul.programme.ui.ProgrammesRoute;
import id.simpul.review.Bnba;
import id.simpul.review.BnbaDesk;
import id.simpul.review.BnbaRequest;
import id.simpul.review.MatrixFilter;
import id.simpul.review.MatrixFilter.HowMany;
import id.simpul.review.ReviewRun;
import id.simpul.review.ui.MatrixRoute;
import id.simpul.review.ui.ReviewRoute;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** What the register of families answers: findings, checks, who gets much and who nothing, possible duplicates, lists. */
final class Register {
    private final Setting setting;
    private final Steps steps;

    Register(Setting setting, Steps steps) {
        this.setting = setting;
        this.steps = steps;
    }

    /** What the rules of {@code day} say about a family. */
    void findings(Seat seat, long household, LocalDate day) throws IOException {
        Office office = seat.office();
        var found = office.findings()
                .of(office.actor(), household, day)
                .flatMap(family -> family.set(FindingDesk.POVERTY))
                .orElseThrow();
        Tally signs = found.criteria();
        seat.show(new FamilyRoute(household), setting.texts().get(FindingText.TAB_TITLE), "temuan");
        steps.done(DemoText.FOUND, found.set().label(setting.texts()), signs.met(), signs.all(), signs.unknown());
    }

    /** What a supervisor asks of the whole register. */
    void run(Seat seat) throws IOException {
        seat.show(new ProgrammesRoute(), "program");
        checks(seat);
        duplicates(seat);
        lists(seat.office());
    }

    private void checks(Seat seat) throws IOException {
        Office office = seat.office();
        ReviewRun run = office.reviews().run(office.actor(), Progress.NONE);
        seat.show(new ReviewRoute(), "periksa");
        steps.done(DemoText.CHECKED, run.families(), run.findings());
        var leftOut = MatrixFilter.EVERYTHING.of(HowMany.LEFT_OUT);
        BnbaDesk lists = office.bnba();
        int many = lists.matrix().count(office.actor(), MatrixFilter.EVERYTHING.of(HowMany.MANY));
        int none = lists.matrix().count(office.actor(), leftOut);
        seat.show(new MatrixRoute(), "matriks");
        Bnba list = lists.list(
                office.actor(),
                new BnbaRequest(
                        new BnbaRequest.OfMatrix(leftOut),
                        setting.texts().get(DemoText.BNBA_TITLE),
                        setting.texts().get(DemoText.BNBA_RECIPIENT),
                        setting.texts().get(DemoText.BNBA_PURPOSE),
                        false));
        lists.handouts().save(office.actor(), lists.paper(list), file("bnba.pdf"));
        lists.saveWorkbook(office.actor(), list, file("bnba.xlsx"));
        steps.done(
                DemoText.COMPARED_AID,
                lists.matrix().many(office.actor()),
                many,
                none,
                list.rows().size());
    }

    private void duplicates(Seat seat) throws IOException {
        Office office = seat.office();
        office.duplicates().scan(office.actor(), Progress.NONE);
        seat.show(new DuplicatesRoute(), 0, "kemungkinan-ganda");
        steps.done(DemoText.DUPLICATES, office.duplicates().count(office.actor(), PairKind.PERSON));
    }

    private void lists(Office office) {
        Path file = file("anggota.xlsx");
        var order = new SheetExport.Order(
                ListKind.MEMBERS,
                FamilyFilter.ALL,
                SheetFormat.XLSX,
                setting.texts().get(DemoText.BNBA_PURPOSE));
        long rows = office.sheetExport().write(office.actor(), order, setting.texts(), file, Progress.NONE);
        Inspection list = office.sheetImport().inspect(office.actor(), file, null, null, Progress.NONE);
        ImportResult result = office.sheetImport().check(office.actor(), list, list.mapping(), Progress.NONE);
        long changed = result.counts().values().stream()
                .mapToLong(count -> count.created() + count.changed())
                .sum();
        MainJob.check(result.rows() == rows, "a list came back with other rows");
        MainJob.check(changed + result.refused().size() == 0, "a list that was not touched would change something");
        steps.done(DemoText.LISTED, rows, changed, result.refused().size());
    }

    private Path file(String name) {
        return setting.folder().resolve(name);
    }
}

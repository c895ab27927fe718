package id.simpul.app.demo;

import id.simpul.access.SignIn;
import id.simpul.app.Office;
import id.simpul.app.OfficeComputers;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.NewCase;
import id.simpul.exchange.Examined;
import id.simpul.exchange.SigningSecret;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.EnrolmentAnswer;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.ui.CountersRoute;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.DemoText;
import id.simpul.letter.ui.NumberReportRoute;
import id.simpul.numbering.NumberReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A second computer in the office: enrolled, at work apart with numbers of its own, and told everything through a folder. */
final class Computer {
    private static final String NAME = "Loket 2";
    private static final int CASES = 3;

    private final Setting setting;
    private final Steps steps;
    private final Path data;
    private final Path shared;

    Computer(Setting setting, Steps steps) {
        this.setting = setting;
        this.steps = steps;
        this.data = setting.folder().resolve("loket-2");
        this.shared = setting.folder().resolve("folder-bersama");
    }

    /** Works beside {@code main}. */
    void run(Seat main) throws IOException {
        Files.createDirectories(data);
        Files.createDirectories(shared);
        char[] password = Person.RAHMAT.password();
        SignIn.Started started =
                Seat.door(setting, data).setUp(main.office().actor().office(), Person.RAHMAT.user(), password);
        Arrays.fill(password, '\0');
        OfficeComputers.begin(started.session());
        started.session().close();
        try (Seat seat = Seat.desks(setting, data, Person.RAHMAT, Person.RAHMAT.password())) {
            Office first = main.office();
            Office second = seat.office();
            enrol(first, second);
            first.computers().desk().folder(first.actor(), shared.toString());
            tell(first, second);
            List<String> apart = List.of(open(second, 0), open(first, CASES), open(second, 2 * CASES));
            tell(second, first);
            tell(first, second);
            agree(first, second, apart);
        }
        main.show(new CountersRoute(), "komputer");
        main.show(new NumberReportRoute(), "laporan-nomor");
    }

    private static SigningSecret secret(Office office) {
        return office.signingSecret().orElseThrow();
    }

    private static void enrol(Office first, Office second) {
        RegistrationCard card = second.computers().desk().card(second.actor(), secret(second));
        // The thirty digits are read out from desk to desk in life.
        Enrolled enrolled = first.computers().desk().enrol(first.actor(), secret(first), card, card.digits(), NAME);
        second.computers()
                .desk()
                .accept(
                        second.actor(),
                        secret(second),
                        EnrolmentAnswer.parse(enrolled.answer()),
                        first.computers().desk().digits().orElseThrow());
    }

    /** Lays what {@code to} does not know into the folder, and merges it there. */
    private void tell(Office from, Office to) {
        from.computers().exchange().send(from.actor(), secret(from), shared, Progress.NONE);
        OfficeComputers there = to.computers();
        List<Examined> found = there.reception()
                .examine(to.actor(), secret(to), there.exchange().incoming(shared), Progress.NONE);
        MainJob.check(
                there.reception()
                        .merge(to.actor(), secret(to), Examined.ready(found), Progress.NONE)
                        .refused()
                        .isEmpty(),
                "a computer refused what another of its office wrote");
    }

    /** A case of the family at {@code place} of the list; answers its register number. */
    private static String open(Office at, int place) {
        long household = at.families()
                .page(at.actor(), FamilyFilter.ALL, FamilyList.Order.NAME, true, place, 1)
                .getFirst()
                .household();
        long applicant = at.households()
                .find(at.actor(), household)
                .orElseThrow()
                .members()
                .getFirst()
                .id();
        CaseDesk.Opened opened = at.cases()
                .open(
                        at.actor(),
                        new NewCase(
                                applicant,
                                "DTS",
                                null,
                                "DATANG",
                                false,
                                null,
                                "Belum terdaftar.",
                                List.of("KTP", "KK")));
        return opened.register();
    }

    private void agree(Office first, Office second, List<String> registers) {
        for (String register : registers) {
            MainJob.check(
                    first.cases().findByRegister(first.actor(), register).isPresent()
                            && second.cases()
                                    .findByRegister(second.actor(), register)
                                    .isPresent(),
                    "a case is not at both computers");
        }
        List<NumberReport> reports = first.computers().numbers().reports(first.actor(), DemoRun.MORNING.getYear());
        MainJob.check(reports.stream().allMatch(NumberReport::explained), "a gap in the numbers has no explanation");
        steps.done(DemoText.APART, NAME, String.join(", ", registers), reports.size());
    }
}

package id.simpul.app.demo;

import id.simpul.access.PasswordPolicy;
import id.simpul.access.SignIn;
import id.simpul.app.Demo;
import id.simpul.app.Office;
import id.simpul.app.RecoveryPaper;
import id.simpul.app.desktop.Visits;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.casework.ui.CaseRoute;
import id.simpul.casework.ui.InboxRoute;
import id.simpul.household.Written;
import id.simpul.household.csv.ImportReport;
import id.simpul.household.csv.ImportRun;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.kernel.Progress;
import id.simpul.l10n.Formats;
import id.simpul.l10n.text.DemoText;
import id.simpul.letter.IssuedLetter;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.letter.OfficeProfile;
import id.simpul.letter.ui.LetterDraftRoute;
import id.simpul.letter.ui.LetterRoute;
import id.simpul.paper.PaperSize;
import id.simpul.recap.MonthlyRecap;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.recap.RecapCounts;
import id.simpul.recap.RecapDesk;
import id.simpul.recap.ui.RecapRoute;
import id.simpul.recommendation.RecommendationDesk;
import id.simpul.recommendation.RecommendationLine;
import id.simpul.recommendation.Support;
import id.simpul.recommendation.ui.RecommendationRoute;
import id.simpul.referral.Destination;
import id.simpul.referral.NewReferral;
import id.simpul.referral.Referral.Answer;
import id.simpul.referral.ReferralDesk;
import id.simpul.referral.ui.ReferralRoute;
import id.simpul.referral.ui.ReferralSection;
import id.simpul.referral.ui.ReferralsRoute;
import id.simpul.store.WholeFile;
import id.simpul.task.TaskDesk;
import id.simpul.task.ui.TasksRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * The main job at the sub-district: first run, sample data, family, case, assessment, approval, referral, letter, recap. Then
 * {@link Register} asks the whole register, and {@link Sending} takes over.
 */
final class MainJob {
    private static final String OFFICE = "320127";
    private static final String VILLAGE = "3201272003";
    private static final String DRAFTED = "KONSEP";
    private static final String APPROVAL = "PARAF";

    /** What the supervisor tells the front desk by word of mouth, changed at the first sign-in. */
    private static final String FIRST_PASSWORD = "sawah-Basah-fajar-36";

    private static final String SIGNER = "Drs. H. Ahmad Fathoni, M.Si.";
    private static final List<String> ADDRESS =
            List.of("Jalan Raya Contoh Nomor 17, Caringin, Bogor 16730", "Telepon (0251) 000 9501");
    private static final LocalDateTime SET_UP = LocalDateTime.of(2026, 6, 1, 7, 45);

    private final Setting setting;
    private final Days days;
    private final Steps steps;
    private final Formats formats;
    private final Path data;
    private final LocalDate today = DemoRun.MORNING.toLocalDate();

    MainJob(Setting setting, Days days, Steps steps) {
        this.setting = setting;
        this.days = days;
        this.steps = steps;
        this.formats = new Formats(setting.texts());
        this.data = setting.folder().resolve("kecamatan");
    }

    /** Does all of it. */
    void run() throws IOException {
        Files.createDirectories(data);
        days.set(SET_UP);
        Seat.firstRun(setting, data, "kantor-baru");
        setUp();
        try (Seat seat = Seat.desks(setting, data, Person.SITI, FIRST_PASSWORD.toCharArray())) {
            seat.office()
                    .users(new PasswordPolicy())
                    .changeOwnPassword(FIRST_PASSWORD.toCharArray(), Person.SITI.password());
            steps.done(DemoText.WEEKS, new Weeks(days, seat.office()).run());
            new Aid(seat.office()).run();
        }
        try (Seat seat = Seat.desks(setting, data, Person.NENENG, FIRST_PASSWORD.toCharArray())) {
            seat.office()
                    .users(new PasswordPolicy())
                    .changeOwnPassword(FIRST_PASSWORD.toCharArray(), Person.NENENG.password());
        }
        days.set(DemoRun.MORNING);
        Work work;
        try (Seat seat = Seat.signIn(setting, data, Person.SITI, List.of(), "masuk")) {
            work = frontDesk(seat);
        }
        try (Seat seat = Seat.signIn(setting, data, Person.NENENG, List.of(), null)) {
            new FacilitatorDay(setting, steps, seat).run();
        }
        try (Seat seat = Seat.signIn(setting, data, Person.RAHMAT, List.of(), null)) {
            supervisor(seat, work);
            elsewhere(seat, work);
            new Computer(setting, steps).run(seat);
            new Register(setting, steps).run(seat);
            new Sending(setting, steps).run(seat);
        }
    }

    private record Work(long household, CaseDesk.Opened opened) {}

    private void setUp() throws IOException {
        char[] password = Person.RAHMAT.password();
        SignIn.Started started = Seat.door(setting, data).setUp(OFFICE, Person.RAHMAT.user(), password);
        Arrays.fill(password, '\0');
        try (Office office = new Office(started.session(), setting.regions(), setting.clock(), setting.zone())) {
            OfficeProfile profile = office.profile().profile();
            office.profile().save(office.actor(), profile.at(ADDRESS).signedBy(SIGNER, "197208141998031004"));
            WholeFile.write(
                    RecoveryPaper.of(office, started.recoveryCode(), setting.texts(), PaperSize.F4),
                    setting.folder().resolve("lembar-pemulihan.pdf"));
            steps.done(DemoText.OFFICE, setting.regions().fullName(OFFICE));
            ImportReport report = Demo.fill(office, Progress.NONE);
            VillageProgramme.add(office);
            steps.done(
                    DemoText.IMPORTED,
                    report.count(ImportRun.HOUSEHOLDS).added(),
                    report.count(ImportRun.PERSONS).added(),
                    report.count(ImportRun.ASSISTANCE).added(),
                    report.count(ImportRun.CASES).added(),
                    report.warningCount(),
                    report.refused().size());
            for (Person person : List.of(Person.SITI, Person.NENENG)) {
                office.users(new PasswordPolicy()).add(person.user(), FIRST_PASSWORD.toCharArray());
            }
            steps.done(
                    DemoText.USERS,
                    Person.SITI.user().name(),
                    Person.NENENG.user().name());
        }
    }

    private Work frontDesk(Seat seat) throws IOException {
        Office office = seat.office();
        TaskDesk.Load load = office.work().tasks().load(office.actor());
        seat.show(new TasksRoute(), "tugas");
        steps.done(DemoText.SIGNED_IN, office.session().user().name(), load.now(), load.overdue());
        seat.show(new InboxRoute(), 0, "kotak-masuk");
        int found = office.search().search(office.actor(), Family.TYPED).size();
        Written family =
                office.households().register(office.actor(), Family.household(VILLAGE, today), Family.members());
        seat.show(new FamilyRoute(family.id(), 0), "keluarga");
        steps.done(DemoText.REGISTERED, Family.TYPED, found, Family.members().size());
        long applicant =
                office.search().search(office.actor(), Family.TYPED).getFirst().person();
        CaseDesk.Opened opened = office.cases().open(office.actor(), Family.need(applicant));
        steps.done(DemoText.OPENED, opened.register(), formats.longDate(opened.dueOn()));
        var visit = new AssessmentRoute(family.id(), opened.id());
        Visits.record(office, visit, Family.visit(today));
        seat.show(visit, "asesmen");
        steps.done(DemoText.ASSESSED, Family.visit(today).answers().size());
        new Register(setting, steps).findings(seat, family.id(), today);
        office.cases().move(office.actor(), opened.id(), DRAFTED, "Surat keterangan berobat menyusul.");
        int recommended = recommend(office, opened.id());
        seat.show(new RecommendationRoute(opened.id()), "rekomendasi");
        office.cases().move(office.actor(), opened.id(), APPROVAL, null);
        seat.show(new CaseRoute(opened.id()), "kasus");
        steps.done(DemoText.ASKED, recommended);
        return new Work(family.id(), opened);
    }

    /** Recommends what the findings support; answers how many lines. */
    private static int recommend(Office office, long file) {
        RecommendationDesk desk = office.recommendations().desk();
        List<RecommendationLine> lines = desk.draft(office.actor(), file).proposals().stream()
                .filter(one -> one.support() == Support.DIDUKUNG)
                .map(one -> RecommendationLine.of(one, one.words(), null))
                .toList();
        desk.save(office.actor(), file, 0, lines, null);
        return lines.size();
    }

    /** A destination rejects on its slip, and the case goes to another one. */
    private void elsewhere(Seat seat, Work work) throws IOException {
        Office office = seat.office();
        seat.show(new ReferralsRoute(ReferralSection.WAITING), "rujukan-menunggu");
        ReferralDesk.Waiting one = office.referrals().waiting(office.actor()).stream()
                .filter(each -> each.caseFile() == work.opened().id())
                .findFirst()
                .orElseThrow();
        office.referrals()
                .answer(
                        office.actor(),
                        one.referral(),
                        new Answer("DITOLAK", today, "Petugas loket", "Kuota habis.", "LEMBAR", null, null));
        Destination other = office
                .destinations()
                .list(office.actor(), one.what().service())
                .stream()
                .filter(each -> !each.name().equals(one.destination()))
                .findFirst()
                .orElseThrow();
        office.referrals().refer(office.actor(), new NewReferral(one.caseFile(), other.id(), null, null));
        steps.done(DemoText.ELSEWHERE, one.destination(), other.name());
        seat.show(new CaseFileRoute(one.caseFile()), "dirujuk-lagi");
    }

    private void supervisor(Seat seat, Work work) throws IOException {
        Office office = seat.office();
        long file = work.opened().id();
        seat.show(new ReferralRoute(file), "rujukan");
        Destination to = office.destinations().list(office.actor(), "PBI").getFirst();
        ReferralDesk.Referred referred = office.referrals()
                .refer(office.actor(), new NewReferral(file, to.id(), null, "Fotokopi KTP\nFotokopi KK\nKartu JKN"));
        steps.done(DemoText.APPROVED, office.session().user().name(), to.name());
        seat.show(new LetterDraftRoute(referred.id()), "pratinjau-surat");
        IssuedLetter letter =
                office.letters().issue(office.actor(), office.letters().draft(office.actor(), referred.id()));
        Path pdf = setting.folder().resolve("surat-rujukan.pdf");
        office.letterOutput().save(office.actor(), letter.id(), Sheet.ORIGINAL, pdf);
        byte[] again = office.letterOutput().pdf(office.actor(), letter.id(), Sheet.ORIGINAL);
        check(Arrays.equals(Files.readAllBytes(pdf), again), "a reprint differs");
        seat.show(new LetterRoute(letter.id(), false), "surat");
        steps.done(DemoText.ISSUED, letter.number(), letter.pages());
        seat.show(new CaseFileRoute(file), "berkas-kasus");
        recap(seat, office);
    }

    private void recap(Seat seat, Office office) throws IOException {
        RecapDesk recaps = office.recaps();
        MonthlyRecap recap = recaps.recap(office.actor(), YearMonth.from(today));
        recaps.handouts()
                .save(
                        office.actor(),
                        recaps.paper(recap, Grouping.BY_VILLAGE),
                        setting.folder().resolve("rekap.pdf"));
        recaps.saveWorkbook(office.actor(), recap, setting.folder().resolve("rekap.xlsx"));
        seat.show(new RecapRoute(), "rekap");
        RecapCounts total = recap.total();
        steps.done(
                DemoText.RECAP,
                formats.month(recap.month()),
                total.opening(),
                total.received(),
                total.finished(),
                total.rejected(),
                total.closing());
    }

    /** What the demo promises; a demo that does not keep it ends there. */
    static void check(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalStateException(otherwise);
        }
    }
}

package id.simpul.app.demo;

import id.simpul.app.CaseloadDesks;
import id.simpul.app.Office;
import id.simpul.caseload.Candidate;
import id.simpul.caseload.CandidateFilter;
import id.simpul.caseload.Facilitator;
import id.simpul.caseload.GroupDetails;
import id.simpul.caseload.LetterBatch;
import id.simpul.caseload.ui.CaseloadRoute;
import id.simpul.caseload.ui.PreparationRoute;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.DemoText;
import id.simpul.letter.FamilyLetterDraft;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.letter.FamilyLetterRequest;
import id.simpul.letter.IssuedLetter;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.visit.BeritaAcara;
import id.simpul.visit.BeritaAcaraDesk;
import id.simpul.visit.HomeVisit;
import id.simpul.visit.PlannedStop;
import id.simpul.visit.VisitDesk;
import id.simpul.visit.VisitOutcome;
import id.simpul.visit.VisitResult;
import id.simpul.visit.ui.VisitRoute;
import id.simpul.visit.ui.VisitSheetsRoute;
import id.simpul.visit.ui.VisitsRoute;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A PKH facilitator's day: a route of home visits with its sheets and report, and letters for the families of a group. */
final class FacilitatorDay {
    private static final int STOPS = 6;

    private final Setting setting;
    private final Steps steps;
    private final Seat seat;
    private final Office office;
    private final String name = Person.NENENG.user().name();

    /** At {@code seat}, where the facilitator is signed in. */
    FacilitatorDay(Setting setting, Steps steps, Seat seat) {
        this.setting = setting;
        this.steps = steps;
        this.seat = seat;
        this.office = seat.office();
    }

    /** All of it. */
    void run() throws IOException {
        visits();
        group();
    }

    private void visits() throws IOException {
        VisitDesk desk = office.work().visits();
        LocalDate today = desk.today();
        String village = busiest();
        List<PlannedStop> stops = desk.candidates(office.actor(), village).stream()
                .limit(STOPS)
                .map(one -> new PlannedStop(
                        one.household(),
                        one.ofCase() == null ? null : one.ofCase().id(),
                        null))
                .toList();
        desk.plan(office.actor(), today, name, stops);
        seat.show(new VisitsRoute(), "kunjungan");
        var sheets = office.work().visitSheets();
        sheets.handouts()
                .save(
                        office.actor(),
                        sheets.of(office.actor(), today, name),
                        setting.folder().resolve("lembar-kunjungan.pdf"));
        seat.show(new VisitSheetsRoute(today, name), "lembar-kunjungan");
        HomeVisit first = desk.route(office.actor(), today, name).getFirst();
        desk.record(
                office.actor(),
                first.id(),
                new VisitOutcome(
                        today,
                        VisitResult.COMPLETE,
                        "Rohmah",
                        "istri",
                        "Rumah sesuai data; atap dapur bocor, dua anak bersekolah.",
                        null));
        seat.show(new VisitRoute(first.id()), "hasil-kunjungan");
        BeritaAcaraDesk reports = office.work().reports();
        IssuedLetter report = reports.issue(
                office.actor(),
                reports.draft(
                        office.actor(),
                        first.id(),
                        new BeritaAcara.Choices("Dilanjutkan dengan asesmen.", List.of("Dinas Sosial"), true)));
        office.letterOutput()
                .save(
                        office.actor(),
                        report.id(),
                        Sheet.ORIGINAL,
                        setting.folder().resolve("berita-acara.pdf"));
        steps.done(
                DemoText.VISITED,
                name,
                stops.size(),
                setting.regions().find(village).orElseThrow().name(),
                report.number());
    }

    /** The village with the most open cases. */
    private String busiest() {
        return office.inbox().villages(office.actor()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** Puts families into a group, and prepares the letter that took the card's place for all of them at once. */
    private void group() throws IOException {
        CaseloadDesks desks = CaseloadDesks.of(office);
        Map<String, List<Candidate>> villages =
                desks
                        .groups()
                        .candidates(office.actor(), new CandidateFilter("", "", true, true, "", List.of()))
                        .stream()
                        .collect(Collectors.groupingBy(Candidate::village, TreeMap::new, Collectors.toList()));
        String village = villages.keySet().stream()
                .max(Comparator.comparingInt(
                        one -> Objects.requireNonNull(villages.get(one)).size()))
                .orElseThrow();
        List<Long> families = Objects.requireNonNull(villages.get(village)).stream()
                .map(Candidate::household)
                .toList();
        Facilitator me = desks.groups().facilitators(office.actor()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        long group = desks.groups()
                .add(office.actor(), new GroupDetails("Melati", village, null, me))
                .id();
        desks.groups().assign(office.actor(), group, families, "pembagian dampingan Juni 2026");
        seat.show(new CaseloadRoute(), "dampingan");
        seat.show(new PreparationRoute(FamilyLetterKind.CERTIFICATE, families, 0), "surat-dampingan");
        List<FamilyLetterRequest> requests = desks.caseload().of(office.actor(), families, Progress.NONE).stream()
                .flatMap(family -> LetterBatch.about(FamilyLetterKind.CERTIFICATE, family).stream())
                .map(person -> new FamilyLetterRequest(
                        FamilyLetterKind.CERTIFICATE, person, "", "", FamilyLetterKind.CERTIFICATE.usualPurpose()))
                .toList();
        List<FamilyLetterDraft> drafts = desks.batch().check(office.actor(), requests, Progress.NONE);
        long issued = desks.batch().issue(office.actor(), drafts, Progress.NONE).stream()
                .filter(one -> one.issued() != null)
                .count();
        MainJob.check(issued == families.size(), "a family of the group has no letter");
        steps.done(DemoText.GROUPED, name, families.size(), issued);
    }
}

package id.simpul.finding;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.assessment.Question;
import id.simpul.assessment.Visit;
import id.simpul.finding.Reason.Answer;
import id.simpul.finding.Reason.Tally;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingDeskTest {
    private static final LocalDate TODAY = CaseOffice.TODAY;

    private CaseOffice office;
    private FindingDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
        desk = new FindingDesk(office.database, office.clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private FamilyFindings of(Actor actor, LocalDate day) {
        return desk.of(actor, office.household, day).orElseThrow();
    }

    private FamilyFindings.OfSet set(String code, LocalDate day) {
        return of(office.supervisor, day).set(code).orElseThrow();
    }

    private static Finding find(FamilyFindings.OfSet set, String code) {
        return set.findings().stream()
                .filter(one -> one.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void visited(LocalDate day, Map<String, Long> answers) {
        office.assessments.record(office.supervisor, office.household, new Visit(day, null, 1, answers, null));
    }

    private void member(long person, String field, @Nullable Object value) {
        office.database.journal().write(office.supervisor, "test", tx -> {
            var row = tx.sql().fetchSingle(PERSON, PERSON.ID.eq(person));
            row.set(PERSON.field(field, Object.class), value);
            tx.update(row);
            return tx.actId();
        });
    }

    @Test
    void readsTheLatestVisitUpToTheDay() {
        visited(LocalDate.of(2025, 3, 12), Map.of("floor", 8L, "lighting", 4L));
        visited(LocalDate.of(2026, 6, 1), Map.of("floor", 2L, "lighting", 1L));
        Finding before = find(set("KEPMENSOS-262-2022", LocalDate.of(2025, 12, 1)), "e");
        assertThat(before.state()).isEqualTo(State.MET);
        assertThat(before.reasons()).singleElement().isInstanceOfSatisfying(Answer.class, answer -> {
            Known known = requireNonNull(answer.known());
            assertThat(known.origin().on()).isEqualTo("2025-03-12");
            assertThat(known.origin().by()).isEqualTo(office.supervisor.name());
        });
        assertThat(find(set("KEPMENSOS-262-2022", TODAY), "e").state()).isEqualTo(State.NOT_MET);
        assertThat(find(set("KEPMENSOS-262-2022", TODAY), "h").state()).isEqualTo(State.UNKNOWN);
        // Of a lamp without electricity nobody asks the power: that is known, not unknown.
        assertThat(find(set("KEPMENSOS-262-2022", LocalDate.of(2025, 12, 1)), "h")
                        .state())
                .isEqualTo(State.MET);
        assertThat(set("KEPMENSOS-262-2022", LocalDate.of(2025, 3, 11)).criteria())
                .isEqualTo(new Tally(0, 0, 9));
    }

    @Test
    void whatAVisitAskedAboutMembersIsKnownOfThem() {
        Visit visit = new Visit(LocalDate.of(2026, 6, 1), null, 1, Map.of("lighting", 1L, "power", 1L), null);
        office.assessments.record(
                office.supervisor,
                office.household,
                visit.withMembers(Map.of(office.heri, Map.of("presence", 1L, "dis_walking", 1L, "works", 2L))));
        assertThat(of(office.supervisor, TODAY).set("PPKS").orElseThrow().findings())
                .filteredOn(one -> one.state() == State.MET)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rule().code()).isEqualTo("09");
                    assertThat(one.person()).contains(office.heri);
                });
        // Who does not work was not asked in what capacity, and one meter is all there is.
        assertThat(find(set("PENGECUALIAN", TODAY), "aparatur-kunjungan").state())
                .isEqualTo(State.NOT_MET);
        assertThat(find(set("KEPMENSOS-262-2022", TODAY), "h").state()).isEqualTo(State.MET);
    }

    @Test
    void hivAnsweredAtAVisitIsRestrictedToo() {
        Visit visit = new Visit(LocalDate.of(2026, 6, 1), null, 1, Map.of(), null);
        long hiv = 1L << 11;
        office.assessments.record(
                office.supervisor,
                office.household,
                visit.withMembers(Map.of(office.heri, Map.of("presence", 1L, "illnesses", hiv))));
        assertThat(of(office.supervisor, TODAY).set("PPKS").orElseThrow().findings())
                .filteredOn(one -> one.state() == State.MET)
                .extracting(one -> one.rule().code())
                .containsExactly("16");
        assertThat(of(office.without(Capability.READ_RESTRICTED), TODAY)
                        .facts()
                        .members()
                        .getFirst()
                        .known()
                        .get("illnesses"))
                .extracting(Known::number)
                .isEqualTo(1L);
    }

    @Test
    void aVisitWithoutAnswersFindsNothing() {
        visited(LocalDate.of(2026, 5, 1), Map.of("floor", 8L));
        office.assessments.record(
                office.supervisor, office.household, new Visit(LocalDate.of(2026, 6, 1), null, 3, Map.of(), null));
        assertThat(find(set("KEPMENSOS-262-2022", TODAY), "e").state()).isEqualTo(State.MET);
    }

    @Test
    void aDecisionOfLastYearStillShowsLastYearsRule() {
        LocalDate then = LocalDate.of(2026, 2, 1);
        LocalDate earlier = LocalDate.of(2025, 7, 1);
        office.database.journal().write(office.supervisor, "test", tx -> {
            var row = tx.sql().fetchSingle(HOUSEHOLD);
            tx.update(row.setDesilOn("2025-06-20"));
            return tx.actId();
        });
        Finding lastYear = find(set("PKH", earlier), "desil");
        assertThat(lastYear.rule().from()).isEqualTo("2025-06-01");
        assertThat(lastYear.state()).isEqualTo(State.MET);
        assertThat(find(set("PKH", then), "desil").state()).isEqualTo(State.NOT_MET);
        assertThat(find(set("PKH", TODAY), "desil").state()).isEqualTo(State.MET);
    }

    @Test
    void aDecileCheckedLaterSaysNothingAboutTheDay() {
        assertThat(find(set("PKH", LocalDate.of(2026, 2, 28)), "desil").state()).isEqualTo(State.UNKNOWN);
        assertThat(find(set("PKH", LocalDate.of(2026, 3, 1)), "desil").state()).isEqualTo(State.MET);
    }

    @Test
    void membersAreAsOldAsOnTheDayAndWhoDiedLaterWasThere() {
        assertThat(set("PKH", TODAY).components().orElseThrow().counted())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.finding().person()).contains(office.daughter);
                    assertThat(one.finding().rule().code()).isEqualTo("SD");
                });
        assertThat(set("PKH", LocalDate.of(2022, 6, 1))
                        .components()
                        .orElseThrow()
                        .counted())
                .singleElement()
                .satisfies(one -> assertThat(one.finding().rule().code()).isEqualTo("DINI"));
        member(office.daughter, "presence", 2L);
        member(office.daughter, "died_on", "2026-06-10");
        assertThat(set("PKH", TODAY).components().orElseThrow().counted()).isEmpty();
        assertThat(set("PKH", LocalDate.of(2026, 6, 9))
                        .components()
                        .orElseThrow()
                        .counted())
                .hasSize(1);
    }

    @Test
    void participationsCountFromTheirBeginningToTheirEnd() {
        office.database.journal().write(office.supervisor, "test", tx -> {
            var row = tx.sql().fetchSingle(ASSISTANCE, ASSISTANCE.PROGRAMME.eq("PKH"));
            tx.update(row.setStatus(2L).setStartedOn("2025-01-01").setEndedOn("2025-12-31"));
            return tx.actId();
        });
        assertThat(set("PKH", LocalDate.of(2024, 12, 31)).taking()).isFalse();
        assertThat(set("PKH", LocalDate.of(2025, 12, 31)).taking()).isTrue();
        assertThat(set("PKH", TODAY).taking()).isFalse();
        assertThat(set("BPNT", TODAY).taking()).isTrue();
        assertThat(set("BPS-14", TODAY).taking()).isNull();
    }

    @Test
    void whatIsNotedAnswersAndCanBeTakenBack() {
        long act = desk.note(
                        office.supervisor, office.household, office.daughter, "in_dapodik", Fact.YES, TODAY, "Sekolah")
                .act();
        Finding dapodik = find(set("PKH", TODAY), "dapodik");
        assertThat(dapodik.state()).isEqualTo(State.MET);
        assertThat(find(set("PKH", TODAY.minusDays(1)), "dapodik").state()).isEqualTo(State.UNKNOWN);
        desk.undo(office.supervisor, act);
        assertThat(find(set("PKH", TODAY), "dapodik").state()).isEqualTo(State.UNKNOWN);
        assertThat(find(set("PKH", TODAY), "dapodik").reasons()).anyMatch(Reason::missing);
    }

    @Test
    void onlyNotesCanBeNotedByWhoMayAndOfTheFamily() {
        Actor supervisor = office.supervisor;
        for (Runnable wrong : List.<Runnable>of(
                () -> desk.note(supervisor, office.household, null, "floor", 8, TODAY, null),
                () -> desk.note(supervisor, office.household, null, "in_dapodik", 1, TODAY, null),
                () -> desk.note(supervisor, office.household, office.heri, "begs", 3, TODAY, null),
                () -> desk.note(supervisor, office.household, office.heri, "begs", 1, TODAY.plusDays(1), null),
                () -> desk.note(supervisor, office.household, 99L, "begs", 1, TODAY, null),
                () -> desk.note(
                        office.without(Capability.RECORD_ASSESSMENT),
                        office.household,
                        office.heri,
                        "begs",
                        1,
                        TODAY,
                        null),
                () -> desk.note(
                        office.without(Capability.READ_RESTRICTED),
                        office.household,
                        office.heri,
                        "violence",
                        1,
                        TODAY,
                        null))) {
            assertThatThrownBy(wrong::run).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void restrictedCategoriesAreNotThereForWhoMayNotReadThem() {
        desk.note(office.supervisor, office.household, office.heri, "violence", Fact.YES, TODAY, null);
        member(office.heri, "chronic", 12L);
        Actor narrow = office.without(Capability.READ_RESTRICTED);
        assertThat(of(office.supervisor, TODAY).set("PPKS").orElseThrow().findings())
                .filteredOn(one -> one.state() == State.MET)
                .extracting(one -> one.rule().code())
                .containsExactly("16", "19");
        FamilyFindings seen = of(narrow, TODAY);
        assertThat(seen.sets())
                .allSatisfy(set ->
                        assertThat(set.findings()).noneMatch(one -> one.rule().restricted()));
        assertThat(seen.set("PPKS").orElseThrow().findings()).noneMatch(one -> one.state() == State.MET);
        assertThat(seen.facts().members()).allSatisfy(member -> {
            assertThat(member.known()).doesNotContainKeys("violence", "chronic");
        });
        // The same family without either: nothing in what is shown tells them apart.
        List<String> withSecrets = told(seen);
        member(office.heri, "chronic", null);
        assertThat(told(of(narrow, TODAY))).isEqualTo(withSecrets);
    }

    @Test
    void aBlankDisabilityIsNotKnownUntilTheRegisterOrAVisitSaysSo() {
        assertThat(disability(TODAY)).isEqualTo(State.UNKNOWN);
        Map<String, Long> fine = new HashMap<>();
        for (Question question : office.assessments.instrument().member()) {
            if (question.field().startsWith("dis_")) {
                fine.put(question.field(), 4L);
            }
        }
        assertThat(fine).hasSize(9);
        fine.put("presence", 1L);
        visit(fine);
        assertThat(disability(TODAY)).isEqualTo(State.NOT_MET);
        fine.put("dis_sight", 1L);
        visit(fine);
        assertThat(disability(TODAY)).isEqualTo(State.MET);
        // What papers say of a member comes before what a visit saw, as far as the kind goes.
        member(office.heri, "disability", 6L);
        assertThat(set("PKH", TODAY).findings())
                .filteredOn(one ->
                        one.rule().code().equals("DISABILITAS") && one.person().orElse(0L) == office.heri)
                .extracting(Finding::state)
                .containsExactly(State.MET);
    }

    private void visit(Map<String, Long> ofHeri) {
        office.assessments.record(
                office.supervisor,
                office.household,
                new Visit(TODAY, "Heri", 1, Map.of(), null).withMembers(Map.of(office.heri, Map.copyOf(ofHeri))));
    }

    private State disability(LocalDate day) {
        return set("PPKS", day).findings().stream()
                .filter(one -> one.rule().code().equals("09") && one.person().orElse(0L) == office.heri)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static List<String> told(FamilyFindings findings) {
        return findings.sets().stream()
                .flatMap(set -> set.findings().stream())
                .map(Finding::toString)
                .toList();
    }

    @Test
    void aScanTellsTheSameAsEachFamilyAloneAndCanBeStopped() {
        visited(LocalDate.of(2026, 6, 1), Map.of("floor", 8L, "lighting", 4L));
        var scanned = new ArrayList<FamilyFindings>();
        desk.scan(office.supervisor, TODAY, "3201272001", Set.of(), Progress.NONE, scanned::add);
        assertThat(scanned)
                .singleElement()
                .satisfies(found -> assertThat(told(found)).isEqualTo(told(of(office.supervisor, TODAY))));
        scanned.clear();
        desk.scan(office.supervisor, TODAY, "", Set.of("PKH"), Progress.NONE, scanned::add);
        assertThat(scanned.getFirst().sets())
                .extracting(set -> set.set().code())
                .containsExactly("PKH");
        scanned.clear();
        desk.scan(office.supervisor, TODAY, "320128", Set.of(), Progress.NONE, scanned::add);
        assertThat(scanned).isEmpty();
        Progress stop = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> desk.scan(office.supervisor, TODAY, "", Set.of(), stop, scanned::add))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> desk.scan(
                        office.without(Capability.READ_RECORDS), TODAY, "", Set.of(), Progress.NONE, scanned::add))
                .isInstanceOf(Refusal.class);
    }
}

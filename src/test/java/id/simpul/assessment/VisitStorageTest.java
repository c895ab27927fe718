package id.simpul.assessment;

import static id.simpul.store.jooq.Tables.ASSESSMENT_MEMBER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.assessment.Visit.Interview;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.store.Database;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.Told;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole questionnaires are kept typed, and come back the same from the file, from an undo, and from a bundle's journal. */
class VisitStorageTest {
    @TempDir
    Path folder;

    private CaseOffice office;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder.resolve("kecamatan"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** The smallest answer to every question that these answers leave to be asked. */
    private static Map<String, Long> all(List<Question> questions, Subject subject) {
        Map<String, Long> answers = new HashMap<>();
        for (Question question : questions) {
            if (question.asked(answers, subject)) {
                long smallest = question.min() == null ? 1 : question.min();
                answers.put(
                        question.field(),
                        switch (question.field()) {
                            case "school_participation" -> 2L;
                            default -> question.kind() == Question.Kind.MONTH ? 202605L : smallest;
                        });
            }
        }
        return answers;
    }

    private Visit whole() {
        Instrument instrument = office.assessments.instrument();
        Map<String, Long> head = all(instrument.member(), new Subject(43L, 1L));
        assertThat(head).hasSizeGreaterThan(37).doesNotContainKeys("is_pregnant", "nutrition");
        Map<String, Long> child = all(instrument.member(), new Subject(10L, 2L));
        Map<String, Long> house = all(instrument.family(), Subject.UNKNOWN);
        assertThat(house).hasSizeGreaterThan(50);
        return new Visit(
                CaseOffice.TODAY,
                new Interview("Heri Hidayat", "0812-0000-9001", "Siti Rohmah", Visit.COMPLETE),
                house,
                Map.of(office.heri, head, office.daughter, child),
                "catatan",
                null);
    }

    private Visit latest() {
        return office.assessments
                .latest(office.supervisor, office.household)
                .orElseThrow()
                .visit();
    }

    @Test
    void everyAnswerComesBack() {
        office.assessments.record(office.supervisor, office.household, whole());
        assertThat(latest()).isEqualTo(whole());
        assertThat(office.assessments
                        .latest(office.supervisor, office.household)
                        .orElseThrow()
                        .instrument())
                .isEqualTo("dtsen/2");
    }

    @Test
    void whatIsNotAskedIsNotStored() {
        Visit visit = new Visit(
                CaseOffice.TODAY,
                new Interview(null, null, null, 1),
                Map.of("lighting", 4L, "power", 2L, "wall", 3L, "wall_unplastered", 1L),
                Map.of(
                        office.heri, Map.of("presence", 1L, "is_pregnant", 1L, "works", 2L, "work_hours", 8L),
                        office.daughter, Map.of("presence", 1L, "works", 1L, "nutrition", 1L, "joined_pip", 1L)),
                null,
                null);
        office.assessments.record(office.supervisor, office.household, visit);
        assertThat(latest().answers()).containsOnlyKeys("lighting", "wall");
        assertThat(latest().members().get(office.heri)).containsOnlyKeys("presence", "works");
        // She is ten: old enough to be asked whether she works.
        assertThat(latest().members().get(office.daughter)).containsOnlyKeys("presence", "works", "joined_pip");
    }

    @Test
    void aNumberOutOfRangeIsNoAnswer() {
        Visit visit = new Visit(CaseOffice.TODAY, null, 1, Map.of("floor_area", 10_000L), null);
        assertThatThrownBy(() -> office.assessments.record(office.supervisor, office.household, visit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("floor_area");
        assertThat(office.assessments.of(office.supervisor, office.household)).isEmpty();
    }

    @Test
    void goingOnWithAVisitAddsChangesAndTakesOut() {
        Visit begun = whole();
        office.assessments.record(
                office.supervisor,
                office.household,
                begun.withMembers(Map.of(office.heri, Map.of("presence", 1L, "marital", 2L))));
        long id = office.assessments
                .latest(office.supervisor, office.household)
                .orElseThrow()
                .id();
        Visit goneOn = begun.withMembers(Map.of(office.daughter, Map.of("presence", 3L)));
        long act = office.assessments.edit(office.supervisor, id, goneOn);
        assertThat(latest()).isEqualTo(goneOn);
        office.database.journal().undo(office.supervisor, act);
        assertThat(latest().members()).containsOnlyKeys(office.heri);
        assertThat(latest().members().get(office.heri)).containsEntry("marital", 2L);
    }

    @Test
    void undoTakesTheMembersToo() {
        long act = office.assessments.record(office.supervisor, office.household, whole());
        office.database.journal().undo(office.supervisor, act);
        assertThat(office.assessments.of(office.supervisor, office.household)).isEmpty();
        assertThat(office.database.<Integer>read(
                        sql -> sql.fetchCount(ASSESSMENT_MEMBER, ASSESSMENT_MEMBER.DELETED.eq(0L))))
                .isZero();
    }

    @Test
    void theDistrictReadsTheSameVisitFromTheJournal() {
        office.assessments.record(office.supervisor, office.household, whole());
        try (var district = Database.create(folder.resolve("kabupaten"), new byte[32], "3201", office.clock)) {
            Told.by(office.database).into(district);
            assertThat(new AssessmentDesk(district)
                            .latest(office.supervisor, office.household)
                            .orElseThrow()
                            .visit())
                    .isEqualTo(whole());
        }
    }

    @Test
    void whatGoesIntoTheRegisterIsTakenBackWithTheVisit() {
        var households = new HouseholdDesk(office.database, office.clock);
        Person daughter =
                households.findPerson(office.supervisor, office.daughter).orElseThrow();
        Visit visit = whole().withMembers(Map.of(office.daughter, Map.of("presence", 1L, "school_participation", 3L)));
        RegisterUpdate update = RegisterUpdate.of(
                        office.daughter,
                        daughter.details(),
                        requireNonNull(visit.members().get(office.daughter)))
                .getFirst();
        long act = office.database.journal().write(office.supervisor, "assessment.record", tx -> {
            office.assessments.record(tx, office.household, visit);
            PersonDetails.Builder details = daughter.details().change();
            update.into(details);
            households.editMember(tx, daughter, details.build());
            return tx.actId();
        });
        assertThat(households
                        .findPerson(office.supervisor, office.daughter)
                        .orElseThrow()
                        .details()
                        .schooling())
                .isEqualTo(8);
        office.database.journal().undo(office.supervisor, act);
        assertThat(households.findPerson(office.supervisor, office.daughter)).contains(daughter);
        assertThat(office.assessments.of(office.supervisor, office.household)).isEmpty();
    }

    @Test
    void oneDiseaseIsReadByFewAndWipedOutByNobodyWhoCannotSeeIt() {
        Question illnesses = office.assessments.instrument().member("illnesses").orElseThrow();
        long both = SeveralCodes.number(illnesses, Set.of(2L, 12L)).orElseThrow();
        Visit begun = whole().withMembers(Map.of(office.heri, Map.of("presence", 1L, "illnesses", both)));
        office.assessments.record(office.supervisor, office.household, begun);
        Actor desk = office.without(Capability.READ_RESTRICTED);
        Assessment seen = office.assessments.latest(desk, office.household).orElseThrow();
        assertThat(seen.visit().members().get(office.heri)).containsEntry("illnesses", 2L);
        office.assessments.edit(desk, seen.id(), seen.visit());
        assertThat(latest().members().get(office.heri)).containsEntry("illnesses", both);
    }
}

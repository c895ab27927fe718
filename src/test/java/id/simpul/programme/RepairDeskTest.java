package id.simpul.programme;

import static id.simpul.programme.AidOffice.ACTOR;
import static id.simpul.programme.AidOffice.READER;
import static id.simpul.programme.AidOffice.member;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.Visit;
import id.simpul.household.FamilyEventDesk;
import id.simpul.household.Occasion;
import id.simpul.kernel.NotAllowed;
import id.simpul.programme.Concern.Where;
import id.simpul.programme.ProgrammeProblem.ReasonNeeded;
import id.simpul.programme.repair.Condition;
import id.simpul.programme.repair.Repair;
import id.simpul.programme.repair.RepairConcern;
import id.simpul.programme.repair.RepairDesk;
import id.simpul.programme.repair.RepairDetails;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repairs of houses. */
class RepairDeskTest {
    private static final String VILLAGE = "3201272001";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    @TempDir
    Path folder;

    private AidOffice office;
    private RepairDesk desk;
    private long family;

    @BeforeEach
    void open() {
        office = new AidOffice(folder.resolve("data"));
        desk = office.repairs;
        family = office.family(
                VILLAGE,
                member("Udin", 1, "3201270204850001").build(),
                member("Asep", 3, "3201270204850002").build());
        office.assessments.record(
                ACTOR,
                family,
                new Visit(DAY.minusDays(9), "Udin", 1, Map.of("roof", 4L, "wall", 3L, "floor", 8L), null));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static RepairDetails details(String state, int progress, @Nullable String reason) {
        return new RepairDetails(
                null,
                DAY,
                "SHM",
                "12/2001",
                null,
                true,
                DAY,
                null,
                20_000_000L,
                "APBD 2026",
                state,
                progress,
                null,
                reason,
                null);
    }

    @Test
    void anApplicationKeepsTheConditionOfTheLastVisitAndItsProgressIsTakenBack() {
        desk.record(ACTOR, family, null, details("USULAN", 0, null));
        Repair kept = desk.list(ACTOR).getFirst().repair();
        assertThat(kept.details().condition()).isEqualTo(new Condition(4L, 3L, 8L, DAY.minusDays(9)));
        long act = desk.record(ACTOR, family, kept, details("KERJA", 50, null)).act();
        assertThat(desk.list(ACTOR).getFirst().repair().details().progress()).isEqualTo(50);
        assertThat(desk.list(ACTOR).getFirst().repair().details().condition())
                .isEqualTo(kept.details().condition());
        desk.undo(ACTOR, act);
        assertThat(desk.list(ACTOR).getFirst().repair()).isEqualTo(kept);
        desk.remove(ACTOR, kept);
        assertThat(desk.list(ACTOR)).isEmpty();
        assertRefused(() -> desk.record(READER, family, null, details("USULAN", 0, null)), NotAllowed.class);
        assertThat(desk.cost(ACTOR, DAY)).map(DatedRules.Rule::value).hasValue(20_000_000L);
    }

    @Test
    void houseAidIsFoundInTheFamilyAndInTheFamilyAMemberCameFrom() {
        desk.record(ACTOR, family, null, details("SELESAI", 100, null));
        long second =
                office.family(VILLAGE, member("Wati", 1, "3201270204850005").build());
        new FamilyEventDesk(office.database, UiForTests.CLOCK)
                .join(ACTOR, Map.of(office.person(family, 1), 7), second, null, new Occasion(DAY, "menikah"));
        RepairDetails again = details("USULAN", 0, null);
        assertThat(desk.concerns(ACTOR, family, again, 0))
                .containsExactly(new RepairConcern.Before(new Once.Found(Where.FAMILY, 2026)));
        assertThat(desk.concerns(ACTOR, second, again, 0))
                .containsExactly(
                        new RepairConcern.Before(new Once.Found(Where.FORMER_FAMILY, 2026)),
                        new RepairConcern.NoVisit());
        assertRefused(() -> desk.record(ACTOR, second, null, again), ReasonNeeded.class);
        desk.record(ACTOR, second, null, details("USULAN", 0, "rumah lain, tanah sendiri"));
        assertThat(desk.list(ACTOR)).hasSize(2);
        Repair own = desk.list(ACTOR).stream()
                .map(RepairDesk.Line::repair)
                .filter(repair -> repair.household() == family)
                .findFirst()
                .orElseThrow();
        assertThat(desk.concerns(ACTOR, family, own.details(), own.id())).isEmpty();
    }
}

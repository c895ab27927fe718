package id.simpul.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.household.HistoryText;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Nik;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.programme.ProgrammeProblem.AlreadyActive;
import id.simpul.programme.ProgrammeProblem.EndsBeforeStart;
import id.simpul.programme.ProgrammeProblem.NotInFamily;
import id.simpul.programme.ProgrammeProblem.UnknownProgramme;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParticipationDeskTest {
    private static final Actor ACTOR = Actor.program("320127");

    @TempDir
    Path folder;

    private Database database;
    private HouseholdDesk households;
    private ParticipationDesk desk;
    private long family;
    private long person;

    @BeforeEach
    void open() {
        database = Database.create(folder.resolve("data"), new byte[32], "320127", UiForTests.CLOCK);
        households = new HouseholdDesk(database, UiForTests.CLOCK);
        desk = new ParticipationDesk(database, UiForTests.CLOCK);
        family = households
                .register(
                        ACTOR,
                        HouseholdDetails.in("3201272001").build(),
                        List.of(PersonDetails.named("Siti", 1).nik(new Nik("1")).build()))
                .id();
        person = households
                .find(ACTOR, family)
                .orElseThrow()
                .members()
                .getFirst()
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ParticipationDetails details(@Nullable Long person, String programme) {
        return new ParticipationDetails(
                person,
                programme,
                null,
                2026,
                null,
                LocalDate.of(2026, 1, 1),
                null,
                new Value(200_000, Per.MONTH),
                Status.ACTIVE,
                "kartu peserta");
    }

    private static void refused(Class<? extends Problem> problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isInstanceOf(problem));
    }

    @Test
    void aParticipationIsRecordedChangedEndedAndTakenBack() {
        desk.record(ACTOR, family, details(null, "BPNT"), null);
        Participation bpnt = desk.of(ACTOR, family).getFirst();
        assertThat(bpnt.details()).isEqualTo(details(null, "BPNT"));
        assertThat(households.find(ACTOR, family).orElseThrow().programmes())
                .extracting(line -> line.programme())
                .containsExactly("BPNT");
        long act = desk.end(ACTOR, bpnt, "dinonaktifkan").act();
        assertThat(desk.of(ACTOR, family).getFirst().details().status()).isEqualTo(Status.INACTIVE);
        assertThat(desk.of(ACTOR, family).getFirst().details().endedOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        desk.undo(ACTOR, act);
        var words = new HistoryText(new Texts(Texts.INDONESIAN), CodeLists.of(database), new Regions(), false);
        assertThat(households.history(ACTOR, family).stream().flatMap(entry -> words.sentences(entry).stream()))
                .contains(
                        "mencatat kepesertaan Sembako (BPNT)",
                        "mengubah status kepesertaan Sembako (BPNT) dari Aktif menjadi Nonaktif",
                        "mengisi tanggal selesai kepesertaan Sembako (BPNT): 30 Jun 2026");
        assertThat(desk.of(ACTOR, family)).containsExactly(bpnt);
        desk.remove(ACTOR, bpnt, "salah catat");
        assertThat(desk.of(ACTOR, family)).isEmpty();
    }

    @Test
    void theSameParticipationIsNotRecordedTwiceWhileActive() {
        desk.record(ACTOR, family, details(person, "PBI-JK"), null);
        refused(AlreadyActive.class, () -> desk.record(ACTOR, family, details(person, "PBI-JK"), null));
        desk.record(ACTOR, family, details(null, "PBI-JK"), "kartu atas nama keluarga");
        desk.end(ACTOR, desk.of(ACTOR, family).getFirst(), null);
        assertThat(desk.of(ACTOR, family)).hasSize(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(UnknownProgramme.class, () -> desk.record(ACTOR, family, details(null, "XYZ"), null));
        refused(NotInFamily.class, () -> desk.record(ACTOR, family, details(family, "PKH"), null));
        refused(NotInFamily.class, () -> desk.record(ACTOR, person, details(null, "PKH"), null));
        refused(
                EndsBeforeStart.class,
                () -> desk.record(
                        ACTOR,
                        family,
                        details(null, "PKH").withStatus(Status.INACTIVE, LocalDate.of(2025, 12, 31)),
                        null));
        Actor reader = new Actor(8, "Dewi", "320127", Set.of(Capability.READ_RECORDS));
        refused(NotAllowed.class, () -> desk.record(reader, family, details(null, "PKH"), null));
    }
}

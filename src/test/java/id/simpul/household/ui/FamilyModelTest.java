package id.simpul.household.ui;

import static id.simpul.store.jooq.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Family;
import id.simpul.household.FamilyDesks;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.household.Written;
import id.simpul.kernel.Nik;
import id.simpul.screen.Failure;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamilyModelTest extends UiTest {
    @TempDir
    Path folder;

    private final List<Failure> refused = new ArrayList<>();
    private Desk desk;
    private Written registered;
    private FamilyModel model;

    @BeforeEach
    void open() {
        desk = new Desk(folder.resolve("data"));
        registered = desk.households.register(
                desk.actor,
                HouseholdDetails.in("3201272001").rtRw("003", "001").build(),
                List.of(PersonDetails.named("Siti", 1).nik(new Nik("1")).build()));
        model = new FamilyModel(
                desk.ui,
                desk.actor,
                FamilyDesks.on(desk.database, UiForTests.CLOCK, desk.households),
                desk,
                registered.id());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Family family() {
        return Objects.requireNonNull(model.content().get()).family();
    }

    private void move(String rt) {
        model.act(
                () -> desk.households.edit(
                        desk.actor,
                        family().household(),
                        family().household().details().change().rtRw(rt, "001").build(),
                        null),
                () -> "disimpan",
                () -> {},
                refused::add);
    }

    @Test
    void anActIsReportedShownAndTakenBack() {
        model.load();
        move("004");
        assertThat(family().household().details().rt()).isEqualTo("004");
        assertThat(Objects.requireNonNull(model.content().get()).history()).hasSize(2);
        assertThat(desk.ui.snackbar().undo()).isTrue();
        assertThat(family().household().details().rt()).isEqualTo("003");
        assertThat(refused).isEmpty();
    }

    @Test
    void aRefusalChangesNothing() {
        model.load();
        Family seen = family();
        move("004");
        model.act(
                () -> desk.households.edit(
                        desk.actor,
                        seen.household(),
                        seen.household().details().change().rtRw("009", "001").build(),
                        null),
                () -> "disimpan",
                () -> {},
                refused::add);
        assertThat(refused).hasSize(1);
        assertThat(family().household().details().rt()).isEqualTo("004");
    }

    @Test
    void showingNumbersInFullLeavesATrace() {
        model.load();
        model.unmask(true);
        assertThat(model.unmasked().get()).isTrue();
        assertThat(desk.database.<Integer>read(
                        sql -> sql.fetchCount(ACT, ACT.ACTION.eq("household.reveal"), ACT.SUBJECT.eq(registered.id()))))
                .isOne();
        model.unmask(false);
        assertThat(model.unmasked().get()).isFalse();
    }

    @Test
    void aFamilyThatWasTakenBackIsGone() {
        model.load();
        desk.households.undo(desk.actor, registered.act());
        model.load();
        assertThat(model.gone().get()).isTrue();
        assertThat(model.content().get()).isNull();
    }
}

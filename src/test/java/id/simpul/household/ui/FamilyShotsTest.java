package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList.Order;
import id.simpul.household.FamilyRow;
import id.simpul.household.Person;
import id.simpul.testing.Shots;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the screens of families, to be looked at in {@code target/shots}. */
class FamilyShotsTest {
    @TempDir
    Path folder;

    @Test
    void pictures() {
        try (var desk = new Desk(folder.resolve("data")).withSample()) {
            FamilyRow row = desk.list.page(desk.actor, FamilyFilter.ALL, Order.DESIL, true, 0, 40).stream()
                    .filter(r -> r.programmes().size() > 2 && r.members() > 3)
                    .findFirst()
                    .orElseThrow();
            change(desk, row.household());
            var list = new Shots.Size(1274, 684, 1);
            try (var shot = Shots.open(list, () -> {
                desk.ui.navigator().go(new FamiliesRoute());
                return window(desk);
            })) {
                shot.run(scene -> ((TableView<?>) scene.lookup(".table-view"))
                        .getSelectionModel()
                        .select(3));
                assertThat(shot.save("families")).exists();
            }
            try (var shot = Shots.open(list, () -> {
                desk.ui.navigator().go(new FamilyRoute(row.household()));
                return window(desk);
            })) {
                assertThat(shot.save("family")).exists();
                shot.run(scene -> scene.getRoot().lookupAll(".chip").stream()
                        .filter(ToggleButton.class::isInstance)
                        .map(ToggleButton.class::cast)
                        .filter(chip -> !chip.isSelected())
                        .forEach(chip -> chip.setSelected(true)));
                assertThat(shot.save("family-history")).exists();
            }
            try (var shot = Shots.open(list, () -> {
                desk.ui.navigator().go(new RegisterFamilyRoute());
                return window(desk);
            })) {
                shot.run(scene -> fill(scene));
                assertThat(shot.save("register")).exists();
            }
            var narrow = new Shots.Size(1000.8, 530.4, 1.25);
            try (var shot = Shots.open(narrow, () -> {
                desk.ui.navigator().go(new FamiliesRoute());
                return window(desk);
            })) {
                assertThat(shot.save("families-125")).exists();
            }
            try (var shot = Shots.open(narrow, () -> {
                desk.ui.navigator().go(new FamilyRoute(row.household()));
                return window(desk);
            })) {
                assertThat(shot.save("family-125")).exists();
                shot.run(scene -> fireMenu(scene));
                assertThat(shot.save("family-edit-125")).exists();
            }
        }
    }

    private static Parent window(Desk desk) {
        return new StackPane(
                desk.ui.navigator().screen().get().node(),
                desk.ui.dialogs().layer(),
                desk.ui.snackbar().layer());
    }

    private static void fill(Scene scene) {
        var fields = scene.getRoot().lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .toList();
        fields.get(0).setText("3201 2714 0818 9001");
        fields.get(1).setText("Kp. Babakan");
        var inputs = fields.stream()
                .filter(f -> f.getStyleClass().contains("identity"))
                .toList();
        inputs.get(1).setText("3201 2752 0495 9003");
    }

    private static void fireMenu(Scene scene) {
        scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> b.getText().equals("Ubah data"))
                .forEach(Button::fire);
    }

    private static void change(Desk desk, long household) {
        var family = desk.households.find(desk.actor, household).orElseThrow();
        desk.households.edit(
                desk.actor,
                family.household(),
                family.household().details().change().rtRw("004", "001").build(),
                "pindah rumah");
        Person person = family.members().getLast();
        desk.households.editMember(
                desk.actor,
                person,
                person.details().change().occupation("Pedagang").build(),
                null);
    }
}

package id.simpul.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.l10n.Texts;
import id.simpul.screen.Dialog;
import id.simpul.screen.Failure;
import id.simpul.screen.Jobs;
import id.simpul.screen.TextSize;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.Shots;
import id.simpul.testing.UiForTests;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class SampleShotsTest {
    private Ui ui = UiForTests.ui();
    private ObservableList<Notice> notices = FXCollections.observableArrayList();

    @Test
    void theSampleLooksAsInThePicturesAtEverySize() {
        try (var shot = open(Shots.NORMAL, TextSize.NORMAL)) {
            shot.save("inbox");
            looksRight(shot, 12);
            shot.run(scene -> ui.snackbar().undoable("Kasus 0868 dipindahkan ke Tindak lanjut", () -> {}));
            shot.save("inbox-undo");
            shot.run(scene -> {
                if (scene.lookup(".search-field") instanceof TextField field) {
                    field.requestFocus();
                    field.setText("r");
                    field.fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
                }
            });
            shot.save("inbox-search");
            shot.run(scene -> {
                scene.getRoot().requestFocus();
                ui.dialogs()
                        .open(new Dialog("Hapus Heri Hidayat dari keluarga ini?")
                                .tone(Tone.WARNING)
                                .text("Riwayat kasusnya tetap tersimpan. Penghapusan ini tidak dapat diurungkan.")
                                .danger("Hapus orang ini", () -> {})
                                .cancel("Biarkan"));
            });
            shot.save("inbox-dialog");
            shot.run(scene -> {
                ui.dialogs().close();
                ui.dialogs().show(Failure.of(new IllegalStateException("x")));
            });
            shot.save("inbox-fault");
            shot.run(scene -> {
                ui.dialogs().close();
                ui.snackbar().hide();
                notices.add(new Notice(
                        Tone.WARNING,
                        "Cadangan terakhir 9 hari lalu",
                        "Simpan cadangan ke diska USB hari ini.",
                        "Cadangkan sekarang",
                        () -> {}));
                notices.add(new Notice(
                        Tone.INFO, "3 draf dipulihkan", "Program berhenti mendadak kemarin.", "Buka draf", () -> {}));
                press(scene, ".bell");
            });
            shot.save("inbox-notices");
            shot.run(scene -> {
                ui.dialogs().close();
                press(scene, ".user-button");
            });
            shot.save("inbox-user");
            shot.run(scene -> {
                List.copyOf(Window.getWindows()).stream()
                        .filter(ContextMenu.class::isInstance)
                        .forEach(Window::hide);
                if (scene.lookup(".rows") instanceof TableView<?> table) {
                    table.getItems().clear();
                }
            });
            shot.save("inbox-empty");
        }
        try (var shot = open(Shots.AT_125, TextSize.NORMAL)) {
            shot.save("inbox-125");
            looksRight(shot, 8);
            shot.run(scene -> {
                if (scene.lookup(".rows") instanceof TableView<?> table) {
                    table.fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
                }
            });
            shot.save("inbox-125-open");
            shot.run(scene -> assertThat(ClippedLabels.under(scene.getRoot())).isEmpty());
        }
        try (var shot = open(Shots.NORMAL, TextSize.LARGER)) {
            shot.save("inbox-text-130");
            looksRight(shot, 8);
        }
        try (var shot = open(Shots.NORMAL, TextSize.LARGEST)) {
            shot.save("inbox-text-150");
            looksRight(shot, 6);
        }
    }

    /** Whole rows only, no bar to scroll sideways, and no word cut. */
    private static void looksRight(Shots shot, int rows) {
        shot.run(scene -> {
            assertThat(ClippedLabels.under(scene.getRoot())).isEmpty();
            Bounds list = inScene(scene.lookup(".rows .clipped-container"));
            List<Bounds> shown = scene.getRoot().lookupAll(".table-row-cell").stream()
                    .filter(row -> row.isVisible() && row instanceof TableRow<?> r && !r.isEmpty())
                    .map(SampleShotsTest::inScene)
                    .filter(row -> row.getMaxY() > list.getMinY() + 1 && row.getMinY() < list.getMaxY() - 1)
                    .toList();
            assertThat(shown).hasSize(rows).allMatch(row -> row.getMaxY() <= list.getMaxY() + 0.5);
            assertThat(scene.getRoot().lookupAll(".rows .scroll-bar").stream()
                            .map(bar -> (ScrollBar) bar)
                            .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible()))
                    .isEmpty();
        });
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private Shots open(Shots.Size size, TextSize text) {
        var texts = new Texts(Texts.INDONESIAN);
        var shot = Shots.openScene(size, () -> scene(texts, text, size));
        shot.run(scene -> {
            if (scene.lookup(".rows") instanceof TableView<?> table) {
                table.getSelectionModel().select(2);
                table.requestFocus();
            }
        });
        return shot;
    }

    private static void press(Scene scene, String selector) {
        if (scene.lookup(selector) instanceof Button button) {
            button.fire();
        }
    }

    private Scene scene(Texts texts, TextSize text, Shots.Size size) {
        ui = new Ui(
                texts,
                UiForTests.CLOCK,
                text,
                Jobs.Lanes.sameThread(),
                new UiForTests.MemoryDrafts(),
                ShellSample::screen);
        var frame = new Frame(texts, size.width(), size.height());
        var sample = new ShellSample(ui, frame);
        notices = sample.notices;
        ui.navigator().go(sample.inbox.route());
        return frame.scene();
    }
}

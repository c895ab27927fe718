package id.simpul.shell;

import id.simpul.l10n.Texts;
import id.simpul.screen.Dialog;
import id.simpul.screen.Jobs;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.testing.Shots;
import id.simpul.testing.UiForTests;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class SampleShotsTest {
    private Ui ui = UiForTests.ui();

    @Test
    void asInThePictures() {
        try (var shot = open(Shots.NORMAL, TextSize.NORMAL)) {
            shot.save("inbox");
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
                                .tone(id.simpul.screen.Tone.WARNING)
                                .text("Riwayat kasusnya tetap tersimpan. Penghapusan ini tidak dapat diurungkan.")
                                .danger("Hapus orang ini", () -> {})
                                .cancel("Biarkan"));
            });
            shot.save("inbox-dialog");
        }
        try (var shot = open(Shots.AT_125, TextSize.NORMAL)) {
            shot.save("inbox-125");
            shot.run(scene -> {
                if (scene.lookup(".rows") instanceof TableView<?> table) {
                    table.fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
                }
            });
            shot.save("inbox-125-open");
        }
        try (var shot = open(Shots.NORMAL, TextSize.LARGER)) {
            shot.save("inbox-text-130");
        }
        try (var shot = open(Shots.NORMAL, TextSize.LARGEST)) {
            shot.save("inbox-text-150");
        }
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
        ui.navigator().go(sample.inbox.route());
        return frame.scene();
    }
}

package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.access.ui.UsersRoute;
import id.simpul.casework.ui.IntakeRoute;
import id.simpul.l10n.text.AccessText;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.l10n.text.ScreenText;
import id.simpul.l10n.text.StoreText;
import id.simpul.screen.FaultCode;
import id.simpul.screen.Ui;
import id.simpul.store.Database;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Faults nobody foresaw, and a disk that is full: told in three sentences, with nothing personal, and the program goes on. */
class FaultsTest extends DesktopTest {
    private static final String PERSONAL = "Siti Aminah 3201271408189001";

    private Ui ui() {
        return desktop().frame().shell().orElseThrow().ui();
    }

    private void atWork() {
        office(made -> {});
        start();
        signIn("siti", PASSWORD);
        waitFor("Kecamatan Caringin");
    }

    private static void stumble() {
        throw new IllegalStateException(PERSONAL);
    }

    @Test
    void whatNobodyCaughtIsShownWithACodeAndTheProgramGoesOn() {
        atWork();
        List<String> log = new ArrayList<>();
        var ears = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(new LogFile.Lines(ZoneOffset.UTC).format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger ours = Logger.getLogger("id.simpul");
        ours.addHandler(ears);
        try {
            Platform.runLater(FaultsTest::stumble);
            waitFor(text(ScreenText.FAULT_SAFE));
        } finally {
            ours.removeHandler(ears);
        }
        assertShows(text(ScreenText.FAULT_NEXT));
        String code = onFx(this::words).stream()
                .filter(word -> word.matches("Kode [0-9A-Z]{4}-[0-9A-Z]{4}, 30 Jun 2026 10\\.42"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(onFx(this::words).toString()));
        assertThat(log).anyMatch(line -> line.contains(code.substring(5, 14)) && line.contains("FaultsTest#stumble"));
        assertThat(String.join("\n", log)).doesNotContain("Aminah").doesNotContain("3201271408189001");
        assertThat(onFx(() -> shows("Aminah"))).isFalse();
        press(text(ScreenText.CLOSE));
        fx(() -> ui().navigator().go(new IntakeRoute(0)));
        waitFor(text(CaseworkText.INTAKE_TITLE));
    }

    @Test
    void theSameFaultAgainAndAgainOpensOneMessage() {
        atWork();
        for (int i = 0; i < 5; i++) {
            Platform.runLater(FaultsTest::stumble);
        }
        waitFor(text(ScreenText.FAULT_SAFE));
        settle();
        press(text(ScreenText.CLOSE));
        assertThat(onFx(() -> ui().dialogs().isOpen())).isFalse();
    }

    @Test
    void aFaultBehindASignInIsShownThereToo() {
        office(made -> {});
        start();
        Platform.runLater(FaultsTest::stumble);
        waitFor(text(ScreenText.FAULT_SAFE));
        press(text(ScreenText.CLOSE));
        signIn("siti", PASSWORD);
        waitFor("Kecamatan Caringin");
    }

    @Test
    void theLogFileHoldsTheWayAndNotTheWords() throws Exception {
        LogFile.open(folder, WIB);
        Logger logger = Logger.getLogger("id.simpul.test");
        var thrown = new IllegalArgumentException(PERSONAL);
        logger.log(Level.SEVERE, "fault " + FaultCode.of(thrown), thrown);
        for (Handler handler : Logger.getLogger("id.simpul").getHandlers()) {
            handler.close();
            Logger.getLogger("id.simpul").removeHandler(handler);
        }
        String text = Files.readString(folder.resolve("simpul0.log"));
        assertThat(text)
                .contains(FaultCode.of(thrown).text())
                .contains("FaultsTest#theLogFileHoldsTheWayAndNotTheWords")
                .doesNotContain("Aminah");
    }

    /** Lets the file grow no further, as a full disk does. */
    private void diskFull(boolean full) {
        Database database = desktop().office().orElseThrow().database();
        database.writeLocal(sql -> sql.fetch("PRAGMA max_page_count = " + (full ? 1 : 1_000_000)));
    }

    @Test
    void aFullDiskKeepsTheFormAndSaysWhatToDo() {
        atWork();
        fx(() -> ui().navigator().go(new UsersRoute()));
        press(text(AccessText.USERS_ADD));
        waitFor(text(AccessText.PASSWORD_FIRST));
        write("Budi Santoso");
        keys(KeyCode.ENTER);
        write("budi");
        TextField position = onFx(() -> inSight(scene.getRoot())
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field ->
                        field.getText().isEmpty() && !field.getAccessibleText().contains("Cari"))
                .findFirst()
                .orElseThrow());
        String whole = "Petugas loket ".repeat(20_000).strip();
        fx(() -> position.setText(whole));
        diskFull(true);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(StoreText.FULL_WHAT));
        assertShows(text(StoreText.WRITE_SAFE), text(StoreText.FULL_NEXT), "Budi Santoso", "budi");
        assertThat(onFx(() -> position.getText().equals(whole))).isTrue();
        diskFull(false);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(AccessText.TELL_DONE));
    }

    @Test
    void aDraftThatCannotBeKeptSaysSoAndIsTriedAgain() {
        atWork();
        fx(() -> ui().navigator().go(new IntakeRoute(0)));
        waitFor(text(CaseworkText.INTAKE_TITLE));
        TextArea summary = onFx(() -> inSight(scene.getRoot())
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .findFirst()
                .orElseThrow());
        diskFull(true);
        fx(() -> summary.setText("Atap rumah bocor ".repeat(20_000)));
        waitFor(text(ScreenText.DRAFT_NOT_SAVED));
        diskFull(false);
        fx(() -> summary.appendText("sejak Mei"));
        waitFor(text(ScreenText.DRAFT_SAVED, "10.42"));
    }
}

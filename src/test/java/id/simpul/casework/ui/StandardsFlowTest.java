package id.simpul.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.ServiceStandard;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office sets its own days for a service by keys. */
class StandardsFlowTest extends FlowTest {
    private static CaseScreens screens;

    @BeforeAll
    static void open(@TempDir Path folder) {
        screens = new CaseScreens(folder, Synthetic.SAMPLE);
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    /** The one the list begins with. */
    private static ServiceStandard first() {
        return screens.standards().all(screens.actor).stream()
                .filter(one -> one.service().code().equals("DIS"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void daysAreSetWithTheirSourceAndTakenBack() {
        again(() -> screens.scene(Shots.NORMAL, new StandardsRoute()));
        assertThat(reads("Usulan")).isTrue();
        tidy("standard", "casework", "screen", "shell");
        keys(KeyCode.END);
        assertThat(reads("Sumber berbeda")).isTrue();
        keys(KeyCode.HOME);
        keys(KeyCode.ENTER);
        type("300");
        keys(KeyCode.TAB);
        keys(KeyCode.TAB);
        type("SK Camat 12/2026");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Paling lama 240 hari kerja.")).isTrue();
        assertThat(first().own()).isNull();
        keys(KeyCode.CONTROL, KeyCode.A);
        type("12");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(first().own()).satisfies(own -> {
            assertThat(own.days()).isEqualTo(12);
            assertThat(own.from()).isEqualTo(LocalDate.of(2026, 6, 30));
            assertThat(own.source()).isEqualTo("SK Camat 12/2026");
        });
        assertThat(reads("12 hari kerja")).isTrue();
        tidy("standard", "casework", "screen", "shell");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(first().own()).isNull();
    }
}

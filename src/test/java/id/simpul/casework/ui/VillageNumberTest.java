package id.simpul.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.NewCase;
import id.simpul.casework.Reporter;
import id.simpul.l10n.Texts;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that a village passes on is known by the village's own number too. */
class VillageNumberTest extends FlowTest {
    private CaseScreens screens;
    private long file;

    @BeforeEach
    void passedOn(@TempDir Path folder) {
        screens = new CaseScreens(folder, Synthetic.SAMPLE);
        long some = screens.inbox
                .page(screens.actor, new InboxFilter(InboxFilter.Kind.CLOSED, null), Order.REGISTER, 0, 1)
                .getFirst()
                .id();
        file = screens.cases
                .open(
                        screens.actor,
                        new NewCase(
                                screens.cases
                                        .find(screens.actor, some)
                                        .applicant()
                                        .id(),
                                "DIS",
                                null,
                                "DESA",
                                false,
                                false,
                                new Reporter("Puskesos Ciderum", Reporter.VILLAGE, null, null, "460/12/2026"),
                                null,
                                List.of("KTP"),
                                NewCase.PUBLIC_TASK,
                                null,
                                null))
                .id();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private Reporter reporter() {
        return Objects.requireNonNull(screens.cases.find(screens.actor, file).reporter());
    }

    @Test
    void theRecordShowsItInBothLanguages() {
        again(() -> screens.scene(Shots.NORMAL, new CaseFileRoute(file)));
        settle();
        sees("Puskesos Ciderum, Perangkat desa atau kelurahan, nomor 460/12/2026");
        sees("Kasus didaftarkan, diteruskan Puskesos Ciderum dengan nomor 460/12/2026");
        again(() -> screens.scene(Shots.NORMAL, new Texts(Texts.ENGLISH), new CaseFileRoute(file)));
        settle();
        sees("Puskesos Ciderum, Village official, number 460/12/2026");
        assertThat(onFx(() -> ClippedLabels.under(scene.getRoot()))).isEmpty();
    }

    @Test
    void itIsCorrectedWhereTheIntakeIs() {
        again(() -> screens.scene(Shots.NORMAL, new CaseFileRoute(file)));
        settle();
        press("Perbaiki");
        sees("Nomor register desa");
        tidy("casework", "screen", "shell", "referral");
        TextField number = input("Nomor register desa", TextField.class);
        assertThat(onFx(() -> number.getText())).isEqualTo("460/12/2026");
        focus(number);
        keys(KeyCode.CONTROL, KeyCode.A);
        type("460/13/2026");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(reporter().number()).isEqualTo("460/13/2026");
        sees("nomor 460/13/2026");
    }
}

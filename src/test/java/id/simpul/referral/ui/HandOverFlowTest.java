package id.simpul.referral.ui;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.Stage;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.referral.Kind;
import id.simpul.referral.Referral;
import id.simpul.referral.State;
import id.simpul.region.Region;
import id.simpul.store.jooq.tables.records.AppUserRecord;
import id.simpul.testing.RecommendedCase;
import id.simpul.testing.Shots;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gives a case to a colleague, transfers it and asks for it back, and escalates it, at the case's own page. */
class HandOverFlowTest extends RecommendedCase {
    @BeforeAll
    static void colleague() {
        screens.database
                .journal()
                .write(
                        screens.actor,
                        "access.add",
                        tx -> tx.insert(new AppUserRecord()
                                .setLogin("dewi")
                                .setName("Dewi Lestari")
                                .setRole("petugas")
                                .setSlot("dewi")));
    }

    @BeforeEach
    void page() {
        again(() -> screens.scene(Shots.NORMAL, new CaseFileRoute(id)));
        settle();
    }

    private Referral newest() {
        return referrals().getFirst();
    }

    private String heldBy() {
        return screens.database.<String>read(
                sql -> sql.fetchSingle(CASE_FILE, CASE_FILE.ID.eq(id)).getHeldBy());
    }

    /** Chooses the act, says why and saves, by keys once the dialog is there. */
    private void handOver(String act, String to) {
        choose("Tindakan lain", act);
        sees("Alasan");
        tidy(OURS);
        if (to.equals("Ciawi")) {
            // A list of offices is searched in a window of its own, which the headless platform gives no keys.
            ComboBox<?> offices = input("Kantor", ComboBox.class);
            fx(() -> offices.getSelectionModel().select(indexOf(offices, "Kecamatan Ciawi")));
        } else if (!to.isEmpty()) {
            type(to);
        }
        focus(input("Alasan", TextArea.class));
        type("Warga pindah domisili");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
    }

    private static int indexOf(ComboBox<?> box, String name) {
        for (int i = 0; i < box.getItems().size(); i++) {
            if (((Region) box.getItems().get(i)).title().equals(name)) {
                return i;
            }
        }
        throw new AssertionError(name + " is not offered");
    }

    private void accept() {
        press("Catat jawaban");
        sees("Isi jawaban");
        keys(KeyCode.DOWN);
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
    }

    @Test
    void aColleagueGetsTheCaseAndItIsTakenBack() {
        handOver("Tugaskan ke rekan", "Dewi");
        assertThat(newest().kind()).isEqualTo(Kind.ASSIGN);
        assertThat(newest().why()).isEqualTo("Warga pindah domisili");
        sees("Ditangani oleh Dewi Lestari");
        keys(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(screens.referrals.of(screens.actor, id)).isEmpty();
    }

    @Test
    void aCaseIsTransferredAndAskedForBack() {
        handOver("Alihkan ke kantor lain", "Ciawi");
        assertThat(newest().kind()).isEqualTo(Kind.TRANSFER);
        assertThat(heldBy()).isEmpty();
        accept();
        assertThat(newest().state()).isEqualTo(State.ACCEPTED);
        assertThat(heldBy()).isEqualTo(newest().theirs().office());
        sees("Kasus ini sekarang milik " + newest().theirs().name());
        handOver("Minta pengalihan", "");
        assertThat(newest().kind()).isEqualTo(Kind.REQUEST);
        accept();
        assertThat(heldBy()).isEmpty();
    }

    @Test
    void aTransferIsTakenBackWithAReason() {
        handOver("Alihkan ke kantor lain", "Ciawi");
        press("Tarik");
        sees("Alasan penarikan");
        type("Warga tidak jadi pindah");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(newest().state()).isEqualTo(State.REVOKED);
        assertThat(heldBy()).isEmpty();
        sees("Warga tidak jadi pindah");
    }

    @Test
    void aCaseIsEscalatedToTheDistrictAndWaits() {
        handOver("Eskalasi", "");
        assertThat(newest().kind()).isEqualTo(Kind.ESCALATE);
        assertThat(newest().theirs().office()).isEqualTo("3201");
        assertThat(screens.cases.find(screens.actor, id).stage().code()).isEqualTo(Stage.REFERRED);
        sees("Menunggu jawaban");
        tidy(OURS);
    }
}

package id.simpul.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.Stage;
import id.simpul.casework.ui.CaseRoute;
import id.simpul.referral.Referral;
import id.simpul.testing.RecommendedCase;
import id.simpul.testing.Shots;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Refers a case, records what came back, or takes the referral back. */
class ReferralFlowTest extends RecommendedCase {
    @Override
    protected List<String> documents() {
        return List.of("KTP", "KK");
    }

    private void atForm() {
        again(() -> screens.scene(Shots.NORMAL, new CaseRoute(id)));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Rujuk kasus");
    }

    /** The case as referred to the place that is proposed, all by keyboard. */
    private Referral refer() {
        atForm();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(referrals()).hasSize(1);
        return referrals().getFirst();
    }

    @Test
    void whatIsProposedIsReferredWithOneKeyAndTakenBackWithAnother() {
        atForm();
        tidy(OURS);
        String proposed = seen().stream()
                .filter(text -> text.endsWith("(menangani layanan ini)"))
                .findFirst()
                .orElseThrow();
        assertThat(input("Lampiran", TextArea.class).getText()).startsWith("Fotokopi KTP\nFotokopi KK");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        Referral made = referrals().getFirst();
        assertThat(proposed).startsWith(made.destination());
        assertThat(made.attachments()).startsWith("Fotokopi KTP\nFotokopi KK");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(stage()).isEqualTo(Stage.DRAFT);
        assertThat(referrals()).isEmpty();
    }

    @Test
    void anotherPlaceChangesTheDayUnlessTheWorkerSetIt() {
        atForm();
        ComboBox<?> to = input("Tujuan rujukan", ComboBox.class);
        TextField due = input("Jawaban ditunggu sampai", TextField.class);
        String first = due.getText();
        focus(to);
        boolean moved = false;
        for (int i = 0; i < 30 && !moved; i++) {
            fx(() -> to.getSelectionModel().selectNext());
            moved = !due.getText().equals(first);
        }
        assertThat(moved).as("a place that takes another time").isTrue();
        focus(due);
        retype("15082026");
        fx(() -> to.getSelectionModel().selectFirst());
        assertThat(due.getText().replace("/", "")).isEqualTo("15082026");
        focus(input("Yang dimohonkan", TextArea.class));
        retype("kursi roda untuk anak");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(referrals().getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 8, 15));
        assertThat(referrals().getFirst().request()).isEqualTo("kursi roda untuk anak");
    }

    @Test
    void aPlaceThatIsMissingIsAddedOnTheWay() {
        atForm();
        press("Tujuan belum ada di daftar? Tambahkan");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("wajib diisi")).isTrue();
        focus(input("Nama tujuan", TextField.class));
        type("Yayasan Uji Peduli");
        focus(input("Ditujukan kepada", TextField.class));
        type("Ketua Yayasan Uji Peduli");
        focus(input("Tempat", TextField.class));
        retype("Ciawi");
        if (input("Jenis", ComboBox.class).getValue() == null) {
            fx(() -> input("Jenis", ComboBox.class).getSelectionModel().selectFirst());
        }
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Yth. Ketua Yayasan Uji Peduli di Ciawi");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(referrals().getFirst().destination()).isEqualTo("Yayasan Uji Peduli");
    }

    @Test
    void anAnswerIsRecordedByKeyboard() {
        Referral made = refer();
        again(() -> screens.scene(Shots.NORMAL, new CaseRoute(id)));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Jawaban " + made.destination());
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Isian ini wajib diisi.")).isTrue();
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        keys(KeyCode.DOWN);
        focus(input("Keterangan", TextArea.class));
        type("Kursi roda diserahkan");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage()).isEqualTo(Stage.FOLLOW_UP);
        Referral.Answer answer = Objects.requireNonNull(referrals().getFirst().answer());
        assertThat(answer.note()).isEqualTo("Kursi roda diserahkan");
        assertThat(answer.on()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(reads("Kursi roda diserahkan")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        assertThat(referrals().getFirst().answer()).isNull();
    }

    @Test
    void anAnswerCannotBeOlderThanTheReferral() {
        refer();
        again(() -> screens.scene(Shots.NORMAL, new CaseRoute(id)));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        keys(KeyCode.DOWN);
        focus(input("Tanggal jawaban", TextField.class));
        retype("01062026");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Tanggal antara 30/06/2026 dan 30/06/2026.")).isTrue();
        assertThat(stage()).isEqualTo(Stage.REFERRED);
    }

    @Test
    void aReferralIsTakenBackWithAReason() {
        Referral made = refer();
        again(() -> screens.scene(Shots.NORMAL, new CaseRoute(id)));
        choose("Tindakan lain", "Tarik rujukan");
        sees("Tarik rujukan ke " + made.destination() + "?");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Isian ini wajib diisi.")).isTrue();
        type("Salah tujuan");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage()).isEqualTo(Stage.DRAFT);
        assertThat(reads("Rujukan ke " + made.destination() + " ditarik.")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(stage()).isEqualTo(Stage.REFERRED);
    }

    @Test
    void nothingIsCutAt125Percent() {
        again(() -> screens.scene(Shots.AT_125, new ReferralRoute(id)));
        sees("Rujuk kasus");
        tidy(OURS);
    }
}

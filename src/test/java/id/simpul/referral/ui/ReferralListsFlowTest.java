package id.simpul.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.Stage;
import id.simpul.casework.ui.CaseRoute;
import id.simpul.referral.Destination;
import id.simpul.referral.DestinationDirectory;
import id.simpul.referral.NewReferral;
import id.simpul.referral.Referral;
import id.simpul.referral.State;
import id.simpul.store.jooq.tables.records.LetterRecord;
import id.simpul.testing.RecommendedCase;
import id.simpul.testing.Shots;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What is waited for and where people are referred to: two destinations, an answer by slip, a reminder, a place that is retired. */
class ReferralListsFlowTest extends RecommendedCase {
    /** A referral whose letter has {@code code} on its slip. */
    private Referral withSlip(String code) {
        Destination to = screens.destinations.list(screens.actor, "DIS").getFirst();
        long made = screens.referrals
                .refer(screens.actor, new NewReferral(id, to.id(), null, null))
                .id();
        screens.database
                .journal()
                .write(
                        screens.actor,
                        "letter.issue",
                        tx -> tx.insert(new LetterRecord()
                                .setOffice("320127")
                                .setKind("RUJUKAN")
                                .setNumber("460/" + made + "/2026")
                                .setSeries("uji")
                                .setYear(2026L)
                                .setSequence(made)
                                .setIssuedOn("2026-06-30")
                                .setSubject("Rujukan")
                                .setCaseFile(id)
                                .setReferral(made)
                                .setCheckCode(code)));
        return screens.referrals.find(screens.actor, made);
    }

    @Test
    void aCaseIsReferredToTwoPlacesAtOnce() {
        again(() -> screens.scene(Shots.NORMAL, new CaseRoute(id)));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Rujuk kasus");
        press("Rujuk juga ke tempat lain");
        tidy(OURS);
        ComboBox<?> second = input("Tujuan kedua", ComboBox.class);
        fx(() -> second.getSelectionModel().select(3));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(referrals()).hasSize(2).allMatch(one -> one.state() == State.WAITING);
        assertThat(referrals()).extracting(Referral::destination).doesNotHaveDuplicates();
        assertThat(referrals())
                .allSatisfy(one ->
                        assertThat(Objects.requireNonNull(one.basis()).code()).isEqualTo("PELAYANAN_PUBLIK"));
        assertThat(stage()).isEqualTo(Stage.REFERRED);
        keys(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(referrals()).isEmpty();
        assertThat(stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void theCodeOfASlipOpensExactlyItsAnswer() {
        Referral made = withSlip("7K3F-92QD");
        again(() -> screens.scene(Shots.NORMAL, new ReferralsRoute(ReferralSection.WAITING)));
        sees("Rujukan yang ditunggu");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.M);
        type("AAAA-AAAA");
        keys(KeyCode.ENTER);
        sees("Kode ini tidak cocok");
        keys(KeyCode.CONTROL, KeyCode.M);
        retype("JAWAB 460/" + made.id() + "/2026 7k3f92qd");
        keys(KeyCode.ENTER);
        sees("Jawaban " + made.destination());
        keys(KeyCode.DOWN);
        keys(KeyCode.DOWN);
        sees("Kasus kembali ke Rekomendasi");
        focus(input("Keterangan", TextArea.class));
        type("Kuota habis");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        Referral answered = screens.referrals.find(screens.actor, made.id());
        assertThat(answered.state()).isEqualTo(State.REJECTED);
        Referral.Answer answer = Objects.requireNonNull(answered.answer());
        assertThat(answer.channel()).isEqualTo("LEMBAR");
        assertThat(answer.note()).isEqualTo("Kuota habis");
        assertThat(answer.user()).isEqualTo(screens.actor.name());
        assertThat(stage()).isEqualTo(Stage.DRAFT);
        // Refused here, it goes elsewhere.
        again(() -> screens.scene(Shots.NORMAL, new CaseRoute(id)));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Rujuk kasus");
        ComboBox<?> to = input("Tujuan rujukan", ComboBox.class);
        fx(() -> to.getSelectionModel().select(2));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(referrals()).extracting(Referral::state).containsExactly(State.WAITING, State.REJECTED);
    }

    @Test
    void aPlaceIsRemindedAndItsListIsPrinted() {
        Referral made = withSlip("1K3F-92QA");
        again(() -> screens.scene(Shots.NORMAL, new ReferralsRoute(ReferralSection.WAITING)));
        sees("Rujukan yang ditunggu");
        press("Ingatkan");
        sees("Cara mengingatkan");
        tidy(OURS);
        keys(KeyCode.RIGHT);
        keys(KeyCode.RIGHT);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(screens.referrals.waiting(screens.actor))
                .anySatisfy(line -> assertThat(line.what().reminded()).isNotNull());
        keys(KeyCode.CONTROL, KeyCode.P);
        settle();
        assertThat(screens.asked).anyMatch(asked -> asked.startsWith("reminder "));
        assertThat(made.state()).isEqualTo(State.WAITING);
    }

    @Test
    void aPlaceIsAddedFoundAndRetired() {
        again(() -> screens.scene(Shots.NORMAL, new ReferralsRoute(ReferralSection.PLACES)));
        sees("Tujuan rujukan");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.N);
        sees("Jam buka");
        type("Panti Uji Sejahtera");
        ComboBox<?> kind = input("Jenis", ComboBox.class);
        fx(() -> kind.getSelectionModel().selectFirst());
        focus(input("Tempat", TextField.class));
        type("Ciawi");
        focus(input("Ditujukan kepada", TextField.class));
        type("Ketua Panti Uji Sejahtera");
        focus(input("Tempat kosong", TextField.class));
        type("3");
        focus(input("Layanan", TextField.class));
        type("lansia");
        keys(KeyCode.DOWN);
        keys(KeyCode.SPACE);
        focus(input("Berkas yang diminta", TextField.class));
        type("fotokopi ktp");
        keys(KeyCode.ENTER);
        type("fotokopi kk");
        keys(KeyCode.ENTER);
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        var filter = new DestinationDirectory.Filter("uji sejahtera", null, null, false);
        Destination made = screens.destinations.list(screens.actor, filter).getFirst();
        assertThat(made.more().capacity().free()).isEqualTo(3);
        assertThat(made.more().requirements()).containsExactly("KTP", "KK");
        assertThat(made.services()).hasSize(1);
        assertThat(made.missing(List.of("KTP"))).containsExactly("KK");
        sees("Panti Uji Sejahtera");
        keys(KeyCode.CONTROL, KeyCode.F);
        type("Uji Sejahtera");
        settle();
        press("Nonaktifkan");
        sees("Nonaktifkan Panti Uji Sejahtera?");
        type("Tutup");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(screens.destinations.list(screens.actor, filter)).isEmpty();
        assertThat(screens.destinations
                        .find(screens.actor, made.id())
                        .orElseThrow()
                        .retired())
                .isTrue();
    }
}

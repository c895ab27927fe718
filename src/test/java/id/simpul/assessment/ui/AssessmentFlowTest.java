package id.simpul.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.Assessment;
import id.simpul.assessment.Visit;
import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.InboxFilter.Kind;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records visits: only what is worth asking is asked, what is known stands there already, and nothing typed is lost. */
class AssessmentFlowTest extends FlowTest {
    private static CaseScreens screens;
    private static List<Long> families;

    @BeforeAll
    static void open(@TempDir Path folder) {
        screens = new CaseScreens(folder, Synthetic.SAMPLE);
        families =
                screens.inbox.page(screens.actor, new InboxFilter(Kind.CLOSED, null), Order.REGISTER, 0, 500).stream()
                        .flatMap(row -> row.household().stream().boxed())
                        .distinct()
                        .filter(household -> !screens.assessments
                                .of(screens.actor, household)
                                .isEmpty())
                        .toList();
        assertThat(families).hasSizeGreaterThan(3);
    }

    @BeforeEach
    void forget() {
        screens.drafts.all().forEach(draft -> screens.drafts.delete(draft.form(), draft.subject()));
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    private void at(long household) {
        again(() -> screens.scene(Shots.NORMAL, new AssessmentRoute(household, 0)));
    }

    private List<Assessment> of(long household) {
        return screens.assessments.of(screens.actor, household);
    }

    /** Chooses the entry that begins with {@code letters} in the list {@code label}. */
    private void pick(String label, String letters) {
        focus(input(label, ComboBox.class));
        type(letters);
    }

    /** The form of a family without what is known already. */
    private void empty() {
        at(families.getFirst());
        sees("Isian awal diambil dari kunjungan");
        press("Mulai kosong");
    }

    @Test
    void aQuestionIsAskedOnlyWhereItMeansSomething() {
        empty();
        assertThat(reads("Tembok tanpa plester")).isFalse();
        assertThat(reads("Daya terpasang")).isFalse();
        assertThat(reads("Jenis kloset")).isFalse();
        pick("Dinding terluas", "t");
        assertThat(reads("Tembok tanpa plester")).isTrue();
        pick("Penerangan", "p");
        assertThat(reads("Daya terpasang")).isTrue();
        pick("Tempat buang air besar", "s");
        assertThat(reads("Jenis kloset")).isTrue();
        pick("Tempat buang air besar", "t");
        assertThat(reads("Jenis kloset")).isFalse();
    }

    @Test
    void anAnswerThatIsNoLongerAskedForIsNotKept() {
        long household = families.getFirst();
        empty();
        int before = of(household).size();
        pick("Penerangan", "p");
        pick("Daya terpasang", "4");
        assertThat(reads("Penerangan listrik 450 VA atau bukan listrik")).isTrue();
        pick("Penerangan", "b"); // no electricity after all
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(of(household)).hasSize(before + 1);
        Map<String, Long> answers = of(household).getFirst().visit().answers();
        assertThat(answers).containsEntry("lighting", 4L).doesNotContainKey("power");
        // Saved with only one question answered: what was not asked is not known.
        assertThat(answers).hasSize(1);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(of(household)).hasSize(before);
    }

    @Test
    void findingsFollowTheAnswersAndAreNoVerdict() {
        empty();
        assertThat(reads("bukan keputusan")).isTrue();
        assertThat(seen().indexOf("Belum diketahui")).isPositive();
        assertThat(seen()).doesNotContain("Terpenuhi");
        pick("Lantai terluas", "tanah");
        List<String> now = seen();
        assertThat(now.indexOf("Sebagian besar lantai tanah atau plesteran"))
                .isBetween(now.indexOf("Terpenuhi"), now.indexOf("Belum diketahui"));
        pick("Lantai terluas", "keramik");
        now = seen();
        assertThat(now).doesNotContain("Terpenuhi");
        assertThat(now.indexOf("Sebagian besar lantai tanah atau plesteran"))
                .isBetween(now.indexOf("Tidak terpenuhi"), now.indexOf("Belum diketahui"));
    }

    @Test
    void theLastVisitStandsThereAlreadyAndIsSaidToBeOne() {
        long household = families.get(families.size() / 2);
        Visit last = of(household).getFirst().visit();
        at(household);
        sees("Isian awal diambil dari kunjungan");
        // Nobody has typed anything: there is nothing to keep.
        assertThat(screens.drafts.all()).noneMatch(draft -> draft.subject().startsWith(household + "."));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        Visit now = of(household).getFirst().visit();
        assertThat(now.visitedOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(last.answers()).containsAllEntriesOf(now.answers());
        assertThat(now.answers()).isNotEmpty();
        keys(KeyCode.CONTROL, KeyCode.Z);
    }

    @Test
    void whatWasTypedWinsOverTheLastVisitAfterACrash() {
        long household = families.getLast();
        at(household);
        focus(input("Luas lantai (m²)", TextField.class));
        retype("77");
        until(
                5,
                () -> screens.drafts.all().stream()
                        .anyMatch(draft -> draft.values().containsValue("77")));
        at(household);
        sees("77");
        assertThat(reads("Isian awal diambil dari kunjungan")).isFalse();
        assertThat(input("Luas lantai (m²)", TextField.class).getText()).isEqualTo("77");
    }

    @Test
    void aVisitCannotLieAheadAndNothingIsLostBySayingSo() {
        long household = families.getFirst();
        at(household);
        int before = of(household).size();
        assertThat(focused()).isEqualTo(input("Tanggal kunjungan", TextField.class));
        retype("01072026");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Tanggal kunjungan belum tiba.")).isTrue();
        assertThat(of(household)).hasSize(before);
        assertThat(input("Tanggal kunjungan", TextField.class).getText()).isEqualTo("01/07/2026");
    }

    @Test
    void whereThereIsNoRoomTheCountsStandAboveTheForm() {
        again(() -> screens.scene(Shots.AT_125, new AssessmentRoute(families.getFirst(), 0)));
        assertThat(reads("belum diketahui")).isTrue();
        assertThat(reads("Sebagian besar lantai tanah atau plesteran")).isFalse();
        tidy("assessment", "screen", "shell");
    }
}

package id.simpul.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.Assessment;
import id.simpul.assessment.Visit;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.Person;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records visits by keyboard: only what is worth asking is asked, nothing is copied unasked, and nothing typed is lost. */
class AssessmentFlowTest extends FlowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static CaseScreens screens;
    private static List<Long> families;
    private static int used;

    private long household;

    @BeforeAll
    static void open(@TempDir Path folder) {
        screens = new CaseScreens(folder, Synthetic.SAMPLE);
        var desk = new HouseholdDesk(screens.database, UiForTests.CLOCK);
        families = screens.database.read(sql -> sql.fetchValues(id.simpul.store.jooq.Tables.HOUSEHOLD.ID)).stream()
                .filter(id -> !screens.assessments.of(screens.actor, id).isEmpty())
                .filter(id -> desk.find(screens.actor, id).orElseThrow().members().stream()
                                .filter(person -> person.details().presence() == 1)
                                .count()
                        == 3)
                .toList();
        assertThat(families).hasSizeGreaterThan(11);
    }

    /** A family of three that no other test visits. */
    @BeforeEach
    void nextFamily() {
        household = families.get(used++);
        screens.asked.clear();
        screens.drafts.all().forEach(draft -> screens.drafts.delete(draft.form(), draft.subject()));
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    private void visit() {
        again(() -> screens.scene(Shots.NORMAL, new AssessmentRoute(household, 0)));
        sees("Langkah");
    }

    private List<Assessment> visits() {
        return screens.assessments.of(screens.actor, household);
    }

    private List<Person> members() {
        return new HouseholdDesk(screens.database, UiForTests.CLOCK)
                .find(screens.actor, household)
                .orElseThrow()
                .members();
    }

    /** Number of the question that has the keyboard. */
    private String at() {
        String label = focused().getAccessibleText();
        return label == null ? "" : label.split(" ", 2)[0];
    }

    private void answer(String typed) {
        type(typed);
        keys(KeyCode.ENTER);
    }

    private void step(int steps) {
        for (int i = 0; i < steps; i++) {
            keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        }
    }

    private TextField box(String number) {
        layOut();
        List<TextField> found = onFx(() -> nodes(scene.getRoot())
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> field.getAccessibleText() != null
                        && field.getAccessibleText().startsWith(number + " "))
                .toList());
        assertThat(found).as(number).hasSize(1);
        return found.getFirst();
    }

    private void layOut() {
        fx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private boolean asks(String number) {
        return seen().stream().anyMatch(text -> text.startsWith(number + " "));
    }

    /** What a person would type for each question; other numbers: 1. */
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("302", "36"),
            Map.entry("303", "2"),
            Map.entry("307b2", ""),
            Map.entry("308", "4"),
            Map.entry("411", "5"),
            Map.entry("412", "2"),
            Map.entry("413", "13"),
            Map.entry("415", "8"),
            Map.entry("416b", "40"),
            Map.entry("417", "11"),
            Map.entry("418", "4"),
            Map.entry("420a", "2"),
            Map.entry("428a", "2"),
            Map.entry("430", "2 7"),
            Map.entry("431a", "9"),
            Map.entry("501b", "2"),
            Map.entry("504a", "3"),
            Map.entry("409", "3"));

    @Test
    void theWholeQuestionnaireIsTypedByKeyboardAlone() {
        int before = visits().size();
        visit();
        assertThat(focused().getAccessibleText()).startsWith("Tanggal kunjungan");
        keys(KeyCode.ENTER); // the date stays
        answer("Siti Rohmah");
        answer("Yayah Rohayati");
        keys(KeyCode.ENTER); // complete
        answer("081200009001");
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 200 && at().matches("\\d{3}.*"); i++) {
            asked.add(at());
            answer(
                    at().matches("501[a-g]")
                                    && at().equals("501a")
                                    && focusedLabel().contains("bulan")
                            ? "05/2026"
                            : at().matches("501[a-g]") && focusedLabel().contains("bulan")
                                    ? "05/2026"
                                    : TYPED.getOrDefault(at(), "1"));
        }
        assertThat(reads("Langkah 10 dari 10")).isTrue();
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked.subList(0, 8)).containsExactly("301a", "301b", "302", "303", "304", "304b", "305", "306a");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(visits()).hasSize(before + 1);
        Visit made = visits().getFirst().visit();
        assertThat(made.visitedOn()).isEqualTo(TODAY);
        assertThat(made.interview())
                .isEqualTo(new Visit.Interview("Yayah Rohayati", "081200009001", "Siti Rohmah", Visit.COMPLETE));
        assertThat(made.answers())
                .hasSizeGreaterThan(50)
                .containsEntry("floor_area", 36L)
                .containsEntry("floor", 2L)
                .containsEntry("cattle", 3L)
                .containsEntry("aid_bpnt_on", 202605L)
                .containsEntry("aid_pkh", 2L)
                .doesNotContainKeys("aid_pkh_on", "power_2", "power_3");
        assertThat(made.members()).hasSize(3);
        Person adult = members().stream()
                .filter(person -> person.age(TODAY).orElse(0) >= 20)
                .findFirst()
                .orElseThrow();
        assertThat(made.members().get(adult.id()))
                .containsEntry("identity_docs", 5L)
                .containsEntry("school_level", 13L)
                .containsEntry("work_hours", 40L)
                .containsEntry("illnesses", 2L + 64)
                .containsEntry("health_insurance", 9L)
                .containsEntry("caregiver", 1L)
                .doesNotContainKeys("turnover", "nutrition");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(visits()).hasSize(before);
    }

    private String focusedLabel() {
        return String.valueOf(focused().getAccessibleText());
    }

    @Test
    void aQuestionIsAskedOnlyWhereItMeansSomethingAndAnAnswerNoLongerAskedForIsNotKept() {
        visit();
        step(1);
        assertThat(asks("304b")).isFalse();
        assertThat(asks("307b1")).isFalse();
        focus(box("304"));
        type("1");
        assertThat(asks("304b")).isTrue();
        focus(box("307a"));
        answer("1");
        assertThat(at()).isEqualTo("307b1");
        answer("1");
        focus(box("307a"));
        retype("4"); // no electricity after all
        assertThat(asks("307b1")).isFalse();
        step(9);
        assertThat(reads("Penerangan listrik 450 VA atau bukan listrik")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(visits().getFirst().visit().answers())
                .containsOnly(Map.entry("wall", 1L), Map.entry("lighting", 4L));
    }

    @Test
    void ageAndSexDecideWhatIsAskedOfAMember() {
        visit();
        for (int i = 0; i < 3; i++) {
            Person person = members().get(i);
            int age = person.age(TODAY).orElseThrow();
            step(i == 0 ? 6 : 1);
            sees("Anggota " + (i + 1) + " dari 3");
            assertThat(at()).isEqualTo("404");
            assertThat(asks("409")).isFalse();
            type("1");
            assertThat(asks("409")).isTrue();
            assertThat(asks("410"))
                    .isEqualTo(age >= 10 && age <= 54 && person.details().sex() == id.simpul.household.Sex.FEMALE);
            assertThat(asks("412")).isEqualTo(age >= 5);
            assertThat(asks("416a")).isEqualTo(age >= 10);
            assertThat(asks("427")).isEqualTo(age < 5);
            retype("2");
            assertThat(asks("409")).isFalse();
        }
    }

    @Test
    void aVisitPutAsideIsGoneOnWithAtTheVeryField() {
        int before = visits().size();
        visit();
        step(1);
        answer("1");
        answer("1");
        answer("42");
        answer("2");
        assertThat(at()).isEqualTo("304");
        type("3");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(reads("disimpan sebagai tidak lengkap")).isTrue();
        assertThat(visits()).hasSize(before + 1);
        assertThat(visits().getFirst().visit().result()).isEqualTo(Visit.INCOMPLETE);
        assertThat(screens.drafts.all()).isEmpty();
        visit();
        sees("Melanjutkan kunjungan");
        assertThat(at()).isEqualTo("304");
        assertThat(((TextInputControl) focused()).getText()).isEqualTo("3");
        assertThat(box("302").getText()).isEqualTo("42");
        keys(KeyCode.ENTER);
        answer("2"); // roof
        step(9);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(visits()).hasSize(before + 1);
        Visit now = visits().getFirst().visit();
        assertThat(now.result()).isEqualTo(Visit.COMPLETE);
        assertThat(now.resumeAt()).isNull();
        assertThat(now.answers())
                .containsEntry("house_status", 1L)
                .containsEntry("wall", 3L)
                .containsEntry("roof", 2L);
    }

    @Test
    void afterACrashOneIsBackAtTheVeryField() {
        visit();
        step(7); // the second member
        answer("1");
        while (!at().equals("411")) {
            keys(KeyCode.ENTER);
        }
        type("1 4");
        until(
                5,
                () -> screens.drafts.all().stream()
                        .anyMatch(draft -> draft.values().containsValue("1 4")));
        visit();
        sees("Anggota 2 dari 3");
        assertThat(at()).isEqualTo("411");
        assertThat(((TextInputControl) focused()).getText()).isEqualTo("1 4");
        assertThat(visits().getFirst().visit().visitedOn()).isBefore(TODAY);
    }

    @Test
    void lookingAloneLeavesNoDraft() {
        visit();
        step(4);
        again(() -> screens.scene(Shots.NORMAL, new id.simpul.casework.ui.InboxRoute()));
        assertThat(screens.drafts.all()).noneMatch(draft -> draft.subject().startsWith(household + "."));
    }

    @Test
    void theLastAnswersStandBesideAndAreTakenOnlyWhenAsked() {
        Visit last = visits().getFirst().visit();
        visit();
        sees("Jawaban lama tidak disalin");
        step(1);
        assertThat(box("303").getText()).isEmpty();
        assertThat(reads("sebelumnya: " + last.answers().get("floor") + " ")).isTrue();
        focus(box("303"));
        keys(KeyCode.CONTROL, KeyCode.D);
        assertThat(box("303").getText()).isEqualTo("" + last.answers().get("floor"));
        assertThat(at()).isEqualTo("304");
        long other = last.answers().getOrDefault("roof", 0L) == 1 ? 2 : 1;
        focus(box("305"));
        type("" + other);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(box("302").getText()).isEqualTo("" + last.answers().get("floor_area"));
        assertThat(box("305").getText()).isEqualTo("" + other);
        step(9);
        sees("Perubahan sejak kunjungan");
        List<String> texts = seen();
        assertThat(texts).contains("Atap terluas").doesNotContain("Lantai terluas");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(visits().getFirst().visit().answers()).containsEntry("roof", other);
    }

    @Test
    void whatTheRegisterSaysOtherwiseIsOfferedAndCanBeLeftOut() {
        Person head = members().getFirst();
        visit();
        step(6);
        answer("1");
        int marital = head.details().marital() != null && head.details().marital() == 3 ? 4 : 3;
        assertThat(at()).isEqualTo("408");
        answer("" + marital);
        while (!at().equals("412")) {
            keys(KeyCode.ENTER);
        }
        answer("1"); // never at school
        step(3);
        sees("Perbarui data anggota");
        String line = seen().stream()
                .filter(text -> text.contains("ijazah, dari"))
                .findFirst()
                .orElse(seen().stream()
                        .filter(text -> text.contains("sekolah, dari"))
                        .findFirst()
                        .orElseThrow());
        press(line);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(screens.asked).contains("register MARITAL " + marital);
        assertThat(screens.asked.stream().filter(text -> text.startsWith("register")))
                .noneMatch(
                        text -> text.startsWith(line.contains("ijazah") ? "register EDUCATION" : "register SCHOOLING"));
    }

    @Test
    void oddAnswersArePointedOutAndBlockNothing() {
        visit();
        step(1);
        focus(box("307a"));
        type("4");
        step(2);
        focus(box("502c"));
        answer("1");
        assertThat(reads("Ada AC, padahal penerangan bukan listrik.")).isTrue();
        step(7);
        assertThat(reads("Jawaban yang perlu dilihat lagi")).isTrue();
        press("Ada AC, padahal penerangan bukan listrik.");
        assertThat(at()).isEqualTo("502c");
    }

    @Test
    void aWrongCodeSaysSoAndHoldsTheStep() {
        visit();
        step(1);
        answer("7");
        sees("Kode 7 tidak ada.");
        focus(box("302"));
        retype("10000");
        keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(reads("Langkah 2 dari 10")).isTrue();
        assertThat(reads("Ketik angka dari 1 sampai 9.999.")).isTrue();
        focus(box("301a"));
        retype("bebas"); // a name does as well
        focus(box("302"));
        retype("100");
        keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(reads("Langkah 3 dari 10")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.PAGE_UP);
        assertThat(box("301a").getText()).isEqualTo("3");
    }

    @Test
    void whereNobodyAnsweredNothingIsAsked() {
        visit();
        assertThat(focused().getAccessibleText()).startsWith("Tanggal kunjungan");
        retype("01072026");
        keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(reads("Tanggal kunjungan belum tiba.")).isTrue();
        retype("29062026");
        fx(input("Hasil kunjungan", javafx.scene.control.ComboBox.class).getSelectionModel()::selectLast);
        assertThat(reads("Rumah")).isFalse();
        step(1);
        assertThat(reads("Langkah 2 dari 2")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(visits().getFirst().visit().result()).isEqualTo(5);
        assertThat(visits().getFirst().visit().answers()).isEmpty();
        // What is known of the family is still what the visit before found.
        assertThat(screens.assessments
                        .latest(screens.actor, household)
                        .orElseThrow()
                        .visit()
                        .answers())
                .isNotEmpty();
    }

    @Test
    void everyStepFitsItsWindow() {
        for (Shots.Size size : List.of(Shots.NORMAL, Shots.AT_125)) {
            again(() -> screens.scene(size, new AssessmentRoute(household, 0)));
            for (int i = 0; i < 9; i++) {
                tidy("assessment", "screen", "shell", "household");
                step(1);
                if (at().equals("404")) {
                    type("1");
                }
            }
            tidy("assessment", "screen", "shell", "household");
        }
    }
}

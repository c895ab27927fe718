package id.simpul.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.CaseRow;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.InboxFilter.Kind;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.l10n.Texts;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes cases in and moves them on, as the front desk does, on the sample of 300 families. */
class CaseFlowTest extends FlowTest {
    private static final String[] OURS = {"casework", "screen", "shell", "household", "referral", "assessment"};

    private static CaseScreens screens;

    @BeforeAll
    static void open(@TempDir Path folder) {
        screens = new CaseScreens(folder, Synthetic.SAMPLE);
    }

    @BeforeEach
    void forget() {
        screens.drafts.all().forEach(draft -> screens.drafts.delete(draft.form(), draft.subject()));
        screens.asked.clear();
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    private void at(Route route) {
        again(() -> screens.scene(Shots.NORMAL, route));
    }

    private Set<Long> open() {
        return screens.inbox.page(screens.actor, InboxFilter.ALL, Order.REGISTER, 0, 500).stream()
                .map(CaseRow::id)
                .collect(Collectors.toSet());
    }

    /** The one case that is open now and was not in {@code before}. */
    private CaseDetail made(Set<Long> before) {
        Set<Long> now = open();
        now.removeAll(before);
        assertThat(now).hasSize(1);
        return screens.cases.find(screens.actor, now.iterator().next());
    }

    private Stage stage(long id) {
        return screens.cases.find(screens.actor, id).stage();
    }

    /** Somebody's case that was just taken in. */
    private long fresh(String service) {
        CaseRow other = screens.inbox
                .page(screens.actor, new InboxFilter(Kind.CLOSED, null), Order.REGISTER, 0, 1)
                .getFirst();
        long applicant =
                screens.cases.find(screens.actor, other.id()).applicant().id();
        return screens.cases
                .open(
                        screens.actor,
                        new NewCase(applicant, service, null, "DATANG", false, null, "Datang sendiri", List.of("KK")))
                .id();
    }

    /** Chooses "Siti…" and a service, all by keyboard; the keyboard is in the service then. */
    private String chooseByKeyboard(String name, String service) {
        type(name);
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        String chosen = seen().get(seen().indexOf("Pemohon") + 1);
        assertThat(chosen).startsWithIgnoringCase(name);
        keys(KeyCode.ALT, KeyCode.DOWN);
        type(service);
        keys(KeyCode.ENTER);
        return chosen;
    }

    @Test
    void aCaseIsTakenInWithoutTheMouseAndTakenBack() {
        at(new IntakeRoute(0));
        Set<Long> before = open();
        String name = chooseByKeyboard("siti", "disabilitas");
        keys(KeyCode.ENTER); // on to its stream
        keys(KeyCode.ENTER); // what it is about
        keys(KeyCode.ENTER); // how it came
        keys(KeyCode.ENTER); // in the words of the applicant
        assertThat(focused()).isInstanceOf(TextArea.class);
        type("Kursi rodanya patah");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        CaseDetail made = made(before);
        assertThat(made.applicant().name().reveal()).isEqualTo(name);
        assertThat(made.summary()).isEqualTo("Kursi rodanya patah");
        assertThat(made.channel()).isEqualTo("DATANG");
        sees("Kasus " + made.register() + " terdaftar.");
        assertThat(screens.drafts.all()).isEmpty();
        // It stands open beside the list, and is the row that is selected there.
        assertThat(reads("Mulai asesmen")).isTrue();
        TableView<?> table = (TableView<?>) scene.lookup(".rows");
        assertThat(((CaseRow) table.getSelectionModel().getSelectedItem()).id()).isEqualTo(made.id());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(open()).isEqualTo(before);
        assertThat(reads(made.register())).isFalse();
    }

    @Test
    void withoutAnApplicantNothingIsLostAndTheLineIsWaiting() {
        at(new IntakeRoute(0));
        Set<Long> before = open();
        focus(input("Jenis layanan", ComboBox.class));
        keys(KeyCode.ALT, KeyCode.DOWN);
        type("disabilitas");
        keys(KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Pemohon belum dipilih.")).isTrue();
        assertThat(focused()).isEqualTo(input("Ketik nama, NIK, atau No. KK pemohon", TextField.class));
        assertThat(reads("Alat bantu disabilitas")).isTrue();
        assertThat(open()).isEqualTo(before);
        tidy(OURS);
    }

    @Test
    void aCaseLikeAnOpenOneIsShownBeforeASecondIsMade() {
        at(new IntakeRoute(0));
        Set<Long> before = open();
        chooseByKeyboard("ahmad", "pangan");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        CaseDetail first = made(before);
        Set<Long> withFirst = open();
        at(new IntakeRoute(0));
        chooseByKeyboard("ahmad", "pangan");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Sudah ada kasus serupa: " + first.register())).isTrue();
        assertThat(open()).isEqualTo(withFirst);
        // Told once, the worker decides.
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(made(withFirst).applicant().id()).isEqualTo(first.applicant().id());
    }

    @Test
    void whatWasTypedComesBackAfterACrash() {
        at(new IntakeRoute(0));
        String name = chooseByKeyboard("rini", "disabilitas");
        focus(input("Uraian singkat", TextArea.class));
        type("Belum selesai");
        press("Fotokopi KK");
        until(
                5,
                () -> screens.drafts.all().stream()
                        .anyMatch(draft -> draft.values().containsValue("KK")
                                && draft.values().containsValue("Belum selesai")));
        // The program is gone without a word; another one starts on the same file.
        at(new IntakeRoute(0));
        sees("Belum selesai");
        assertThat(reads(name)).isTrue();
        assertThat(offers("Ganti")).isTrue();
        assertThat(reads("Alat bantu disabilitas")).isTrue();
        assertThat(((javafx.scene.control.CheckBox) button("Fotokopi KK")).isSelected())
                .isTrue();
        assertThat(((javafx.scene.control.CheckBox) button("Fotokopi KTP")).isSelected())
                .isFalse();
        Set<Long> before = open();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(made(before).documents()).containsExactly("KK");
        assertThat(screens.drafts.all()).isEmpty();
    }

    @Test
    void aCaseIsRejectedWithAReasonAndTheRejectionTakenBack() {
        long id = fresh("SKM");
        at(new CaseRoute(id));
        choose("Tindakan lain", "Tolak");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Isian ini wajib diisi.")).as(seen().toString()).isTrue();
        assertThat(stage(id).code()).isEqualTo(Stage.NEW);
        type("Bukan warga kecamatan ini");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage(id).code()).isEqualTo("DITOLAK");
        assertThat(screens.cases.find(screens.actor, id).outcome()).isEqualTo("Bukan warga kecamatan ini");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(stage(id).code()).isEqualTo(Stage.NEW);
        assertThat(screens.cases.find(screens.actor, id).closedOn()).isNull();
    }

    @Test
    void theNextStepIsOneKeyAway() {
        long id = fresh("DIS");
        screens.cases.documents(screens.actor, id, List.of("KTP", "KK", "BEROBAT"));
        screens.cases.move(screens.actor, id, Stage.ASSESSMENT, null);
        at(new CaseRoute(id));
        assertThat(reads("Susun rekomendasi")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage(id).code()).isEqualTo(Stage.DRAFT);
        assertThat(reads("Rujuk")).isTrue();
        // The keyboard stays with the list: the next key works as well.
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(stage(id).code()).isEqualTo(Stage.ASSESSMENT);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Rujuk kasus")).isTrue();
    }

    @Test
    void whatAMoveLacksIsNamedAndCanBeExcusedByKeys() {
        long id = fresh("DIS");
        screens.cases.move(screens.actor, id, Stage.ASSESSMENT, null);
        at(new CaseRoute(id));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Berkas belum diterima: Fotokopi KTP, Surat keterangan berobat"))
                .isTrue();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage(id).code()).isEqualTo(Stage.ASSESSMENT);
        write("Menyusul besok");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage(id).code()).isEqualTo(Stage.DRAFT);
        assertThat(screens.cases.find(screens.actor, id).papersWhy()).isEqualTo("Menyusul besok");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(screens.cases.find(screens.actor, id).papersWhy()).isNull();
    }

    @Test
    void aNoteIsSavedByTheSameKeyAndDoesNotMoveTheCase() {
        long id = fresh("DIS");
        at(new CaseRoute(id));
        focus(input("Catatan", TextArea.class));
        type("Dihubungi lewat telepon");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(screens.cases.find(screens.actor, id).note()).isEqualTo("Dihubungi lewat telepon");
        assertThat(stage(id).code()).isEqualTo(Stage.NEW);
        assertThat(screens.drafts.all()).isEmpty();
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(screens.cases.find(screens.actor, id).note()).isNull();
    }

    @Test
    void aCaseComesUpInTheInboxThatIsOpenAlsoWhereItsFilterHidesIt() {
        long first = fresh("DIS");
        long second = fresh("SKM");
        at(new InboxRoute());
        Screen open = onFx(() -> screens.ui().navigator().screen().get());
        // From the rows back to the chips, and to the last of them: those that are closed.
        keys(KeyCode.SHIFT, KeyCode.TAB);
        for (int chip = 1; chip < Kind.values().length; chip++) {
            keys(KeyCode.RIGHT);
        }
        keys(KeyCode.TAB);
        keys(KeyCode.DOWN);
        TableView<?> table = (TableView<?>) scene.lookup(".rows");
        CaseRow closed = (CaseRow) table.getSelectionModel().getSelectedItem();
        assertThat(reads(closed.register())).isTrue();
        fx(() -> screens.ui().navigator().go(new CaseFileRoute(first)));
        fx(() -> screens.ui().navigator().go(new CaseRoute(first)));
        assertThat(onFx(() -> screens.ui().navigator().screen().get())).isSameAs(open);
        String register = screens.cases.find(screens.actor, first).register();
        assertThat(record()).contains(register);
        assertThat(table.getSelectionModel().getSelectedItem())
                .as("not a closed one")
                .isNull();
        assertThat(((CaseRow) table.getItems().getFirst()).id()).isNotIn(first, second);
        // Shown anew, as after a report: the same record.
        fx(() -> screens.ui().navigator().go(new CaseRoute(first)));
        assertThat(record()).contains(register);
        keys(KeyCode.DOWN);
        assertThat(record()).contains(((CaseRow) table.getItems().getFirst()).register());
        fx(() -> screens.ui().navigator().go(new CaseFileRoute(second)));
        fx(() -> screens.ui().navigator().go(new CaseRoute(second)));
        assertThat(record()).contains(screens.cases.find(screens.actor, second).register());
        keys(KeyCode.ESCAPE);
        assertThat(offers("Tutup panel")).isFalse();
    }

    private List<String> record() {
        return onFx(() -> scene.lookup(".detail-body").lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    @Test
    void aClosedPanelStaysClosed() {
        long id = fresh("DIS");
        at(new InboxRoute());
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertThat(offers("Tutup panel")).isTrue();
        keys(KeyCode.ESCAPE);
        assertThat(offers("Tutup panel")).isFalse();
        assertThat(focused()).isInstanceOf(TableView.class);
        fx(() -> screens.ui().navigator().go(new CaseFileRoute(id)));
        fx(() -> screens.ui().navigator().back());
        assertThat(offers("Tutup panel")).isFalse();
    }

    @Test
    void nothingIsCutOrEnglishInEitherSize() {
        long open = fresh("DIS");
        CaseRow late = screens.inbox
                .page(screens.actor, new InboxFilter(Kind.LATE, null), Order.DUE, 0, 1)
                .getFirst();
        for (Shots.Size size : List.of(Shots.NORMAL, Shots.AT_125)) {
            for (Route route : List.of(
                    new InboxRoute(),
                    new CaseRoute(open),
                    new CaseFileRoute(late.id()),
                    new IntakeRoute(0),
                    new AssessmentRoute(late.household().orElseThrow(), late.id()))) {
                again(() -> screens.scene(size, route));
                tidy(OURS);
            }
        }
    }

    @Test
    void englishIsWholeToo() {
        long open = fresh("DIS");
        Map<Route, String> expected = Map.of(
                new InboxRoute(), "Overdue",
                new CaseRoute(open), "Start assessment",
                new IntakeRoute(0), "New case");
        expected.forEach((route, words) -> {
            again(() -> screens.scene(Shots.NORMAL, new Texts(java.util.Locale.ENGLISH), route));
            assertThat(seen()).as(route.toString()).contains(words);
            assertThat(onFx(() -> id.simpul.testing.ClippedLabels.under(scene.getRoot())))
                    .isEmpty();
        });
    }
}

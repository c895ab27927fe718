package id.simpul.screen.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Refusal;
import id.simpul.screen.Failure;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.testing.SampleText;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // Built on JavaFX's thread before each test.
class FormTest extends UiTest {
    private static final List<String> RELATIONS = List.of("Kepala keluarga", "Istri", "Anak", "Orang tua", "Lainnya");
    private static final List<String> VILLAGES =
            IntStream.rangeClosed(1, 40).mapToObj(i -> "Desa " + i).toList();

    private final UiForTests.MemoryDrafts drafts = new UiForTests.MemoryDrafts();
    private final List<String> saved = new ArrayList<>();
    private Form form;
    private Field<String> name;
    private Field<LocalDate> born;
    private Field<Long> members;
    private Field<Long> income;
    private Field<String> nik;
    private Field<String> relation;
    private Field<String> village;
    private Field<Boolean> poor;
    private Field<Boolean> consent;
    private Field<String> note;

    @BeforeEach
    void open() {
        show(() -> {
            build(UiForTests.ui(new id.simpul.l10n.Texts(id.simpul.l10n.Texts.INDONESIAN), drafts));
            Button save =
                    form.submit(SampleText.SAVE, () -> saved.add(name.value().orElse("")));
            return Styled.column("page", form.node(), save);
        });
        fx(form::focus);
    }

    private void build(Ui ui) {
        form = new Form(ui);
        name = form.text(SampleText.NAME).required().span(6);
        born = form.date(SampleText.BORN)
                .span(3)
                .check(date -> date.isAfter(LocalDate.of(2026, 6, 30)) ? Optional.of("Belum lahir") : Optional.empty());
        members = form.number(SampleText.MEMBERS)
                .span(3)
                .warn(count -> count > 15 ? Optional.of("Banyak sekali") : Optional.empty());
        income = form.money(SampleText.INCOME).span(4);
        nik = form.identity(SampleText.NIK).help(SampleText.NIK_HELP).span(4);
        relation = form.choice(SampleText.RELATION, RELATIONS, r -> r, r -> r).span(4);
        village = form.choice(SampleText.VILLAGE, VILLAGES, r -> r, r -> r).span(6);
        poor = form.yesNo(SampleText.POOR).span(6);
        consent = form.check(SampleText.CONSENT);
        note = form.lines(SampleText.NOTE, 3);
    }

    @Test
    void oneKeyboardPassFillsAndSavesEverything() {
        write("Heri Hidayat");
        keys(KeyCode.ENTER);
        write("17081990");
        keys(KeyCode.ENTER);
        write("4");
        keys(KeyCode.ENTER);
        write("1250000");
        keys(KeyCode.ENTER);
        write("3201271408189001");
        keys(KeyCode.ENTER);
        write("i");
        keys(KeyCode.ENTER);
        keys(KeyCode.F4);
        write("37");
        settle();
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        keys(KeyCode.SPACE);
        keys(KeyCode.ENTER);
        keys(KeyCode.SPACE);
        keys(KeyCode.ENTER);
        write("Butuh kursi roda");
        keys(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(name.value()).contains("Heri Hidayat");
        assertThat(born.value()).contains(LocalDate.of(1990, 8, 17));
        assertThat(text(born)).isEqualTo("17/08/1990");
        assertThat(members.value()).contains(4L);
        assertThat(income.value()).contains(1_250_000L);
        assertThat(text(income)).isEqualTo("1.250.000");
        assertThat(nik.value()).contains("3201271408189001");
        assertThat(text(nik)).isEqualTo("3201 2714 0818 9001");
        assertThat(relation.value()).contains("Istri");
        assertThat(village.value()).contains("Desa 37");
        assertThat(poor.value()).contains(true);
        assertThat(consent.value()).contains(true);
        assertThat(note.value()).contains("Butuh kursi roda");
        assertThat(saved).containsExactly("Heri Hidayat");
    }

    @Test
    void enterAfterTheLastFieldSaves() {
        fx(() -> {
            name.set("Heri");
            note.show(false);
            consent.focus();
        });
        keys(KeyCode.ENTER);
        assertThat(focused()).isInstanceOf(Button.class);
        keys(KeyCode.ENTER);
        assertThat(saved).containsExactly("Heri");
    }

    @Test
    void aListOpensWithAltDownAsWell() {
        fx(relation::focus);
        keys(KeyCode.ALT, KeyCode.DOWN);
        assertThat(((ComboBox<?>) relation.input().target()).isShowing()).isTrue();
        keys(KeyCode.ESCAPE);
    }

    @Test
    void tabLeavesTheNoteAndEnterStaysInIt() {
        fx(note::focus);
        write("satu");
        keys(KeyCode.ENTER);
        write("dua");
        assertThat(note.value()).contains("satu\ndua");
        keys(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isInstanceOf(CheckBox.class);
        keys(KeyCode.TAB);
        assertThat(focused()).isInstanceOf(TextArea.class);
        keys(KeyCode.TAB);
        assertThat(focused()).isInstanceOf(Button.class);
    }

    @Test
    void anErrorAppearsOnLeavingAndGoesWithItsCause() {
        fx(born::focus);
        write("31/02/2026");
        assertThat(lines()).doesNotContain("Tanggal belum terbaca. Tulis seperti 17/08/2026.");
        keys(KeyCode.TAB);
        assertThat(lines()).contains("Tanggal belum terbaca. Tulis seperti 17/08/2026.");
        assertThat(born.input().target().getAccessibleHelp()).contains("17/08/2026");

        fx(() -> born.set(LocalDate.of(2027, 1, 1)));
        assertThat(lines()).contains("Belum lahir").doesNotContain("Tanggal belum terbaca. Tulis seperti 17/08/2026.");
        fx(() -> born.set(LocalDate.of(2020, 1, 1)));
        assertThat(lines()).doesNotContain("Belum lahir");
    }

    @Test
    void passingThroughAnEmptyRequiredFieldIsNoErrorYet() {
        keys(KeyCode.TAB);
        assertThat(lines()).doesNotContain("Isian ini wajib diisi.");
    }

    @Test
    void savingListsWhatIsWrongWithLinks() {
        fx(born::focus);
        write("x");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved).isEmpty();
        assertThat(lines()).contains("2 isian perlu diperbaiki", "Isian ini wajib diisi.");
        assertThat(focused()).isSameAs(name.input().target());

        Hyperlink link = (Hyperlink) lookup(".form-summary .hyperlink").queryAll().stream()
                .filter(n -> ((Hyperlink) n).getText().equals("Tanggal lahir"))
                .findFirst()
                .orElseThrow();
        fx(link::fire);
        assertThat(focused()).isSameAs(born.input().target());

        fx(() -> {
            name.set("Heri");
            born.set(LocalDate.of(1990, 8, 17));
        });
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(saved).containsExactly("Heri");
        assertThat(lines()).noneMatch(line -> line.contains("perlu diperbaiki"));
    }

    @Test
    void aRefusedSaveLeavesTheKeyboardInTheFormSoThatTheSameKeySavesAgain() {
        var save = new Button[1];
        show(() -> {
            build(UiForTests.ui(new id.simpul.l10n.Texts(id.simpul.l10n.Texts.INDONESIAN), drafts));
            // As forms do while the desk is at it.
            save[0] = form.submit(SampleText.SAVE, () -> {
                saved.add(name.value().orElse(""));
                save[0].setDisable(true);
            });
            return Styled.column("page", form.node(), save[0], new Button("Batal"));
        });
        fx(() -> name.set("Heri"));
        fx(note::focus);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        fx(() -> save[0].setDisable(false));
        assertThat(focused()).isSameAs(note.input().target());
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        fx(() -> save[0].setDisable(false));
        fx(save[0]::requestFocus);
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(saved).containsExactly("Heri", "Heri", "Heri");
    }

    @Test
    void aWarningIsShownAndDoesNotBlock() {
        fx(() -> {
            name.set("Heri");
            members.set(20L);
            nik.set("320127");
        });
        assertThat(lines())
                .contains(
                        "Banyak sekali",
                        "Tertulis 6 angka, biasanya 16. Tetap dapat disimpan; periksa lagi bila sempat.");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(saved).containsExactly("Heri");
    }

    @Test
    void digitsAreGroupedWhereTheCaretIs() {
        fx(income::focus);
        write("1250");
        fx(() -> ((TextInputControl) focused()).positionCaret(1));
        write("99");
        assertThat(text(income)).isEqualTo("199.250");
        assertThat(((TextInputControl) focused()).getCaretPosition()).isEqualTo(3);
        keys(KeyCode.DELETE);
        assertThat(text(income)).isEqualTo("19.950");
        write("huruf");
        assertThat(text(income)).isEqualTo("19.950");
    }

    @Test
    void anOldWrongNumberIsKept() {
        fx(() -> nik.set("32012714081890012"));
        assertThat(nik.value()).contains("32012714081890012");
        fx(() -> form.fill(Map.of("nik", "3201A71408189001")));
        assertThat(nik.value()).contains("3201A71408189001");
    }

    @Test
    void whatIsKeptComesBackTheSame() {
        Map<String, String> kept = Map.of(
                "name", "Sri",
                "born", "1/2/19",
                "members", "1.200",
                "income", "3.000",
                "nik", "3201 27",
                "relation", "Anak",
                "village", "Desa 9",
                "poor", "0",
                "consent", "1",
                "note", "a\nb");
        fx(() -> form.fill(kept));
        assertThat(onFx(form::values)).isEqualTo(kept);
        assertThat(poor.value()).contains(false);
        assertThat(relation.value()).contains("Anak");
        fx(() -> form.fill(Map.of()));
        assertThat(onFx(form::values)).isEmpty();
        assertThat(poor.value()).isEmpty();
    }

    @Test
    void aHiddenFieldIsNeitherCheckedNorKept() {
        fx(() -> {
            name.set("x");
            name.clear();
            name.show(false);
            income.set(5L);
            income.show(false);
        });
        assertThat(onFx(form::values)).isEmpty();
        assertThat(onFx(form::valid)).isTrue();
    }

    @Test
    void typingIsKeptWithinTwoSecondsAndComesBack() {
        fx(() -> form.keepDraft("sample", "7", () -> "Heri"));
        fx(name::focus);
        write("Heri");
        until(2, () -> !drafts.all().isEmpty());
        assertThat(drafts.load("sample", "7").orElseThrow().values()).containsEntry("name", "Heri");
        settle();
        assertThat(labels(form.draftIndicator())).contains("Draf tersimpan 10.42");

        fx(() -> {
            build(UiForTests.ui(new id.simpul.l10n.Texts(id.simpul.l10n.Texts.INDONESIAN), drafts));
            form.keepDraft("sample", "7", () -> "Heri");
            scene.setRoot(form.node());
        });
        assertThat(name.value()).contains("Heri");
        assertThat(lines()).contains("Draf dari 30 Jun 2026 10.42 dipulihkan");

        fx(() -> ((Hyperlink) lookup(".form-notice .hyperlink").query()).fire());
        assertThat(name.value()).isEmpty();
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void leavingTheScreenKeepsWhatWasTypedLast() {
        fx(() -> form.keepDraft("sample", "", () -> ""));
        fx(() -> {
            name.set("Rina");
            scene.setRoot(new javafx.scene.layout.Pane());
        });
        assertThat(drafts.load("sample", "").orElseThrow().values()).containsEntry("name", "Rina");
    }

    @Test
    void aSavedRecordLeavesNoDraft() {
        fx(() -> form.keepDraft("sample", "", () -> ""));
        fx(() -> {
            name.set("Rina");
            form.forgetDraft();
            scene.setRoot(new javafx.scene.layout.Pane());
        });
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void aRefusalStandsAboveTheFields() {
        fx(() -> form.refused(Failure.of(new Refusal(SampleText.PROBLEM))));
        assertThat(lines())
                .contains(
                        "Pindah tidak dapat dicatat.",
                        "Data keluarga tidak berubah.",
                        "Tutup kasus yang masih berjalan, lalu coba lagi.");
    }

    @Test
    void lettersTypedTogetherAreTheBeginningOfAName() {
        fx(() -> {
            relation.options(List.of("Caringin", "Ciderum", "Cimande", "Cinagara", "Pasirmuncang"));
            relation.focus();
        });
        write("cin");
        assertThat(relation.value()).contains("Cinagara");
        // What fits no beginning begins anew.
        write("p");
        assertThat(relation.value()).contains("Pasirmuncang");
        write("cc");
        assertThat(relation.value()).contains("Ciderum");
    }

    @Test
    void eachLabelHasALetterOfItsOwn() {
        List<String> letters = Stream.concat(
                        lookup(".field-label").queryAll().stream(), lookup(".check-box").queryAll().stream())
                .map(n -> ((Labeled) n).getText())
                .map(t -> t.substring(t.indexOf('_') + 1, t.indexOf('_') + 2).toLowerCase(java.util.Locale.ROOT))
                .toList();
        assertThat(letters).hasSize(10).doesNotHaveDuplicates();
        keys(KeyCode.ALT, KeyCode.N);
        assertThat(focused()).isSameAs(name.input().target());
        fx(note::focus);
        keys(KeyCode.ALT, KeyCode.T);
        assertThat(focused()).isSameAs(born.input().target());
    }

    @Test
    void fieldsShareRowsAndStackWhereItIsNarrow() {
        assertThat(onFx(() -> top(name) == top(born) && top(born) == top(members)))
                .isTrue();
        assertThat(onFx(() -> top(income) > top(name))).isTrue();
        fx(() -> form.node().setMaxWidth(400));
        assertThat(onFx(() -> top(born) > top(name) && top(members) > top(born)))
                .isTrue();
    }

    @Test
    void everyInputIsNamedForAScreenReader() {
        assertThat(name.input().target().getAccessibleText()).isEqualTo("Nama lengkap, wajib diisi");
        assertThat(nik.input().target().getAccessibleHelp()).isEqualTo("Salin dari KTP atau KK");
    }

    private static double top(Field<?> field) {
        return field.node().getBoundsInParent().getMinY();
    }

    private String text(Field<?> field) {
        return onFx(() -> ((TextField) field.input().target()).getText());
    }

    private static boolean inSight(javafx.scene.Node node) {
        for (javafx.scene.Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private List<String> lines() {
        return labels(scene.getRoot());
    }

    private List<String> labels(javafx.scene.Node under) {
        return onFx(() -> from(under).lookup(".label").queryAll().stream()
                .filter(FormTest::inSight)
                .map(n -> ((Label) n).getText())
                .toList());
    }

    @Test
    void aFieldReachedByEnterIsScrolledIntoSight() {
        ScrollPane[] scroll = new ScrollPane[1];
        List<Field<String>> lines = new ArrayList<>();
        show(() -> {
            var tall = new Form(UiForTests.ui());
            for (int i = 0; i < 12; i++) {
                lines.add(tall.text(SampleText.NAME));
            }
            scroll[0] = Styled.scroll(tall.node());
            scroll[0].setPrefHeight(220);
            scroll[0].setMaxHeight(220);
            return new VBox(scroll[0]);
        });
        fx(() -> lines.getFirst().focus());
        for (int i = 0; i < 9; i++) {
            keys(KeyCode.ENTER);
        }
        assertThat(inSight(scroll[0], lines.get(9))).isTrue();
        assertThat(inSight(scroll[0], lines.getFirst())).isFalse();
        fx(() -> lines.getFirst().focus());
        assertThat(inSight(scroll[0], lines.getFirst())).isTrue();
    }

    private boolean inSight(ScrollPane scroll, Field<String> field) {
        return onFx(() -> {
            var seen = scroll.localToScene(scroll.getLayoutBounds());
            var place = field.node().localToScene(field.node().getLayoutBounds());
            return place.getMinY() >= seen.getMinY() - 1 && place.getMaxY() <= seen.getMaxY() + 1;
        });
    }
}

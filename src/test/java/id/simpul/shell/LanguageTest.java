package id.simpul.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.l10n.Texts;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Failure;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.SampleText;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point3D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Neither JavaFX nor ControlsFX speaks Indonesian; whatever of theirs is shown must be replaced. */
class LanguageTest extends UiTest {
    private final Texts texts = new Texts(Texts.INDONESIAN);
    private Ui ui = ui(texts);

    private static Ui ui(Texts texts) {
        return new Ui(
                texts,
                UiForTests.CLOCK,
                TextSize.NORMAL,
                Jobs.Lanes.sameThread(),
                new UiForTests.MemoryDrafts(),
                (route, own) -> everything(own));
    }

    @AfterEach
    void closePopups() {
        fx(() -> List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .forEach(Window::hide));
    }

    /** Every control of the kit, empty tables and wrong fields included. */
    private static Screen everything(Ui ui) {
        var form = new Form(ui);
        form.section(SampleText.SECTION);
        form.text(SampleText.NAME).required();
        form.lines(SampleText.NOTE, 2);
        form.date(SampleText.BORN);
        form.number(SampleText.MEMBERS);
        form.money(SampleText.INCOME);
        form.identity(SampleText.NIK);
        form.choice(SampleText.RELATION, List.<String>of(), r -> r, r -> r);
        form.choice(
                SampleText.VILLAGE,
                IntStream.range(0, 30).mapToObj(i -> "Desa " + i).toList(),
                r -> r,
                r -> r);
        form.yesNo(SampleText.POOR);
        form.check(SampleText.CONSENT);
        form.readOnly(SampleText.REGISTER);
        form.keepDraft("sample", "", () -> "");
        var table = new Table<String>(ui, EmptyState.of(Icon.CASE, "Belum ada."));
        table.text("Nama", 100, row -> row);
        table.node().setMinHeight(150);
        Button save = form.submit(SampleText.SAVE, () -> {});
        VBox page = Styled.column("page", save, form.node(), table.node(), new PasswordField());
        form.valid();
        return Screen.of("Semua", Styled.scroll(page));
    }

    private void open(Texts language) {
        ui = ui(language);
        showScene(() -> {
            var frame = new Frame(language, 1000, 900);
            new ShellSample(ui, frame);
            return frame.scene();
        });
        fx(() -> ui.navigator().go(new ShellSample.Place("Semua")));
    }

    private Set<String> leaks() {
        return onFx(() -> EnglishLeaks.inOpenWindows("screen", "shell", "sample"));
    }

    @Test
    void noControlOfTheKitSpeaksEnglish() {
        open(texts);
        assertThat(leaks()).isEmpty();
        for (Node node : lookup(".combo-box").queryAll()) {
            if (node instanceof ComboBox<?> box && box.getParent() instanceof VBox) {
                fx(() -> {
                    box.requestFocus();
                    box.show();
                });
                assertThat(leaks()).isEmpty();
                fx(box::hide);
            }
        }
        fx(() -> ui.dialogs().show(Failure.of(new IllegalStateException("x"))));
        assertThat(leaks()).isEmpty();
        fx(() -> {
            ui.dialogs().close();
            ui.dialogs().open(new Dialog("Hapus?").danger("Hapus", () -> {}).cancel("Biarkan"));
            ui.snackbar().undoable("Dihapus", () -> {});
        });
        assertThat(leaks()).isEmpty();
        fx(() -> {
            ui.dialogs().close();
            ((Button) lookup(".user-button").query()).fire();
        });
        assertThat(leaks()).isEmpty();
    }

    @Test
    void everyTextInputHasOurMenu() {
        open(texts);
        List<TextInputControl> inputs = onFx(() -> lookup(".text-input").queryAll().stream()
                .filter(n -> n instanceof TextInputControl && n.isVisible())
                .map(n -> (TextInputControl) n)
                .toList());
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(8);
        for (TextInputControl input : inputs) {
            fx(() -> rightClick(input));
            assertThat(menuItems())
                    .as(input.toString())
                    .containsExactly("Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua");
            assertThat(leaks()).isEmpty();
            closePopups();
        }
    }

    @Test
    void theMenuDoesWhatItSays() {
        open(texts);
        TextInputControl input = (TextInputControl) lookup(".search-field").query();
        fx(() -> {
            input.setText("Heri");
            rightClick(input);
            item("Pilih semua").fire();
            rightClick(input);
            item("Potong").fire();
        });
        assertThat(input.getText()).isEmpty();
        fx(() -> {
            rightClick(input);
            item("Tempel").fire();
        });
        assertThat(input.getText()).isEqualTo("Heri");
        fx(() -> {
            rightClick(input);
            item("Urungkan").fire();
        });
        assertThat(input.getText()).isEmpty();
    }

    @Test
    void aPasswordCannotBeCopied() {
        open(texts);
        TextInputControl password = (TextInputControl) lookup(".password-field").query();
        fx(() -> {
            password.setText("rahasia");
            password.selectAll();
            rightClick(password);
        });
        assertThat(onFx(() -> item("Salin").isDisable() && item("Potong").isDisable()))
                .isTrue();
    }

    @Test
    void inEnglishTheMenuIsEnglish() {
        open(new Texts(Texts.ENGLISH));
        fx(() -> rightClick(lookup(".search-field").query()));
        assertThat(menuItems()).contains("Undo", "Select all");
    }

    @Test
    void theSearchForLeaksFindsThem() {
        // The twin: stock controls, shown as they come.
        show(() -> {
            var table = new TableView<String>();
            table.getColumns().add(new TableColumn<>("Nama"));
            return new ScrollPane(table);
        });
        assertThat(leaks()).contains("No content in table");
    }

    private static void rightClick(Node node) {
        node.fireEvent(new ContextMenuEvent(
                node,
                node,
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                5,
                5,
                5,
                5,
                false,
                new PickResult(node, Point3D.ZERO, 0)));
    }

    private static List<MenuItem> items() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(Window::isShowing)
                .reduce((a, b) -> b)
                .map(menu -> List.copyOf(menu.getItems()))
                .orElse(List.of());
    }

    private List<String> menuItems() {
        return onFx(() -> items().stream()
                .map(MenuItem::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList());
    }

    private static MenuItem item(String text) {
        return items().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }
}

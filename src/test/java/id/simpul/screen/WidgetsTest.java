package id.simpul.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Refusal;
import id.simpul.testing.SampleText;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class WidgetsTest extends UiTest {
    private final Ui ui = UiForTests.ui();
    private final List<String> done = new ArrayList<>();

    // ---- chips ----

    @Test
    void oneChipIsOnAndArrowKeysMove() {
        var chips = new Chips<String>(ui)
                .add("a", "Semua")
                .add("b", "Lewat tenggat")
                .onSelect(done::add);
        show(chips::node);
        fx(() -> {
            chips.count("a", 1115);
            chips.count("b", 13, Tone.DANGER);
        });
        assertThat(chips.selected()).isEqualTo("a");
        assertThat(chip("Semua").getAccessibleText()).isEqualTo("Semua, 1.115");

        fx(() -> chip("Semua").requestFocus());
        keys(KeyCode.RIGHT);
        keys(KeyCode.SPACE);
        assertThat(chips.selected()).isEqualTo("b");
        clickOn(chip("Lewat tenggat"));
        assertThat(chips.selected()).isEqualTo("b");
        assertThat(done).containsExactly("b");
    }

    private ToggleButton chip(String label) {
        return lookup(".chip").queryAll().stream()
                .map(ToggleButton.class::cast)
                .filter(c -> c.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    // ---- snackbar ----

    @Test
    void aReportStaysEightSecondsAndOffersUndo() {
        show(() -> new StackPane(ui.snackbar().layer()));
        fx(() -> ui.snackbar().undoable("Dipindahkan", () -> done.add("undo")));
        assertThat(Snackbar.SHOWN.toSeconds()).isEqualTo(8);
        assertThat(((Label) lookup(".snackbar-text").query()).getText()).isEqualTo("Dipindahkan");

        fx(() -> ((Button) lookup(".snackbar-action").query()).fire());
        assertThat(done).containsExactly("undo");
        assertThat(lookup(".snackbar").tryQuery()).isEmpty();
        assertThat(onFx(() -> ui.snackbar().undo())).isFalse();
    }

    @Test
    void aReportGoesAwayByItself() {
        show(() -> new StackPane(ui.snackbar().layer()));
        fx(() -> {
            ui.snackbar().undoable("Dipindahkan", () -> done.add("undo"));
            ui.snackbar().timer().jumpTo(Snackbar.SHOWN);
        });
        until(5, () -> lookup(".snackbar").tryQuery().isEmpty());
        assertThat(onFx(() -> ui.snackbar().canUndo())).isFalse();
        assertThat(done).isEmpty();
    }

    // ---- dialogs ----

    @Test
    void aDialogKeepsTheKeyboardAndGivesItBack() {
        var below = new Button("bawah");
        show(() -> new StackPane(below, ui.dialogs().layer()));
        fx(() -> {
            below.requestFocus();
            ui.dialogs()
                    .open(new Dialog("Hapus orang ini?")
                            .danger("Hapus", () -> done.add("deleted"))
                            .cancel("Biarkan"));
        });
        assertThat(((Button) focused()).getText()).isEqualTo("Biarkan");
        for (int i = 0; i < 5; i++) {
            keys(KeyCode.TAB);
            assertThat(focused()).isNotSameAs(below);
        }
        keys(KeyCode.ESCAPE);
        assertThat(onFx(() -> ui.dialogs().isOpen())).isFalse();
        assertThat(focused()).isSameAs(below);
        assertThat(done).isEmpty();
    }

    @Test
    void anActionClosesTheDialogFirst() {
        show(() -> new StackPane(ui.dialogs().layer()));
        fx(() -> ui.dialogs().open(new Dialog("Cetak?").primary("Cetak", () -> {
                    done.add("printed, open " + ui.dialogs().isOpen());
                    ui.dialogs().open(new Dialog("Kedua").cancel("Tutup"));
                })));
        keys(KeyCode.SPACE);
        assertThat(done).containsExactly("printed, open false");
        assertThat(onFx(() -> ui.dialogs().isOpen())).isTrue();
    }

    @Test
    void aMustBeAnsweredDialogStays() {
        show(() -> new StackPane(ui.dialogs().layer()));
        fx(() -> ui.dialogs().open(new Dialog("Catat?").mustChoose().primary("Sudah dicatat", () -> {})));
        keys(KeyCode.ESCAPE);
        assertThat(onFx(() -> ui.dialogs().isOpen())).isTrue();
    }

    @Test
    void aProblemIsToldInThreeSentences() {
        show(() -> new StackPane(ui.dialogs().layer()));
        fx(() -> ui.dialogs().show(Failure.of(new Refusal(SampleText.PROBLEM))));
        assertThat(labels())
                .contains(
                        "Pindah tidak dapat dicatat.",
                        "Data keluarga tidak berubah.",
                        "Tutup kasus yang masih berjalan, lalu coba lagi.");
        fx(() -> ui.dialogs().close());
        fx(() -> ui.dialogs().show(Failure.of(new IllegalStateException("x"))));
        assertThat(labels()).anyMatch(text -> text.matches("Terjadi kesalahan yang tidak terduga \\(kode .{9}\\)\\."));
    }

    @Test
    void aDialogShowsAllItSaysAndScrollsOnlyInALowWindow() {
        String words = "Penghapusan ini tidak dapat diurungkan. ".repeat(30);
        show(() -> new StackPane(ui.dialogs().layer()));
        fx(() -> ui.dialogs().open(new Dialog("Hapus?").text(words).cancel("Biarkan")));
        assertThat(onFx(() -> bar().isVisible())).isFalse();
        fx(() -> scene.getWindow().setHeight(200));
        assertThat(onFx(() -> bar().isVisible())).isTrue();
        assertThat(onFx(() -> {
                    Node card = lookup(".dialog").query();
                    return card.localToScene(card.getLayoutBounds()).getMinY();
                }))
                .isNotNegative();
    }

    private Node bar() {
        return lookup(".dialog .scroll-bar").queryAll().stream()
                .filter(n -> n instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels() {
        return lookup(".label").queryAll().stream()
                .map(n -> ((Label) n).getText())
                .toList();
    }

    // ---- master and detail ----

    @Test
    void theRecordStandsBesideTheListOrLiesOverIt() {
        var list = new Pane();
        var record = new Pane();
        var both = new MasterDetail(ui, list);
        show(() -> both);
        fx(() -> both.selected(record));
        assertThat(onFx(both::showing)).isTrue();
        assertThat(onFx(list::getWidth)).isEqualTo(1366 - 440);

        fx(() -> scene.getWindow().setWidth(1040));
        assertThat(onFx(() -> both.overlay().get())).isTrue();
        assertThat(onFx(list::getWidth)).isEqualTo(both.getWidth());
        fx(() -> {
            both.close();
            both.selected(record);
        });
        assertThat(onFx(both::showing)).as("arrow keys do not cover the list").isFalse();
        fx(() -> both.open(record));
        assertThat(onFx(both::showing)).isTrue();
        assertThat(onFx(() -> record.getBoundsInParent().getMaxX())).isEqualTo(both.getWidth());
    }

    @Test
    void escapeClosesTheRecordAndReturnsToTheList() {
        var row = new Button("baris");
        var inside = new Button("di dalam");
        var both = new MasterDetail(ui, new StackPane(row));
        show(() -> both);
        fx(() -> {
            row.requestFocus();
            both.onClose(() -> done.add("closed"));
            both.open(new StackPane(inside));
            inside.requestFocus();
        });
        keys(KeyCode.ESCAPE);
        assertThat(onFx(both::showing)).isFalse();
        assertThat(focused()).isSameAs(row);
        assertThat(done).containsExactly("closed");
    }

    // ---- tables ----

    @Test
    void aTableHasWholeRowsAndLeavesOptionalColumnsOut() {
        var table = table();
        show(table::node);
        double row = 44;
        assertThat(onFx(() -> (table.view().getHeight() - 34 - 2) % row)).isZero();
        assertThat(columns(table)).containsExactly("Nama", "Desa", "Nomor");
        fx(() -> scene.getWindow().setWidth(420));
        assertThat(columns(table)).containsExactly("Nama", "Desa");
    }

    @Test
    void enterOpensAndTheSelectionSurvivesReload() {
        var table = table();
        show(table::node);
        fx(() -> {
            table.onOpen(done::add);
            table.rows(List.of("a", "b", "c"));
            table.selectFirst();
            table.focus();
        });
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertThat(done).containsExactly("b");
        fx(() -> table.rows(List.of("x", "y", "b")));
        assertThat(table.selected()).isEqualTo("b");
    }

    @Test
    void pagesComeAsTheUserScrolls() {
        var table = table();
        var asked = new ArrayList<Integer>();
        show(table::node);
        fx(() -> {
            table.pages(SampleText.JOB, (offset, limit, order, progress) -> {
                asked.add(offset);
                return IntStream.range(offset, Math.min(450, offset + limit))
                        .mapToObj(Integer::toString)
                        .toList();
            });
            table.reload();
        });
        assertThat(table.rows()).hasSize(200);
        fx(() -> table.view().scrollTo(199));
        until(5, () -> table.rows().size() == 400);
        fx(() -> table.view().scrollTo(399));
        until(5, () -> table.rows().size() == 450);
        fx(() -> table.view().scrollTo(449));
        assertThat(asked).containsExactly(0, 200, 400);
        assertThat(table.rows().getLast()).isEqualTo("449");

        fx(() -> {
            table.select("420");
            table.reload();
        });
        assertThat(table.selected()).isEqualTo("420");
        assertThat(asked).endsWith(0);
    }

    @Test
    void anotherOrderIsAskedOfWhoLoadsThePages() {
        var table = table();
        var asked = new ArrayList<String>();
        show(table::node);
        fx(() -> {
            table.text("Umur", 90, row -> row).orderedBy("age");
            table.pages(SampleText.JOB, (offset, limit, order, progress) -> {
                asked.add(order.map(o -> o.key() + " " + o.ascending()).orElse("own"));
                return List.of("a", "b");
            });
            table.reload();
        });
        // What a click on the head does; the headless platform takes each click for a popup trigger, which heads
        // ignore.
        fx(() -> table.view()
                .getSortOrder()
                .setAll(List.of(table.view().getColumns().getLast())));
        fx(() -> table.view().getColumns().getLast().setSortType(TableColumn.SortType.DESCENDING));
        assertThat(asked).containsExactly("own", "age true", "age false");
    }

    @Test
    void cellsSayInWordsWhatTheyShow() {
        var table = table();
        table.stage("Tahap", 120, row -> "Rujukan", row -> 4);
        table.deadline("Tenggat", 120, row -> new Deadline(Deadline.State.OVERDUE, "Lewat 12 hari", "12 Jun 2026"));
        show(table::node);
        fx(() -> table.rows(List.of("a")));
        TableRow<?> row = lookup(".table-row-cell").queryAll().stream()
                .map(n -> (TableRow<?>) n)
                .filter(r -> !r.isEmpty())
                .findFirst()
                .orElseThrow();
        List<String> words = row.getChildrenUnmodifiable().stream()
                .map(Node::getAccessibleText)
                .toList();
        assertThat(words).contains("Rujukan, tahap 4 dari 6", "Lewat 12 hari, 12 Jun 2026", "a, nama a");
    }

    private Table<String> table() {
        var table = new Table<String>(ui, EmptyState.of(Icon.CASE, "Belum ada."));
        table.lines("Nama", 200, row -> row, row -> "nama " + row);
        table.text("Desa", 150, row -> "Desa");
        table.number("Nomor", 100, row -> 1000).optional();
        return table;
    }

    private List<String> columns(Table<?> table) {
        return onFx(() -> table.view().getVisibleLeafColumns().stream()
                .map(c -> c.getText())
                .toList());
    }
}

package id.simpul.screen.form;

import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/**
 * Any of a list, by their names. What is typed searches; Down goes into the list, Space ticks, and Enter ticks what the search
 * found first. A line below says what is ticked.
 */
final class TicksInput<T> implements Input<List<T>> {
    private static final double ROW = 30;
    private static final int ROWS = 5;

    private final List<T> options;
    private final Function<T, String> key;
    private final Function<T, String> name;
    private final Set<String> ticked = new LinkedHashSet<>();
    private final CustomTextField search = new CustomTextField();
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final FilteredList<T> found = new FilteredList<>(all);
    private final ListView<T> list = Styled.with(new ListView<>(found), "tick-list");
    private final Label chosen = Styled.paragraph("", "quiet", "small");
    private final VBox node = Styled.column("tick-input", search, list, chosen);
    private final List<Runnable> listeners = new ArrayList<>();

    /**
     * @param prompt what the search says while nothing is typed
     * @param nothing what the list says when nothing fits
     */
    TicksInput(List<T> options, Function<T, String> key, Function<T, String> name, String prompt, String nothing) {
        this.options = List.copyOf(options);
        this.key = key;
        this.name = name;
        all.setAll(options);
        search.setLeft(Icon.SEARCH.node());
        search.setPromptText(prompt);
        search.textProperty().subscribe((old, now) -> {
            found.setPredicate(fits(now));
            list.getSelectionModel().selectFirst();
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searching);
        list.setFixedCellSize(ROW);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(() -> ROW * Math.min(ROWS, options.size()) + 2));
        list.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        list.setPlaceholder(Styled.label(nothing, "quiet"));
        list.setCellFactory(view -> new Line());
        list.getSelectionModel().selectFirst();
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listed);
        list.accessibleTextProperty().bind(search.accessibleTextProperty());
        tell();
    }

    private java.util.function.Predicate<T> fits(String typed) {
        List<String> words = Arrays.stream(
                        typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return option -> {
            String text = (name.apply(option) + " " + key.apply(option)).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        };
    }

    private void searching(KeyEvent event) {
        T first = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.DOWN && !event.isAltDown()) {
            event.consume();
            list.requestFocus();
        } else if (event.getCode() == KeyCode.ENTER && takesEnter(event) && first != null) {
            event.consume();
            toggle(first);
            search.clear();
        }
    }

    private void listed(KeyEvent event) {
        T row = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && row != null) {
            event.consume();
            toggle(row);
        } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 0) {
            event.consume();
            search.requestFocus();
        }
    }

    private void toggle(T row) {
        String code = key.apply(row);
        if (!ticked.remove(code)) {
            ticked.add(code);
        }
        changed();
    }

    private void changed() {
        list.refresh();
        tell();
        listeners.forEach(Runnable::run);
    }

    private void tell() {
        chosen.setText(chosen().stream().map(name).collect(Collectors.joining(" · ")));
        Styled.show(chosen, !ticked.isEmpty());
    }

    private List<T> chosen() {
        return options.stream()
                .filter(option -> ticked.contains(key.apply(option)))
                .toList();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public TextField target() {
        return search;
    }

    @Override
    public String text() {
        return String.join(" ", ticked);
    }

    @Override
    public void text(String kept) {
        ticked.clear();
        Arrays.stream(kept.split(" ", -1)).filter(code -> !code.isEmpty()).forEach(ticked::add);
        changed();
    }

    @Override
    public Parsed<List<T>> parse() {
        List<T> now = chosen();
        return now.isEmpty() ? new Parsed.None<>() : new Parsed.Value<>(now);
    }

    @Override
    public void set(List<T> value) {
        text(value.stream().map(key).collect(Collectors.joining(" ")));
    }

    @Override
    public void onEdit(Runnable action) {
        listeners.add(action);
    }

    @Override
    public void tidy() {
        search.clear();
    }

    @Override
    public boolean takesEnter(KeyEvent event) {
        return !search.getText().isBlank() && search.isFocused() && !event.isShortcutDown();
    }

    /** A box and a name; the list has the keyboard, the box is for the mouse. */
    private final class Line extends ListCell<T> {
        private final CheckBox box = new CheckBox();

        Line() {
            box.setFocusTraversable(false);
            box.setOnAction(event -> {
                T row = getItem();
                if (row != null) {
                    toggle(row);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                setAccessibleText("");
            } else {
                box.setText(name.apply(row));
                box.setMnemonicParsing(false);
                box.setSelected(ticked.contains(key.apply(row)));
                box.setAccessibleText(name.apply(row));
                setAccessibleText(name.apply(row));
                setGraphic(box);
            }
        }
    }
}

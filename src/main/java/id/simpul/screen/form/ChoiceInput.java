package id.simpul.screen.form;

import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** One of a list. Long lists can be searched; in short ones letters go to the entry that begins with them. */
final class ChoiceInput<T> implements Input<T> {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** More entries than this are not read but searched. */
    private static final int SEARCHED = 12;

    /** So many entries are shown at once. */
    private static final int ROWS = 10;

    /** Letters this close together belong to one name. */
    private static final Duration TYPING = Duration.seconds(1);

    private final ComboBox<T> box;
    private final PauseTransition forget = new PauseTransition(TYPING);
    private String typed = "";
    private boolean spacing;
    private final Function<T, String> key;
    private final Function<T, String> name;
    private final String prompt;
    private final String nothing;

    /**
     * @param choose what it says while nothing is chosen
     * @param prompt what the search of a long list says while nothing is typed
     * @param nothing what that list says when nothing fits
     */
    ChoiceInput(
            List<T> options,
            Function<T, String> key,
            Function<T, String> name,
            String choose,
            String prompt,
            String nothing) {
        this.prompt = prompt;
        this.nothing = nothing;
        this.key = key;
        this.name = name;
        this.box = options.size() > SEARCHED ? new SearchableComboBox<>() : new ComboBox<>();
        box.getItems().setAll(options);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(choose);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T option) {
                return option == null ? "" : name.apply(option);
            }

            @Override
            public @Nullable T fromString(String text) {
                return box.getItems().stream()
                        .filter(option -> name.apply(option).equals(text))
                        .findFirst()
                        .orElse(null);
            }
        });
        if (box instanceof SearchableComboBox<T>) {
            box.addEventHandler(KeyEvent.KEY_PRESSED, this::open);
            box.skinProperty().subscribe(skin -> searchField());
        } else {
            box.addEventHandler(KeyEvent.KEY_TYPED, this::byLetter);
            box.addEventFilter(KeyEvent.ANY, this::spaceOfName);
            box.skinProperty().subscribe(skin -> {
                if (skin instanceof ComboBoxListViewSkin<?> list) {
                    list.getPopupContent().addEventFilter(KeyEvent.ANY, this::spaceOfName);
                }
            });
            forget.setOnFinished(event -> typed = "");
        }
    }

    /** ControlsFX's list leaves out the keys that open any other list. */
    private void open(KeyEvent event) {
        boolean asked = event.getCode() == KeyCode.F4 || (event.getCode() == KeyCode.DOWN && event.isAltDown());
        if (asked && !box.isShowing()) {
            event.consume();
            box.show();
        }
    }

    /** ControlsFX's own prompt is English, and its picture is none of ours. */
    private void searchField() {
        if (box.lookup("#search") instanceof CustomTextField search) {
            search.setLeft(Icon.SEARCH.node());
            search.setPromptText(prompt);
            search.setAccessibleText(box.getAccessibleText());
        }
        box.getChildrenUnmodifiable().stream()
                .filter(ComboBox.class::isInstance)
                .map(ComboBox.class::cast)
                .forEach(this::fitting);
    }

    /** The list that is searched is as long as what fits, and says so when nothing does; it takes both from its box. */
    private void fitting(ComboBox<?> list) {
        box.setPlaceholder(Styled.label(nothing, "quiet"));
        list.itemsProperty().subscribe(fit -> box.setVisibleRowCount(Math.clamp(fit.size(), 1, ROWS)));
    }

    /** Letters typed one after the other are the beginning of a name; the same one again goes to the next. */
    private void byLetter(KeyEvent event) {
        String letter = event.getCharacter().toLowerCase(Locale.ROOT);
        boolean space = " ".equals(letter) && !typed.isEmpty();
        if ((letter.isBlank() && !space) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        forget.playFromStart();
        if (space) {
            // One that fits nothing was a slip: what was typed before it still counts.
            typed = choose(typed + letter, 0) ? typed + letter : typed;
            return;
        }
        boolean again = typed.isEmpty() || typed.equals(letter);
        if (again || !choose(typed + letter, 0)) {
            typed = letter;
            choose(letter, 1);
        } else {
            typed += letter;
        }
    }

    /** In the middle of a name a space belongs to the name: it takes no entry of the open list. */
    private void spaceOfName(KeyEvent event) {
        if (event.getCode() != KeyCode.SPACE) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            spacing = !typed.isEmpty();
        }
        if (spacing) {
            event.consume();
        }
    }

    /**
     * Chooses the first entry that begins with {@code beginning}, from {@code step} after the chosen one; from two letters on,
     * if there is none, the first with a word that does, as in "Penanganan ODGJ". Whether there is one.
     */
    private boolean choose(String beginning, int step) {
        return choose(step, said -> said.startsWith(beginning))
                || (beginning.length() > 1
                        && choose(
                                step, said -> WORDS.splitAsStream(said).anyMatch(word -> word.startsWith(beginning))));
    }

    private boolean choose(int step, Predicate<String> fits) {
        List<T> options = box.getItems();
        int from = Math.max(0, box.getSelectionModel().getSelectedIndex() + step);
        for (int i = 0; i < options.size(); i++) {
            T option = options.get((from + i) % options.size());
            if (fits.test(name.apply(option).toLowerCase(Locale.ROOT))) {
                box.setValue(option);
                return true;
            }
        }
        return false;
    }

    /** Replaces the entries, keeping the chosen one if it is still among them. */
    void options(List<T> options) {
        @Nullable T before = box.getValue();
        box.getItems().setAll(options);
        if (before != null && options.contains(before)) {
            box.setValue(before);
        } else {
            box.setValue(null);
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node target() {
        return box;
    }

    @Override
    public String text() {
        @Nullable T value = box.getValue();
        return value == null ? "" : key.apply(value);
    }

    @Override
    public void text(String kept) {
        box.setValue(box.getItems().stream()
                .filter(option -> key.apply(option).equals(kept))
                .findFirst()
                .orElse(null));
    }

    @Override
    public Parsed<T> parse() {
        @Nullable T value = box.getValue();
        return value == null ? new Parsed.None<>() : new Parsed.Value<>(value);
    }

    @Override
    public void set(T value) {
        box.setValue(value);
    }

    @Override
    public void onEdit(Runnable action) {
        box.valueProperty().subscribe((old, now) -> action.run());
    }

    @Override
    public boolean takesEnter(KeyEvent event) {
        return box.isShowing();
    }
}

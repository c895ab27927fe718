package id.simpul.screen;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A list filter that names, behind each entry, how many records it would show. */
public final class CountedChoice {
    private static final String ALL = "\0all";
    private static final double WIDTH = 168;

    private final Ui ui;
    private final ComboBox<String> box = new ComboBox<>();
    private final Function<String, String> name;
    private final String all;
    private Map<String, Integer> counts = Map.of();
    private boolean filling;

    /**
     * A filter with nothing to choose yet.
     *
     * @param all what it says while nothing is chosen
     * @param name of an entry
     * @param chosen told the entry, or null for all
     */
    public CountedChoice(
            Ui ui, String all, String spoken, Function<String, String> name, Consumer<@Nullable String> chosen) {
        this.ui = ui;
        this.all = all;
        this.name = name;
        width(WIDTH);
        box.setVisibleRowCount(14);
        box.setAccessibleText(spoken);
        box.setButtonCell(cell(false));
        box.setCellFactory(list -> cell(true));
        box.getItems().setAll(List.of(ALL));
        box.setValue(ALL);
        box.valueProperty().addListener((b, old, now) -> {
            if (!filling && now != null) {
                chosen.accept(ALL.equals(now) ? null : now);
            }
        });
    }

    /** The node to show. */
    public ComboBox<String> node() {
        return box;
    }

    /** Makes it {@code pixels} wide at 100 %. */
    public void width(double pixels) {
        box.setPrefWidth(ui.px(pixels));
        box.setMinWidth(ui.px(pixels));
    }

    /** Shows {@code entries} with their counts; what is chosen stays chosen. */
    public void entries(List<String> entries, Map<String, Integer> now) {
        counts = now;
        filling = true;
        String value = box.getValue();
        if (!box.getItems().subList(1, box.getItems().size()).equals(entries)) {
            box.getItems().remove(1, box.getItems().size());
            box.getItems().addAll(entries);
        }
        box.setValue(value == null ? ALL : value);
        // Cells made before keep the old numbers.
        box.setCellFactory(list -> cell(true));
        filling = false;
    }

    /** Keeps the entries and shows no numbers: nobody has counted. */
    public void uncounted() {
        counts = Map.of();
        filling = true;
        box.setCellFactory(list -> cell(false));
        filling = false;
    }

    /** Chooses {@code entry}, as the user would. */
    public void choose(String entry) {
        box.setValue(entry);
    }

    /** Chooses all again, and tells nobody. */
    public void clear() {
        filling = true;
        box.setValue(ALL);
        filling = false;
    }

    private ListCell<String> cell(boolean counted) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                if (empty || item == null) {
                    setText(null);
                } else if (ALL.equals(item)) {
                    setText(all);
                } else {
                    String count = ui.formats().number(counts.getOrDefault(item, 0));
                    setText(counted ? name.apply(item) + "  (" + count + ")" : name.apply(item));
                }
            }
        };
    }
}

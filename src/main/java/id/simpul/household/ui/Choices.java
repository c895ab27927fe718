package id.simpul.household.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Lists to choose from, outside of forms. */
final class Choices {
    private static final int ROWS = 16;

    private Choices() {}

    static <T> ComboBox<T> box(List<T> options, Function<T, String> name, String spoken, double width, T value) {
        var box = new ComboBox<T>();
        box.getItems().setAll(options);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T option) {
                return option == null ? "" : name.apply(option);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        box.setValue(value);
        box.setAccessibleText(spoken);
        box.setVisibleRowCount(ROWS);
        box.setPrefWidth(width);
        box.setMinWidth(width);
        return box;
    }
}

package id.simpul.screen.form;

import id.simpul.kernel.Masked;
import id.simpul.l10n.Formats;
import id.simpul.l10n.text.ScreenText;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Makes the typed inputs. */
final class Inputs {
    private static final int IDENTITY = 16;

    /** Up to 999.999.999.999.999, far above any amount of one family and far below what a long holds. */
    private static final int LONGEST_NUMBER = 15;

    private final Ui ui;

    Inputs(Ui ui) {
        this.ui = ui;
    }

    Input<String> text() {
        return new TypedInput<>(new TextField(), Input.Parsed.Value::new, value -> value);
    }

    Input<String> password() {
        return new TypedInput<>(new PasswordField(), Input.Parsed.Value::new, value -> value);
    }

    Input<LocalDate> date() {
        var field = new TextField();
        field.setPromptText(ui.text(ScreenText.DATE_PATTERN));
        return new TypedInput<>(
                field,
                typed -> Formats.parseDate(typed)
                        .<Input.Parsed<LocalDate>>map(Input.Parsed.Value::new)
                        .orElseGet(() -> new Input.Parsed.Wrong<>(ui.text(ScreenText.DATE_WRONG))),
                ui.formats()::shortDate);
    }

    Input<Long> number() {
        return whole(new TextField());
    }

    Input<Long> money() {
        var field = new TextField();
        HBox.setHgrow(field, Priority.ALWAYS);
        Input<Long> input = whole(field);
        Label sign = Styled.label("Rp", "money-sign");
        // In a narrow cell the field gives way, not the sign.
        sign.setMinWidth(Region.USE_PREF_SIZE);
        return new TypedInput<>(field, Styled.row("money", sign, field), typed -> input.parse(), ui.formats()::number);
    }

    Input<String> identity() {
        var field = Styled.with(new TextField(), "identity");
        field.setTextFormatter(Digits.inFours(IDENTITY));
        return new TypedInput<>(field, typed -> new Input.Parsed.Value<>(typed.replace(" ", "")), Masked::grouped);
    }

    Input<String> digits(int size, int groups) {
        var field = Styled.with(new TextField(), "identity");
        field.setTextFormatter(Digits.inGroups(size, size * groups));
        return new TypedInput<>(field, typed -> new Input.Parsed.Value<>(typed.replace(" ", "")), digits -> digits);
    }

    Optional<String> sixteenDigits(String digits) {
        return digits.length() == IDENTITY
                ? Optional.empty()
                : Optional.of(ui.text(ScreenText.IDENTITY_LENGTH, digits.length(), IDENTITY));
    }

    private Input<Long> whole(TextField field) {
        field.setTextFormatter(Digits.inThousands(LONGEST_NUMBER));
        return new TypedInput<>(
                field,
                typed -> {
                    String digits = typed.replace(".", "");
                    return digits.matches("\\d{1,15}")
                            ? new Input.Parsed.Value<>(Long.parseLong(digits))
                            : new Input.Parsed.Wrong<>(ui.text(ScreenText.NUMBER_WRONG));
                },
                ui.formats()::number);
    }

    <T> Input<T> choice(List<T> options, Function<T, String> key, Function<T, String> name) {
        return new ChoiceInput<>(
                options,
                key,
                name,
                ui.text(ScreenText.CHOOSE),
                ui.text(ScreenText.TYPE_TO_SEARCH),
                ui.text(ScreenText.NOTHING_FITS));
    }

    <T> Input<List<T>> ticks(List<T> options, Function<T, String> key, Function<T, String> name) {
        return new TicksInput<>(
                options, key, name, ui.text(ScreenText.TYPE_TO_SEARCH), ui.text(ScreenText.NOTHING_FITS));
    }
}

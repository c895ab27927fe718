package id.simpul.exchange.ui;

import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Six fields of five digits, typed one after the other as they are read out. Each full group is compared at once, so that a
 * slip is heard while the other one is still on the telephone.
 */
final class DigitGroups {
    private static final int GROUPS = 6;
    private static final int DIGITS = 5;
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final Ui ui;
    private final List<TextField> fields = new ArrayList<>();
    private final Label status = Styled.label("", "digit-status");
    private final HBox line = Styled.row("field-line", status);
    private final VBox node;
    private @Nullable String expected;
    private Runnable onChange = () -> {};
    private boolean spreading;

    DigitGroups(Ui ui, String label) {
        this.ui = ui;
        for (int i = 0; i < GROUPS; i++) {
            fields.add(field(i));
        }
        FlowPane groups = DigitsShown.halves(fields);
        Label title = Styled.label(label, "field-label");
        title.setLabelFor(fields.getFirst());
        node = Styled.column("field", title, groups, line);
        node.setAccessibleText(label);
        refresh();
    }

    private TextField field(int index) {
        var field = Styled.with(new TextField(), "digit-field");
        field.setAccessibleText(ui.text(ExchangeText.DIGITS_GROUP, index + 1, GROUPS));
        field.setTextFormatter(new TextFormatter<>(change -> {
            change.setText(change.getText().replaceAll("\\D", ""));
            return change;
        }));
        field.textProperty().subscribe((old, now) -> changed(index));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.BACK_SPACE && field.getCaretPosition() == 0 && index > 0) {
                TextField before = fields.get(index - 1);
                before.requestFocus();
                before.end();
            }
        });
        return field;
    }

    /** More than five digits, pasted or typed on, go over into the next groups. */
    private void changed(int index) {
        if (spreading) {
            return;
        }
        TextField field = fields.get(index);
        String text = field.getText();
        if (text.length() > DIGITS) {
            spreading = true;
            String rest = text;
            int at = index;
            for (; at < GROUPS && !rest.isEmpty(); at++) {
                int end = Math.min(DIGITS, rest.length());
                fields.get(at).setText(rest.substring(0, end));
                rest = rest.substring(end);
            }
            spreading = false;
            TextField last = fields.get(at - 1);
            last.requestFocus();
            last.end();
        } else if (text.length() == DIGITS && field.isFocused() && index < GROUPS - 1) {
            fields.get(index + 1).requestFocus();
        }
        refresh();
        onChange.run();
    }

    /** Compares with {@code digits} from now on; null for nothing to compare with yet. */
    void expect(@Nullable String digits) {
        expected = digits == null ? null : digits.replace(" ", "");
        refresh();
    }

    void onChange(Runnable action) {
        onChange = action;
    }

    /** What is typed. */
    String typed() {
        var typed = new StringBuilder();
        fields.forEach(field -> typed.append(field.getText()));
        return typed.toString();
    }

    /** Whether all thirty digits are those expected. */
    boolean matches() {
        return typed().equals(expected);
    }

    void focus() {
        fields.stream()
                .filter(field -> field.getText().length() < DIGITS)
                .findFirst()
                .orElse(fields.getLast())
                .requestFocus();
    }

    /** The fields, for tests. */
    List<TextField> fields() {
        return List.copyOf(fields);
    }

    VBox node() {
        return node;
    }

    private void refresh() {
        int wrong = 0;
        for (int i = 0; i < GROUPS; i++) {
            String group = fields.get(i).getText();
            boolean full = group.length() == DIGITS && expected != null;
            boolean right = full && group.equals(group(i));
            fields.get(i).pseudoClassStateChanged(RIGHT, right);
            fields.get(i).pseudoClassStateChanged(DANGER, full && !right);
            if (full && !right && wrong == 0) {
                wrong = i + 1;
            }
        }
        if (wrong > 0) {
            say(ui.text(ExchangeText.DIGITS_WRONG, wrong), Tone.DANGER);
        } else if (expected != null && matches()) {
            say(ui.text(ExchangeText.DIGITS_RIGHT), Tone.SUCCESS);
        } else {
            say(ui.text(ExchangeText.DIGITS_TYPED, typed().length()), Tone.NEUTRAL);
        }
    }

    private String group(int index) {
        String all = expected == null ? "" : expected;
        return all.length() < (index + 1) * DIGITS ? "" : all.substring(index * DIGITS, (index + 1) * DIGITS);
    }

    private void say(String words, Tone tone) {
        status.setText(words);
        status.getStyleClass().setAll("label", "digit-status", tone.style());
        if (tone == Tone.NEUTRAL) {
            line.getChildren().setAll(status);
        } else {
            Icon icon = tone == Tone.SUCCESS ? Icon.DONE : Icon.ERROR;
            line.getChildren().setAll(icon.filled(tone.style()), status);
        }
    }
}

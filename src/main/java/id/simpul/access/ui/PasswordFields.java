package id.simpul.access.ui;

import id.simpul.access.PasswordPolicy.Verdict;
import id.simpul.access.PasswordPolicy.Weakness;
import id.simpul.l10n.text.AccessText;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A new password, typed twice, with a bar that says how strong it is while it is typed. */
public final class PasswordFields {
    private static final int STEPS = 4;

    private final Ui ui;
    private final Function<char[], Verdict> judge;
    private final Field<String> fresh;
    private final HBox steps = Styled.row("strength-steps");
    private final Label word = Styled.label("", "field-words");
    private final HBox bar = Styled.row("strength", steps, word);

    /**
     * Adds the fields to {@code form}.
     *
     * @param judge how a password stands; quick enough for every key
     */
    public PasswordFields(Ui ui, Form form, Function<char[], Verdict> judge) {
        this.ui = ui;
        this.judge = judge;
        for (int i = 0; i < STEPS; i++) {
            steps.getChildren().add(Styled.with(new Region(), "strength-step"));
        }
        fresh = form.password(AccessText.PASSWORD_NEW)
                .required()
                .help(AccessText.PASSWORD_NEW_HELP)
                .check(this::weakness);
        form.node(bar);
        form.password(AccessText.PASSWORD_AGAIN)
                .required()
                .check(typed -> typed.equals(fresh.value().orElse(""))
                        ? Optional.empty()
                        : Optional.of(ui.text(AccessText.PASSWORDS_DIFFER)));
        fresh.onChange(typed -> show(typed));
        show(Optional.empty());
    }

    /** What was typed; the caller clears it. */
    public char[] typed() {
        return fresh.value().orElse("").toCharArray();
    }

    /** Gives the first field the keyboard. */
    public void focus() {
        fresh.focus();
    }

    private Optional<String> weakness(String typed) {
        Weakness weakness = judge.apply(typed.toCharArray()).weakness();
        return weakness == null ? Optional.empty() : Optional.of(ui.text(weakness.text()));
    }

    private void show(Optional<String> typed) {
        Styled.show(bar, typed.isPresent());
        typed.ifPresent(password -> {
            Verdict verdict = judge.apply(password.toCharArray());
            String style = verdict.accepted() ? "tone-success" : "tone-warning";
            int lit = Math.max(1, verdict.strength());
            for (int i = 0; i < STEPS; i++) {
                Node step = steps.getChildren().get(i);
                step.getStyleClass().setAll("strength-step");
                if (i < lit) {
                    step.getStyleClass().add(style);
                }
            }
            word.setText(ui.text(verdict.title()));
            bar.setAccessibleText(word.getText());
        });
    }
}

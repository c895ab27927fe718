package id.simpul.exchange.ui;

import id.simpul.exchange.ExchangeFiles;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.l10n.text.CounterText;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The main computer enrols a further one: card, digits read aloud, name, and a folder with what it needs to begin. */
final class CounterEnrol {
    private static final List<String> ENDING = List.of("json");

    private final Ui ui;
    private final CounterServices services;
    private final Runnable changed;

    CounterEnrol(Ui ui, CounterServices services, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.changed = changed;
    }

    /** Asks for a card, then for name and digits. */
    void choose(int number) {
        services.shared()
                .files()
                .open(ui.text(CounterText.CARD_OPEN), ui.text(ExchangeText.FILE_CARD), ENDING)
                .ifPresent(file -> ui.jobs()
                        .run(ExchangeText.JOB_READ, progress -> {
                            RegistrationCard card = ExchangeFiles.card(file);
                            services.desk().check(card);
                            return card;
                        })
                        .then(card -> compare(card, number, file))
                        .orShow());
    }

    private void compare(RegistrationCard card, int number, Path file) {
        var notice = Styled.with(new StackPane(), "form-notice");
        Styled.show(notice, false);
        var name = new TextField(ui.text(CounterText.USUAL_NAME, Integer.toString(number)));
        name.setAccessibleText(ui.text(CounterText.NAME));
        Label label = Styled.label(ui.text(CounterText.NAME), "field-label");
        label.setLabelFor(name);
        var digits = new DigitGroups(ui, ui.text(CounterText.ENROL_DIGITS));
        digits.expect(card.digits());
        VBox body = Styled.column(
                "enrol-body",
                new Note(Tone.INFO, ui.text(CounterText.ENROL_READ))
                        .text(ui.text(CounterText.ENROL_READ_WHY))
                        .node(),
                Styled.column("field", label, name),
                digits.node(),
                notice);
        Button enrol = Buttons.primary(
                Icon.DONE, ui.text(CounterText.ENROL), () -> enrol(card, name.getText(), digits.typed(), file, notice));
        ui.dialogs()
                .open(new Dialog(ui.text(CounterText.ENROL_TITLE))
                        .content(body)
                        .focus(name)
                        .button(enrol)
                        .cancel(ui.text(ExchangeText.CANCEL)));
    }

    /** Answer and first bundle lie where the card came from: the same stick or folder goes back. */
    private record Written(String digits, Path folder) {}

    private void enrol(RegistrationCard card, String name, String typed, Path file, StackPane notice) {
        ExchangeServices shared = services.shared();
        ui.jobs()
                .run(ExchangeText.JOB_ENROL, progress -> {
                    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
                    Enrolled enrolled = services.desk().enrol(shared.actor(), shared.open(), card, typed, name);
                    ExchangeFiles.write(folder.resolve(enrolled.answerFileName()), enrolled.answer());
                    services.exchange().send(shared.actor(), shared.open(), folder, progress);
                    services.desk().folder(shared.actor(), folder.toString());
                    return new Written(services.desk().digits().orElse(""), folder);
                })
                .then(written -> {
                    ui.dialogs().close();
                    changed.run();
                    shared.changed().run();
                    done(name, written);
                })
                .or(failure -> {
                    notice.getChildren().setAll(Note.of(ui, failure).node());
                    Styled.show(notice, true);
                });
    }

    private void done(String name, Written written) {
        ui.dialogs()
                .open(new Dialog(ui.text(CounterText.ENROLLED_TITLE, name.strip()))
                        .tone(Tone.SUCCESS)
                        .content(Styled.column(
                                "enrol-body",
                                Styled.paragraph(ui.text(
                                        CounterText.ENROLLED_NEXT,
                                        written.folder().toString())),
                                Styled.label(ui.text(CounterText.MAIN_DIGITS), "field-label"),
                                DigitsShown.of(written.digits())))
                        .mustChoose()
                        .cancel(ui.text(ExchangeText.FINISH)));
    }
}

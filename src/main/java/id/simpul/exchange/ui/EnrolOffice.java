package id.simpul.exchange.ui;

import id.simpul.exchange.ExchangeFiles;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A district enrols an office: card, telephone, answer. */
final class EnrolOffice {
    private static final List<String> ENDING = List.of("json");

    private final Ui ui;
    private final ExchangeServices services;
    private final ExchangeWords words;
    private final Runnable changed;

    EnrolOffice(Ui ui, ExchangeServices services, ExchangeWords words, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.words = words;
        this.changed = changed;
    }

    /** Asks for a card, then for the digits. */
    void choose() {
        services.files()
                .open(ui.text(ExchangeText.ENROL_CARD), ui.text(ExchangeText.FILE_CARD), ENDING)
                .ifPresent(file -> ui.jobs()
                        .run(ExchangeText.JOB_READ, progress -> {
                            RegistrationCard card = ExchangeFiles.card(file);
                            services.enrolment().check(card);
                            return card;
                        })
                        .then(this::compare)
                        .orShow());
    }

    private void compare(RegistrationCard card) {
        var notice = Styled.with(new StackPane(), "form-notice");
        Styled.show(notice, false);
        var digits = new DigitGroups(ui, ui.text(ExchangeText.ENROL_DIGITS));
        digits.expect(card.digits());
        VBox body = Styled.column(
                "enrol-body",
                new KeyValues(ui)
                        .add(ui.text(ExchangeText.COLUMN_OFFICE), words.office(card.office()))
                        .add(ui.text(ExchangeText.OFFICE_CODE), card.office().dotted())
                        .node(),
                new Note(Tone.INFO, ui.text(ExchangeText.ENROL_CALL))
                        .text(ui.text(ExchangeText.ENROL_CALL_WHY))
                        .node(),
                digits.node(),
                notice);
        Button enrol =
                Buttons.primary(Icon.DONE, ui.text(ExchangeText.ENROL), () -> enrol(card, digits.typed(), notice));
        ui.dialogs()
                .open(new Dialog(ui.text(ExchangeText.ENROL_TITLE, words.office(card.office())))
                        .content(body)
                        .focus(digits.fields().getFirst())
                        .button(enrol)
                        .cancel(ui.text(ExchangeText.CANCEL)));
    }

    private void enrol(RegistrationCard card, String typed, StackPane notice) {
        ui.jobs()
                .run(
                        ExchangeText.JOB_ENROL,
                        progress -> services.enrolment().enrol(services.actor(), services.open(), card, typed))
                .then(enrolled -> {
                    ui.dialogs().close();
                    changed.run();
                    services.changed().run();
                    answer(card.office(), enrolled);
                })
                .or(failure -> {
                    notice.getChildren().setAll(Note.of(ui, failure).node());
                    Styled.show(notice, true);
                });
    }

    private void answer(OfficeCode office, Enrolled enrolled) {
        String digits = services.enrolment().digits(services.actor()).orElse("");
        var saved = Styled.with(new StackPane(), "form-notice");
        Styled.show(saved, false);
        Button save = Buttons.primary(Icon.SAVE, ui.text(ExchangeText.ANSWER_SAVE), () -> save(enrolled, saved));
        Button print = Buttons.secondary(
                Icon.PRINT,
                ui.text(ExchangeText.PRINT_DIGITS),
                () -> services.papers().appointment(office, digits));
        VBox body = Styled.column(
                "enrol-body",
                Styled.paragraph(ui.text(ExchangeText.ANSWER_HAND_OVER)),
                Styled.label(ui.text(ExchangeText.DISTRICT_DIGITS), "field-label"),
                DigitsShown.of(digits),
                Styled.paragraph(ui.text(ExchangeText.ANSWER_LOST), "quiet"),
                saved);
        ui.dialogs()
                .open(new Dialog(ui.text(ExchangeText.ENROLLED_TITLE, words.office(office)))
                        .tone(Tone.SUCCESS)
                        .content(body)
                        .mustChoose()
                        .button(save)
                        .button(print)
                        .cancel(ui.text(ExchangeText.FINISH)));
    }

    private void save(Enrolled enrolled, StackPane saved) {
        services.files()
                .save(
                        ui.text(ExchangeText.ANSWER_SAVE),
                        enrolled.answerFileName(),
                        ui.text(ExchangeText.FILE_ANSWER),
                        ENDING.getFirst())
                .ifPresent(file -> ui.jobs()
                        .act(ExchangeText.JOB_SAVE, progress -> ExchangeFiles.write(file, enrolled.answer()))
                        .then(() -> {
                            saved.getChildren()
                                    .setAll(new Note(Tone.SUCCESS, ui.text(ExchangeText.ANSWER_SAVED))
                                            .text(file.toString())
                                            .node());
                            Styled.show(saved, true);
                        })
                        .orShow());
    }
}

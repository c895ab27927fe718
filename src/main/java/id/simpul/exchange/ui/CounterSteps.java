package id.simpul.exchange.ui;

import id.simpul.exchange.ExchangeFiles;
import id.simpul.exchange.trust.EnrolmentAnswer;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.l10n.text.CounterText;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Failure;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A further computer's way to be enrolled: its card, and the main computer's answer. */
final class CounterSteps {
    private static final List<String> ENDING = List.of("json");
    private static final double EVEN = 100;

    private final Ui ui;
    private final CounterServices services;
    private final Consumer<Path> taken;

    /** {@code taken} follows with the folder in which the answer lay. */
    CounterSteps(Ui ui, CounterServices services, Consumer<Path> taken) {
        this.ui = ui;
        this.services = services;
        this.taken = taken;
    }

    Node node(RegistrationCard card) {
        VBox body = Styled.column("card-body");
        ask(body);
        return Styled.scroll(Styled.column(
                "page",
                Heads.page(ui.text(CounterText.TITLE), new Label(ui.text(CounterText.WAITING_SUBTITLE))),
                Styled.row(
                        "exchange-cards",
                        card(
                                ui.text(CounterText.STEP_CARD),
                                Styled.paragraph(ui.text(CounterText.STEP_CARD_WHY)),
                                DigitsShown.of(card.digits()),
                                Styled.paragraph(ui.text(CounterText.STEP_CARD_READ), "quiet"),
                                Styled.row(
                                        "exchange-acts",
                                        Buttons.primary(Icon.SAVE, ui.text(CounterText.CARD_SAVE), () -> save(card)))),
                        card(
                                ui.text(CounterText.STEP_ANSWER),
                                Styled.paragraph(ui.text(CounterText.STEP_ANSWER_WHY)),
                                body))));
    }

    private VBox card(String title, Node... nodes) {
        VBox card = Styled.column("exchange-card", Styled.paragraph(title, "card-title"));
        card.getChildren().addAll(nodes);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMaxWidth(Double.MAX_VALUE);
        // Cards beside each other are equally wide, whatever they say.
        card.setPrefWidth(ui.px(EVEN));
        return card;
    }

    private void save(RegistrationCard card) {
        services.shared()
                .files()
                .save(
                        ui.text(CounterText.CARD_SAVE),
                        card.fileName(),
                        ui.text(ExchangeText.FILE_CARD),
                        ENDING.getFirst())
                .ifPresent(file -> ui.jobs()
                        .act(ExchangeText.JOB_SAVE, progress -> ExchangeFiles.write(file, card.toJson()))
                        .then(() ->
                                ui.snackbar().show(ui.text(ExchangeText.SAVED_TO, String.valueOf(file.getFileName()))))
                        .orShow());
    }

    private void ask(VBox body) {
        var notice = Styled.with(new StackPane(), "form-notice");
        Styled.show(notice, false);
        body.getChildren()
                .setAll(
                        notice,
                        Styled.row(
                                "exchange-acts",
                                Buttons.secondary(
                                        Icon.FOLDER, ui.text(ExchangeText.ANSWER_CHOOSE), () -> choose(body, notice))));
    }

    private void choose(VBox body, StackPane notice) {
        services.shared()
                .files()
                .open(ui.text(ExchangeText.ANSWER_CHOOSE), ui.text(ExchangeText.FILE_ANSWER), ENDING)
                .ifPresent(file -> ui.jobs()
                        .run(ExchangeText.JOB_READ, progress -> ExchangeFiles.answer(file))
                        .then(answer -> compare(body, file, answer))
                        .or(failure -> refused(notice, failure)));
    }

    private void compare(VBox body, Path file, EnrolmentAnswer answer) {
        var notice = Styled.with(new StackPane(), "form-notice");
        Styled.show(notice, false);
        var digits = new DigitGroups(ui, ui.text(CounterText.ANSWER_DIGITS));
        digits.expect(answer.digits());
        body.getChildren()
                .setAll(
                        digits.node(),
                        notice,
                        Styled.row(
                                "exchange-acts",
                                Buttons.primary(
                                        Icon.DONE,
                                        ui.text(CounterText.ANSWER_TAKE),
                                        () -> take(file, answer, digits.typed(), notice)),
                                Buttons.secondary(
                                        ui.text(ExchangeText.ANSWER_OTHER_FILE), () -> choose(body, notice))));
        digits.focus();
    }

    private void take(Path file, EnrolmentAnswer answer, String typed, StackPane notice) {
        ExchangeServices shared = services.shared();
        ui.jobs()
                .act(
                        ExchangeText.JOB_ENROL,
                        progress -> services.desk().accept(shared.actor(), shared.open(), answer, typed))
                .then(() -> taken.accept(
                        Objects.requireNonNull(file.toAbsolutePath().getParent())))
                .or(failure -> refused(notice, failure));
    }

    private void refused(StackPane notice, Failure failure) {
        notice.getChildren().setAll(Note.of(ui, failure).node());
        Styled.show(notice, true);
    }
}

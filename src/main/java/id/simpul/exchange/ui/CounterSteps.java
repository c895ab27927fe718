package id.simpul.exchange.ui;

import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.l10n.text.CounterText;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Failure;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A further computer's way to be enrolled: its card, and the main computer's answer. */
final class CounterSteps {
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
        var files = services.shared().files();
        var answer = new AnswerBox(
                ui, files, CounterText.ANSWER_DIGITS, CounterText.ANSWER_TAKE, chosen -> List.of(), this::take);
        return Styled.scroll(Styled.column(
                "page",
                Heads.page(ui.text(CounterText.TITLE), new Label(ui.text(CounterText.WAITING_SUBTITLE))),
                Styled.row(
                        "exchange-cards",
                        CardBox.of(
                                ui,
                                ui.text(CounterText.STEP_CARD),
                                Styled.paragraph(ui.text(CounterText.STEP_CARD_WHY)),
                                DigitsShown.of(card.digits()),
                                Styled.paragraph(ui.text(CounterText.STEP_CARD_READ), "quiet"),
                                Styled.row(
                                        "exchange-acts",
                                        Buttons.primary(
                                                Icon.SAVE,
                                                ui.text(CounterText.CARD_SAVE),
                                                () -> CardBox.save(ui, files, CounterText.CARD_SAVE, card)))),
                        CardBox.of(
                                ui,
                                ui.text(CounterText.STEP_ANSWER),
                                Styled.paragraph(ui.text(CounterText.STEP_ANSWER_WHY)),
                                answer.node()))));
    }

    private void take(AnswerBox.Chosen chosen, String typed, Consumer<Failure> refused) {
        ExchangeServices shared = services.shared();
        ui.jobs()
                .act(
                        ExchangeText.JOB_ENROL,
                        progress -> services.desk().accept(shared.actor(), shared.open(), chosen.answer(), typed))
                .then(() -> taken.accept(
                        Objects.requireNonNull(chosen.file().toAbsolutePath().getParent())))
                .or(refused);
    }
}

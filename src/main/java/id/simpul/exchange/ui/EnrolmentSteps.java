package id.simpul.exchange.ui;

import id.simpul.exchange.Standing;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.region.Region;
import id.simpul.screen.Buttons;
import id.simpul.screen.Failure;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Stepper;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An office's way to be enrolled: card, telephone, answer. */
final class EnrolmentSteps {
    private static final double SINGLE = 760;

    private final Ui ui;
    private final ExchangeServices services;
    private final ExchangeWords words;
    private final Runnable changed;
    private final AnswerBox answer;

    EnrolmentSteps(Ui ui, ExchangeServices services, ExchangeWords words, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.words = words;
        this.changed = changed;
        this.answer = new AnswerBox(
                ui, services.files(), ExchangeText.ANSWER_DIGITS, ExchangeText.ANSWER_TAKE, this::about, this::take);
    }

    Node show(SubmissionView.Content content) {
        Standing.Step step = content.standing().step();
        var subtitle = new Label(ui.text(ExchangeText.SUBMISSION_NOT_ENROLLED, district()));
        VBox page = Styled.column("page", Heads.page(ui.text(ExchangeText.SUBMISSION_TITLE), subtitle), stepper(step));
        RegistrationCard card = content.card();
        if (!services.mayOpen()) {
            page.getChildren().add(whoMay(ui, content.exporters()));
        } else if (card == null) {
            page.getChildren().add(Styled.row("exchange-cards", makeCard()));
        } else {
            page.getChildren().add(Styled.row("exchange-cards", handIn(card), takeAnswer()));
        }
        return Styled.scroll(page);
    }

    /** Tells who has the key to send to the district. */
    static Node whoMay(Ui ui, List<String> exporters) {
        return whoMay(ui, ExchangeText.WHO_MAY_EXPORT, exporters);
    }

    static Node whoMay(Ui ui, TextKey what, List<String> exporters) {
        var note = new Note(Tone.INFO, ui.text(what));
        if (!exporters.isEmpty()) {
            note.text(ui.text(ExchangeText.WHO_MAY_EXPORT_NAMES, String.join(", ", exporters)));
        }
        return note.node();
    }

    private String district() {
        String code = services.enrolment().office().digits();
        return services.regions()
                .find(code)
                .flatMap(Region::parent)
                .map(words::office)
                .orElse(code);
    }

    private Node stepper(Standing.Step step) {
        List<String> names = List.of(
                ui.text(ExchangeText.STEP_CARD), ui.text(ExchangeText.STEP_ANSWER), ui.text(ExchangeText.STEP_READY));
        int now = switch (step) {
            case CARD -> 0;
            case ANSWER -> 1;
            case READY -> 2;
        };
        var stepper = new Stepper(
                names.stream().map(name -> new Stepper.Step(name, "")).toList(),
                now,
                ui.text(ExchangeText.STEP_OF, names.get(now), now + 1, names.size()));
        var box = Styled.row("exchange-stepper", stepper.node());
        HBox.setHgrow(stepper.node(), Priority.ALWAYS);
        return box;
    }

    private Node makeCard() {
        Button make = Buttons.primary(Icon.CERTIFICATE, ui.text(ExchangeText.CARD_MAKE), this::make);
        VBox card = CardBox.of(
                ui,
                ui.text(ExchangeText.CARD_MAKE_TITLE),
                Styled.paragraph(ui.text(ExchangeText.CARD_MAKE_WHY, district())),
                Founding.point(ui, Icon.CARD, ExchangeText.CARD_POINT_MAKE),
                Founding.point(ui, Icon.PHONE, ExchangeText.CARD_POINT_CALL),
                Founding.point(ui, Icon.CERTIFICATE, ExchangeText.CARD_POINT_ANSWER),
                Styled.paragraph(ui.text(ExchangeText.CARD_MAKE_SAFE), "quiet"),
                Styled.row("exchange-acts", make));
        card.getStyleClass().add("single");
        card.setPrefWidth(ui.px(SINGLE));
        return card;
    }

    private void make() {
        ui.jobs()
                .run(ExchangeText.JOB_KEYS, progress -> services.enrolment().card(services.actor(), services.open()))
                .then(card -> changed.run())
                .orShow();
    }

    private Node handIn(RegistrationCard card) {
        return CardBox.of(
                ui,
                ui.text(ExchangeText.CARD_HAND_IN_TITLE),
                Styled.paragraph(ui.text(ExchangeText.CARD_HAND_IN, district())),
                DigitsShown.of(card.digits()),
                Styled.paragraph(ui.text(ExchangeText.CARD_HAND_IN_CALL), "quiet"),
                Styled.row(
                        "exchange-acts",
                        Buttons.primary(
                                Icon.PRINT,
                                ui.text(ExchangeText.CARD_PRINT),
                                () -> services.papers().card(card)),
                        Buttons.secondary(
                                Icon.SAVE,
                                ui.text(ExchangeText.CARD_SAVE),
                                () -> CardBox.save(ui, services.files(), ExchangeText.CARD_SAVE, card))));
    }

    private Node takeAnswer() {
        return CardBox.of(
                ui,
                ui.text(ExchangeText.ANSWER_TITLE),
                Styled.paragraph(ui.text(ExchangeText.ANSWER_WHY)),
                answer.node());
    }

    private List<Node> about(AnswerBox.Chosen chosen) {
        return List.of(new KeyValues(ui)
                .add(
                        ui.text(ExchangeText.ANSWER_FILE),
                        String.valueOf(chosen.file().getFileName()))
                .add(
                        ui.text(ExchangeText.ANSWER_FROM),
                        words.office(chosen.answer().district()))
                .node());
    }

    private void take(AnswerBox.Chosen chosen, String typed, Consumer<Failure> refused) {
        ui.jobs()
                .run(
                        ExchangeText.JOB_ENROL,
                        progress ->
                                services.enrolment().accept(services.actor(), services.open(), chosen.answer(), typed))
                .then(trust -> {
                    answer.clear();
                    changed.run();
                    services.changed().run();
                    ui.snackbar()
                            .show(ui.text(
                                    ExchangeText.ENROLLED_AT,
                                    words.office(trust.roster().district())));
                })
                .or(refused);
    }
}

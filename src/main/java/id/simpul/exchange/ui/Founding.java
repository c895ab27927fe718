package id.simpul.exchange.ui;

import id.simpul.exchange.EnrolmentDesk;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A district founds its authority, once; what it gives out is shown once. */
final class Founding {
    private final Ui ui;
    private final ExchangeServices services;
    private final ExchangeWords words;
    private final Runnable changed;

    Founding(Ui ui, ExchangeServices services, ExchangeWords words, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.words = words;
        this.changed = changed;
    }

    Node node(List<String> exporters) {
        String office = words.office(services.enrolment().office());
        VBox card = Styled.column(
                "exchange-card",
                Styled.paragraph(ui.text(ExchangeText.FOUND_TITLE), "card-title"),
                Styled.paragraph(ui.text(ExchangeText.FOUND_WHY, office)),
                point(Icon.KEY, ExchangeText.FOUND_POINT_KEY),
                point(Icon.PHONE, ExchangeText.FOUND_POINT_DIGITS),
                point(Icon.SHIELD, ExchangeText.FOUND_POINT_SECRET));
        card.getStyleClass().add("single");
        if (services.mayOpen()) {
            card.getChildren()
                    .add(Styled.row(
                            "exchange-acts", Buttons.primary(Icon.KEY, ui.text(ExchangeText.FOUND), this::found)));
        } else {
            card.getChildren().add(EnrolmentSteps.whoMay(ui, exporters));
        }
        return Styled.scroll(Styled.column(
                "page",
                Heads.page(ui.text(ExchangeText.OFFICES_TITLE), new Label(ui.text(ExchangeText.FOUND_SUBTITLE))),
                Styled.row("exchange-cards", card)));
    }

    private Node point(Icon icon, ExchangeText text) {
        return point(ui, icon, text);
    }

    static Node point(Ui ui, Icon icon, ExchangeText text) {
        Label words = Styled.paragraph(ui.text(text));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Styled.row("card-point", icon.node("icon-20", "tone-accent"), words);
    }

    private void found() {
        ui.jobs()
                .run(ExchangeText.JOB_FOUND, progress -> services.enrolment().found(services.actor(), services.open()))
                .then(this::showOnce)
                .orShow();
    }

    private void showOnce(EnrolmentDesk.Founded founded) {
        var kept = new CheckBox(ui.text(ExchangeText.FOUNDED_KEPT));
        kept.setWrapText(true);
        Button done = Buttons.primary(ui.text(ExchangeText.FINISH), () -> {
            ui.dialogs().close();
            changed.run();
        });
        done.disableProperty().bind(kept.selectedProperty().not());
        Button print = Buttons.secondary(
                Icon.PRINT,
                ui.text(ExchangeText.FOUNDED_PRINT),
                () -> services.papers().founding(founded));
        VBox body = Styled.column(
                "founded",
                Styled.label(ui.text(ExchangeText.DISTRICT_DIGITS), "field-label"),
                DigitsShown.of(founded.digits()),
                Styled.label(ui.text(ExchangeText.FOUNDED_SECRET), "field-label"),
                Styled.paragraph(founded.groupedSecret(), "secret"),
                Styled.paragraph(ui.text(ExchangeText.FOUNDED_SECRET_WHY), "quiet"),
                kept);
        ui.dialogs()
                .open(new Dialog(ui.text(ExchangeText.FOUNDED_TITLE))
                        .text(ui.text(ExchangeText.FOUNDED_TEXT))
                        .content(body)
                        .mustChoose()
                        .focus(print)
                        .button(done)
                        .button(print));
    }
}

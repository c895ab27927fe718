package id.simpul.exchange.ui;

import id.simpul.exchange.ExchangeFiles;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A step of an enrolment beside the others, and the file of a registration card that is handed in. */
final class CardBox {
    /** Of the files of an enrolment. */
    static final List<String> ENDING = List.of("json");

    private static final double EVEN = 100;

    private CardBox() {}

    /** A box with {@code title}, as wide as those beside it. */
    static VBox of(Ui ui, String title, Node... nodes) {
        VBox card = Styled.column("exchange-card", Styled.paragraph(title, "card-title"));
        card.getChildren().addAll(nodes);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMaxWidth(Double.MAX_VALUE);
        // Cards beside each other are equally wide, whatever they say.
        card.setPrefWidth(ui.px(EVEN));
        return card;
    }

    /** Asks where to save {@code card}, under the {@code title}, and does. */
    static void save(Ui ui, FilePicker files, TextKey title, RegistrationCard card) {
        files.save(ui.text(title), card.fileName(), ui.text(ExchangeText.FILE_CARD), ENDING.getFirst())
                .ifPresent(file -> ui.jobs()
                        .act(ExchangeText.JOB_SAVE, progress -> ExchangeFiles.write(file, card.toJson()))
                        .then(() ->
                                ui.snackbar().show(ui.text(ExchangeText.SAVED_TO, String.valueOf(file.getFileName()))))
                        .orShow());
    }
}

package id.simpul.exchange.ui;

import id.simpul.exchange.ExchangeFiles;
import id.simpul.exchange.trust.EnrolmentAnswer;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Failure;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where the answer to a card is chosen, its digits are typed as they are read out, and it is taken. */
final class AnswerBox {
    private final Ui ui;
    private final FilePicker files;
    private final TextKey digits;
    private final TextKey take;
    private final Function<Chosen, List<Node>> about;
    private final Taking taking;
    private @Nullable Chosen chosen;

    /** An answer as it was read, before anybody trusts it. */
    record Chosen(Path file, EnrolmentAnswer answer) {}

    /** Takes an answer whose digits were typed. */
    interface Taking {
        /** Starts to take {@code answer}; {@code refused} hears what stood in the way. */
        void take(Chosen answer, String typed, Consumer<Failure> refused);
    }

    /**
     * An empty box.
     *
     * @param digits asks for the digits
     * @param take is on the button that takes it
     * @param about what is said of a chosen answer, above its digits
     */
    AnswerBox(
            Ui ui, FilePicker files, TextKey digits, TextKey take, Function<Chosen, List<Node>> about, Taking taking) {
        this.ui = ui;
        this.files = files;
        this.digits = digits;
        this.take = take;
        this.about = about;
        this.taking = taking;
    }

    /** As it stands now: a chosen answer stays chosen until it is taken. */
    Node node() {
        var body = Styled.column("card-body");
        fill(body);
        return body;
    }

    /** Nothing is chosen any more. */
    void clear() {
        chosen = null;
    }

    private void fill(VBox body) {
        var notice = Styled.with(new StackPane(), "form-notice");
        Styled.show(notice, false);
        Chosen answer = chosen;
        if (answer == null) {
            body.getChildren()
                    .setAll(
                            notice,
                            Styled.row(
                                    "exchange-acts",
                                    Buttons.secondary(
                                            Icon.FOLDER,
                                            ui.text(ExchangeText.ANSWER_CHOOSE),
                                            () -> choose(body, notice))));
            return;
        }
        var groups = new DigitGroups(ui, ui.text(digits));
        groups.expect(answer.answer().digits());
        body.getChildren().setAll(about.apply(answer));
        body.getChildren()
                .addAll(
                        groups.node(),
                        notice,
                        Styled.row(
                                "exchange-acts",
                                Buttons.primary(
                                        Icon.DONE,
                                        ui.text(take),
                                        () -> taking.take(answer, groups.typed(), failure -> refused(notice, failure))),
                                Buttons.secondary(
                                        ui.text(ExchangeText.ANSWER_OTHER_FILE), () -> choose(body, notice))));
        groups.focus();
    }

    private void choose(VBox body, StackPane notice) {
        files.open(ui.text(ExchangeText.ANSWER_CHOOSE), ui.text(ExchangeText.FILE_ANSWER), CardBox.ENDING)
                .ifPresent(file -> ui.jobs()
                        .run(ExchangeText.JOB_READ, progress -> new Chosen(file, ExchangeFiles.answer(file)))
                        .then(read -> {
                            chosen = read;
                            fill(body);
                        })
                        .or(failure -> refused(notice, failure)));
    }

    private void refused(StackPane notice, Failure failure) {
        notice.getChildren().setAll(Note.of(ui, failure).node());
        Styled.show(notice, true);
    }
}

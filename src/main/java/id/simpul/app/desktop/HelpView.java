package id.simpul.app.desktop;

import id.simpul.app.AppInfo;
import id.simpul.l10n.text.HelpText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The help: its parts at the left, the chosen one beside them. */
final class HelpView {
    private static final double TOPICS = 220;

    private final Ui ui;
    private final Path folder;
    private final ListView<HelpTopic> topics = Styled.with(new ListView<>(), "topic-list");
    private final VBox text = Styled.column("help-text");

    /** The help, opened at {@code topic}, for data in {@code folder}. */
    HelpView(Ui ui, Path folder, HelpTopic topic) {
        this.ui = ui;
        this.folder = folder;
        topics.getItems().setAll(HelpTopic.values());
        topics.setCellFactory(list -> new TopicCell());
        topics.setAccessibleText(ui.text(HelpText.TOPICS));
        // A list takes this key for itself, to end an editing that this one never begins.
        topics.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                ui.navigator().back();
            }
        });
        topics.setMinWidth(ui.px(TOPICS));
        topics.setPrefWidth(ui.px(TOPICS));
        topics.getSelectionModel().selectedItemProperty().subscribe(this::show);
        topics.getSelectionModel().select(topic);
    }

    Screen screen() {
        ScrollPane scroll = Styled.scroll(text);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox body = Styled.row("help-body", topics, scroll);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox page = Styled.column(
                "page",
                Heads.page(
                        ui.text(HelpText.TITLE),
                        new Label(ui.text(HelpText.SUBTITLE)),
                        Buttons.secondary(ui.text(HelpText.BACK), ui.navigator()::back)),
                body);
        return Screen.of(ui.text(HelpText.TITLE), page).focus(topics).hint("Esc", ui.text(HelpText.KEY_BACK));
    }

    private void show(@Nullable HelpTopic topic) {
        if (topic == null) {
            return;
        }
        text.getChildren().setAll(Styled.label(ui.text(topic.title()), "help-title"));
        if (topic == HelpTopic.ABOUT) {
            text.getChildren().add(about());
        }
        for (HelpTopic.Part part : topic.parts()) {
            text.getChildren()
                    .add(Styled.column(
                            "help-part",
                            Styled.label(ui.text(part.head()), "section-title"),
                            Styled.paragraph(ui.text(part.text()))));
        }
    }

    private Region about() {
        return new KeyValues(ui)
                .add(ui.text(HelpText.ABOUT_VERSION), AppInfo.VERSION)
                .add(ui.text(HelpText.ABOUT_DATA), folder.toAbsolutePath().toString())
                .add(ui.text(HelpText.ABOUT_OFFLINE), ui.text(HelpText.ABOUT_OFFLINE_TEXT))
                .add(ui.text(HelpText.ABOUT_LICENCE), ui.text(HelpText.ABOUT_LICENCE_TEXT))
                .node();
    }

    private final class TopicCell extends ListCell<HelpTopic> {
        @Override
        protected void updateItem(@Nullable HelpTopic topic, boolean empty) {
            super.updateItem(topic, empty);
            setText(topic == null || empty ? null : ui.text(topic.title()));
        }
    }
}

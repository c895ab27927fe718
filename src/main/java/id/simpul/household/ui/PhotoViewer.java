package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Photo;
import id.simpul.household.PhotoDesk;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.PhotoText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One photo in full: the arrow keys go to the others, Escape to the gallery. */
final class PhotoViewer {
    private final Ui ui;
    private final Actor actor;
    private final PhotoDesk desk;
    private final FamilyWords words;
    private final Runnable close;
    private final Jobs loading;
    private final ImageView picture = new ImageView();
    private final StackPane stage = Styled.with(new StackPane(), "photo-stage");
    private final Label title = Styled.label("", "medium");
    private final Label caption = Styled.label("", "quiet", "small");
    private final VBox node;
    private List<Photo> photos = List.of();
    private int at;

    PhotoViewer(Ui ui, Actor actor, PhotoDesk desk, FamilyWords words, Runnable close) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = words;
        this.close = close;
        this.loading = ui.jobs().latest();
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.fitWidthProperty().bind(stage.widthProperty());
        picture.fitHeightProperty().bind(stage.heightProperty());
        stage.setMinSize(0, 0);
        stage.setFocusTraversable(true);
        VBox.setVgrow(stage, Priority.ALWAYS);
        node = Styled.column(
                "photo-viewer",
                Styled.row(
                        "photo-acts",
                        Buttons.secondary(Icon.BACK, ui.text(PhotoText.GALLERY), close),
                        title,
                        caption,
                        Styled.gap(),
                        Buttons.icon(Icon.CHEVRON_LEFT, ui.text(PhotoText.PREVIOUS), () -> go(-1)),
                        Buttons.icon(Icon.CHEVRON_RIGHT, ui.text(PhotoText.NEXT), () -> go(1))),
                stage);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, PAGE_UP -> go(-1);
            case RIGHT, PAGE_DOWN -> go(1);
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    Node node() {
        return node;
    }

    void focus() {
        Styled.focus(stage);
    }

    void open(List<Photo> all, Photo first) {
        photos = all;
        at = Math.max(0, all.indexOf(first));
        show();
    }

    private void go(int step) {
        at = Math.floorMod(at + step, Math.max(1, photos.size()));
        show();
    }

    private void show() {
        Photo photo = photos.get(at);
        String kind = words.label(Codes.PHOTO, photo.details().kind());
        title.setText(ui.text(PhotoText.POSITION, kind, at + 1, photos.size()));
        String note = photo.details().note();
        String said = PhotoTab.caption(ui, photo);
        caption.setText(note == null ? said : said + "  ·  " + note);
        stage.setAccessibleText(title.getText() + ", " + caption.getText());
        if (!photo.here()) {
            stage.getChildren().setAll(PhotoTab.elsewhere(ui, words, photo));
            return;
        }
        stage.getChildren().setAll(picture);
        picture.setImage(null);
        loading.run(
                        PhotoText.JOB_LOAD,
                        progress -> desk.picture(actor, photo).map(bytes -> new Image(new ByteArrayInputStream(bytes))))
                .then(found -> picture.setImage(found.orElse(null)))
                .orShow();
    }
}

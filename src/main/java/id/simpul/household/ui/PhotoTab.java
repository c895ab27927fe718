package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.Photo;
import id.simpul.household.PhotoDesk;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.l10n.text.PhotoText;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The photos of a family: a gallery, and one photo at a time in full. Photos come in by choosing, dragging or pasting; what one
 * does to them can be taken back.
 */
final class PhotoTab implements FamilyTab {
    private static final double WIDE = 184;
    private static final double HIGH = 138;

    private final Ui ui;
    private final Actor actor;
    private final PhotoDesk desk;
    private final FamilyWords words;
    private final FamilyModel model;
    private final PhotoAdding adding;
    private final Jobs loading;
    private final StackPane root = Styled.with(new StackPane(), "photo-tab");
    private final Map<String, Image> thumbnails = new HashMap<>();
    private final PhotoViewer viewer;
    private final List<Button> opening = new ArrayList<>();
    private List<Photo> photos = List.of();

    PhotoTab(Ui ui, Actor actor, PhotoDesk desk, FamilyWords words, FamilyModel model, PhotoAdding adding) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = words;
        this.model = model;
        this.adding = adding;
        this.loading = ui.jobs().scope();
        this.viewer = new PhotoViewer(ui, actor, desk, words, this::back);
        if (model.mayEdit()) {
            accept();
        }
    }

    @Override
    public String title() {
        return ui.text(PhotoText.TITLE);
    }

    int count() {
        return photos.size();
    }

    /** Takes files that are dragged in, and files or a picture that are pasted. */
    private void accept() {
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        root.setOnDragDropped(event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                family(family -> adding.files(
                        family,
                        event.getDragboard().getFiles().stream()
                                .map(File::toPath)
                                .toList()));
            }
            event.setDropCompleted(files);
            event.consume();
        });
        root.setOnKeyPressed(event -> {
            if (KeyCombination.valueOf("Shortcut+V").match(event)) {
                paste();
                event.consume();
            }
        });
    }

    private void paste() {
        family(family -> adding.paste(family, Clipboard.getSystemClipboard()));
    }

    private void family(Consumer<Family> work) {
        FamilyModel.Content content = model.content().get();
        if (content != null) {
            work.accept(content.family());
        }
    }

    void show(List<Photo> now) {
        boolean same = now.equals(photos);
        photos = List.copyOf(now);
        if (!same || root.getChildren().isEmpty()) {
            gallery();
        }
    }

    @Override
    public Node node(Family family, boolean unmasked) {
        return root;
    }

    private void gallery() {
        if (photos.isEmpty()) {
            VBox empty = model.mayEdit()
                    ? EmptyState.of(
                            Icon.IMAGE,
                            ui.text(PhotoText.EMPTY),
                            Styled.row(
                                    "photo-acts",
                                    Buttons.primary(Icon.ADD, ui.text(PhotoText.ADD), () -> family(adding::choose)),
                                    Buttons.link(ui.text(PhotoText.PASTE), this::paste)))
                    : EmptyState.of(Icon.IMAGE, ui.text(PhotoText.EMPTY));
            root.getChildren().setAll(empty);
            return;
        }
        opening.clear();
        FlowPane cards = Styled.flow("photo-cards");
        photos.forEach(photo -> cards.getChildren().add(card(photo)));
        VBox page = Styled.column("photo-page");
        if (model.mayEdit()) {
            page.getChildren()
                    .add(Styled.row(
                            "photo-acts",
                            Buttons.secondary(Icon.ADD, ui.text(PhotoText.ADD), () -> family(adding::choose)),
                            Buttons.link(ui.text(PhotoText.PASTE), this::paste),
                            Styled.gap(),
                            Styled.label(ui.text(PhotoText.DRAG), "quiet", "small")));
        }
        var scroll = Styled.scroll(cards);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page.getChildren().add(scroll);
        root.getChildren().setAll(page);
    }

    /** From one photo to all, with the keyboard at the first. */
    private void back() {
        gallery();
        if (!opening.isEmpty()) {
            Styled.focus(opening.getFirst());
        }
    }

    private Node card(Photo photo) {
        StackPane frame = Styled.with(new StackPane(), "photo-frame");
        frame.setMinSize(ui.px(WIDE), ui.px(HIGH));
        frame.setPrefSize(ui.px(WIDE), ui.px(HIGH));
        frame.setMaxSize(ui.px(WIDE), ui.px(HIGH));
        if (photo.here()) {
            thumbnail(photo, frame);
        } else {
            frame.getChildren().setAll(elsewhere(ui, words, photo));
        }
        var open = Styled.with(new Button("", frame), "photo-card");
        open.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        open.setAccessibleText(ui.text(PhotoText.OPEN, kind(photo)));
        open.setOnAction(event -> full(photo));
        opening.add(open);
        open.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                full(photo);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE && model.mayEdit()) {
                remove(photo);
                event.consume();
            }
        });
        HBox title = Styled.row("photo-title", Styled.label(kind(photo), "medium"), Styled.gap());
        if (model.mayEdit()) {
            title.getChildren().add(Buttons.more(ui.text(PhotoText.ACTS, kind(photo)), acts(photo)));
        }
        VBox card = Styled.column("photo-item", open, title, Styled.label(caption(photo), "quiet", "small"));
        card.setMaxWidth(ui.px(WIDE));
        return card;
    }

    private List<MenuItem> acts(Photo photo) {
        var items = new ArrayList<MenuItem>();
        items.add(Buttons.item(Icon.SHOW, ui.text(PhotoText.FULL), () -> full(photo)));
        items.add(Buttons.item(
                Icon.EDIT, ui.text(PhotoText.DESCRIBE), () -> family(family -> adding.describe(family, photo))));
        items.add(Buttons.item(Icon.REFRESH, ui.text(PhotoText.REPLACE), () -> adding.replace(photo, model)));
        items.add(Buttons.item(Icon.DELETE, ui.text(PhotoText.REMOVE), () -> remove(photo)));
        return items;
    }

    private void remove(Photo photo) {
        ui.jobs()
                .run(HouseholdText.JOB_SAVE, progress -> desk.remove(actor, photo))
                .then((Written written) -> {
                    model.undoable(ui.text(PhotoText.REMOVED, kind(photo)), written.act());
                    model.load();
                })
                .orShow();
    }

    private void full(Photo photo) {
        viewer.open(photos, photo);
        root.getChildren().setAll(viewer.node());
        viewer.focus();
    }

    private void thumbnail(Photo photo, StackPane frame) {
        Image known = thumbnails.get(photo.file());
        if (known != null) {
            frame.getChildren().setAll(picture(known));
            return;
        }
        frame.getChildren().setAll(Icon.IMAGE.node("icon-24"));
        double side = ui.px(WIDE) * 2;
        loading.run(
                        PhotoText.JOB_LOAD,
                        progress -> desk.picture(actor, photo)
                                .map(bytes -> new Image(new ByteArrayInputStream(bytes), side, side, true, true)))
                .then(found -> found.ifPresent(image -> {
                    thumbnails.put(photo.file(), image);
                    frame.getChildren().setAll(picture(image));
                }))
                .orShow();
    }

    private ImageView picture(Image image) {
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(ui.px(WIDE));
        view.setFitHeight(ui.px(HIGH));
        return view;
    }

    /** What stands in for a picture that only another office has. */
    static Node elsewhere(Ui ui, FamilyWords words, Photo photo) {
        VBox note = Styled.column(
                "photo-elsewhere",
                Icon.OFFLINE.node("icon-24"),
                Styled.paragraph(ui.text(PhotoText.ELSEWHERE, words.village(photo.office())), "quiet", "small"));
        return note;
    }

    private String kind(Photo photo) {
        return words.label(Codes.PHOTO, photo.details().kind());
    }

    private String caption(Photo photo) {
        return caption(ui, photo);
    }

    /** "12 Mei 2026, Siti Rohmah". */
    static String caption(Ui ui, Photo photo) {
        List<String> parts = new ArrayList<>();
        if (photo.details().takenOn() != null) {
            parts.add(ui.formats().mediumDate(photo.details().takenOn()));
        }
        if (photo.details().takenBy() != null) {
            parts.add(photo.details().takenBy());
        }
        return String.join(", ", parts);
    }
}

package id.simpul.paper.ui;

import id.simpul.l10n.text.PrintText;
import id.simpul.paper.PageImage;
import id.simpul.paper.PdfPages;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.nio.IntBuffer;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Shows the pages of a paper as they will be printed, one at a time, with zoom. Pages are drawn on a work thread and drawn
 * anew for each zoom, so letters stay sharp. PageUp and PageDown turn pages, Ctrl with plus, minus and 0 zooms.
 */
public final class PagePreview {
    private static final List<Double> ZOOMS = List.of(0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0);
    private static final double MOST_TO_FIT = 1.3;
    private static final double LEAST_TO_FIT = 0.4;
    private static final double MARGIN = 20;
    private static final double POINTS_TO_PIXELS = 96 / 72.0;

    /** What was drawn last, and for what. */
    private record Drawn(PageImage picture, double outputScale) {}

    private final Ui ui;
    private final Jobs loading;
    private final Jobs drawing;
    private final ImageView image = new ImageView();
    private final StackPane sheet = Styled.with(new StackPane(image), "preview-sheet");
    private final StackPane desk = Styled.with(new StackPane(sheet), "preview-desk");
    private final Label waiting;
    private final ScrollPane scroll = new ScrollPane(desk);
    private final Label place = Styled.label("", "preview-place");
    private final Label percent = Styled.label("", "preview-percent");
    private final Button back;
    private final Button forth;
    private final VBox node;
    private @Nullable PdfPages pages;
    private int page;
    /** 0: as wide as there is room. */
    private double chosen;

    /** An empty preview. */
    public PagePreview(Ui ui) {
        this.ui = ui;
        this.loading = ui.jobs().latest();
        this.drawing = ui.jobs().latest();
        waiting = Styled.label(ui.text(PrintText.PREPARING), "preview-waiting");
        desk.getChildren().add(waiting);
        back = Buttons.icon(Icon.CHEVRON_LEFT, ui.text(PrintText.PAGE_BACK), () -> turn(-1));
        forth = Buttons.icon(Icon.CHEVRON_RIGHT, ui.text(PrintText.PAGE_FORTH), () -> turn(1));
        var tools = Styled.row(
                "preview-tools",
                back,
                place,
                forth,
                Styled.gap(),
                Buttons.icon(Icon.ZOOM_OUT, ui.text(PrintText.ZOOM_OUT), () -> zoom(-1)),
                percent,
                Buttons.icon(Icon.ZOOM_IN, ui.text(PrintText.ZOOM_IN), () -> zoom(1)),
                Buttons.icon(Icon.FIT_WIDTH, ui.text(PrintText.ZOOM_FIT), this::fit));
        scroll.getStyleClass().add("preview-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(true);
        scroll.viewportBoundsProperty().addListener((seen, old, now) -> resized(old, now));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node = Styled.column("preview", tools, scroll);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sheet.setVisible(false);
        told();
    }

    /**
     * Shows {@code pdf}; the page stays where it is if there still is one, as in a preview made anew. Not before the screen
     * is built.
     */
    public void show(byte[] pdf) {
        loading.run(PrintText.JOB_DRAW, progress -> PdfPages.open(pdf))
                .then(this::show)
                .orShow();
    }

    private void show(PdfPages opened) {
        pages = opened;
        page = Math.min(page, opened.count() - 1);
        draw();
    }

    /** The node to show. */
    public Region node() {
        return node;
    }

    /** What has the keyboard: arrows scroll, PageUp and PageDown turn pages. */
    public Region focus() {
        return scroll;
    }

    private void turn(int by) {
        if (pages != null && page + by >= 0 && page + by < pages.count()) {
            page += by;
            scroll.setVvalue(by > 0 ? 0 : 1);
            draw();
        }
    }

    private void zoom(int by) {
        double now = zoom();
        chosen = by > 0
                ? ZOOMS.stream().filter(z -> z > now + 0.01).findFirst().orElse(ZOOMS.getLast())
                : ZOOMS.reversed().stream()
                        .filter(z -> z < now - 0.01)
                        .findFirst()
                        .orElse(ZOOMS.getFirst());
        draw();
    }

    private void fit() {
        chosen = 0;
        draw();
    }

    private double zoom() {
        if (chosen > 0 || pages == null) {
            return chosen > 0 ? chosen : 1;
        }
        double room = scroll.getViewportBounds().getWidth() - 2 * ui.px(MARGIN);
        double fitting = room / (pages.width(page) * POINTS_TO_PIXELS);
        return Math.clamp(fitting, LEAST_TO_FIT, MOST_TO_FIT);
    }

    private void resized(Bounds old, Bounds now) {
        if (chosen == 0 && Math.abs(old.getWidth() - now.getWidth()) > 1) {
            draw();
        }
    }

    private void draw() {
        told();
        PdfPages shown = pages;
        if (shown == null || scroll.getViewportBounds().getWidth() <= 0) {
            return;
        }
        scroll.setHbarPolicy(chosen == 0 ? ScrollPane.ScrollBarPolicy.NEVER : ScrollPane.ScrollBarPolicy.AS_NEEDED);
        int number = page;
        double zoom = zoom();
        double scale = outputScale();
        drawing.run(PrintText.JOB_DRAW, progress -> {
                    synchronized (shown) {
                        return new Drawn(shown.image(number, zoom, scale), scale);
                    }
                })
                .then(this::drawn)
                .orShow();
    }

    private void drawn(Drawn drawn) {
        PageImage picture = drawn.picture();
        var buffer = new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.pixels()),
                PixelFormat.getIntArgbPreInstance());
        image.setImage(new WritableImage(buffer));
        image.setFitWidth(picture.width() / drawn.outputScale());
        image.setFitHeight(picture.height() / drawn.outputScale());
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setVisible(true);
        waiting.setVisible(false);
    }

    private void told() {
        int count = pages == null ? 1 : pages.count();
        String where = ui.text(PrintText.PAGE_OF, page + 1, count);
        place.setText(where);
        scroll.setAccessibleText(where);
        percent.setText(ui.text(PrintText.PERCENT, Math.round(zoom() * 100)));
        back.setDisable(page == 0);
        forth.setDisable(page >= count - 1);
    }

    private double outputScale() {
        var scene = node.getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getRenderScaleX());
    }

    private void key(KeyEvent event) {
        boolean used = true;
        if (event.getCode() == KeyCode.PAGE_DOWN) {
            turn(1);
        } else if (event.getCode() == KeyCode.PAGE_UP) {
            turn(-1);
        } else if (event.isShortcutDown()
                && (event.getCode() == KeyCode.PLUS
                        || event.getCode() == KeyCode.EQUALS
                        || event.getCode() == KeyCode.ADD)) {
            zoom(1);
        } else if (event.isShortcutDown()
                && (event.getCode() == KeyCode.MINUS || event.getCode() == KeyCode.SUBTRACT)) {
            zoom(-1);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.DIGIT0) {
            fit();
        } else {
            used = false;
        }
        if (used) {
            event.consume();
        }
    }
}

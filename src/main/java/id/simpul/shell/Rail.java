package id.simpul.shell;

import id.simpul.l10n.text.ShellText;
import id.simpul.screen.Icon;
import id.simpul.screen.Route;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The dark edge at the left with the main places of the program. */
final class Rail extends VBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    /** Height of the sign and the edges, in logical pixels. */
    private static final int EDGES = 70;

    /** What a badge says at most. */
    private static final int MOST = 99;

    private static final int ENTRY = 56;

    private static final int DENSE_ENTRY = 50;

    private final Ui ui;
    private final Watches watches;
    private final List<RailEntry> entries;
    private final List<RailEntry> shown = new ArrayList<>();
    private final List<Button> buttons = new ArrayList<>();

    Rail(Ui ui, ShellSetup setup, Watches watches) {
        this.ui = ui;
        this.watches = watches;
        this.entries = setup.rail();
        getStyleClass().add("rail");
        // The letter is the program's sign, the same in every language.
        Label sign = Styled.label("S", "rail-sign");
        getChildren().add(Styled.row("rail-top", sign));
        setup.rail().forEach(entry -> add(entry, true));
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().add(space);
        setup.bottom().forEach(entry -> add(entry, false));
        ui.navigator().screen().subscribe(screen -> mark());
    }

    /** Goes to the entry {@code number}, counted from 1; whether there is one. */
    boolean go(int number) {
        List<RailEntry> there = there();
        if (number < 1 || number > there.size()) {
            return false;
        }
        ui.navigator().go(there.get(number - 1).route());
        return true;
    }

    private List<RailEntry> there() {
        return entries.stream().filter(entry -> entry.shown().get()).toList();
    }

    private void add(RailEntry entry, boolean numbered) {
        var button = Styled.with(new Button(entry.title()), "rail-entry");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        var hint = new Tooltip(entry.title());
        hint.setShowDelay(javafx.util.Duration.millis(700));
        if (numbered) {
            // Which key it has depends on what stands above it now.
            hint.setOnShowing(event -> {
                String key = " (Ctrl+" + (there().indexOf(entry) + 1) + ")";
                hint.setText(entry.title() + key);
            });
        }
        button.setTooltip(hint);
        watches.add(entry.shown().subscribe(now -> Styled.show(button, now)));
        button.setOnAction(event -> ui.navigator().go(entry.route()));
        Label badge = Styled.label("", "rail-badge");
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        watches.add(entry.badge().subscribe(count -> {
            String exact = ui.formats().number(count.longValue());
            // More than two digits would hide the picture; the screen itself says how many.
            badge.setText(count.intValue() > MOST ? ui.text(ShellText.MORE_THAN, MOST) : exact);
            badge.setVisible(count.intValue() > 0);
            button.setAccessibleText(count.intValue() > 0 ? entry.title() + ", " + exact : entry.title());
        }));
        var picture = Styled.with(new StackPane(entry.icon().node("icon-22"), badge), "rail-picture");
        picture.setMouseTransparent(true);
        button.setGraphic(picture);
        shown.add(entry);
        buttons.add(button);
        getChildren().add(button);
    }

    private void mark() {
        Optional<Route> here = ui.navigator().route().map(Route::place);
        if (here.isPresent() && shown.stream().noneMatch(entry -> here.get().equals(entry.route()))) {
            // A step on the way, as a form is: one is still where one came from.
            return;
        }
        for (int i = 0; i < shown.size(); i++) {
            boolean on = here.isPresent() && here.get().equals(shown.get(i).route());
            Button button = buttons.get(i);
            button.pseudoClassStateChanged(ON, on);
            Icon icon = shown.get(i).icon();
            if (button.getGraphic() instanceof StackPane picture) {
                picture.getChildren().set(0, on ? icon.filled("icon-22") : icon.node("icon-22"));
            }
        }
    }

    private boolean fits(int entry) {
        return getHeight() <= 0
                || ui.px(EDGES) + buttons.stream().filter(Button::isManaged).count() * ui.px(entry) <= getHeight();
    }

    @Override
    protected void layoutChildren() {
        // Many entries move closer; in a low window or with large text the pictures stay and the words go.
        boolean dense = !fits(ENTRY);
        boolean compact = !fits(DENSE_ENTRY);
        pseudoClassStateChanged(DENSE, dense && !compact);
        pseudoClassStateChanged(COMPACT, compact);
        for (Button button : buttons) {
            button.setContentDisplay(compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP);
        }
        super.layoutChildren();
    }
}

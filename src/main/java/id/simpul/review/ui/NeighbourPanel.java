package id.simpul.review.ui;

import id.simpul.l10n.text.ReviewText;
import id.simpul.review.MatrixRow;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Route;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A family among its neighbours in the same RT: those in many programmes, those left out, and the others. */
final class NeighbourPanel {
    private static final int MANY = 3;

    private final Ui ui;
    private final LongFunction<Route> family;
    private final ReviewWords words;
    private final Runnable close;

    NeighbourPanel(Ui ui, LongFunction<Route> family, ReviewWords words, Runnable close) {
        this.ui = ui;
        this.family = family;
        this.words = words;
        this.close = close;
    }

    Node node(MatrixRow own, List<MatrixRow> neighbours) {
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        words.place(own.rt(), own.rw()),
                        new Badge(
                                ui.text(
                                        ReviewText.PROGRAMMES_OF,
                                        own.programmes().size()),
                                Tone.ACCENT),
                        own.head().reveal(),
                        words.village(own.village()),
                        Buttons.icon(Icon.CLOSE, ui.text(ReviewText.CLOSE_PANEL), close)),
                Styled.line(),
                Heads.section(ui.text(ReviewText.NEIGHBOURS)),
                Styled.paragraph(ui.text(ReviewText.NEIGHBOURS_IN, neighbours.size()), "quiet", "small"));
        group(
                body,
                ReviewText.GROUP_MANY,
                own,
                neighbours,
                row -> row.programmes().size() >= MANY);
        group(body, ReviewText.GROUP_LEFT_OUT, own, neighbours, NeighbourPanel::leftOut);
        group(
                body,
                ReviewText.GROUP_OTHER,
                own,
                neighbours,
                row -> row.programmes().size() < MANY && !leftOut(row));
        HBox foot = Styled.row(
                "detail-foot",
                Buttons.primary(
                        ui.text(ReviewText.OPEN_FAMILY), () -> ui.navigator().go(family.apply(own.household()))));
        return Styled.column("detail", Styled.scroll(body), foot);
    }

    private static boolean leftOut(MatrixRow row) {
        Integer signs = row.signs();
        return row.programmes().isEmpty() && (row.poor() || (signs != null && signs > 0));
    }

    private void group(
            VBox body, ReviewText title, MatrixRow own, List<MatrixRow> neighbours, Predicate<MatrixRow> which) {
        List<MatrixRow> rows = neighbours.stream().filter(which).toList();
        body.getChildren()
                .addAll(
                        Styled.line(),
                        Heads.section(
                                ui.text(title), Styled.label(ui.formats().number(rows.size()), "quiet", "small")));
        rows.forEach(row -> body.getChildren().add(line(row, row.household() == own.household())));
    }

    private Node line(MatrixRow row, boolean own) {
        Hyperlink name = Buttons.link(row.head().reveal(), () -> ui.navigator().go(family.apply(row.household())));
        name.setMinWidth(ui.px(150));
        name.setPrefWidth(ui.px(150));
        Label programmes = Styled.label(
                row.programmes().isEmpty() ? words.signs(row) : String.join(", ", row.programmes()),
                row.programmes().isEmpty() ? "quiet" : "neighbour-programmes");
        programmes.setWrapText(true);
        HBox.setHgrow(programmes, Priority.ALWAYS);
        Label desil = Styled.label(words.desil(row.desil()), "quiet", "small");
        desil.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = Styled.row("neighbour", name, programmes, Styled.gap(), desil);
        if (own) {
            line.getStyleClass().add("neighbour-own");
        }
        return line;
    }
}

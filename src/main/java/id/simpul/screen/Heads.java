package id.simpul.screen;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Heads of pages, of records and of sections. */
public final class Heads {
    private Heads() {}

    /**
     * Head of a page: title and a quiet line below it, acts at the right.
     *
     * @param subtitle numbers that matter on this page; a label, since they change
     */
    public static HBox page(String title, Label subtitle, Node... acts) {
        subtitle.getStyleClass().add("page-subtitle");
        VBox text = Styled.column("page-titles", Styled.label(title, "page-title"), subtitle);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox head = Styled.row("page-head", text);
        head.getChildren().addAll(acts);
        return head;
    }

    /**
     * Head of a record: number and status above, the person's name as the largest text, a quiet line below.
     *
     * @param acts icon buttons at the upper right
     */
    public static VBox record(String number, Badge status, String name, String subtitle, Node... acts) {
        Label no = Styled.label(number, "record-number");
        no.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = Styled.row("record-top", no, status.pill(), Styled.gap());
        top.getChildren().addAll(acts);
        return Styled.column(
                "record-head",
                top,
                Styled.paragraph(name, "record-name"),
                Styled.paragraph(subtitle, "record-subtitle"));
    }

    /** Head of a section of a record, with an optional link or note at the right. */
    public static HBox section(String title, Node... right) {
        HBox head = Styled.row("section-head", Styled.label(title, "section-title"), Styled.gap());
        head.getChildren().addAll(right);
        return head;
    }
}

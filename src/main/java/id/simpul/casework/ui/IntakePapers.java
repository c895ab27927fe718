package id.simpul.casework.ui;

import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Buttons;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What citizens bring for a service, to be ticked, all at once or one by one; and what is still missing. */
final class IntakePapers {
    private final Ui ui;
    private final CodeLists codes;
    private final Runnable changed;
    private final FlowPane boxes = Styled.flow("intake-papers");
    private final Label missing = Styled.paragraph("", "small");
    private final Hyperlink all;
    private final VBox node;
    private final Map<String, CheckBox> documents = new LinkedHashMap<>();

    /** {@code changed} is told of every tick. */
    IntakePapers(Ui ui, CodeLists codes, Runnable changed) {
        this.ui = ui;
        this.codes = codes;
        this.changed = changed;
        this.all = Buttons.link(ui.text(CaseworkText.ALL_PAPERS), this::all);
        this.node = Styled.column("case-lines", boxes, missing);
    }

    /** Shows the boxes of {@code wanted}; ticks of papers that are asked for again stay. */
    void show(List<String> wanted) {
        boxes.getChildren().clear();
        wanted.forEach(code -> boxes.getChildren().add(box(code)));
        if (wanted.size() > 1) {
            boxes.getChildren().addFirst(all);
        }
        told();
    }

    private CheckBox box(String code) {
        return documents.computeIfAbsent(code, made -> {
            var box = new CheckBox(codes.label("berkas", made, ui.texts()));
            box.setOnAction(event -> {
                changed.run();
                told();
            });
            return box;
        });
    }

    private void all() {
        documents.values().stream().filter(boxes.getChildren()::contains).forEach(box -> box.setSelected(true));
        changed.run();
        told();
    }

    private void told() {
        String names = documents.entrySet().stream()
                .filter(entry -> boxes.getChildren().contains(entry.getValue()))
                .filter(entry -> !entry.getValue().isSelected())
                .map(entry -> codes.label("berkas", entry.getKey(), ui.texts()))
                .collect(Collectors.joining(", "));
        missing.setText(
                names.isEmpty() ? ui.text(CaseworkText.PAPERS_COMPLETE) : ui.text(CaseworkText.PAPERS_MISSING, names));
        Styled.show(missing, !boxes.getChildren().isEmpty());
    }

    /** Codes of those that were handed in. */
    List<String> brought() {
        return documents.entrySet().stream()
                .filter(entry ->
                        entry.getValue().isSelected() && boxes.getChildren().contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** As a draft keeps them. */
    String ticked() {
        return String.join(" ", brought());
    }

    /** Ticks what a draft has kept. */
    void tick(String kept) {
        List<String> codesKept = Arrays.asList(kept.split(" ", -1));
        codesKept.stream().filter(code -> !code.isEmpty()).forEach(this::box);
        documents.forEach((code, box) -> box.setSelected(codesKept.contains(code)));
        told();
    }

    Node node() {
        return node;
    }
}

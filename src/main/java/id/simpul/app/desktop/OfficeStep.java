package id.simpul.app.desktop;

import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.CounterText;
import id.simpul.region.Level;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/** Which office uses the program here: picked from the list of areas, never typed. */
final class OfficeStep {
    private static final int HITS = 8;

    private final Regions regions;
    private final TextField search = new TextField();
    private final ListView<Region> hits = new ListView<>();
    private final CheckBox further;
    private final Node node;

    /** {@code chosen} goes on with the office. */
    OfficeStep(Ui ui, Regions regions, String place, BiConsumer<Region, Boolean> chosen) {
        this.regions = regions;
        search.setPromptText(ui.text(AppText.OFFICE_PROMPT));
        search.setAccessibleText(ui.text(AppText.OFFICE_PROMPT));
        further = new CheckBox(ui.text(CounterText.FURTHER));
        further.setWrapText(true);
        further.setTooltip(new Tooltip(ui.text(CounterText.FURTHER_HELP)));
        hits.getStyleClass().add("area-hits");
        hits.setPrefHeight(ui.px(240));
        hits.setPlaceholder(new Label(ui.text(AppText.OFFICE_EMPTY)));
        hits.setCellFactory(list -> new AreaCell(regions));
        Button next = Buttons.primary(ui.text(AppText.NEXT), () -> {
            Region office = hits.getSelectionModel().getSelectedItem();
            if (office != null) {
                chosen.accept(office, further.isSelected() && office.level() == Level.DISTRICT);
            }
        });
        next.disableProperty()
                .bind(hits.getSelectionModel().selectedItemProperty().isNull());
        Jobs latest = ui.jobs().latest();
        search.textProperty()
                .subscribe((old, typed) -> latest.run(AppText.JOB_AREAS, progress -> find(typed))
                        .then(found -> {
                            hits.getItems().setAll(found);
                            hits.getSelectionModel().selectFirst();
                        })
                        .orShow());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                hits.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                next.fire();
                event.consume();
            }
        });
        hits.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                next.fire();
            }
        });
        hits.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                next.fire();
            }
        });
        node = Cards.of(
                ui,
                560,
                place,
                ui.text(AppText.OFFICE_TITLE),
                ui.text(AppText.OFFICE_SUBTITLE),
                Cards.scrolling(List.of(search, hits, further)),
                Styled.row("start-foot", Styled.gap(), next));
    }

    private List<Region> find(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        return regions.search(typed, null, null, HITS * 6).stream()
                .filter(area -> area.level() == Level.DISTRICT || area.level() == Level.REGENCY)
                .limit(HITS)
                .toList();
    }

    /** Gives the search the keyboard. */
    void focus() {
        search.requestFocus();
    }

    /** The card. */
    Node node() {
        return node;
    }
}

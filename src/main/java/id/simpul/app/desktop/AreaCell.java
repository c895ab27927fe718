package id.simpul.app.desktop;

import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Styled;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** An area with where it lies. */
final class AreaCell extends ListCell<Region> {
    private final Regions regions;

    AreaCell(Regions regions) {
        this.regions = regions;
    }

    @Override
    protected void updateItem(@Nullable Region area, boolean empty) {
        super.updateItem(area, empty);
        if (empty || area == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String where = area.parent().map(regions::fullName).orElse("");
        setGraphic(Styled.column(
                "cell-lines", Styled.label(area.title(), "cell-value"), Styled.label(where, "cell-quiet")));
        setAccessibleText(regions.fullName(area.code()));
    }
}

package id.simpul.testing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ClippedLabelsTest extends UiTest {
    @Test
    void aCutLabelIsFoundAndAWholeOneIsNot() {
        var cut = new Label("Surat keterangan tidak mampu");
        cut.setMaxWidth(80);
        var whole = new Label("Rekomendasi");
        var hidden = new Label("Surat keterangan domisili");
        hidden.setMaxWidth(80);
        hidden.setVisible(false);
        show(() -> new VBox(cut, whole, hidden));
        assertThat(onFx(() -> ClippedLabels.under(scene.getRoot()))).containsExactly("Surat keterangan tidak mampu");
    }

    @Test
    void findsAButtonBeyondTheWindow() {
        show(() -> {
            var row = new HBox(new Button("Simpan"), new Button("Cetak tanda terima"));
            row.getChildren().forEach(button -> ((Button) button).setMinWidth(Region.USE_PREF_SIZE));
            row.setSpacing(5000);
            return row;
        });
        assertThat(onFx(() -> ClippedLabels.under(scene.getRoot()))).containsExactly("Cetak tanda terima");
    }
}

package id.simpul.screen.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.l10n.Texts;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.testing.SampleText;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** A form that takes longer than a frame to draw appears in two, and nobody who types notices. */
class LongFormTest extends UiTest {
    private final List<Integer> drawn = new ArrayList<>();

    @Test
    void theRestAppearsByItselfAFrameLater() {
        fx(() -> {});
        Jobs.Lanes lanes = Jobs.Lanes.threads();
        show(() -> {
            Form form = form(lanes);
            form.node().layoutBoundsProperty().subscribe(bounds -> drawn.add(shown(form)));
            return Styled.column("page", form.node());
        });
        until(10, () -> onFx(() -> drawn.contains(3)));
        assertThat(onFx(() -> List.copyOf(drawn)))
                .as("fields in sight, as it grew")
                .contains(1)
                .endsWith(3);
    }

    @Test
    void keysThatAreFasterThanTheSecondFrameFindAllOfIt() {
        Jobs.Lanes lanes = Jobs.Lanes.threads();
        var in = new ArrayList<Integer>();
        show(() -> {
            Form form = form(lanes);
            var page = Styled.column("page", form.node());
            page.sceneProperty().subscribe(now -> {
                if (now != null) {
                    in.add(shown(form));
                    KeyEvent.fireEvent(
                            page, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
                    in.add(shown(form));
                }
            });
            return page;
        });
        assertThat(in).containsExactly(1, 3);
    }

    private static Form form(Jobs.Lanes lanes) {
        var form = new Form(UiForTests.ui(new Texts(Texts.INDONESIAN), new UiForTests.MemoryDrafts(), lanes));
        form.text(SampleText.NAME);
        form.restNextFrame();
        form.text(SampleText.NOTE);
        form.text(SampleText.RELATION);
        return form;
    }

    private static int shown(Form form) {
        return form.node().lookupAll(".field .text-field").stream()
                .map(TextField.class::cast)
                .toList()
                .size();
    }
}

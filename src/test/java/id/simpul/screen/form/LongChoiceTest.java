package id.simpul.screen.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.l10n.text.HouseholdText;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A list too long to be read is searched: it is as long as what fits, and says when nothing does. */
class LongChoiceTest extends UiTest {
    @Test
    void theListIsAsLongAsWhatFits() {
        List<String> villages = IntStream.range(0, 30)
                .mapToObj(i -> "Desa " + (char) ('A' + i % 26) + i)
                .toList();
        var field = new Field<?>[1];
        show(() -> {
            var form = new Form(UiForTests.ui());
            field[0] = form.choice(HouseholdText.UI_VILLAGE_FILTER, villages, Function.identity(), Function.identity());
            return form.node();
        });
        fx(() -> Objects.requireNonNull(field[0]).focus());
        keys(KeyCode.F4);
        write("b1");
        until(5, () -> list().getItems().size() == 1);
        assertThat(onFx(() -> list().getVisibleRowCount())).isEqualTo(1);
        write("zz");
        until(5, () -> list().getItems().isEmpty());
        assertThat(onFx(() -> list().getVisibleRowCount())).isEqualTo(1);
        assertThat(onFx(() -> ((Label) list().getPlaceholder()).getText())).isEqualTo("Tidak ada yang cocok");
        keys(KeyCode.BACK_SPACE);
        keys(KeyCode.BACK_SPACE);
        keys(KeyCode.BACK_SPACE);
        keys(KeyCode.BACK_SPACE);
        until(5, () -> list().getItems().size() == 30);
        assertThat(onFx(() -> list().getVisibleRowCount())).isEqualTo(10);
    }

    private ComboBox<?> list() {
        return scene.getRoot().lookupAll(".combo-box").stream()
                .filter(node -> node.getParent() instanceof ComboBox<?>)
                .map(node -> (ComboBox<?>) node)
                .findFirst()
                .orElseThrow();
    }
}

package id.simpul.screen.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.l10n.text.HouseholdText;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a list short enough to be read, typing goes to the entry that begins with what is typed, spaces and all. */
class ShortChoiceTest extends UiTest {
    private static final List<String> PAPERS =
            List.of("KTP", "Surat domisili", "Surat keterangan", "Surat kuasa", "Surat pengantar");

    @BeforeEach
    void list() {
        var field = new Field<?>[1];
        show(() -> {
            var form = new Form(UiForTests.ui());
            field[0] = form.choice(HouseholdText.UI_VILLAGE_FILTER, PAPERS, Function.identity(), Function.identity());
            return form.node();
        });
        fx(() -> Objects.requireNonNull(field[0]).focus());
    }

    @Test
    void aSpaceInTheMiddleOfANameIsPartOfIt() {
        spell("surat ku");
        assertThat(chosen()).isEqualTo("Surat kuasa");
        assertThat(onFx(() -> box().isShowing())).as("typed, not opened").isFalse();
    }

    @Test
    void aWordInsideANameIsFoundWhereNoneBeginsWithIt() {
        spell("dom");
        assertThat(chosen()).isEqualTo("Surat domisili");
    }

    @Test
    void theOpenListStaysOpenWhileANameIsTyped() {
        keys(KeyCode.F4);
        until(5, () -> box().isShowing());
        spell("surat p");
        assertThat(onFx(() -> box().isShowing())).isTrue();
        assertThat(chosen()).isEqualTo("Surat pengantar");
    }

    @Test
    void aSpaceByItselfTakesAnEntryOfTheOpenListAsEver() {
        keys(KeyCode.F4);
        until(5, () -> box().isShowing());
        keys(KeyCode.SPACE);
        until(5, () -> !box().isShowing());
    }

    /** Presses the keys one after the other, as a person does: a space comes as a key and as a character. */
    private void spell(String text) {
        text.chars().forEach(letter -> {
            KeyCode key = letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(Character.toString(letter - 32));
            keys(key);
        });
    }

    private @Nullable Object chosen() {
        return onFx(() -> box().getValue());
    }

    private ComboBox<?> box() {
        return (ComboBox<?>) scene.getRoot().lookup(".combo-box");
    }
}

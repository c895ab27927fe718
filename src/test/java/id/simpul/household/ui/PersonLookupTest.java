package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Codes;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.kernel.Nik;
import id.simpul.l10n.text.EventText;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.LookupFields;
import id.simpul.screen.form.Named;
import id.simpul.testing.UiTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing a person by typing: in any spelling, by keys alone, and a name that is on nobody's record where that is allowed. */
class PersonLookupTest extends UiTest {
    @TempDir
    Path folder;

    private Desk desk;
    private @Nullable Field<PersonHit> field;
    private @Nullable Field<Named<PersonHit>> named;
    private @Nullable Field<String> after;

    @BeforeEach
    void open() {
        desk = new Desk(folder.resolve("data"));
        int number = 1;
        for (String name : List.of("Moch. Djoko Susilo", "Siti Rohmah")) {
            desk.households.register(
                    desk.actor,
                    HouseholdDetails.in("3201272001").address("Kp. Babakan").build(),
                    List.of(PersonDetails.named(name, Codes.HEAD)
                            .nik(new Nik("320127010180900" + number++))
                            .build()));
        }
    }

    private void show(boolean free) {
        show(() -> {
            var form = new Form(desk.ui);
            var people = new FamilyWords(desk.ui, desk.codes, Desk.REGIONS)
                    .people(desk.actor, new PersonSearch(desk.database), hit -> true);
            if (free) {
                named = LookupFields.named(desk.ui, form, EventText.JOIN_WHOM, people);
            } else {
                field = LookupFields.chosen(desk.ui, form, EventText.JOIN_WHOM, people)
                        .required();
            }
            after = form.text(EventText.REASON);
            return form.node();
        });
        fx(() -> scene.getRoot().lookup(".text-field").requestFocus());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String chosen() {
        return onFx(() -> Objects.requireNonNull(field)
                .value()
                .map(PersonHit::name)
                .map(name -> name.reveal())
                .orElse(""));
    }

    private String words() {
        return onFx(() -> scene.getRoot().lookupAll(".label").stream()
                .filter(node -> node.isVisible())
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("|")));
    }

    @Test
    void aNameInAnotherSpellingIsFoundAndEnterChoosesIt() {
        show(false);
        write("muhammad joko soesilo");
        until(5, () -> words().contains("Moch. Djoko Susilo"));
        assertThat(chosen()).as("only looked at").isEmpty();
        keys(KeyCode.ENTER);
        assertThat(chosen()).isEqualTo("Moch. Djoko Susilo");
        // The keyboard goes on from there, or has another looked up.
        assertThat(focused()).isInstanceOf(Button.class);
        keys(KeyCode.ENTER);
        assertThat(focused()).isInstanceOf(TextField.class);
        keys(KeyCode.SHIFT, KeyCode.TAB);
        keys(KeyCode.SPACE);
        assertThat(chosen()).isEmpty();
        assertThat(focused()).isInstanceOf(TextField.class);
    }

    @Test
    void whoIsOnlySimilarIsShownAsSuch() {
        show(false);
        write("siti rqhmah");
        until(5, () -> words().contains("mirip"));
        assertThat(chosen()).isEmpty();
    }

    @Test
    void nobodyIsSaidAndOneMustBeChosen() {
        show(false);
        write("wxyzwxyz");
        until(5, () -> words().contains("Tidak ada yang cocok dengan"));
        keys(KeyCode.ENTER);
        assertThat(chosen()).isEmpty();
        assertThat(onFx(() -> Objects.requireNonNull(field).problem())).contains("Pilih dulu dari daftar.");
    }

    @Test
    void whereNamesCountTooAnArrowChoosesAndEnterAloneGoesOn() {
        show(true);
        write("Siti Roh");
        until(5, () -> words().contains("Siti Rohmah"));
        keys(KeyCode.ENTER);
        Named<PersonHit> said =
                onFx(() -> Objects.requireNonNull(named).value()).orElseThrow();
        assertThat(said.typed()).isEqualTo("Siti Roh");
        assertThat(said.chosen()).isNull();
        keys(KeyCode.SHIFT, KeyCode.TAB);
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        Named<PersonHit> chosen =
                onFx(() -> Objects.requireNonNull(named).value()).orElseThrow();
        assertThat(Objects.requireNonNull(chosen.chosen()).name().reveal()).isEqualTo("Siti Rohmah");
        keys(KeyCode.ENTER);
        write("x");
        assertThat(onFx(() -> Objects.requireNonNull(after).value())).contains("x");
    }
}

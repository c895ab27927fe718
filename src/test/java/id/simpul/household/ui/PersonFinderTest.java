package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Codes;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.kernel.Nik;
import id.simpul.l10n.text.EventText;
import id.simpul.screen.form.Form;
import id.simpul.testing.UiTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing a person by typing: in any spelling, and never somebody who is only like what was typed. */
class PersonFinderTest extends UiTest {
    @TempDir
    Path folder;

    private Desk desk;
    private @Nullable PersonFinder finder;

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
        show(() -> {
            var form = new Form(desk.ui);
            finder = new PersonFinder(
                    desk.ui,
                    new FamilyWords(desk.ui, desk.codes, Desk.REGIONS),
                    desk.actor,
                    new PersonSearch(desk.database),
                    form,
                    EventText.FIND,
                    hit -> true);
            return form.node();
        });
        fx(() -> scene.getRoot().lookup(".text-field").requestFocus());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String chosen() {
        return onFx(() -> Objects.requireNonNull(finder)
                .chosen()
                .map(PersonHit::name)
                .map(name -> name.reveal())
                .orElse(""));
    }

    private String words() {
        return onFx(() -> scene.getRoot().lookupAll(".field-words").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("|")));
    }

    @Test
    void aNameInAnotherSpellingChoosesTheOnlyOneWhoFits() {
        write("muhammad joko soesilo");
        until(5, () -> chosen().equals("Moch. Djoko Susilo"));
        assertThat(words()).contains("1 orang cocok");
    }

    @Test
    void whoIsOnlySimilarIsShownAsSuchAndNotChosen() {
        write("siti rqhmah");
        until(5, () -> words().contains("nama yang mirip"));
        assertThat(chosen()).isEmpty();
    }

    @Test
    void nobodyIsSaid() {
        write("wxyzwxyz");
        until(5, () -> words().contains("Tidak ada yang cocok"));
        assertThat(chosen()).isEmpty();
    }
}

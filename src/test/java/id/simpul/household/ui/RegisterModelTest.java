package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Clash;
import id.simpul.household.FamilyFilter;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.HouseholdProblem;
import id.simpul.household.PersonDetails;
import id.simpul.household.Written;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.NotAllowed;
import id.simpul.l10n.Texts;
import id.simpul.screen.Failure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterModelTest {
    private static final HouseholdDetails HOME = HouseholdDetails.in("3201272001")
            .kk(new FamilyCardNumber("3201271211229001"))
            .build();
    private static final List<PersonDetails> MEMBERS = List.of(
            PersonDetails.named("Siti", 1).nik(new Nik("3201275204959001")).build());

    @TempDir
    Path folder;

    private final List<Written> saved = new ArrayList<>();
    private final List<Failure> refused = new ArrayList<>();
    private int held;

    @Test
    void aFamilyWhoseNumbersAreTakenIsSavedOnlyWhenTheUserSaysSo() {
        try (var desk = new Desk(folder.resolve("data"))) {
            var model = new RegisterModel(desk.ui, desk.actor, desk.households);
            model.save(HOME, MEMBERS, saved::add, () -> held++, refused::add);
            assertThat(saved).hasSize(1);
            var second = new RegisterModel(desk.ui, desk.actor, desk.households);
            second.look(HOME.kk(), List.of());
            assertThat(second.clashes().get()).extracting(Clash::kind).containsExactly(Clash.Kind.KK);
            second.save(HOME, MEMBERS, saved::add, () -> held++, refused::add);
            assertThat(second.clashes().get()).extracting(Clash::kind).containsExactly(Clash.Kind.KK, Clash.Kind.NIK);
            assertThat(saved).hasSize(1);
            assertThat(held).isEqualTo(1);
            second.accept();
            assertThat(second.clashes().get()).isEmpty();
            second.save(HOME, MEMBERS, saved::add, () -> held++, refused::add);
            assertThat(saved).hasSize(2);
            assertThat(desk.list.count(desk.actor, FamilyFilter.ALL)).isEqualTo(2);
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void aPersonOfTheSameNameAndBirthDateIsToldWhateverTheSpelling() {
        try (var desk = new Desk(folder.resolve("data"))) {
            var born = LocalDate.of(1983, 8, 12);
            desk.households.register(
                    desk.actor,
                    HOME,
                    List.of(PersonDetails.named("Joko Sutrisno", 1)
                            .withoutNik("1")
                            .born(null, born)
                            .build()));
            var model = new RegisterModel(desk.ui, desk.actor, desk.households);
            model.look(null, List.of(person("Djoko Soetrisno", born)));
            assertThat(model.clashes().get()).extracting(Clash::kind).containsExactly(Clash.Kind.PERSON);
            model.accept();
            model.look(null, List.of(person("Djoko Soetrisno", born)));
            assertThat(model.clashes().get()).isEmpty();
            model.look(null, List.of(person("Djoko Soetrisno", born.plusDays(1)), person("Djoko", born)));
            assertThat(model.clashes().get()).isEmpty();
        }
    }

    private static PersonDetails person(String name, LocalDate born) {
        return PersonDetails.named(name, 1).withoutNik("1").born(null, born).build();
    }

    @Test
    void problemsAreFoundBeforeTheDeskIsAsked() {
        try (var desk = new Desk(folder.resolve("data"))) {
            var model = new RegisterModel(desk.ui, desk.actor, desk.households);
            assertThat(model.problems(
                            HouseholdDetails.in("").build(),
                            List.of(PersonDetails.named("", 3).build()),
                            LocalDate.of(2026, 6, 30)))
                    .containsExactlyInAnyOrder(
                            new HouseholdProblem.VillageMissing(),
                            new HouseholdProblem.NameMissing(1),
                            new HouseholdProblem.NikReasonMissing(1),
                            new HouseholdProblem.NoHead());
        }
    }

    @Test
    void aRefusalReachesTheForm() {
        try (var desk =
                new Desk(folder.resolve("data"), Set.of(Capability.READ_RECORDS), new Texts(Texts.INDONESIAN))) {
            new RegisterModel(desk.ui, desk.actor, desk.households)
                    .save(HOME, MEMBERS, saved::add, () -> held++, refused::add);
            assertThat(saved).isEmpty();
            assertThat(refused)
                    .singleElement()
                    .isEqualTo(new Failure.Refused(new NotAllowed(Capability.EDIT_HOUSEHOLD)));
        }
    }
}

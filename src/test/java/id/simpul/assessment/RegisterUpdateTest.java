package id.simpul.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.RegisterUpdate.Item;
import id.simpul.household.PersonDetails;
import id.simpul.household.Sex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterUpdateTest {
    private static final List<String> DIFFICULTIES = List.of(
            "dis_sight",
            "dis_hearing",
            "dis_walking",
            "dis_hands",
            "dis_learning",
            "dis_behaviour",
            "dis_speech",
            "dis_selfcare",
            "dis_memory");

    private static PersonDetails.Builder daughter() {
        return PersonDetails.named("Nisa Hidayat", 3)
                .sex(Sex.FEMALE)
                .born("Bogor", LocalDate.of(2006, 2, 3))
                .marital(1)
                .schooling(4)
                .education(3);
    }

    private static List<String> offers(PersonDetails register, Map<String, Long> answers) {
        Map<String, Long> all = new HashMap<>(answers);
        all.putIfAbsent("presence", 1L);
        return RegisterUpdate.of(7, register, all).stream()
                .map(update -> update.item() + " " + update.before() + " " + update.after())
                .toList();
    }

    @Test
    void whatAgreesIsNotOffered() {
        assertThat(offers(
                        daughter().build(),
                        Map.of(
                                "marital", 1L,
                                "relation", 3L,
                                "is_pregnant", 2L,
                                "school_participation", 2L,
                                "school_level", 15L,
                                "certificate", 9L)))
                .isEmpty();
    }

    @Test
    void whatDiffersIsOfferedInTheRegistersCodes() {
        assertThat(offers(
                        daughter().build(),
                        Map.of(
                                "marital",
                                2L,
                                "relation",
                                4L,
                                "is_pregnant",
                                1L,
                                "school_participation",
                                3L,
                                "certificate",
                                13L)))
                .containsExactly("MARITAL 1 2", "RELATION 3 4", "PREGNANT 2 1", "SCHOOLING 4 8", "EDUCATION 3 4");
    }

    @Test
    void ofWhoIsNotThereOnlyThatIsOffered() {
        assertThat(offers(daughter().build(), Map.of("presence", 3L, "marital", 2L)))
                .containsExactly("PRESENCE 1 3");
    }

    @Test
    void theHeadStaysTheHead() {
        PersonDetails head = PersonDetails.named("Heri Hidayat", 1).build();
        assertThat(offers(head, Map.of("relation", 8L))).isEmpty();
        assertThat(offers(daughter().build(), Map.of("relation", 1L))).isEmpty();
    }

    @Test
    void eachLevelHasItsPlaceInTheRegistersLists() {
        long[][] levels = {
            {1, 2, 2},
            {5, 2, 2},
            {6, 3, 3},
            {10, 3, 3},
            {11, 4, 4},
            {17, 4, 4},
            {18, 5, 5},
            {19, 5, 6},
            {20, 5, 6},
            {21, 5, 7},
            {22, 5, 7}
        };
        PersonDetails unknown = PersonDetails.named("Nisa Hidayat", 3).build();
        for (long[] level : levels) {
            assertThat(offers(
                            unknown,
                            Map.of("school_participation", 2L, "school_level", level[0], "certificate", level[0])))
                    .containsExactly("SCHOOLING null " + level[1], "EDUCATION null " + level[2]);
        }
        assertThat(offers(unknown, Map.of("school_participation", 3L, "certificate", 23L)))
                .containsExactly("SCHOOLING null 8", "EDUCATION null 1");
        assertThat(offers(unknown, Map.of("school_participation", 1L)))
                .containsExactly("SCHOOLING null 9", "EDUCATION null 1");
    }

    @Test
    void muchDifficultyIsADisabilityAndSomeIsNone() {
        Map<String, Long> none = new HashMap<>();
        DIFFICULTIES.forEach(field -> none.put(field, 3L));
        assertThat(offers(daughter().build(), none)).isEmpty();
        Map<String, Long> deaf = new HashMap<>(none);
        deaf.put("dis_hearing", 1L);
        assertThat(offers(daughter().build(), deaf)).containsExactly("DISABILITY null 3");
        deaf.put("dis_speech", 2L);
        assertThat(offers(daughter().build(), deaf)).containsExactly("DISABILITY null 3");
        deaf.put("dis_walking", 2L);
        assertThat(offers(daughter().build(), deaf)).containsExactly("DISABILITY null 6");
    }

    @Test
    void aDisabilityIsTakenBackOnlyWhenAllWasAskedAndNeverByItself() {
        PersonDetails blind = daughter().disability(2).build();
        assertThat(offers(blind, Map.of("dis_sight", 4L))).isEmpty();
        Map<String, Long> none = new HashMap<>(Map.of("presence", 1L));
        DIFFICULTIES.forEach(field -> none.put(field, 4L));
        List<RegisterUpdate> offered = RegisterUpdate.of(7, blind, none);
        assertThat(offered).singleElement().satisfies(update -> {
            assertThat(update.item()).isEqualTo(Item.DISABILITY);
            assertThat(update.empties()).isTrue();
        });
    }

    @Test
    void oneIllnessIsRightAsLongAsItIsAmongThoseFound() {
        long hypertensionAndTb = 2 + 64;
        assertThat(offers(daughter().chronic(7).build(), Map.of("illnesses", hypertensionAndTb)))
                .isEmpty();
        assertThat(offers(daughter().build(), Map.of("illnesses", hypertensionAndTb)))
                .containsExactly("CHRONIC null 2");
        assertThat(offers(daughter().chronic(4).build(), Map.of("illnesses", hypertensionAndTb)))
                .containsExactly("CHRONIC 4 2");
        assertThat(offers(daughter().chronic(4).build(), Map.of("illnesses", 1L)))
                .containsExactly("CHRONIC 4 null");
        assertThat(offers(daughter().build(), Map.of("illnesses", 1L))).isEmpty();
    }

    @Test
    void whatIsTakenOverStandsInTheRegister() {
        PersonDetails.Builder details = daughter();
        new RegisterUpdate(7, Item.MARITAL, 1, 2).into(details);
        new RegisterUpdate(7, Item.PREGNANT, 2, 1).into(details);
        new RegisterUpdate(7, Item.EDUCATION, 3, 4).into(details);
        PersonDetails after = details.build();
        assertThat(after.marital()).isEqualTo(2);
        assertThat(after.pregnant()).isTrue();
        assertThat(after.education()).isEqualTo(4);
        assertThat(after.schooling()).isEqualTo(4);
    }
}

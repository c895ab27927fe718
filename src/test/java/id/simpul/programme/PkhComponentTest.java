package id.simpul.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.PersonDetails;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PkhComponentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static PersonDetails.Builder born(LocalDate day) {
        return PersonDetails.named("A", 3).born(null, day);
    }

    @Test
    void ageCountsFromTheBirthday() {
        assertThat(PkhComponent.of(born(DAY.minusYears(60)).build(), DAY)).contains(PkhComponent.ELDERLY);
        assertThat(PkhComponent.of(born(DAY.minusYears(60).plusDays(1)).build(), DAY))
                .isEmpty();
        assertThat(PkhComponent.of(born(DAY.minusYears(7).plusDays(1)).build(), DAY))
                .contains(PkhComponent.EARLY_CHILDHOOD);
        assertThat(PkhComponent.of(born(DAY.minusYears(7)).build(), DAY)).isEmpty();
        assertThat(PkhComponent.of(born(DAY.plusDays(1)).build(), DAY)).isEmpty();
    }

    @Test
    void theAgeOfTheElderlyIsThatOfTheRuleOfTheDay() {
        PersonDetails sixtyFive = born(LocalDate.of(1957, 1, 1)).build();
        assertThat(PkhComponent.of(sixtyFive, LocalDate.of(2022, 12, 31))).isEmpty();
        assertThat(PkhComponent.of(sixtyFive, LocalDate.of(2023, 1, 1))).contains(PkhComponent.ELDERLY);
    }

    @Test
    void pupilsCountByTheirSchool() {
        assertThat(PkhComponent.of(born(DAY.minusYears(9)).schooling(2).build(), DAY))
                .contains(PkhComponent.PRIMARY);
        assertThat(PkhComponent.of(born(DAY.minusYears(13)).schooling(3).build(), DAY))
                .contains(PkhComponent.LOWER_SECONDARY);
        assertThat(PkhComponent.of(born(DAY.minusYears(16)).schooling(4).build(), DAY))
                .contains(PkhComponent.UPPER_SECONDARY);
        assertThat(PkhComponent.of(born(DAY.minusYears(19)).schooling(5).build(), DAY))
                .isEmpty();
    }

    @Test
    void whoFitsSeveralCountsOnceForTheHighestAid() {
        PersonDetails.Builder pupil = born(DAY.minusYears(16)).schooling(4).disability(6);
        assertThat(PkhComponent.of(pupil.build(), DAY)).contains(PkhComponent.SEVERE_DISABILITY);
        assertThat(PkhComponent.of(pupil.pregnant(true).build(), DAY)).contains(PkhComponent.PREGNANT);
    }

    @Test
    void whoDoesNotLiveWithTheFamilyDoesNotCount() {
        assertThat(PkhComponent.of(born(DAY.minusYears(70)).died(DAY).build(), DAY))
                .isEmpty();
        assertThat(PkhComponent.of(born(DAY.minusYears(70)).presence(3).build(), DAY))
                .isEmpty();
    }
}

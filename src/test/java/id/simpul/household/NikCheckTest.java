package id.simpul.household;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.NikCheck.Finding;
import id.simpul.household.NikCheck.Proposal;
import id.simpul.region.Regions;
import java.time.LocalDate;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NikCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private final NikCheck check = new NikCheck(area -> area.startsWith("3201"));

    @ParameterizedTest
    @CsvSource({
        "320127120495901,LENGTH",
        "32012712049590011,LENGTH",
        "320127120495900X,NOT_DIGITS",
        "9901271204959001,AREA",
        "3201273204959001,DAY",
        "3201270004959001,DAY",
        "3201274004959001,DAY",
        "3201277204959001,DAY",
        "3201271213959001,MONTH",
        "3201271200959001,MONTH",
        "3201273102959001,DATE",
        "3201271204950000,SERIAL",
    })
    void whatDoesNotFitIsNamed(String nik, Finding finding) {
        assertThat(check.check(nik, null, null, TODAY).findings()).containsExactly(finding);
    }

    @Test
    void aNikThatFitsProposesSexAndBirthDate() {
        var result = check.check("3201275204959001", LocalDate.of(1995, 4, 12), Sex.FEMALE, TODAY);
        assertThat(result.clean()).isTrue();
        assertThat(result.proposal()).hasValue(new Proposal(Sex.FEMALE, LocalDate.of(1995, 4, 12)));
    }

    @Test
    void mismatchesAreTold() {
        assertThat(check.check("3201275204959001", LocalDate.of(1995, 4, 13), Sex.MALE, TODAY)
                        .findings())
                .containsExactlyInAnyOrder(Finding.BIRTH_DATE, Finding.SEX);
        assertThat(check.check("3201271204959001", LocalDate.of(1995, 12, 4), Sex.MALE, TODAY)
                        .findings())
                .containsExactly(Finding.SWAPPED);
    }

    @Test
    void theStatedAgeDecidesTheCentury() {
        assertThat(check.propose("3201271204209001", OptionalInt.empty(), TODAY))
                .hasValue(new Proposal(Sex.MALE, LocalDate.of(2020, 4, 12)));
        assertThat(check.propose("3201271204209001", OptionalInt.of(105), TODAY))
                .hasValue(new Proposal(Sex.MALE, LocalDate.of(1920, 4, 12)));
        assertThat(check.propose("3201271204959001", OptionalInt.empty(), TODAY))
                .hasValue(new Proposal(Sex.MALE, LocalDate.of(1995, 4, 12)));
        assertThat(check.check("3201271204209001", LocalDate.of(1920, 4, 12), null, TODAY)
                        .clean())
                .isTrue();
    }

    @Test
    void aLeapDayStaysInTheCenturyThatHasIt() {
        assertThat(check.propose("3201272902009001", OptionalInt.empty(), TODAY))
                .hasValue(new Proposal(Sex.MALE, LocalDate.of(2000, 2, 29)));
        assertThat(check.propose("3201272902019001", OptionalInt.empty(), TODAY))
                .isEmpty();
    }

    @Test
    void todaysAndOldAreaCodesAreKnown() {
        var national = new NikCheck(new Regions());
        assertThat(national.check("3201271204959001", null, null, TODAY).clean())
                .isTrue();
        assertThat(national.check("9901271204959001", null, null, TODAY).findings())
                .containsExactly(Finding.AREA);
    }

    @Property
    void everyBirthDateComesBackFromItsNik(
            @ForAll @IntRange(max = 36_000) int daysAgo,
            @ForAll boolean female,
            @ForAll @IntRange(min = 1, max = 9999) int serial) {
        LocalDate born = TODAY.minusDays(daysAgo);
        String nik = "320127%02d%02d%02d%04d"
                .formatted(
                        born.getDayOfMonth() + (female ? 40 : 0), born.getMonthValue(), born.getYear() % 100, serial);
        Sex sex = female ? Sex.FEMALE : Sex.MALE;
        var result = check.check(nik, born, sex, TODAY);
        assertThat(result.clean()).isTrue();
        assertThat(result.proposal()).hasValue(new Proposal(sex, born));
    }

    @Property
    void nothingTypedMakesItFail(@ForAll String typed) {
        assertThat(check.check(typed, TODAY, Sex.MALE, TODAY).findings()).isNotNull();
    }
}

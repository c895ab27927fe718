package id.simpul.household.match;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Sex;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.testing.Synthetic;
import id.simpul.testing.SyntheticPeople;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each respect in which two records agree, one by one, among the people of the sample. */
class MatcherTest {
    private static final Scan OFFICE = new Scan();
    private static final LocalDate BORN = LocalDate.of(1985, 3, 14);
    private static final String NIK = "3201275403859001";
    private static final String VILLAGE = "3201272001";

    @BeforeAll
    static void takeIn() throws IOException {
        SyntheticPeople.read(Synthetic.SAMPLE).forEach(OFFICE::add);
    }

    private record Someone(
            String name,
            @Nullable String nik,
            @Nullable LocalDate born,
            @Nullable Sex sex,
            @Nullable String mother,
            long household) {
        static final Someone ROSITA = new Someone("Rosita Lestari", NIK, BORN, Sex.FEMALE, "Nining Khoerunisa", 1);

        Someone named(String other) {
            return new Someone(other, nik, born, sex, mother, household);
        }

        Someone numbered(@Nullable String other) {
            return new Someone(name, other, born, sex, mother, household);
        }

        Someone bornOn(@Nullable LocalDate other) {
            return new Someone(name, nik, other, sex, mother, household);
        }

        Someone in(long other) {
            return new Someone(name, nik, born, sex, mother, other);
        }

        Traits traits() {
            return new Traits(
                    name.hashCode(),
                    household,
                    new PersonName(name),
                    nik == null ? null : new Nik(nik),
                    born,
                    false,
                    sex,
                    mother == null ? null : new PersonName(mother),
                    "Bogor",
                    VILLAGE,
                    "00" + household + "/001");
        }
    }

    private static Comparison compare(Someone a, Someone b) {
        return OFFICE.compare(a.traits(), b.traits());
    }

    private static Reason reason(Someone other, Level.Trait trait) {
        return compare(Someone.ROSITA, other.in(2)).reasons().stream()
                .filter(reason -> reason.level().trait() == trait)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Rosita Lestari,NAME_EQUAL",
        "ROSITA LESTARI,NAME_EQUAL",
        "Rosita Lestarie,NAME_SPELLING",
        "Hj. Rositta Lestari,NAME_SPELLING",
        "Lestari Rosita,NAME_SPELLING",
        "RositaLestari,NAME_SPELLING",
        "Roista Lestari,NAME_TYPO",
        "Rosita L.,NAME_SHORT",
        "Rosita,NAME_SHORT",
        "Siti Rosita Lestari,NAME_SHORT",
        "Rosita Handayani,NAME_PARTLY",
        "Wati Handayani,NAME_OTHER",
    })
    void names(String name, Level level) {
        Reason reason = reason(Someone.ROSITA.named(name), Level.Trait.NAME);
        assertThat(reason.level()).isEqualTo(level);
        assertThat(reason.speaksFor()).isEqualTo(level != Level.NAME_OTHER && level != Level.NAME_PARTLY);
    }

    @Test
    void aRareNameSaysMoreThanACommonOne() {
        Someone common = Someone.ROSITA.named("Siti");
        Someone rare = Someone.ROSITA.named("Parlindungan");
        assertThat(name(compare(rare, rare.in(2)))).isGreaterThan(name(compare(common, common.in(2))) + 1);
    }

    private static double name(Comparison comparison) {
        return comparison.reasons().stream()
                .filter(reason -> reason.level().trait() == Level.Trait.NAME)
                .findFirst()
                .orElseThrow()
                .bits();
    }

    @ParameterizedTest
    @CsvSource({
        "3201275403859001,NIK_EQUAL,18",
        "3201 2754 0385 9001,NIK_EQUAL,18",
        // Neighbours born on one day, as twins are.
        "3201275403859002,NIK_SERIAL,-1",
        // Nobody has so high a number.
        "3201275403859701,NIK_ONE_DIGIT,4",
        "320127540385901,NIK_ONE_DIGIT,11",
        "3201275403855001,NIK_SERIAL,-1",
        "3174041101770003,NIK_OTHER,-3",
        "0000000000000000,NIK_MISSING,0",
        "12345,NIK_MISSING,0",
        ",NIK_MISSING,0",
    })
    void numbers(@Nullable String nik, Level level, double about) {
        Reason reason = reason(Someone.ROSITA.numbered(nik), Level.Trait.NIK);
        if (nik != null && nik.equals("3201275403855001")) {
            assertThat(reason.bits()).isPositive();
            return;
        }
        assertThat(reason.level()).isEqualTo(level);
        if (about == 0) {
            assertThat(reason.bits()).isZero();
        } else {
            assertThat(Math.signum(reason.bits())).isEqualTo(Math.signum(about));
        }
    }

    @Test
    void aNumberThatDiffersAsTheDatesDoIsNoSlip() {
        Someone namesake = Someone.ROSITA.numbered("3201275403869001").bornOn(BORN.plusYears(1));
        assertThat(reason(namesake, Level.Trait.NIK).level()).isEqualTo(Level.NIK_OTHER);
        Someone copied = Someone.ROSITA.numbered("3201275403869001");
        assertThat(reason(copied, Level.Trait.NIK).level()).isEqualTo(Level.NIK_ONE_DIGIT);
    }

    @ParameterizedTest
    @CsvSource({
        "1985-03-14,BIRTH_EQUAL",
        "1984-03-14,BIRTH_YEAR",
        "1985-03-15,BIRTH_PART",
        "1985-08-14,BIRTH_PART",
        "1995-03-14,BIRTH_PART",
        "1985-01-01,BIRTH_ESTIMATE",
        "1985-09-27,BIRTH_SAME_YEAR",
        "1979-09-27,BIRTH_OTHER",
        ",BIRTH_MISSING",
    })
    void dates(@Nullable LocalDate born, Level level) {
        Someone other = Someone.ROSITA.numbered(null).bornOn(born);
        Comparison found = OFFICE.compare(
                Someone.ROSITA.numbered(null).traits(), other.in(2).traits());
        assertThat(found.reasons()).extracting(Reason::level).contains(level);
    }

    @Test
    void dayAndMonthTheOtherWayRoundAreRecognised() {
        Someone one = Someone.ROSITA.numbered(null).bornOn(LocalDate.of(1985, 3, 4));
        Someone other = one.bornOn(LocalDate.of(1985, 4, 3)).in(2);
        assertThat(compare(one, other).reasons()).extracting(Reason::level).contains(Level.BIRTH_SWAPPED);
    }

    @Test
    void aBirthDateThatIsMissingIsTakenFromTheNumber() {
        Someone one = Someone.ROSITA.bornOn(null);
        Someone other = Someone.ROSITA.numbered(null).in(2);
        assertThat(compare(one, other).reasons()).extracting(Reason::level).contains(Level.BIRTH_IN_NIK);
    }

    @Test
    void twinsAreNotOnePerson() {
        Someone one = Someone.ROSITA.named("Kayla Halim");
        Someone other = Someone.ROSITA.named("Naura Halim").numbered("3201275403859002");
        Comparison found = compare(one, other);
        assertThat(found.bits()).isLessThan(Scan.THRESHOLD);
        assertThat(found.kin()).isTrue();
    }

    @Test
    void oneWrittenTwiceInAFamilyIsOnePerson() {
        Someone other = Someone.ROSITA.numbered(null).named("Rosita L.");
        assertThat(compare(Someone.ROSITA, other).bits()).isGreaterThan(Scan.THRESHOLD);
    }

    @Test
    void strangersOfOneNameAreNotOnePerson() {
        Someone other =
                new Someone("Rosita Lestari", "3201275907699001", LocalDate.of(1969, 7, 19), Sex.FEMALE, "Wati", 2);
        assertThat(compare(Someone.ROSITA, other).bits()).isLessThan(-5);
    }

    @Test
    void nothingOfAPersonIsInATextOfTheirs() {
        assertThat(Someone.ROSITA.traits()).hasToString("Traits[" + "Rosita Lestari".hashCode() + "]");
    }
}

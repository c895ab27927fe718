package id.simpul.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The 26 categories and their ages. */
class PpksTest {
    private static List<String> met(Integer age, Object... facts) {
        return Made.today().member(age, facts).set("PPKS").findings().stream()
                .filter(finding -> finding.state() == State.MET)
                .map(finding -> finding.rule().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "4, neglected_child, 01", "5, neglected_child, 02", "18, neglected_child, 02", "19, neglected_child,",
        "17, street_child, 04", "18, street_child,", "17, violence, 06", "18, violence, 19",
        "17, needs_protection, 07", "18, needs_protection,", "59, neglected_elder,", "60, neglected_elder, 08",
        "17, sex_worker,", "18, sex_worker, 10", "17, ex_prisoner,", "18, ex_prisoner, 15",
        "17, migrant_trouble,", "18, migrant_trouble, 20"
    })
    void agesOfNotedCategories(int age, String fact, String code) {
        assertThat(met(age, fact, Fact.YES)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(met(age, fact, Fact.NO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"homeless", "begs", "scavenges", "minority", "drug_victim", "trafficked"})
    void someHaveNoAge(String fact) {
        assertThat(met(3, fact, Fact.YES)).hasSize(1);
        assertThat(met(80, fact, Fact.YES)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"5, 1,", "6, 1, 03", "18, 1, 03", "19, 1,", "17, 2,"})
    void childrenInConflictWithTheLawAreSixToEighteenAndUnmarried(int age, int marital, String code) {
        assertThat(met(age, "in_conflict_with_law", Fact.YES, "marital", marital))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"17, 1, 05", "18, 1, 09", "17, 0,", "18, 0,"})
    void disabilityIsAChildsOrAnAdults(int age, int disability, String code) {
        assertThat(met(age, "disability", disability)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"natural_disaster, 21", "social_disaster, 22"})
    void disastersOfAnyAge(String fact, String code) {
        assertThat(met(1, fact, Fact.YES)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"2, 18, 23", "2, 17,", "1, 30,"})
    void womenAtRiskAreAdults(int sex, int age, String code) {
        assertThat(met(age, "sex", sex, "vulnerable_woman", Fact.YES))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"poor_declared, 24", "no_shelter, 24", "troubled_family, 25", "remote_community, 26"})
    void someAreTheFamilys(String fact, String code) {
        assertThat(Made.today().with(fact, Fact.YES).set("PPKS").findings())
                .filteredOn(finding -> finding.state() == State.MET)
                .extracting(finding -> finding.rule().code())
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"12, 16", "11,"})
    void hivIsACategory(int chronic, String code) {
        assertThat(met(30, "chronic", chronic)).isEqualTo(code == null ? List.of() : List.of(code));
    }
}

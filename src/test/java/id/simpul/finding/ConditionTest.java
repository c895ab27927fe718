package id.simpul.finding;

import static id.simpul.finding.State.MET;
import static id.simpul.finding.State.NOT_MET;
import static id.simpul.finding.State.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of conditions. */
class ConditionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "flor = 8; no fact 'flor' at 0",
                "floor = 8 and; expected a word at 13",
                "floor in 6|; expected a number at 11",
                "(floor = 8; expected ')' at 10",
                "floor = 8 floor = 6; unexpected 'floor' at 10",
                "age >= 60; 'age' is a member's at 0",
                "any member where (occupation in 1); 'occupation' is TEXT at 18",
                "floor like tanah; 'floor' is CODE at 0",
                "any member where (chronic has 12); 'chronic' is CODE at 18",
                "no_shelter = perhaps; expected yes or no at 13",
                "floor ! 8; unexpected ' ' at 5",
                "met PKH.capital >= 1; no kind of rule 'capital' at 8",
                "met PKH.cap >= 1; no kind of rule 'cap' at 8",
                "any member where age >= 60; expected '(' at 17",
                "desil | 4; expected a comparison at 6"
            })
    void whatCannotBeReadIsNamedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> ConditionParser.parse(text, Fact.About.FAMILY, Made.FACTS))
                .isInstanceOf(ConditionFault.class)
                .hasMessage(message);
    }

    @Test
    void andBindsStrongerThanOrAndNotStrongest() {
        Made family = Made.today().with("floor", 8).with("wall", 1).with("toilet", 1);
        assertThat(family.of("floor = 8 or wall = 4 and toilet = 6")).isEqualTo(MET);
        assertThat(family.of("(floor = 8 or wall = 4) and toilet = 6")).isEqualTo(NOT_MET);
        assertThat(family.of("not floor = 8 or toilet = 1")).isEqualTo(MET);
        assertThat(family.of("not (floor = 8 or toilet = 1)")).isEqualTo(NOT_MET);
    }

    @Test
    void unknownIsKleenes() {
        Made family = Made.today().with("floor", 8);
        assertThat(family.of("floor = 8 or wall = 4")).isEqualTo(MET);
        assertThat(family.of("floor = 8 and wall = 4")).isEqualTo(UNKNOWN);
        assertThat(family.of("floor = 6 and wall = 4")).isEqualTo(NOT_MET);
        assertThat(family.of("floor = 6 or wall = 4")).isEqualTo(UNKNOWN);
        assertThat(family.of("not (wall = 4)")).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "'desil = 3', MET",
        "'desil != 3', NOT_MET",
        "'desil < 3', NOT_MET",
        "'desil <= 3', MET",
        "'desil > 2', MET",
        "'desil >= 4', NOT_MET",
        "'desil in 1|2..4', MET",
        "'desil in 1|5..9', NOT_MET"
    })
    void comparisons(String text, State state) {
        assertThat(Made.today().with("desil", 3).of(text)).isEqualTo(state);
    }

    @Test
    void wordsAreWholeWordsInAnyCapitals() {
        Made family = Made.today().member(40, "occupation", "Guru (PNS/TNI)");
        assertThat(family.of("any member where (occupation like pns)")).isEqualTo(MET);
        assertThat(family.of("any member where (occupation like tn)")).isEqualTo(NOT_MET);
        assertThat(family.of("any member where (occupation like 'guru pns')")).isEqualTo(MET);
    }

    @Test
    void membersAreCountedAsFarAsTheyAreKnown() {
        Made family = Made.today().member(70).member(10).member(null);
        assertThat(family.of("any member where (age >= 60)")).isEqualTo(MET);
        assertThat(family.of("any member where (age >= 80)")).isEqualTo(UNKNOWN);
        assertThat(family.of("all member where (age < 80)")).isEqualTo(UNKNOWN);
        assertThat(family.of("all member where (age < 60)")).isEqualTo(NOT_MET);
        assertThat(family.of("count member where (age >= 60) >= 2")).isEqualTo(UNKNOWN);
        assertThat(family.of("count member where (age >= 60) >= 3")).isEqualTo(NOT_MET);
        assertThat(family.of("count member where (age < 60) <= 2")).isEqualTo(MET);
        assertThat(Made.today().of("any member where (age >= 60)")).isEqualTo(UNKNOWN);
    }

    @Test
    void onlyWhoIsListedCountsWhoLeft() {
        Made family = Made.today().gone("presence", 2).member(30, "presence", 1);
        assertThat(family.of("any member where (presence = 2)")).isEqualTo(NOT_MET);
        assertThat(family.of("any listed where (presence = 2)")).isEqualTo(MET);
    }

    @Test
    void participationsAreKnownByBeingRecorded() {
        assertThat(Made.today().takes("PBI-JK").of("takes PBI-JK")).isEqualTo(MET);
        assertThat(Made.today().took("PBI-JK").of("takes PBI-JK")).isEqualTo(NOT_MET);
        assertThat(Made.today().took("PBI-JK").of("took PBI-JK")).isEqualTo(MET);
    }

    @Test
    void whatThisProgramCannotReadIsUnknown() {
        assertThat(new Condition.Unreadable("moon in 3")
                        .of(new Subject(Made.today().facts(), null, Made.BOOK.on(Made.DAY, "3201272001", true))))
                .isEqualTo(UNKNOWN);
    }
}

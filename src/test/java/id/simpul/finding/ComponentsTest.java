package id.simpul.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What members may count for in PKH, and how many of them. */
class ComponentsTest {
    private static final LocalDate Y2022 = LocalDate.of(2022, 6, 1);
    private static final LocalDate Y2024 = LocalDate.of(2024, 6, 1);
    private static final int NO_LONGER = 8;

    private static Components of(Made family) {
        return family.set("PKH").components().orElseThrow();
    }

    private static List<String> codes(List<Components.Component> components) {
        return components.stream().map(one -> one.finding().rule().code()).toList();
    }

    private static List<String> counted(Made family) {
        return codes(of(family).counted());
    }

    @Test
    void agesCountFromTheBirthday() {
        assertThat(counted(Made.today().member(60))).containsExactly("LANSIA");
        assertThat(counted(Made.today().member(59))).isEmpty();
        assertThat(counted(Made.today().member(6, "schooling", NO_LONGER))).containsExactly("DINI");
        assertThat(counted(Made.today().member(7, "schooling", NO_LONGER))).isEmpty();
    }

    @Test
    void theElderlyCountFromTheAgeOfTheDay() {
        assertThat(counted(new Made(Y2022).member(69))).isEmpty();
        assertThat(counted(new Made(Y2022).member(70))).containsExactly("LANSIA");
        assertThat(counted(new Made(LocalDate.of(2022, 12, 31)).member(65))).isEmpty();
        assertThat(counted(new Made(LocalDate.of(2023, 1, 1)).member(65))).containsExactly("LANSIA");
    }

    @Test
    void pupilsCountByTheirSchool() {
        assertThat(counted(Made.today().member(9, "schooling", 2))).containsExactly("SD");
        assertThat(counted(Made.today().member(13, "schooling", 3))).containsExactly("SMP");
        assertThat(counted(Made.today().member(16, "schooling", 4))).containsExactly("SMA");
        assertThat(counted(Made.today().member(19, "schooling", 5))).isEmpty();
    }

    @Test
    void whoFitsSeveralCountsOnceForTheHighestAmount() {
        Made family = new Made(Y2024).member(16, "schooling", 4, "disability", 6, "pregnant", Fact.YES);
        assertThat(counted(family)).containsExactly("HAMIL");
        assertThat(of(family).total()).contains(750_000L);
        assertThat(of(new Made(Y2024).member(16, "schooling", 4, "disability", 6))
                        .total())
                .contains(600_000L);
    }

    @Test
    void atMostFourCountAndThoseOfTheHighestAmounts() {
        Made family = new Made(Y2024)
                .member(30, "pregnant", Fact.YES)
                .member(70)
                .member(66)
                .member(40, "disability", 6)
                .member(9, "schooling", 2);
        Components components = of(family);
        assertThat(codes(components.counted())).containsExactly("HAMIL", "DISABILITAS", "LANSIA", "LANSIA");
        assertThat(components.total()).contains(2_550_000L);
        assertThat(components.beyond()).singleElement().satisfies(one -> {
            assertThat(one.finding().rule().code()).isEqualTo("SD");
            assertThat(one.cap()).extracting(Rule::code).isEqualTo("batas");
        });
    }

    @Test
    void atMostThreeChildrenCountAndTwoOfThemSmall() {
        Made family = new Made(Y2024)
                .member(1)
                .member(3)
                .member(5)
                .member(9, "schooling", 2)
                .member(13, "schooling", 3);
        Components components = of(family);
        assertThat(codes(components.counted())).containsExactly("DINI", "DINI", "SMP");
        assertThat(components.beyond().stream().map(Components.Component::cap))
                .extracting(Rule::code)
                .containsExactly("batas-dini", "batas-anak");
        assertThat(components.total()).contains(1_875_000L);
    }

    @Test
    void in2022OneElderlyCounted() {
        assertThat(counted(new Made(Y2022).member(71).member(75))).containsExactly("LANSIA");
        assertThat(counted(new Made(Y2024).member(71).member(75))).containsExactly("LANSIA", "LANSIA");
    }

    @Test
    void theLastAmountIsNamedWhereNoneIsInForceAndNoneWhereNoneWasRecorded() {
        Components now = of(Made.today().member(70));
        assertThat(now.counted().getFirst().amount())
                .hasValueSatisfying(amount -> assertThat(amount.to()).isEqualTo("2025-12-31"));
        assertThat(of(new Made(Y2022).member(70)).total()).isEmpty();
    }

    @Test
    void whoDoesNotLiveWithTheFamilyDoesNotCountAndAnUnknownAgeIsOpen() {
        assertThat(counted(Made.today().gone("age", 70, "presence", 3))).isEmpty();
        Components open = of(Made.today().member(null));
        assertThat(open.counted()).isEmpty();
        assertThat(codes(open.open())).contains("DINI", "LANSIA");
        assertThat(Made.today().member(null).state("PKH", "komponen")).isEqualTo(State.UNKNOWN);
        assertThat(Made.today().member(70).state("PKH", "komponen")).isEqualTo(State.MET);
        assertThat(Made.today().member(40).state("PKH", "komponen")).isEqualTo(State.NOT_MET);
    }
}

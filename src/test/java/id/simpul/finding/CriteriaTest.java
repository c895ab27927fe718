package id.simpul.finding;

import static id.simpul.finding.State.MET;
import static id.simpul.finding.State.NOT_MET;
import static id.simpul.finding.State.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.finding.Reason.Tally;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every criterion of the poverty sets, met, not met and not known. */
class CriteriaTest {
    private static final String LAW = "KEPMENSOS-262-2022";
    private static final String BPS = "BPS-14";

    private static State with(String set, String code, String fact, long value) {
        return Made.today().with(fact, value).state(set, code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, no_shelter, 1, 2", "a, head_unemployed, 1, 2", "b, food_worry, 1, 2", "c, food_over_half, 1, 2",
        "d, no_clothes_bought, 1, 2", "e, floor, 8, 2", "e, floor, 6, 7", "f, wall_unplastered, 1, 2",
        "g, toilet, 2, 1", "g, toilet, 6, 1", "h, highest_power, 1, 2"
    })
    void everyCriterionOfTheLaw(String code, String fact, long met, long notMet) {
        assertThat(with(LAW, code, fact, met)).isEqualTo(MET);
        Made answered = Made.today().with(fact, notMet).with("wall", 1).with("lighting", 1);
        assertThat(answered.state(LAW, code)).isEqualTo(NOT_MET);
        assertThat(Made.today().state(LAW, code)).isEqualTo(UNKNOWN);
    }

    @Test
    void wallsCountByTheirMaterialOrWithoutPlaster() {
        assertThat(with(LAW, "f", "wall", 4)).isEqualTo(MET);
        assertThat(with(LAW, "f", "wall", 1)).isEqualTo(UNKNOWN);
    }

    @Test
    void lightingWithoutElectricityCountsThoughNobodyAskedForThePower() {
        assertThat(Made.today()
                        .with("lighting", 4)
                        .with("highest_power", Fact.NOT_ASKED)
                        .state(LAW, "h"))
                .isEqualTo(MET);
        assertThat(Made.today()
                        .with("lighting", 3)
                        .with("highest_power", Fact.NOT_ASKED)
                        .state(LAW, "h"))
                .isEqualTo(NOT_MET);
        assertThat(Made.today().with("lighting", 1).state(LAW, "h")).isEqualTo(UNKNOWN);
        assertThat(Made.today().with("highest_power", 2).state(LAW, "h")).isEqualTo(NOT_MET);
    }

    @Test
    void theLawIsCountedAndNamesNoThresholdButNoShelterIsEnough() {
        FamilyFindings.OfSet set = Made.today()
                .with("no_shelter", 2)
                .with("floor", 8)
                .with("toilet", 6)
                .with("highest_power", 1)
                .with("wall", 4)
                .with("food_worry", 2)
                .with("food_over_half", 2)
                .set(LAW);
        assertThat(set.criteria()).isEqualTo(new Tally(4, 3, 2));
        assertThat(set.of(Rule.Kind.CONCLUSION)).isEmpty();
        assertThat(set.direct()).isFalse();
        assertThat(Made.today().with("no_shelter", 1).set(LAW).direct()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, floor_area_per_person, 7, 8", "2, floor, 7, 6", "3, wall, 6, 2", "4, toilet, 4, 1",
        "6, drinking_water, 10, 7", "7, cooking_fuel, 9, 4", "8, meat_per_week, 1, 2", "9, clothes_per_year, 1, 2",
        "10, meals_per_day, 2, 3", "11, cannot_pay_care, 1, 2", "14, savings, 499999, 500000"
    })
    void everyCriterionOfTheLegacyFourteen(String code, String fact, long met, long notMet) {
        assertThat(with(BPS, code, fact, met)).isEqualTo(MET);
        Made answered = Made.today().with(fact, notMet).with("wall_unplastered", Fact.NOT_ASKED);
        assertThat(answered.state(BPS, code)).isEqualTo(NOT_MET);
        assertThat(Made.today().state(BPS, code)).isEqualTo(UNKNOWN);
    }

    @Test
    void lightIncomeAndSchoolingOfTheLegacyFourteen() {
        assertThat(Made.today()
                        .with("lighting", 4)
                        .with("highest_power", Fact.NOT_ASKED)
                        .state(BPS, "5"))
                .isEqualTo(MET);
        assertThat(Made.today().with("lighting", 1).state(BPS, "5")).isEqualTo(NOT_MET);
        assertThat(Made.today().state(BPS, "5")).isEqualTo(UNKNOWN);
        Made worker = Made.today().with("small_income_source", 1);
        assertThat(worker.state(BPS, "12")).isEqualTo(UNKNOWN);
        assertThat(worker.with("head_income", 599_999).state(BPS, "12")).isEqualTo(MET);
        assertThat(worker.with("head_income", 600_000).state(BPS, "12")).isEqualTo(NOT_MET);
        assertThat(Made.today().member(40, "relation", 1, "education", 2).state(BPS, "13"))
                .isEqualTo(MET);
        assertThat(Made.today().member(40, "relation", 1, "education", 3).state(BPS, "13"))
                .isEqualTo(NOT_MET);
        assertThat(Made.today().member(40, "relation", 1).state(BPS, "13")).isEqualTo(UNKNOWN);
        assertThat(Made.today().state(BPS, "13")).isEqualTo(UNKNOWN);
    }

    @Test
    void nineOfTheLegacyFourteenAreEnoughAndSixSurelyAreNot() {
        Made poor = Made.today()
                .with("floor_area_per_person", 5)
                .with("floor", 8)
                .with("wall", 4)
                .with("toilet", 6)
                .with("drinking_water", 9)
                .with("cooking_fuel", 10)
                .with("meat_per_week", 0)
                .with("clothes_per_year", 1);
        assertThat(poor.state(BPS, "simpulan")).isEqualTo(UNKNOWN);
        assertThat(poor.with("meals_per_day", 2).state(BPS, "simpulan")).isEqualTo(MET);
        Made rich = Made.today()
                .with("floor_area_per_person", 20)
                .with("floor", 2)
                .with("toilet", 1)
                .with("drinking_water", 3)
                .with("cooking_fuel", 4)
                .with("savings", 600_000);
        assertThat(rich.state(BPS, "simpulan")).isEqualTo(NOT_MET);
        assertThat(rich.set(BPS).criteria()).isEqualTo(new Tally(0, 6, 8));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-01, 322169, 322170",
        "2022-06-01, 351957, 351958",
        "2024-12-31, 351957, 351958",
        "2025-01-01, 390999, 391000"
    })
    void extremePovertyFollowsTheLineOfTheDay(LocalDate day, long below, long above) {
        assertThat(new Made(day).with("spending", below).state("MISKIN-EKSTREM", "garis"))
                .isEqualTo(MET);
        assertThat(new Made(day).with("spending", above).state("MISKIN-EKSTREM", "garis"))
                .isEqualTo(NOT_MET);
        assertThat(new Made(day).state("MISKIN-EKSTREM", "garis")).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01, PKH, 4, 5", "2025-06-01, BPNT, 5, 6", "2025-06-01, PBI-JK, 5, 6",
        "2026-01-29, PKH, 1, 2", "2026-01-29, BPNT, 2, 3", "2026-01-29, PBI-JK, 4, 5",
        "2026-02-09, PKH, 4, 5", "2026-02-09, BPNT, 4, 5"
    })
    void bandsFollowTheDay(LocalDate day, String set, long in, long out) {
        assertThat(new Made(day).with("desil", in).state(set, "desil")).isEqualTo(MET);
        assertThat(new Made(day).with("desil", out).state(set, "desil")).isEqualTo(NOT_MET);
        assertThat(new Made(day).state(set, "desil")).isEqualTo(UNKNOWN);
    }

    @Test
    void thereIsNoBandBeforeTheFirst() {
        assertThat(new Made(LocalDate.of(2025, 5, 31)).set("PKH").of(Rule.Kind.BAND))
                .isEmpty();
    }

    @Test
    void whoIsInPublicServiceIsShutOutAndSoIsTheFamily() {
        Made clerk = Made.today().member(40, "occupation", "PNS/TNI/Polri").member(8);
        assertThat(clerk.state("PENGECUALIAN", "aparatur")).isEqualTo(MET);
        assertThat(clerk.state("PKH", "dikecualikan")).isEqualTo(MET);
        Made farmer = Made.today().member(40, "occupation", "Buruh tani").member(8);
        assertThat(farmer.state("PENGECUALIAN", "aparatur")).isEqualTo(NOT_MET);
        assertThat(farmer.state("PKH", "dikecualikan")).isEqualTo(UNKNOWN);
    }

    @Test
    void aDeadHeadShutsOutUntilThereIsAnother() {
        Made dead = Made.today().gone("relation", 1, "presence", 2).member(40, "relation", 2, "presence", 1);
        assertThat(dead.state("PENGECUALIAN", "meninggal")).isEqualTo(MET);
        assertThat(dead.member(20, "relation", 1, "presence", 1).state("PENGECUALIAN", "meninggal"))
                .isEqualTo(NOT_MET);
    }

    @Test
    void whatWasReceivedOnceShutsOutOnce() {
        assertThat(Made.today().took("KUBE").state("KUBE", "pernah")).isEqualTo(MET);
        assertThat(Made.today().state("KUBE", "pernah")).isEqualTo(NOT_MET);
        assertThat(Made.today().took("PKH").state("BLT-DD", "pkh-bpnt")).isEqualTo(NOT_MET);
        assertThat(Made.today().takes("PKH").state("BLT-DD", "pkh-bpnt")).isEqualTo(MET);
    }
}

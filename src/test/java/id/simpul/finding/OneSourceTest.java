package id.simpul.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.finding.RuleDesk.NewRule;
import id.simpul.kernel.Actor;
import id.simpul.programme.DatedRules;
import id.simpul.programme.Per;
import id.simpul.programme.ProgrammeAmount;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.store.Database;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.Told;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What findings compare with and what the programmes' screens show is one thing, whoever changed it. */
class OneSourceTest {
    private static final LocalDate TODAY = CaseOffice.TODAY;
    private static final LocalDate FROM = LocalDate.of(2026, 6, 1);

    @TempDir
    private Path folder;

    private CaseOffice office;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder.resolve("kecamatan"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private DatedRules numbers(LocalDate day) {
        return office.database.read(sql -> DatedRules.on(sql, day));
    }

    @Test
    void numbersThatShipAreThoseOfTheRuleBookOnEveryDay() {
        RuleBook book = new FindingDesk(office.database, office.clock).rules(office.supervisor);
        for (LocalDate day :
                List.of(LocalDate.of(2021, 6, 1), LocalDate.of(2022, 6, 1), LocalDate.of(2025, 3, 1), FROM, TODAY)) {
            RuleBook.OfDay ofDay = book.on(day, "3201272001", true);
            for (Rule rule : book.all()) {
                Rule inForce = ofDay.find(rule.set(), rule.code());
                assertThat(numbers(day).find(rule.set(), rule.code()).map(DatedRules.Rule::value))
                        .as("%s/%s on %s", rule.set(), rule.code(), day)
                        .isEqualTo(Optional.ofNullable(inForce).map(Rule::amount));
            }
        }
        assertThat(numbers(TODAY).ages("TAWARAN", "umur"))
                .hasValueSatisfying(ages -> assertThat(ages.to()).isEqualTo(64));
    }

    @Test
    void aNewPovertyLineHoldsForFindingsAndForOffersFromItsDayOn() {
        Database district = Database.create(folder.resolve("kabupaten"), new byte[32], "3201", office.clock);
        Actor operator = Actor.program("3201");
        var rules = new RuleDesk(district, office.clock);
        Rule line = Objects.requireNonNull(new FindingDesk(office.database, office.clock)
                .rules(office.supervisor)
                .on(TODAY, "3201272001", true)
                .find("MISKIN-EKSTREM", "garis"));
        NewRule after = NewRule.after(line, FROM);
        long act = rules.add(
                        operator,
                        new NewRule(
                                after.set(),
                                after.code(),
                                after.kind(),
                                after.about(),
                                "Pengeluaran per orang di bawah Rp420.000 per bulan",
                                "Spending per person below Rp420,000 a month",
                                "spending < 420000",
                                420_000L,
                                after.per(),
                                FROM,
                                null,
                                "SK Bupati 12/2026",
                                "2026-05-20",
                                false))
                .act();
        Told.by(district).into(office.database);
        assertThat(numbers(FROM.minusDays(1)).find("MISKIN-EKSTREM", "garis"))
                .hasValueSatisfying(rule -> assertThat(rule.value()).isEqualTo(391_000));
        assertThat(numbers(TODAY).find("MISKIN-EKSTREM", "garis"))
                .hasValue(new DatedRules.Rule(420_000, "SK Bupati 12/2026"));
        rules.undo(operator, act);
        Told.by(district).into(office.database);
        district.close();
        assertThat(numbers(TODAY).find("MISKIN-EKSTREM", "garis"))
                .hasValueSatisfying(rule -> assertThat(rule.value()).isEqualTo(391_000));
    }

    @Test
    void anAmountOfTheProgrammesScreenIsWhatComponentsCountWith() {
        var programmes = new ProgrammeDesk(office.database, office.clock);
        var desk = new FindingDesk(office.database, office.clock);
        long act = programmes
                .amount(
                        office.supervisor,
                        null,
                        new ProgrammeAmount(
                                0, "PKH", "SD/sederajat", "", 250_000L, null, Per.QUARTER, FROM, null, "SK 3/2026"))
                .act();
        Rule now = desk.rules(office.supervisor)
                .on(TODAY, "3201272001", true)
                .amount("PKH", "SD")
                .orElseThrow();
        assertThat(now.amount()).isEqualTo(250_000);
        assertThat(now.source()).isEqualTo("SK 3/2026");
        assertThat(desk.rules(office.supervisor)
                        .on(FROM.minusDays(1), "3201272001", true)
                        .amount("PKH", "SD")
                        .map(Rule::amount))
                .hasValue(225_000L);
        programmes.undo(office.supervisor, act);
        assertThat(desk.rules(office.supervisor)
                        .on(TODAY, "3201272001", true)
                        .amount("PKH", "SD")
                        .map(Rule::amount))
                .hasValue(225_000L);
    }

    /** A desk that never read a family still asks by the district's rules: the questionnaire's panel and letters do. */
    @Test
    void answersAloneAreJudgedByRulesMadeAfterTheDeskWasOpened() {
        var desk = new FindingDesk(office.database, office.clock);
        Map<String, Long> ceramic = Map.of("floor", 2L);
        assertThat(floor(desk, ceramic)).isEqualTo(State.NOT_MET);
        Database district = Database.create(folder.resolve("kabupaten"), new byte[32], "3201", office.clock);
        new RuleDesk(district, office.clock)
                .add(
                        Actor.program("3201"),
                        new NewRule(
                                FindingDesk.POVERTY,
                                "e",
                                Rule.Kind.CRITERION,
                                Fact.About.FAMILY,
                                "Lantai tanah atau keramik",
                                "Earth or ceramic floor",
                                "floor in 2|8",
                                null,
                                "",
                                FROM,
                                null,
                                "SK Bupati 12/2026",
                                "2026-05-20",
                                false));
        Told.by(district).into(office.database);
        district.close();
        assertThat(floor(desk, ceramic)).isEqualTo(State.MET);
        assertThat(floor(new FindingDesk(office.database, office.clock), ceramic))
                .isEqualTo(State.MET);
    }

    private static State floor(FindingDesk desk, Map<String, Long> answers) {
        return desk.ofAnswers(FindingDesk.POVERTY, answers, TODAY).stream()
                .filter(one -> one.rule().code().equals("e"))
                .findFirst()
                .orElseThrow()
                .state();
    }
}

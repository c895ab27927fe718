package id.simpul.finding;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.finding.RuleDesk.NewRule;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.programme.Programme;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.programme.ProgrammeDetails;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.RuleRecord;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.Told;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleDeskTest {
    private static final LocalDate TODAY = CaseOffice.TODAY;
    private static final LocalDate FROM = LocalDate.of(2026, 6, 1);

    @TempDir
    private Path folder;

    private CaseOffice office;
    private FindingDesk desk;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder.resolve("kecamatan"));
        desk = new FindingDesk(office.database, office.clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Finding band(LocalDate day) {
        return desk.of(office.supervisor, office.household, day)
                .flatMap(found -> found.set("PKH"))
                .orElseThrow()
                .of(Rule.Kind.BAND)
                .getFirst();
    }

    private static NewRule decileOne() {
        return new NewRule(
                "PKH",
                "desil",
                Rule.Kind.BAND,
                Fact.About.FAMILY,
                "Desil 1 saja",
                "Decile 1 only",
                "desil = 1",
                null,
                "",
                FROM,
                null,
                "SK Bupati Bogor 12/2026",
                "2026-05-20",
                false);
    }

    @Test
    void aRuleOfTheDistrictChangesWhatTheSubDistrictFinds() {
        assertThat(band(TODAY).state()).isEqualTo(State.MET);
        try (Database district = Database.create(folder.resolve("kabupaten"), new byte[32], "3201", office.clock)) {
            new RuleDesk(district, office.clock).add(Actor.program("3201"), decileOne());
            Told.by(district).into(office.database);
        }
        Finding now = band(TODAY);
        assertThat(now.state()).isEqualTo(State.NOT_MET);
        assertThat(now.rule().label()).isEqualTo("Desil 1 saja");
        assertThat(now.rule().source()).isEqualTo("SK Bupati Bogor 12/2026");
        // What was decided before it was in force stays as it was.
        assertThat(band(FROM.minusDays(1)).rule().source()).doesNotContain("Bupati");
        assertThat(band(FROM.minusDays(1)).state()).isEqualTo(State.MET);
    }

    @Test
    void aRuleOfAnotherOfficeDoesNotReachHere() {
        try (Database other = Database.create(folder.resolve("lain"), new byte[32], "3203", office.clock)) {
            new RuleDesk(other, office.clock).add(Actor.program("3203"), decileOne());
            Told.by(other).into(office.database);
        }
        assertThat(band(TODAY).state()).isEqualTo(State.MET);
    }

    @Test
    void aRuleCanBeTakenBackAndOneCanBeWithdrawn() {
        try (Database district = Database.create(folder.resolve("kabupaten"), new byte[32], "3201", office.clock)) {
            Actor operator = Actor.program("3201");
            var rules = new RuleDesk(district, office.clock);
            long act = rules.add(operator, decileOne()).act();
            Told.by(district).into(office.database);
            assertThat(band(TODAY).state()).isEqualTo(State.NOT_MET);
            rules.undo(operator, act);
            Told.by(district).into(office.database);
            assertThat(band(TODAY).state()).isEqualTo(State.MET);
            NewRule old = decileOne();
            rules.add(
                    operator,
                    new NewRule(
                            old.set(),
                            old.code(),
                            Rule.Kind.WITHDRAWN,
                            old.about(),
                            old.label(),
                            old.labelEn(),
                            "",
                            null,
                            "",
                            FROM,
                            null,
                            old.source(),
                            old.sourceOn(),
                            false));
            Told.by(district).into(office.database);
            assertThat(desk.of(office.supervisor, office.household, TODAY)
                            .flatMap(found -> found.set("PKH"))
                            .orElseThrow()
                            .of(Rule.Kind.BAND))
                    .isEmpty();
        }
    }

    @Test
    void aMistakenVersionIsTakenOutByWhoMadeItAndTheOneBeforeHoldsAgain() {
        try (Database district = Database.create(folder.resolve("kabupaten"), new byte[32], "3201", office.clock)) {
            Actor operator = Actor.program("3201");
            var rules = new RuleDesk(district, office.clock);
            rules.add(operator, decileOne());
            Told.by(district).into(office.database);
            Rule received = band(TODAY).rule();
            assertRefused(
                    () -> new RuleDesk(office.database, office.clock).remove(office.supervisor, received),
                    FindingProblem.NotOurs.class);
            rules.remove(operator, received);
            Told.by(district).into(office.database);
            assertThat(band(TODAY).state()).isEqualTo(State.MET);
        }
    }

    /** A kecamatan makes rules of the programmes it added, and none of national ones. */
    @Test
    void aSubDistrictMakesRulesOfItsOwnProgrammesOnly() {
        var rules = new RuleDesk(office.database, office.clock);
        assertRefused(() -> rules.add(office.supervisor, decileOne()), FindingProblem.NotOurs.class);
        String own = Programme.OWN
                + new ProgrammeDesk(office.database, office.clock)
                        .add(
                                office.supervisor,
                                new ProgrammeDetails(
                                        "Lansia Sejahtera",
                                        "Lansia Sejahtera",
                                        "KABUPATEN",
                                        "Dinas Sosial",
                                        Programme.Unit.KELUARGA,
                                        false,
                                        Set.of(),
                                        null,
                                        null,
                                        null,
                                        FROM,
                                        null,
                                        "SK Camat 3/2026"))
                        .id();
        NewRule band = decileOne();
        rules.add(
                office.supervisor,
                new NewRule(
                        own,
                        band.code(),
                        band.kind(),
                        band.about(),
                        band.label(),
                        band.labelEn(),
                        "desil in 2..4",
                        null,
                        "",
                        FROM,
                        null,
                        "SK Camat 3/2026",
                        "2026-05-20",
                        false));
        FamilyFindings.OfSet found = desk.of(office.supervisor, office.household, TODAY)
                .flatMap(all -> all.set(own))
                .orElseThrow();
        assertThat(found.set().label()).isEqualTo("Lansia Sejahtera");
        assertThat(found.taking()).isFalse();
        assertThat(found.criteria().met()).isEqualTo(1);
    }

    @Test
    void nonsenseIsRefusedInWords() {
        try (Database district = Database.create(folder.resolve("kabupaten"), new byte[32], "3201", office.clock)) {
            Actor operator = Actor.program("3201");
            var rules = new RuleDesk(district, office.clock);
            NewRule good = decileOne();
            assertRefused(() -> rules.add(operator, on(good, "desil in 0..4", FROM)), FindingProblem.BadDecile.class);
            assertRefused(() -> rules.add(operator, on(good, "desil in 4..12", FROM)), FindingProblem.BadDecile.class);
            assertRefused(
                    () -> rules.add(operator, on(good, "desil = 1", LocalDate.of(26, 6, 1))),
                    FindingProblem.BadDay.class);
            assertRefused(
                    () -> rules.add(operator, on(good, "desil = 1", LocalDate.of(2062, 6, 1))),
                    FindingProblem.BadDay.class);
            rules.add(operator, good);
            assertRefused(() -> rules.add(operator, good), FindingProblem.SameDay.class);
            NewRule nothing = new NewRule(
                    "PKH",
                    "SD.besaran",
                    Rule.Kind.AMOUNT,
                    Fact.About.FAMILY,
                    "SD/sederajat",
                    "Primary school",
                    "",
                    0L,
                    "TRIWULAN",
                    FROM,
                    null,
                    "SK",
                    "2026",
                    false);
            assertRefused(() -> rules.add(operator, nothing), FindingProblem.BadNumber.class);
            var words = new Texts(Texts.INDONESIAN);
            assertThat(words.get(new FindingProblem.BadDecile().what())).isEqualTo("Desil adalah angka 1 sampai 10.");
        }
    }

    private static NewRule on(NewRule rule, String condition, LocalDate from) {
        return new NewRule(
                rule.set(),
                rule.code(),
                rule.kind(),
                rule.about(),
                rule.label(),
                rule.labelEn(),
                condition,
                rule.amount(),
                rule.per(),
                from,
                null,
                rule.source(),
                rule.sourceOn(),
                false);
    }

    @Test
    void aRuleThisProgramCannotReadIsShownAndAnswersNothing() {
        office.database
                .journal()
                .write(
                        office.supervisor,
                        "test",
                        tx -> tx.insert(new RuleRecord()
                                .setRuleSet("PKH")
                                .setCode("desil")
                                .setKind("band")
                                .setAbout("family")
                                .setLabel("Aturan baru")
                                .setLabelEn("A new rule")
                                .setCondition("moon_phase = 3")
                                .setValidFrom("2026-06-01")
                                .setSource("Kemensos")
                                .setSourceOn("2026")));
        assertThat(band(TODAY).state()).isEqualTo(State.UNKNOWN);
        assertThat(band(TODAY).reasons()).containsExactly(new Reason.Unreadable());
    }

    @Test
    void aRuleThatCannotBeReadOrHasNoSourceIsRefused() {
        Database district = Database.create(folder.resolve("kabupaten"), new byte[32], "3201", office.clock);
        var rules = new RuleDesk(district, office.clock);
        NewRule good = decileOne();
        assertThatThrownBy(() -> rules.add(office.supervisor, with(good, "desil = ", good.source())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(new FindingProblem.BadCondition(8)));
        assertThatThrownBy(() -> rules.add(office.supervisor, with(good, " ", good.source())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rules.add(office.supervisor, with(good, "desil = 1", " ")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(new FindingProblem.Incomplete()));
        assertThatThrownBy(() -> rules.add(office.without(Capability.ADMINISTER_OFFICE), good))
                .isInstanceOf(Refusal.class);
        district.close();
    }

    private static NewRule with(NewRule rule, String condition, String source) {
        return new NewRule(
                rule.set(),
                rule.code(),
                rule.kind(),
                rule.about(),
                rule.label(),
                rule.labelEn(),
                condition,
                rule.amount(),
                rule.per(),
                rule.from(),
                rule.to(),
                source,
                rule.sourceOn(),
                rule.restricted());
    }
}

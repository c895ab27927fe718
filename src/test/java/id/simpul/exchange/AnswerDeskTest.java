package id.simpul.exchange;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.format.BundleProblem;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.Rule;
import id.simpul.finding.RuleDesk;
import id.simpul.finding.RuleDesk.NewRule;
import id.simpul.finding.State;
import id.simpul.kernel.Progress;
import id.simpul.programme.DatedRules;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.store.jooq.Tables;
import id.simpul.testing.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a district decides for all reaches its offices in signed bundles, and nothing else does. */
class AnswerDeskTest {
    @TempDir
    Path folder;

    private final MovableClock clock = MovableClock.atWork();
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    private final LocalDate from = today.minusDays(10);
    private Offices3201 offices;
    private Offices3201.Office caringin;
    private Offices3201.Office cijeruk;
    private AnswerDesk district;

    @BeforeEach
    void open() throws Exception {
        offices = new Offices3201(folder, clock);
        offices.found();
        caringin = offices.enrolled("320127");
        cijeruk = offices.enrolled("320128");
        district = new AnswerDesk(offices.district.database, clock, "0.1.0");
        Files.createDirectories(folder.resolve("stick"));
    }

    @AfterEach
    void close() {
        offices.close();
    }

    private static AnswerDesk desk(Offices3201.Office office, MovableClock clock) {
        return new AnswerDesk(office.database, clock, "0.1.0");
    }

    private List<Path> write() {
        return district.write(offices.district.actor, offices.district.secret, folder.resolve("stick"), Progress.NONE);
    }

    private AnswerDesk.Taken receive(Offices3201.Office office, Path file) {
        return desk(office, clock).receive(office.actor, office.secret, file, Progress.NONE);
    }

    private Rule inForce(Offices3201.Office office, String set, String code, LocalDate day) {
        return new FindingDesk(office.database, clock)
                .rules(office.actor).on(day, office.code, true).of(set).stream()
                        .filter(rule -> rule.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }

    /** A line, a band and an amount are made at the district, by the desk its screen uses. */
    private void decide() {
        var rules = new RuleDesk(offices.district.database, clock);
        rules.add(
                offices.district.actor,
                made("MISKIN-EKSTREM", "garis", "Di bawah Rp420.000", "spending < 420000", 420_000L));
        rules.add(offices.district.actor, made("PKH", "desil", "Desil 1–2", "desil in 1..2", null));
        rules.add(offices.district.actor, made("PKH", "SD.besaran", "SD/sederajat", "", 250_000L));
    }

    private NewRule made(String set, String code, String label, String condition, @Nullable Long amount) {
        Rule old = inForce(offices.district, set, code, LocalDate.of(2025, 12, 1));
        NewRule next = NewRule.after(old, from);
        return new NewRule(
                set,
                code,
                next.kind(),
                next.about(),
                label,
                label,
                condition,
                amount,
                next.per(),
                from,
                null,
                "SK Bupati 12/2026",
                "2026-05-20",
                false);
    }

    @Test
    void rulesOfTheDistrictChangeFindingsOfItsOfficesFromTheirDayOnAndNotBefore() {
        caringin.family("3201270000000001", "Siti Rohmah");
        long family = caringin.families().getFirst();
        caringin.database.journal().write(caringin.actor, "test", tx -> {
            var row = tx.sql().fetchSingle(Tables.HOUSEHOLD, Tables.HOUSEHOLD.ID.eq(family));
            tx.update(row.setSpending(400_000L)
                    .setDesil(3L)
                    .setDesilOn("2025-09-01")
                    .setDesilBy("Siti"));
            return tx.actId();
        });
        var here = new FindingDesk(caringin.database, clock);
        assertThat(state(here, family, "MISKIN-EKSTREM", today)).isEqualTo(State.NOT_MET);
        assertThat(state(here, family, "PKH", today)).isEqualTo(State.MET);

        decide();
        List<Path> files = write();
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("SLRT-3201-320127-000001.slrt", "SLRT-3201-320128-000001.slrt");
        assertThat(receive(caringin, files.getFirst())).isEqualTo(new AnswerDesk.Taken(3, 0, 0));

        assertThat(state(here, family, "MISKIN-EKSTREM", today)).isEqualTo(State.MET);
        assertThat(state(here, family, "PKH", today)).isEqualTo(State.NOT_MET);
        assertThat(inForce(caringin, "PKH", "SD.besaran", today).amount()).isEqualTo(250_000);
        assertThat((Object)
                        caringin.database.read(sql -> DatedRules.on(sql, today).find("MISKIN-EKSTREM", "garis")))
                .isEqualTo(Optional.of(new DatedRules.Rule(420_000, "SK Bupati 12/2026")));
        assertThat(new ProgrammeDesk(caringin.database, clock)
                        .find(caringin.actor, "PKH")
                        .orElseThrow()
                        .amounts())
                .anyMatch(amount -> "SK Bupati 12/2026".equals(amount.source()));
        // A case decided the day before still shows the rule of that day, with its source.
        LocalDate before = from.minusDays(1);
        assertThat(state(here, family, "MISKIN-EKSTREM", before)).isEqualTo(State.NOT_MET);
        assertThat(state(here, family, "PKH", before)).isEqualTo(State.MET);
        assertThat(inForce(caringin, "PKH", "desil", before).source()).contains("Kompas TV");
    }

    private State state(FindingDesk desk, long family, String set, LocalDate day) {
        String code = set.equals("PKH") ? "desil" : "garis";
        return desk.of(caringin.actor, family, day).flatMap(found -> found.set(set)).orElseThrow().findings().stream()
                .filter(one -> one.rule().code().equals(code))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aPackageTwiceChangesNothingAndALaterOneMakesGoodALostOne() {
        decide();
        Path first = write().getFirst();
        receive(caringin, first);
        assertThat(receive(caringin, first)).isEqualTo(new AnswerDesk.Taken(0, 0, 0));
        Rule band = inForce(offices.district, "PKH", "desil", today);
        new RuleDesk(offices.district.database, clock).remove(offices.district.actor, band);
        write();
        Path third = write().getFirst();
        assertThat(third.getFileName()).hasToString("SLRT-3201-320127-000003.slrt");
        assertThat(receive(caringin, third).changed()).isEqualTo(1);
        assertThat(inForce(caringin, "PKH", "desil", today).source()).contains("Kompas TV");
    }

    @Test
    void onlyTheDistrictsOwnPackageForThisOfficeIsTaken() throws Exception {
        assertRefused(this::write, ExchangeProblem.NothingToSend.class);
        decide();
        List<Path> files = write();
        assertRefused(() -> receive(caringin, files.get(1)), BundleProblem.class);
        caringin.family("3201270000000001", "Siti Rohmah");
        Path up = caringin.send(false);
        assertRefused(() -> receive(cijeruk, up), BundleProblem.class);
        byte[] bytes = Files.readAllBytes(files.getFirst());
        bytes[bytes.length / 2] ^= 1;
        Path forged = Files.write(folder.resolve("palsu.slrt"), bytes);
        assertRefused(() -> receive(caringin, forged), BundleProblem.class);
        assertThat(inForce(caringin, "PKH", "desil", today).area()).isEmpty();
        assertRefused(
                () -> desk(caringin, clock)
                        .write(caringin.actor, caringin.secret, folder.resolve("stick"), Progress.NONE),
                ExchangeProblem.NotDistrict.class);
    }

    /** No family, person or case of the district's file leaves it this way. */
    @Test
    void nothingPersonalIsInAPackage() {
        caringin.family("3201270000000001", "Siti Rohmah");
        offices.district.merge(caringin.send(false));
        decide();
        receive(cijeruk, write().get(1));
        assertThat((Object) cijeruk.database.read(sql ->
                        Map.of("keluarga", sql.fetchCount(Tables.HOUSEHOLD), "orang", sql.fetchCount(Tables.PERSON))))
                .isEqualTo(Map.of("keluarga", 0, "orang", 0));
    }
}

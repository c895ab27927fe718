package id.simpul.recap;

import static id.simpul.store.jooq.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Refusal;
import id.simpul.letter.OfficeDesk;
import id.simpul.paper.PaperProblem;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.recap.MonthlyRecap.Village;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.CaseStepRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecapDeskTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-10T03:15:00Z"), ZoneId.of("Asia/Jakarta"));
    private static final Actor ACTOR = Actor.program("320127");
    private static final Regions REGIONS = new Regions();
    private static final Typesetter TYPESETTER = new Typesetter();
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @TempDir
    Path folder;

    private Database database;
    private RecapDesk desk;

    @BeforeEach
    void open() {
        database = Database.create(folder.resolve("data"), new byte[32], "320127", CLOCK);
        desk = new RecapDesk(
                database,
                CLOCK,
                CodeLists.of(database),
                REGIONS,
                new OfficeDesk(database, REGIONS),
                TYPESETTER,
                new Printing());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private record Step(String stage, String at) {}

    private static long openCase(Transaction tx, String village, String stream, String opened, List<Step> steps) {
        long household = tx.insert(new HouseholdRecord().setVillage(village));
        long person = tx.insert(
                new PersonRecord().setHousehold(household).setName("Siti Uji").setRelation(1L));
        long file = tx.insert(new CaseFileRecord()
                .setRegister("0001/SLRT/V/2026")
                .setRegisterYear(2026L)
                .setRegisterSeq(1L)
                .setOpenedOn(opened)
                .setStream(stream)
                .setService("PBI")
                .setChannel("1")
                .setVillage(village)
                .setHousehold(household)
                .setApplicant(person)
                .setOfficer("Rina")
                .setStage(steps.isEmpty() ? "ASESMEN" : steps.getLast().stage())
                .setStageOn(opened)
                .setDueOn(opened));
        for (Step step : steps) {
            step(tx, file, step);
        }
        return file;
    }

    private static void step(Transaction tx, long file, Step step) {
        tx.insert(new CaseStepRecord()
                .setCaseFile(file)
                .setStage(step.stage())
                .setAt(step.at())
                .setOfficer("Rina"));
    }

    private long add(String village, String stream, String opened, Step... steps) {
        return database.journal()
                .write(ACTOR, "casework.register", tx -> openCase(tx, village, stream, opened, List.of(steps)));
    }

    private void move(long file, String stage, String at) {
        database.journal().write(ACTOR, "casework.move", tx -> {
            step(tx, file, new Step(stage, at));
            return tx.actId();
        });
    }

    private RecapCounts total(YearMonth month) {
        return desk.recap(ACTOR, month).total();
    }

    private static RecapCounts counts(
            int opening, int received, int reopened, int finished, int inProcess, int referred, int rejected) {
        return new RecapCounts(opening, received, reopened, finished, inProcess, referred, rejected, 0, 0);
    }

    @Test
    void everyVillageAndEveryStreamIsThereWhereNothingHappened() {
        MonthlyRecap recap = desk.recap(ACTOR, MAY);
        assertThat(recap.villages()).hasSize(12).contains(new Village("32.01.27.2003", "Desa Ciderum"));
        assertThat(recap.streams()).hasSize(6).contains("Keluhan kepesertaan");
        assertThat(recap.total()).isEqualTo(RecapCounts.ZERO);
        assertThat(desk.pdf(recap, Grouping.BY_VILLAGE)).isNotEmpty();
    }

    @Test
    void aCaseIsCountedWhereItStoodWhenTheMonthEnded() {
        add(
                "3201272003",
                "KEPESERTAAN",
                "2026-05-04",
                new Step("BARU", "2026-05-04T09:00"),
                new Step("DIRUJUK", "2026-05-31T23:59"),
                new Step("TINDAK_LANJUT", "2026-06-01T00:00"),
                new Step("SELESAI", "2026-06-20T10:00"));
        assertThat(total(MAY.minusMonths(1))).isEqualTo(RecapCounts.ZERO);
        assertThat(total(MAY)).isEqualTo(counts(0, 1, 0, 0, 0, 1, 0));
        assertThat(total(JUNE)).isEqualTo(counts(1, 0, 0, 1, 0, 0, 0));
        assertThat(total(JUNE.plusMonths(1))).isEqualTo(RecapCounts.ZERO);
        Village ciderum = new Village("32.01.27.2003", "Desa Ciderum");
        assertThat(desk.recap(ACTOR, MAY).of(ciderum, "Keluhan kepesertaan")).isEqualTo(counts(0, 1, 0, 0, 0, 1, 0));
        assertThat(desk.recap(ACTOR, MAY).of("Saran")).isEqualTo(RecapCounts.ZERO);
    }

    @Test
    void whatHappensLaterDoesNotChangeAnOldRecap() {
        long file = add(
                "3201272003",
                "PROGRAM",
                "2026-05-04",
                new Step("BARU", "2026-05-04T09:00"),
                new Step("SELESAI", "2026-05-20T10:00"));
        String before = desk.recap(ACTOR, MAY).fingerprint();
        move(file, "TINDAK_LANJUT", "2026-06-10T09:00");
        assertThat(desk.recap(ACTOR, MAY).fingerprint()).isEqualTo(before);
        assertThat(total(JUNE)).isEqualTo(counts(0, 0, 1, 0, 1, 0, 0));
        move(file, "DITOLAK", "2026-06-11T09:00");
        assertThat(total(JUNE)).isEqualTo(counts(0, 0, 1, 0, 0, 0, 1));
        assertThat(desk.recap(ACTOR, MAY).fingerprint()).isEqualTo(before);
    }

    @Test
    void theWithdrawnAndTheDoubleAreAmongTheRejected() {
        add(
                "3201272001",
                "SARAN",
                "2026-05-01",
                new Step("BARU", "2026-05-01T08:00"),
                new Step("DITARIK", "2026-05-02T08:00"));
        add(
                "3201272001",
                "SARAN",
                "2026-05-01",
                new Step("BARU", "2026-05-01T08:00"),
                new Step("GANDA", "2026-05-02T08:00"));
        add(
                "3201272001",
                "SARAN",
                "2026-05-01",
                new Step("BARU", "2026-05-01T08:00"),
                new Step("DITOLAK", "2026-05-02T08:00"));
        assertThat(total(MAY)).isEqualTo(new RecapCounts(0, 3, 0, 0, 0, 0, 3, 1, 1));
    }

    @Test
    void noCaseIsMissingBecauseItsVillageStreamOrHistoryIsUnknown() {
        add("3201282001", "ALIRAN-BARU", "2026-05-04", new Step("TAHAP-BARU", "2026-05-04T09:00"));
        add("3201272003", "SARAN", "2026-05-05");
        MonthlyRecap recap = desk.recap(ACTOR, MAY);
        assertThat(recap.total()).isEqualTo(counts(0, 2, 0, 0, 2, 0, 0));
        assertThat(recap.villages())
                .hasSize(13)
                .last()
                .extracting(Village::code)
                .isEqualTo("32.01.28.2001");
        assertThat(recap.streams()).hasSize(7).last().isEqualTo("ALIRAN-BARU");
    }

    @Test
    void aDistrictCountsByKecamatan() {
        try (var district = Database.create(folder.resolve("district"), new byte[32], "3201", CLOCK)) {
            district.journal().write(ACTOR, "merge", tx -> {
                openCase(tx, "3201272003", "SARAN", "2026-05-04", List.of(new Step("BARU", "2026-05-04T09:00")));
                openCase(tx, "3201272004", "SARAN", "2026-05-04", List.of(new Step("BARU", "2026-05-04T09:00")));
                return tx.actId();
            });
            var other = new RecapDesk(
                    district,
                    CLOCK,
                    CodeLists.of(district),
                    REGIONS,
                    new OfficeDesk(district, REGIONS),
                    TYPESETTER,
                    new Printing());
            MonthlyRecap recap = other.recap(ACTOR, MAY);
            assertThat(recap.villages()).hasSize(40);
            assertThat(recap.of(new Village("32.01.27", "Kecamatan Caringin"), "Saran"))
                    .isEqualTo(counts(0, 2, 0, 0, 2, 0, 0));
        }
    }

    @Test
    void monthsGoFromTheFirstCaseToTheRunningMonth() {
        assertThat(desk.months(ACTOR)).containsExactly(YearMonth.of(2026, 7));
        add("3201272003", "SARAN", "2026-05-05");
        assertThat(desk.months(ACTOR)).containsExactly(YearMonth.of(2026, 7), JUNE, MAY);
        assertThat(desk.running(YearMonth.of(2026, 7))).isTrue();
        assertThat(desk.running(JUNE)).isFalse();
        assertThatThrownBy(() -> desk.recap(ACTOR, YearMonth.of(2026, 8)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(new RecapProblem.FutureMonth()));
    }

    @Test
    void savingIsRecordedWithTheFingerprintOfTheFigures() throws Exception {
        MonthlyRecap recap = desk.recap(ACTOR, MAY);
        Path file = folder.resolve("rekap.xlsx");
        desk.saveWorkbook(ACTOR, recap, file);
        assertThat(Files.size(file)).isPositive();
        List<String> acts = database.read(
                sql -> sql.select(ACT.ACTION, ACT.REASON).from(ACT).fetch(act -> act.value1() + " " + act.value2()));
        assertThat(acts).containsExactly("recap.print 2026-05 XLSX " + recap.fingerprint());
        var reader = new Actor(7, "Ratna", "320127", Set.of(Capability.READ_RECORDS));
        assertThatThrownBy(() -> desk.handouts().save(reader, desk.paper(recap, Grouping.BY_VILLAGE), file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(new NotAllowed(Capability.PRINT_RECAP)));
        assertThatThrownBy(() -> desk.handouts()
                        .save(ACTOR, desk.paper(recap, Grouping.BY_VILLAGE), folder.resolve("tiada/a.pdf")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(new PaperProblem.CannotSave("a.pdf")));
    }

    /** One case of a made-up history, told again by walking through it, without the query. */
    private record History(String village, String stream, List<Step> steps) {
        RecapCounts in(YearMonth month) {
            LocalDateTime first = month.atDay(1).atStartOfDay();
            LocalDateTime next = month.plusMonths(1).atDay(1).atStartOfDay();
            String stage = null;
            boolean known = false;
            boolean closedAtStart = false;
            boolean openAtStart = false;
            boolean came = false;
            boolean reopened = false;
            List<Step> sorted = new ArrayList<>(steps);
            sorted.sort(Comparator.comparing(Step::at));
            for (Step step : sorted) {
                LocalDateTime at = LocalDateTime.parse(step.at());
                if (!at.isBefore(next)) {
                    break;
                }
                if (at.isBefore(first)) {
                    closedAtStart = closed(step.stage());
                    openAtStart = !closedAtStart;
                } else {
                    came |= !known;
                    reopened |= closedAtStart && !closed(step.stage());
                }
                known = true;
                stage = step.stage();
            }
            if (stage == null || (closedAtStart && !reopened)) {
                return RecapCounts.ZERO;
            }
            return new RecapCounts(
                    openAtStart ? 1 : 0,
                    came ? 1 : 0,
                    reopened ? 1 : 0,
                    stage.equals("SELESAI") ? 1 : 0,
                    closed(stage) || stage.equals("DIRUJUK") ? 0 : 1,
                    stage.equals("DIRUJUK") ? 1 : 0,
                    closed(stage) && !stage.equals("SELESAI") ? 1 : 0,
                    stage.equals("DITARIK") ? 1 : 0,
                    stage.equals("GANDA") ? 1 : 0);
        }

        private static boolean closed(String stage) {
            return Set.of("SELESAI", "DITOLAK", "DITARIK", "GANDA").contains(stage);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theQueryAgreesWithWalkingThroughRandomHistories(long seed) {
        var random = new Random(seed);
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            histories.add(history(random));
        }
        database.journal().write(ACTOR, "casework.register", tx -> {
            for (History history : histories) {
                openCase(
                        tx,
                        history.village(),
                        history.stream(),
                        history.steps().getFirst().at().substring(0, 10),
                        history.steps());
            }
            return tx.actId();
        });
        Map<String, String> labels =
                Map.of("SARAN", "Saran", "PROGRAM", "Keluhan program", "LAYANAN", "Layanan langsung");
        int previous = 0;
        for (YearMonth month = YearMonth.of(2025, 11);
                !month.isAfter(YearMonth.of(2026, 7));
                month = month.plusMonths(1)) {
            MonthlyRecap recap = desk.recap(ACTOR, month);
            for (Village village : recap.villages()) {
                for (Map.Entry<String, String> stream : labels.entrySet()) {
                    YearMonth in = month;
                    RecapCounts expected = histories.stream()
                            .filter(history -> village.code().replace(".", "").equals(history.village())
                                    && history.stream().equals(stream.getKey()))
                            .map(history -> history.in(in))
                            .reduce(RecapCounts.ZERO, RecapCounts::plus);
                    assertThat(recap.of(village, stream.getValue()))
                            .describedAs("%s %s %s", month, village.name(), stream.getKey())
                            .isEqualTo(expected);
                }
            }
            RecapCounts total = recap.total();
            assertThat(total.balanced()).isTrue();
            assertThat(total.opening()).isEqualTo(previous);
            previous = total.closing();
        }
        assertThat(previous).isPositive();
    }

    /** One to seven steps from December to June, at times that often coincide with the turn of a month or with each other. */
    private static History history(Random random) {
        List<String> stages = List.of(
                "BARU", "ASESMEN", "KONSEP", "DIRUJUK", "TINDAK_LANJUT", "SELESAI", "DITOLAK", "DITARIK", "GANDA");
        LocalDateTime at = LocalDateTime.of(2025, 12, 1, 8, 0).plusDays(random.nextInt(150));
        List<Step> steps = new ArrayList<>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            steps.add(new Step(i == 0 ? "BARU" : stages.get(random.nextInt(stages.size())), at.toString()));
            at = switch (random.nextInt(4)) {
                case 0 -> at;
                case 1 -> YearMonth.from(at).plusMonths(1).atDay(1).atStartOfDay();
                case 2 -> at.plusHours(1 + random.nextInt(72));
                default -> at.plusDays(random.nextInt(40));
            };
        }
        return new History(
                "32012720" + (random.nextBoolean() ? "03" : "11"),
                List.of("SARAN", "PROGRAM", "LAYANAN").get(random.nextInt(3)),
                steps);
    }
}

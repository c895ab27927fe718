package id.simpul.household.csv;

import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jooq.impl.DSL.countDistinct;

import id.simpul.household.Desil;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.household.SearchIndex;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Message;
import id.simpul.kernel.Nik;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.CsvText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.testing.Synthetic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T03:42:00Z"), ZoneId.of("Asia/Jakarta"));
    private static final Actor ACTOR = Actor.program("320127");
    private static final Regions REGIONS = new Regions();

    @TempDir
    Path temp;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.create(temp.resolve("data"), new byte[32], "320127", CLOCK);
        new SearchIndex(REGIONS).open(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static Stream<Path> folders() {
        return Synthetic.folders();
    }

    private ImportReport run(Path folder) {
        return new CsvImport(database, FamilyParts.of(REGIONS), CLOCK).run(ACTOR, folder, Progress.NONE);
    }

    private int count(Table<?> table) {
        return database.read(sql -> sql.fetchCount(table));
    }

    /** A copy of the sample that a test may damage. */
    private Path copy() throws IOException {
        Path folder = temp.resolve("salinan");
        Files.createDirectories(folder);
        for (String file : List.of("desa.csv", "rumah_tangga.csv", "anggota.csv", "bantuan.csv")) {
            Files.copy(Synthetic.SAMPLE.resolve(file), folder.resolve(file));
        }
        return folder;
    }

    private static void edit(Path file, UnaryOperator<List<String>> change) throws IOException {
        Files.write(file, change.apply(Files.readAllLines(file)));
    }

    private static void replace(Path file, int line, String from, String to) throws IOException {
        edit(file, lines -> {
            assertThat(lines.get(line - 1)).contains(from);
            lines.set(line - 1, lines.get(line - 1).replaceFirst(Pattern.quote(from), to));
            return lines;
        });
    }

    private void refused(Problem problem, Path folder) {
        assertThatThrownBy(() -> run(folder))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isEqualTo(problem));
        for (Texts texts : List.of(new Texts(Texts.INDONESIAN), new Texts(Texts.ENGLISH))) {
            assertThat(texts.get(problem.what())).isNotBlank().doesNotContain("{");
            assertThat(texts.get(problem.safe())).isNotBlank();
            assertThat(texts.get(problem.next())).isNotBlank().doesNotContain("{");
        }
        assertThat(count(HOUSEHOLD)).isZero();
        assertThat(count(PERSON)).isZero();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void controlTotalsAreExact(Path folder) {
        ImportReport report = run(folder);
        int households = Synthetic.total(folder, "rumah_tangga");
        int persons = Synthetic.total(folder, "rekaman_anggota");
        assertThat(report.count(ImportRun.HOUSEHOLDS)).isEqualTo(new ImportReport.Count(households, 0));
        assertThat(report.count(ImportRun.PERSONS)).isEqualTo(new ImportReport.Count(persons, 0));
        assertThat(report.count(ImportRun.ASSESSMENTS)).isEqualTo(new ImportReport.Count(households, 0));
        assertThat(report.refused()).isEmpty();
        assertThat(byVillage()).isEqualTo(villageTotals(folder));
        assertThat(byProgramme()).isEqualTo(Synthetic.totals(folder, "bantuan_"));
        assertThat(receivers()).isEqualTo(Synthetic.totals(folder, "rt_penerima_"));
        assertThat(count(ASSISTANCE))
                .isEqualTo(report.count(ImportRun.ASSISTANCE).added());
        assertThat(database.check()).isEmpty();
    }

    private Map<String, Integer> byVillage() {
        return pairs(database.read(sql -> sql.select(HOUSEHOLD.VILLAGE, org.jooq.impl.DSL.count())
                .from(HOUSEHOLD)
                .groupBy(HOUSEHOLD.VILLAGE)
                .fetch()));
    }

    private static Map<String, Integer> villageTotals(Path folder) {
        Map<String, Integer> totals = new TreeMap<>(Synthetic.totals(folder, "rt_"));
        totals.keySet().removeIf(name -> !name.matches("[0-9]{10}"));
        return totals;
    }

    private Map<String, Integer> byProgramme() {
        CodeLists codes = CodeLists.of(database);
        Map<String, Integer> totals = new TreeMap<>();
        database.read(sql -> sql.select(ASSISTANCE.PROGRAMME, ASSISTANCE.STATUS, org.jooq.impl.DSL.count())
                        .from(ASSISTANCE)
                        .groupBy(ASSISTANCE.PROGRAMME, ASSISTANCE.STATUS)
                        .fetch())
                .forEach(row -> totals.put(
                        row.value1() + "|" + codes.label("kepesertaan", row.value2(), new Texts(Texts.INDONESIAN)),
                        row.value3()));
        return totals;
    }

    private Map<String, Integer> receivers() {
        return pairs(database.read(sql -> sql.select(ASSISTANCE.PROGRAMME, countDistinct(ASSISTANCE.HOUSEHOLD))
                .from(ASSISTANCE)
                .groupBy(ASSISTANCE.PROGRAMME)
                .fetch()));
    }

    private static Map<String, Integer> pairs(Result<Record2<String, Integer>> rows) {
        return rows.stream().collect(Collectors.toMap(Record2::value1, Record2::value2, (a, b) -> a, TreeMap::new));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyDamagedNikOfTheAnswerKeyIsWarnedOfAndKept(Path folder) {
        ImportReport report = run(folder);
        Map<Long, String> personAt = new TreeMap<>();
        long line = 2;
        for (var row : Synthetic.rows(folder, "anggota.csv")) {
            personAt.put(line++, row.getField("id_anggota"));
        }
        Set<String> warned = report.warnings().stream()
                .filter(note ->
                        note.file().equals("anggota.csv") && note.column().equals("nik"))
                .map(note -> personAt.get(note.line()))
                .collect(Collectors.toSet());
        Set<String> damaged = Synthetic.rows(folder, "kunci/galat.csv").stream()
                .filter(row -> row.getField("jenis").startsWith("NIK_"))
                .map(row -> row.getField("id_anggota"))
                .collect(Collectors.toSet());
        assertThat(damaged).hasSize(150);
        assertThat(warned).containsExactlyInAnyOrderElementsOf(damaged);
        assertThat(report.warningCount()).isEqualTo(report.warnings().size());
        List<String> kept = database.read(sql -> sql.select(PERSON.NIK)
                .from(PERSON)
                .where(PERSON.EXTERNAL_ID.in(
                        damaged.stream().map(id -> "320127/" + id).toList()))
                .fetch(PERSON.NIK));
        Set<String> written = Synthetic.rows(folder, "anggota.csv").stream()
                .filter(row -> damaged.contains(row.getField("id_anggota")))
                .map(row -> row.getField("nik"))
                .collect(Collectors.toSet());
        assertThat(kept).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void aFolderImportedAgainAddsNothing() {
        run(Synthetic.SAMPLE);
        int changes = count(CHANGE);
        ImportReport again = run(Synthetic.SAMPLE);
        assertThat(again.counts().values())
                .allSatisfy(count -> assertThat(count.added()).isZero());
        assertThat(again.count(ImportRun.PERSONS).already())
                .isEqualTo(Synthetic.total(Synthetic.SAMPLE, "rekaman_anggota"));
        assertThat(again.refused()).isEmpty();
        assertThat(count(CHANGE)).isEqualTo(changes);
    }

    @Test
    void aLaterFolderAddsWhatIsNewToFamiliesThatAreThere() throws IOException {
        run(Synthetic.SAMPLE);
        Path later = copy();
        edit(later.resolve("anggota.csv"), lines -> {
            lines.add(lines.get(1).replaceFirst("A0000001", "A7777777").replace("Kepala keluarga", "Anak"));
            return lines;
        });
        ImportReport report = run(later);
        assertThat(report.count(ImportRun.PERSONS).added()).isOne();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void anImportIsUndoneAsAWholeAndCanBeRepeated() {
        ImportReport report = run(Synthetic.SAMPLE);
        database.journal().undo(ACTOR, report.act());
        assertThat(new PersonSearch(database).search(ACTOR, "siti")).isEmpty();
        assertThat(run(Synthetic.SAMPLE).count(ImportRun.HOUSEHOLDS).added()).isEqualTo(300);
    }

    @Test
    void whatWasImportedIsFoundAndReadsAsTheFileSays() {
        run(Synthetic.SAMPLE);
        var first = Synthetic.rows(Synthetic.SAMPLE, "rumah_tangga.csv").getFirst();
        var head = Synthetic.rows(Synthetic.SAMPLE, "anggota.csv").getFirst();
        PersonHit hit =
                new PersonSearch(database).jump(ACTOR, head.getField("nik")).orElseThrow();
        assertThat(hit.name().reveal()).isEqualTo(head.getField("nama"));
        var family =
                new HouseholdDesk(database, CLOCK).find(ACTOR, hit.household()).orElseThrow();
        Desil desil = Objects.requireNonNull(family.household().details().desil());
        assertThat(desil.value()).isEqualTo(Integer.parseInt(first.getField("desil")));
        assertThat(desil.on()).isEqualTo(LocalDate.parse(first.getField("tanggal_asesmen")));
        assertThat(desil.by()).isEqualTo("rumah_tangga.csv");
        var assessment = database.read(sql -> sql.fetchSingle(ASSESSMENT, ASSESSMENT.HOUSEHOLD.eq(hit.household())));
        assertThat(assessment.getFloorArea()).isEqualTo(Long.parseLong(first.getField("luas_lantai_m2")));
        assertThat(assessment.getInstrument()).isEqualTo("impor");
        assertThat(assessment.getHasCar()).isEqualTo(first.getField("mobil").equals("0") ? 2L : 1L);
        if (first.getField("jenis_lantai").equals("Keramik/ubin")) {
            assertThat(assessment.getFloor()).isEqualTo(2L);
            assertThat(assessment.getNote()).contains("jenis_lantai: Keramik/ubin");
        }
    }

    @Test
    void everyWordOfTheGeneratorHasAStorageCode() {
        ImportReport report = run(Synthetic.SAMPLE);
        assertThat(report.warnings()).extracting(note -> note.reason().key()).doesNotContain(CsvText.ROW_CATEGORY);
        assertThat(count(ASSESSMENT)).isEqualTo(300);
        assertThat(database.<Integer>read(sql -> sql.fetchCount(ASSESSMENT, ASSESSMENT.LIGHTING.isNull())))
                .isZero();
    }

    @Test
    void rowsThatCannotBeWrittenAreNamedAndTheRestIsWritten() throws IOException {
        Path folder = copy();
        Path members = folder.resolve("anggota.csv");
        edit(members, lines -> {
            String[] cells = lines.get(2).split(",", -1);
            cells[3] = "";
            lines.set(2, String.join(",", cells));
            lines.set(4, "A0000099,RT999999999," + lines.get(4).split(",", 3)[2]);
            lines.set(6, lines.get(6) + ",lebih");
            lines.set(8, lines.get(7));
            return lines;
        });
        Path households = folder.resolve("rumah_tangga.csv");
        replace(households, 301, "3201272012", "3201282001");
        ImportReport report = run(folder);
        assertThat(report.refused())
                .extracting(
                        ImportNote::file,
                        ImportNote::line,
                        ImportNote::column,
                        note -> note.reason().key())
                .contains(
                        tuple("rumah_tangga.csv", 301L, "kode_desa", CsvText.ROW_OUTSIDE),
                        tuple("anggota.csv", 3L, "nama", CsvText.ROW_EMPTY),
                        tuple("anggota.csv", 5L, "id_rt", CsvText.ROW_NO_HOUSEHOLD),
                        tuple("anggota.csv", 7L, "tanggal_meninggal", CsvText.ROW_FIELDS),
                        tuple("anggota.csv", 9L, "id_anggota", CsvText.ROW_DUPLICATE));
        assertThat(report.count(ImportRun.HOUSEHOLDS).added()).isEqualTo(299);
        long persons = report.refused().stream()
                .filter(note -> note.file().equals("anggota.csv"))
                .count();
        assertThat(report.count(ImportRun.PERSONS).added()).isEqualTo(1078 - (int) persons);
    }

    @Test
    void oddValuesAreWarnedOfAndNothingIsLost() throws IOException {
        Path folder = copy();
        edit(folder.resolve("anggota.csv"), lines -> {
            String[] cells = lines.get(2).split(",", -1);
            cells[6] = "kemarin";
            cells[7] = "Ipar";
            lines.set(2, String.join(",", cells));
            return lines;
        });
        edit(folder.resolve("rumah_tangga.csv"), lines -> {
            String[] cells = lines.get(1).split(",", -1);
            cells[1] = "123";
            cells[10] = "11";
            lines.set(1, String.join(",", cells));
            return lines;
        });
        ImportReport report = run(folder);
        assertThat(report.refused()).isEmpty();
        assertThat(report.warnings())
                .extracting(
                        ImportNote::line,
                        ImportNote::column,
                        note -> note.reason().key())
                .contains(
                        tuple(2L, "no_kk", CsvText.ROW_KK_FORM),
                        tuple(2L, "desil", CsvText.ROW_DESIL),
                        tuple(3L, "tanggal_lahir", CsvText.ROW_DATE),
                        tuple(3L, "hubungan", CsvText.ROW_CATEGORY));
        String note = database.read(sql -> sql.select(PERSON.NOTE)
                .from(PERSON)
                .where(PERSON.EXTERNAL_ID.eq("320127/A0000002"))
                .fetchSingle(PERSON.NOTE));
        assertThat(note).contains("tanggal_lahir: kemarin", "hubungan: Ipar");
    }

    @Test
    void aDateThatContradictsTheNikIsWarnedOfAsSwapped() throws IOException {
        Path folder = copy();
        edit(folder.resolve("anggota.csv"), lines -> {
            String[] cells = lines.get(1).split(",", -1);
            cells[2] = "3201271201859001";
            cells[4] = "L";
            cells[6] = "1985-12-01";
            lines.set(1, String.join(",", cells));
            return lines;
        });
        assertThat(run(folder).warnings())
                .contains(new ImportNote("anggota.csv", 2, "nik", Message.of(HouseholdText.NIK_SWAPPED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desa.csv", "rumah_tangga.csv", "anggota.csv", "bantuan.csv"})
    void aMissingFileIsRefusedBeforeAnythingIsWritten(String file) throws IOException {
        Path folder = copy();
        Files.delete(folder.resolve(file));
        refused(new ImportProblem.FileMissing(file), folder);
    }

    @Test
    void aMissingFolderIsRefused() {
        refused(new ImportProblem.FolderMissing(temp.resolve("x").toString()), temp.resolve("x"));
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        Path folder = copy();
        edit(folder.resolve("anggota.csv"), lines -> {
            lines.set(0, lines.get(0).replace("nama_ibu", "ibu").replace(",nik,", ",no_nik,"));
            return lines;
        });
        refused(new ImportProblem.ColumnMissing("anggota.csv", List.of("nik", "nama_ibu")), folder);
    }

    @Test
    void aWrongEncodingIsRefused() throws IOException {
        Path folder = copy();
        Path file = folder.resolve("anggota.csv");
        Files.writeString(
                file, Files.readString(file).replaceFirst("Bogor", "Bog\u00f3r"), StandardCharsets.ISO_8859_1);
        refused(new ImportProblem.NotUtf8("anggota.csv"), folder);
    }

    @Test
    void whatIsNoCsvIsRefused() throws IOException {
        Path folder = copy();
        Path file = folder.resolve("anggota.csv");
        String whole = Files.readString(file);
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0});
        refused(new ImportProblem.NotCsv("anggota.csv"), folder);
        Files.writeString(file, "");
        refused(new ImportProblem.NotCsv("anggota.csv"), folder);
        Files.writeString(file, "<html>\n<table></table>");
        refused(new ImportProblem.NotCsv("anggota.csv"), folder);
        Files.writeString(file, whole.replaceFirst("Kepala keluarga", "\"Kepala keluarga"));
        refused(new ImportProblem.NotCsv("anggota.csv"), folder);
        Files.writeString(file, whole.replaceFirst("Kepala keluarga", "\"Kepala\" keluarga\"\""));
        assertThatThrownBy(() -> run(folder)).isInstanceOf(Refusal.class);
        assertThat(count(HOUSEHOLD)).isZero();
    }

    @Test
    void semicolonsAndAByteOrderMarkAreRead() throws IOException {
        Path folder = copy();
        for (String file : List.of("desa.csv", "bantuan.csv")) {
            Path path = folder.resolve(file);
            Files.writeString(path, "\uFEFF" + Files.readString(path).replace(',', ';'));
        }
        ImportReport report = run(folder);
        assertThat(report.refused()).isEmpty();
        assertThat(report.count(ImportRun.ASSISTANCE).added())
                .isEqualTo(Synthetic.totals(Synthetic.SAMPLE, "bantuan_").values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Test
    void aFolderOfAnotherSubDistrictIsRefused() throws IOException {
        Path folder = copy();
        edit(folder.resolve("desa.csv"), lines -> List.of(lines.get(0), "3201282001,Ciawi,320128"));
        refused(new ImportProblem.OtherArea("320127"), folder);
    }

    @Test
    void cancellingLeavesNothing() {
        var steps = new AtomicLong();
        var progress = new Progress() {
            @Override
            public void at(long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
                steps.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return steps.get() > 3;
            }
        };
        assertThatThrownBy(() ->
                        new CsvImport(database, FamilyParts.of(REGIONS), CLOCK).run(ACTOR, Synthetic.SAMPLE, progress))
                .isInstanceOf(CancellationException.class);
        assertThat(steps).hasValue(4);
        assertThat(count(HOUSEHOLD)).isZero();
        assertThat(run(Synthetic.SAMPLE).count(ImportRun.HOUSEHOLDS).added()).isEqualTo(300);
    }

    @Test
    void whoMayNotImportIsRefused() {
        Actor reader = new Actor(8, "Dewi", "320127", Set.of(Capability.READ_RECORDS));
        assertThatThrownBy(() -> new CsvImport(database, FamilyParts.of(REGIONS), CLOCK)
                        .run(reader, Synthetic.SAMPLE, Progress.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isInstanceOf(NotAllowed.class));
    }

    @Test
    void notesNeverHoldThePersonsData() {
        ImportReport report = run(Synthetic.SAMPLE);
        Set<Object> niks = Synthetic.rows(Synthetic.SAMPLE, "anggota.csv").stream()
                .map(row -> new Nik(row.getField("nik")))
                .collect(Collectors.toSet());
        assertThat(report.warnings())
                .allSatisfy(note -> assertThat(note.reason().args()).noneMatch(niks::contains));
    }
}

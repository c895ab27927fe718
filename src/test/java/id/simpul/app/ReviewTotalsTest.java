package id.simpul.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.household.match.PairKind;
import id.simpul.kernel.Progress;
import id.simpul.review.CheckCount;
import id.simpul.review.FindingFilter;
import id.simpul.review.FindingFilter.State;
import id.simpul.review.FindingRow;
import id.simpul.store.jooq.Tables;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checks on synthetic folders against the answer key of their generator: exactly the families and persons it put a fault
 * into, and where a check finds more, exactly which more and why.
 */
class ReviewTotalsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T03:15:00Z"), ZoneId.of("Asia/Jakarta"));
    private static final Path SAMPLE = Path.of("src/test/resources/sintetis-periksa");

    @TempDir
    Path temp;

    private Path folder = SAMPLE;
    private Map<Long, String> ids = Map.of();
    private final Map<String, Set<String>> active = new HashMap<>();

    static Stream<Path> folders() {
        return Stream.concat(Stream.of(SAMPLE), Synthetic.folders());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void checksFindWhatTheGeneratorPutIn(Path given) {
        folder = given;
        try (Office office = TestOffices.create(temp.resolve("data"), "320127", CLOCK)) {
            Imports.of(office).run(office.actor(), folder, Progress.NONE);
            ids = external(office);
            Synthetic.rows(folder, "bantuan.csv").stream()
                    .filter(row -> row.getField("status").equals("Aktif"))
                    .forEach(row -> active.computeIfAbsent(row.getField("id_rt"), id -> new TreeSet<>())
                            .add(row.getField("program")));
            var run = office.reviews().run(office.actor(), Progress.NONE);
            assertThat(run.families()).isEqualTo(Synthetic.total(folder, "rumah_tangga"));
            List<FindingRow> found =
                    office.reviews().page(office.actor(), new FindingFilter(null, null, State.ALL), 0, 200_000);
            assertThat(found).hasSize(run.findings());
            Map<String, List<FindingRow>> byCheck = found.stream().collect(Collectors.groupingBy(FindingRow::check));
            Map<String, CheckCount> counted = office.reviews().byCheck(office.actor(), FindingFilter.OPEN);
            byCheck.forEach(
                    (code, rows) -> assertThat(counted).containsEntry(code, new CheckCount(code, rows.size(), 0)));
            carOwners(rows(byCheck, "A5"));
            exclusivePairs(rows(byCheck, "A4"));
            civilServants(rows(byCheck, "A6"));
            deceased(rows(byCheck, "A7"));
            brokenNiks(rows(byCheck, "A9"));
            sameNik(rows(byCheck, "A1"));
            samePerson(office, rows(byCheck, "A2"));
            leftOut(rows(byCheck, "A10"));
            outsideBand(rows(byCheck, "A8"));
            unanswered(rows(byCheck, "A12"));
            neighbours(rows(byCheck, "A13"));
            assertThat(rows(byCheck, "A3")).isEmpty();
        }
    }

    private void carOwners(List<FindingRow> rows) {
        assertThat(families(
                        rows,
                        row -> words(row, 0).contains("has_car")
                                && words(row, 1).contains("BPNT")))
                .isEqualTo(key("INKLUSI_BPNT_MOBIL", "id_rt"));
        Set<String> poor = Set.of("BPNT", "PKH", "BLT-DD");
        Set<String> expected = Synthetic.rows(folder, "rumah_tangga.csv").stream()
                .filter(row -> Stream.of("mobil", "ac", "emas_10g", "rumah_lain")
                                .anyMatch(asset -> row.getField(asset).equals("1"))
                        || row.getField("daya_listrik").equals(">=2200"))
                .map(row -> row.getField("id_rt"))
                .filter(family -> receives(family, poor))
                .collect(Collectors.toSet());
        assertThat(families(rows, row -> true)).isEqualTo(expected);
    }

    private void exclusivePairs(List<FindingRow> rows) {
        assertThat(families(rows, row -> row.variant().equals("PASANGAN")))
                .isEqualTo(key("TUMPANG_TINDIH_BLT_BPNT", "id_rt"));
        assertThat(rows).allMatch(row -> row.variant().equals("PASANGAN"));
    }

    /** The key names receivers of PKH and BPNT; the others found receive the village's own cash aid alone. */
    private void civilServants(List<FindingRow> rows) {
        Set<String> all = families(rows, row -> true);
        Set<String> inKey = key("APARATUR_MENERIMA", "id_rt");
        assertThat(all).containsAll(inKey);
        assertThat(families(
                        rows,
                        row -> words(row, 1).contains("BPNT") || words(row, 1).contains("PKH")))
                .isEqualTo(inKey);
        assertThat(all)
                .filteredOn(family -> !inKey.contains(family))
                .allMatch(family -> receives(family, Set.of("BLT-DD")));
    }

    private void deceased(List<FindingRow> rows) {
        assertThat(persons(rows)).isEqualTo(key("PENERIMA_MENINGGAL", "id_anggota"));
    }

    private void brokenNiks(List<FindingRow> rows) {
        assertThat(persons(rows.stream()
                        .filter(row -> row.details().equals("LENGTH"))
                        .toList()))
                .isEqualTo(key("NIK_KURANG_DIGIT", "id_anggota"));
        assertThat(persons(rows.stream()
                        .filter(row -> Set.of("DAY", "MONTH", "DATE").contains(row.details()))
                        .toList()))
                .isEqualTo(key("NIK_TANGGAL_MUSTAHIL", "id_anggota"));
        assertThat(persons(rows.stream()
                        .filter(row -> words(row, 0).contains("SEX"))
                        .toList()))
                .isEqualTo(key("NIK_KELAMIN_TIDAK_COCOK", "id_anggota"));
        // What else differs are copies that were given another birth date, which are in the key of duplicates.
        Set<String> rest = persons(rows);
        rest.removeAll(key("NIK_KURANG_DIGIT", "id_anggota"));
        rest.removeAll(key("NIK_TANGGAL_MUSTAHIL", "id_anggota"));
        rest.removeAll(key("NIK_KELAMIN_TIDAK_COCOK", "id_anggota"));
        assertThat(copies()).containsAll(rest);
    }

    private void sameNik(List<FindingRow> rows) {
        Map<String, List<String>> byNik = new HashMap<>();
        Synthetic.rows(folder, "anggota.csv").stream()
                .filter(row -> !row.getField("nik").isEmpty())
                .forEach(row -> byNik.computeIfAbsent(row.getField("nik"), nik -> new ArrayList<>())
                        .add(row.getField("id_anggota")));
        assertThat(rows)
                .hasSize(byNik.values().stream()
                        .mapToInt(same -> same.size() - 1)
                        .sum());
        assertThat(persons(rows))
                .isSubsetOf(byNik.values().stream()
                        .filter(same -> same.size() > 1)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()));
    }

    /** A2 is the page of possible duplicates without pairs of one NIK, which are A1; the key says which of them are. */
    private void samePerson(Office office, List<FindingRow> rows) {
        // Whoever sounds and is born alike is either a copy of the key or a namesake: never a twin.
        Set<String> twins = Synthetic.rows(folder, "kunci/bukan_duplikat.csv").stream()
                .map(row -> row.getField("id_b"))
                .collect(Collectors.toSet());
        assertThat(persons(rows)).doesNotContainAnyElementsOf(twins);
        Map<String, String> niks = Synthetic.rows(folder, "anggota.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id_anggota"), row -> row.getField("nik")));
        Set<Set<String>> shown = office.database()
                .read(sql -> sql.selectFrom(Tables.REVIEW_FINDING)
                        .where(Tables.REVIEW_FINDING.CHECK_CODE.eq("A2"))
                        .fetchSet(row -> Set.of(
                                Objects.requireNonNull(ids.get(row.getPerson())),
                                Objects.requireNonNull(ids.get(row.getOther())))));
        assertThat(rows).hasSize(shown.size());
        assertThat(shown)
                .isEqualTo(office.duplicates().pairs(office.actor(), PairKind.PERSON).stream()
                        .map(pair -> Set.of(
                                Objects.requireNonNull(ids.get(pair.first().id())),
                                Objects.requireNonNull(ids.get(pair.second().id()))))
                        .filter(pair -> {
                            List<String> both = pair.stream().map(niks::get).toList();
                            return both.getFirst().isEmpty() || !both.getFirst().equals(both.getLast());
                        })
                        .collect(Collectors.toSet()));
        Set<Set<String>> copies = Synthetic.rows(folder, "kunci/duplikat.csv").stream()
                .map(row -> Set.of(row.getField("id_salinan"), row.getField("id_asli")))
                .filter(pair -> {
                    List<String> both = pair.stream().map(niks::get).toList();
                    return both.getFirst().isEmpty() || !both.getFirst().equals(both.getLast());
                })
                .collect(Collectors.toSet());
        Set<Set<String>> missed = new HashSet<>(copies);
        missed.removeAll(shown);
        // The hard part of the key, since copies with an equal NIK are left out here: a tenth; of a handful, one.
        assertThat(missed.size())
                .as("copies not found, of %d", copies.size())
                .isLessThanOrEqualTo(Math.max(1, copies.size() / 10));
    }

    private void leftOut(List<FindingRow> rows) {
        Set<String> byLine = families(rows, row -> words(row, 0).contains("GARIS"));
        assertThat(byLine).hasSize(Synthetic.total(folder, "rt_miskin_tanpa_bpnt_pkh"));
        assertThat(byLine).noneMatch(family -> receives(family, Set.of("BPNT", "PKH")));
        assertThat(families(rows, row -> !words(row, 0).contains("GARIS")))
                .noneMatch(family -> active.containsKey(family));
    }

    private void outsideBand(List<FindingRow> rows) {
        Map<String, NamedCsvRecord> homes = Synthetic.rows(folder, "rumah_tangga.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("id_rt"), row -> row));
        Map<String, String> first = new HashMap<>();
        Synthetic.rows(folder, "bantuan.csv").stream()
                .filter(row -> row.getField("status").equals("Aktif"))
                .forEach(row -> first.merge(
                        row.getField("id_rt") + " " + row.getField("program"),
                        row.getField("mulai"),
                        (a, b) -> a.compareTo(b) < 0 ? a : b));
        Set<String> expected = new HashSet<>();
        first.forEach((taking, since) -> {
            String[] parts = taking.split(" ", -1);
            NamedCsvRecord home = Objects.requireNonNull(homes.get(parts[0]));
            String checked = home.getField("tanggal_asesmen");
            String day = since.compareTo(checked) > 0 ? since : checked;
            if (Integer.parseInt(home.getField("desil")) > highest(parts[1], day)) {
                expected.add(parts[0]);
            }
        });
        assertThat(families(rows, row -> true)).isEqualTo(expected);
    }

    /** The bands as published: June 2025, 29 January 2026, 9 February 2026. */
    private static int highest(String programme, String day) {
        boolean june = day.compareTo("2025-06-01") >= 0;
        boolean january = day.compareTo("2026-01-29") >= 0;
        boolean february = day.compareTo("2026-02-09") >= 0;
        return switch (programme) {
            case "PKH" -> february ? 4 : january ? 1 : june ? 4 : 10;
            case "BPNT" -> february ? 4 : january ? 2 : june ? 5 : 10;
            case "PBI-JK" -> january ? 4 : june ? 5 : 10;
            case "PIP" -> day.compareTo("2025-01-01") >= 0 ? 5 : 10;
            default -> 10;
        };
    }

    private void unanswered(List<FindingRow> rows) {
        Set<String> open = Synthetic.rows(folder, "kasus.csv").stream()
                .filter(row -> row.getField("tanggal_tutup").isEmpty())
                .map(row -> row.getField("no_register"))
                .collect(Collectors.toSet());
        List<String> waiting = Synthetic.rows(folder, "rujukan.csv").stream()
                .filter(row -> row.getField("tanggal_jawab").isEmpty() && open.contains(row.getField("no_register")))
                .filter(row -> LocalDate.parse(row.getField("tanggal_kirim"))
                        .plusDays(20)
                        .isBefore(LocalDate.now(CLOCK)))
                .map(row -> row.getField("no_register"))
                .toList();
        assertThat(rows.stream().map(row -> row.details().split("\\|", -1)[3]))
                .containsExactlyInAnyOrderElementsOf(waiting);
    }

    private void neighbours(List<FindingRow> rows) {
        assertThat(rows).allMatch(row -> {
            String[] parts = row.details().split("\\|", -1);
            return active.getOrDefault(ids.get(row.household()), Set.of()).size() == Integer.parseInt(parts[0])
                    && Integer.parseInt(parts[0]) >= 3
                    && Integer.parseInt(parts[1]) >= 1;
        });
    }

    private static List<FindingRow> rows(Map<String, List<FindingRow>> byCheck, String code) {
        return byCheck.getOrDefault(code, List.of());
    }

    private static List<String> words(FindingRow row, int part) {
        return Arrays.asList(row.details().split("\\|", -1)[part].split(" ", -1));
    }

    private boolean receives(String family, Set<String> programmes) {
        return active.getOrDefault(family, Set.of()).stream().anyMatch(programmes::contains);
    }

    private Set<String> families(List<FindingRow> rows, Predicate<FindingRow> which) {
        return rows.stream().filter(which).map(row -> ids.get(row.household())).collect(Collectors.toSet());
    }

    private Set<String> persons(List<FindingRow> rows) {
        return rows.stream().map(row -> ids.get(row.personId())).collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> copies() {
        return Synthetic.rows(folder, "kunci/duplikat.csv").stream()
                .map(row -> row.getField("id_salinan"))
                .collect(Collectors.toSet());
    }

    private Set<String> key(String kind, String column) {
        return Synthetic.rows(folder, "kunci/galat.csv").stream()
                .filter(row -> row.getField("jenis").equals(kind))
                .map(row -> row.getField(column))
                .collect(Collectors.toSet());
    }

    /** What the generator calls families and members, by our ids. */
    private static Map<Long, String> external(Office office) {
        return office.database().read(sql -> {
            Map<Long, String> names = new HashMap<>();
            sql.select(Tables.HOUSEHOLD.ID, Tables.HOUSEHOLD.EXTERNAL_ID)
                    .from(Tables.HOUSEHOLD)
                    .union(sql.select(Tables.PERSON.ID, Tables.PERSON.EXTERNAL_ID)
                            .from(Tables.PERSON))
                    .forEach(row -> names.put(
                            row.value1(), row.value2().substring(row.value2().indexOf('/') + 1)));
            return names;
        });
    }
}

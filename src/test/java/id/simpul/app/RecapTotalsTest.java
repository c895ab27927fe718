package id.simpul.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.kernel.Progress;
import id.simpul.recap.MonthlyRecap;
import id.simpul.recap.MonthlyRecap.Village;
import id.simpul.recap.RecapCounts;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The recaps of a synthetic folder against what its generator wrote into {@code ringkasan.json}, and against its list of
 * cases counted by hand.
 */
class RecapTotalsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-10T03:15:00Z"), ZoneId.of("Asia/Jakarta"));

    @TempDir
    Path temp;

    static Stream<Path> folders() {
        return Synthetic.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void recapsAddUpToTheControlTotals(Path folder) {
        Map<String, Integer> totals = Synthetic.totals(folder, "kasus_");
        List<NamedCsvRecord> cases = Synthetic.rows(folder, "kasus.csv");
        try (Office office = TestOffices.create(temp.resolve("data"), "320127", CLOCK)) {
            Imports.of(office).run(office.actor(), folder, Progress.NONE);
            List<MonthlyRecap> recaps = office.recaps().months(office.actor()).reversed().stream()
                    .map(month -> office.recaps().recap(office.actor(), month))
                    .toList();

            assertThat(sum(recaps, RecapCounts::received)).isEqualTo(Synthetic.total(folder, "kasus"));
            assertThat(sum(recaps, RecapCounts::finished)).isEqualTo(of(totals, "Selesai|"));
            assertThat(sum(recaps, RecapCounts::rejected))
                    .isEqualTo(of(totals, "Ditolak|") + of(totals, "Dibatalkan|"));
            assertThat(sum(recaps, RecapCounts::withdrawn)).isEqualTo(of(totals, "Dibatalkan|"));
            assertThat(sum(recaps, RecapCounts::reopened)).isZero();
            RecapCounts last = recaps.getLast().total();
            assertThat(last.referred()).isEqualTo(of(totals, "Berjalan|Rujukan"));
            assertThat(last.inProcess()).isEqualTo(of(totals, "Berjalan|") - of(totals, "Berjalan|Rujukan"));

            int opening = 0;
            for (MonthlyRecap recap : recaps) {
                assertThat(recap.total().opening()).as("%s", recap.month()).isEqualTo(opening);
                opening = recap.total().closing();
                assertThat(recap.villages()).hasSize(12);
                for (Village village : recap.villages()) {
                    assertVillage(recap, village, cases);
                }
            }
        }
    }

    private static void assertVillage(MonthlyRecap recap, Village village, List<NamedCsvRecord> cases) {
        List<NamedCsvRecord> own = cases.stream()
                .filter(row -> row.getField("kode_desa").equals(village.code().replace(".", "")))
                .toList();
        RecapCounts counts = recap.of(village);
        assertThat(counts.received())
                .as("received in %s, %s", recap.month(), village.name())
                .isEqualTo(own.stream()
                        .filter(row -> in(recap.month(), row, "tanggal"))
                        .count());
        assertThat(counts.finished())
                .as("finished in %s, %s", recap.month(), village.name())
                .isEqualTo(own.stream()
                        .filter(row ->
                                row.getField("status").equals("Selesai") && in(recap.month(), row, "tanggal_tutup"))
                        .count());
        assertThat(counts.rejected())
                .as("rejected in %s, %s", recap.month(), village.name())
                .isEqualTo(own.stream()
                        .filter(row ->
                                !row.getField("status").equals("Selesai") && in(recap.month(), row, "tanggal_tutup"))
                        .count());
    }

    private static boolean in(YearMonth month, NamedCsvRecord row, String column) {
        return row.getField(column).startsWith(month.toString());
    }

    private static int sum(List<MonthlyRecap> recaps, ToIntFunction<RecapCounts> count) {
        return recaps.stream().map(MonthlyRecap::total).mapToInt(count).sum();
    }

    /** All control totals of cases whose name begins with {@code prefix}. */
    private static int of(Map<String, Integer> totals, String prefix) {
        int sum = totals.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(sum).as(prefix).isPositive();
        return sum;
    }
}

package id.simpul.bench;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.household.FamilyFilter;
import id.simpul.household.SearchIndex;
import id.simpul.household.sheet.ImportResult;
import id.simpul.household.sheet.Inspection;
import id.simpul.household.sheet.ListKind;
import id.simpul.household.sheet.SheetExport;
import id.simpul.household.sheet.SheetFormat;
import id.simpul.household.sheet.SheetImport;
import id.simpul.household.sheet.Tally;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The members of the generator's kecamatan as one list of SIAK's form: read, checked, imported, exported, undone. */
public final class ImportBench {
    private static final String[] HEAD = {
        "NO_KK",
        "NIK",
        "NAMA_LGKP",
        "JENIS_KLMIN",
        "TMPT_LHR",
        "TGL_LHR",
        "STAT_HBKEL",
        "STAT_KWN",
        "PDDK_AKH",
        "JENIS_PKRJN",
        "NAMA_LGKP_IBU",
        "ALAMAT",
        "NO_RT",
        "NO_RW",
        "KODE_DESA"
    };

    private ImportBench() {}

    /**
     * {@code args}: {@code write}, the generator's folder and a new folder: writes the list as CSV and XLSX (LibreOffice makes
     * the ODS of the XLSX). {@code run}, a list and a new folder: imports it and so on, one list a run, so that the peak of the
     * heap is that list's.
     */
    public static void main(String[] args) throws Exception {
        Path work = Files.createDirectories(Path.of(args[2]));
        Path of = Path.of(args[1]);
        if (args[0].equals("write")) {
            List<String[]> rows = rows(of);
            csv(work.resolve("anggota.csv"), rows);
            xlsx(work.resolve("anggota.xlsx"), rows);
        } else {
            run(of, work);
        }
    }

    private static void run(Path file, Path data) throws Exception {
        String format = String.valueOf(file.getFileName());
        var regions = new Regions();
        Actor actor = Actor.program("320127");
        Clock clock = Clock.system(ZoneId.of("Asia/Jakarta"));
        try (Database database = Database.create(data, new byte[32], "320127", clock)) {
            new SearchIndex(regions).open(database);
            CodeLists codes = CodeLists.of(database);
            var imports = new SheetImport(database, codes, regions, clock);
            Inspection list =
                    time(format + " read through", () -> imports.inspect(actor, file, null, null, Progress.NONE));
            ImportResult checked =
                    time(format + " check", () -> imports.check(actor, list, list.mapping(), Progress.NONE));
            peak();
            time(format + " cancelled half-way", () -> cancelled(database, imports, actor, list));
            SheetImport.Done done =
                    time(format + " import", () -> imports.run(actor, list, list.mapping(), Progress.NONE));
            peak();
            tell(checked);
            tell(done.result());
            time(format + " check again", () -> imports.check(actor, list, list.mapping(), Progress.NONE));
            var exports = new SheetExport(database, codes, regions);
            for (SheetFormat to : SheetFormat.values()) {
                time(
                        "export " + to,
                        () -> exports.write(
                                actor,
                                new SheetExport.Order(ListKind.MEMBERS, FamilyFilter.ALL, to, "Ukur"),
                                new Texts(Texts.INDONESIAN),
                                data.resolve("keluar." + to.ending()),
                                Progress.NONE));
            }
            time(format + " undo", () -> imports.history().undo(actor, done.act(), Progress.NONE));
        }
        peak();
    }

    /** Stops in the middle, and makes sure that nothing stays. */
    private static long cancelled(Database database, SheetImport imports, Actor actor, Inspection list) {
        Progress half = new Progress() {
            private volatile boolean stop;

            @Override
            public void at(long done, long total) {
                stop |= total > 0 && done * 2 > total;
            }

            @Override
            public boolean cancelled() {
                return stop;
            }
        };
        try {
            imports.run(actor, list, list.mapping(), half);
            throw new IllegalStateException("not cancelled");
        } catch (CancellationException asAsked) {
            long left = database.read(
                    sql -> (long) sql.fetchCount(HOUSEHOLD) + sql.fetchCount(PERSON) + sql.fetchCount(ACT));
            if (left > 0) {
                throw new IllegalStateException(left + " rows left behind", asAsked);
            }
            return left;
        }
    }

    private static void peak() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        out(
                "  peak of heap in use so far: %d MB, of %d MB",
                peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void tell(ImportResult result) {
        out(
                "  rows %d, families %s, members %s, warnings %d, refused %d",
                result.rows(),
                result.count(Tally.Kind.FAMILIES),
                result.count(Tally.Kind.MEMBERS),
                result.warningCount(),
                result.refused().size());
        result.groups().stream()
                .limit(8)
                .forEach(group -> out(
                        "    %d x %s %s",
                        group.count(),
                        group.first().head(),
                        group.first().reason().key()));
    }

    private static <T> T time(String what, Callable<T> work) throws Exception {
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = os.getProcessCpuTime();
        long start = System.nanoTime();
        T result = work.call();
        out(
                "%-20s wall %6.1f s, processor %6.1f s",
                what, (System.nanoTime() - start) / 1e9, (os.getProcessCpuTime() - cpu) / 1e9);
        return result;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void out(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static List<String[]> rows(Path folder) throws IOException {
        Map<String, NamedCsvRecord> families = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("rumah_tangga.csv"))) {
            csv.forEach(row -> families.put(row.getField("id_rt"), row));
        }
        List<String[]> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("anggota.csv"))) {
            for (NamedCsvRecord row : csv) {
                NamedCsvRecord family = requireNonNull(families.get(row.getField("id_rt")));
                String[] born = row.getField("tanggal_lahir").split("-", -1);
                rows.add(new String[] {
                    family.getField("no_kk"),
                    row.getField("nik"),
                    row.getField("nama"),
                    row.getField("jenis_kelamin"),
                    row.getField("tempat_lahir"),
                    born.length == 3 ? born[2] + "/" + born[1] + "/" + born[0] : "",
                    row.getField("hubungan"),
                    row.getField("status_kawin"),
                    row.getField("ijazah"),
                    row.getField("pekerjaan"),
                    row.getField("nama_ibu"),
                    family.getField("alamat"),
                    family.getField("rt"),
                    family.getField("rw"),
                    family.getField("kode_desa")
                });
            }
        }
        return rows;
    }

    private static void csv(Path file, List<String[]> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(";", HEAD) + "\n");
            for (String[] row : rows) {
                out.write("\"" + String.join("\";\"", row) + "\"\n");
            }
        }
    }

    private static void xlsx(Path file, List<String[]> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Anggota");
            for (int i = 0; i < HEAD.length; i++) {
                sheet.value(0, i, HEAD[i]);
            }
            for (int at = 0; at < rows.size(); at++) {
                for (int i = 0; i < HEAD.length; i++) {
                    sheet.value(at + 1, i, rows.get(at)[i]);
                }
            }
        }
    }
}

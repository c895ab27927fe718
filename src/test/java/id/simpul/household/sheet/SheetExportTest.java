package id.simpul.household.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.household.FamilyFilter;
import id.simpul.household.sheet.Tally.Count;
import id.simpul.household.sheet.Tally.Kind;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import id.simpul.testing.LibreOffice;
import id.simpul.testing.OutsideTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetExportTest {
    private static final Texts TEXTS = new Texts(Texts.INDONESIAN);
    private static final String HEAD =
            "NO_KK;NIK;NAMA_LGKP;JENIS_KLMIN;TGL_LHR;STAT_HBKEL;ALAMAT;NO_RT;NO_RW;KODE_KEL;NO HP;Catatan";
    private static final String[] ROWS = {
        "3201271211229001;3201270103850001;=CMD|'/c calc'!A0;L;01/03/1985;1;@Jl. Raya;4;1;2001;081234567890;+62 lama",
        "3201271211229001;3201274504880002;-SITI  AMINAH;P;05/04/1988;3;;;;2001;;\"baris satu\"",
        "3201271211229001;;'Aisyah;P;12/07/2015;4;;;;2001;;'=ujian",
        "3201271211229002;;\"O'Brien, \"\"Jo\"\"\";L;17/08/1950;1;Kp. <Baru> & Lama;12;3;2001;021555;",
    };

    @TempDir
    Path temp;

    private Lists office;
    private SheetExport exports;

    @BeforeEach
    void open() {
        office = new Lists(temp);
        exports = new SheetExport(office.database(), CodeLists.of(office.database()), Lists.REGIONS);
        List<String> lines = new ArrayList<>(List.of(HEAD));
        lines.addAll(List.of(ROWS));
        office.run(office.csv("asal.csv", lines.toArray(String[]::new)));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Path export(SheetFormat format, ListKind kind, String reason) {
        Path file = temp.resolve("ekspor." + format.ending());
        exports.write(
                Lists.ACTOR, new SheetExport.Order(kind, FamilyFilter.ALL, format, reason), TEXTS, file, Progress.NONE);
        return file;
    }

    /** NIK to No. KK and name, as the file has them. */
    private static Map<String, String> people(Path file) {
        Map<String, String> people = new TreeMap<>();
        int[] at = new int[3];
        try (SheetFile sheet = SheetFile.open(file, Progress.NONE)) {
            sheet.read(0, row -> {
                if (people.isEmpty() && at[0] == 0) {
                    List<String> heads =
                            row.cells().stream().map(SheetCell::text).toList();
                    at[0] = heads.indexOf("NIK");
                    at[1] = heads.indexOf("No. KK");
                    at[2] = heads.indexOf("Nama");
                } else {
                    people.put(
                            IdentityNumber.read(row.cell(at[0]), false).digits() + " "
                                    + RowReader.plain(row.cell(at[2])),
                            IdentityNumber.read(row.cell(at[1]), false).digits());
                }
                return true;
            });
        }
        return people;
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void what_is_exported_and_imported_again_changes_nothing(SheetFormat format) {
        for (ListKind kind : List.of(ListKind.MEMBERS, ListKind.FAMILIES)) {
            Path file = export(format, kind, "Verifikasi");
            Inspection list = office.inspect(file);
            Mapping mapping = list.mapping().with(kind);
            for (int at : mapping.columns().keySet()) {
                mapping = mapping.with(
                        at, requireNonNull(mapping.columns().get(at)).with(Policy.REPLACE));
            }

            ImportResult result = office.run(list, mapping).result();

            assertThat(result.refused()).as("%s %s", format, kind).isEmpty();
            assertThat(result.count(Kind.FAMILIES)).isEqualTo(new Count(0, 0, 2));
            assertThat(result.count(Kind.MEMBERS)).isEqualTo(new Count(0, 0, kind == ListKind.MEMBERS ? 4 : 2));
        }
    }

    @Test
    void numbers_are_masked_unless_a_reason_is_given_and_each_export_is_recorded() throws IOException {
        String masked = Files.readString(export(SheetFormat.CSV, ListKind.MEMBERS, ""));
        assertThat(masked).doesNotContain("3201270103850001").doesNotContain("3201271211229001");
        String full = Files.readString(export(SheetFormat.CSV, ListKind.MEMBERS, "Verifikasi lapangan"));
        assertThat(full).contains("3201270103850001");
        List<String> reasons = office.database()
                .read(sql -> sql.fetch("SELECT reason FROM act WHERE action = 'export.sheet' ORDER BY id")
                        .getValues(0, String.class));
        assertThat(reasons).containsExactly("MEMBERS CSV 4", "MEMBERS CSV 4 NIK: Verifikasi lapangan");
        assertThat(office.run(
                                office.inspect(temp.resolve("ekspor.csv")),
                                office.inspect(temp.resolve("ekspor.csv")).mapping())
                        .result()
                        .refused())
                .isEmpty();
    }

    @Test
    void who_may_not_see_numbers_may_not_export_them() {
        var clerk = new Actor(2, "Siti", "320127", Set.of(Capability.READ_RECORDS));
        var order = new SheetExport.Order(ListKind.MEMBERS, FamilyFilter.ALL, SheetFormat.XLSX, "Ingin tahu");
        assertThatThrownBy(() -> exports.write(clerk, order, TEXTS, temp.resolve("x.xlsx"), Progress.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(NotAllowed.class));
        assertThat(temp.resolve("x.xlsx")).doesNotExist();
    }

    @Test
    void nothing_in_text_is_calculated_and_no_name_is_changed() throws IOException {
        String csv = Files.readString(export(SheetFormat.CSV, ListKind.MEMBERS, "x"));
        assertThat(csv)
                .contains("\"'=CMD|'/c calc'!A0\"")
                .contains("\"'-SITI AMINAH\"")
                .contains("\"'@Jl. Raya\"");
        assertThat(csv).contains(";\"'Aisyah\";");
        for (SheetFormat format : SheetFormat.values()) {
            assertThat(people(export(format, ListKind.MEMBERS, "x")).keySet())
                    .as(format.name())
                    .containsExactlyInAnyOrder(
                            "3201270103850001 =CMD|'/c calc'!A0",
                            "3201274504880002 -SITI AMINAH",
                            " 'Aisyah",
                            " O'Brien, \"Jo\"");
        }
    }

    @Test
    void a_cancelled_export_leaves_no_file() throws IOException {
        Progress stop = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        var order = new SheetExport.Order(ListKind.MEMBERS, FamilyFilter.ALL, SheetFormat.ODS, "");
        assertThatThrownBy(() -> exports.write(Lists.ACTOR, order, TEXTS, temp.resolve("batal.ods"), stop))
                .isInstanceOf(CancellationException.class);
        try (var files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("batal"));
        }
    }

    @Test
    void refused_rows_come_back_with_their_reasons_and_can_be_imported_when_corrected() {
        SheetImport.Done done =
                office.run(office.csv("rusak.csv", HEAD, ROWS[0].replace("3201270103850001", "3,20127E+15")));
        RefusedRows rows =
                office.lists().history().refused(Lists.ACTOR, done.run()).orElseThrow();
        Path file = temp.resolve("ditolak.xlsx");
        exports.refused(Lists.ACTOR, rows, TEXTS, file);

        List<SheetRow> read = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, Progress.NONE)) {
            sheet.read(0, read::add);
        }
        assertThat(read).hasSize(2);
        assertThat(read.get(0).cell(1).text()).isEqualTo("NIK");
        assertThat(read.get(1).cell(1).text()).isEqualTo("3,20127E+15");
        assertThat(read.get(1).cells().getLast().text())
                .startsWith("B2 (NIK): tertulis seperti 3,20127E+15: digit terakhir hilang di pengolah angka");
        office.lists().history().dismiss(Lists.ACTOR, done.run());
        assertThat(office.lists().history().refused(Lists.ACTOR, done.run())).isEmpty();
    }

    /** LibreOffice reads and writes each of our files, and every number and name is still the same. */
    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void libreoffice_keeps_every_number(SheetFormat format) throws IOException, InterruptedException {
        OutsideTool.require("soffice");
        Path file = export(format, ListKind.MEMBERS, "Uji");
        Map<String, String> before = people(file);
        String to =
                format == SheetFormat.XLSX ? "csv:Text - txt - csv (StarCalc):59,34,76" : "xlsx:Calc MS Excel 2007 XML";
        Path converted = LibreOffice.convert(file, to, temp);
        assertThat(people(converted)).isEqualTo(before).hasSize(4);
    }
}

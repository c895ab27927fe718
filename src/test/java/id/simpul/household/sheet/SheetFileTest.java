package id.simpul.household.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.kernel.Problem;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
    private static final String WORKBOOK_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    @TempDir
    Path temp;

    private static List<SheetRow> rows(Path file, int sheet) {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetFile open = SheetFile.open(file, Progress.NONE)) {
            open.read(sheet, rows::add);
        }
        return rows;
    }

    private static List<List<String>> texts(Path file) {
        return rows(file, 0).stream()
                .map(row -> row.cells().stream().map(SheetCell::text).toList())
                .toList();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(temp.resolve(name), bytes);
    }

    private Path zip(String name, Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(name, bytes.toByteArray());
    }

    private Path ods(String rows) throws IOException {
        return zip(
                "daftar.ods",
                Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        "<?xml version=\"1.0\"?><office:document-content"
                                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                                + "<office:body><office:spreadsheet><table:table table:name=\"Data\">" + rows
                                + "</table:table></office:spreadsheet></office:body></office:document-content>"));
    }

    private interface Filling {
        void into(Worksheet sheet);
    }

    private Path xlsx(Filling filling) throws IOException {
        Path file = temp.resolve("daftar.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            filling.into(book.newWorksheet("Data"));
        }
        return file;
    }

    private static Problem problem(Path file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rows(file, 0));
        assertThat(refusal).isNotNull();
        return refusal.problem();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void any_encoding_is_read(String charset) throws IOException {
        String text = (charset.startsWith("UTF") ? "\uFEFF" : "")
                + "Nama;Alamat\nSiti N\u00e9n\u00e9ng;\"Kp. \"\"Baru\"\"; RT 1\"\n";
        Path file = file("a.csv", text.getBytes(Charset.forName(charset)));
        assertThat(texts(file))
                .containsExactly(List.of("Nama", "Alamat"), List.of("Siti N\u00e9n\u00e9ng", "Kp. \"Baru\"; RT 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void any_separator_is_found(String separator) throws IOException {
        Path file = file(
                "a.csv",
                ("a" + separator + "b" + separator + "c\n1" + separator + "\"x, y; z\"" + separator + "3\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(texts(file)).containsExactly(List.of("a", "b", "c"), List.of("1", "x, y; z", "3"));
    }

    @Test
    void rows_of_csv_are_numbered_as_a_spreadsheet_shows_them() throws IOException {
        Path file = file("a.csv", "sep=|\nNIK|Nama\n\n1|\"dua\nbaris\"\n2|x\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(file, 0)).extracting(SheetRow::number).containsExactly(2L, 4L, 5L);
    }

    @Test
    void workbooks_keep_numbers_days_merged_and_hidden_rows_apart() throws IOException {
        Path file = xlsx(sheet -> {
            sheet.value(0, 0, "3201270101900001");
            sheet.value(0, 1, 3201270101900001.0);
            sheet.value(0, 2, LocalDate.of(1990, 8, 17));
            sheet.style(0, 2).format("dd/mm/yyyy").set();
            sheet.formula(0, 3, "1+1");
            sheet.value(0, 4, true);
            sheet.value(3, 0, "KK");
            sheet.value(3, 1, "a");
            sheet.value(4, 1, "b");
            sheet.value(5, 1, "c");
            sheet.range(3, 0, 4, 0).merge();
            sheet.hideRow(4);
        });
        List<SheetRow> rows = rows(file, 0);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1L, 4L, 5L, 6L);
        assertThat(rows.getFirst().cells().subList(0, 3))
                .containsExactly(
                        SheetCell.text("3201270101900001"),
                        SheetCell.number(rows.getFirst().cell(1).text()),
                        SheetCell.date(LocalDate.of(1990, 8, 17)));
        assertThat(rows.getFirst().cell(3).kind()).isEqualTo(SheetCell.Kind.ERROR);
        assertThat(rows.stream().skip(1).map(row -> row.cell(0).text())).containsExactly("KK", "KK", "");
        assertThat(rows).extracting(SheetRow::hidden).containsExactly(false, false, true, false);
    }

    @Test
    void sheets_that_are_hidden_say_so() throws IOException {
        Path file = temp.resolve("dua.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("Rahasia").setVisibilityState(VisibilityState.HIDDEN);
            book.newWorksheet("Data").value(0, 0, "x");
        }
        try (SheetFile open = SheetFile.open(file, Progress.NONE)) {
            assertThat(open.sheets()).extracting(SheetFile.Sheet::hidden).containsExactly(true, false);
        }
    }

    @Test
    void ods_is_read_with_repeats_spans_notes_and_types() throws IOException {
        Path file = ods(
                "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>3201270101900001</text:p>"
                        + "<office:annotation><text:p>catatan</text:p></office:annotation></table:table-cell>"
                        + "<table:table-cell office:value-type=\"float\" office:value=\"3.2012701019E15\"><text:p>3,2E+15</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"date\" office:date-value=\"1990-08-17\"><text:p>17/08/90</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>dua<text:s text:c=\"2\"/>kali</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                        + "<table:table-row><table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>KK</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row table:visibility=\"filter\"><table:covered-table-cell/><table:table-cell office:value-type=\"string\"><text:p>b</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>");
        List<SheetRow> rows = rows(file, 0);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1L, 5L, 6L);
        assertThat(rows.getFirst().cells())
                .containsExactly(
                        SheetCell.text("3201270101900001"),
                        SheetCell.number("3.2012701019E15"),
                        SheetCell.date(LocalDate.of(1990, 8, 17)),
                        SheetCell.text("dua  kali"),
                        SheetCell.text("dua  kali"));
        assertThat(rows.get(2).cells()).containsExactly(SheetCell.text("KK"), SheetCell.text("b"));
        assertThat(rows.get(2).hidden()).isTrue();
    }

    @Test
    void what_is_no_list_is_refused_by_what_it_is() throws IOException {
        assertThat(problem(file("a.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(SheetProblem.NotASheet.class);
        assertThat(problem(file("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})))
                .isInstanceOf(SheetProblem.OldExcel.class);
        assertThat(problem(file("a.csv", new byte[] {'a', 0, 'b', 0, 0, 7})))
                .isInstanceOf(SheetProblem.NotASheet.class);
        assertThat(problem(zip("a.docx", Map.of("[Content_Types].xml", "<a/>", "word/document.xml", "<a/>"))))
                .isInstanceOf(SheetProblem.NotASheet.class);
        assertThat(problem(zip("a.zip", Map.of("a.txt", "a")))).isInstanceOf(SheetProblem.NotASheet.class);
        assertThat(problem(temp.resolve("tidak-ada.xlsx"))).isInstanceOf(SheetProblem.Unreadable.class);
    }

    @Test
    void document_types_are_refused_wherever_they_stand() throws IOException {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";
        assertThat(problem(zip("a.xlsx", Map.of("[Content_Types].xml", WORKBOOK_TYPES, "xl/workbook.xml", bomb))))
                .isInstanceOf(SheetProblem.Hostile.class);
        assertThat(problem(zip(
                        "a.ods",
                        Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", bomb))))
                .isInstanceOf(SheetProblem.Hostile.class);
    }

    @Test
    void what_unpacks_to_more_than_a_list_is_refused() throws IOException {
        Path file = temp.resolve("bom.xlsx");
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(WORKBOOK_TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 600; i++) {
                zip.write(blanks);
            }
        }
        assertThat(problem(file)).isInstanceOf(SheetProblem.TooLarge.class);
    }

    @Test
    void a_torn_workbook_is_refused_or_read_and_nothing_else() throws IOException {
        byte[] whole = Files.readAllBytes(xlsx(sheet -> {
            for (int row = 0; row < 300; row++) {
                sheet.value(row, 0, "nama " + row);
            }
        }));
        var random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] torn = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flips = 0; flips < i % 5 && torn.length > 4; flips++) {
                torn[4 + random.nextInt(torn.length - 4)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = file("sobek.xlsx", torn);
            try {
                rows(file, 0);
            } catch (Refusal refusal) {
                assertThat(refusal.problem()).isInstanceOf(SheetProblem.class);
            }
        }
    }

    @Test
    void a_million_blank_rows_cost_nothing() throws IOException {
        Path file = xlsx(sheet -> {
            sheet.value(0, 0, "Nama");
            for (int row = 1; row < 200_000; row++) {
                sheet.value(row, 0, "");
            }
            sheet.value(200_000, 0, "Budi");
        });
        assertThat(rows(file, 0)).extracting(SheetRow::number).containsExactly(1L, 200_001L);
    }

    @Test
    void formats_of_days_are_told_from_formats_of_numbers() {
        assertThat(List.of("dd/mm/yyyy", "[$-421]d mmmm yyyy;@", "m/d/yy", "yyyy\\-mm\\-dd"))
                .allMatch(XlsxFile::isDateFormat);
        assertThat(List.of("0", "General", "#,##0.00", "@", "\"day\" 0", "[Red]0", "0.00E+00", "mm:ss"))
                .noneMatch(XlsxFile::isDateFormat);
    }
}

package id.simpul.household.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Progress;
import id.simpul.testing.LibreOffice;
import id.simpul.testing.OutsideTool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever people are called and whatever stands in a note, a list gives it back as it was, and nothing of it is a formula. */
class ListRoundTripTest {
    private static final List<String> HARD = List.of(
            "=HYPERLINK(\"http://x\")",
            "+62 812",
            "-Siti",
            "@Budi",
            "'Aisyah",
            "''dua",
            "'=ujian",
            "\t=1+1",
            "3201270103850001",
            "0012",
            "1E5",
            "3,20127E+15",
            "TRUE",
            "1/2",
            "01/03/1985",
            "baris satu\nbaris dua",
            "a;b,c|d\te",
            "\"kutip\"",
            "<Kp.> & Baru",
            "_x000A_",
            "😀 Tuti",
            "e\u0301",
            "]]>",
            "sep=;");

    @Property(tries = 150)
    void every_text_comes_back_from_every_format(@ForAll("rows") List<List<String>> rows) throws IOException {
        for (SheetFormat format : SheetFormat.values()) {
            Path file = Files.createTempFile("simpul-daftar", "." + format.ending());
            try {
                write(file, format, rows);
                assertThat(read(file)).as(format.name()).isEqualTo(stripped(rows));
                assertThat(formulas(file, format)).as(format.name()).isFalse();
            } finally {
                Files.delete(file);
            }
        }
    }

    /** Three columns, none of the rows blank: a blank row is no row of a list. */
    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> printable = Arbitraries.strings()
                .withCharRange(' ', '\u024F')
                .withChars('=', '+', '-', '@', '\'', '"', ';', ',', '\t', '\n', '\u2019', '\u4E2D')
                .ofMaxLength(20);
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(18);
        Arbitrary<String> text = Arbitraries.oneOf(
                printable, digits, Arbitraries.of(HARD), Arbitraries.just(""), printable.map(end -> "=" + end));
        return text.list()
                .ofSize(3)
                .filter(row ->
                        row.stream().anyMatch(cell -> !SheetCell.text(cell).empty()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static void write(Path file, SheetFormat format, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                TableWriter table = TableWriter.of(format, out, "Daftar")) {
            table.head(List.of(
                    new TableWriter.Column("Nama", 20),
                    new TableWriter.Column("Catatan", 20),
                    new TableWriter.Column("Alamat", 20)));
            for (List<String> row : rows) {
                table.row(row.stream().map(SheetCell::text).toList());
            }
        }
    }

    private static List<List<String>> read(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, Progress.NONE)) {
            sheet.read(0, row -> {
                rows.add(List.of(
                        RowReader.plain(row.cell(0)), RowReader.plain(row.cell(1)), RowReader.plain(row.cell(2))));
                return true;
            });
        }
        return rows.subList(1, rows.size());
    }

    /** Without blanks around it, as every cell is read. */
    private static List<List<String>> stripped(List<List<String>> rows) {
        return rows.stream()
                .map(row ->
                        row.stream().map(cell -> SheetCell.text(cell).text()).toList())
                .toList();
    }

    private static boolean formulas(Path file, SheetFormat format) throws IOException {
        if (format == SheetFormat.CSV) {
            boolean[] some = new boolean[1];
            try (SheetFile sheet = SheetFile.open(file, Progress.NONE)) {
                sheet.read(0, row -> {
                    some[0] |= row.cells().stream().anyMatch(cell -> cell.text().matches("(?s)[=+@\\-].*"));
                    return true;
                });
            }
            return some[0];
        }
        try (var zip = new ZipFile(file.toFile())) {
            String part = format == SheetFormat.XLSX ? "xl/worksheets/sheet1.xml" : "content.xml";
            try (var in = zip.getInputStream(zip.getEntry(part))) {
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return xml.contains("<f>") || xml.contains("<f ") || xml.contains("table:formula");
            }
        }
    }

    @Test
    void the_hard_ones_are_read_again_by_themselves() throws IOException {
        Path file = Files.createTempFile("simpul-daftar", ".csv");
        for (SheetFormat format : SheetFormat.values()) {
            Path of = file.resolveSibling(file.getFileName() + "." + format.ending());
            List<List<String>> rows =
                    HARD.stream().map(text -> List.of(text, "x", text)).toList();
            write(of, format, rows);
            assertThat(read(of)).as(format.name()).isEqualTo(stripped(rows));
            Files.delete(of);
        }
        Files.delete(file);
    }

    /** Opened and saved by LibreOffice in each of the other formats, every text is still the same. */
    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void libreoffice_gives_every_hard_text_back(SheetFormat format, @TempDir Path temp)
            throws IOException, InterruptedException {
        OutsideTool.require("soffice");
        Path file = temp.resolve("sulit." + format.ending());
        // Several lines and tabs survive in XLSX and ODS; the word TRUE alone becomes a truth value in CSV, as in every
        // such file.
        List<List<String>> rows = HARD.stream()
                .filter(text -> !text.contains("\n") && !text.contains("\t") && !text.equals("TRUE"))
                .map(text -> List.of(text, "x", text))
                .toList();
        write(file, format, rows);
        String to = format == SheetFormat.ODS ? "xlsx:Calc MS Excel 2007 XML" : "ods";
        Path converted = LibreOffice.convert(file, to, temp);
        assertThat(read(converted)).isEqualTo(stripped(rows));
    }
}

package id.simpul.household.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A table as a spreadsheet of LibreOffice. */
final class OdsTable implements TableWriter {
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">\
            <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
            </manifest:manifest>
            """;
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content office:version="1.2" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"\
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"\
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>\
            <number:date-style style:name="tgl"><number:day number:style="long"/><number:text>/</number:text>\
            <number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>\
            <number:text-style style:name="teks"><number:text-content/></number:text-style>\
            <style:style style:name="d" style:family="table-cell" style:data-style-name="tgl"/>\
            <style:style style:name="t" style:family="table-cell" style:data-style-name="teks"/>\
            <style:style style:name="h" style:family="table-cell"><style:table-cell-properties fo:background-color="#dfe6ee"/>\
            <style:text-properties fo:font-weight="bold"/></style:style>""";
    private static final double CENTIMETRES_A_LETTER = 0.2;

    private final ZipOutputStream zip;
    private final String name;
    private final Writer out;

    OdsTable(OutputStream stream, String name) throws IOException {
        this.zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        this.name = name;
        byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
        var first = new ZipEntry("mimetype");
        // Stored as it is, so that the first bytes of the file say what it is.
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        var sum = new CRC32();
        sum.update(type);
        first.setCrc(sum.getValue());
        zip.putNextEntry(first);
        zip.write(type);
        zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
        zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("content.xml"));
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void head(List<Column> columns) throws IOException {
        out.write(HEAD);
        for (int i = 0; i < columns.size(); i++) {
            out.write(String.format(
                    Locale.ROOT,
                    "<style:style style:name=\"k%d\" style:family=\"table-column\"><style:table-column-properties"
                            + " style:column-width=\"%.2fcm\"/></style:style>",
                    i,
                    columns.get(i).width() * CENTIMETRES_A_LETTER));
        }
        out.write("</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"");
        escape(name);
        out.write("\">");
        for (int i = 0; i < columns.size(); i++) {
            out.write("<table:table-column table:style-name=\"k" + i + "\"/>");
        }
        out.write("<table:table-header-rows><table:table-row>");
        for (Column column : columns) {
            text(column.title(), "h");
        }
        out.write("</table:table-row></table:table-header-rows>");
    }

    @Override
    public void row(List<SheetCell> cells) throws IOException {
        out.write("<table:table-row>");
        for (SheetCell cell : cells) {
            switch (cell.kind()) {
                case EMPTY -> out.write("<table:table-cell/>");
                case NUMBER -> {
                    out.write("<table:table-cell office:value-type=\"float\" office:value=\"" + cell.text()
                            + "\"><text:p>" + cell.text() + "</text:p></table:table-cell>");
                }
                case DATE -> {
                    out.write("<table:table-cell table:style-name=\"d\" office:value-type=\"date\" office:date-value=\""
                            + cell.text() + "\"><text:p>" + cell.text() + "</text:p></table:table-cell>");
                }
                case TEXT, ERROR -> text(TableWriter.apostrophe(cell.text()), "t");
            }
        }
        out.write("</table:table-row>\n");
    }

    private void text(String text, String style) throws IOException {
        out.write("<table:table-cell table:style-name=\"" + style + "\" office:value-type=\"string\">");
        for (String line : text.split("\n", -1)) {
            out.write("<text:p>");
            escape(line);
            out.write("</text:p>");
        }
        out.write("</table:table-cell>");
    }

    private void escape(String raw) throws IOException {
        String text = CONTROL.matcher(raw).replaceAll("");
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                case '"' -> out.write("&quot;");
                case '\t' -> out.write("<text:tab/>");
                // Only the first of several blanks counts in this format.
                case ' ' -> out.write(before == ' ' ? "<text:s/>" : " ");
                default -> out.write(c);
            }
            before = c;
        }
    }

    @Override
    public void close() throws IOException {
        out.write("</table:table></office:spreadsheet></office:body></office:document-content>");
        out.flush();
        zip.closeEntry();
        zip.finish();
    }
}

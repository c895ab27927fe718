package id.simpul.paper;

import com.lowagie.text.Document;
import id.simpul.l10n.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;

/**
 * Sets sheets as PDF/A-2b. May be used from several threads at once. The first sheet of a program takes about a second,
 * later ones some ten milliseconds: let a background thread set one early.
 */
public final class Typesetter {
    static {
        // The PDF writer's memory-mapped files need a method that the JDK is about to remove, and warn of it each time.
        Document.plainRandomAccess = true;
    }

    private record Template(String name, PaperSize size, Typeface typeface) {}

    private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
    private final Map<Template, JasperReport> templates = new ConcurrentHashMap<>();
    private final Glyphs glyphs;

    /** A typesetter with the fonts and templates of the program. */
    public Typesetter() {
        // Text that does not fit would vanish without a word; with this its loss can be seen and refused.
        context.setProperty(JRTextElement.PROPERTY_PRINT_KEEP_FULL_TEXT, "true");
        glyphs = new Glyphs(context);
    }

    /**
     * The sheet as PDF/A-2b with all fonts embedded. Equal sheets give equal bytes.
     *
     * @throws IllegalStateException if a text did not fit into its place: a paper with missing words is never given out
     */
    public byte[] pdf(Sheet sheet) {
        JasperPrint print = fill(sheet);
        refuseLostText(print);
        footers(print, sheet.footer());
        boolean landscape = print.getPageWidth() > print.getPageHeight();
        return new PdfFinish(sheet.info(), sheet.size(), landscape).finish(export(print));
    }

    private JasperPrint fill(Sheet sheet) {
        Map<String, Object> values = new HashMap<>(glyphs.printable(sheet.values(), sheet.typeface()));
        values.put(JRParameter.REPORT_LOCALE, Texts.INDONESIAN);
        List<Map<String, Object>> rows = sheet.rows().stream()
                .map(row -> glyphs.printable(row, sheet.typeface()))
                .toList();
        try {
            return JasperFillManager.getInstance(context).fill(template(sheet), values, new Rows(rows));
        } catch (JRException damaged) {
            throw new IllegalStateException("template " + sheet.template(), damaged);
        }
    }

    private JasperReport template(Sheet sheet) {
        return templates.computeIfAbsent(new Template(sheet.template(), sheet.size(), sheet.typeface()), this::load);
    }

    private JasperReport load(Template template) {
        String resource = "/reports/" + template.name() + "-" + template.size().suffix() + ".jasper";
        try (InputStream stream = Typesetter.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no template " + resource);
            }
            var report = (JasperReport) JRLoader.loadObject(context, stream);
            // All styles of a template stand on its default style, so this one name changes the whole paper.
            report.getDefaultStyle().setFontName(template.typeface().family());
            return report;
        } catch (IOException | JRException damaged) {
            throw new IllegalStateException("template " + resource, damaged);
        }
    }

    private byte[] export(JasperPrint print) {
        var bytes = new ByteArrayOutputStream(64 * 1024);
        var settings = new SimplePdfExporterConfiguration();
        settings.setCompressed(true);
        settings.setPdfVersion(PdfVersionEnum.VERSION_1_7);
        var exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(settings);
        try {
            exporter.exportReport();
        } catch (JRException failed) {
            throw new IllegalStateException("PDF of " + print.getName(), failed);
        }
        return bytes.toByteArray();
    }

    private static void footers(JasperPrint print, Footer footer) {
        List<JRPrintPage> pages = print.getPages();
        for (int i = 0; i < pages.size(); i++) {
            int page = i;
            pages.get(i).getElements().removeIf(element -> isFooter(element) && !footer.shownOn(page));
            for (JRPrintElement element : pages.get(i).getElements()) {
                if (isFooter(element)) {
                    boolean right = "footer-right".equals(element.getKey());
                    ((JRPrintText) element).setText(right ? footer.right(i, pages.size()) : footer.left());
                }
            }
        }
    }

    private static boolean isFooter(JRPrintElement element) {
        return element.getKey() != null && element.getKey().startsWith("footer-");
    }

    private static void refuseLostText(JasperPrint print) {
        for (JRPrintPage page : print.getPages()) {
            refuseLostText(page.getElements(), print.getName());
        }
    }

    private static void refuseLostText(List<JRPrintElement> elements, String template) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintText text && text.getTextTruncateIndex() != null) {
                throw new IllegalStateException(
                        "text cut at " + element.getX() + "," + element.getY() + " of " + template);
            }
            if (element instanceof JRPrintFrame frame) {
                refuseLostText(frame.getElements(), template);
            }
        }
    }
}

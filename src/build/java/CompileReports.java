import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JRImage;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * Compiles {@code reports/*.jrxml} at build, so no report compiler ships; skips what is up to date. A template is written
 * for one paper; its property {@code simpul.sizes} names all papers it is compiled for: margins stay as written, columns
 * are stretched or squeezed between them.
 */
final class CompileReports {
    /** Width and height in whole points, rounded down, upright. The exact size is set on the finished PDF. */
    private static final Map<String, int[]> SIZES = Map.of(
            "f4", new int[] {609, 935},
            "a4", new int[] {595, 841},
            "half_f4", new int[] {467, 609},
            "a5", new int[] {419, 595});

    private CompileReports() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[1]);
        Files.createDirectories(out);
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path source :
                    files.filter(f -> f.toString().endsWith(".jrxml")).sorted().toList()) {
                compile(source, out);
            }
        }
    }

    private static void compile(Path source, Path out) throws Exception {
        String name = source.getFileName().toString().replace(".jrxml", "");
        if (upToDate(name, source, out)) {
            return;
        }
        String[] sizes =
                JRXmlLoader.load(source.toFile()).getProperty("simpul.sizes").split(",");
        for (String size : sizes) {
            JasperDesign design = JRXmlLoader.load(source.toFile());
            fit(design, SIZES.get(size.strip()));
            JasperCompileManager.compileReportToFile(
                    design,
                    out.resolve(name + "-" + size.strip().toLowerCase(Locale.ROOT) + ".jasper")
                            .toString());
        }
    }

    private static boolean upToDate(String name, Path source, Path out) throws Exception {
        long newest = Math.max(
                Files.getLastModifiedTime(source).toMillis(),
                Files.getLastModifiedTime(Path.of("src/build/java/CompileReports.java"))
                        .toMillis());
        try (Stream<Path> files = Files.list(out)) {
            var compiled = files.filter(f -> f.getFileName().toString().matches(name + "-\\w+\\.jasper"))
                    .toList();
            for (Path file : compiled) {
                if (Files.getLastModifiedTime(file).toMillis() < newest) {
                    return false;
                }
            }
            return !compiled.isEmpty();
        }
    }

    private static void fit(JasperDesign design, int[] upright) throws Exception {
        boolean landscape = design.getPageWidth() > design.getPageHeight();
        int width = upright[landscape ? 1 : 0];
        int column = width - design.getLeftMargin() - design.getRightMargin();
        double factor = (double) column / design.getColumnWidth();
        design.setPageWidth(width);
        design.setPageHeight(upright[landscape ? 0 : 1]);
        design.setColumnWidth(column);
        for (JRBand band : design.getAllBands()) {
            stretch(band.getElements(), factor);
        }
    }

    /** Edges are rounded, not widths, so that what touched still touches. Pictures (logo, QR) keep their size. */
    private static void stretch(JRElement[] elements, double factor) {
        for (JRElement element : elements) {
            int left = (int) Math.round(element.getX() * factor);
            int right = (int) Math.round((element.getX() + element.getWidth()) * factor);
            ((JRDesignElement) element).setX(left);
            if (!(element instanceof JRImage)) {
                element.setWidth(right - left);
            }
            if (element instanceof JRFrame frame) {
                stretch(frame.getElements(), factor);
            }
        }
    }
}

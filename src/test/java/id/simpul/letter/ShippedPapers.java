package id.simpul.letter;

import id.simpul.paper.Typesetter;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** Sets a real letter and every template, in a Java of its own that has nothing but what ships. */
final class ShippedPapers {
    private ShippedPapers() {}

    public static void main(String[] templates) throws JRException {
        require("letter", new LetterPaper(new Typesetter()).pdf(Letters.usual()));
        for (String template : templates) {
            JasperReport report = (JasperReport) JRLoader.loadObject(new File(template));
            JasperPrint print = JasperFillManager.fillReport(report, new HashMap<>(), new JREmptyDataSource());
            require(template, JasperExportManager.exportReportToPdf(print));
        }
    }

    private static void require(String what, byte[] pdf) {
        if (!new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
            throw new IllegalStateException(what + " is no PDF");
        }
    }
}

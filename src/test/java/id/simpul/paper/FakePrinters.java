package id.simpul.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;

/** Printing without a printer: none at all, the JDK's own PostScript writer (which has no F4), or one that jams. */
public final class FakePrinters {
    private FakePrinters() {}

    /** A computer without printers. */
    public static Printing none() {
        return new Printing(List::of);
    }

    /** One printer, which writes to {@code paper}: A4 it lists, F4 it does not. */
    public static Printing withoutF4(ByteArrayOutputStream paper) {
        PrintService service = postScript(paper);
        return new Printing(() -> List.of(service));
    }

    /** One printer, which takes no job to its end. */
    public static Printing jammed() {
        PrintService service = postScript(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("paper jam");
            }
        });
        return new Printing(() -> List.of(service));
    }

    private static PrintService postScript(OutputStream out) {
        StreamPrintServiceFactory[] factories = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript");
        return factories[0].getPrintService(out);
    }
}

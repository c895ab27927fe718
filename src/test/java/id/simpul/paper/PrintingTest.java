package id.simpul.paper;

import static id.simpul.paper.PrintOrder.Unlisted.PRINT;
import static id.simpul.paper.PrintOrder.Unlisted.REFUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.MediaTray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prints without a printer: fakes that offer this or that paper, and the JDK's own PostScript writer. */
final class PrintingTest {
    private static final byte[] PDF = new KeySheets(new Typesetter(), new Texts(Texts.INDONESIAN))
            .recoverySheet(new RecoverySheet(
                    PaperSize.F4,
                    "Kecamatan Caringin",
                    "Rina",
                    LocalDate.of(2026, 7, 10),
                    Collections.nCopies(8, "104932"),
                    List.of("Simpan."),
                    Instant.EPOCH));

    @Test
    void saysWhenThereIsNoPrinter() {
        var printing = new Printing(List::of);
        assertThat(printing.printers()).isEmpty();
        assertThat(printing.obstacle("Epson", PaperSize.F4)).contains(new PaperProblem.NoPrinter());
        refuses(printing, "Epson", PaperSize.F4, new PaperProblem.NoPrinter());
    }

    @Test
    void saysWhenThePrinterIsGone() {
        var printing = new Printing(() -> List.of(printer("Canon", MediaSizeName.FOLIO)));
        refuses(printing, "Epson", PaperSize.F4, new PaperProblem.PrinterGone("Epson"));
    }

    @Test
    void saysWhenThePrinterLacksF4() {
        var printing = new Printing(
                () -> List.of(printer("Epson", MediaSizeName.ISO_A4, MediaSizeName.NA_LEGAL, MediaTray.MAIN)));
        assertThat(printing.obstacle("Epson", PaperSize.A4)).isEmpty();
        refuses(printing, "Epson", PaperSize.F4, new PaperProblem.PrinterLacksSize("Epson", PaperSize.F4));
    }

    @Test
    void takesFolioForF4() {
        var printing = new Printing(() -> List.of(printer("Epson", MediaSizeName.ISO_A4, MediaSizeName.FOLIO)));
        assertThat(printing.obstacle("Epson", PaperSize.F4)).isEmpty();
        assertThat(printing.obstacle("Epson", PaperSize.A4)).isEmpty();
        assertThat(printing.obstacle("Epson", PaperSize.A5))
                .contains(new PaperProblem.PrinterLacksSize("Epson", PaperSize.A5));
    }

    @Test
    void onlyWarnsWhenThePrinterDoesNotTell() {
        var printing = new Printing(() -> List.of(printer("Epson")));
        assertThat(printing.obstacle("Epson", PaperSize.F4))
                .contains(new PaperProblem.PrinterSizesUnknown("Epson", PaperSize.F4));
    }

    @Test
    void everyProblemHasItsThreeSentences() {
        for (PaperProblem problem : List.of(
                new PaperProblem.NoPrinter(),
                new PaperProblem.PrinterLacksSize("Epson", PaperSize.F4),
                new PaperProblem.PrinterLacksSize("Epson", PaperSize.A5),
                new PaperProblem.PrinterSizesUnknown("Epson", PaperSize.HALF_F4),
                new PaperProblem.PrinterGone("Epson"),
                new PaperProblem.PrintFailed("Epson"),
                new PaperProblem.PdfUnreadable(),
                new PaperProblem.LogoUnreadable())) {
            for (Texts texts : List.of(new Texts(Texts.INDONESIAN), new Texts(Texts.ENGLISH))) {
                for (String sentence :
                        List.of(texts.get(problem.what()), texts.get(problem.safe()), texts.get(problem.next()))) {
                    assertThat(sentence)
                            .isNotBlank()
                            .doesNotContain("{")
                            .doesNotContain("''")
                            .endsWith(".");
                }
            }
        }
        assertThat(new Texts(Texts.INDONESIAN).get(new PaperProblem.PrinterLacksSize("Epson", PaperSize.F4).next()))
                .contains("A4")
                .contains("PDF");
    }

    @Test
    void asksForExactlyThePaperOfThePages() throws PrinterException {
        try (PdfPages pages = PdfPages.open(PDF)) {
            var sheets = new Printing.Sheets(pages, PaperSize.F4);
            PageFormat format = sheets.getPageFormat(0);
            assertThat(format.getOrientation()).isEqualTo(PageFormat.PORTRAIT);
            assertThat(format.getWidth()).isEqualTo(609.45);
            assertThat(format.getHeight()).isEqualTo(935.43);
            assertThat(format.getImageableWidth()).isEqualTo(609.45);
            var paper = new BufferedImage(610, 936, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = paper.createGraphics();
            assertThat(sheets.print(graphics, format, 0)).isEqualTo(Printable.PAGE_EXISTS);
            assertThat(sheets.print(graphics, format, 1)).isEqualTo(Printable.NO_SUCH_PAGE);
            graphics.dispose();
            assertThat(paper.getRaster().getSample(5, 930, 0))
                    .as("white to the edge")
                    .isEqualTo(255);
            assertThat(paper.getRaster().getSample(300, 935, 0)).isEqualTo(255);
        }
    }

    @Test
    void printsAReceiptAcrossItsSheet() {
        try (PdfPages pages = PdfPages.open(across())) {
            PageFormat format = new Printing.Sheets(pages, PaperSize.A5).getPageFormat(0);
            assertThat(format.getOrientation()).isEqualTo(PageFormat.LANDSCAPE);
            assertThat(format.getWidth()).isEqualTo(PaperSize.A5.heightPoints());
            assertThat(format.getPaper().getWidth()).isEqualTo(PaperSize.A5.widthPoints());
            assertThat(new Printing.Sheets(pages, PaperSize.A4).getPageFormat(0).getOrientation())
                    .as("on the upper half of a whole sheet")
                    .isEqualTo(PageFormat.PORTRAIT);
        }
    }

    @Test
    void reallyPrints() {
        var bytes = new ByteArrayOutputStream();
        PrintService postScript = postScript(bytes);
        var printing = new Printing(() -> List.of(postScript));
        printing.print(PDF, PaperSize.A4, new PrintOrder(postScript.getName(), 1, REFUSE), "Lembar");
        String output = bytes.toString(StandardCharsets.ISO_8859_1);
        assertThat(output).startsWith("%!PS").contains("%%Page: 1 1").doesNotContain("%%Page: 2 2");
        assertThat(output.length()).as("a page of grey pixels").isGreaterThan(100_000);
    }

    @Test
    void printsOnUnlistedPaperOnlyWhenAsked() {
        var bytes = new ByteArrayOutputStream();
        PrintService postScript = postScript(bytes);
        var printing = new Printing(() -> List.of(postScript));
        String name = postScript.getName();
        refuses(printing, name, PaperSize.F4, new PaperProblem.PrinterLacksSize(name, PaperSize.F4));
        assertThat(bytes.size()).isZero();
        printing.print(PDF, PaperSize.F4, new PrintOrder(name, 1, PRINT), "Lembar");
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).contains("%%Page: 1 1");
    }

    @Test
    void saysWhenThePrinterFails() {
        PrintService broken = postScript(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("paper jam");
            }
        });
        var printing = new Printing(() -> List.of(broken));
        refuses(printing, broken.getName(), PaperSize.A4, new PaperProblem.PrintFailed(broken.getName()));
    }

    private static byte[] across() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(595, 420)));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void refuses(Printing printing, String printer, PaperSize size, PaperProblem problem) {
        assertThatThrownBy(() -> printing.print(PDF, size, new PrintOrder(printer, 1, REFUSE), "Uji"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static PrintService postScript(OutputStream out) {
        StreamPrintServiceFactory[] factories = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript");
        return factories[0].getPrintService(out);
    }

    private static PrintService printer(String name, Media... media) {
        return (PrintService) Proxy.newProxyInstance(
                PrintingTest.class.getClassLoader(),
                new Class<?>[] {PrintService.class},
                (proxy, method, arguments) -> answer(name, media, method.getName()));
    }

    private static @Nullable Object answer(String name, Media[] media, String method) {
        return switch (method) {
            case "getName", "toString" -> name;
            case "getSupportedAttributeValues" -> media.length == 0 ? null : Arrays.copyOf(media, media.length);
            case "isDocFlavorSupported" -> true;
            default -> null;
        };
    }
}

package id.simpul.paper;

import id.simpul.kernel.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a PDF as pictures: the very file that is kept is what the user sees and what is printed. Not for several
 * threads at once; a page takes some ten to a hundred milliseconds, so keep it off the thread of the window.
 */
public final class PdfPages implements AutoCloseable {
    private static final double SCREEN_DOTS_PER_INCH = 96;
    private static final double POINTS_PER_INCH = 72;
    // Smaller differences than this are the tint of a grey, not a colour.
    private static final int COLOUR = 24;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        var hints = new RenderingHints(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        hints.put(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        hints.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        renderer.setRenderingHints(hints);
    }

    /**
     * Opens {@code pdf}.
     *
     * @throws Refusal with {@link PaperProblem.PdfUnreadable} if it is not a PDF or a damaged one
     */
    public static PdfPages open(byte[] pdf) {
        try {
            PDDocument document = Loader.loadPDF(pdf);
            if (document.getNumberOfPages() > 0) {
                return new PdfPages(document);
            }
            document.close();
        } catch (IOException | RuntimeException damaged) {
            // The parser throws unchecked exceptions too on files cut short.
        }
        throw new Refusal(new PaperProblem.PdfUnreadable());
    }

    /** Papers one after the other as one PDF, for a file or a look; what is kept and sealed are the papers themselves. */
    public static byte[] joined(List<byte[]> papers) {
        var out = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        papers.forEach(paper -> merger.addSource(new RandomAccessReadBuffer(paper)));
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException damaged) {
            throw new Refusal(new PaperProblem.PdfUnreadable());
        }
        return out.toByteArray();
    }

    /** How many pages there are; at least 1. */
    public int count() {
        return document.getNumberOfPages();
    }

    /** The width of {@code page} (from 0) in points. */
    public double width(int page) {
        return box(page).getWidth();
    }

    /** The height of {@code page} (from 0) in points. */
    public double height(int page) {
        return box(page).getHeight();
    }

    /**
     * A page for the screen.
     *
     * @param page from 0
     * @param zoom 1 is the paper's own size on a screen of 96 dots an inch
     * @param outputScale the screen's scale, for example 1.25
     */
    public PageImage image(int page, double zoom, double outputScale) {
        BufferedImage image = draw(
                page, zoom * outputScale * SCREEN_DOTS_PER_INCH / POINTS_PER_INCH, BufferedImage.TYPE_INT_ARGB_PRE);
        return new PageImage(
                image.getWidth(),
                image.getHeight(),
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    /** A page for a printer of {@code dotsPerInch}: in colour if there is any on it, else in grey, a third of the size. */
    BufferedImage print(int page, int dotsPerInch) {
        BufferedImage image = draw(page, dotsPerInch / POINTS_PER_INCH, BufferedImage.TYPE_INT_RGB);
        if (coloured(image)) {
            return image;
        }
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return grey;
    }

    private static boolean coloured(BufferedImage image) {
        for (int pixel : ((DataBufferInt) image.getRaster().getDataBuffer()).getData()) {
            int red = pixel >> 16 & 0xFF;
            int green = pixel >> 8 & 0xFF;
            int blue = pixel & 0xFF;
            if (Math.abs(red - green) > COLOUR || Math.abs(green - blue) > COLOUR) {
                return true;
            }
        }
        return false;
    }

    private BufferedImage draw(int page, double scale, int type) {
        int width = Math.max(1, (int) Math.round(width(page) * scale));
        int height = Math.max(1, (int) Math.round(height(page) * scale));
        var image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            renderer.renderPageToGraphics(page, graphics, (float) scale);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private PDRectangle box(int page) {
        return document.getPage(page).getMediaBox();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}

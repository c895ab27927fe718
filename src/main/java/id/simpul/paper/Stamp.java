package id.simpul.paper;

import id.simpul.kernel.Refusal;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/**
 * A word across every page, so that a sheet cannot be mistaken for the letter in force. It is drawn as outlines and needs
 * no font in the file.
 */
public final class Stamp {
    /** Words that are stamped; paper is in Indonesian. */
    public enum Word {
        /** Not issued yet. */
        PREVIEW("PRATINJAU"),
        /** A copy of an issued letter. */
        COPY("SALINAN"),
        /** A letter that was made void. */
        VOID("BATAL"),
        /** A letter about nobody, to show how letters look. */
        SAMPLE("CONTOH");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        /** What the stamp says. */
        public String text() {
            return text;
        }
    }

    private static final String FONT = "/reports/fonts/LiberationSans-Bold.ttf";
    private static final float GREY = 0.45f;
    private static final float OPACITY = 0.22f;
    /** How much of the page's diagonal the word takes. */
    private static final double SHARE = 0.62;

    private Stamp() {}

    /**
     * A new PDF: {@code pdf} with {@code word} across every page.
     *
     * @throws Refusal with {@link PaperProblem.PdfUnreadable} if it is not a PDF or a damaged one
     */
    public static byte[] over(byte[] pdf, Word word) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Shape outline = outline(word.text());
            for (PDPage page : document.getPages()) {
                stamp(document, page, outline);
            }
            var bytes = new ByteArrayOutputStream(pdf.length + 4096);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException damaged) {
            throw new Refusal(new PaperProblem.PdfUnreadable());
        }
    }

    private static void stamp(PDDocument document, PDPage page, Shape outline) throws IOException {
        PDRectangle box = page.getMediaBox();
        double diagonal = Math.hypot(box.getWidth(), box.getHeight());
        Rectangle2D bounds = outline.getBounds2D();
        double scale = diagonal * SHARE / bounds.getWidth();
        var place = new AffineTransform();
        place.translate(box.getWidth() / 2, box.getHeight() / 2);
        place.rotate(Math.atan2(box.getHeight(), box.getWidth()));
        // Outlines of AWT grow downwards, pages upwards.
        place.scale(scale, -scale);
        place.translate(-bounds.getCenterX(), -bounds.getCenterY());
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            var faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(OPACITY);
            content.setGraphicsStateParameters(faint);
            content.setNonStrokingColor(GREY);
            draw(content, outline.getPathIterator(place));
            content.fill();
        }
    }

    private static void draw(PDPageContentStream content, PathIterator path) throws IOException {
        var p = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            x + (p[0] - x) * 2 / 3,
                            y + (p[1] - y) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3,
                            p[3] + (p[1] - p[3]) * 2 / 3,
                            p[2],
                            p[3]);
                case PathIterator.SEG_CUBICTO -> content.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> content.closePath();
            }
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> {
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    x = p[4];
                    y = p[5];
                }
                default -> {}
            }
        }
    }

    private static Shape outline(String text) {
        try (InputStream stream = Objects.requireNonNull(Stamp.class.getResourceAsStream(FONT))) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(100f);
            return font.createGlyphVector(new FontRenderContext(null, true, true), text)
                    .getOutline();
        } catch (IOException inJar) {
            throw new UncheckedIOException(inJar);
        } catch (FontFormatException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}

package id.simpul.testing;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks at PDFs as a reader would: their text, and, through poppler, their pages as pictures. */
public final class Pdfs {
    private Pdfs() {}

    /** The text of all pages, words of a line separated by single spaces. */
    public static String text(byte[] pdf) {
        return text(pdf, 1, Integer.MAX_VALUE);
    }

    /** The text of one page, from 1. */
    public static String text(byte[] pdf, int page) {
        return text(pdf, page, page);
    }

    private static String text(byte[] pdf, int first, int last) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00A0', ' ').replaceAll("[ \\t]+", " ");
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** How many pages. */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** A page (from 1) as poppler draws it; needs {@code pdftoppm}. */
    public static BufferedImage picture(Path folder, byte[] pdf, int page, int dotsPerInch) {
        try {
            Path file = Files.write(folder.resolve("page.pdf"), pdf);
            Path stem = folder.resolve("page-" + page + "-" + dotsPerInch);
            run(
                    "pdftoppm",
                    "-r",
                    Integer.toString(dotsPerInch),
                    "-f",
                    Integer.toString(page),
                    "-l",
                    Integer.toString(page),
                    "-singlefile",
                    "-png",
                    file.toString(),
                    stem.toString());
            return ImageIO.read(Path.of(stem + ".png").toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * What the only QR code in {@code picture} says. As any scanner does, it looks more than once: one look fails on about one
     * code in a hundred, depending on how the modules fall on the pixels.
     */
    public static String qr(BufferedImage picture) throws NotFoundException {
        var source = new BufferedImageLuminanceSource(picture);
        try {
            return qr(new HybridBinarizer(source));
        } catch (NotFoundException blurred) {
            return qr(new GlobalHistogramBinarizer(source));
        }
    }

    /** What every QR code in {@code picture} says. */
    public static List<String> qrs(BufferedImage picture) throws NotFoundException {
        return Arrays.stream(new QRCodeMultiReader()
                        .decodeMultiple(
                                new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))),
                                Map.of(DecodeHintType.TRY_HARDER, true)))
                .map(Result::getText)
                .toList();
    }

    private static String qr(Binarizer pixels) throws NotFoundException {
        return new QRCodeMultiReader()
                .decodeMultiple(new BinaryBitmap(pixels), Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
    }

    /** The output of {@code command}; it must end well within 30 s. */
    public static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command[0] + ": " + output);
            }
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

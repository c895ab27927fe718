package id.simpul.letter;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.coobird.thumbnailator.Thumbnails;

/** Reads the QR codes in a photo of a letter. */
final class QrReader {
    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8");

    /** Longest sides, in pixels, at which a photo is looked at: a code that fills it is found better when it is small. */
    private static final List<Integer> SIDES = List.of(Integer.MAX_VALUE, 1600, 800);

    private QrReader() {}

    /** The texts of all codes that can be read; empty if none can. Takes up to a second of a slow computer. */
    static List<String> read(BufferedImage photo) {
        Set<String> texts = new LinkedHashSet<>();
        for (int side : SIDES) {
            BufferedImage picture = within(photo, side);
            int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            LuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
            texts.addAll(read(new HybridBinarizer(source)));
            texts.addAll(read(new GlobalHistogramBinarizer(source)));
            if (!texts.isEmpty()) {
                break;
            }
        }
        return List.copyOf(texts);
    }

    private static List<String> read(Binarizer binarizer) {
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer), HINTS))
                    .map(Result::getText)
                    .toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    private static BufferedImage within(BufferedImage photo, int side) {
        if (Math.max(photo.getWidth(), photo.getHeight()) <= side) {
            return photo;
        }
        try {
            return Thumbnails.of(photo).size(side, side).asBufferedImage();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}

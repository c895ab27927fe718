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
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        int longest = Math.max(photo.getWidth(), photo.getHeight());
        if (longest <= side) {
            return photo;
        }
        int wide = Math.max(1, photo.getWidth() * side / longest);
        int high = Math.max(1, photo.getHeight() * side / longest);
        var small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(photo.getScaledInstance(wide, high, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return small;
    }
}

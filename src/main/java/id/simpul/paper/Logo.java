package id.simpul.paper;

import id.simpul.kernel.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A coat of arms, ready to print: a PNG of at most {@value #LIMIT} pixels a side on white. Made only by {@link #of}, so a
 * picture that cannot be read is refused when it is chosen and never when a letter is due.
 */
public final class Logo {
    // 66 pt on paper: 300 dpi need 275 pixels, so this is sharp on any printer and small in every PDF.
    private static final int LIMIT = 600;

    private final byte[] png;

    private Logo(byte[] png) {
        this.png = png;
    }

    /**
     * The logo in {@code picture}.
     *
     * @param picture a PNG, JPEG, GIF or BMP file
     * @throws Refusal with {@link PaperProblem.LogoUnreadable} if it is none of these or damaged
     */
    public static Logo of(byte[] picture) {
        BufferedImage image = read(picture);
        double factor = Math.min(1, (double) LIMIT / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fitted.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(fitted, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new Logo(bytes.toByteArray());
    }

    private static BufferedImage read(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image != null) {
                return image;
            }
        } catch (IOException | RuntimeException damaged) {
            // The decoders of the JDK throw unchecked exceptions too on files cut short.
        }
        throw new Refusal(new PaperProblem.LogoUnreadable());
    }

    /** The picture as a PNG file. */
    public byte[] png() {
        return png.clone();
    }
}

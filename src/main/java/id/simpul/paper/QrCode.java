package id.simpul.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * A QR code of error correction level M, drawn as one filled shape: sharp at any size, and smaller in the file than a
 * picture. The four white modules around it are the template's business.
 */
public final class QrCode extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;

    private final String text;

    private QrCode(String text) {
        this.text = text;
    }

    /**
     * The code that reads as {@code text}.
     *
     * @throws IllegalArgumentException if the text is empty or longer than a QR code holds (2,331 bytes)
     */
    public static QrCode of(String text) {
        var code = new QrCode(text);
        code.modules();
        return code;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        ByteMatrix modules = modules();
        int count = modules.getWidth();
        double step = Math.min(area.getWidth(), area.getHeight()) / count;
        var shape = new Path2D.Double();
        for (int y = 0; y < count; y++) {
            for (int x = 0; x < count; x++) {
                if (modules.get(x, y) == 1) {
                    int start = x;
                    while (x + 1 < count && modules.get(x + 1, y) == 1) {
                        x++;
                    }
                    shape.append(
                            new Rectangle2D.Double(
                                    area.getX() + start * step, area.getY() + y * step, (x + 1 - start) * step, step),
                            false);
                }
            }
        }
        graphics.setColor(Color.BLACK);
        graphics.fill(shape);
    }

    private ByteMatrix modules() {
        try {
            return Encoder.encode(
                            text,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("QR text of " + text.length() + " characters", tooLong);
        }
    }
}

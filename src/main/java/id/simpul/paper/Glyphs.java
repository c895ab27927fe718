package id.simpul.paper;

import java.awt.Font;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** Makes texts printable: what the font has no glyph for becomes a question mark instead of a silent hole. */
final class Glyphs {
    private final JasperReportsContext context;
    private final Map<Typeface, Font> fonts = new ConcurrentHashMap<>();

    Glyphs(JasperReportsContext context) {
        this.context = context;
    }

    Map<String, Object> printable(Map<String, Object> values, Typeface typeface) {
        Map<String, Object> result = new HashMap<>();
        values.forEach((name, value) -> result.put(name, printable(value, typeface)));
        return result;
    }

    private Object printable(Object value, Typeface typeface) {
        return switch (value) {
            case String text -> printable(text, font(typeface));
            case StyledText text -> printable(text.markup(), font(typeface));
            default -> value;
        };
    }

    private static String printable(String text, Font font) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (font.canDisplayUpTo(composed) < 0 && composed.chars().noneMatch(c -> c < ' ' && c != '\n')) {
            return composed;
        }
        var result = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> {
            if (point == '\n' || (point >= ' ' && font.canDisplay(point))) {
                result.appendCodePoint(point);
            } else {
                result.append(Character.isWhitespace(point) || Character.isISOControl(point) ? ' ' : '?');
            }
        });
        return result.toString();
    }

    private Font font(Typeface typeface) {
        return fonts.computeIfAbsent(
                typeface,
                face -> FontUtil.getInstance(context)
                        .getAwtFontFromBundles(face.family(), Font.PLAIN, 11, Locale.ROOT, false));
    }
}

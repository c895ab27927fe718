package id.simpul.screen;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The look of every window: fonts, AtlantaFX's Primer Light, and our own sheet on top of it. */
public final class Theme {
    private static final List<String> FONTS = List.of("Regular", "Medium", "SemiBold", "Bold");
    private static final Pattern LENGTH = Pattern.compile("(-fx-font-size: )?(\\d+(?:\\.\\d+)?)px");

    /** Lines, edges and small radii keep their thickness at every text size. */
    private static final double HAIRLINE = 3;

    private Theme() {}

    /** Loads the fonts and the base theme. Once, at start, on the UI thread. */
    public static void load() {
        for (String weight : FONTS) {
            String file = "fonts/IBMPlexSans-" + weight + ".ttf";
            try (InputStream font = open(file)) {
                if (Font.loadFont(font, 13) == null) {
                    throw new IllegalStateException("font not readable: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /** Dresses {@code scene} in our sheet at {@code size}; replaces an earlier size. */
    public static void apply(Scene scene, TextSize size) {
        scene.getStylesheets().setAll(sheet(size));
    }

    private static String sheet(TextSize size) {
        try (InputStream css = open("simpul.css")) {
            String normal = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            String sized = size == TextSize.NORMAL ? normal : resized(normal, size);
            // A data address lets one readable sheet in plain pixels serve every text size.
            return "data:text/css;charset=UTF-8;base64,"
                    + Base64.getEncoder().encodeToString(sized.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resized(String css, TextSize size) {
        return LENGTH.matcher(css).replaceAll(length -> {
            double px = Double.parseDouble(length.group(2));
            if (px <= HAIRLINE) {
                return length.group();
            }
            // Letters may be of any size; edges of boxes stay on whole pixels.
            double sized = length.group(1) == null ? size.px(px) : px * size.percent() / 100;
            return (length.group(1) == null ? "" : length.group(1)) + String.format(Locale.ROOT, "%.1fpx", sized);
        });
    }

    private static InputStream open(String name) {
        @Nullable InputStream stream = Theme.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("missing from the program: " + name);
        }
        return stream;
    }
}

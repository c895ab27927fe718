package id.simpul.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest extends UiTest {
    private static final Pattern TOKEN = Pattern.compile("(-s-[a-z-]+): (#[0-9A-Fa-f]{6}|white);");

    @ParameterizedTest
    @CsvSource({
        "text, surface, 16",
        "text, canvas, 14",
        "text, accent-tint, 13",
        "text, sunken, 13",
        "quiet, surface, 6.7",
        "quiet, canvas, 6.3",
        "quiet, accent-tint, 5.9",
        "quiet, sunken, 5.9",
        "surface, accent, 6.1",
        "surface, accent-strong, 7",
        "link, surface, 6.7",
        "link, danger-tint, 5.9",
        "link, warning-tint, 5.9",
        "link, info-tint, 5.9",
        "link, success-tint, 5.9",
        "danger, surface, 7.2",
        "danger, danger-tint, 6.2",
        "warning, surface, 7.4",
        "warning, warning-tint, 6.6",
        "success, success-tint, 6.4",
        "info, info-tint, 6.4",
        "accent-strong, accent-tint, 5.9",
        "rail-text, rail, 9.8",
        "rail-strong, rail-on, 8.2",
        "surface, ink, 12",
        "surface, danger, 7",
    })
    void wordsStandOut(String words, String ground, double atLeast) throws IOException {
        assertThat(contrast(words, ground)).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"input-edge, surface, 3", "input-edge, canvas, 3", "accent, canvas, 3", "danger-edge, surface, 3"})
    void edgesStandOut(String edge, String ground, double atLeast) throws IOException {
        assertThat(contrast(edge, ground)).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @EnumSource(TextSize.class)
    void theSheetsMakeNoComplaint(TextSize size) {
        assertThat(complaints(() -> showScene(() -> {
                    var searchable = new SearchableComboBox<String>();
                    searchable.getItems().addAll("a", "b");
                    var check = new CheckComboBox<String>();
                    check.getItems().addAll("a", "b");
                    var scene = new Scene(
                            Styled.column(
                                    "page",
                                    searchable,
                                    check,
                                    new RangeSlider(0, 10, 2, 5),
                                    new SegmentedButton(),
                                    new InboxSample(UiForTests.ui()).node()),
                            900,
                            700);
                    Theme.apply(scene, size);
                    return scene;
                })))
                .isEmpty();
        SearchableComboBox<?> box = lookup(".searchable-combo-box").query();
        assertThat(complaints(() -> fx(box::show))).isEmpty();
        fx(box::hide);
    }

    @Test
    void aComplaintWouldBeHeard() {
        assertThat(complaints(() -> show(() -> {
                    var label = new Label("x");
                    label.setStyle("-fx-text-fill: -no-such-colour;");
                    return Styled.column("page", label);
                })))
                .isNotEmpty();
    }

    private List<String> complaints(Runnable action) {
        var complaints = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                complaints.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(handler);
        css.setLevel(Level.WARNING);
        try {
            fx(() -> CssParser.errorsProperty().clear());
            action.run();
            complaints.addAll(onFx(() -> CssParser.errorsProperty().stream()
                    .map(CssParser.ParseError::getMessage)
                    .toList()));
        } finally {
            css.removeHandler(handler);
        }
        return complaints;
    }

    @Test
    void largerTextMakesEverythingLargerButLines() {
        String css = ".a { -fx-font-size: 13px; -fx-padding: 0 11px 1px 3px; -fx-background-insets: 0 0 1px 3px; }";
        assertThat(Theme.resized(css, TextSize.LARGER))
                .isEqualTo(
                        ".a { -fx-font-size: 16.9px; -fx-padding: 0 14.0px 1px 3px; -fx-background-insets: 0 0 1px 3px; }");
    }

    @Test
    void textIsWrittenInTheShippedFont() {
        var label = new Label("0O1lI");
        show(() -> Styled.column("page", label));
        assertThat(onFx(() -> label.getFont().getFamily())).isEqualTo("IBM Plex Sans");
        assertThat(Font.getFamilies()).contains("IBM Plex Sans", "IBM Plex Sans Medium", "IBM Plex Sans SemiBold");
    }

    @Test
    void digitsAreAllOfOneWidth() {
        fx(() -> {
            for (String family : List.of("IBM Plex Sans", "IBM Plex Sans Medium", "IBM Plex Sans SemiBold")) {
                Font font = Font.font(family, 13);
                List<Double> widths = "0123456789"
                        .chars()
                        .mapToObj(c -> {
                            var text = new javafx.scene.text.Text(
                                    Character.toString(c).repeat(50));
                            text.setFont(font);
                            return text.getLayoutBounds().getWidth();
                        })
                        .distinct()
                        .toList();
                assertThat(widths).as(family).hasSize(1);
            }
        });
    }

    private static double contrast(String words, String ground) throws IOException {
        Map<String, Double> light = luminances();
        double a = Objects.requireNonNull(light.get("-s-" + words), words);
        double b = Objects.requireNonNull(light.get("-s-" + ground), ground);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static Map<String, Double> luminances() throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream("simpul.css"))) {
            Matcher tokens = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            var found = new TreeMap<String, Double>();
            while (tokens.find()) {
                String value = tokens.group(2).equals("white") ? "#FFFFFF" : tokens.group(2);
                found.put(tokens.group(1), luminance(value.toUpperCase(Locale.ROOT)));
            }
            return found;
        }
    }

    /** Relative luminance as WCAG 2 reckons it. */
    private static double luminance(String hex) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < weights.length; i++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}

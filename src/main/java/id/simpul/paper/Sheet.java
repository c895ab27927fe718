package id.simpul.paper;

import java.util.List;
import java.util.Map;

/**
 * A paper ready to be set: which template, on what, with which values. Texts the template shows as styled must come from
 * {@link StyledText}.
 *
 * @param template name of a template in {@code reports}, without ending
 * @param size paper
 * @param typeface font of the whole paper
 * @param info what the PDF says about itself
 * @param footer line at the foot
 * @param values parameters of the template
 * @param rows rows of the template in order; each has a value per field, and {@code kind}, the band that shows it
 */
public record Sheet(
        String template,
        PaperSize size,
        Typeface typeface,
        DocumentInfo info,
        Footer footer,
        Map<String, Object> values,
        List<Map<String, Object>> rows) {
    public Sheet {
        values = Map.copyOf(values);
        rows = List.copyOf(rows);
    }
}

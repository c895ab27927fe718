package id.simpul.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.renderers.SimpleDataRenderer;

/**
 * The head (kop) of an office's papers.
 *
 * @param logo coat of arms at the left
 * @param lines the government and the office, one to four lines; the last is the largest
 * @param address address, telephone, mail, web: up to three lines
 */
public record Letterhead(Optional<Logo> logo, List<String> lines, List<String> address) {
    private static final int LONG = 30;
    private static final int VERY_LONG = 44;
    private static final int VERY_LONG_ADDRESS = 72;
    private static final int AIR = 3;

    public Letterhead {
        lines = List.copyOf(lines);
        address = List.copyOf(address);
        if (lines.isEmpty() || lines.size() > 4 || address.size() > 3) {
            throw new IllegalArgumentException(lines.size() + " lines, " + address.size() + " address lines");
        }
    }

    /** The name of the office: the last line. */
    public String office() {
        return lines.getLast();
    }

    /** The parameters of a template that shows a letterhead: {@code logo}, {@code hasLogo}, {@code noLogo}, {@code kop}. */
    public Map<String, Object> values() {
        return values(styled(14, 18, 9));
    }

    /** The same parameters for a small paper. */
    public Map<String, Object> smallValues() {
        return values(styled(10, 13, 8));
    }

    private Map<String, Object> values(StyledText kop) {
        Map<String, Object> values =
                new HashMap<>(Map.of("hasLogo", logo.isPresent(), "noLogo", logo.isEmpty(), "kop", kop));
        logo.ifPresent(picture -> values.put("logo", SimpleDataRenderer.getInstance(picture.png())));
        return values;
    }

    /** All lines in one text with their sizes in points; long ones are set smaller before they are wrapped. */
    private StyledText styled(int government, int officeSize, int addressSize) {
        var markup = new StringBuilder();
        for (String line : lines.subList(0, lines.size() - 1)) {
            append(markup, line, fitting(line, government), false);
        }
        append(markup, office(), fitting(office(), officeSize), true);
        if (!address.isEmpty()) {
            append(markup, " ", AIR, false);
        }
        boolean small = address.stream().anyMatch(line -> line.length() > VERY_LONG_ADDRESS);
        for (String line : address) {
            append(markup, line, small ? addressSize - 0.5 : addressSize, false);
        }
        return new StyledText(markup.toString());
    }

    private static int fitting(String line, int usual) {
        return line.length() > VERY_LONG ? usual * 5 / 7 : line.length() > LONG ? usual * 6 / 7 : usual;
    }

    private static void append(StringBuilder markup, String line, double size, boolean bold) {
        markup.append(markup.isEmpty() ? "" : "\n")
                .append("<style size=\"")
                .append(size)
                .append(bold ? "\" isBold=\"true\">" : "\">")
                .append(StyledText.escape(line))
                .append("</style>");
    }
}

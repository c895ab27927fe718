package id.simpul.paper;

import java.util.regex.Pattern;

/**
 * Text with bold, italic and underline, safe to hand to a template: whatever a value contains, it prints as written.
 *
 * @param markup XML with {@code b}, {@code i} and {@code u} only
 */
public record StyledText(String markup) {
    /** No text. */
    public static final StyledText EMPTY = new StyledText("");

    // XML 1.0 has no way to write these, and one of them would make the whole text print with its tags.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\n]]|[\\uFFFE\\uFFFF]");

    private static final Pattern MARK = Pattern.compile("<[^>]*>");

    /** {@code text} as it is, without any style. */
    public static StyledText plain(String text) {
        return new StyledText(escape(text));
    }

    /** {@code text} in bold. */
    public static StyledText bold(String text) {
        return new StyledText("<b>" + escape(text) + "</b>");
    }

    /** {@code text} in italics. */
    public static StyledText italic(String text) {
        return new StyledText("<i>" + escape(text) + "</i>");
    }

    /** This text followed by {@code next}. */
    public StyledText then(StyledText next) {
        return new StyledText(markup + next.markup);
    }

    /** The text without its styles, for places that know none. */
    public String text() {
        return MARK.matcher(markup)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Whether there is nothing to print. */
    public boolean isBlank() {
        return markup.isBlank();
    }

    /** {@code text} with the characters escaped that would be markup. */
    static String escape(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}

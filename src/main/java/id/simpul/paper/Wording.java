package id.simpul.paper;

import id.simpul.kernel.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that offices may change: <code>{{name}}</code> stands for a value, {@code <b>}, {@code <i>} and {@code <u>} for
 * styles. Everything else prints as written, and so do values, whatever they contain.
 */
public final class Wording {
    private static final Pattern TOKEN = Pattern.compile("\\{\\{(?<name>[^{}]*)}}|(?<style></?[biu]>)|(?<open>\\{\\{)");

    /** Text to print as it is, a style mark, or a placeholder. */
    private sealed interface Part {
        record Literal(String text) implements Part {}

        record Style(String mark) implements Part {}

        record Value(String name) implements Part {}
    }

    private final List<Part> parts;

    private Wording(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * The wording that {@code template} describes.
     *
     * @param known names that may stand in placeholders
     * @throws Refusal with a {@link WordingProblem} if a placeholder is unknown or open, or styles are not paired
     */
    public static Wording parse(String template, Set<String> known) {
        List<Part> parts = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(template);
        int end = 0;
        while (token.find()) {
            parts.add(new Part.Literal(template.substring(end, token.start())));
            end = token.end();
            if (token.group("open") != null) {
                throw new Refusal(new WordingProblem.OpenPlaceholder());
            }
            if (token.group("name") != null) {
                parts.add(new Part.Value(knownName(token.group("name").strip(), known)));
            } else {
                parts.add(new Part.Style(paired(token.group("style"), open)));
            }
        }
        parts.add(new Part.Literal(template.substring(end)));
        if (!open.isEmpty()) {
            throw new Refusal(new WordingProblem.UnbalancedStyle(open.pop()));
        }
        return new Wording(parts);
    }

    /**
     * The text with {@code values} in place.
     *
     * @throws IllegalArgumentException if a value that the wording uses is not given
     */
    public StyledText fill(Map<String, String> values) {
        var markup = new StringBuilder();
        for (Part part : parts) {
            markup.append(
                    switch (part) {
                        case Part.Literal literal -> StyledText.escape(literal.text());
                        case Part.Style style -> style.mark();
                        case Part.Value value -> StyledText.escape(given(values, value.name()));
                    });
        }
        return new StyledText(markup.toString());
    }

    private static String given(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for " + name);
        }
        return value;
    }

    private static String knownName(String name, Set<String> known) {
        if (!known.contains(name)) {
            throw new Refusal(new WordingProblem.UnknownPlaceholder(name));
        }
        return name;
    }

    private static String paired(String mark, Deque<String> open) {
        if (!mark.startsWith("</")) {
            open.push(mark);
        } else if (open.isEmpty() || !open.pop().equals(mark.replace("/", ""))) {
            throw new Refusal(new WordingProblem.UnbalancedStyle(mark));
        }
        return mark;
    }
}

package id.simpul.assessment;

import id.simpul.kernel.TextKey;
import java.util.List;

/**
 * One criterion of Kepmensos 262/HUK/2022 against recorded answers. A finding, never a verdict: the rule joins its criteria by
 * "dan/atau" and names no threshold, so a person decides.
 *
 * @param criterion letter in the rule: {@code 0}, {@code a} … {@code h}
 * @param text what it says
 * @param state met, not met, or not known
 * @param fields the answers behind it
 */
public record Finding(String criterion, TextKey text, State state, List<String> fields) {
    /** What the answers say. */
    public enum State {
        MET,
        NOT_MET,
        UNKNOWN
    }

    public Finding {
        fields = List.copyOf(fields);
    }
}

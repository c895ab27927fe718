package id.simpul.programme.kube;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.KubeText;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the programme that a member or group does not meet. It never forbids.
 *
 * @param kind which rule
 * @param limit the rule's number; 0: it has none
 * @param found what was found: an age, a size, a year; null: nothing to tell
 * @param source where the rule is known from; empty: none
 */
public record KubeConcern(Kind kind, long limit, @Nullable Long found, String source) {
    /** Which rule. */
    public enum Kind {
        /** Too young. */
        TOO_YOUNG(KubeText.CONCERN_YOUNG),
        /** Too old. */
        TOO_OLD(KubeText.CONCERN_OLD),
        /** No birth date. */
        NO_AGE(KubeText.CONCERN_NO_AGE),
        /** Public servant, soldier, police or pensioner by the occupation on record. */
        SERVANT(KubeText.CONCERN_SERVANT),
        /** Received the programme before, or is in another group. */
        BEFORE(KubeText.CONCERN_BEFORE),
        /** Has died or left. */
        GONE(KubeText.CONCERN_GONE),
        /** Lives in another village. */
        ELSEWHERE(KubeText.CONCERN_ELSEWHERE),
        /** Somebody of the same family is in the group: it counts families. */
        SAME_FAMILY(KubeText.CONCERN_SAME_FAMILY),
        /** The group has too few families. */
        TOO_FEW(KubeText.CONCERN_FEW),
        /** The group has too many families. */
        TOO_MANY(KubeText.CONCERN_MANY);

        private final KubeText text;

        Kind(KubeText text) {
            this.text = text;
        }
    }

    /** In a sentence, with the source of the rule, in the language of {@code texts}. */
    public String text(Texts texts) {
        String said = texts.get(kind.text, found == null ? "" : found.toString(), Long.toString(limit));
        return source.isEmpty() ? said : said + " " + texts.get(KubeText.CONCERN_SOURCE, source);
    }
}

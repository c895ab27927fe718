package id.simpul.testing;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.kernel.TextKey;
import java.util.Locale;

/** Made-up texts for tests of the kit. */
public enum SampleText implements TextKey {
    /** A field. */
    NAME,
    /** A field. */
    BORN,
    /** A field. */
    MEMBERS,
    /** A field. */
    INCOME,
    /** A field. */
    NIK,
    /** Help for {@link #NIK}. */
    NIK_HELP,
    /** A field. */
    RELATION,
    /** A field. */
    VILLAGE,
    /** A field. */
    SEX,
    /** A field. */
    POOR,
    /** A field. */
    CONSENT,
    /** A field. */
    NOTE,
    /** A field. */
    REGISTER,
    /** A heading. */
    SECTION,
    /** A button. */
    SAVE,
    /** A job. */
    JOB,
    /** What happened. */
    WHAT,
    /** What is safe. */
    SAFE,
    /** What to do next. */
    NEXT;

    /** A problem in these texts. */
    public static final Problem PROBLEM = new Problem() {
        @Override
        public Message what() {
            return Message.of(WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(SAFE);
        }

        @Override
        public Message next() {
            return Message.of(NEXT);
        }
    };

    @Override
    public String bundle() {
        return "sample";
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}

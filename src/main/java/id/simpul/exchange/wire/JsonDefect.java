package id.simpul.exchange.wire;

import java.io.IOException;

/** JSON that is not what it must be: not well-formed, over a limit, or with a member missing or of the wrong type. */
public final class JsonDefect extends IOException {
    private static final long serialVersionUID = 1L;

    /** A defect at {@code where}: a member's name or a rule, never a value. */
    public JsonDefect(String where) {
        super(where);
    }
}

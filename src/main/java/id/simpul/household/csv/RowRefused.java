package id.simpul.household.csv;

import id.simpul.kernel.Message;

/** On its way from the row that cannot be written to {@link ImportRun}, which notes it. Has no stack trace. */
final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final transient Message reason;

    RowRefused(String column, Message reason) {
        super(column, null, false, false);
        this.column = column;
        this.reason = reason;
    }

    String column() {
        return column;
    }

    Message reason() {
        return reason;
    }
}

package id.simpul.finding;

/** A condition that cannot be read. The message names the word and where it stands, for whoever writes rules. */
final class ConditionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;

    ConditionFault(String message, int position) {
        super(message + " at " + position);
        this.position = position;
    }

    /** Characters before the fault. */
    int position() {
        return position;
    }
}

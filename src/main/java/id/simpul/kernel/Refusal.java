package id.simpul.kernel;

/**
 * An expected refusal on its way to the user. It has no stack trace, since it is an answer and not a fault; it leaves any
 * transaction it passes through undone.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** A refusal that tells {@code problem}. */
    public Refusal(Problem problem) {
        super(problem.what().key().bundle() + "." + problem.what().key().key(), null, false, false);
        this.problem = problem;
    }

    /** What to tell the user. */
    public Problem problem() {
        return problem;
    }
}

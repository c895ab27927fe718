package id.simpul.kernel;

/** Something the program expected could go wrong, in the three sentences a user needs. */
public interface Problem {
    /** What happened. */
    Message what();

    /** What is safe: what was kept, what was not changed. */
    Message safe();

    /** What to do next. */
    Message next();
}

package id.simpul.app.cli;

/** What the command line answers to the shell. */
final class ExitCode {
    /** Done as asked. */
    static final int DONE = 0;

    /** A fault of the program; the message has a code. */
    static final int FAULT = 1;

    /** The command was not understood. */
    static final int USAGE = 2;

    /** Understood and refused; nothing has changed. */
    static final int REFUSED = 3;

    /** Database, keyring or bundle is damaged. */
    static final int DAMAGED = 4;

    private ExitCode() {}
}

package id.simpul.kernel;

/**
 * Name of one text of the program. The constants are generated at build from {@code src/main/resources/texts}, one enum
 * per file, so a text that does not exist does not compile.
 */
public interface TextKey {
    /** Base name of the file that holds the text, for example {@code casework}. */
    String bundle();

    /** Key inside that file, for example {@code intake.title}. */
    String key();
}

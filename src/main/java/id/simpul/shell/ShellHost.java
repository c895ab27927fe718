package id.simpul.shell;

import id.simpul.screen.TextSize;
import java.util.Locale;

/** What the window asks of the program around it. */
public interface ShellHost {
    /** The user wants to leave the desk to another user. */
    void switchUser();

    /** The user, or five idle minutes, want the window covered until the password is given. */
    void lock();

    /** The user chose a language. */
    void language(Locale locale);

    /** The user chose a text size. */
    void textSize(TextSize size);

    /** The user wants help about the screen in front. */
    void help();
}

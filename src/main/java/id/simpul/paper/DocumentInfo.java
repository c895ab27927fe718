package id.simpul.paper;

import java.time.Instant;
import java.util.Locale;

/**
 * What a PDF says about itself. No personal data: it shows in file managers and search indexes.
 *
 * @param title for example the kind of letter and its number
 * @param author the office
 * @param language language of the text
 * @param created when the document was issued; it decides the dates inside the file, so equal values give equal files
 */
public record DocumentInfo(String title, String author, Locale language, Instant created) {}

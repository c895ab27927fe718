package id.simpul.household.csv;

import id.simpul.kernel.Message;

/**
 * Something about one row, for the person who has to look at the file.
 *
 * @param file name of the file
 * @param line where the row begins, the first line of the file being 1
 * @param column which column
 * @param reason what is wrong; never the value itself
 */
public record ImportNote(String file, long line, String column, Message reason) {}

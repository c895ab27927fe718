package id.simpul.letter;

/**
 * A letter just issued.
 *
 * @param id row id
 * @param number its number
 * @param sha256 hash of the kept PDF
 * @param pages pages of the PDF
 */
public record IssuedLetter(long id, String number, String sha256, int pages) {}

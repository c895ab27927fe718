package id.simpul.household;

/**
 * A photo as recorded.
 *
 * @param id row id
 * @param household the family
 * @param details what is said of it
 * @param file SHA-256 of the picture
 * @param width pixels
 * @param height pixels
 * @param size bytes
 * @param office code of the office that has the picture
 * @param here whether this file has the picture; else only its row came, in a bundle
 */
public record Photo(
        long id,
        long household,
        PhotoDetails details,
        String file,
        int width,
        int height,
        long size,
        String office,
        boolean here) {}

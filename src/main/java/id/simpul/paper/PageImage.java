package id.simpul.paper;

/**
 * A picture of a page, one {@code int} a pixel, row by row from the top: alpha, red, green, blue with premultiplied alpha,
 * as a JavaFX {@code PixelBuffer} takes it without copying.
 */
public final class PageImage {
    private final int width;
    private final int height;
    private final int[] pixels;

    PageImage(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy: a page at 200 % is 20 MB. */
    public int[] pixels() {
        return pixels;
    }
}

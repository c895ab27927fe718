package id.simpul.review.ui;

import id.simpul.review.MatrixFilter;
import id.simpul.screen.Route;

/**
 * The matrix of families and programmes.
 *
 * @param filter what it begins with
 */
public record MatrixRoute(MatrixFilter filter) implements Route {
    /** The whole matrix. */
    public MatrixRoute() {
        this(MatrixFilter.EVERYTHING);
    }

    @Override
    public Route place() {
        return new ReviewRoute();
    }
}

package id.simpul.letter.ui;

import id.simpul.screen.Route;

/**
 * An issued letter.
 *
 * @param letter row id
 * @param print whether to ask for the printer at once
 */
public record LetterRoute(long letter, boolean print) implements Route {
    @Override
    public Route place() {
        return new LetterRegisterRoute();
    }
}

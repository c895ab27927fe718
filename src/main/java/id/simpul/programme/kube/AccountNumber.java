package id.simpul.programme.kube;

import id.simpul.kernel.Sensitive;

/**
 * Number of a bank account, as given.
 *
 * @param reveal the digits
 */
public record AccountNumber(String reveal) implements Sensitive {
    private static final int SHOWN = 3;

    /** Its last digits. */
    @Override
    public String toString() {
        int shown = Math.min(SHOWN, reveal.length() / 2);
        return "•••• " + reveal.substring(reveal.length() - shown);
    }
}

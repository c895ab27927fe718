package id.simpul.programme.outlet;

import id.simpul.kernel.Sensitive;

/**
 * Number of a KKS card, usually 16 digits; kept as given. It opens an account, so less of it is shown than of a NIK.
 *
 * @param reveal the digits
 */
public record CardNumber(String reveal) implements Sensitive {
    private static final int SHOWN = 4;

    /** Its last four digits. */
    @Override
    public String toString() {
        int shown = Math.min(SHOWN, reveal.length() / 2);
        return "•••• " + reveal.substring(reveal.length() - shown);
    }
}

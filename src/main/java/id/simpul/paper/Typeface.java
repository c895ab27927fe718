package id.simpul.paper;

/** The fonts that rules for official letters name. What is embedded are their free twins of the same width. */
public enum Typeface {
    /** Arial; Liberation Sans is embedded. */
    ARIAL("Arial"),
    /** Bookman Old Style; a TrueType build of TeX Gyre Bonum is embedded. */
    BOOKMAN("Bookman Old Style");

    private final String family;

    Typeface(String family) {
        this.family = family;
    }

    /** The name of the font family as the rules write it, to show in settings. */
    public String family() {
        return family;
    }
}

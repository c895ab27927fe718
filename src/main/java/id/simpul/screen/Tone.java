package id.simpul.screen;

/** What a colour says. Never the only sign: an icon or words say the same. */
public enum Tone {
    /** Nothing special. */
    NEUTRAL,
    /** Belongs to the current work. */
    ACCENT,
    /** Worth knowing. */
    INFO,
    /** Done, well. */
    SUCCESS,
    /** Needs attention soon. */
    WARNING,
    /** Wrong or too late. */
    DANGER;

    /** Style class of this tone in {@code simpul.css}. */
    public String style() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The icon that goes with this tone. */
    public Icon icon() {
        return switch (this) {
            case DANGER, WARNING -> Icon.WARNING;
            case SUCCESS -> Icon.DONE;
            case NEUTRAL, ACCENT, INFO -> Icon.INFO;
        };
    }
}

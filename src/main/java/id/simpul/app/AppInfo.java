package id.simpul.app;

/** What this program calls itself. */
public final class AppInfo {
    /** Version, as bundles carry it. */
    public static final String VERSION = "0.1.0";

    private AppInfo() {}
}

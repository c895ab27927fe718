package id.simpul.app;

import java.nio.file.Path;

/** Where an office's data lies when nobody says otherwise. */
public final class DataFolder {
    private static final String NAME = "Simpul";

    private DataFolder() {}

    /**
     * The user's own data folder: {@code SIMPUL_DATA} if set, {@code %LOCALAPPDATA%\Simpul} on Windows,
     * {@code ~/.local/share/simpul} elsewhere. Never a roaming profile, which Windows would copy over the network.
     */
    public static Path standard() {
        String chosen = System.getenv("SIMPUL_DATA");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String local = System.getenv("LOCALAPPDATA");
        return local != null && !local.isBlank()
                ? Path.of(local, NAME)
                : Path.of(System.getProperty("user.home"), ".local", "share", "simpul");
    }
}

package id.simpul.letter.ui;

import id.simpul.screen.FilePicker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Chooses the same file each time it is asked, and remembers what was asked. */
public final class ChosenFile implements FilePicker {
    private final Path file;
    private String suggested = "";

    public ChosenFile(Path file) {
        this.file = file;
    }

    /** The name that was suggested last. */
    public String suggested() {
        return suggested;
    }

    @Override
    public Optional<Path> save(String title, String name, String kind, String ending) {
        suggested = name;
        return Optional.of(file);
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> endings) {
        return Optional.of(file);
    }

    @Override
    public List<Path> openSeveral(String title, String kind, List<String> endings) {
        return List.of(file);
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(file.getParent());
    }
}

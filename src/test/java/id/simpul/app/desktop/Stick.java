package id.simpul.app.desktop;

import id.simpul.screen.FilePicker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A USB stick in the place of the system's dialogs: everything is saved to it and opened from it. */
final class Stick implements FilePicker {
    private final Path folder;

    Stick(Path folder) {
        this.folder = folder;
    }

    /** What lies on it with this ending, the oldest first. */
    List<Path> files(String ending) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing(Stick::written))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public Optional<Path> save(String title, String name, String kind, String ending) {
        return Optional.of(folder.resolve(name));
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> endings) {
        return openSeveral(title, kind, endings).stream().reduce((earlier, later) -> later);
    }

    @Override
    public List<Path> openSeveral(String title, String kind, List<String> endings) {
        return endings.stream().flatMap(ending -> files("." + ending).stream()).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.of(folder);
    }
}

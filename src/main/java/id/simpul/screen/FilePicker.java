package id.simpul.screen;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Lets the user choose files and folders with the system's own dialogs. */
public interface FilePicker {
    /**
     * Where to save a file.
     *
     * @param title what is saved
     * @param name suggested name; without personal data, since folders are open to all users of a computer
     * @param kind what such files are called
     * @param ending ending of the name without the dot
     * @return empty if the user did not choose
     */
    Optional<Path> save(String title, String name, String kind, String ending);

    /**
     * Which file to open.
     *
     * @param endings endings of the name without the dot
     * @return empty if the user did not choose
     */
    Optional<Path> open(String title, String kind, List<String> endings);

    /**
     * Which files to open.
     *
     * @param endings endings of the name without the dot
     * @return empty if the user did not choose
     */
    List<Path> openSeveral(String title, String kind, List<String> endings);

    /**
     * Which folder to write to, a stick for example.
     *
     * @return empty if the user did not choose
     */
    Optional<Path> folder(String title);

    /** The system's dialogs on top of {@code window}. */
    static FilePicker onTopOf(Supplier<? extends @Nullable Window> window) {
        return new FilePicker() {
            @Override
            public Optional<Path> save(String title, String name, String kind, String ending) {
                var chooser = chooser(title, kind, List.of(ending));
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
            }

            @Override
            public Optional<Path> open(String title, String kind, List<String> endings) {
                return Optional.ofNullable(chooser(title, kind, endings).showOpenDialog(window.get()))
                        .map(File::toPath);
            }

            @Override
            public List<Path> openSeveral(String title, String kind, List<String> endings) {
                List<File> chosen = chooser(title, kind, endings).showOpenMultipleDialog(window.get());
                return chosen == null
                        ? List.of()
                        : chosen.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> folder(String title) {
                var chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showDialog(window.get())).map(File::toPath);
            }
        };
    }

    private static FileChooser chooser(String title, String kind, List<String> endings) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        kind, endings.stream().map(ending -> "*." + ending).toList()));
        return chooser;
    }
}

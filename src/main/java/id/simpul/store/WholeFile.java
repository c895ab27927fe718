package id.simpul.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files for people outside the database: each is there whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes it to {@code out}, which stays open. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code bytes} to {@code file}; one of that name is replaced only by the whole new one.
     *
     * @throws IOException if it cannot be written; a half-written file does not stay
     */
    public static void write(byte[] bytes, Path file) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /**
     * Writes {@code content}, however long it is, to {@code file}; one of that name is replaced only by the whole new one.
     * Whatever {@code content} throws, a cancellation for example, leaves nothing behind.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        boolean done = false;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.to(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            done = true;
        } finally {
            if (!done) {
                delete(part);
            }
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // What went wrong first is what the caller hears of.
        }
    }
}

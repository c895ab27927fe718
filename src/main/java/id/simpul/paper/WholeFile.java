package id.simpul.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are there whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes {@code bytes} to {@code file}; one of that name is replaced only by the whole new one.
     *
     * @throws IOException if it cannot be written; a half-written file does not stay
     */
    public static void write(byte[] bytes, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException stays) {
                fault.addSuppressed(stays);
            }
            throw fault;
        }
    }
}

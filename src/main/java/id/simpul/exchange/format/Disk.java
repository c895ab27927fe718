package id.simpul.exchange.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The steps on the file system that writing a bundle takes, so that a test can let each of them fail. */
interface Disk {
    /** The real one. */
    Disk REAL = new Disk() {};

    /** A file being written. */
    interface Part extends WritableByteChannel {
        /** Waits until all of it is on the medium. */
        void force() throws IOException;
    }

    /** Creates or empties {@code file}. */
    default Part create(Path file) throws IOException {
        return new FilePart(FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    /** Gives {@code from} the name {@code to} in one step, over whatever had it. */
    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // The new name outlives a power cut only once its folder is on the medium; Windows does that by itself.
        try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notHere) {
            return;
        }
    }

    /** Removes {@code file} if it is there. */
    default void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Bytes left where {@code file} is. */
    default long free(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
    }
}

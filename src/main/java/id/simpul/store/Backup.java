package id.simpul.store;

import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A whole, verified copy of the file. {@code VACUUM INTO} and not the backup interface, which starts over whenever the
 * writer commits and may never finish beside a busy desk (measured).
 */
final class Backup {
    private Backup() {}

    static void copy(Connections connections, byte[] key, Path target) throws SQLException, IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        boolean done = false;
        try {
            try (Connection source = DriverManager.getConnection(connections.url());
                    Statement statement = source.createStatement()) {
                statement.execute(
                        "VACUUM INTO '" + Connections.fileUri(part, key).replace("'", "''") + "'");
            }
            verify(part, key);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void verify(Path copy, byte[] key) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Connections.url(copy, key));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check")) {
            if (!result.next() || !"ok".equals(result.getString(1))) {
                throw new Refusal(new StoreProblem.Damaged());
            }
        }
    }
}

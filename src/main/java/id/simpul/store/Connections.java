package id.simpul.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Opens connections to one encrypted file: SQLCipher v4 scheme, raw key in the URL. The key must be there before the first
 * statement: this driver silently derives a key from any other form (measured; see docs/decisions/0003).
 */
final class Connections {
    private static final int READER_CACHE_KIB = 32 * 1024;
    private static final int WRITER_CACHE_KIB = 128 * 1024;

    private final String url;

    Connections(Path file, byte[] key) {
        this.url = url(file, key);
    }

    static String url(Path file, byte[] key) {
        return "jdbc:sqlite:" + fileUri(file, key);
    }

    /** The name that SQL's {@code ATTACH} and {@code VACUUM INTO} take for an encrypted file. */
    static String fileUri(Path file, byte[] key) {
        return "file:"
                + file.toAbsolutePath()
                        .toString()
                        .replace('\\', '/')
                        .replace("%", "%25")
                        .replace("?", "%3f") + "?cipher=sqlcipher&legacy=4&key=x%27"
                + HexFormat.of().formatHex(key) + "%27";
    }

    /** For Flyway only; the URL holds the key, so it must never be logged. */
    String url() {
        return url;
    }

    Connection writer() throws SQLException {
        Connection connection = DriverManager.getConnection(url + "&transaction_mode=IMMEDIATE");
        prepare(
                connection,
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = FULL",
                "PRAGMA foreign_keys = ON",
                "PRAGMA trusted_schema = OFF",
                "PRAGMA temp_store = MEMORY",
                "PRAGMA busy_timeout = 5000",
                "PRAGMA cache_size = -" + WRITER_CACHE_KIB);
        connection.setAutoCommit(false);
        return connection;
    }

    Connection reader() throws SQLException {
        Connection connection = DriverManager.getConnection(url + "&transaction_mode=DEFERRED");
        prepare(
                connection,
                "PRAGMA query_only = ON",
                "PRAGMA trusted_schema = OFF",
                "PRAGMA temp_store = MEMORY",
                "PRAGMA busy_timeout = 5000",
                "PRAGMA cache_size = -" + READER_CACHE_KIB);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void prepare(Connection connection, String... pragmas) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String pragma : pragmas) {
                statement.execute(pragma);
            }
        }
    }
}

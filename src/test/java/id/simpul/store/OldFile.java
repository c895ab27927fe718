package id.simpul.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A data file as an earlier program left it: the schema of that time and rows written in it, with no help of today's program. */
public final class OldFile {
    /** Installation number that made the file. */
    public static final int INSTALL = 77;

    private OldFile() {}

    /** The row with {@code sequence} of the installation that made the file. */
    public static long row(long sequence) {
        return ((long) INSTALL << 40) | sequence;
    }

    /** Makes the file of {@code office} in {@code folder} at {@code schema}, with what {@code rows} inserts. */
    public static void make(Path folder, byte[] key, String office, int schema, List<String> rows)
            throws SQLException, IOException {
        Files.createDirectories(folder);
        String url = new Connections(folder.resolve(Database.FILE), key).url();
        Flyway.configure(OldFile.class.getClassLoader())
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .target(Integer.toString(schema))
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + schema);
            statement.execute("PRAGMA foreign_keys = ON");
            connection.setAutoCommit(false);
            statement.execute(
                    "INSERT INTO install_state (one, install, next_sequence, last_hlc, office, created_at) VALUES (1, "
                            + INSTALL + ", 1000, 1, '" + office + "', 0)");
            statement.execute(
                    "INSERT INTO install (number, office, since) VALUES (" + INSTALL + ", '" + office + "', 0)");
            for (String row : rows) {
                statement.execute(row);
            }
            connection.commit();
        }
    }
}

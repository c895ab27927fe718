package id.simpul.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings a file to this program's schema with Flyway. A no-op Flyway start costs about 245 ms of CPU (measured), so it is
 * only asked when the cheap {@code PRAGMA user_version} says that the file is older.
 */
final class Migrations {
    /** Version of the newest file in {@code db/migration}; a test holds it to that. */
    static final int LATEST = 32;

    private Migrations() {}

    /** The version of an open file; 0 for an empty one. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    static void migrate(Connections connections) throws SQLException {
        flyway(connections).migrate();
        try (Connection connection = DriverManager.getConnection(connections.url());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + LATEST);
        }
    }

    static int newest(Connections connections) {
        int newest = 0;
        for (MigrationInfo info : flyway(connections).info().all()) {
            newest = Math.max(newest, Integer.parseInt(info.getVersion().getVersion()));
        }
        return newest;
    }

    private static Flyway flyway(Connections connections) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(connections.url(), "", "")
                .locations("classpath:db/migration")
                .load();
    }
}

package id.simpul.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {
    private static final Pattern REFERENCE =
            Pattern.compile("REFERENCES\\s+\\w+(?:\\s*\\([^)]*\\))?(\\s+DEFERRABLE\\s+INITIALLY\\s+DEFERRED)?");

    @TempDir
    Path folder;

    @Test
    void theNewestFileIsTheVersionThatTheProgramWrites() throws SQLException {
        var connections = new Connections(folder.resolve("new.db"), new byte[32]);
        Migrations.migrate(connections);
        assertThat(Migrations.newest(connections)).isEqualTo(Migrations.LATEST);
        try (Connection connection = connections.reader()) {
            assertThat(Migrations.version(connection)).isEqualTo(Migrations.LATEST);
        }
    }

    @Test
    void everyTableIsStrictAndEveryReferenceWaitsForTheCommit() throws SQLException {
        var connections = new Connections(folder.resolve("new.db"), new byte[32]);
        Migrations.migrate(connections);
        try (Connection connection = connections.reader()) {
            assertThat(count(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table'"))
                    .isGreaterThan(20);
            assertThat(faults(connection)).isEmpty();
        }
    }

    @Test
    void everyJournalledTableHasItsSystemColumns() throws SQLException {
        var connections = new Connections(folder.resolve("new.db"), new byte[32]);
        Migrations.migrate(connections);
        try (Connection connection = connections.reader()) {
            for (Entity entity : Entity.values()) {
                assertThat(count(
                                connection,
                                "SELECT count(*) FROM pragma_table_info('"
                                        + entity.table().getName()
                                        + "') WHERE name IN ('id', 'ver', 'hlc', 'deleted')"))
                        .as(entity.name())
                        .isEqualTo(4);
            }
        }
    }

    @Test
    void aLooseTableIsFound() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE loose (a)");
            statement.executeUpdate(
                    "CREATE TABLE good (a INTEGER REFERENCES loose (a) DEFERRABLE INITIALLY DEFERRED) STRICT");
            statement.executeUpdate("CREATE TABLE hasty (a INTEGER REFERENCES loose -- a comment\n) STRICT");
            assertThat(faults(connection))
                    .containsExactly(
                            "loose: not STRICT", "hasty: REFERENCES loose is not DEFERRABLE INITIALLY DEFERRED");
        }
    }

    /** Tables of ours that are not STRICT or whose references are checked before the commit. */
    private static List<String> faults(Connection connection) throws SQLException {
        var faults = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("""
                        SELECT m.name, m.sql, l.strict
                        FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name
                        WHERE m.type = 'table' AND l.type = 'table' AND m.name NOT LIKE 'flyway%' AND m.name NOT LIKE 'sqlite%'
                        ORDER BY m.rowid""")) {
            while (tables.next()) {
                String name = tables.getString("name");
                if (tables.getInt("strict") == 0) {
                    faults.add(name + ": not STRICT");
                }
                Matcher reference = REFERENCE.matcher(tables.getString("sql").replaceAll("--[^\n]*", ""));
                while (reference.find()) {
                    if (reference.group(1) == null) {
                        faults.add(name + ": " + reference.group().strip() + " is not DEFERRABLE INITIALLY DEFERRED");
                    }
                }
            }
        }
        return faults;
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}

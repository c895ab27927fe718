package id.simpul.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code change} on the writer's connection. */
final class Changes implements AutoCloseable {
    private static final int BATCH = 500;
    private static final JsonFactory JSON = new JsonFactory();
    private static final String COLUMNS = "id, hlc, act, entity, row, parent, merges, patch";

    private final Connection connection;
    private final Rows rows;
    private final PreparedStatement insert;
    private final PreparedStatement ofRow;
    private int pending;

    Changes(Connection connection, Rows rows) throws SQLException {
        this.connection = connection;
        this.rows = rows;
        this.insert = connection.prepareStatement(
                "INSERT INTO change (" + COLUMNS + ", orphan) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.ofRow = connection.prepareStatement(
                "SELECT " + COLUMNS + ", orphan FROM change WHERE row = ? AND orphan = ? ORDER BY hlc, id");
    }

    /** Records a change. A creation's patch stays in its row until the row is first edited. */
    void insert(Change change, boolean orphan) throws SQLException {
        insert.setLong(1, change.id());
        insert.setLong(2, change.hlc());
        insert.setLong(3, change.act());
        insert.setInt(4, change.entity().number());
        insert.setLong(5, change.row());
        insert.setObject(6, change.parent() == 0 ? null : change.parent());
        insert.setString(7, merges(change.merges()));
        boolean inRow = change.patch().creation() && !orphan;
        insert.setString(8, inRow ? null : change.patch().json());
        insert.setInt(9, orphan ? 1 : 0);
        insert.addBatch();
        if (++pending >= BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (pending > 0) {
            pending = 0;
            insert.executeBatch();
        }
    }

    /** Moves the creation out of the row before its first edit overwrites it. */
    void keepCreation(Entity entity, long row, Rows.Current current) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE change SET patch = ? WHERE id = ? AND patch IS NULL")) {
            update.setString(1, Patch.creating(entity, current.values()).json());
            update.setLong(2, row);
            update.executeUpdate();
        }
    }

    /** Changes of {@code row} that are part of it ({@code orphan} false) or wait for a parent, oldest first. */
    List<Change> of(Entity entity, long row, boolean orphan) throws SQLException {
        flush();
        var result = new ArrayList<Change>();
        ofRow.setLong(1, row);
        ofRow.setInt(2, orphan ? 1 : 0);
        try (ResultSet found = ofRow.executeQuery()) {
            while (found.next()) {
                result.add(change(found, entity));
            }
        }
        return result;
    }

    private Change change(ResultSet found, Entity entity) throws SQLException {
        long id = found.getLong("id");
        long row = found.getLong("row");
        String json = found.getString("patch");
        Patch patch;
        if (json == null) {
            Rows.Current current = rows.find(entity, row);
            if (current == null) {
                throw new IllegalStateException("change " + id + " has no row");
            }
            patch = Patch.creating(entity, current.values());
        } else {
            patch = Patch.parse(id == row, json);
        }
        return new Change(
                id,
                found.getLong("hlc"),
                found.getLong("act"),
                entity,
                row,
                found.getLong("parent"),
                merges(found.getString("merges")),
                patch);
    }

    /** The changes of a row that no other change of it builds on; normally one. */
    List<Long> heads(long row) throws SQLException {
        flush();
        Set<Long> heads = new HashSet<>();
        Set<Long> built = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, parent, merges FROM change WHERE row = ? AND orphan = 0")) {
            select.setLong(1, row);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    heads.add(found.getLong(1));
                    built.add(found.getLong(2));
                    built.addAll(merges(found.getString(3)));
                }
            }
        }
        heads.removeAll(built);
        return heads.stream().sorted().toList();
    }

    boolean exists(long id) throws SQLException {
        flush();
        try (PreparedStatement select = connection.prepareStatement("SELECT orphan FROM change WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Whether {@code id} is known and part of its row. */
    boolean applied(long id) throws SQLException {
        flush();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM change WHERE id = ? AND orphan = 0")) {
            select.setLong(1, id);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    void adopt(long id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE change SET orphan = 0 WHERE id = ?")) {
            update.setLong(1, id);
            update.executeUpdate();
        }
    }

    static @Nullable String merges(List<Long> ids) {
        return ids.isEmpty() ? null : ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    /** Reads what {@link #merges(List)} wrote. */
    static List<Long> merges(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        var ids = new ArrayList<Long>();
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                ids.add(in.getLongValue());
            }
        } catch (IOException damaged) {
            throw new IllegalStateException("a change's parents are no JSON array", damaged);
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        ofRow.close();
    }
}

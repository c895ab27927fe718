package id.simpul.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Current rows of journalled tables as plain values, on the writer's connection. Plain JDBC: jOOQ costs four times as much
 * per row (measured), and an import or a merge writes two hundred thousand.
 */
final class Rows implements AutoCloseable {
    private static final int BATCH = 500;

    /** What the journal knows of one current row. */
    record Current(long ver, long hlc, Map<String, @Nullable Object> values) {}

    private final Connection connection;
    private final Map<Entity, Table> tables = new EnumMap<>(Entity.class);

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** One table's columns, defaults and open statements. */
    private final class Table implements AutoCloseable {
        private final Entity entity;
        private final List<String> columns;
        private @Nullable PreparedStatement insert;
        private @Nullable PreparedStatement select;
        private int pending;

        Table(Entity entity) {
            this.entity = entity;
            this.columns = entity.fields().stream().map(org.jooq.Field::getName).toList();
        }

        String name() {
            return entity.table().getName();
        }

        void insert(long id, long hlc, Map<String, ? extends @Nullable Object> values) throws SQLException {
            PreparedStatement statement = insert;
            if (statement == null) {
                statement = connection.prepareStatement("INSERT INTO " + name() + " (id, ver, hlc, "
                        + String.join(", ", columns) + ") VALUES (?, ?, ?" + ", ?".repeat(columns.size()) + ")");
                insert = statement;
            }
            statement.setLong(1, id);
            statement.setLong(2, id);
            statement.setLong(3, hlc);
            int at = 4;
            for (String column : columns) {
                Object value = values.get(column);
                bind(statement, at++, value == null ? entity.defaults().get(column) : value);
            }
            statement.addBatch();
            if (++pending >= BATCH) {
                // All tables, parents first: a child before its parent makes SQLite search every child table at each
                // insert.
                Rows.this.flush();
            }
        }

        void flush() throws SQLException {
            PreparedStatement statement = insert;
            if (pending > 0 && statement != null) {
                pending = 0;
                statement.executeBatch();
            }
        }

        @Nullable
        Current find(long id) throws SQLException {
            flush();
            PreparedStatement statement = select;
            if (statement == null) {
                statement = connection.prepareStatement(
                        "SELECT ver, hlc, " + String.join(", ", columns) + " FROM " + name() + " WHERE id = ?");
                select = statement;
            }
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                var values = new LinkedHashMap<String, @Nullable Object>();
                for (int i = 0; i < columns.size(); i++) {
                    values.put(columns.get(i), stored(row.getObject(i + 3)));
                }
                return new Current(row.getLong(1), row.getLong(2), values);
            }
        }

        @Override
        public void close() throws SQLException {
            if (insert != null) {
                insert.close();
            }
            if (select != null) {
                select.close();
            }
        }
    }

    /** SQLite's integers as {@link Long}, whatever their size. */
    static @Nullable Object stored(@Nullable Object value) {
        return value instanceof Integer number ? Long.valueOf(number.longValue()) : value;
    }

    static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(at, null);
            case Long number -> statement.setLong(at, number);
            case Double number -> statement.setDouble(at, number);
            case String text -> statement.setString(at, text);
            default -> throw new IllegalArgumentException("a journalled value of type " + value.getClass());
        }
    }

    private Table table(Entity entity) {
        return tables.computeIfAbsent(entity, Table::new);
    }

    void insert(Entity entity, long id, long hlc, Map<String, ? extends @Nullable Object> values) throws SQLException {
        table(entity).insert(id, hlc, values);
    }

    @Nullable
    Current find(Entity entity, long id) throws SQLException {
        return table(entity).find(id);
    }

    /** Sets {@code values} on a row, together with the change that did it. */
    void update(Entity entity, long id, long ver, long hlc, Map<String, ? extends @Nullable Object> values)
            throws SQLException {
        List<String> names = new ArrayList<>(values.keySet());
        String assignments = names.isEmpty() ? "" : ", " + String.join(" = ?, ", names) + " = ?";
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE " + entity.table().getName() + " SET ver = ?, hlc = ?" + assignments + " WHERE id = ?")) {
            statement.setLong(1, ver);
            statement.setLong(2, hlc);
            int at = 3;
            for (String name : names) {
                bind(statement, at++, values.get(name));
            }
            statement.setLong(at, id);
            statement.executeUpdate();
        }
    }

    /** Sends waiting inserts to the database, in the order of {@link Entity}: parents before children. */
    void flush() throws SQLException {
        for (Table table : tables.values()) {
            table.flush();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Table table : tables.values()) {
            table.close();
        }
    }
}

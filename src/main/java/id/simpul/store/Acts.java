package id.simpul.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table {@code act} on the writer's connection. */
final class Acts {
    private Acts() {}

    static void insert(Connection connection, Act act, byte @Nullable [] hash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO act (id, hlc, at, office, user_id,"
                        + " user_name, action, subject, reason, undoes, bundle, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, act.id());
            insert.setLong(2, act.hlc());
            insert.setLong(3, act.at());
            insert.setString(4, act.office());
            insert.setLong(5, act.userId());
            insert.setString(6, act.userName());
            insert.setString(7, act.action());
            insert.setObject(8, act.subject());
            insert.setString(9, act.reason());
            insert.setObject(10, act.undoes());
            insert.setString(11, act.bundle());
            insert.setBytes(12, hash);
            insert.executeUpdate();
        }
    }

    /** Completes an act that was inserted when it began. */
    static void seal(Connection connection, Act act, byte[] hash) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE act SET subject = ?, reason = ?, undoes = ?, hash = ? WHERE id = ?")) {
            update.setObject(1, act.subject());
            update.setString(2, act.reason());
            update.setObject(3, act.undoes());
            update.setBytes(4, hash);
            update.setLong(5, act.id());
            update.executeUpdate();
        }
    }
}

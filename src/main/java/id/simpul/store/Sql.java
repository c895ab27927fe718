package id.simpul.store;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/** jOOQ on a connection, set up the same way everywhere. */
final class Sql {
    private static final Settings SETTINGS = new Settings()
            .withRenderSchema(false)
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withExecuteLogging(false);

    private Sql() {}

    static DSLContext on(Connection connection) {
        return DSL.using(new DefaultConfiguration()
                .set(connection)
                .set(SQLDialect.SQLITE)
                .set(SETTINGS));
    }

    /** As {@link #on}, but statements that write a journalled table fail: records are written through the journal. */
    static DSLContext guarded(Connection connection) {
        return DSL.using(new DefaultConfiguration()
                .set(connection)
                .set(SQLDialect.SQLITE)
                .set(SETTINGS)
                .set(new JournalGuard()));
    }

    private static final class JournalGuard implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void start(ExecuteContext context) {
            Table<?> target = target(context.query());
            if (target != null && isJournalled(target)) {
                throw new IllegalStateException(target.getName() + " is written through the journal only");
            }
        }

        private static @Nullable Table<?> target(@Nullable Query query) {
            if (query instanceof QOM.Insert<?> insert) {
                return insert.$into();
            }
            if (query instanceof QOM.Update<?> update) {
                return update.$table();
            }
            return query instanceof QOM.Delete<?> delete ? delete.$from() : null;
        }

        private static boolean isJournalled(Table<?> table) {
            for (Entity entity : Entity.values()) {
                if (entity.table().getName().equals(table.getName())) {
                    return true;
                }
            }
            return table.getName().equals("act") || table.getName().equals("change");
        }
    }
}

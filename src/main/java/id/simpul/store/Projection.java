package id.simpul.store;

import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;

/** Something derived from current rows, for example a search index, kept in step inside the same transaction. */
public interface Projection {
    /** The tables it is derived from. */
    Set<Entity> sources();

    /** Brings it up to date after {@code rows} of {@code entity} were written. */
    void refresh(DSLContext sql, Entity entity, Collection<Long> rows);
}

package id.simpul.numbering;

import static id.simpul.store.jooq.Tables.COUNTER_SELF;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Which computer of its office a file is. Not a record: each computer keeps its own.
 *
 * @param role what it is
 * @param install under which installation number it became that
 * @param place computer and folder where the file was last opened with that being right
 * @param folder where bundles of the office's computers lie; null if none was chosen
 */
public record Self(
        Role role, int install, String place, @Nullable String folder) {
    /** What a computer is in its office. */
    public enum Role {
        /** The only one. */
        ONLY,
        /** The one that enrols others, reserves numbers and sends to the district. */
        MAIN,
        /** Set up as a further one and not enrolled yet. */
        WAITING,
        /** A further one. */
        COUNTER
    }

    /** What this file is. */
    public static Self of(DSLContext sql) {
        return sql.selectFrom(COUNTER_SELF)
                .fetchOptional(row -> new Self(
                        Role.valueOf(row.getRole()), row.getInstall().intValue(), row.getPlace(), row.getFolder()))
                .orElse(new Self(Role.ONLY, 0, "", null));
    }

    /** Keeps {@code self}. */
    public static void keep(DSLContext sql, Self self) {
        sql.deleteFrom(COUNTER_SELF).execute();
        if (self.role() != Role.ONLY) {
            sql.insertInto(COUNTER_SELF)
                    .set(COUNTER_SELF.ONE, 1L)
                    .set(COUNTER_SELF.ROLE, self.role().name())
                    .set(COUNTER_SELF.INSTALL, (long) self.install())
                    .set(COUNTER_SELF.PLACE, self.place())
                    .set(COUNTER_SELF.FOLDER, self.folder())
                    .execute();
        }
    }

    /** This with another {@link #place}. */
    public Self at(String here) {
        return new Self(role, install, here, folder);
    }

    /** This with another {@link #folder}. */
    public Self exchangingIn(String chosen) {
        return new Self(role, install, place, chosen);
    }

    /** Whether it is not the computer that decides for the office. */
    public boolean further() {
        return role == Role.COUNTER || role == Role.WAITING;
    }

    /** Which further computer it is, if it is one. */
    public Optional<Integer> counter() {
        return role == Role.COUNTER ? Optional.of(install) : Optional.empty();
    }
}

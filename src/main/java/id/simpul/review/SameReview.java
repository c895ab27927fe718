package id.simpul.review;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.match.DuplicateDesk;
import id.simpul.household.match.PairKind;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A2: one person recorded twice under different numbers, or once without. What looks for pairs and what was decided about them is
 * {@link DuplicateDesk}; two records with one NIK are A1.
 */
final class SameReview {
    static final String CODE = "A2";

    /** A kecamatan is looked through with every run; a whole district takes minutes and is left to the page of duplicates. */
    private static final int MOST = 200_000;

    private static final int CHUNK = 500;

    private final Database database;
    private final DuplicateDesk duplicates;

    SameReview(Database database, DuplicateDesk duplicates) {
        this.database = database;
        this.duplicates = duplicates;
    }

    /** Looks for pairs if records have changed since somebody last did. */
    void look(Actor actor, Progress progress) {
        int people = database.read(sql -> sql.fetchCount(PERSON, PERSON.DELETED.eq(0L)));
        if (people <= MOST && duplicates.stale(actor)) {
            duplicates.scan(actor, progress);
        }
    }

    private record Side(
            long household,
            String village,
            String name,
            @Nullable String nik,
            @Nullable String born) {
        String facts() {
            return name + " " + Objects.requireNonNullElse(nik, "") + " " + Objects.requireNonNullElse(born, "");
        }
    }

    List<Found> found(DSLContext sql) {
        List<DuplicateDesk.Open> pairs = duplicates.open(sql, PairKind.PERSON);
        Set<Long> ids = new HashSet<>();
        pairs.forEach(pair -> {
            ids.add(pair.first());
            ids.add(pair.second());
        });
        Map<Long, Side> sides = sides(sql, List.copyOf(ids));
        List<Found> found = new ArrayList<>();
        for (DuplicateDesk.Open pair : pairs) {
            Side first = Objects.requireNonNull(sides.get(pair.first()));
            Side second = Objects.requireNonNull(sides.get(pair.second()));
            String nik = second.nik();
            if (nik == null || !nik.equals(first.nik())) {
                found.add(new Found(
                        CODE,
                        second.household(),
                        pair.second(),
                        pair.first(),
                        "",
                        second.village(),
                        nik == null || first.nik() == null ? "KOSONG" : "BEDA",
                        pair.certainty().name(),
                        CheckQueries.facts("", first.facts() + " " + second.facts()),
                        false));
            }
        }
        return found;
    }

    private static Map<Long, Side> sides(DSLContext sql, List<Long> ids) {
        Map<Long, Side> sides = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            sql.select(PERSON.ID, PERSON.HOUSEHOLD, HOUSEHOLD.VILLAGE, PERSON.NAME, PERSON.NIK, PERSON.BIRTH_DATE)
                    .from(PERSON)
                    .join(HOUSEHOLD)
                    .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                    .where(PERSON.ID.in(ids.subList(from, Math.min(from + CHUNK, ids.size()))))
                    .forEach(row -> sides.put(
                            row.value1(),
                            new Side(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
        }
        return sides;
    }
}

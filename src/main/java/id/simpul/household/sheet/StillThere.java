package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.OBSERVATION;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.StoreText;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Obstacle;
import id.simpul.store.StoreProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Says of which families the records are that keep an import from being taken back. */
final class StillThere {
    private final Database database;

    StillThere(Database database) {
        this.database = database;
    }

    /** Restricted records are counted, and not called by their name where {@code actor} may not see them. */
    SheetProblem.StillNeeded explain(Actor actor, StoreProblem.CannotUndo stands) {
        return database.read(sql -> {
            Set<Long> closed = actor.may(Capability.READ_RESTRICTED) ? Set.of() : closed(sql, stands.obstacles());
            Map<Long, Long> families = families(sql, stands.obstacles());
            Map<Long, PersonName> heads = heads(sql, families.values());
            Map<Long, Writing> writings = writings(sql, stands.obstacles());
            List<SheetProblem.Standing> standing = new ArrayList<>();
            for (Obstacle obstacle : stands.obstacles()) {
                Long family = families.get(obstacle.needs());
                Writing writing = writings.get(obstacle.row());
                if (family != null && writing != null) {
                    standing.add(new SheetProblem.Standing(
                            closed.contains(obstacle.row()) ? StoreText.KIND_OTHER : obstacle.kind(),
                            heads.getOrDefault(family, new PersonName("")),
                            family,
                            writing.at(),
                            writing.user()));
                }
            }
            return new SheetProblem.StillNeeded(standing, stands.count());
        });
    }

    private static List<Long> needed(List<Obstacle> obstacles, Entity on) {
        return obstacles.stream()
                .filter(obstacle -> obstacle.on() == on)
                .map(Obstacle::needs)
                .distinct()
                .toList();
    }

    private static Map<Long, Long> families(DSLContext sql, List<Obstacle> obstacles) {
        Map<Long, Long> families = new HashMap<>();
        needed(obstacles, Entity.HOUSEHOLD).forEach(id -> families.put(id, id));
        families(sql, families, needed(obstacles, Entity.PERSON), PERSON, PERSON.ID, PERSON.HOUSEHOLD);
        families(sql, families, needed(obstacles, Entity.ASSISTANCE), ASSISTANCE, ASSISTANCE.ID, ASSISTANCE.HOUSEHOLD);
        families(sql, families, needed(obstacles, Entity.ASSESSMENT), ASSESSMENT, ASSESSMENT.ID, ASSESSMENT.HOUSEHOLD);
        return families;
    }

    private static void families(
            DSLContext sql, Map<Long, Long> into, List<Long> rows, Table<?> table, Field<Long> id, Field<Long> family) {
        sql.select(id, family).from(table).where(id.in(rows)).forEach(row -> into.put(row.value1(), row.value2()));
    }

    private static Map<Long, PersonName> heads(DSLContext sql, Iterable<Long> families) {
        Set<Long> all = new HashSet<>();
        families.forEach(all::add);
        Map<Long, PersonName> heads = new HashMap<>();
        sql.select(PERSON.HOUSEHOLD, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.in(all))
                .and(PERSON.DELETED.eq(0L))
                .orderBy(DSL.when(PERSON.RELATION.eq((long) Codes.HEAD), 0).otherwise(1), PERSON.ID)
                .forEach(row -> heads.putIfAbsent(row.value1(), new PersonName(row.value2())));
        return heads;
    }

    /** Who wrote a record last, and when. */
    private record Writing(Instant at, String user) {}

    private static Map<Long, Writing> writings(DSLContext sql, List<Obstacle> obstacles) {
        Map<Long, Writing> last = new HashMap<>();
        sql.select(CHANGE.ROW, ACT.AT, ACT.USER_NAME)
                .from(CHANGE)
                .join(ACT)
                .on(ACT.ID.eq(CHANGE.ACT))
                .where(CHANGE.ROW.in(obstacles.stream().map(Obstacle::row).toList()))
                .orderBy(CHANGE.HLC)
                .forEach(row -> last.put(row.value1(), new Writing(Instant.ofEpochMilli(row.value2()), row.value3())));
        return last;
    }

    private static Set<Long> closed(DSLContext sql, List<Obstacle> obstacles) {
        List<Long> rows = obstacles.stream().map(Obstacle::row).toList();
        Set<Long> closed = new HashSet<>();
        sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(rows))
                .and(CASE_FILE.RESTRICTED.ne(0L))
                .forEach(row -> closed.add(row.value1()));
        sql.select(LETTER.ID)
                .from(LETTER)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(LETTER.CASE_FILE))
                .where(LETTER.ID.in(rows))
                .and(CASE_FILE.RESTRICTED.ne(0L))
                .forEach(row -> closed.add(row.value1()));
        sql.select(OBSERVATION.ID)
                .from(OBSERVATION)
                .where(OBSERVATION.ID.in(rows))
                .and(OBSERVATION.RESTRICTED.ne(0L))
                .forEach(row -> closed.add(row.value1()));
        return closed;
    }
}

package id.simpul.household;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.HistoryEntry.FieldChange;
import id.simpul.household.HistoryEntry.Kind;
import id.simpul.household.HistoryEntry.RowChange;
import id.simpul.kernel.PersonName;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Entity;
import id.simpul.store.JournalReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A family's history, read from the journal. */
final class FamilyHistory {
    private static final String DELETED = "deleted";

    private FamilyHistory() {}

    /** Newest first. */
    static List<HistoryEntry> of(DSLContext sql, long household, boolean restricted) {
        Map<Long, List<JournalReader.Entry>> acts = new LinkedHashMap<>();
        for (JournalReader.Entry entry : JournalReader.history(sql, List.copyOf(rows(sql, household)))) {
            acts.computeIfAbsent(entry.act().id(), id -> new ArrayList<>()).add(entry);
        }
        var names = new Names(persons(sql, household, acts), programmes(sql, household));
        var entries = new ArrayList<HistoryEntry>();
        for (List<JournalReader.Entry> same : acts.values()) {
            Act act = same.getFirst().act();
            List<RowChange> changes = same.stream()
                    .map(entry -> rowChange(entry.change(), names, restricted))
                    .filter(Objects::nonNull)
                    .toList();
            if (!changes.isEmpty()) {
                entries.add(new HistoryEntry(
                        household,
                        act.id(),
                        Instant.ofEpochMilli(act.at()),
                        act.office(),
                        act.userName(),
                        act.action(),
                        act.reason(),
                        changes));
            }
        }
        entries.addAll(looks(sql, household));
        entries.sort(Comparator.comparing(HistoryEntry::at)
                .thenComparingLong(HistoryEntry::act)
                .reversed());
        return entries;
    }

    /** Who had the identity numbers shown in full: acts that changed nothing. */
    private static List<HistoryEntry> looks(DSLContext sql, long household) {
        return sql.selectFrom(ACT)
                .where(ACT.SUBJECT.eq(household))
                .and(ACT.ACTION.eq(HistoryEntry.REVEAL))
                .fetch(row -> new HistoryEntry(
                        household,
                        row.getId(),
                        Instant.ofEpochMilli(row.getAt()),
                        row.getOffice(),
                        row.getUserName(),
                        row.getAction(),
                        row.getReason(),
                        List.of()));
    }

    /** The family, everybody in it or taken out of it, and everybody whom an act on it moved away. */
    private static Set<Long> rows(DSLContext sql, long household) {
        Set<Long> rows = new LinkedHashSet<>();
        rows.add(household);
        rows.addAll(sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.eq(household))
                .fetch(PERSON.ID));
        rows.addAll(sql.selectDistinct(CHANGE.ROW)
                .from(CHANGE)
                .where(CHANGE.ACT.in(sql.select(ACT.ID).from(ACT).where(ACT.SUBJECT.eq(household))))
                .and(CHANGE.ENTITY.eq((long) Entity.PERSON.number()))
                .fetch(CHANGE.ROW));
        rows.addAll(sql.select(ASSISTANCE.ID)
                .from(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(household))
                .fetch(ASSISTANCE.ID));
        return rows;
    }

    private static Map<Long, PersonName> persons(
            DSLContext sql, long household, Map<Long, List<JournalReader.Entry>> acts) {
        Set<Long> persons = new LinkedHashSet<>();
        for (List<JournalReader.Entry> entries : acts.values()) {
            for (JournalReader.Entry entry : entries) {
                if (entry.change().entity() == Entity.PERSON) {
                    persons.add(entry.change().row());
                }
            }
        }
        Map<Long, PersonName> names = new LinkedHashMap<>();
        sql.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(persons).or(PERSON.HOUSEHOLD.eq(household)))
                .forEach(row -> names.put(row.value1(), new PersonName(row.value2())));
        return names;
    }

    /** By row: members' names, and whose participation in which programme a row is. */
    private record Names(Map<Long, PersonName> persons, Map<Long, Participation> participations) {}

    private record Participation(@Nullable Long person, String programme) {}

    private static Map<Long, Participation> programmes(DSLContext sql, long household) {
        Map<Long, Participation> programmes = new LinkedHashMap<>();
        sql.select(ASSISTANCE.ID, ASSISTANCE.PERSON, ASSISTANCE.PROGRAMME)
                .from(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(household))
                .forEach(row -> programmes.put(row.value1(), new Participation(row.value2(), row.value3())));
        return programmes;
    }

    private static @Nullable RowChange rowChange(Change change, Names names, boolean restricted) {
        var fields = new ArrayList<FieldChange>();
        change.patch().fields().forEach((name, values) -> {
            if (!name.equals(DELETED) && (restricted || !speaksOfHiv(name, values.before(), values.after()))) {
                fields.add(new FieldChange(name, values.before(), values.after()));
            }
        });
        Kind kind = kind(change);
        if (kind == Kind.CHANGED && fields.isEmpty()) {
            return null;
        }
        if (change.entity() == Entity.ASSISTANCE) {
            Participation participation =
                    Objects.requireNonNull(names.participations().get(change.row()));
            Long person = participation.person();
            PersonName member = person == null ? null : names.persons().get(person);
            return new RowChange(kind, member, participation.programme(), change.row(), fields);
        }
        PersonName member = change.entity() == Entity.PERSON ? names.persons().get(change.row()) : null;
        return new RowChange(kind, member, null, change.row(), fields);
    }

    private static boolean speaksOfHiv(String field, @Nullable Object before, @Nullable Object after) {
        Long hiv = (long) Codes.HIV;
        return field.equals(PERSON.CHRONIC.getName()) && (hiv.equals(before) || hiv.equals(after));
    }

    private static Kind kind(Change change) {
        var deleted = change.patch().fields().get(DELETED);
        if (change.patch().creation()) {
            return Kind.CREATED;
        }
        if (deleted == null) {
            return Kind.CHANGED;
        }
        return Long.valueOf(1).equals(deleted.after()) ? Kind.REMOVED : Kind.RESTORED;
    }
}

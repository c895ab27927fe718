package id.simpul.household;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.ASSESSMENT_MEMBER;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.HistoryEntry.FieldChange;
import id.simpul.household.HistoryEntry.Kind;
import id.simpul.household.HistoryEntry.RowChange;
import id.simpul.household.HistoryEntry.Topic;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.JournalReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A family's history, read from the journal. */
final class FamilyHistory {
    private static final String DELETED = "deleted";

    private FamilyHistory() {}

    /** Newest first. */
    static List<HistoryEntry> of(DSLContext sql, long household, boolean restricted, List<HistorySource> sources) {
        HistoryRows rows = HistoryRows.of(sql, household, restricted, sources);
        Map<Long, List<JournalReader.Entry>> acts = new LinkedHashMap<>();
        for (JournalReader.Entry entry : JournalReader.history(sql, rows.ids())) {
            acts.computeIfAbsent(entry.act().id(), id -> new ArrayList<>()).add(entry);
        }
        Set<Long> undone = undone(sql, acts.keySet());
        var entries = new ArrayList<HistoryEntry>();
        for (List<JournalReader.Entry> same : acts.values()) {
            Act act = same.getFirst().act();
            List<RowChange> changes = same.stream()
                    .map(entry -> rowChange(entry.change(), rows, restricted))
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
                        act.bundle() == null,
                        undone.contains(act.id()),
                        changes));
            }
        }
        entries.addAll(looks(sql, household));
        entries.sort(Comparator.comparing(HistoryEntry::at)
                .thenComparingLong(HistoryEntry::act)
                .reversed());
        return entries;
    }

    private static Set<Long> undone(DSLContext sql, Set<Long> acts) {
        return sql.select(ACT.UNDOES).from(ACT).where(ACT.UNDOES.in(acts)).fetchSet(ACT.UNDOES);
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
                        true,
                        false,
                        List.of()));
    }

    private static @Nullable RowChange rowChange(Change change, HistoryRows rows, boolean restricted) {
        HistoryRows.Line line = rows.line(change.row());
        var fields = new ArrayList<FieldChange>();
        change.patch().fields().forEach((name, values) -> {
            if (!name.equals(DELETED)) {
                readable(new FieldChange(name, values.before(), values.after()), restricted)
                        .ifPresent(fields::add);
            }
        });
        Kind kind = kind(change);
        if (kind == Kind.CHANGED && fields.isEmpty()) {
            return null;
        }
        // What a case says stands in its own record, which knows who may read it.
        return new RowChange(
                kind,
                line.topic(),
                line.person(),
                rows.name(line),
                line.of(),
                change.row(),
                change.entity().table().getName(),
                line.topic() == Topic.CASE || line.topic() == Topic.LETTER ? List.of() : fields);
    }

    /** What of a field may be read: HIV/AIDS among a member's diseases by some alone, in the register and in visits' answers. */
    private static Optional<FieldChange> readable(FieldChange field, boolean restricted) {
        if (restricted) {
            return Optional.of(field);
        }
        if (field.field().equals(PERSON.CHRONIC.getName())) {
            Long hiv = (long) Codes.HIV;
            return hiv.equals(field.before()) || hiv.equals(field.after()) ? Optional.empty() : Optional.of(field);
        }
        if (field.field().equals(ASSESSMENT_MEMBER.ILLNESSES.getName())) {
            Object before = withoutHiv(field.before());
            Object after = withoutHiv(field.after());
            return Objects.equals(before, after)
                    ? Optional.empty()
                    : Optional.of(new FieldChange(field.field(), before, after));
        }
        return Optional.of(field);
    }

    private static @Nullable Object withoutHiv(@Nullable Object illnesses) {
        if (!(illnesses instanceof Number sum)) {
            return illnesses;
        }
        long others = sum.longValue() & ~(1L << (Codes.HIV - 1));
        return others == 0 ? null : (Object) others;
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

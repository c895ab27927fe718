package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CHANGE;

import id.simpul.exchange.Finding.FieldValues;
import id.simpul.exchange.Finding.Outcome;
import id.simpul.exchange.Finding.Value;
import id.simpul.kernel.Dot;
import id.simpul.store.Change;
import id.simpul.store.MergeReport;
import id.simpul.store.Patch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/** Puts what a merge did into words that a person can check, record by record. Inside the merge's transaction. */
final class Findings {
    private static final int CHUNK = 500;

    private final DSLContext sql;
    private final RowLabels labels;
    private final FieldWords words;
    private final Map<Long, RowLabel> known = new HashMap<>();

    /** What was done, as {@code sql} sees it; {@code restricted} as in {@link RowLabels}. */
    Findings(DSLContext sql, boolean restricted) {
        this.sql = sql;
        this.labels = new RowLabels(sql, restricted);
        this.words = new FieldWords(sql, labels);
    }

    /**
     * The records of {@code report}: conflicts, refused, changed, new.
     *
     * @param bundle its id
     * @param refused the changes that were refused, by id; may lack some
     */
    List<Finding> of(MergeReport report, String bundle, Map<Long, Change> refused) {
        label(report);
        Set<Long> contested = new LinkedHashSet<>();
        report.conflicts().forEach(row -> contested.add(row.row()));
        Set<Long> told = new LinkedHashSet<>(contested);
        List<MergeReport.Touched> changed =
                report.touched().stream().filter(row -> !row.created()).toList();
        Map<Long, List<FieldValues>> fields =
                changes(bundle, changed.stream().map(MergeReport.Touched::row).toList());
        List<Finding> findings = conflicts(report, fields);
        for (MergeReport.Refused row : report.refused()) {
            findings.add(refused(row, refused.get(row.change())));
        }
        Set<Long> created = new LinkedHashSet<>();
        report.touched().stream().filter(MergeReport.Touched::created).forEach(row -> created.add(row.row()));
        for (MergeReport.Touched row : changed) {
            if (!created.contains(row.row()) && told.add(row.row())) {
                findings.add(finding(
                        Outcome.CHANGED,
                        RecordKind.of(row.entity()),
                        row.row(),
                        fields.getOrDefault(row.row(), List.of())));
            }
        }
        for (MergeReport.Touched row : report.touched()) {
            if (row.created()) {
                findings.add(finding(Outcome.NEW, RecordKind.of(row.entity()), row.row(), List.of()));
            }
        }
        return findings;
    }

    private void label(MergeReport report) {
        Map<RecordKind, Set<Long>> rows = new EnumMap<>(RecordKind.class);
        report.touched().forEach(row -> add(rows, RecordKind.of(row.entity()), row.row()));
        report.conflicts().forEach(row -> add(rows, RecordKind.of(row.entity()), row.row()));
        report.refused().forEach(row -> add(rows, RecordKind.of(row.entity()), row.row()));
        rows.forEach((kind, ids) -> known.putAll(labels.of(kind, ids)));
    }

    private static void add(Map<RecordKind, Set<Long>> rows, RecordKind kind, long row) {
        rows.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(row);
    }

    private RowLabel label(long row) {
        return known.getOrDefault(row, RowLabel.NONE);
    }

    private Finding finding(Outcome outcome, RecordKind kind, long row, List<FieldValues> fields) {
        return new Finding(outcome, kind, row, label(row), null, fields);
    }

    private Finding refused(MergeReport.Refused row, @Nullable Change change) {
        RowLabel label = known.getOrDefault(row.row(), change == null ? RowLabel.NONE : RowLabels.of(change.patch()));
        return new Finding(Outcome.REFUSED, RecordKind.of(row.entity()), row.row(), label, row.why(), List.of());
    }

    private List<Finding> conflicts(MergeReport report, Map<Long, List<FieldValues>> changed) {
        Map<Long, List<MergeReport.Conflicting>> byRow = new LinkedHashMap<>();
        report.conflicts()
                .forEach(one -> byRow.computeIfAbsent(one.row(), row -> new ArrayList<>())
                        .add(one));
        var findings = new ArrayList<Finding>();
        byRow.forEach((row, contested) -> {
            var fields = new ArrayList<FieldValues>(
                    contested.stream().map(this::competing).toList());
            Set<FieldName> told = fields.stream().map(FieldValues::field).collect(Collectors.toSet());
            changed.getOrDefault(row, List.of()).stream()
                    .filter(field -> !told.contains(field.field()))
                    .forEach(fields::add);
            findings.add(
                    finding(Outcome.CONFLICT, RecordKind.of(contested.getFirst().entity()), row, fields));
        });
        return findings;
    }

    private FieldValues competing(MergeReport.Conflicting conflict) {
        FieldName field = FieldName.of(conflict.field());
        Map<Long, Value> values = new HashMap<>();
        select(CHANGE.ID.in(conflict.changes())).forEach(row -> {
            Patch.Values both = patch(row).fields().get(conflict.field());
            if (both != null) {
                values.put(row.get(CHANGE.ID), value(field, both.after(), row));
            }
        });
        return new FieldValues(
                field,
                conflict.changes().stream()
                        .map(values::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** First value before and last value after, of each field that {@code bundle} changed. */
    private Map<Long, List<FieldValues>> changes(String bundle, Collection<Long> rows) {
        record Span(
                Value before,
                @Nullable Object first,
                Value after,
                @Nullable Object last) {}
        var spans = new LinkedHashMap<Long, Map<String, Span>>();
        List<Long> all = rows.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<Long> some = all.subList(from, Math.min(from + CHUNK, all.size()));
            select(ACT.BUNDLE.eq(bundle).and(CHANGE.ROW.in(some)).and(CHANGE.PARENT.isNotNull()))
                    .forEach(row -> patch(row).fields().forEach((name, both) -> {
                        FieldName field = FieldName.of(name);
                        Value before = new Value(words.of(field, both.before()), "", "", 0, null);
                        Value after = value(field, both.after(), row);
                        spans.computeIfAbsent(row.get(CHANGE.ROW), id -> new LinkedHashMap<>())
                                .merge(
                                        name,
                                        new Span(before, both.before(), after, both.after()),
                                        (first, last) ->
                                                new Span(first.before(), first.first(), last.after(), last.last()));
                    }));
        }
        var fields = new HashMap<Long, List<FieldValues>>();
        spans.forEach((row, byField) -> {
            var list = new ArrayList<FieldValues>();
            byField.forEach((name, span) -> {
                if (!Objects.equals(span.first(), span.last())) {
                    list.add(new FieldValues(FieldName.of(name), List.of(span.before(), span.after())));
                }
            });
            fields.put(row, list);
        });
        return fields;
    }

    private ResultQuery<? extends Record> select(Condition which) {
        return sql.select(CHANGE.ID, CHANGE.ROW, CHANGE.PATCH, ACT.USER_NAME, ACT.OFFICE, ACT.AT)
                .from(CHANGE)
                .join(ACT)
                .on(ACT.ID.eq(CHANGE.ACT))
                .where(which)
                .and(CHANGE.ORPHAN.eq(0L))
                .orderBy(CHANGE.HLC, CHANGE.ID);
    }

    private static Patch patch(Record row) {
        String json = row.get(CHANGE.PATCH);
        boolean creation = row.get(CHANGE.ID).equals(row.get(CHANGE.ROW));
        return json == null ? new Patch(true, Map.of()) : Patch.parse(creation, json);
    }

    private Value value(FieldName field, @Nullable Object content, Record row) {
        return new Value(
                words.of(field, content),
                row.get(ACT.USER_NAME),
                row.get(ACT.OFFICE),
                Dot.install(row.get(CHANGE.ID)),
                Instant.ofEpochMilli(row.get(ACT.AT)));
    }
}

package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.ASSESSMENT;

import id.simpul.household.Codes;
import id.simpul.l10n.text.SheetText;
import id.simpul.store.jooq.tables.records.AssessmentRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;

/** What rows say was seen of houses, as the visit of a day: one that a list brought before is completed, others are left alone. */
final class Houses {
    private static final long YES = 1;
    private static final long NO = 2;

    private final Target target;
    private final Tally tally;
    private final Map<String, Long> visits = new HashMap<>();

    Houses(Target target, Tally tally) {
        this.target = target;
        this.tally = tally;
    }

    /** Visits on record of {@code households}. */
    void prepare(Set<Long> households) {
        visits.clear();
        target.sql()
                .select(ASSESSMENT.ID, ASSESSMENT.HOUSEHOLD, ASSESSMENT.VISITED_ON)
                .from(ASSESSMENT)
                .where(ASSESSMENT.HOUSEHOLD.in(households))
                .and(ASSESSMENT.INSTRUMENT.eq(Codes.IMPORTED_VISIT))
                .and(ASSESSMENT.DELETED.eq(0L))
                .forEach(row -> visits.put(key(row.value2(), row.value3()), row.value1()));
    }

    private static String key(long family, String day) {
        return family + " " + day;
    }

    /** Checks before anything of {@code row} is written that its answers have their day. */
    static void check(ReadRow row) {
        if (says(row) && !row.has(SheetField.VISITED_ON)) {
            throw row.refused(SheetField.VISITED_ON, SheetText.ROW_NO_VISIT);
        }
    }

    private static boolean says(ReadRow row) {
        return row.values().keySet().stream()
                .anyMatch(field -> field.part() == SheetField.Part.HOUSE
                        && field != SheetField.VISITED_ON
                        && field != SheetField.OFFICER);
    }

    /** Records what {@code row} says of the house of {@code family}. */
    void apply(long family, ReadRow row) {
        if (!says(row)) {
            return;
        }
        String day = row.date(SheetField.VISITED_ON).map(LocalDate::toString).orElseThrow();
        Long before = visits.get(key(family, day));
        AssessmentRecord visit = before == null
                ? new AssessmentRecord()
                        .setHousehold(family)
                        .setVisitedOn(day)
                        .setOfficer(row.text(SheetField.OFFICER).orElse("-"))
                        .setInstrument(Codes.IMPORTED_VISIT)
                : target.sql().fetchSingle(ASSESSMENT, ASSESSMENT.ID.eq(before));
        var merging = new Merging<>(visit, row, before == null);
        row.values().forEach((field, value) -> put(merging, visit, field, value));
        merging.keep(ASSESSMENT.NOTE, row.keptOfHouse());
        if (before == null) {
            visits.put(key(family, day), target.insert(visit));
            tally.add(Tally.Kind.VISITS, Tally.Outcome.CREATED);
        } else if (Merging.changed(visit)) {
            target.update(visit);
            tally.add(Tally.Kind.VISITS, Tally.Outcome.CHANGED);
        } else {
            tally.add(Tally.Kind.VISITS, Tally.Outcome.UNCHANGED);
        }
    }

    private static void put(Merging<AssessmentRecord> merging, AssessmentRecord visit, SheetField field, Object value) {
        if (field.part() == SheetField.Part.HOUSE && value instanceof Long number) {
            Field<Long> column = Objects.requireNonNull(ASSESSMENT.field(field.answer(), Long.class));
            Long stored = field.value() == SheetField.Value.YES_NO ? Long.valueOf(number == 1 ? YES : NO) : number;
            if (merging.takes(visit.get(column), field)) {
                Optional.of(stored)
                        .filter(now -> !now.equals(visit.get(column)))
                        .ifPresent(now -> visit.set(column, now));
            }
        }
    }
}

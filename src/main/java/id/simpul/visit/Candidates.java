package id.simpul.visit;

import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.VISIT;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.Stage;
import id.simpul.household.Codes;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.visit.Candidate.Why;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Finds families of a village that can be visited. */
final class Candidates {
    /** A family whose register was verified at home within this time is left in peace. */
    private static final Period FRESH = Period.ofYears(1);

    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::why)
            .thenComparing(Candidate::place, RouteOrder.PLACES)
            .thenComparingLong(Candidate::household);

    private final DSLContext sql;
    private final Actor actor;
    private final CaseCatalogue catalogue;
    private final LocalDate today;

    Candidates(DSLContext sql, Actor actor, CaseCatalogue catalogue, LocalDate today) {
        this.sql = sql;
        this.actor = actor;
        this.catalogue = catalogue;
        this.today = today;
    }

    List<Candidate> in(String village) {
        Map<Long, PersonName> heads = VisitReader.heads(
                sql,
                PERSON.HOUSEHOLD.in(DSL.select(HOUSEHOLD.ID).from(HOUSEHOLD).where(HOUSEHOLD.VILLAGE.eq(village))));
        Map<Long, LocalDate> last = lastVisits(village);
        List<Candidate> all = new ArrayList<>();
        ofCases(village).forEach(row -> {
            long household = row.get(HOUSEHOLD.ID);
            Why why = row.get(CASE_FILE.STAGE).equals(Stage.VISIT) ? Why.CASE_WAITS : Why.CASE_OPEN;
            all.add(new Candidate(
                    why,
                    household,
                    heads.get(household),
                    VisitReader.place(row),
                    VisitReader.ofCase(row),
                    last.get(household)));
        });
        Set<Long> planned = planned(village);
        all.stream().map(Candidate::household).forEach(planned::add);
        LocalDate fresh = today.minus(FRESH);
        sql.select(HOUSEHOLD.fields())
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.VILLAGE.eq(village))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .and(HOUSEHOLD.MOVED_ON.isNull())
                .forEach(row -> {
                    long household = row.get(HOUSEHOLD.ID);
                    LocalDate on = last.get(household);
                    if (!planned.contains(household) && (on == null || on.isBefore(fresh))) {
                        all.add(new Candidate(
                                Why.REGISTER, household, heads.get(household), VisitReader.place(row), null, on));
                    }
                });
        all.sort(ORDER);
        return List.copyOf(all);
    }

    private List<? extends Record> ofCases(String village) {
        Set<String> stages = catalogue.stages().stream()
                .map(Stage::code)
                .filter(stage -> stage.equals(Stage.VISIT)
                        || catalogue.moves(stage).stream()
                                .anyMatch(move -> move.to().code().equals(Stage.VISIT)))
                .collect(Collectors.toSet());
        Condition readable = actor.may(Capability.READ_RESTRICTED) ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L);
        return sql.select(VisitReader.WHERE_AND_WHY)
                .from(CASE_FILE)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(CASE_FILE.HOUSEHOLD))
                .join(PERSON)
                .on(PERSON.ID.eq(CASE_FILE.APPLICANT))
                .where(CASE_FILE.CLOSED_ON.isNull())
                .and(CASE_FILE.DELETED.eq(0L))
                .and(HOUSEHOLD.VILLAGE.eq(village))
                .and(CASE_FILE.STAGE.in(stages))
                .and(readable)
                .and(DSL.notExists(DSL.selectOne()
                        .from(VISIT)
                        .where(VISIT.CASE_FILE.eq(CASE_FILE.ID))
                        .and(VISIT.RESULT.isNull())
                        .and(VISIT.DELETED.eq(0L))))
                .fetch();
    }

    private Set<Long> planned(String village) {
        return sql.select(VISIT.HOUSEHOLD)
                .from(VISIT)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(VISIT.HOUSEHOLD))
                .where(HOUSEHOLD.VILLAGE.eq(village))
                .and(VISIT.RESULT.isNull())
                .and(VISIT.DELETED.eq(0L))
                .fetchSet(VISIT.HOUSEHOLD);
    }

    /** When each family of the village was last asked at home; what was imported was asked by others. */
    private Map<Long, LocalDate> lastVisits(String village) {
        Map<Long, LocalDate> last = new HashMap<>();
        sql.select(ASSESSMENT.HOUSEHOLD, DSL.max(ASSESSMENT.VISITED_ON))
                .from(ASSESSMENT)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(ASSESSMENT.HOUSEHOLD))
                .where(HOUSEHOLD.VILLAGE.eq(village))
                .and(ASSESSMENT.DELETED.eq(0L))
                .and(ASSESSMENT.INSTRUMENT.ne(Codes.IMPORTED_VISIT))
                .groupBy(ASSESSMENT.HOUSEHOLD)
                .forEach(row -> last.put(row.value1(), LocalDate.parse(row.value2())));
        sql.select(VISIT.HOUSEHOLD, DSL.max(VISIT.VISITED_ON))
                .from(VISIT)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(VISIT.HOUSEHOLD))
                .where(HOUSEHOLD.VILLAGE.eq(village))
                .and(VISIT.DELETED.eq(0L))
                .and(VISIT.RESULT.in(1L, 2L))
                .groupBy(VISIT.HOUSEHOLD)
                .forEach(
                        row -> last.merge(row.value1(), LocalDate.parse(row.value2()), (a, b) -> a.isAfter(b) ? a : b));
        return last;
    }
}

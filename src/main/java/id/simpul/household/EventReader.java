package id.simpul.household;

import static id.simpul.store.jooq.Tables.FAMILY_EVENT;

import id.simpul.household.FamilyEvent.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What happened to families, read from its rows. */
final class EventReader {
    private EventReader() {}

    /** Newest first. */
    static List<FamilyEvent> of(DSLContext sql, long household) {
        return sql.selectFrom(FAMILY_EVENT)
                .where(FAMILY_EVENT.HOUSEHOLD.eq(household).or(FAMILY_EVENT.OTHER.eq(household)))
                .and(FAMILY_EVENT.DELETED.eq(0L))
                .and(FAMILY_EVENT.KIND.in(Arrays.stream(Kind.values())
                        .map(kind -> (long) kind.code())
                        .toList()))
                .orderBy(FAMILY_EVENT.ON_DATE.desc(), FAMILY_EVENT.ID.desc())
                .fetch(row -> new FamilyEvent(
                        row.getId(),
                        row.getHousehold(),
                        row.getPerson(),
                        row.getOther(),
                        Kind.of(row.getKind()),
                        LocalDate.parse(row.getOnDate()),
                        row.getPlace(),
                        row.getNumber()));
    }

    static List<ToldEvent> told(DSLContext sql, long household) {
        return of(sql, household).stream()
                .map(event -> new ToldEvent(
                        event,
                        event.person() == null
                                ? null
                                : FamilyReader.person(sql, event.person(), false)
                                        .map(Person::name)
                                        .orElse(null),
                        others(sql, household, event)))
                .toList();
    }

    private static @Nullable Neighbour others(DSLContext sql, long household, FamilyEvent event) {
        Long other = event.household() == household ? event.other() : Long.valueOf(event.household());
        return other == null || other == household
                ? null
                : FamilyReader.find(sql, other, false)
                        .map(DwellingDesk::neighbour)
                        .orElse(null);
    }
}

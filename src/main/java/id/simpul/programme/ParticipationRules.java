package id.simpul.programme;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What speaks against a participation, by the catalogue and by what the family receives and received. */
final class ParticipationRules {
    private final Map<String, Programme> programmes;
    private final LocalDate today;

    ParticipationRules(DSLContext sql, LocalDate today) {
        this.today = today;
        this.programmes = Catalogue.all(sql, today).stream()
                .collect(Collectors.toUnmodifiableMap(Programme::code, Function.identity()));
    }

    boolean forPersons(String code) {
        Programme programme = programmes.get(code);
        return programme != null && programme.unit() == Programme.Unit.ORANG;
    }

    boolean knows(String code) {
        return programmes.containsKey(code);
    }

    /** Concerns about {@code details} of {@code household}; {@code self} is the row being changed, 0 for a new one. */
    List<Concern> of(DSLContext sql, long household, ParticipationDetails details, long self) {
        Programme programme = programmes.get(details.programme());
        boolean counts = details.status() == Status.ACTIVE || details.status() == Status.PROPOSED;
        if (programme == null || !counts) {
            return List.of();
        }
        var concerns = new ArrayList<Concern>();
        LocalDate day = Objects.requireNonNullElse(details.startedOn(), today);
        if (!programme.runsOn(day)) {
            concerns.add(new Concern.NotRunning(programme, day));
        }
        if (programme.unit() == Programme.Unit.ORANG && details.person() == null) {
            concerns.add(new Concern.ForPersons(programme));
        }
        if (gone(sql, details.person())) {
            concerns.add(new Concern.Gone());
        }
        concerns.addAll(exclusive(sql, household, programme, details.person(), self));
        if (programme.once()) {
            Once.of(sql, programme.code(), household, self)
                    .forEach(found -> concerns.add(new Concern.Received(programme, found.where(), found.year())));
        }
        if (details.status() == Status.ACTIVE) {
            int year = details.year() == null ? day.getYear() : details.year();
            Catalogue.quotas(sql, programme.code(), year, details.period(), village(sql, household), self).stream()
                    .filter(ProgrammeQuota::full)
                    .forEach(quota -> concerns.add(new Concern.Full(programme, quota)));
        }
        return List.copyOf(concerns);
    }

    /** What runs already and does not go with it, whichever of the two says so. */
    private List<Concern> exclusive(
            DSLContext sql, long household, Programme programme, @Nullable Long person, long self) {
        return sql
                .selectDistinct(ASSISTANCE.PROGRAMME, ASSISTANCE.PERSON)
                .from(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(household))
                .and(ASSISTANCE.DELETED.eq(0L))
                .and(ASSISTANCE.ID.ne(self))
                .and(ASSISTANCE.STATUS.eq((long) Status.ACTIVE.code()))
                .orderBy(ASSISTANCE.PROGRAMME)
                .fetch()
                .stream()
                // Two members may well be insured in two ways; one may not.
                .filter(row -> programme.unit() != Programme.Unit.ORANG || Objects.equals(row.value2(), person))
                .map(row -> programmes.get(row.value1()))
                .filter(Objects::nonNull)
                .distinct()
                .filter(other -> programme.excludes().contains(other.code())
                        || other.excludes().contains(programme.code()))
                .<Concern>map(other -> new Concern.Exclusive(programme, other))
                .toList();
    }

    private static boolean gone(DSLContext sql, @Nullable Long person) {
        return person != null
                && sql.fetchExists(PERSON, PERSON.ID.eq(person), PERSON.PRESENCE.notIn((long) Codes.PRESENT, (long)
                        Codes.NEW_MEMBER));
    }

    private static String village(DSLContext sql, long household) {
        return Objects.requireNonNullElse(
                sql.select(HOUSEHOLD.VILLAGE)
                        .from(HOUSEHOLD)
                        .where(HOUSEHOLD.ID.eq(household))
                        .fetchOne(HOUSEHOLD.VILLAGE),
                "");
    }
}

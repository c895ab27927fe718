package id.simpul.caseload;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PKH_GROUP;
import static id.simpul.store.jooq.Tables.PKH_MEMBERSHIP;

import id.simpul.finding.FindingDesk;
import id.simpul.household.Codes;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.PersonName;
import id.simpul.programme.Status;
import id.simpul.store.jooq.tables.records.PkhMembershipRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads groups and who is in them. */
final class GroupRows {
    private static final int CHUNK = 500;
    private static final int MOST = 2000;
    private static final Condition OPEN =
            PKH_MEMBERSHIP.DELETED.eq(0L).and(PKH_MEMBERSHIP.UNTIL.isNull()).and(PKH_GROUP.DELETED.eq(0L));

    private GroupRows() {}

    /**
     * Families on record as taking part in PKH on {@code day}: what runs, or is held up for a time, has begun and not ended.
     */
    static Condition participant(LocalDate day) {
        return HOUSEHOLD.ID.in(DSL.select(ASSISTANCE.HOUSEHOLD)
                .from(ASSISTANCE)
                .where(ASSISTANCE.PROGRAMME.eq(FindingDesk.PKH))
                .and(ASSISTANCE.STATUS.in((long) Status.ACTIVE.code(), (long) Status.SUSPENDED.code()))
                .and(ASSISTANCE.STARTED_ON.isNull().or(ASSISTANCE.STARTED_ON.le(day.toString())))
                .and(ASSISTANCE.ENDED_ON.isNull().or(ASSISTANCE.ENDED_ON.ge(day.toString())))
                .and(ASSISTANCE.DELETED.eq(0L)));
    }

    /** Families that are in no group. */
    static Condition unassigned() {
        return HOUSEHOLD.ID.notIn(DSL.select(PKH_MEMBERSHIP.HOUSEHOLD)
                .from(PKH_MEMBERSHIP)
                .join(PKH_GROUP)
                .on(PKH_GROUP.ID.eq(PKH_MEMBERSHIP.PKH_GROUP))
                .where(OPEN));
    }

    static List<PkhGroup> groups(DSLContext sql, @Nullable Long facilitator) {
        var families = sql.select(PKH_MEMBERSHIP.PKH_GROUP, DSL.countDistinct(PKH_MEMBERSHIP.HOUSEHOLD))
                .from(PKH_MEMBERSHIP)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PKH_MEMBERSHIP.HOUSEHOLD))
                .where(PKH_MEMBERSHIP.DELETED.eq(0L))
                .and(PKH_MEMBERSHIP.UNTIL.isNull())
                .and(HOUSEHOLD.DELETED.eq(0L))
                .groupBy(PKH_MEMBERSHIP.PKH_GROUP)
                .fetchMap(PKH_MEMBERSHIP.PKH_GROUP, row -> row.value2());
        Facilitators who = Facilitators.of(sql);
        return sql.select()
                .from(PKH_GROUP)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PKH_GROUP.CHAIR))
                .where(PKH_GROUP.DELETED.eq(0L))
                .and(of(sql, who, facilitator))
                .orderBy(PKH_GROUP.VILLAGE, DSL.lower(PKH_GROUP.NAME), PKH_GROUP.ID)
                .fetch(row -> group(row, who, families.getOrDefault(row.get(PKH_GROUP.ID), 0)));
    }

    /** Groups of {@code facilitator}; null: of anybody. */
    private static Condition of(DSLContext sql, Facilitators who, @Nullable Long facilitator) {
        return facilitator == null ? DSL.noCondition() : PKH_GROUP.FACILITATOR.in(who.rowsOf(sql, facilitator));
    }

    private static PkhGroup group(Record row, Facilitators who, int families) {
        String chair = row.get(PERSON.NAME);
        return new PkhGroup(
                row.get(PKH_GROUP.ID),
                new GroupDetails(
                        row.get(PKH_GROUP.NAME),
                        row.get(PKH_GROUP.VILLAGE),
                        row.get(PKH_GROUP.CHAIR),
                        who.who(row.get(PKH_GROUP.FACILITATOR), row.get(PKH_GROUP.FACILITATOR_NAME))),
                chair == null ? null : new PersonName(chair),
                families);
    }

    /** What of each family is still open; after a merge of two records a family may have two: the newest tells. */
    static Map<Long, List<PkhMembershipRecord>> open(DSLContext sql, Collection<Long> households) {
        var found = new HashMap<Long, List<PkhMembershipRecord>>();
        List<Long> all = List.copyOf(households);
        for (int from = 0; from < all.size(); from += CHUNK) {
            sql.selectFrom(PKH_MEMBERSHIP)
                    .where(PKH_MEMBERSHIP.HOUSEHOLD.in(all.subList(from, Math.min(from + CHUNK, all.size()))))
                    .and(PKH_MEMBERSHIP.DELETED.eq(0L))
                    .and(PKH_MEMBERSHIP.UNTIL.isNull())
                    .orderBy(PKH_MEMBERSHIP.SINCE.desc(), PKH_MEMBERSHIP.ID.desc())
                    .forEach(row -> found.computeIfAbsent(row.getHousehold(), key -> new ArrayList<>())
                            .add(row));
        }
        return found;
    }

    /** Families in groups of {@code facilitator}; null: of anybody. */
    static List<Long> families(DSLContext sql, @Nullable Long facilitator) {
        return sql.selectDistinct(PKH_MEMBERSHIP.HOUSEHOLD)
                .from(PKH_MEMBERSHIP)
                .join(PKH_GROUP)
                .on(PKH_GROUP.ID.eq(PKH_MEMBERSHIP.PKH_GROUP))
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PKH_MEMBERSHIP.HOUSEHOLD))
                .where(OPEN)
                .and(HOUSEHOLD.DELETED.eq(0L))
                .and(of(sql, Facilitators.of(sql), facilitator))
                .fetch(PKH_MEMBERSHIP.HOUSEHOLD);
    }

    static List<Candidate> candidates(DSLContext sql, CandidateFilter filter, LocalDate day) {
        Condition chosen = HOUSEHOLD.DELETED.eq(0L);
        if (!filter.village().isEmpty() && filter.numbers().isEmpty()) {
            chosen = chosen.and(HOUSEHOLD.VILLAGE.eq(filter.village()));
        }
        if (!filter.rw().isEmpty() && filter.numbers().isEmpty()) {
            chosen = chosen.and(DSL.ltrim(HOUSEHOLD.RW, "0").eq(filter.rw().replaceFirst("^0+", "")));
        }
        if (filter.participants()) {
            chosen = chosen.and(participant(day));
        }
        if (filter.unassigned()) {
            chosen = chosen.and(unassigned());
        }
        if (!filter.numbers().isEmpty()) {
            chosen = chosen.and(HOUSEHOLD
                    .KK
                    .in(filter.numbers())
                    .or(HOUSEHOLD.ID.in(DSL.select(PERSON.HOUSEHOLD)
                            .from(PERSON)
                            .where(PERSON.NIK.in(filter.numbers()))
                            .and(PERSON.DELETED.eq(0L)))));
        }
        if (!filter.text().isEmpty()) {
            chosen = chosen.and(PERSON.NAME
                    .containsIgnoreCase(filter.text())
                    .or(HOUSEHOLD.ADDRESS.containsIgnoreCase(filter.text())));
        }
        var participates = DSL.field(participant(day));
        var rows = sql.select(
                        HOUSEHOLD.ID,
                        PERSON.NAME,
                        HOUSEHOLD.KK,
                        HOUSEHOLD.VILLAGE,
                        HOUSEHOLD.ADDRESS,
                        HOUSEHOLD.RT,
                        HOUSEHOLD.RW,
                        participates)
                .from(HOUSEHOLD)
                .join(PERSON)
                .on(PERSON.HOUSEHOLD.eq(HOUSEHOLD.ID))
                .and(PERSON.RELATION.eq((long) Codes.HEAD))
                .and(PERSON.DELETED.eq(0L))
                .where(chosen)
                .orderBy(HOUSEHOLD.VILLAGE, DSL.lower(PERSON.NAME), HOUSEHOLD.ID)
                .limit(MOST)
                .fetch();
        Map<Long, PkhGroup> groups = new HashMap<>();
        groups(sql, null).forEach(group -> groups.put(group.id(), group));
        Map<Long, List<PkhMembershipRecord>> open = open(sql, rows.getValues(HOUSEHOLD.ID));
        return rows.map(row -> {
            String kk = row.value3();
            PkhGroup group = open.getOrDefault(row.value1(), List.of()).stream()
                    .findFirst()
                    .map(one -> groups.get(one.getPkhGroup()))
                    .orElse(null);
            return new Candidate(
                    row.value1(),
                    new PersonName(row.value2()),
                    kk == null ? null : new FamilyCardNumber(kk),
                    row.value4(),
                    address(row.value5(), row.value6(), row.value7()),
                    row.value8(),
                    group == null ? null : group.details().name(),
                    group == null ? null : group.details().facilitator().name());
        });
    }

    /** Street, RT and RW, as far as recorded. */
    static String address(@Nullable String street, @Nullable String rt, @Nullable String rw) {
        var parts = new ArrayList<String>();
        if (street != null && !street.isBlank()) {
            parts.add(street.strip());
        }
        if (rt != null && !rt.isBlank()) {
            parts.add("RT " + rt);
        }
        if (rw != null && !rw.isBlank()) {
            parts.add("RW " + rw);
        }
        return String.join(" ", parts);
    }
}

package id.simpul.programme;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSE_REPAIR;
import static id.simpul.store.jooq.Tables.KUBE;
import static id.simpul.store.jooq.Tables.KUBE_MEMBER;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.programme.Concern.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Who received what one receives once: the family, the families its members came from, and the members elsewhere. */
public final class Once {
    /** Code of house repair. */
    public static final String RUTILAHU = "RUTILAHU";
    /** Code of joint business groups. */
    public static final String KUBE_PROGRAMME = "KUBE";

    private static final int YEAR_DIGITS = 4;
    private static final List<String> NO_AID = List.of("USULAN", "VERIFIKASI", "TOLAK");

    private Once() {}

    /**
     * Where the aid was found.
     *
     * @param where with whom
     * @param year when; null: not known
     */
    public record Found(Where where, @Nullable Integer year) {}

    /**
     * What was received before of {@code programme}.
     *
     * @param except row of the participation, repair or membership that is looked at, not counted; 0: none
     */
    public static List<Found> of(DSLContext sql, String programme, long household, long except) {
        Set<Long> former = FormerFamilies.of(sql, household);
        List<Long> members = sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.eq(household))
                .and(PERSON.DELETED.eq(0L))
                .fetch(PERSON.ID);
        var found = new ArrayList<Found>();
        participations(sql, programme, household, except, former, members, found);
        if (programme.equals(RUTILAHU)) {
            repairs(sql, household, except, former, members, found);
        }
        if (programme.equals(KUBE_PROGRAMME)) {
            groups(sql, except, members, found);
        }
        return found.stream().distinct().toList();
    }

    private static void participations(
            DSLContext sql,
            String programme,
            long household,
            long except,
            Set<Long> former,
            List<Long> members,
            List<Found> found) {
        Condition received = ASSISTANCE
                .PROGRAMME
                .eq(programme)
                .and(ASSISTANCE.DELETED.eq(0L))
                .and(ASSISTANCE.ID.ne(except))
                .and(ASSISTANCE.STATUS.in((long) Status.ACTIVE.code(), (long) Status.INACTIVE.code()));
        sql.selectFrom(ASSISTANCE)
                .where(received)
                .and(ASSISTANCE
                        .HOUSEHOLD
                        .eq(household)
                        .or(ASSISTANCE.HOUSEHOLD.in(former))
                        .or(ASSISTANCE.PERSON.in(members)))
                .orderBy(ASSISTANCE.ID)
                .forEach(row -> {
                    Long year = row.getYear();
                    found.add(new Found(
                            where(row.getHousehold(), household, former), year == null ? null : year.intValue()));
                });
    }

    private static void repairs(
            DSLContext sql, long household, long except, Set<Long> former, List<Long> members, List<Found> found) {
        sql.selectFrom(HOUSE_REPAIR)
                .where(HOUSE_REPAIR.DELETED.eq(0L))
                .and(HOUSE_REPAIR.ID.ne(except))
                .and(HOUSE_REPAIR.STATE.notIn(NO_AID))
                .and(HOUSE_REPAIR
                        .HOUSEHOLD
                        .eq(household)
                        .or(HOUSE_REPAIR.HOUSEHOLD.in(former))
                        .or(HOUSE_REPAIR.PERSON.in(members)))
                .orderBy(HOUSE_REPAIR.ID)
                .forEach(row -> found.add(new Found(
                        where(row.getHousehold(), household, former),
                        Integer.valueOf(row.getAppliedOn().substring(0, YEAR_DIGITS)))));
    }

    private static void groups(DSLContext sql, long except, List<Long> members, List<Found> found) {
        sql.select(KUBE_MEMBER.JOINED_ON)
                .from(KUBE_MEMBER)
                .join(KUBE)
                .on(KUBE.ID.eq(KUBE_MEMBER.KUBE))
                .where(KUBE_MEMBER.DELETED.eq(0L))
                .and(KUBE.DELETED.eq(0L))
                .and(KUBE_MEMBER.ID.ne(except))
                .and(KUBE_MEMBER.PERSON.in(members))
                .orderBy(KUBE_MEMBER.ID)
                .forEach(row -> {
                    String joined = row.value1();
                    found.add(new Found(
                            Where.FAMILY, joined == null ? null : Integer.valueOf(joined.substring(0, YEAR_DIGITS))));
                });
    }

    private static Where where(long row, long household, Set<Long> former) {
        if (row == household) {
            return Where.FAMILY;
        }
        return former.contains(row) ? Where.FORMER_FAMILY : Where.MEMBER;
    }
}

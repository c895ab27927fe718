package id.simpul.casework;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The list of cases the desk works through, read page by page. */
public final class CaseInbox {
    /** Working days before the deadline from which a case asks for action. */
    private static final int SOON = 3;

    private final Database database;
    private final CaseCatalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;

    /** The inbox of {@code database}; days are those of {@code zone}. */
    public CaseInbox(Database database, CaseCatalogue catalogue, Clock clock, ZoneId zone) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = zone;
    }

    /** How the list is sorted. */
    public enum Order {
        /** Latest first: what has waited longest past its day. */
        DUE,
        /** By the applicant's name. */
        APPLICANT,
        /** By service. */
        SERVICE,
        /** By stage. */
        STAGE,
        /** By register number, newest first. */
        REGISTER
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** How many cases each chip would show. */
    public Map<InboxFilter.Kind, Integer> counts(Actor actor, @Nullable String village) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            var counts = new EnumMap<InboxFilter.Kind, Integer>(InboxFilter.Kind.class);
            for (InboxFilter.Kind kind : InboxFilter.Kind.values()) {
                counts.put(kind, sql.fetchCount(CASE_FILE, where(new InboxFilter(kind, village))));
            }
            return counts;
        });
    }

    /** Open cases per village, for the choice of villages. */
    public Map<String, Integer> villages(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(CASE_FILE.VILLAGE, DSL.count())
                .from(CASE_FILE)
                .where(where(InboxFilter.ALL))
                .groupBy(CASE_FILE.VILLAGE)
                .orderBy(CASE_FILE.VILLAGE)
                .fetchMap(CASE_FILE.VILLAGE, DSL.count()));
    }

    /** How many cases {@code filter} shows. */
    public int count(Actor actor, InboxFilter filter) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.fetchCount(CASE_FILE, where(filter)));
    }

    /** {@code limit} lines from {@code offset} on. */
    public List<CaseRow> page(Actor actor, InboxFilter filter, Order order, int offset, int limit) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> rows(sql, actor, where(filter), order(filter, order), offset, limit));
    }

    /** Every case of a family, newest first. */
    public List<CaseRow> ofHousehold(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        Condition where = CASE_FILE.HOUSEHOLD.eq(household).and(CASE_FILE.DELETED.eq(0L));
        return database.read(
                sql -> rows(sql, actor, where, List.of(CASE_FILE.OPENED_ON.desc(), CASE_FILE.ID.desc()), 0, 200));
    }

    private List<CaseRow> rows(
            DSLContext sql, Actor actor, Condition where, List<SortField<?>> order, int offset, int limit) {
        LocalDate today = today();
        return sql.select(CASE_FILE.fields())
                .select(PERSON.NAME, PERSON.NIK)
                .from(CASE_FILE)
                .join(PERSON)
                .on(PERSON.ID.eq(CASE_FILE.APPLICANT))
                .where(where)
                .orderBy(order)
                .limit(offset, limit)
                .fetch(row -> row(row, actor, today));
    }

    private CaseRow row(Record row, Actor actor, LocalDate today) {
        boolean hidden = row.get(CASE_FILE.RESTRICTED) == 1 && !actor.may(Capability.READ_RESTRICTED);
        LocalDate due = LocalDate.parse(row.get(CASE_FILE.DUE_ON));
        String nik = row.get(PERSON.NIK);
        return new CaseRow(
                row.get(CASE_FILE.ID),
                row.get(CASE_FILE.REGISTER),
                LocalDate.parse(row.get(CASE_FILE.OPENED_ON)),
                hidden ? null : new PersonName(row.get(PERSON.NAME)),
                hidden || nik == null ? null : new Nik(nik),
                row.get(CASE_FILE.SERVICE),
                row.get(CASE_FILE.VILLAGE),
                catalogue.stage(row.get(CASE_FILE.STAGE)),
                row.get(CASE_FILE.URGENT) == 1,
                due,
                catalogue.workingDays().between(due, today),
                row.get(CASE_FILE.HOUSEHOLD));
    }

    private Condition where(InboxFilter filter) {
        LocalDate today = today();
        Condition open = CASE_FILE.DELETED.eq(0L).and(CASE_FILE.CLOSED_ON.isNull());
        Condition kind = switch (filter.kind()) {
            case OPEN -> open;
            case ACTION ->
                open.and(CASE_FILE
                        .DUE_ON
                        .le(catalogue.workingDays().plus(today, SOON).toString())
                        .or(CASE_FILE.STAGE.eq(Stage.NEW)));
            case REFERRED -> open.and(CASE_FILE.STAGE.eq(Stage.REFERRED));
            case LATE -> open.and(CASE_FILE.DUE_ON.lt(today.toString()));
            case CLOSED -> CASE_FILE.DELETED.eq(0L).and(CASE_FILE.CLOSED_ON.isNotNull());
        };
        return filter.village() == null ? kind : kind.and(CASE_FILE.VILLAGE.eq(filter.village()));
    }

    private static List<SortField<?>> order(InboxFilter filter, Order order) {
        SortField<?> first = switch (order) {
            case DUE -> filter.kind() == InboxFilter.Kind.CLOSED ? CASE_FILE.CLOSED_ON.desc() : CASE_FILE.DUE_ON.asc();
            case APPLICANT -> PERSON.NAME.asc();
            case SERVICE -> CASE_FILE.SERVICE.asc();
            case STAGE -> CASE_FILE.STAGE.asc();
            case REGISTER -> CASE_FILE.REGISTER_YEAR.desc();
        };
        return order == Order.REGISTER
                ? List.of(first, CASE_FILE.REGISTER_SEQ.desc(), CASE_FILE.ID.desc())
                : List.of(first, CASE_FILE.ID.asc());
    }
}

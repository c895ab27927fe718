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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The list of cases the desk works through, read page by page. */
public final class CaseInbox {
    private static final int OF_ONE_FAMILY = 200;

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

    /** What the list is sorted by. */
    public enum Order {
        /** What has waited longest past its day; of cases that ended, the day they did. */
        DUE,
        /** By the applicant's name. */
        APPLICANT,
        /** By service, as its label is written. */
        SERVICE,
        /** By stage, in the order of the status machine. */
        STAGE,
        /** By register number. */
        REGISTER;

        /** The direction people expect first: the newest register number, else the smallest. */
        public boolean ascending() {
            return this != REGISTER;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** How many cases each chip would show. */
    public Map<InboxFilter.Kind, Integer> counts(Actor actor, @Nullable String village) {
        return counts(actor, village, null);
    }

    /** How many cases of {@code stream} each chip would show. */
    public Map<InboxFilter.Kind, Integer> counts(Actor actor, @Nullable String village, @Nullable String stream) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            var counts = new EnumMap<InboxFilter.Kind, Integer>(InboxFilter.Kind.class);
            for (InboxFilter.Kind kind : InboxFilter.Kind.values()) {
                counts.put(kind, sql.fetchCount(CASE_FILE, where(new InboxFilter(kind, village, stream))));
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

    /** {@code limit} lines from {@code offset} on, in the usual direction of {@code order}. */
    public List<CaseRow> page(Actor actor, InboxFilter filter, Order order, int offset, int limit) {
        return page(actor, filter, order, usual(filter, order), offset, limit);
    }

    /** {@code limit} lines from {@code offset} on. */
    public List<CaseRow> page(Actor actor, InboxFilter filter, Order order, boolean ascending, int offset, int limit) {
        actor.require(Capability.READ_RECORDS);
        return database.read(
                sql -> rows(sql, actor, where(filter), order(actor, filter, order, ascending), offset, limit));
    }

    /** Cases that ended are read newest first. */
    private static boolean usual(InboxFilter filter, Order order) {
        return order.ascending() && !(order == Order.DUE && filter.kind() == InboxFilter.Kind.CLOSED);
    }

    /** Every case of a family, newest first; restricted ones only for who may read them. */
    public List<CaseRow> ofHousehold(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        Condition where = CASE_FILE
                .HOUSEHOLD
                .eq(household)
                .and(CASE_FILE.DELETED.eq(0L))
                .and(actor.may(Capability.READ_RESTRICTED) ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L));
        List<SortField<?>> newest = List.of(CASE_FILE.OPENED_ON.desc(), CASE_FILE.ID.desc());
        return database.read(sql -> rows(sql, actor, where, newest, 0, OF_ONE_FAMILY));
    }

    /** Cases that are alike, newest first; restricted ones only for who may read them. */
    public List<CaseRow> alike(Actor actor, CaseContext.Like like) {
        actor.require(Capability.READ_RECORDS);
        Condition where = like.condition()
                .and(actor.may(Capability.READ_RESTRICTED) ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L));
        List<SortField<?>> newest = List.of(CASE_FILE.OPENED_ON.desc(), CASE_FILE.ID.desc());
        return database.read(sql -> rows(sql, actor, where, newest, 0, OF_ONE_FAMILY));
    }

    /**
     * Cases whose register number begins with what is typed, in any case, or counts as the number that is typed; newest
     * first. Restricted ones only for who may read them.
     *
     * @param limit at most so many
     */
    public List<CaseRow> byRegister(Actor actor, String typed, int limit) {
        actor.require(Capability.READ_RECORDS);
        String text = typed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        Condition fits = CASE_FILE.REGISTER.startsWithIgnoreCase(text);
        if (text.matches("[0-9]{1,9}")) {
            fits = fits.or(CASE_FILE.REGISTER_SEQ.eq(Long.parseLong(text)));
        }
        Condition where = fits.and(CASE_FILE.DELETED.eq(0L))
                .and(actor.may(Capability.READ_RESTRICTED) ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L));
        List<SortField<?>> newest = List.of(CASE_FILE.REGISTER_YEAR.desc(), CASE_FILE.REGISTER_SEQ.desc());
        return database.read(sql -> rows(sql, actor, where, newest, 0, limit));
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
        String closed = row.get(CASE_FILE.CLOSED_ON);
        return new CaseRow(
                row.get(CASE_FILE.ID),
                row.get(CASE_FILE.REGISTER),
                LocalDate.parse(row.get(CASE_FILE.OPENED_ON)),
                hidden ? null : who(row),
                row.get(CASE_FILE.VILLAGE),
                catalogue.stage(row.get(CASE_FILE.STAGE)),
                row.get(CASE_FILE.URGENT) == 1,
                due,
                closed == null ? null : LocalDate.parse(closed),
                catalogue
                        .deadlines()
                        .late(due, row.get(CASE_FILE.STAGE), LocalDate.parse(row.get(CASE_FILE.STAGE_ON)), today));
    }

    private static CaseRow.Who who(Record row) {
        String nik = row.get(PERSON.NIK);
        return new CaseRow.Who(
                new PersonName(row.get(PERSON.NAME)),
                nik == null ? null : new Nik(nik),
                row.get(CASE_FILE.SERVICE),
                row.get(CASE_FILE.HOUSEHOLD));
    }

    private Condition where(InboxFilter filter) {
        String today = today().toString();
        Condition open =
                CASE_FILE.DELETED.eq(0L).and(CASE_FILE.CLOSED_ON.isNull()).and(ours());
        Condition kind = switch (filter.kind()) {
            case OPEN -> open;
            case ACTION ->
                open.and(CASE_FILE
                        .DUE_ON
                        .le(counted(today))
                        .or(CASE_FILE.STAGE.notIn(Stage.REFERRED, Stage.AWAITING_PAPERS)));
            case REFERRED -> open.and(CASE_FILE.STAGE.eq(Stage.REFERRED));
            case LATE -> open.and(CASE_FILE.DUE_ON.lt(counted(today)));
            case CLOSED -> CASE_FILE.DELETED.eq(0L).and(CASE_FILE.CLOSED_ON.isNotNull());
        };
        Condition there = filter.village() == null ? kind : kind.and(CASE_FILE.VILLAGE.eq(filter.village()));
        return filter.stream() == null ? there : there.and(CASE_FILE.STREAM.eq(filter.stream()));
    }

    /** Cases that belong to this office or, at a district, to one of its offices: not what another office took over. */
    private Condition ours() {
        return CASE_FILE.HELD_BY.eq("").or(CASE_FILE.HELD_BY.startsWith(database.office()));
    }

    /** The day up to which a case has used its days: those of waiting for the citizen do not count. */
    private Field<String> counted(String today) {
        return DSL.when(CASE_FILE.STAGE.in(catalogue.deadlines().paused()), CASE_FILE.STAGE_ON)
                .otherwise(today);
    }

    private List<SortField<?>> order(Actor actor, InboxFilter filter, Order order, boolean ascending) {
        SortOrder direction = ascending ? SortOrder.ASC : SortOrder.DESC;
        Field<?> first = switch (order) {
            case DUE -> filter.kind() == InboxFilter.Kind.CLOSED ? CASE_FILE.CLOSED_ON : CASE_FILE.DUE_ON;
            case APPLICANT -> masked(actor, DSL.lower(PERSON.NAME));
            case SERVICE -> masked(actor, rank(CASE_FILE.SERVICE, codes(catalogue.allServices(), Service::code)));
            case STAGE -> rank(CASE_FILE.STAGE, codes(catalogue.stages(), Stage::code));
            case REGISTER -> CASE_FILE.REGISTER_YEAR;
        };
        return order == Order.REGISTER
                ? List.of(first.sort(direction), CASE_FILE.REGISTER_SEQ.sort(direction), CASE_FILE.ID.sort(direction))
                : List.of(first.sort(direction), CASE_FILE.DUE_ON.asc(), CASE_FILE.ID.asc());
    }

    /** What a list may be put in order by: of restricted cases nothing, for whoever may not read them, or their place tells it. */
    private static <T> Field<T> masked(Actor actor, Field<T> field) {
        return actor.may(Capability.READ_RESTRICTED)
                ? field
                : DSL.when(CASE_FILE.RESTRICTED.eq(0L), field).otherwise(DSL.castNull(field));
    }

    private static <T> List<String> codes(List<T> all, java.util.function.Function<T, String> code) {
        return all.stream().map(code).toList();
    }

    /** Place of a code among {@code codes}; one that is not among them comes last. */
    private static Field<Integer> rank(TableField<?, String> column, List<String> codes) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String code : codes) {
            places.put(code, places.size());
        }
        return DSL.case_(column).mapValues(places).else_(codes.size());
    }
}

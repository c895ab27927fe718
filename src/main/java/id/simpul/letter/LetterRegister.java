package id.simpul.letter;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.store.Database;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The register of letters (buku surat). Not for the user interface's thread. */
public final class LetterRegister {
    private final Database database;

    /** The register of {@code database}. */
    public LetterRegister(Database database) {
        this.database = database;
    }

    /**
     * How many letters the register has with a filter.
     *
     * @param byKind letters of each kind, whatever kind the filter names
     * @param byState letters of each state, whatever state the filter names
     */
    public record Counts(Map<String, Integer> byKind, Map<LetterFilter.State, Integer> byState) {
        public Counts {
            byKind = Map.copyOf(byKind);
            byState = Map.copyOf(byState);
        }

        /** Letters of {@code state}. */
        public int of(LetterFilter.State state) {
            return byState.getOrDefault(state, 0);
        }
    }

    /** Letters that pass {@code filter}, newest first. */
    public List<LetterLine> list(Actor actor, LetterFilter filter, int offset, int limit) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> select(sql)
                .where(condition(actor, filter))
                .orderBy(LETTER.ISSUED_ON.desc(), LETTER.YEAR.desc(), LETTER.SEQUENCE.desc(), LETTER.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(row -> line(actor, row)));
    }

    /** How many letters pass {@code filter}, by kind and by state. */
    public Counts counts(Actor actor, LetterFilter filter) {
        actor.require(Capability.READ_RECORDS);
        var anyState = new LetterFilter(filter.year(), filter.kind(), LetterFilter.State.ALL, filter.text());
        var anyKind = new LetterFilter(filter.year(), null, filter.state(), filter.text());
        return database.read(sql -> {
            Map<LetterFilter.State, Integer> byState = new TreeMap<>();
            var isVoid = DSL.field(LETTER.VOID_ON.isNotNull());
            count(sql, actor, anyState, isVoid)
                    .forEach((voided, count) ->
                            byState.put(voided ? LetterFilter.State.VOID : LetterFilter.State.IN_FORCE, count));
            byState.put(
                    LetterFilter.State.ALL,
                    byState.values().stream().mapToInt(Integer::intValue).sum());
            return new Counts(count(sql, actor, anyKind, LETTER.KIND), byState);
        });
    }

    private static <K> Map<K, Integer> count(DSLContext sql, Actor actor, LetterFilter filter, org.jooq.Field<K> by) {
        Map<K, Integer> counts = new LinkedHashMap<>();
        sql.select(by, DSL.count())
                .from(LETTER)
                .leftJoin(CASE_FILE)
                .on(CASE_FILE.ID.eq(LETTER.CASE_FILE))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(LETTER.PERSON))
                .where(condition(actor, filter))
                .groupBy(by)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    /** The letter with row id {@code letter}; empty if there is none. */
    public Optional<LetterLine> find(Actor actor, long letter) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> select(sql)
                .where(LETTER.ID.eq(letter).and(LETTER.DELETED.eq(0L)))
                .fetchOptional(row -> line(actor, row)));
    }

    /** Letters of a case, newest first. */
    public List<LetterLine> ofCase(Actor actor, long caseFile) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> select(sql)
                .where(LETTER.CASE_FILE.eq(caseFile).and(LETTER.DELETED.eq(0L)))
                .orderBy(LETTER.ISSUED_ON.desc(), LETTER.ID.desc())
                .fetch(row -> line(actor, row)));
    }

    /** The letter of a referral that is in force; empty if it has none. */
    public Optional<LetterLine> ofReferral(Actor actor, long referral) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> select(sql)
                .where(LETTER.REFERRAL.eq(referral))
                .and(LETTER.DELETED.eq(0L))
                .and(LETTER.VOID_ON.isNull())
                .orderBy(LETTER.ID.desc())
                .limit(1)
                .fetchOptional(row -> line(actor, row)));
    }

    /** Letters that have {@code code} under their QR code, however it was typed. */
    public List<LetterLine> byCheckCode(Actor actor, String code) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> select(sql)
                .where(LETTER.CHECK_CODE.eq(CheckCode.normal(code)).and(LETTER.DELETED.eq(0L)))
                .fetch(row -> line(actor, row)));
    }

    /** Years that have letters, newest first. */
    public List<Integer> years(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.selectDistinct(LETTER.YEAR)
                .from(LETTER)
                .where(LETTER.DELETED.eq(0L))
                .orderBy(LETTER.YEAR.desc())
                .fetch(row -> row.value1().intValue()));
    }

    private static SelectOnConditionStep<Record> select(DSLContext sql) {
        return sql.select()
                .from(LETTER)
                .leftJoin(CASE_FILE)
                .on(CASE_FILE.ID.eq(LETTER.CASE_FILE))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(LETTER.PERSON));
    }

    private static Condition condition(Actor actor, LetterFilter filter) {
        Condition condition = LETTER.DELETED.eq(0L);
        if (filter.year() != null) {
            condition = condition.and(LETTER.YEAR.eq(filter.year().longValue()));
        }
        if (filter.kind() != null) {
            condition = condition.and(LETTER.KIND.eq(filter.kind()));
        }
        condition = switch (filter.state()) {
            case ALL -> condition;
            case IN_FORCE -> condition.and(LETTER.VOID_ON.isNull());
            case VOID -> condition.and(LETTER.VOID_ON.isNotNull());
        };
        return filter.text().isBlank()
                ? condition
                : condition.and(matches(actor, filter.text().strip()));
    }

    private static Condition matches(Actor actor, String text) {
        Condition open = LETTER.SUBJECT
                .containsIgnoreCase(text)
                .or(LETTER.ADDRESSEE.containsIgnoreCase(text))
                .or(PERSON.NAME.containsIgnoreCase(text));
        if (!actor.may(Capability.READ_RESTRICTED)) {
            // Finding a restricted case by a name would tell what the list hides.
            open = open.and(DSL.coalesce(CASE_FILE.RESTRICTED, DSL.val(0L)).eq(0L));
        }
        return LETTER.NUMBER
                .containsIgnoreCase(text)
                .or(CASE_FILE.REGISTER.containsIgnoreCase(text))
                .or(open);
    }

    private static LetterLine line(Actor actor, Record row) {
        Long restricted = row.get(CASE_FILE.RESTRICTED);
        boolean hidden = restricted != null && restricted != 0 && !actor.may(Capability.READ_RESTRICTED);
        String name = row.get(PERSON.NAME);
        String nik = row.get(PERSON.NIK);
        Long pages = row.get(LETTER.PAGES);
        return new LetterLine(
                row.get(LETTER.ID),
                row.get(LETTER.OFFICE),
                row.get(LETTER.NUMBER),
                row.get(LETTER.KIND),
                LocalDate.parse(row.get(LETTER.ISSUED_ON)),
                hidden ? "" : row.get(LETTER.SUBJECT),
                // Whom it went to tells what it is about.
                hidden ? null : row.get(LETTER.ADDRESSEE),
                row.get(LETTER.CASE_FILE),
                row.get(CASE_FILE.REGISTER),
                hidden || name == null ? null : new PersonName(name),
                hidden || nik == null ? null : new Nik(nik),
                hidden,
                voided(row.get(LETTER.VOID_ON), row.get(LETTER.VOID_WHY)),
                pages == null ? 0 : pages.intValue(),
                row.get(LETTER.PDF),
                row.get(LETTER.CHECK_CODE),
                hidden ? null : row.get(LETTER.PURPOSE));
    }

    private static Optional<LetterLine.Voided> voided(@Nullable String on, @Nullable String why) {
        return on == null
                ? Optional.empty()
                : Optional.of(new LetterLine.Voided(LocalDate.parse(on), why == null ? "" : why));
    }
}

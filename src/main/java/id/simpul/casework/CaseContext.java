package id.simpul.casework;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What is on record around a case: the applicant's family, and how many cases like it the desa has. */
public final class CaseContext {
    private static final long DIED = 2;
    private static final int MONTHS = 12;

    private final Database database;
    private final CaseCatalogue catalogue;
    private final LocalDate today;

    CaseContext(Database database, CaseCatalogue catalogue, LocalDate today) {
        this.database = database;
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * As {@link CaseDesk#find(Actor, long)}, for its receipt: who takes a restricted case in may hand out the receipt that day,
     * and then see it no more.
     *
     * @throws id.simpul.kernel.Refusal with {@link CaseProblem.NoSuchCase}
     */
    public CaseDetail received(Actor actor, long id) {
        actor.require(Capability.WORK_CASE);
        return database.read(sql -> {
            CaseFileRecord own = sql.selectFrom(CASE_FILE)
                    .where(CASE_FILE.ID.eq(id))
                    .and(CASE_FILE.DELETED.eq(0L))
                    .and(CASE_FILE.OFFICER.eq(actor.name()))
                    .and(CASE_FILE.OPENED_ON.eq(today.toString()))
                    .fetchOptional()
                    .orElseGet(() -> CaseDesk.require(sql, actor, id));
            return CaseReader.detail(sql, catalogue, own, today);
        });
    }

    /** A living member of a family. */
    public record Member(long id, PersonName name) {}

    /**
     * Cases that are alike: of one service, or one topic where the case has one, in one desa, since a day.
     *
     * @param village Kemendagri code
     * @param service code
     * @param topic code list {@code keluhan}; null to go by the service
     * @param since first day that counts
     * @param except row of the case they are like, which is not counted; 0 for none
     */
    public record Like(
            String village, String service, @Nullable String topic, LocalDate since, long except) {
        Condition condition() {
            Condition same = topic == null
                    ? CASE_FILE.SERVICE.eq(service)
                    : CASE_FILE.SERVICE.eq(service).or(CASE_FILE.TOPIC.eq(topic));
            return same.and(CASE_FILE.VILLAGE.eq(village))
                    .and(CASE_FILE.ID.ne(except))
                    .and(CASE_FILE.OPENED_ON.ge(since.toString()))
                    .and(CASE_FILE.DELETED.eq(0L));
        }
    }

    /** The living members of a family, the head first. */
    public List<Member> members(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.eq(household))
                .and(PERSON.DELETED.eq(0L))
                .and(PERSON.PRESENCE.ne(DIED))
                .orderBy(PERSON.RELATION, PERSON.ID)
                .fetch(row -> new Member(row.value1(), new PersonName(row.value2()))));
    }

    /** What cases like {@code file} are, in the twelve months up to {@code today}. */
    public static Like like(CaseDetail file, LocalDate today) {
        return new Like(file.village(), file.service(), file.topic(), today.minusMonths(MONTHS), file.id());
    }

    /** How many cases are like that; restricted ones only for who may read them. */
    public int count(Actor actor, Like like) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.fetchCount(CASE_FILE, like.condition().and(seen(actor))));
    }

    private static Condition seen(Actor actor) {
        return actor.may(Capability.READ_RESTRICTED) ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L);
    }
}

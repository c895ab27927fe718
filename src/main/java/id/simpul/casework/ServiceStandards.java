package id.simpul.casework;

import static id.simpul.store.jooq.Tables.REF_SERVICE;
import static id.simpul.store.jooq.Tables.SERVICE_DAYS;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.RefServiceRecord;
import id.simpul.store.jooq.tables.records.ServiceDaysRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The days in which an office means to finish cases, service by service: the usual ones with their source, and its own. */
public final class ServiceStandards {
    /** More working days than that no office sets: a year has some 240. */
    public static final int MOST = 240;

    private final Database database;
    private final CaseCatalogue catalogue;
    private final Clock clock;

    /** The standards of the office of {@code database}; {@code clock} says which day it is there. */
    public ServiceStandards(Database database, CaseCatalogue catalogue, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Days the office set, by service and first day. */
    static Map<String, NavigableMap<LocalDate, ServiceStandard.Own>> own(DSLContext sql) {
        Map<String, NavigableMap<LocalDate, ServiceStandard.Own>> own = new HashMap<>();
        sql.selectFrom(SERVICE_DAYS)
                .where(SERVICE_DAYS.DELETED.eq(0L))
                .orderBy(SERVICE_DAYS.ID)
                .forEach(row -> {
                    LocalDate from = LocalDate.parse(row.getValidFrom());
                    own.computeIfAbsent(row.getService(), service -> new TreeMap<>())
                            .put(
                                    from,
                                    new ServiceStandard.Own(
                                            row.getId(), from, row.getDays().intValue(), row.getSource()));
                });
        return own;
    }

    /** Every service that can be chosen today, by label. */
    public List<ServiceStandard> all(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        String today = LocalDate.now(clock).toString();
        return database.read(sql -> {
            var own = own(sql);
            Map<String, RefServiceRecord> published = sql.selectFrom(REF_SERVICE)
                    .where(REF_SERVICE.VALID_FROM.le(today), REF_SERVICE.VALID_TO.ge(today))
                    .fetchMap(REF_SERVICE.CODE);
            List<ServiceStandard> all = new ArrayList<>();
            for (Service service : catalogue.services()) {
                RefServiceRecord row = published.get(service.code());
                if (row != null) {
                    var set = own.get(service.code());
                    all.add(new ServiceStandard(
                            service,
                            row.getSource(),
                            row.getProposal() == 1,
                            row.getDisputed() == 1,
                            set == null ? null : set.lastEntry().getValue()));
                }
            }
            return List.copyOf(all);
        });
    }

    /**
     * Sets the days for cases of a service that come in from a day on; what was set for the same day is replaced. Cases that are
     * in keep their day.
     *
     * @return the act, for undo
     * @throws Refusal with {@link CaseProblem.NoSuchService}, {@link CaseProblem.DaysOutOfRange} or {@link
     *     CaseProblem.ReasonMissing}
     */
    public long set(Actor actor, String service, LocalDate from, int days, String source) {
        actor.require(Capability.ADMINISTER_OFFICE);
        if (catalogue.service(service).isEmpty()) {
            throw new Refusal(new CaseProblem.NoSuchService());
        }
        if (days < 0 || days > MOST) {
            throw new Refusal(new CaseProblem.DaysOutOfRange(MOST));
        }
        if (source.isBlank()) {
            throw new Refusal(new CaseProblem.ReasonMissing());
        }
        return database.journal().write(actor, "standard.set", tx -> {
            tx.sql()
                    .select(SERVICE_DAYS.ID)
                    .from(SERVICE_DAYS)
                    .where(SERVICE_DAYS.SERVICE.eq(service))
                    .and(SERVICE_DAYS.VALID_FROM.eq(from.toString()))
                    .and(SERVICE_DAYS.DELETED.eq(0L))
                    .fetch(SERVICE_DAYS.ID)
                    .forEach(old -> tx.delete(Entity.SERVICE_DAYS, old));
            long id = tx.insert(new ServiceDaysRecord()
                    .setService(service)
                    .setValidFrom(from.toString())
                    .setDays((long) days)
                    .setSource(source.strip()));
            tx.about(id);
            tx.because(source.strip());
            return tx.actId();
        });
    }

    /**
     * The usual days hold again for {@code service}: whatever the office set for it goes.
     *
     * @return the act, for undo
     */
    public long usual(Actor actor, String service) {
        actor.require(Capability.ADMINISTER_OFFICE);
        return database.journal().write(actor, "standard.usual", tx -> {
            tx.sql()
                    .select(SERVICE_DAYS.ID)
                    .from(SERVICE_DAYS)
                    .where(SERVICE_DAYS.SERVICE.eq(service))
                    .and(SERVICE_DAYS.DELETED.eq(0L))
                    .fetch(SERVICE_DAYS.ID)
                    .forEach(old -> {
                        tx.delete(Entity.SERVICE_DAYS, old);
                        tx.about(old);
                    });
            return tx.actId();
        });
    }

    /** Takes a change of the days back. */
    public void undo(Actor actor, long act) {
        actor.require(Capability.ADMINISTER_OFFICE);
        database.journal().undo(actor, act);
    }
}

package id.simpul.household;

import static id.simpul.household.EventTransaction.require;
import static id.simpul.store.jooq.Tables.DWELLING;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;

import id.simpul.household.HouseholdProblem.OwnDwelling;
import id.simpul.household.HouseholdProblem.SameDwelling;
import id.simpul.household.HouseholdProblem.SameFamily;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.DwellingRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Families who live in one building: several No. KK under one roof are common, and what a visit finds out about the house holds
 * for all of them. Every write is one act that {@link HouseholdDesk#undo} takes back.
 */
public final class DwellingDesk {
    private final Database database;

    /** The desk of {@code database}. */
    public DwellingDesk(Database database) {
        this.database = database;
    }

    /** The families who share the building with {@code household}, in the order they were recorded. */
    public List<Neighbour> neighbours(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> neighbours(sql, household));
    }

    private static List<Neighbour> neighbours(DSLContext sql, long household) {
        return sql
                .select(HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.DWELLING.in(sql.select(HOUSEHOLD.DWELLING)
                        .from(HOUSEHOLD)
                        .where(HOUSEHOLD.ID.eq(household))
                        .and(HOUSEHOLD.DWELLING.isNotNull())))
                .and(HOUSEHOLD.ID.ne(household))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .orderBy(HOUSEHOLD.ID)
                .fetch(HOUSEHOLD.ID)
                .stream()
                .flatMap(id -> FamilyReader.find(sql, id, false).stream())
                .map(DwellingDesk::neighbour)
                .toList();
    }

    static Neighbour neighbour(Family family) {
        return new Neighbour(
                family.household(),
                FamilyReader.headName(family),
                family.present().size());
    }

    /** Which building it is, as people say; empty if nobody said, or the family is alone. */
    public Optional<String> name(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(DWELLING.NOTE)
                .from(DWELLING)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.DWELLING.eq(DWELLING.ID))
                .where(HOUSEHOLD.ID.eq(household))
                .and(DWELLING.NOTE.isNotNull())
                .fetchOptional(DWELLING.NOTE));
    }

    /**
     * Notes that {@code household} lives in the same building as {@code other}, and with all who are known to live there.
     *
     * @param name which building, as people say; null: not said
     */
    public Written share(Actor actor, long household, long other, @Nullable String name) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        if (household == other) {
            throw new Refusal(new SameFamily());
        }
        return database.journal().write(actor, "household.shareDwelling", tx -> {
            tx.about(household);
            Household moving = family(tx, household);
            Household host = family(tx, other);
            Long building = moving.details().dwelling();
            if (building != null && building.equals(host.details().dwelling())) {
                throw new Refusal(new SameDwelling());
            }
            live(tx, moving, building(tx, host, name));
            return new Written(household, tx.actId());
        });
    }

    /** Notes that {@code household} has a house of its own; whoever is left there alone has, too. */
    public Written part(Actor actor, long household, @Nullable String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "household.leaveDwelling", tx -> {
            tx.about(household);
            String why = FamilyRows.text(reason);
            if (why != null) {
                tx.because(why);
            }
            if (family(tx, household).details().dwelling() == null) {
                throw new Refusal(new OwnDwelling());
            }
            List<Neighbour> others = neighbours(tx.sql(), household);
            live(tx, family(tx, household), null);
            if (others.size() == 1) {
                live(tx, others.getFirst().household(), null);
            }
            return new Written(household, tx.actId());
        });
    }

    /** The building that {@code family} lives in; one is recorded if there is none yet. */
    static long building(Transaction tx, Household family, @Nullable String name) {
        Long known = family.details().dwelling();
        if (known != null) {
            return known;
        }
        long building = tx.insert(new DwellingRecord().setNote(FamilyRows.text(name)));
        live(tx, family, building);
        return building;
    }

    private static Household family(Transaction tx, long household) {
        return require(FamilyReader.find(tx.sql(), household, false)).household();
    }

    private static void live(Transaction tx, Household family, @Nullable Long building) {
        tx.update(FamilyRows.change(
                family, family.details().change().dwelling(building).build()));
    }
}

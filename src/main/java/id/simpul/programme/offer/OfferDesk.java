package id.simpul.programme.offer;

import static id.simpul.store.jooq.Tables.OFFER;
import static id.simpul.store.jooq.Tables.OFFER_MATCH;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Sex;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.programme.ProgrammeProblem.AlreadyActive;
import id.simpul.programme.ProgrammeProblem.EndsBeforeStart;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.OfferMatchRecord;
import id.simpul.store.jooq.tables.records.OfferRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Records what companies offer and to whom it was offered. Not for the user interface's thread. */
public final class OfferDesk {
    /** So many candidates are proposed at most. */
    public static final int LIMIT = 100;

    private static final Set<String> TAKEN = Set.of("DITERIMA", "DITEMPATKAN");

    private final Database database;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public OfferDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An offer in the list.
     *
     * @param offer the offer
     * @param offered to how many it was offered
     * @param taken how many accepted or were placed
     * @param open whether people are still looked for today
     */
    public record Line(Offer offer, int offered, int taken, boolean open) {}

    /**
     * Everything about an offer.
     *
     * @param line the offer
     * @param matches to whom it was offered, newest first
     */
    public record File(Line line, List<OfferMatch> matches) {
        public File {
            matches = List.copyOf(matches);
        }
    }

    /** All offers, newest first. */
    public List<Line> list(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql
                .selectFrom(OFFER)
                .where(OFFER.DELETED.eq(0L))
                .orderBy(OFFER.CLOSED, OFFER.STARTS_ON.desc(), OFFER.ID.desc())
                .fetch(OfferDesk::read)
                .stream()
                .map(offer -> line(offer, matches(sql, offer.id())))
                .toList());
    }

    private Line line(Offer offer, List<OfferMatch> matches) {
        LocalDate to = offer.details().to();
        boolean over = to != null && to.isBefore(LocalDate.now(clock));
        return new Line(
                offer,
                matches.size(),
                (int) matches.stream()
                        .filter(match -> TAKEN.contains(match.result()))
                        .count(),
                !offer.details().closed() && !over);
    }

    /** Everything about the offer {@code id}. */
    public Optional<File> find(Actor actor, long id) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> offer(sql, id).map(offer -> {
            List<OfferMatch> matches = matches(sql, id);
            return new File(line(offer, matches), matches);
        }));
    }

    private static Optional<Offer> offer(DSLContext sql, long id) {
        return sql.selectFrom(OFFER)
                .where(OFFER.ID.eq(id))
                .and(OFFER.DELETED.eq(0L))
                .fetchOptional(OfferDesk::read);
    }

    private static List<OfferMatch> matches(DSLContext sql, long offer) {
        return sql.select(OFFER_MATCH.fields())
                .select(PERSON.NAME, PERSON.HOUSEHOLD)
                .from(OFFER_MATCH)
                .join(PERSON)
                .on(PERSON.ID.eq(OFFER_MATCH.PERSON))
                .where(OFFER_MATCH.OFFER.eq(offer))
                .and(OFFER_MATCH.DELETED.eq(0L))
                .orderBy(OFFER_MATCH.OFFERED_ON.desc(), OFFER_MATCH.ID.desc())
                .fetch(row -> new OfferMatch(
                        row.get(OFFER_MATCH.ID),
                        offer,
                        row.get(OFFER_MATCH.PERSON),
                        row.get(PERSON.HOUSEHOLD),
                        new PersonName(row.get(PERSON.NAME)),
                        row.get(OFFER_MATCH.RESULT),
                        LocalDate.parse(row.get(OFFER_MATCH.OFFERED_ON)),
                        date(row.get(OFFER_MATCH.RESULT_ON)),
                        row.get(OFFER_MATCH.REASONS),
                        row.get(OFFER_MATCH.NOTE)));
    }

    /** Whom {@code offer} fits and to whom it was not offered yet; somebody chooses among them. */
    public List<Candidate> candidates(Actor actor, Offer offer) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> new Matching(sql, LocalDate.now(clock)).find(sql, offer, LIMIT));
    }

    /** Records an offer, or changes it; {@code before} is null for a new one, else as the user saw it. */
    public Written offer(Actor actor, @Nullable Offer before, OfferDetails after) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        LocalDate to = after.to();
        if (to != null && to.isBefore(after.from())) {
            throw new Refusal(new EndsBeforeStart());
        }
        return database.journal().write(actor, "offer.record", tx -> {
            if (before == null) {
                return new Written(tx.insert(fill(new OfferRecord(), after)), tx.actId());
            }
            OfferRecord row = fill(new OfferRecord(), before.details()).setId(before.id());
            row.touched(false);
            tx.update(fill(row, after));
            return new Written(before.id(), tx.actId());
        });
    }

    /**
     * Records that an offer was made to somebody, or what came of it; {@code before} is null for a new one.
     *
     * @throws Refusal with {@link AlreadyActive} if it was made to the same person
     */
    public Written match(Actor actor, @Nullable OfferMatch before, OfferMatch after) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "offer.match", tx -> {
            tx.about(after.household());
            if (before != null) {
                OfferMatchRecord row = fill(new OfferMatchRecord(), before).setId(before.id());
                row.touched(false);
                tx.update(fill(row, after));
                return new Written(before.id(), tx.actId());
            }
            boolean offered = tx.sql()
                    .fetchExists(
                            OFFER_MATCH,
                            OFFER_MATCH.OFFER.eq(after.offer()),
                            OFFER_MATCH.PERSON.eq(after.person()),
                            OFFER_MATCH.DELETED.eq(0L));
            if (offered) {
                throw new Refusal(new AlreadyActive());
            }
            return new Written(tx.insert(fill(new OfferMatchRecord(), after)), tx.actId());
        });
    }

    /** Takes out something offered that was recorded by mistake. */
    public Written remove(Actor actor, OfferMatch match) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, "offer.remove", tx -> {
            tx.about(match.household());
            tx.delete(Entity.OFFER_MATCH, match.id());
            return new Written(match.id(), tx.actId());
        });
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act);
    }

    private static Offer read(OfferRecord row) {
        String villages = row.getVillages();
        return new Offer(
                row.getId(),
                new OfferDetails(
                        row.getCompany(),
                        row.getKind(),
                        row.getTitle(),
                        row.getPlaces().intValue(),
                        LocalDate.parse(row.getStartsOn()),
                        date(row.getEndsOn()),
                        row.getPlace(),
                        number(row.getMinAge()),
                        number(row.getMaxAge()),
                        Sex.of(row.getSex()).orElse(null),
                        number(row.getEducation()),
                        row.getSkills(),
                        villages == null ? Set.of() : Set.of(villages.split(" ", -1)),
                        row.getContact(),
                        row.getClosed() == 1,
                        row.getNote()));
    }

    private static OfferRecord fill(OfferRecord row, OfferDetails details) {
        Sex sex = details.sex();
        String villages = details.villages().stream().sorted().collect(Collectors.joining(" "));
        return row.setCompany(details.company())
                .setKind(details.kind())
                .setTitle(details.title())
                .setPlaces((long) details.places())
                .setStartsOn(details.from().toString())
                .setEndsOn(Objects.toString(details.to(), null))
                .setPlace(details.place())
                .setMinAge(wide(details.minAge()))
                .setMaxAge(wide(details.maxAge()))
                .setSex(sex == null ? null : (long) sex.code())
                .setEducation(wide(details.education()))
                .setSkills(details.skills())
                .setVillages(villages.isEmpty() ? null : villages)
                .setContact(details.contact())
                .setClosed(details.closed() ? 1L : 0L)
                .setNote(details.note());
    }

    private static OfferMatchRecord fill(OfferMatchRecord row, OfferMatch match) {
        return row.setOffer(match.offer())
                .setPerson(match.person())
                .setResult(match.result())
                .setOfferedOn(match.offeredOn().toString())
                .setResultOn(Objects.toString(match.resultOn(), null))
                .setReasons(match.reasons())
                .setNote(match.note());
    }

    private static @Nullable Integer number(@Nullable Long value) {
        return value == null ? null : value.intValue();
    }

    private static @Nullable Long wide(@Nullable Integer value) {
        return value == null ? null : value.longValue();
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}

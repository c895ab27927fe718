package id.simpul.referral;

import static id.simpul.store.jooq.Tables.DESTINATION;
import static id.simpul.store.jooq.Tables.REFERRAL;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.casework.CaseProblem;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.DestinationRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The office's own directory of places people can be referred to. */
public final class DestinationDirectory {
    private static final int REGENCY_DIGITS = 4;

    private final Database database;
    private final Regions regions;
    private final DestinationRows rows;

    /** The directory in {@code database}; {@code regions} name the villages of outlets and groups. */
    public DestinationDirectory(Database database, Regions regions) {
        this.database = database;
        this.regions = regions;
        this.rows = new DestinationRows(regions);
    }

    /** Fills an empty directory with the places every regency has; the office completes it. */
    public void seed(Actor actor) {
        boolean empty = database.read(sql -> sql.fetchCount(DESTINATION) == 0);
        if (!empty) {
            return;
        }
        String office = database.office();
        String regency = regions.find(office.substring(0, Math.min(REGENCY_DIGITS, office.length())))
                .map(Region::title)
                .orElse("");
        database.journal().write(actor, "referral.seed", tx -> {
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
                rows.forEach(row -> tx.insert(seeded(row, regency)));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            return tx.actId();
        });
    }

    private static DestinationRecord seeded(NamedCsvRecord row, String regency) {
        return new DestinationRecord()
                .setName(row.getField("name"))
                .setKind(row.getField("kind"))
                .setAddressee(row.getField("addressee").replace("{kabupaten}", regency))
                .setPlace(regency.replaceFirst("^(Kabupaten|Kota) ", ""))
                .setServices(row.getField("services"))
                .setDays(Long.parseLong(row.getField("days")));
    }

    private static InputStream open() {
        InputStream in = DestinationDirectory.class.getResourceAsStream("/db/reference/destinations.csv");
        if (in == null) {
            throw new IllegalStateException("destinations missing");
        }
        return in;
    }

    /** Every destination people can be sent to now, those that answer {@code service} first. */
    public List<Destination> list(Actor actor, String service) {
        actor.require(Capability.READ_RECORDS);
        return sorted(destination -> !destination.retired(), service);
    }

    /**
     * Which destinations to show.
     *
     * @param text a part of name, addressee, place, contact or note, or the code of a service; empty for all
     * @param kind code list {@code jenis_tujuan}; null for all
     * @param service one it answers; null for all
     * @param retired whether those nobody is sent to any more instead of the others
     * @param named codes of services whose name has {@code text} in it: who answers one of them is shown too
     */
    public record Filter(
            String text, @Nullable String kind, @Nullable String service, boolean retired, Set<String> named) {
        public Filter {
            named = Set.copyOf(named);
        }

        /** A filter that knows services by their codes alone. */
        public Filter(String text, @Nullable String kind, @Nullable String service, boolean retired) {
            this(text, kind, service, retired, Set.of());
        }

        /** All that are in use. */
        public static final Filter ALL = new Filter("", null, null, false);

        boolean shows(Destination one) {
            String typed = text.strip().toLowerCase(Locale.ROOT);
            Destination.More more = one.more();
            return one.retired() == retired
                    && (kind == null || kind.equals(one.kind()))
                    && (service == null || one.services().contains(service))
                    && (typed.isEmpty()
                            || one.services().contains(typed.toUpperCase(Locale.ROOT))
                            || one.services().stream().anyMatch(named::contains)
                            || Stream.of(one.name(), one.addressee(), one.place(), more.contact(), more.note())
                                    .filter(Objects::nonNull)
                                    .anyMatch(said ->
                                            said.toLowerCase(Locale.ROOT).contains(typed)));
        }
    }

    /** The destinations that {@code filter} shows, by name. */
    public List<Destination> list(Actor actor, Filter filter) {
        actor.require(Capability.READ_RECORDS);
        return sorted(filter::shows, "");
    }

    private List<Destination> sorted(Predicate<Destination> shown, String service) {
        return database.read(sql -> rows.all(sql).stream()
                .filter(shown)
                .sorted(Comparator.comparing(
                                (Destination one) -> !one.services().contains(service))
                        .thenComparing(Destination::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(Destination::id))
                .toList());
    }

    /** The destination of row {@code id}, also one that is retired. */
    public Optional<Destination> find(Actor actor, long id) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> rows.find(sql, id));
    }

    /** How many referrals wait for an answer of each destination, by its row. */
    public Map<Long, Integer> waiting(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(REFERRAL.DESTINATION, DSL.count())
                .from(REFERRAL)
                .where(ReferralList.open())
                .and(REFERRAL.DESTINATION.isNotNull())
                .groupBy(REFERRAL.DESTINATION)
                .fetchMap(REFERRAL.DESTINATION, DSL.count()));
    }

    /** A destination that was written, and the act, for undo. */
    public record Written(long id, long act) {}

    /** Adds a destination; {@code added}'s id is not read. */
    public long add(Actor actor, Destination added) {
        return save(
                        actor,
                        new Destination(
                                0,
                                added.name(),
                                added.kind(),
                                added.addressee(),
                                added.place(),
                                added.phone(),
                                added.services(),
                                added.days(),
                                added.more()))
                .id();
    }

    /** Changes a destination. Referrals made before keep the names they had. */
    public void change(Actor actor, Destination changed) {
        save(actor, changed);
    }

    /**
     * Adds a destination with id 0, or changes one of the directory.
     *
     * @throws Refusal with {@link ReferralProblem.KeptElsewhere} for an outlet or group, which is changed where it is kept
     */
    public Written save(Actor actor, Destination one) {
        actor.require(Capability.REFER_CASE);
        return database.journal().write(actor, "referral.destination", tx -> {
            if (one.id() == 0) {
                return new Written(tx.insert(DestinationRows.fill(new DestinationRecord(), one)), tx.actId());
            }
            tx.update(DestinationRows.fill(own(tx, one.id()), one));
            return new Written(one.id(), tx.actId());
        });
    }

    private static DestinationRecord own(Transaction tx, long id) {
        return tx.sql()
                .fetchOptional(DESTINATION, DESTINATION.ID.eq(id).and(DESTINATION.DELETED.eq(0L)))
                .orElseThrow(() -> new Refusal(new ReferralProblem.KeptElsewhere()));
    }

    /**
     * Nobody is referred to it from {@code on} on; what was referred stays as it is.
     *
     * @return the act
     * @throws Refusal with {@link ReferralProblem}
     */
    public long retire(Actor actor, long id, LocalDate on, String why) {
        actor.require(Capability.REFER_CASE);
        if (why.isBlank()) {
            throw new Refusal(new CaseProblem.ReasonMissing());
        }
        return database.journal().write(actor, "referral.retire", tx -> {
            tx.update(own(tx, id).setRetiredOn(on.toString()).setRetiredWhy(why.strip()));
            tx.because(why.strip());
            return tx.actId();
        });
    }

    /** It can be referred to again. Answers the act. */
    public long restore(Actor actor, long id) {
        actor.require(Capability.REFER_CASE);
        return database.journal().write(actor, "referral.restore", tx -> {
            tx.update(own(tx, id).setRetiredOn(null).setRetiredWhy(null));
            return tx.actId();
        });
    }

    /** Takes an act on the directory back. */
    public void undo(Actor actor, long act) {
        actor.require(Capability.REFER_CASE);
        database.journal().undo(actor, act);
    }

    Destination find(Transaction tx, long id) {
        return rows.find(tx.sql(), id).orElseThrow(() -> new Refusal(new ReferralProblem.NoSuchDestination()));
    }
}

package id.simpul.referral;

import static id.simpul.store.jooq.Tables.DESTINATION;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The office's own directory of places people can be referred to. */
public final class DestinationDirectory {
    private static final int REGENCY_DIGITS = 4;

    private final Database database;

    /** The directory in {@code database}. */
    public DestinationDirectory(Database database) {
        this.database = database;
    }

    /** Fills an empty directory with the places every regency has; the office completes it. */
    public void seed(Actor actor, Regions regions) {
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

    /** Every destination, those that answer {@code service} first. */
    public List<Destination> list(Actor actor, String service) {
        actor.require(Capability.READ_RECORDS);
        return database.read(
                sql -> sql.selectFrom(DESTINATION).where(DESTINATION.DELETED.eq(0L)).orderBy(DESTINATION.NAME).stream()
                        .map(DestinationDirectory::destination)
                        .sorted(Comparator.comparing(d -> !d.services().contains(service)))
                        .toList());
    }

    /** Adds a destination; {@code added}'s id is not read. */
    public long add(Actor actor, Destination added) {
        actor.require(Capability.REFER_CASE);
        return database.journal()
                .write(actor, "referral.destination", tx -> tx.insert(fill(new DestinationRecord(), added)));
    }

    /** Changes a destination. Referrals made before keep the names they had. */
    public void change(Actor actor, Destination changed) {
        actor.require(Capability.REFER_CASE);
        database.journal().write(actor, "referral.destination", tx -> {
            tx.update(fill(find(tx, changed.id()), changed));
            return tx.actId();
        });
    }

    static DestinationRecord find(Transaction tx, long id) {
        return tx.sql().fetchSingle(DESTINATION, DESTINATION.ID.eq(id));
    }

    private static DestinationRecord fill(DestinationRecord row, Destination from) {
        return row.setName(from.name())
                .setKind(from.kind())
                .setAddressee(from.addressee())
                .setPlace(from.place())
                .setPhone(from.phone())
                .setServices(String.join(" ", from.services()))
                .setDays((long) from.days());
    }

    private static Destination destination(DestinationRecord row) {
        return new Destination(
                row.getId(),
                row.getName(),
                row.getKind(),
                row.getAddressee(),
                row.getPlace(),
                row.getPhone(),
                Arrays.stream(row.getServices().split(" ", -1))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                row.getDays().intValue());
    }
}

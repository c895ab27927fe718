package id.simpul.household;

import id.simpul.household.match.RecordedPeople;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** An office with an open, empty file. */
final class Office implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T03:42:00Z"), ZoneId.of("Asia/Jakarta"));
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    static final Regions REGIONS = new Regions();
    static final String VILLAGE = "3201272001";
    static final Actor SITI = new Actor(
            7,
            "Siti Rohmah",
            "320127",
            Set.of(Capability.READ_RECORDS, Capability.EDIT_HOUSEHOLD, Capability.IMPORT_DATA));

    final Database database;
    final HouseholdDesk desk;
    final PersonSearch search;
    final SearchIndex index;

    Office(Path folder) {
        database = Database.create(folder, new byte[32], "320127", CLOCK);
        index = new SearchIndex(REGIONS);
        index.open(database);
        desk = new HouseholdDesk(database, CLOCK, new RecordedPeople(database), List.of());
        search = new PersonSearch(database);
    }

    static HouseholdDetails home(String kk) {
        return HouseholdDetails.in(VILLAGE)
                .kk(new FamilyCardNumber(kk))
                .address("Kp. Babakan")
                .rtRw("003", "001")
                .build();
    }

    static PersonDetails.Builder member(String name, int relation, String nik) {
        return PersonDetails.named(name, relation).nik(new Nik(nik));
    }

    long family(String kk, PersonDetails... members) {
        return desk.register(SITI, home(kk), java.util.List.of(members)).id();
    }

    @Override
    public void close() {
        database.close();
    }
}

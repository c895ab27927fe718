package id.simpul.testing;

import id.simpul.assessment.AssessmentDesk;
import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseHistory;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.reference.CodeLists;
import id.simpul.referral.Basis;
import id.simpul.referral.DestinationDirectory;
import id.simpul.referral.HandOverDesk;
import id.simpul.referral.NewReferral;
import id.simpul.referral.Organisation;
import id.simpul.referral.ReferralDesk;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A sub-district office on a real file with one made-up family, on Tuesday 30 June 2026 at 10.42. */
public final class CaseOffice implements AutoCloseable {
    /** Time zone of the office. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    /** The office as its papers name it. */
    public static final Organisation OURS =
            new Organisation("Kecamatan Caringin", "Camat Caringin", "Caringin", "0251-000000", "320127");

    /** The day it is. */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    /** Its clock, which can be moved. */
    public final MovableClock time = new MovableClock(Instant.parse("2026-06-30T03:42:00Z"));

    /** The same clock in the office's zone. */
    public final Clock clock = new ZonedClock(time);

    /** Somebody who may do everything. */
    public final Actor supervisor = new Actor(1, "Rahmat Hidayat", "320127", EnumSet.allOf(Capability.class));

    /** The file. */
    public final Database database;

    /** Where everything is. */
    public final Regions regions = new Regions();

    /** Its code lists. */
    public final CodeLists codes;

    /** Cases. */
    public final CaseDesk cases;

    /** The list of cases. */
    public final CaseInbox inbox;

    /** Histories of cases. */
    public final CaseHistory history;

    /** Assessments. */
    public final AssessmentDesk assessments;

    /** Where people are referred to. */
    public final DestinationDirectory destinations;

    /** Referrals. */
    public final ReferralDesk referrals;

    /** Cases given to colleagues and other offices. */
    public final HandOverDesk handOvers;

    /** The family. */
    public final long household;

    /** Its head, a man of 43. */
    public final long heri;

    /** His daughter, ten years old, without NIK. */
    public final long daughter;

    /** An office whose file is in {@code folder}; a file that is there already is opened. */
    public CaseOffice(Path folder) {
        database = Files.exists(folder.resolve(Database.FILE))
                ? Database.open(folder, new byte[32], clock)
                : Database.create(folder, new byte[32], "320127", clock);
        codes = CodeLists.of(database);
        CaseCatalogue catalogue = CaseCatalogue.on(database, TODAY);
        cases = new CaseDesk(database, catalogue, clock, ZONE);
        inbox = new CaseInbox(database, catalogue, clock, ZONE);
        history = new CaseHistory(database, catalogue, codes, ZONE);
        assessments = new AssessmentDesk(database);
        destinations = new DestinationDirectory(database, regions);
        destinations.seed(supervisor);
        referrals = new ReferralDesk(database, cases, destinations, () -> OURS, clock, ZONE);
        handOvers = new HandOverDesk(database, referrals, regions);
        long[] rows = database.journal().write(supervisor, "household.register", tx -> {
            long family = tx.insert(new HouseholdRecord()
                    .setKk("3201271408189001")
                    .setVillage("3201272001")
                    .setDesil(2L)
                    .setDesilOn("2026-03-01"));
            long head = tx.insert(new PersonRecord()
                    .setHousehold(family)
                    .setName("Heri Hidayat")
                    .setNik("3201271204839001")
                    .setSex(1L)
                    .setBirthDate("1983-04-12")
                    .setRelation(1L));
            long child = tx.insert(new PersonRecord()
                    .setHousehold(family)
                    .setName("Nisa Hidayat")
                    .setNikReason("2")
                    .setSex(2L)
                    .setBirthDate("2016-02-03")
                    .setSchooling(2L)
                    .setRelation(3L));
            for (String programme : List.of("PKH", "BPNT")) {
                tx.insert(new AssistanceRecord()
                        .setHousehold(family)
                        .setProgramme(programme)
                        .setStatus(1L));
            }
            return new long[] {family, head, child};
        });
        household = rows[0];
        heri = rows[1];
        daughter = rows[2];
    }

    /** A user with everything but {@code missing}. */
    public Actor without(Capability... missing) {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        all.removeAll(List.of(missing));
        return new Actor(7, "Siti Rohmah", "320127", all);
    }

    /** What the front desk would take in for Heri. */
    public NewCase taken(String service) {
        return new NewCase(heri, service, null, "DATANG", false, null, "Kartu tidak aktif", List.of("KTP", "KK"));
    }

    /** A case of Heri's that was just taken in. */
    public CaseDesk.Opened open(String service) {
        return cases.open(supervisor, taken(service));
    }

    /** A case of Heri's that waits for a recommendation. */
    public long drafted(String service) {
        long id = open(service).id();
        cases.move(supervisor, id, Stage.ASSESSMENT, null);
        cases.move(supervisor, id, Stage.DRAFT, "Berkas lain menyusul");
        return id;
    }

    /** A case of Heri's that was referred to the first destination for its service. */
    public ReferralDesk.Referred referred(String service) {
        long id = drafted(service);
        long destination = destinations.list(supervisor, service).getFirst().id();
        return referrals.refer(
                supervisor, new NewReferral(id, destination, null, null).on(new Basis(Basis.CONSENT, TODAY)));
    }

    @Override
    public void close() {
        database.close();
    }

    /** Instants of another clock in the office's zone. */
    private static final class ZonedClock extends Clock {
        private final Clock instants;

        private ZonedClock(Clock instants) {
            this.instants = instants;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return instants.withZone(zone);
        }

        @Override
        public Instant instant() {
            return instants.instant();
        }
    }
}

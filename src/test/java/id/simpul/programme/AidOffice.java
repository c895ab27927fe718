package id.simpul.programme;

import id.simpul.assessment.AssessmentDesk;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.household.SearchIndex;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.programme.kube.KubeDesk;
import id.simpul.programme.offer.OfferDesk;
import id.simpul.programme.outlet.OutletDesk;
import id.simpul.programme.repair.RepairDesk;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An office with the real schema and made-up families, for tests about programmes. */
public final class AidOffice implements AutoCloseable {
    /** May do everything. */
    public static final Actor ACTOR = new Actor(7, "Siti Rohmah", "320127", EnumSet.allOf(Capability.class));

    /** May only read. */
    public static final Actor READER = new Actor(8, "Dewi", "320127", EnumSet.of(Capability.READ_RECORDS));

    /** Areas of Indonesia. */
    public static final Regions REGIONS = new Regions();

    public final Database database;
    public final HouseholdDesk households;
    public final ParticipationDesk participations;
    public final ProgrammeDesk programmes;
    public final BulkDesk bulk;
    public final OutletDesk outlets;
    public final KubeDesk kubes;
    public final AssessmentDesk assessments;
    public final RepairDesk repairs;
    public final OfferDesk offers;
    private int families;

    public AidOffice(Path folder) {
        database = Database.create(folder, new byte[32], "320127", UiForTests.CLOCK);
        new SearchIndex(REGIONS).open(database);
        households = new HouseholdDesk(database, UiForTests.CLOCK);
        participations = new ParticipationDesk(database, UiForTests.CLOCK);
        programmes = new ProgrammeDesk(database, UiForTests.CLOCK);
        bulk = new BulkDesk(database, UiForTests.CLOCK);
        outlets = new OutletDesk(database);
        kubes = new KubeDesk(database, UiForTests.CLOCK);
        assessments = new AssessmentDesk(database);
        repairs = new RepairDesk(database, assessments, UiForTests.CLOCK);
        offers = new OfferDesk(database, UiForTests.CLOCK);
    }

    /** Registers a family in {@code village} with {@code members}, the first of them its head; its row id. */
    public long family(String village, PersonDetails... members) {
        families++;
        return households
                .register(
                        ACTOR,
                        HouseholdDetails.in(village)
                                .kk(new FamilyCardNumber(kk(families)))
                                .build(),
                        List.of(members))
                .id();
    }

    /** No. KK of the {@code n}-th family. */
    public static String kk(int n) {
        return String.format(Locale.ROOT, "32012701012%05d", n);
    }

    /** A member with a NIK. */
    public static PersonDetails.Builder member(String name, int relation, String nik) {
        return PersonDetails.named(name, relation).nik(new Nik(nik)).born("Bogor", LocalDate.of(1985, 4, 2));
    }

    /** Row id of the {@code n}-th member of {@code family}, from 0. */
    public long person(long family, int n) {
        return households.find(ACTOR, family).orElseThrow().members().get(n).id();
    }

    /** An active participation of 2026. */
    public static ParticipationDetails taking(String programme, @Nullable Long person) {
        return new ParticipationDetails(
                person,
                programme,
                null,
                2026,
                null,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                Status.ACTIVE,
                "kartu peserta");
    }

    @Override
    public void close() {
        database.close();
    }
}

package id.simpul.household.match;

import id.simpul.household.HouseholdDesk;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.household.Sex;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Families as tests of second records have them. */
final class Recorded {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T03:42:00Z"), ZoneId.of("Asia/Jakarta"));
    static final Actor SITI =
            new Actor(7, "Siti Rohmah", "320127", Set.of(Capability.READ_RECORDS, Capability.EDIT_HOUSEHOLD));

    private Recorded() {}

    static long family(HouseholdDesk desk, String kk, PersonDetails... members) {
        return desk.register(
                        SITI,
                        HouseholdDetails.in("3201272001")
                                .kk(new FamilyCardNumber(kk))
                                .address("Kp. Babakan")
                                .rtRw("003", "001")
                                .build(),
                        List.of(members))
                .id();
    }

    static PersonDetails.Builder rosita() {
        return rosita("Rosita Lestari");
    }

    static PersonDetails.Builder rosita(String name) {
        return rosita(name, "3201275403859001");
    }

    static PersonDetails.Builder rosita(String name, String nik) {
        return PersonDetails.named(name, 1)
                .nik(new Nik(nik))
                .sex(Sex.FEMALE)
                .born("Bogor", LocalDate.of(1985, 3, 14))
                .mother(new PersonName("Nining Khoerunisa"));
    }

    static PersonDetails child(String name) {
        return PersonDetails.named(name, 3)
                .withoutNik("1")
                .sex(Sex.MALE)
                .born("Bogor", LocalDate.of(2012, 5, 1 + Math.floorMod(name.hashCode(), 27)))
                .mother(new PersonName("Rosita Lestari"))
                .build();
    }
}

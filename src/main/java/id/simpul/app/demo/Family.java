package id.simpul.app.demo;

import id.simpul.assessment.Visit;
import id.simpul.casework.NewCase;
import id.simpul.household.Desil;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.household.Sex;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The made-up family of the demo: serials from 9501 on, which no register reaches. */
final class Family {
    /** What the front desk types to see whether she is known. */
    static final String TYPED = "Yayah Rohayati";

    private static final int WIDOWED = 4;
    private static final int NEVER_MARRIED = 1;
    private static final int PRIMARY = 2;
    private static final int LOWER_SECONDARY = 3;

    private Family() {}

    static HouseholdDetails household(String village, LocalDate checked) {
        return HouseholdDetails.in(village)
                .kk(new FamilyCardNumber("3201270206199501"))
                .address("Kp. Cikalang")
                .rtRw("003", "007")
                .phone("0812-0000-9501")
                .desil(new Desil(1, checked, "Siti Rahmawati"))
                .build();
    }

    static List<PersonDetails> members() {
        return List.of(
                PersonDetails.named("Yayah Rohayati", 1)
                        .nik(new Nik("3201275204849501"))
                        .sex(Sex.FEMALE)
                        .born("Bogor", LocalDate.of(1984, 4, 12))
                        .marital(WIDOWED)
                        .education(PRIMARY)
                        .occupation("Buruh cuci")
                        .build(),
                PersonDetails.named("Rizki Ramadhan", 3)
                        .nik(new Nik("3201270308129501"))
                        .sex(Sex.MALE)
                        .born("Bogor", LocalDate.of(2012, 8, 3))
                        .marital(NEVER_MARRIED)
                        .schooling(LOWER_SECONDARY)
                        .build(),
                PersonDetails.named("Nabila Putri", 3)
                        .nik(new Nik("3201276111169501"))
                        .sex(Sex.FEMALE)
                        .born("Bogor", LocalDate.of(2016, 11, 21))
                        .marital(NEVER_MARRIED)
                        .schooling(PRIMARY)
                        .build());
    }

    static NewCase need(long applicant) {
        return new NewCase(
                applicant,
                "PBI",
                "K3",
                "DATANG",
                true,
                null,
                "Kartu JKN tidak aktif sejak April; anak harus kontrol ke Puskesmas pekan ini.",
                List.of("KTP", "KK", "JKN"));
    }

    static Visit visit(LocalDate day) {
        return new Visit(
                day,
                "Yayah Rohayati",
                1,
                Map.ofEntries(
                        Map.entry("house_status", 3L),
                        Map.entry("floor_area", 24L),
                        Map.entry("floor", 6L),
                        Map.entry("wall", 4L),
                        Map.entry("roof", 2L),
                        Map.entry("drinking_water", 5L),
                        Map.entry("lighting", 2L),
                        Map.entry("cooking_fuel", 4L),
                        Map.entry("toilet", 3L),
                        Map.entry("has_motorcycle", 2L),
                        Map.entry("has_smartphone", 1L),
                        Map.entry("has_gold", 2L)),
                "Rumah menumpang pada orang tua; penghasilan harian.");
    }
}

package id.simpul.household.csv;

import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;

import id.simpul.household.Codes;
import id.simpul.household.Desil;
import id.simpul.kernel.Message;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.CsvText;
import id.simpul.region.Level;
import id.simpul.region.Regions;
import id.simpul.store.jooq.tables.records.AssessmentRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Imports {@code desa.csv} and {@code rumah_tangga.csv}: families, and what was seen of their houses as an assessment. */
public final class HouseholdPart implements ImportPart {
    /** Instrument of assessments that come from files. */
    public static final String INSTRUMENT = Codes.IMPORTED_VISIT;

    private static final String VILLAGES = "desa.csv";
    private static final String FILE = "rumah_tangga.csv";
    private static final int NUMBER_LENGTH = 16;
    private static final long YES = 1;
    private static final long NO = 2;
    private static final long METERED = 1;
    private static final long UNMETERED = 2;

    private final Regions regions;
    private final Categories categories;

    /** A part that knows villages by {@code regions} and words by {@code categories}. */
    public HouseholdPart(Regions regions, Categories categories) {
        this.regions = regions;
        this.categories = categories;
    }

    @Override
    public List<CsvShape> files() {
        return List.of(
                CsvShape.of(VILLAGES, "kode", "nama"),
                CsvShape.of(
                        FILE,
                        "id_rt",
                        "no_kk",
                        "kode_desa",
                        "rt",
                        "rw",
                        "alamat",
                        "lat",
                        "lng",
                        "tanggal_asesmen",
                        "pendata",
                        "desil",
                        "pengeluaran_kapita",
                        "status_bangunan",
                        "luas_lantai_m2",
                        "jenis_lantai",
                        "jenis_dinding",
                        "jenis_atap",
                        "sumber_air_minum",
                        "daya_listrik",
                        "bahan_bakar",
                        "fasilitas_bab",
                        "pembuangan_tinja",
                        "tabung_gas_besar",
                        "lemari_es",
                        "ac",
                        "emas_10g",
                        "laptop",
                        "tv_datar",
                        "motor",
                        "mobil",
                        "lahan_lain",
                        "rumah_lain",
                        "sapi_kerbau",
                        "kambing_domba"));
    }

    @Override
    public void run(ImportRun run) {
        Set<String> villages = villages(run);
        var known = new Known(run);
        Set<String> cards = new HashSet<>();
        run.read(FILE, row -> {
            String external = row.required("id_rt");
            IdMap ids = run.ids(ImportRun.HOUSEHOLDS);
            if (ids.has(external)) {
                throw row.refused("id_rt", CsvText.ROW_DUPLICATE);
            }
            String village = village(run, row, villages);
            Long household = known.households.get(run.qualified(external));
            if (household == null) {
                household = run.transaction().insert(household(run, row, external, village, cards));
                run.added(ImportRun.HOUSEHOLDS);
            } else {
                run.already(ImportRun.HOUSEHOLDS);
            }
            ids.put(external, household);
            assessment(run, row, household, known);
        });
    }

    /** What earlier imports left in the file. */
    private static final class Known {
        private final Map<String, Long> households = new HashMap<>();
        private final Set<String> assessments = new HashSet<>();

        Known(ImportRun run) {
            run.transaction()
                    .sql()
                    .select(HOUSEHOLD.EXTERNAL_ID, DSL.coalesce(HOUSEHOLD.MERGED_INTO, HOUSEHOLD.ID))
                    .from(HOUSEHOLD)
                    .where(HOUSEHOLD.EXTERNAL_ID.isNotNull())
                    .and(HOUSEHOLD.DELETED.eq(0L).or(HOUSEHOLD.MERGED_INTO.isNotNull()))
                    .forEach(row -> households.put(row.value1(), row.value2()));
            if (!households.isEmpty()) {
                run.transaction()
                        .sql()
                        .select(ASSESSMENT.HOUSEHOLD, ASSESSMENT.VISITED_ON)
                        .from(ASSESSMENT)
                        .where(ASSESSMENT.INSTRUMENT.eq(INSTRUMENT))
                        .and(ASSESSMENT.DELETED.eq(0L))
                        .forEach(row -> assessments.add(key(row.value1(), row.value2())));
            }
        }

        static String key(long household, String visitedOn) {
            return household + " " + visitedOn;
        }
    }

    private Set<String> villages(ImportRun run) {
        Set<String> inside = new HashSet<>();
        run.read(VILLAGES, row -> {
            String code = row.required("kode");
            if (regions.find(code).filter(r -> r.level() == Level.VILLAGE).isEmpty()) {
                throw row.refused("kode", CsvText.ROW_UNKNOWN_VILLAGE);
            }
            if (!code.startsWith(run.office())) {
                throw row.refused("kode", CsvText.ROW_OUTSIDE);
            }
            inside.add(code);
        });
        if (inside.isEmpty()) {
            throw new Refusal(new ImportProblem.OtherArea(run.office()));
        }
        run.scope(commonArea(inside));
        return inside;
    }

    /** The sub-district of all villages, or the smallest area that holds them all. */
    private static String commonArea(Set<String> villages) {
        String common = villages.iterator().next().substring(0, Level.DISTRICT.digits());
        for (String village : villages) {
            while (!village.startsWith(common)) {
                common = common.substring(0, common.length() - 2);
            }
        }
        return common;
    }

    private static String village(ImportRun run, CsvRow row, Set<String> villages) {
        String village = row.required("kode_desa");
        if (!village.startsWith(run.office())) {
            throw row.refused("kode_desa", CsvText.ROW_OUTSIDE);
        }
        if (!villages.contains(village)) {
            throw row.refused("kode_desa", CsvText.ROW_VILLAGE);
        }
        return village;
    }

    private HouseholdRecord household(ImportRun run, CsvRow row, String external, String village, Set<String> cards) {
        Optional<String> kk = row.optional("no_kk");
        kk.ifPresent(number -> {
            if (!number.matches("[0-9]{" + NUMBER_LENGTH + "}")) {
                row.warn("no_kk", CsvText.ROW_KK_FORM);
            }
            if (!cards.add(number)) {
                row.warn("no_kk", CsvText.ROW_KK_TWICE);
            }
        });
        var record = new HouseholdRecord()
                .setKk(kk.orElse(null))
                .setVillage(village)
                .setAddress(row.optional("alamat").orElse(null))
                .setRt(row.optional("rt").orElse(null))
                .setRw(row.optional("rw").orElse(null))
                .setLatitude(row.decimal("lat").orElse(null))
                .setLongitude(row.decimal("lng").orElse(null))
                .setSpending(row.number("pengeluaran_kapita").orElse(null))
                .setExternalId(run.qualified(external));
        row.number("desil").ifPresent(desil -> {
            if (desil < Desil.MIN || desil > Desil.MAX) {
                row.warn("desil", CsvText.ROW_DESIL);
            } else {
                record.setDesil(desil)
                        .setDesilOn(row.optional("tanggal_asesmen")
                                .flatMap(text -> row.date("tanggal_asesmen"))
                                .map(LocalDate::toString)
                                .orElse(null))
                        .setDesilBy(FILE);
            }
        });
        return record;
    }

    private void assessment(ImportRun run, CsvRow row, long household, Known known) {
        Optional<LocalDate> visited = row.date("tanggal_asesmen");
        if (visited.isEmpty()) {
            return;
        }
        if (visited.get().isAfter(run.today())) {
            row.warn("tanggal_asesmen", Message.of(CsvText.ROW_FUTURE));
        }
        if (!known.assessments.add(Known.key(household, visited.get().toString()))) {
            run.already(ImportRun.ASSESSMENTS);
            return;
        }
        var words = new Words();
        var record = new AssessmentRecord()
                .setHousehold(household)
                .setVisitedOn(visited.get().toString())
                .setOfficer(row.optional("pendata").orElse("-"))
                .setInstrument(INSTRUMENT);
        house(row, record, words);
        assets(row, record, words);
        run.transaction().insert(record.setNote(words.note()));
        run.added(ImportRun.ASSESSMENTS);
    }

    private void house(CsvRow row, AssessmentRecord record, Words words) {
        record.setHouseStatus(row.category(categories, "status_bangunan", words))
                .setFloorArea(row.number("luas_lantai_m2").orElse(null))
                .setFloor(row.category(categories, "jenis_lantai", words))
                .setWall(row.category(categories, "jenis_dinding", words))
                .setRoof(row.category(categories, "jenis_atap", words))
                .setDrinkingWater(row.category(categories, "sumber_air_minum", words))
                .setPower(row.category(categories, "daya_listrik", words))
                .setCookingFuel(row.category(categories, "bahan_bakar", words))
                .setToilet(row.category(categories, "fasilitas_bab", words))
                .setSewage(row.category(categories, "pembuangan_tinja", words));
        // One column of the file says two things: whether there is a meter, and how strong it is.
        if (categories.find(FILE, "daya_listrik", row.text("daya_listrik")).isPresent()) {
            record.setLighting(record.getPower() == null ? UNMETERED : METERED);
        }
    }

    private static void assets(CsvRow row, AssessmentRecord record, Words words) {
        record.setHasGasCylinder(has(row, "tabung_gas_besar", words))
                .setHasFridge(has(row, "lemari_es", words))
                .setHasAircon(has(row, "ac", words))
                .setHasGold(has(row, "emas_10g", words))
                .setHasComputer(has(row, "laptop", words))
                .setHasFlatTv(has(row, "tv_datar", words))
                .setHasMotorcycle(has(row, "motor", words))
                .setHasCar(has(row, "mobil", words))
                .setHasOtherLand(has(row, "lahan_lain", words))
                .setHasOtherHouse(has(row, "rumah_lain", words))
                .setCattle(row.number("sapi_kerbau").orElse(null))
                .setGoats(row.number("kambing_domba").orElse(null));
        // Cattle and buffaloes are one count in the file.
        row.number("sapi_kerbau").filter(count -> count > 0).ifPresent(count -> words.keep("sapi_kerbau", "" + count));
    }

    private static @Nullable Long has(CsvRow row, String column, Words words) {
        Optional<Long> count = row.number(column);
        count.filter(n -> n > 1).ifPresent(n -> words.keep(column, Long.toString(n)));
        return count.map(n -> n > 0 ? YES : NO).orElse(null);
    }
}

package id.simpul.bench;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.kernel.Dot;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A district of about four million persons, made of the generator's kecamatan: one copy for each kecamatan, with its own
 * villages, numbers and streets, and names mixed anew, a part of them spelt otherwise or made of syllables, so that words are
 * as many and as unequal as in real life. Rows only, without a journal: it is there to be searched.
 */
final class DistrictData {
    private static final String DISTRICT = "3201";
    private static final int VILLAGE_CODE = 6;
    private static final int MIX = 45;
    private static final String[] SYLLABLES =
            ("ba be bi bu da de di du ga gi gu ha hi ja ji ju ka ki ku la le li lu ma mi mu"
                            + " na ne ni nu pa pi pu ra ri ru sa se si su ta ti tu wa wi ya yu an ar as in ir is un ur ang ing ung nah"
                            + " man min mun sih wan")
                    .split(" ", -1);

    private final List<Family> families = new ArrayList<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Random random = new Random(2026);

    private record Family(
            String kk, String village, String rt, String rw, String address, String desil, List<Member> members) {}

    private record Member(String nik, String name, int sex, String born, int relation, boolean dead) {}

    /** Reads the generator's folder. */
    DistrictData(Path folder) throws IOException {
        Map<String, Family> byId = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("rumah_tangga.csv"))) {
            for (NamedCsvRecord row : rows) {
                var family = new Family(
                        row.getField("no_kk"),
                        row.getField("kode_desa"),
                        row.getField("rt"),
                        row.getField("rw"),
                        row.getField("alamat"),
                        row.getField("desil"),
                        new ArrayList<>());
                byId.put(row.getField("id_rt"), family);
                families.add(family);
            }
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("anggota.csv"))) {
            for (NamedCsvRecord row : rows) {
                var member = new Member(
                        row.getField("nik"),
                        row.getField("nama"),
                        row.getField("jenis_kelamin").equals("L") ? 1 : 2,
                        row.getField("tanggal_lahir"),
                        row.getField("hubungan").equals("Kepala keluarga") ? 1 : 3,
                        row.getField("status_hidup").equals("Meninggal"));
                requireNonNull(byId.get(row.getField("id_rt"))).members().add(member);
                String[] name = member.name().split(" ", -1);
                for (int i = 0; i < name.length; i++) {
                    words.computeIfAbsent(place(member, i, name.length), key -> new ArrayList<>())
                            .add(name[i]);
                }
            }
        }
    }

    private static String place(Member member, int at, int length) {
        return member.sex() + (at == 0 ? "first" : at == length - 1 ? "last" : "middle");
    }

    /** Fills {@code database} with {@code copies} kecamatan. */
    void fill(Database database, Regions regions, int copies) {
        List<Region> districts = regions.children(DISTRICT);
        for (int copy = 0; copy < copies; copy++) {
            String code = districts.get(copy % districts.size()).code();
            List<String> villages =
                    regions.children(code).stream().map(Region::code).toList();
            int number = copy;
            database.writeLocal(sql -> {
                sql.connection(connection -> {
                    try (PreparedStatement household = connection.prepareStatement("INSERT INTO household"
                                    + " (id, ver, hlc, kk, village, address, rt, rw, phone, desil)"
                                    + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)");
                            PreparedStatement person = connection.prepareStatement("INSERT INTO person"
                                    + " (id, ver, hlc, household, nik, name, sex, birth_date, relation, presence)"
                                    + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)")) {
                        kecamatan(household, person, number, code, villages);
                    }
                });
                return null;
            });
            System.out.printf(Locale.ROOT, "%s: %d villages%n", code, villages.size());
        }
    }

    private void kecamatan(
            PreparedStatement household, PreparedStatement person, int copy, String code, List<String> villages)
            throws SQLException {
        long sequence = 1;
        for (Family family : families) {
            long id = Dot.of(copy + 1, sequence++);
            String desil = family.desil();
            Object[] home = {
                id,
                id,
                number(family.kk(), code, copy),
                villages.get(village(family, villages.size())),
                address(family.address()),
                family.rt(),
                family.rw(),
                random.nextInt(5) < 2 ? "08" + (1_000_000_000L + random.nextInt(900_000_000)) : null,
                desil.isEmpty() ? null : Integer.valueOf(desil)
            };
            add(household, home);
            for (Member member : family.members()) {
                long row = Dot.of(copy + 1, sequence++);
                Object[] values = {
                    row,
                    row,
                    id,
                    number(member.nik(), code, copy),
                    copy == 0 ? member.name() : name(member),
                    member.sex(),
                    born(member),
                    member.relation(),
                    member.dead() ? 2 : 1
                };
                add(person, values);
            }
        }
        household.executeBatch();
        person.executeBatch();
    }

    private static void add(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static int village(Family family, int villages) {
        return Integer.parseInt(family.village().substring(VILLAGE_CODE)) % villages;
    }

    private static @Nullable String number(String number, String code, int copy) {
        if (number.length() != 16) {
            return number.isEmpty() ? null : number;
        }
        return code
                + number.substring(VILLAGE_CODE, 12)
                + String.format(Locale.ROOT, "%02d", copy + 1)
                + number.substring(14);
    }

    private @Nullable String born(Member member) {
        if (member.born().length() < 10) {
            return null;
        }
        int year = Integer.parseInt(member.born().substring(0, 4)) - random.nextInt(3);
        return year + member.born().substring(4, 8) + String.format(Locale.ROOT, "%02d", 1 + random.nextInt(28));
    }

    private String address(String address) {
        return random.nextInt(100) < 70 ? address : "Kp. " + capital(rare());
    }

    private String name(Member member) {
        String[] name = member.name().split(" ", -1);
        for (int i = 0; i < name.length; i++) {
            int chance = random.nextInt(100);
            if (chance < MIX) {
                List<String> pool = requireNonNull(words.get(place(member, i, name.length)));
                name[i] = pool.get(random.nextInt(pool.size()));
            } else if (chance < MIX + 6) {
                name[i] = capital(rare());
            } else if (chance < MIX + 12) {
                name[i] = otherwise(name[i]);
            }
        }
        return String.join(" ", name);
    }

    /** Few of the words made this way are met often, most of them hardly ever. */
    private String rare() {
        var made = new StringBuilder();
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            double skew = Math.pow(random.nextDouble(), 1.8);
            made.append(SYLLABLES[(int) (skew * SYLLABLES.length)]);
        }
        return made.toString();
    }

    private String otherwise(String word) {
        return switch (random.nextInt(5)) {
            case 0 -> word.replace("u", "oe");
            case 1 -> word.replace("j", "dj");
            case 2 -> word.replace("i", "y");
            case 3 -> word.replace("n", "nn");
            default -> word.replace("a", "o");
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}

package id.simpul.testing;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.household.Sex;
import id.simpul.household.match.Traits;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People of a folder of synthetic CSV files, as duplicates are looked for among them. */
public final class SyntheticPeople {
    private SyntheticPeople() {}

    /** Row ids from the files: {@code A0000012} is 12. */
    public static long id(String external) {
        return Long.parseLong(external.substring(1));
    }

    /** Everybody in {@code folder}. */
    public static List<Traits> read(Path folder) throws IOException {
        record Home(long id, String village, String unit) {}
        Map<String, Home> homes = new HashMap<>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("rumah_tangga.csv"))) {
            for (NamedCsvRecord row : rows) {
                homes.put(
                        row.getField("id_rt"),
                        new Home(
                                homes.size() + 1,
                                row.getField("kode_desa"),
                                row.getField("rt") + "/" + row.getField("rw")));
            }
        }
        var people = new ArrayList<Traits>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("anggota.csv"))) {
            for (NamedCsvRecord row : rows) {
                Home home = requireNonNull(homes.get(row.getField("id_rt")));
                people.add(new Traits(
                        id(row.getField("id_anggota")),
                        home.id(),
                        new PersonName(row.getField("nama")),
                        text(row.getField("nik")) == null ? null : new Nik(row.getField("nik")),
                        text(row.getField("tanggal_lahir")) == null
                                ? null
                                : LocalDate.parse(row.getField("tanggal_lahir")),
                        false,
                        row.getField("jenis_kelamin").equals("L") ? Sex.MALE : Sex.FEMALE,
                        text(row.getField("nama_ibu")) == null ? null : new PersonName(row.getField("nama_ibu")),
                        text(row.getField("tempat_lahir")),
                        home.village(),
                        home.unit()));
            }
        }
        return people;
    }

    /** The pairs of {@code file} in the folder's answer key, lower id first. */
    public static List<long[]> pairs(Path folder, String file, String one, String other) throws IOException {
        var pairs = new ArrayList<long[]>();
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("kunci").resolve(file))) {
            for (NamedCsvRecord row : rows) {
                long a = id(row.getField(one));
                long b = id(row.getField(other));
                pairs.add(new long[] {Math.min(a, b), Math.max(a, b)});
            }
        }
        return pairs;
    }

    private static @Nullable String text(String field) {
        return field.isBlank() ? null : field;
    }
}

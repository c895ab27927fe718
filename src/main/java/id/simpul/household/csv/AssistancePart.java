package id.simpul.household.csv;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.l10n.text.CsvText;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Imports {@code bantuan.csv}: who takes part in which programme. */
public final class AssistancePart implements ImportPart {
    private static final String FILE = "bantuan.csv";
    private static final String OTHER_PROGRAMME = "LAINNYA";
    private static final int KEY_BYTES = 12;

    private final Categories categories;

    /** A part that knows words by {@code categories}. */
    public AssistancePart(Categories categories) {
        this.categories = categories;
    }

    @Override
    public List<CsvShape> files() {
        return List.of(CsvShape.of(
                FILE,
                "id_rt",
                "id_anggota",
                "program",
                "komponen",
                "tahun",
                "mulai",
                "selesai",
                "nilai_per_bulan",
                "status"));
    }

    @Override
    public void run(ImportRun run) {
        Set<String> known = new HashSet<>(run.transaction()
                .sql()
                .select(ASSISTANCE.EXTERNAL_ID)
                .from(ASSISTANCE)
                .where(ASSISTANCE.EXTERNAL_ID.isNotNull())
                .and(ASSISTANCE.DELETED.eq(0L))
                .fetch(ASSISTANCE.EXTERNAL_ID));
        Map<Long, Long> households = households(run);
        Set<String> seen = new HashSet<>();
        run.read(FILE, row -> {
            String external = key(run, row);
            if (!seen.add(external)) {
                throw row.refused("program", CsvText.ROW_DUPLICATE);
            }
            long household = run.ids(ImportRun.HOUSEHOLDS)
                    .find(row.required("id_rt"))
                    .orElseThrow(() -> row.refused("id_rt", CsvText.ROW_NO_HOUSEHOLD));
            Long person = person(run, row, household, households);
            if (known.contains(external)) {
                run.already(ImportRun.ASSISTANCE);
            } else {
                run.transaction()
                        .insert(assistance(row)
                                .setHousehold(household)
                                .setPerson(person)
                                .setExternalId(external));
                run.added(ImportRun.ASSISTANCE);
            }
        });
    }

    /** Which family each imported person is in now. */
    private static Map<Long, Long> households(ImportRun run) {
        Map<Long, Long> households = new HashMap<>();
        run.transaction()
                .sql()
                .select(PERSON.ID, PERSON.HOUSEHOLD)
                .from(PERSON)
                .where(PERSON.EXTERNAL_ID.isNotNull())
                .and(PERSON.DELETED.eq(0L))
                .forEach(row -> households.put(row.value1(), row.value2()));
        return households;
    }

    private static @Nullable Long person(ImportRun run, CsvRow row, long household, Map<Long, Long> households) {
        Optional<String> external = row.optional("id_anggota");
        if (external.isEmpty()) {
            return null;
        }
        long person = run.ids(ImportRun.PERSONS)
                .find(external.get())
                .orElseThrow(() -> row.refused("id_anggota", CsvText.ROW_NO_PERSON));
        Long in = households.get(person);
        if (in == null || in != household) {
            row.warn("id_anggota", CsvText.ROW_OTHER_HOUSEHOLD);
        }
        return person;
    }

    private AssistanceRecord assistance(CsvRow row) {
        String programme = row.required("program");
        Optional<String> code = categories.find(FILE, "program", programme).map(Categories.Category::code);
        if (code.isEmpty()) {
            row.warn("program", CsvText.ROW_CATEGORY);
        }
        String component = row.text("komponen");
        Long status = categories
                .find(FILE, "status", row.required("status"))
                .map(Categories.Category::number)
                .orElseThrow(() -> row.refused("status", CsvText.ROW_STATUS));
        String kept = code.isPresent() ? component : (programme + ": " + component);
        return new AssistanceRecord()
                .setProgramme(code.orElse(OTHER_PROGRAMME))
                .setComponent(kept.isEmpty() ? null : kept)
                .setYear(row.number("tahun").orElse(null))
                .setStartedOn(row.date("mulai").map(LocalDate::toString).orElse(null))
                .setEndedOn(row.date("selesai").map(LocalDate::toString).orElse(null))
                .setMonthlyValue(row.number("nilai_per_bulan").orElse(null))
                .setStatus(status)
                .setSource(FILE);
    }

    /** Rows of this file have no id: what tells them apart is hashed into one. */
    private static String key(ImportRun run, CsvRow row) {
        String identity = String.join(
                "\n",
                run.qualified(row.text("id_rt")),
                row.text("id_anggota"),
                row.text("program"),
                row.text("komponen"),
                row.text("tahun"),
                row.text("mulai"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, KEY_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package id.simpul.household.csv;

import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import id.simpul.household.NikCheck;
import id.simpul.household.Sex;
import id.simpul.kernel.Message;
import id.simpul.l10n.text.CsvText;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.impl.DSL;

/** Imports {@code anggota.csv}: members of families. A NIK that does not fit is kept and warned of. */
public final class MemberPart implements ImportPart {
    private static final String FILE = "anggota.csv";

    private final NikCheck check;
    private final Categories categories;

    /** A part that checks with {@code check} and knows words by {@code categories}. */
    public MemberPart(NikCheck check, Categories categories) {
        this.check = check;
        this.categories = categories;
    }

    @Override
    public List<CsvShape> files() {
        return List.of(CsvShape.of(
                FILE,
                "id_anggota",
                "id_rt",
                "nik",
                "nama",
                "jenis_kelamin",
                "tempat_lahir",
                "tanggal_lahir",
                "hubungan",
                "status_kawin",
                "ijazah",
                "sekolah",
                "pekerjaan",
                "disabilitas",
                "penyakit_kronis",
                "hamil",
                "nama_ibu",
                "status_hidup",
                "tanggal_meninggal"));
    }

    @Override
    public void run(ImportRun run) {
        Map<String, Long> known = known(run);
        Heads heads = new Heads();
        run.read(FILE, row -> {
            String external = row.required("id_anggota");
            IdMap ids = run.ids(ImportRun.PERSONS);
            if (ids.has(external)) {
                throw row.refused("id_anggota", CsvText.ROW_DUPLICATE);
            }
            long household = run.ids(ImportRun.HOUSEHOLDS)
                    .find(row.required("id_rt"))
                    .orElseThrow(() -> row.refused("id_rt", CsvText.ROW_NO_HOUSEHOLD));
            Long person = known.get(run.qualified(external));
            if (person == null) {
                PersonRecord record = person(run, row, external).setHousehold(household);
                heads.saw(row, household, record);
                person = run.transaction().insert(record);
                run.added(ImportRun.PERSONS);
            } else {
                heads.old(household);
                run.already(ImportRun.PERSONS);
            }
            ids.put(external, person);
        });
        heads.warn(run);
    }

    private static Map<String, Long> known(ImportRun run) {
        Map<String, Long> known = new HashMap<>();
        run.transaction()
                .sql()
                .select(PERSON.EXTERNAL_ID, DSL.coalesce(PERSON.MERGED_INTO, PERSON.ID))
                .from(PERSON)
                .where(PERSON.EXTERNAL_ID.isNotNull())
                .and(PERSON.DELETED.eq(0L).or(PERSON.MERGED_INTO.isNotNull()))
                .forEach(row -> known.put(row.value1(), row.value2()));
        return known;
    }

    private PersonRecord person(ImportRun run, CsvRow row, String external) {
        var words = new Words();
        Long sexCode = row.category(categories, "jenis_kelamin", words);
        Optional<LocalDate> birth = row.date("tanggal_lahir");
        keepUnread(row, "tanggal_lahir", birth, words);
        Optional<LocalDate> died = row.date("tanggal_meninggal");
        keepUnread(row, "tanggal_meninggal", died, words);
        Long relation = row.category(categories, "hubungan", words);
        Long presence = row.category(categories, "status_hidup", words);
        Optional<String> nik = row.optional("nik");
        nik.ifPresent(number ->
                check.check(number, birth.orElse(null), Sex.of(sexCode).orElse(null), run.today()).findings().stream()
                        .sorted()
                        .forEach(finding -> row.warn("nik", finding.message())));
        return new PersonRecord()
                .setNik(nik.orElse(null))
                .setNikReason(nik.isPresent() ? null : Codes.NIK_EMPTY_IN_SOURCE)
                .setName(row.required("nama"))
                .setSex(sexCode)
                .setBirthPlace(row.optional("tempat_lahir").orElse(null))
                .setBirthDate(birth.map(LocalDate::toString).orElse(null))
                .setBirthEstimated(0L)
                .setRelation(Objects.requireNonNullElse(relation, (long) Codes.OTHER_RELATION))
                .setMarital(row.category(categories, "status_kawin", words))
                .setPresence(Objects.requireNonNullElse(presence, (long) Codes.PRESENT))
                .setDiedOn(died.map(LocalDate::toString).orElse(null))
                .setEducation(row.category(categories, "ijazah", words))
                .setSchooling(row.category(categories, "sekolah", words))
                .setOccupation(row.optional("pekerjaan").orElse(null))
                .setDisability(row.category(categories, "disabilitas", words))
                .setChronic(row.category(categories, "penyakit_kronis", words))
                .setPregnant(row.text("hamil").equals("1") ? 1L : 0L)
                .setMotherName(row.optional("nama_ibu").orElse(null))
                .setExternalId(run.qualified(external))
                .setNote(words.note());
    }

    private static void keepUnread(CsvRow row, String column, Optional<LocalDate> date, Words words) {
        if (date.isEmpty() && !row.text(column).isEmpty()) {
            words.keep(column, row.text(column));
        }
    }

    /** Counts the heads of each family. */
    private static final class Heads {
        private record Seen(int heads, long line) {}

        private final Map<Long, Seen> families = new HashMap<>();

        void saw(CsvRow row, long household, PersonRecord member) {
            boolean head = member.getRelation() == Codes.HEAD;
            Seen before = families.getOrDefault(household, new Seen(0, row.line()));
            if (head && before.heads() == 1) {
                row.warn("hubungan", CsvText.ROW_TWO_HEADS);
            }
            families.put(household, new Seen(before.heads() + (head ? 1 : 0), before.line()));
        }

        /** A family some of whose members are there already: its head may be among them. */
        void old(long household) {
            families.put(household, new Seen(2, 0));
        }

        void warn(ImportRun run) {
            families.values().stream()
                    .filter(seen -> seen.heads() == 0)
                    .mapToLong(Seen::line)
                    .sorted()
                    .forEach(line -> run.warn(FILE, line, "hubungan", Message.of(CsvText.ROW_NO_HEAD)));
        }
    }
}

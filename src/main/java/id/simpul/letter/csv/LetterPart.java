package id.simpul.letter.csv;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.household.csv.CsvRow;
import id.simpul.household.csv.CsvShape;
import id.simpul.household.csv.ImportPart;
import id.simpul.household.csv.ImportRun;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.store.jooq.tables.records.LetterRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Imports {@code surat.csv}: the register of letters issued before, without their texts. Their numbers stay used. */
public final class LetterPart implements ImportPart {
    /** Kind of record: letters. */
    public static final String LETTERS = "letters";

    private static final String FILE = "surat.csv";
    private static final Pattern NUMBER = Pattern.compile("[^/]+/(\\d{1,9}).*");
    private static final Map<String, String> KINDS =
            Map.of("Pengantar rujukan", "RUJUKAN", "Rekomendasi", "REKOMENDASI", "SKTM", "SKTM");

    private final String series;

    /** A part whose letters count in {@code series}. */
    public LetterPart(String series) {
        this.series = series;
    }

    @Override
    public List<CsvShape> files() {
        return List.of(CsvShape.of(FILE, "no_surat", "tanggal", "jenis", "no_register", "id_pemohon"));
    }

    @Override
    public void run(ImportRun run) {
        Set<String> known = new HashSet<>(run.transaction()
                .sql()
                .select(LETTER.NUMBER)
                .from(LETTER)
                .where(LETTER.OFFICE.eq(run.office()))
                .fetch(LETTER.NUMBER));
        Map<Long, Long> applicants = new HashMap<>();
        run.transaction()
                .sql()
                .select(CASE_FILE.ID, CASE_FILE.APPLICANT)
                .from(CASE_FILE)
                .forEach(row -> applicants.put(row.value1(), row.value2()));
        Map<Long, Long> referrals = new HashMap<>();
        run.transaction()
                .sql()
                .select(REFERRAL.CASE_FILE, REFERRAL.ID)
                .from(REFERRAL)
                .where(REFERRAL.DELETED.eq(0L))
                .orderBy(REFERRAL.ID)
                .forEach(row -> referrals.put(row.value1(), row.value2()));
        run.read(FILE, row -> {
            if (!known.add(row.required("no_surat"))) {
                run.already(LETTERS);
                return;
            }
            run.transaction().insert(letter(run, row, applicants, referrals));
            run.added(LETTERS);
        });
    }

    private LetterRecord letter(ImportRun run, CsvRow row, Map<Long, Long> applicants, Map<Long, Long> referrals) {
        String number = row.required("no_surat");
        Matcher sequence = NUMBER.matcher(number);
        if (!sequence.matches()) {
            throw row.refused("no_surat", CaseworkText.IMPORT_REGISTER);
        }
        long file = run.ids(ImportRun.CASES)
                .find(row.required("no_register"))
                .orElseThrow(() -> row.refused("no_register", CaseworkText.IMPORT_NO_CASE));
        LocalDate issued = row.date("tanggal").orElseThrow(() -> row.refused("tanggal", CaseworkText.IMPORT_DATE));
        String word = row.required("jenis");
        String kind = KINDS.getOrDefault(word, "REKOMENDASI");
        return new LetterRecord()
                .setOffice(run.office())
                .setKind(kind)
                .setNumber(number)
                .setSeries(series)
                .setYear((long) issued.getYear())
                .setSequence(Long.parseLong(sequence.group(1)))
                .setIssuedOn(issued.toString())
                .setSubject(word)
                .setCaseFile(file)
                // A referral letter of the files belongs to the one referral of its case.
                .setReferral(kind.equals("RUJUKAN") ? referrals.get(file) : null)
                .setPerson(applicants.get(file));
    }
}

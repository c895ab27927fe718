package id.simpul.referral.csv;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.household.csv.CsvRow;
import id.simpul.household.csv.CsvShape;
import id.simpul.household.csv.ImportPart;
import id.simpul.household.csv.ImportRun;
import id.simpul.l10n.text.ReferralText;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports {@code rujukan.csv}: where cases were referred to, and what was answered. */
public final class ReferralPart implements ImportPart {
    /** Kind of record: referrals. */
    public static final String REFERRALS = "referrals";

    private static final String FILE = "rujukan.csv";
    private static final Map<String, String> ANSWERS =
            Map.of("Diterima", "DITERIMA", "Ditolak", "DITOLAK", "Dikembalikan", "DIKEMBALIKAN");

    @Override
    public List<CsvShape> files() {
        return List.of(
                CsvShape.of(FILE, "no_register", "lembaga", "tanggal_kirim", "tanggal_jawab", "status", "hasil"));
    }

    @Override
    public void run(ImportRun run) {
        Set<Long> referred = new HashSet<>(run.transaction()
                .sql()
                .select(REFERRAL.CASE_FILE)
                .from(REFERRAL)
                .where(REFERRAL.DELETED.eq(0L))
                .fetch(REFERRAL.CASE_FILE));
        Map<Long, String> services = new HashMap<>();
        run.transaction()
                .sql()
                .select(CASE_FILE.ID, CASE_FILE.SERVICE)
                .from(CASE_FILE)
                .forEach(row -> services.put(row.value1(), row.value2()));
        run.read(FILE, row -> {
            long file = run.ids(ImportRun.CASES)
                    .find(row.required("no_register"))
                    .orElseThrow(() -> row.refused("no_register", ReferralText.IMPORT_NO_CASE));
            if (referred.contains(file)) {
                run.already(REFERRALS);
                return;
            }
            run.transaction().insert(referral(row, file, services.getOrDefault(file, "")));
            run.added(REFERRALS);
        });
    }

    private static ReferralRecord referral(CsvRow row, long file, String service) {
        LocalDate sent =
                row.date("tanggal_kirim").orElseThrow(() -> row.refused("tanggal_kirim", ReferralText.IMPORT_DATE));
        var referral = new ReferralRecord()
                .setCaseFile(file)
                .setDestinationName(row.required("lembaga"))
                .setService(service)
                .setSentOn(sent.toString());
        if (row.text("status").equals("Dijawab")) {
            String answer = ANSWERS.get(row.text("hasil"));
            if (answer == null) {
                throw row.refused("hasil", ReferralText.IMPORT_ANSWER);
            }
            referral.setAnswer(answer)
                    .setAnsweredOn(row.date("tanggal_jawab").orElse(sent).toString());
        }
        return referral;
    }
}

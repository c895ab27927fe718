package id.simpul.casework.csv;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.Service;
import id.simpul.casework.Stage;
import id.simpul.household.csv.CsvRow;
import id.simpul.household.csv.CsvShape;
import id.simpul.household.csv.ImportPart;
import id.simpul.household.csv.ImportRun;
import id.simpul.kernel.Message;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.CaseStepRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Imports {@code kasus.csv} with the steps of {@code riwayat_kasus.csv}. */
public final class CasePart implements ImportPart {
    private static final String CASES = "kasus.csv";
    private static final String STEPS = "riwayat_kasus.csv";
    private static final Pattern REGISTER = Pattern.compile("(\\d{1,9})/.+/(\\d{4})");

    /** What the files call a stage, and what it is here. */
    private static final Map<String, String> STAGES = Map.of(
            "Pendaftaran", Stage.NEW,
            "Asesmen", Stage.ASSESSMENT,
            "Rekomendasi", "KONSEP",
            "Rujukan", Stage.REFERRED,
            "Tindak lanjut", Stage.FOLLOW_UP,
            "Selesai", Stage.DONE);

    /** Ends that the files tell by the status and not by the stage. */
    private static final Map<String, String> ENDS = Map.of("Ditolak", "DITOLAK", "Dibatalkan", "DITARIK");

    private static final Map<String, String> CHANNELS = Map.of(
            "Datang langsung", "DATANG",
            "Fasilitator SLRT", "FASILITATOR",
            "Pemerintah desa", "DESA",
            "Telepon/WhatsApp", "TELEPON");

    private final CaseCatalogue catalogue;

    /** A part that knows services by {@code catalogue}. */
    public CasePart(CaseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Step(String stage, LocalDateTime at, String officer, long line) {}

    @Override
    public List<CsvShape> files() {
        return List.of(
                CsvShape.of(
                        CASES,
                        "no_register",
                        "tanggal",
                        "kode_jenis",
                        "jenis",
                        "kanal",
                        "prioritas",
                        "kode_desa",
                        "id_rt",
                        "id_pemohon",
                        "petugas",
                        "tahap",
                        "status",
                        "tenggat",
                        "tanggal_tutup"),
                CsvShape.of(STEPS, "no_register", "tahap", "waktu", "petugas"));
    }

    @Override
    public void run(ImportRun run) {
        Map<String, Long> known = new HashMap<>();
        run.transaction()
                .sql()
                .select(CASE_FILE.REGISTER, CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.DELETED.eq(0L))
                .forEach(row -> known.put(row.value1(), row.value2()));
        Map<Long, Long> households = new HashMap<>();
        run.transaction()
                .sql()
                .select(PERSON.ID, PERSON.HOUSEHOLD)
                .from(PERSON)
                .where(PERSON.DELETED.eq(0L))
                .forEach(row -> households.put(row.value1(), row.value2()));
        Map<String, List<Step>> steps = steps(run);
        run.read(CASES, row -> {
            String register = row.required("no_register");
            List<Step> own = steps.getOrDefault(register, List.of());
            steps.remove(register);
            Long there = known.get(register);
            if (there != null) {
                run.ids(ImportRun.CASES).put(register, there);
                run.already(ImportRun.CASES);
                return;
            }
            long id = insert(run, row, register, own, households);
            run.ids(ImportRun.CASES).put(register, id);
            known.put(register, id);
            run.added(ImportRun.CASES);
        });
        steps.values()
                .forEach(alone -> run.warn(
                        STEPS, alone.getFirst().line(), "no_register", Message.of(CaseworkText.IMPORT_NO_CASE)));
    }

    private static Map<String, List<Step>> steps(ImportRun run) {
        Map<String, List<Step>> steps = new HashMap<>();
        run.read(STEPS, row -> {
            String stage = STAGES.get(row.required("tahap"));
            if (stage == null) {
                throw row.refused("tahap", CaseworkText.IMPORT_STAGE);
            }
            steps.computeIfAbsent(row.required("no_register"), r -> new ArrayList<>())
                    .add(new Step(stage, time(row), row.text("petugas"), row.line()));
        });
        return steps;
    }

    private static LocalDateTime time(CsvRow row) {
        try {
            return LocalDateTime.parse(row.required("waktu"));
        } catch (DateTimeParseException notATime) {
            throw row.refused("waktu", CaseworkText.IMPORT_TIME);
        }
    }

    private long insert(ImportRun run, CsvRow row, String register, List<Step> steps, Map<Long, Long> households) {
        Matcher number = REGISTER.matcher(register);
        if (!number.matches()) {
            throw row.refused("no_register", CaseworkText.IMPORT_REGISTER);
        }
        Service service = catalogue
                .service(row.required("kode_jenis"))
                .orElseThrow(() -> row.refused("kode_jenis", CaseworkText.IMPORT_SERVICE));
        long applicant = run.ids(ImportRun.PERSONS)
                .find(row.required("id_pemohon"))
                .orElseThrow(() -> row.refused("id_pemohon", CaseworkText.IMPORT_APPLICANT));
        Long household = households.get(applicant);
        if (household == null) {
            throw row.refused("id_pemohon", CaseworkText.IMPORT_APPLICANT);
        }
        LocalDate opened = date(row, "tanggal");
        LocalDate closed = row.date("tanggal_tutup").orElse(null);
        String end = ENDS.get(row.text("status"));
        String stage = end == null ? STAGES.get(row.required("tahap")) : end;
        if (stage == null) {
            throw row.refused("tahap", CaseworkText.IMPORT_STAGE);
        }
        LocalDate reached = steps.isEmpty() ? opened : steps.getLast().at().toLocalDate();
        long id = run.transaction()
                .insert(new CaseFileRecord()
                        .setRegister(register)
                        .setRegisterYear(Long.parseLong(number.group(2)))
                        .setRegisterSeq(Long.parseLong(number.group(1)))
                        .setOpenedOn(opened.toString())
                        .setStream(service.stream())
                        .setService(service.code())
                        .setChannel(CHANNELS.getOrDefault(row.text("kanal"), "DATANG"))
                        .setUrgent(row.text("prioritas").equals("Mendesak") ? 1L : 0L)
                        .setRestricted(service.restricted() ? 1L : 0L)
                        .setVillage(row.required("kode_desa"))
                        .setHousehold(household)
                        .setApplicant(applicant)
                        .setOfficer(row.text("petugas"))
                        .setStage(stage)
                        .setStageOn((closed == null ? reached : closed).toString())
                        .setDueOn(date(row, "tenggat").toString())
                        .setClosedOn(closed == null ? null : closed.toString()));
        steps.forEach(step -> step(run, id, step.stage(), step.at(), step.officer()));
        if (end != null && closed != null) {
            // The files end such a case by its status alone; the desk has a step for it.
            step(run, id, end, closed.atTime(16, 0), row.text("petugas"));
        }
        return id;
    }

    private static LocalDate date(CsvRow row, String column) {
        return row.date(column).orElseThrow(() -> row.refused(column, CaseworkText.IMPORT_DATE));
    }

    private static void step(ImportRun run, long id, String stage, LocalDateTime at, String officer) {
        run.transaction()
                .insert(new CaseStepRecord()
                        .setCaseFile(id)
                        .setStage(stage)
                        .setAt(at.toString())
                        .setOfficer(officer));
    }
}

package id.simpul.casework;

import static id.simpul.store.jooq.Tables.CASE_APPROVAL;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CASE_OUTCOME;
import static id.simpul.store.jooq.Tables.CASE_STEP;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.VISIT;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.l10n.text.VisitText;
import id.simpul.reference.CodeLists;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Database;
import id.simpul.store.JournalReader;
import id.simpul.store.Patch;
import id.simpul.store.jooq.tables.records.CaseApprovalRecord;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.CaseOutcomeRecord;
import id.simpul.store.jooq.tables.records.CaseStepRecord;
import id.simpul.store.jooq.tables.records.LetterRecord;
import id.simpul.store.jooq.tables.records.VisitRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case, in sentences: the stages it reached, referrals, answers and letters by their own dates, and
 * everything else as the journal tells it.
 */
public final class CaseHistory {
    /** Action of acts that only note that a destination was reminded. */
    public static final String REMINDED = "referral.remind";

    private static final String DELETED = "deleted";

    private final Database database;
    private final CaseCatalogue catalogue;
    private final CodeLists codes;
    private final HistoryTimes times;

    /** The history of cases in {@code database}; times are those of {@code zone}. */
    public CaseHistory(Database database, CaseCatalogue catalogue, CodeLists codes, ZoneId zone) {
        this.database = database;
        this.catalogue = catalogue;
        this.codes = codes;
        this.times = new HistoryTimes(zone);
    }

    /**
     * One line.
     *
     * @param on the day
     * @param at the time; null where only the day is known
     * @param by who did it
     * @param text what, as a sentence
     * @param why the reason given; null if none
     * @param order what came first of the same moment, as the journal counts; 0 where it does not know
     */
    public record Line(
            LocalDate on,
            @Nullable LocalTime at,
            String by,
            String text,
            @Nullable String why,
            long order) {}

    /**
     * What happened to the case, newest first.
     *
     * @throws id.simpul.kernel.Refusal with {@link CaseProblem.NoSuchCase}, also for a restricted case this user may not read
     */
    public List<Line> of(Actor actor, long caseFile, Texts texts) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            CaseDesk.require(sql, actor, caseFile);
            return new Reading(sql, texts).lines(caseFile);
        });
    }

    /** Who wrote what, of some rows. */
    private record Acts(List<JournalReader.Entry> entries) {
        /** The last act that wrote {@code field} of {@code row}; null where the journal does not know. */
        @Nullable
        Act of(long row, Field<?> field) {
            return entries.stream()
                    .filter(entry -> entry.change().row() == row && entry.act().undoes() == null)
                    .filter(entry -> entry.change().patch().fields().containsKey(field.getName()))
                    .reduce((one, other) -> other)
                    .map(JournalReader.Entry::act)
                    .orElse(null);
        }
    }

    private final class Reading {
        private final DSLContext sql;
        private final Texts texts;
        private final Formats formats;
        private final List<Line> lines = new ArrayList<>();

        Reading(DSLContext sql, Texts texts) {
            this.sql = sql;
            this.texts = texts;
            this.formats = new Formats(texts);
        }

        List<Line> lines(long caseFile) {
            steps(caseFile);
            approvals(caseFile);
            outcomes(caseFile);
            lines.addAll(new ReferralHistory(sql, codes, texts, times).of(caseFile));
            letters(caseFile);
            visits(caseFile);
            acts(caseFile);
            lines.sort(Comparator.comparing(Line::on)
                    .thenComparing(line -> Objects.requireNonNullElse(line.at(), LocalTime.MAX))
                    .thenComparingLong(Line::order)
                    .reversed());
            return List.copyOf(lines);
        }

        private void steps(long caseFile) {
            List<CaseStepRecord> rows = sql.selectFrom(CASE_STEP)
                    .where(CASE_STEP.CASE_FILE.eq(caseFile))
                    .and(CASE_STEP.DELETED.eq(0L))
                    .orderBy(CASE_STEP.AT.desc(), CASE_STEP.ID.desc())
                    .fetch();
            Acts acts = acts(rows, CaseStepRecord::getId);
            for (CaseStepRecord row : rows) {
                String text = row.getStage().equals(Stage.NEW)
                        ? opened(caseFile)
                        : texts.get(
                                CaseworkText.HISTORY_STAGE,
                                catalogue.stage(row.getStage()).label(texts));
                Act act = acts.of(row.getId(), CASE_STEP.AT);
                lines.add(times.written(row.getAt(), act, row.getOfficer(), text, row.getReason()));
            }
        }

        /** That it came in; of what a village passed on also under which number it stands there. */
        private String opened(long caseFile) {
            CaseFileRecord file = sql.fetchSingle(CASE_FILE, CASE_FILE.ID.eq(caseFile));
            return file.getReporterNumber() == null
                    ? texts.get(CaseworkText.HISTORY_OPENED)
                    : texts.get(CaseworkText.HISTORY_OPENED_FROM, file.getReporter(), file.getReporterNumber());
        }

        /** "Plh. (pelaksana harian): SP 094/31/2026". */
        private String standing(CaseApprovalRecord row) {
            return codes.label("pewakilan", String.valueOf(row.getStanding()), texts) + ": " + row.getStandingBasis();
        }

        private void approvals(long caseFile) {
            List<CaseApprovalRecord> rows = sql.selectFrom(CASE_APPROVAL)
                    .where(CASE_APPROVAL.CASE_FILE.eq(caseFile))
                    .and(CASE_APPROVAL.DELETED.eq(0L))
                    .fetch();
            Acts acts = acts(rows, CaseApprovalRecord::getId);
            for (CaseApprovalRecord row : rows) {
                CaseworkText text = switch (ApprovalStep.Kind.valueOf(row.getKind())) {
                    case PARAF -> CaseworkText.HISTORY_INITIALLED;
                    case TTD -> CaseworkText.HISTORY_SIGNED;
                    case MENGETAHUI -> CaseworkText.HISTORY_NOTED;
                };
                lines.add(times.written(
                        row.getAt(),
                        acts.of(row.getId(), CASE_APPROVAL.AT),
                        row.getOfficer(),
                        texts.get(text, row.getTitle()),
                        row.getStandingBasis() == null ? row.getNote() : standing(row)));
            }
        }

        private void outcomes(long caseFile) {
            List<CaseOutcomeRecord> rows = sql.selectFrom(CASE_OUTCOME)
                    .where(CASE_OUTCOME.CASE_FILE.eq(caseFile))
                    .and(CASE_OUTCOME.DELETED.eq(0L))
                    .fetch();
            Acts acts = acts(rows, CaseOutcomeRecord::getId);
            for (CaseOutcomeRecord row : rows) {
                String what = row.getAmount() == null
                        ? row.getWhat()
                        : row.getWhat() + ", " + formats.rupiah(row.getAmount());
                Line line = times.dated(
                        LocalDate.parse(row.getRecordedOn()),
                        acts.of(row.getId(), CASE_OUTCOME.RECORDED_ON),
                        texts.get(CaseworkText.HISTORY_OUTCOME, codes.label("hasil", row.getKind(), texts)),
                        what);
                lines.add(new Line(line.on(), line.at(), row.getOfficer(), line.text(), line.why(), line.order()));
            }
        }

        private void letters(long caseFile) {
            List<LetterRecord> rows = sql.selectFrom(LETTER)
                    .where(LETTER.CASE_FILE.eq(caseFile))
                    .and(LETTER.DELETED.eq(0L))
                    .fetch();
            Acts acts = acts(rows, LetterRecord::getId);
            for (LetterRecord row : rows) {
                String kind = codes.label("jenis_surat", row.getKind(), texts);
                day(
                        row.getIssuedOn(),
                        acts.of(row.getId(), LETTER.ISSUED_ON),
                        texts.get(CaseworkText.HISTORY_LETTER, kind, row.getNumber()),
                        null);
                if (row.getVoidOn() != null) {
                    day(
                            row.getVoidOn(),
                            acts.of(row.getId(), LETTER.VOID_ON),
                            texts.get(CaseworkText.HISTORY_LETTER_VOID, row.getNumber()),
                            row.getVoidWhy());
                }
            }
        }

        private void visits(long caseFile) {
            List<VisitRecord> rows = sql.selectFrom(VISIT)
                    .where(VISIT.CASE_FILE.eq(caseFile))
                    .and(VISIT.DELETED.eq(0L))
                    .fetch();
            Acts acts = acts(rows, VisitRecord::getId);
            for (VisitRecord row : rows) {
                if (row.getVisitedOn() == null || row.getResult() == null) {
                    day(
                            row.getPlannedOn(),
                            acts.of(row.getId(), VISIT.PLANNED_ON),
                            texts.get(VisitText.CASE_PLANNED, row.getOfficer()),
                            row.getPurpose());
                } else {
                    day(
                            row.getVisitedOn(),
                            acts.of(row.getId(), VISIT.VISITED_ON),
                            texts.get(
                                    VisitText.CASE_VISITED,
                                    row.getOfficer(),
                                    codes.label("hasil_kunjungan", row.getResult(), texts)),
                            row.getNote());
                }
            }
        }

        private void day(String on, @Nullable Act act, String text, @Nullable String why) {
            lines.add(times.dated(LocalDate.parse(on), act, text, why));
        }

        private <R> Acts acts(List<R> rows, Function<R, Long> id) {
            return new Acts(JournalReader.history(sql, rows.stream().map(id).toList()));
        }

        /** Edits of the case, and what was taken back. */
        private void acts(long caseFile) {
            Set<Long> rows = new LinkedHashSet<>(Set.of(caseFile));
            rows.addAll(sql.select(CASE_STEP.ID)
                    .from(CASE_STEP)
                    .where(CASE_STEP.CASE_FILE.eq(caseFile))
                    .fetch(CASE_STEP.ID));
            Map<Long, List<JournalReader.Entry>> acts = JournalReader.history(sql, List.copyOf(rows)).stream()
                    .collect(Collectors.groupingBy(entry -> entry.act().id(), LinkedHashMap::new, Collectors.toList()));
            acts.values().forEach(same -> act(same.getFirst().act(), same, caseFile));
        }

        private void act(Act act, List<JournalReader.Entry> entries, long caseFile) {
            if (act.undoes() != null) {
                line(act, texts.get(CaseworkText.HISTORY_UNDONE), null);
                return;
            }
            for (JournalReader.Entry entry : entries) {
                Change change = entry.change();
                if (change.row() != caseFile) {
                    continue;
                }
                if (change.patch().creation()) {
                    if (act.action().startsWith(HistoryTimes.IMPORTED)) {
                        line(act, texts.get(CaseworkText.HISTORY_IMPORTED), null);
                    }
                } else {
                    edited(act, change.patch());
                }
            }
        }

        private void edited(Act act, Patch patch) {
            patch.fields().forEach((field, values) -> {
                String text = sentence(field, values);
                if (text != null) {
                    line(act, text, field.equals(CASE_FILE.DUE_ON.getName()) ? act.reason() : null);
                }
            });
        }

        /** What a changed field of the case says; null for one that its step line tells already. */
        private @Nullable String sentence(String field, Patch.Values values) {
            Object after = values.after();
            return switch (field) {
                case "due_on" ->
                    texts.get(
                            CaseworkText.HISTORY_DUE,
                            formats.mediumDate(LocalDate.parse(String.valueOf(values.before()))),
                            formats.mediumDate(LocalDate.parse(String.valueOf(after))));
                case "note" -> texts.get(after == null ? CaseworkText.HISTORY_NOTE_GONE : CaseworkText.HISTORY_NOTE);
                case "documents" -> documents(String.valueOf(after));
                case "urgent" ->
                    texts.get(Long.valueOf(1).equals(after) ? CaseworkText.HISTORY_URGENT : CaseworkText.HISTORY_CALM);
                case "decision" ->
                    after == null
                            ? null
                            : texts.get(
                                    CaseworkText.HISTORY_DECIDED,
                                    codes.label("keputusan", String.valueOf(after), texts));
                case "topic", "channel", "reporter", "reporter_number", "summary" ->
                    texts.get(CaseworkText.HISTORY_CORRECTED);
                case "household", "applicant", "village" -> texts.get(CaseworkText.HISTORY_FAMILY);
                case DELETED ->
                    texts.get(
                            Long.valueOf(1).equals(after)
                                    ? CaseworkText.HISTORY_REMOVED
                                    : CaseworkText.HISTORY_RESTORED);
                default -> null;
            };
        }

        private String documents(String after) {
            String names = CaseCatalogue.words(after).stream()
                    .map(code -> codes.label("berkas", code, texts))
                    .collect(Collectors.joining(", "));
            return names.isEmpty()
                    ? texts.get(CaseworkText.HISTORY_NO_DOCUMENTS)
                    : texts.get(CaseworkText.HISTORY_DOCUMENTS, names);
        }

        private void line(Act act, String text, @Nullable String why) {
            Line line = times.of(act, text, why);
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
    }
}

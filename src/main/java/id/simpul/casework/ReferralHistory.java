package id.simpul.casework;

import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.CodeLists;
import id.simpul.store.Act;
import id.simpul.store.JournalReader;
import id.simpul.store.Patch;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What happened to the handing-overs of a case: every answer there was, every reminder, not only the last. */
final class ReferralHistory {
    private static final String REFERRED = "RUJUK";
    private static final String ANSWER = REFERRAL.ANSWER.getName();

    private final DSLContext sql;
    private final CodeLists codes;
    private final Texts texts;
    private final HistoryTimes times;
    private final List<CaseHistory.Line> lines = new ArrayList<>();

    ReferralHistory(DSLContext sql, CodeLists codes, Texts texts, HistoryTimes times) {
        this.sql = sql;
        this.codes = codes;
        this.texts = texts;
        this.times = times;
    }

    List<CaseHistory.Line> of(long caseFile) {
        List<ReferralRecord> rows = sql.selectFrom(REFERRAL)
                .where(REFERRAL.CASE_FILE.eq(caseFile))
                .and(REFERRAL.DELETED.eq(0L))
                .fetch();
        Map<Long, List<JournalReader.Entry>> entries =
                JournalReader.history(
                                sql, rows.stream().map(ReferralRecord::getId).toList())
                        .stream()
                        .filter(entry -> entry.act().undoes() == null)
                        .collect(Collectors.groupingBy(entry -> entry.change().row()));
        rows.forEach(row -> referral(row, entries.getOrDefault(row.getId(), List.of())));
        return lines;
    }

    private void referral(ReferralRecord row, List<JournalReader.Entry> entries) {
        String to = row.getDestinationName();
        day(
                entries.stream()
                        .filter(entry -> entry.change().patch().creation())
                        .findFirst()
                        .map(JournalReader.Entry::act)
                        .orElse(null),
                row.getSentOn(),
                row.getKind().equals(REFERRED)
                        ? texts.get(CaseworkText.HISTORY_REFERRED, to)
                        : texts.get(CaseworkText.HISTORY_HANDED, codes.label("jenis_serah", row.getKind(), texts), to),
                row.getWhy());
        boolean answered = false;
        for (JournalReader.Entry entry : entries) {
            Patch patch = entry.change().patch();
            if (!patch.creation()) {
                answered |= patch.fields().containsKey(ANSWER);
                changed(to, entry.act(), patch);
            }
        }
        if (!answered && row.getAnswer() != null && row.getAnsweredOn() != null) {
            day(null, row.getAnsweredOn(), answer(to, row.getAnswer()), row.getAnswerNote());
        }
    }

    private String answer(String to, String code) {
        return texts.get(CaseworkText.HISTORY_ANSWERED, to, codes.label("jawaban", code, texts));
    }

    private void changed(String to, Act act, Patch patch) {
        if (patch.fields().containsKey(ANSWER)) {
            String code = after(patch, ANSWER);
            String on = after(patch, REFERRAL.ANSWERED_ON.getName());
            if (code == null) {
                line(act, texts.get(CaseworkText.HISTORY_SENT_AGAIN, to), null);
            } else if (on == null) {
                // The day stayed the same: only the answer is another.
                line(act, answer(to, code), after(patch, REFERRAL.ANSWER_NOTE.getName()));
            } else {
                day(act, on, answer(to, code), after(patch, REFERRAL.ANSWER_NOTE.getName()));
            }
        }
        if (patch.fields().containsKey(REFERRAL.REMINDERS.getName())) {
            line(act, texts.get(CaseworkText.HISTORY_REMINDED), act.reason());
        }
        String revoked = after(patch, REFERRAL.REVOKED_ON.getName());
        if (revoked != null) {
            day(
                    act,
                    revoked,
                    texts.get(CaseworkText.HISTORY_REVOKED, to),
                    after(patch, REFERRAL.REVOKED_WHY.getName()));
        }
        String done = after(patch, REFERRAL.DONE_ON.getName());
        if (done != null) {
            day(act, done, texts.get(CaseworkText.HISTORY_RESULT, to), after(patch, REFERRAL.DONE_NOTE.getName()));
        }
    }

    private static @Nullable String after(Patch patch, String field) {
        Patch.Values values = patch.fields().get(field);
        return values == null || values.after() == null ? null : String.valueOf(values.after());
    }

    private void day(@Nullable Act act, String on, String text, @Nullable String why) {
        lines.add(times.dated(LocalDate.parse(on), act, text, why));
    }

    private void line(Act act, String text, @Nullable String why) {
        lines.add(times.of(act, text, why));
    }
}

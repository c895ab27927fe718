package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static id.simpul.store.jooq.Tables.REF_ANSWER;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.Stage;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ReferralText;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What answers lead to, as dated data ({@code ref_answer}): of all referrals of a case the one that weighs most says at which
 * stage it stands. One that still waits weighs more than any answer, so a case moves on with its last answer and not before.
 */
final class Answers {
    /** Stages between which answers move a case; elsewhere people have decided something else since. */
    private static final Set<String> BETWEEN = Set.of(Stage.REFERRED, Stage.FOLLOW_UP);

    /** What a state leads to. */
    record Line(String stage, @Nullable Integer days, long sort) {}

    private final Map<State, Line> lines = new EnumMap<>(State.class);

    private Answers() {}

    static Answers on(DSLContext sql, LocalDate day) {
        var answers = new Answers();
        sql.selectFrom(REF_ANSWER)
                .where(REF_ANSWER.VALID_FROM.le(day.toString()), REF_ANSWER.VALID_TO.ge(day.toString()))
                .orderBy(REF_ANSWER.VALID_FROM)
                .forEach(row -> answers.lines.put(
                        State.of(row.getState()),
                        new Line(
                                row.getStage(),
                                row.getDays() == null ? null : row.getDays().intValue(),
                                row.getSort())));
        return answers;
    }

    /** The stage of a case whose referrals stand at {@code states}; empty for a case without any. */
    Optional<String> stage(Collection<State> states) {
        return states.stream()
                .map(lines::get)
                .filter(line -> line != null)
                .min(Comparator.comparingLong(Line::sort))
                .map(Line::stage);
    }

    /** Working days until it is asked again; null where it is not. */
    @Nullable
    Integer days(State state) {
        Line line = lines.get(state);
        return line == null ? null : line.days();
    }

    /** Moves the case to where its referrals say, if they say and it may go there; {@code row} was just written. */
    void settle(Transaction tx, CaseDesk cases, ReferralRecord row, @Nullable String said) {
        CaseFileRecord file = tx.sql().fetchSingle(CASE_FILE, CASE_FILE.ID.eq(row.getCaseFile()));
        List<State> states = tx
                .sql()
                .selectFrom(REFERRAL)
                .where(REFERRAL.CASE_FILE.eq(row.getCaseFile()))
                .and(REFERRAL.DELETED.eq(0L))
                .stream()
                .filter(one -> Kind.of(one.getKind()).moves())
                .map(ReferralRows::state)
                .toList();
        String to = stage(states).orElse(file.getStage());
        // What another office took over moves there.
        boolean ours =
                file.getHeldBy().isEmpty() || file.getHeldBy().equals(tx.actor().office());
        boolean may = ours
                && BETWEEN.contains(file.getStage())
                && !to.equals(file.getStage())
                && cases.catalogue().moves(file.getStage()).stream()
                        .anyMatch(move ->
                                move.to().code().equals(to) && tx.actor().may(move.needs()));
        if (may) {
            String why = new Texts(Texts.INDONESIAN)
                    .get(ReferralText.SETTLED_WHY, row.getDestinationName(), said == null ? "–" : said);
            cases.move(tx, file.getId(), to, why);
        } else {
            tx.about(file.getId());
        }
    }
}

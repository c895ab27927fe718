package id.simpul.casework;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.BUNDLE;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CASE_STEP;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static id.simpul.store.jooq.Tables.STREAM;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Dot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What keeps an act on a case from being taken back silently: whatever left the office since, on paper or in a bundle. */
final class UndoGuard {
    /** Actions that hand the citizen a receipt. */
    private static final List<String> RECEIPTS = List.of("receipt.print", "receipt.save");

    private static final id.simpul.store.jooq.tables.Change OWN = CHANGE.as("own");
    private static final id.simpul.store.jooq.tables.Change MADE = CHANGE.as("made");

    private UndoGuard() {}

    /** Why {@code act} cannot be taken back; empty if it can, as far as is known here. */
    static Optional<CaseProblem> of(DSLContext sql, Actor actor, long act) {
        boolean own = sql.fetchExists(ACT, ACT.ID.eq(act), ACT.USER_ID.eq(actor.userId()));
        if (!own) {
            return Optional.of(new CaseProblem.NotYours());
        }
        return Stream.<Optional<CaseProblem>>of(
                        letter(sql, act), receipt(sql, act), referral(sql, act), moved(sql, act), bundle(sql, act))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<CaseProblem> letter(DSLContext sql, long act) {
        return first(sql.select(LETTER.NUMBER)
                        .from(LETTER)
                        .join(CHANGE)
                        .on(CHANGE.ROW.eq(LETTER.REFERRAL).or(CHANGE.ROW.eq(LETTER.CASE_FILE)))
                        .where(CHANGE.ACT.eq(act))
                        .and(since(LETTER.ID, act))
                        .and(LETTER.DELETED.eq(0L))
                        .and(LETTER.VOID_ON.isNull())
                        .limit(1)
                        .fetchOne(LETTER.NUMBER))
                .map(CaseProblem.LetterIssued::new);
    }

    /** Only what opened the case is told by its receipt. */
    private static Optional<CaseProblem> receipt(DSLContext sql, long act) {
        var printed = ACT.as("printed");
        return first(sql.select(CASE_FILE.REGISTER)
                        .from(CASE_FILE)
                        .join(CHANGE)
                        .on(CHANGE.ROW.eq(CASE_FILE.ID).and(CHANGE.ID.eq(CASE_FILE.ID)))
                        .join(printed)
                        .on(printed.SUBJECT.eq(CASE_FILE.ID).and(printed.ACTION.in(RECEIPTS)))
                        .where(CHANGE.ACT.eq(act))
                        .limit(1)
                        .fetchOne(CASE_FILE.REGISTER))
                .map(CaseProblem.ReceiptPrinted::new);
    }

    private static Optional<CaseProblem> referral(DSLContext sql, long act) {
        return first(sql.select(REFERRAL.DESTINATION_NAME)
                        .from(REFERRAL)
                        .join(CHANGE)
                        .on(CHANGE.ROW.eq(REFERRAL.CASE_FILE))
                        .where(CHANGE.ACT.eq(act))
                        .and(since(REFERRAL.ID, act))
                        .and(REFERRAL.DELETED.eq(0L))
                        .andNotExists(DSL.selectOne().from(OWN).where(OWN.ACT.eq(act), OWN.ROW.eq(REFERRAL.ID)))
                        .limit(1)
                        .fetchOne(REFERRAL.DESTINATION_NAME))
                .map(CaseProblem.ReferralMade::new);
    }

    /**
     * What a later move asked for stays there for as long as the case stands where that move has led it; and an earlier move
     * stays under a later one, also where the case came back to the same stage since.
     */
    private static Optional<CaseProblem> moved(DSLContext sql, long act) {
        return first(sql.select(CASE_FILE.REGISTER)
                        .from(CASE_FILE)
                        .join(CHANGE)
                        .on(CHANGE.ROW.eq(CASE_FILE.ID))
                        .join(CASE_STEP)
                        .on(CASE_STEP.CASE_FILE.eq(CASE_FILE.ID))
                        .where(CHANGE.ACT.eq(act))
                        .and(CHANGE.PATCH
                                .contains("\"documents\"")
                                .or(CHANGE.PATCH.contains("\"decision\""))
                                .or(CHANGE.PATCH.contains("\"stage\"")))
                        .and(since(CASE_STEP.ID, act))
                        .and(CASE_STEP.DELETED.eq(0L))
                        .andNotExists(DSL.selectOne().from(OWN).where(OWN.ACT.eq(act), OWN.ROW.eq(CASE_STEP.ID)))
                        .limit(1)
                        .fetchOne(CASE_FILE.REGISTER))
                .map(CaseProblem.MovedSince::new);
    }

    /** A stream that goes out has told the journal of this installation up to a place. */
    private static Optional<CaseProblem> bundle(DSLContext sql, long act) {
        Field<Long> told = DSL.function(
                "json_extract", Long.class, STREAM.POSITIONS, DSL.inline("$.\"" + Dot.install(act) + "\""));
        return first(sql.select(BUNDLE.FILE_NAME)
                        .from(STREAM)
                        .join(BUNDLE)
                        .on(BUNDLE.OFFICE.eq(STREAM.OFFICE), BUNDLE.DIRECTION.eq(STREAM.DIRECTION))
                        .where(STREAM.DIRECTION.eq("out"))
                        .and(told.ge(Dot.sequence(act)))
                        .orderBy(BUNDLE.EPOCH.desc(), BUNDLE.SEQUENCE.desc())
                        .limit(1)
                        .fetchOne(BUNDLE.FILE_NAME))
                .map(CaseProblem.BundleSent::new);
    }

    /**
     * Whether a row was made by {@code act} or after it. Numbers of rows tell that of one installation only; a case that came from
     * another office has rows whose numbers are higher and which are older.
     */
    private static Condition since(Field<Long> row, long act) {
        return DSL.exists(DSL.selectOne()
                .from(MADE)
                .where(MADE.ID.eq(row))
                .and(MADE.HLC.ge(DSL.select(ACT.HLC).from(ACT).where(ACT.ID.eq(act)))));
    }

    private static Optional<String> first(@Nullable String found) {
        return Optional.ofNullable(found);
    }
}

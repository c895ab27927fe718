package id.simpul.referral;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Handing-overs as rows. Where one stands is not kept but follows from what happened to it, so that no merge can contradict it. */
final class ReferralRows {
    private ReferralRows() {}

    static State state(ReferralRecord row) {
        if (row.getRevokedOn() != null) {
            return State.REVOKED;
        }
        if (Kind.of(row.getKind()) == Kind.ASSIGN || row.getDoneOn() != null) {
            return State.DONE;
        }
        return row.getAnswer() == null ? State.WAITING : State.of(row.getAnswer());
    }

    static List<Referral> of(DSLContext sql, Condition where) {
        Map<Long, String> letters = sql
                .select(LETTER.REFERRAL, LETTER.NUMBER)
                .from(LETTER)
                .join(REFERRAL)
                .on(REFERRAL.ID.eq(LETTER.REFERRAL))
                .where(where)
                .and(LETTER.DELETED.eq(0L))
                .and(LETTER.VOID_ON.isNull())
                .orderBy(LETTER.ID)
                .stream()
                .collect(Collectors.toMap(row -> row.value1(), row -> row.value2(), (older, newer) -> newer));
        return sql.selectFrom(REFERRAL)
                .where(where)
                .and(REFERRAL.DELETED.eq(0L))
                .orderBy(REFERRAL.SENT_ON.desc(), REFERRAL.ID.desc())
                .fetch(row -> referral(row, letters.get(row.getId())));
    }

    static Referral referral(ReferralRecord row, @Nullable String letter) {
        return new Referral(
                row.getId(),
                row.getCaseFile(),
                Kind.of(row.getKind()),
                state(row),
                new Organisation(
                        row.getDestinationName(),
                        row.getAddressee(),
                        row.getPlace(),
                        row.getToPhone(),
                        row.getToOffice()),
                row.getFromName() == null
                        ? null
                        : new Organisation(
                                row.getFromName(),
                                row.getFromAddressee(),
                                row.getFromPlace(),
                                row.getFromPhone(),
                                row.getFromOffice()),
                row.getFromUser(),
                row.getService(),
                row.getWhy(),
                row.getRequest(),
                row.getAttachments(),
                row.getBasis() == null || row.getBasisOn() == null
                        ? null
                        : new Basis(row.getBasis(), LocalDate.parse(row.getBasisOn())),
                LocalDate.parse(row.getSentOn()),
                day(row.getDueOn()),
                answer(row),
                row.getRemindedOn() == null
                        ? null
                        : new Referral.Reminder(
                                LocalDate.parse(row.getRemindedOn()),
                                given(row.getRemindedBy()),
                                given(row.getRemindedHow()),
                                row.getReminders().intValue()),
                ended(row.getRevokedOn(), row.getRevokedWhy()),
                ended(row.getDoneOn(), row.getDoneNote()),
                letter);
    }

    private static Referral.@Nullable Answer answer(ReferralRecord row) {
        return row.getAnswer() == null
                ? null
                : new Referral.Answer(
                        row.getAnswer(),
                        LocalDate.parse(row.getAnsweredOn() == null ? row.getSentOn() : row.getAnsweredOn()),
                        row.getAnsweredBy(),
                        row.getAnswerNote(),
                        row.getAnswerChannel(),
                        day(row.getNextOn()),
                        row.getAnswerUser());
    }

    private static Referral.@Nullable Ended ended(@Nullable String on, @Nullable String note) {
        return on == null ? null : new Referral.Ended(LocalDate.parse(on), given(note));
    }

    static @Nullable LocalDate day(@Nullable String column) {
        return column == null ? null : LocalDate.parse(column);
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static @Nullable String kept(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** {@code row} with whom it goes to, as they are now. */
    static ReferralRecord to(ReferralRecord row, Organisation theirs) {
        return row.setDestinationName(theirs.name())
                .setAddressee(theirs.addressee())
                .setPlace(theirs.place())
                .setToPhone(theirs.phone())
                .setToOffice(theirs.office());
    }

    /** {@code row} with who hands over, as we are now. */
    static ReferralRecord from(ReferralRecord row, Organisation ours, String user) {
        return row.setFromOffice(ours.office())
                .setFromName(ours.name())
                .setFromAddressee(ours.addressee())
                .setFromPlace(ours.place())
                .setFromPhone(ours.phone())
                .setFromUser(user);
    }

    /** Whether a later act did something with a referral of a case that {@code act} touched, and was not taken back itself. */
    static boolean laterStep(DSLContext sql, long act) {
        List<Long> files = sql.selectDistinct(REFERRAL.CASE_FILE)
                .from(REFERRAL)
                .join(CHANGE)
                .on(CHANGE.ROW.eq(REFERRAL.ID))
                .where(CHANGE.ACT.eq(act))
                .fetch(REFERRAL.CASE_FILE);
        var undone = ACT.as("undone");
        var taken = ACT.as("taken");
        return sql.fetchExists(sql.selectOne()
                .from(CHANGE)
                .join(REFERRAL)
                .on(REFERRAL.ID.eq(CHANGE.ROW))
                .join(ACT)
                .on(ACT.ID.eq(CHANGE.ACT))
                .where(REFERRAL.CASE_FILE.in(files))
                .and(CHANGE.ENTITY.eq((long) Entity.REFERRAL.number()))
                // By the clock of the journal: numbers of another office's acts say nothing about when they were.
                .and(CHANGE.ACT.ne(act))
                .and(CHANGE.HLC.gt(DSL.select(taken.HLC).from(taken).where(taken.ID.eq(act))))
                .and(ACT.UNDOES.isNull())
                .andNotExists(sql.selectOne().from(undone).where(undone.UNDOES.eq(ACT.ID))));
    }
}

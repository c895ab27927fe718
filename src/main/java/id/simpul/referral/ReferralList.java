package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.casework.WorkingDays;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What the office waits for, across all cases. */
final class ReferralList {
    private static final Field<String> NUMBER = DSL.field(DSL.select(LETTER.NUMBER)
            .from(LETTER)
            .where(LETTER.REFERRAL.eq(REFERRAL.ID))
            .and(LETTER.DELETED.eq(0L))
            .and(LETTER.VOID_ON.isNull())
            .orderBy(LETTER.ID.desc())
            .limit(1));

    private ReferralList() {}

    /** Rows of which something is still to be heard. */
    static Condition open() {
        return REFERRAL.DELETED
                .eq(0L)
                .and(REFERRAL.REVOKED_ON.isNull())
                .and(REFERRAL.KIND.ne(Kind.ASSIGN.code()))
                .and(REFERRAL.ANSWER
                        .isNull()
                        .or(REFERRAL.ANSWER.in(State.WAITING_LIST.code(), State.MORE_DOCUMENTS.code())));
    }

    static List<ReferralDesk.Waiting> waiting(DSLContext sql, Actor actor, LocalDate today, WorkingDays days) {
        return sql
                .select(REFERRAL.fields())
                .select(CASE_FILE.REGISTER, PERSON.NAME, NUMBER)
                .from(REFERRAL)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(REFERRAL.CASE_FILE))
                .join(PERSON)
                .on(PERSON.ID.eq(CASE_FILE.APPLICANT))
                .where(open())
                .and(CASE_FILE.DELETED.eq(0L))
                // A case that was handed over is closed here, and still waited for when it is asked back.
                .and(CASE_FILE.CLOSED_ON.isNull().or(REFERRAL.KIND.eq(Kind.REQUEST.code())))
                .and(actor.may(Capability.READ_RESTRICTED) ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L))
                .fetch(row -> {
                    ReferralRecord one = row.into(REFERRAL);
                    Referral referral = ReferralRows.referral(one, row.get(NUMBER));
                    LocalDate expected = referral.expectedOn() == null ? referral.sentOn() : referral.expectedOn();
                    return new ReferralDesk.Waiting(
                            one.getId(),
                            one.getCaseFile(),
                            row.get(CASE_FILE.REGISTER),
                            new PersonName(row.get(PERSON.NAME)),
                            referral,
                            one.getDestination() == null ? 0 : one.getDestination(),
                            expected,
                            days.between(expected, today));
                })
                .stream()
                .sorted(Comparator.comparing(ReferralDesk.Waiting::dueOn)
                        .thenComparingLong(ReferralDesk.Waiting::referral))
                .toList();
    }
}

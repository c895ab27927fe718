package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.kernel.Refusal;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes referrals, inside an act of the desk. */
final class Referring {
    private final Transaction tx;
    private final ReferralDesk desk;
    private final DestinationDirectory directory;

    Referring(Transaction tx, ReferralDesk desk, DestinationDirectory directory) {
        this.tx = tx;
        this.desk = desk;
        this.directory = directory;
    }

    ReferralDesk.Referred refer(CaseFileRecord file, NewReferral made, Organisation here) {
        Destination to = directory.find(tx, made.destination());
        if (to.retired()) {
            throw new Refusal(new ReferralProblem.Retired(to.name()));
        }
        boolean twice = tx.sql()
                .fetchExists(
                        REFERRAL,
                        REFERRAL.CASE_FILE
                                .eq(made.caseFile())
                                .and(REFERRAL.DESTINATION.eq(made.destination()))
                                .and(ReferralList.open()));
        if (twice) {
            throw new Refusal(new ReferralProblem.WaitingThere(to.name()));
        }
        LocalDate day = desk.today();
        LocalDate due = made.dueOn() == null ? desk.usualDue(day, to.days()) : made.dueOn();
        if (due.isBefore(day)) {
            throw new Refusal(new ReferralProblem.DuePassed());
        }
        Basis basis = basis(made.basis(), file, day);
        ReferralRecord row = ReferralRows.from(
                ReferralRows.to(new ReferralRecord(), to.snapshot()),
                here,
                tx.actor().name());
        long id = tx.insert(row.setCaseFile(made.caseFile())
                .setKind(Kind.REFER.code())
                .setDestination(to.id())
                .setService(file.getService())
                .setWhy(ReferralRows.kept(made.why()))
                .setRequest(ReferralRows.kept(made.request()))
                .setAttachments(ReferralRows.kept(made.attachments()))
                .setBasis(basis.code())
                .setBasisOn(basis.on().toString())
                .setSentOn(day.toString())
                .setDueOn(due.toString()));
        awaited(tx, made.caseFile(), due);
        return new ReferralDesk.Referred(id, due, tx.actId());
    }

    /** A case is not late while others have time to answer: its day is that of the answer, where that is later. */
    static void awaited(Transaction tx, long caseFile, LocalDate due) {
        CaseFileRecord row = tx.sql().fetchSingle(CASE_FILE, CASE_FILE.ID.eq(caseFile));
        if (row.getClosedOn() == null && due.isAfter(LocalDate.parse(row.getDueOn()))) {
            tx.update(row.setDueOn(due.toString()));
        }
    }

    /** On what the family's data is handed over: a restricted case asks for it to be said. */
    static Basis basis(@Nullable Basis said, CaseFileRecord file, LocalDate today) {
        if (said == null && file.getRestricted() == 1) {
            throw new Refusal(new ReferralProblem.BasisMissing());
        }
        if (said != null && said.on().isAfter(today)) {
            throw new Refusal(new ReferralProblem.BasisDate());
        }
        return said == null ? new Basis(Basis.PUBLIC_TASK, today) : said;
    }
}

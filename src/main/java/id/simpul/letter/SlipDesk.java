package id.simpul.letter;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.LETTER;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.store.Database;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Finds the referral that a reply slip answers. Not for the user interface's thread. */
public final class SlipDesk {
    private final Database database;

    /** The slips of the letters in {@code database}. */
    public SlipDesk(Database database) {
        this.database = database;
    }

    /**
     * A referral whose letter carries a slip.
     *
     * @param number of the letter
     * @param destination as it was addressed
     */
    public record Slip(long referral, long caseFile, String number, String destination) {}

    /** Whether {@code typed} can be the code of a slip: scanned, or its eight characters in any case and with or without a dash. */
    public static boolean looksLike(String typed) {
        return SlipCode.read(typed).isPresent();
    }

    /**
     * The referral that the slip with the code {@code typed} answers, also where its letter was made void since; empty if there
     * is none, if several letters have the code, or if its case is not for this user.
     */
    public Optional<Slip> find(Actor actor, String typed) {
        actor.require(Capability.READ_RECORDS);
        return SlipCode.read(typed).flatMap(read -> {
            Condition number = read.number()
                    .<Condition>map(text -> LETTER.NUMBER.equalIgnoreCase(text))
                    .orElse(DSL.noCondition());
            List<Slip> found = database.read(sql -> sql.selectDistinct(
                            LETTER.REFERRAL, LETTER.CASE_FILE, LETTER.NUMBER, LETTER.ADDRESSEE)
                    .from(LETTER)
                    .join(CASE_FILE)
                    .on(CASE_FILE.ID.eq(LETTER.CASE_FILE))
                    .where(LETTER.CHECK_CODE.eq(read.checkCode()))
                    .and(number)
                    .and(LETTER.DELETED.eq(0L))
                    .and(LETTER.REFERRAL.isNotNull())
                    .and(actor.may(Capability.READ_RESTRICTED) ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L))
                    .fetch(row -> new Slip(
                            row.value1(), row.value2(), row.value3(), row.value4() == null ? "" : row.value4())));
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        });
    }
}

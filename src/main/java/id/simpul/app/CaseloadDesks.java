package id.simpul.app;

import id.simpul.caseload.CaseloadDesk;
import id.simpul.caseload.GroupDesk;
import id.simpul.caseload.LetterBatch;
import id.simpul.letter.FamilyLetterDesk;
import java.time.Clock;

/**
 * The desks of a facilitator.
 *
 * @param groups groups of families and who accompanies them
 * @param caseload what is ready to know about accompanied families
 * @param batch many letters at once
 */
public record CaseloadDesks(GroupDesk groups, CaseloadDesk caseload, LetterBatch batch) {
    /** Those of {@code office}. */
    public static CaseloadDesks of(Office office) {
        Clock local = office.clock().withZone(office.zone());
        return new CaseloadDesks(
                new GroupDesk(office.database(), local, office.findings()),
                new CaseloadDesk(office.database(), local, office.findings()),
                new LetterBatch(new FamilyLetterDesk(
                        office.database(), local, office.profile(), office.letters(), office.findings())));
    }
}

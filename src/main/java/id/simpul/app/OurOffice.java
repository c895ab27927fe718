package id.simpul.app;

import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import id.simpul.referral.Organisation;
import java.util.function.Supplier;

/**
 * This office as it stands on its papers at the moment, to be kept with every handing-over.
 *
 * @param desk what the office has set
 */
record OurOffice(OfficeDesk desk) implements Supplier<Organisation> {
    @Override
    public Organisation get() {
        OfficeProfile now = desk.profile();
        return new Organisation(
                now.name(),
                String.join(", ", now.signatory().position()),
                now.place(),
                now.telephone().isBlank() ? null : now.telephone(),
                now.code());
    }
}

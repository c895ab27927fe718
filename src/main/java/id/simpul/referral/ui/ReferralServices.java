package id.simpul.referral.ui;

import id.simpul.kernel.Actor;
import id.simpul.reference.CodeLists;
import id.simpul.referral.DestinationDirectory;
import id.simpul.referral.ReferralDesk;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the lists about referrals work with.
 *
 * @param host joins them to features that know referrals
 */
public record ReferralServices(
        Actor actor, ReferralDesk referrals, DestinationDirectory directory, CodeLists codes, ZoneId zone, Host host) {
    /** What the lists ask of features that know referrals. */
    public interface Host {
        /** Opens a case. */
        void openCase(long caseFile);

        /** The referral that the reply slip with this code answers; on a work thread. */
        Optional<Long> slip(String code);

        /** Shows the list of what a destination has not answered, to be printed. */
        void reminder(String destination);
    }
}

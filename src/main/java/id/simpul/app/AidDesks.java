package id.simpul.app;

import id.simpul.assessment.AssessmentDesk;
import id.simpul.programme.BulkDesk;
import id.simpul.programme.kube.KubeDesk;
import id.simpul.programme.offer.OfferDesk;
import id.simpul.programme.outlet.OutletDesk;
import id.simpul.programme.repair.RepairDesk;
import id.simpul.store.Database;
import java.time.Clock;

/**
 * The desks for what programmes bring to a sub-district.
 *
 * @param clock with the office's time zone
 */
public record AidDesks(Database database, AssessmentDesk assessments, Clock clock) {
    /** Outlets and KKS cards. */
    public OutletDesk outlets() {
        return new OutletDesk(database);
    }

    /** Repairs of houses. */
    public RepairDesk repairs() {
        return new RepairDesk(database, assessments, clock);
    }

    /** Offers of companies. */
    public OfferDesk offers() {
        return new OfferDesk(database, clock);
    }

    /** Joint business groups. */
    public KubeDesk kubes() {
        return new KubeDesk(database, clock);
    }

    /** Whole lists of recipients. */
    public BulkDesk recipients() {
        return new BulkDesk(database, clock);
    }
}

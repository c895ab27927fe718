package id.simpul.programme.ui;

import id.simpul.kernel.Actor;
import id.simpul.programme.BulkDesk;
import id.simpul.programme.ParticipationDesk;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import java.util.List;

/**
 * What the screens of programmes work with.
 *
 * @param actor who acts
 * @param programmes the catalogue
 * @param participations who takes part
 * @param bulk whole lists of recipients
 * @param codes code lists
 * @param regions areas
 * @param host what other features do for these screens
 */
public record ProgrammeServices(
        Actor actor,
        ProgrammeDesk programmes,
        ParticipationDesk participations,
        BulkDesk bulk,
        CodeLists codes,
        Regions regions,
        ProgrammeHost host) {
    private static final int REGENCY_DIGITS = 4;

    /** Villages the office answers for, a district's all, in the order of their codes. */
    List<Region> villages() {
        return actor.office().length() == REGENCY_DIGITS
                ? regions.children(actor.office()).stream()
                        .flatMap(kecamatan -> regions.children(kecamatan.code()).stream())
                        .toList()
                : regions.children(actor.office());
    }

    /** Name of the village {@code code}; the code where it is none. */
    String village(String code) {
        return regions.find(code).map(Region::title).orElse(code);
    }
}

package id.simpul.visit.ui;

import id.simpul.casework.CaseCatalogue;
import id.simpul.kernel.Actor;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.FilePicker;
import id.simpul.visit.BeritaAcaraDesk;
import id.simpul.visit.VisitDesk;
import id.simpul.visit.VisitSheets;
import java.util.List;

/**
 * What the screens of visits work with.
 *
 * @param villages Kemendagri codes of the villages of the office's area
 */
public record VisitServices(
        Actor actor,
        VisitDesk visits,
        VisitSheets sheets,
        BeritaAcaraDesk reports,
        CaseCatalogue catalogue,
        CodeLists codes,
        Regions regions,
        List<String> villages,
        FilePicker files,
        VisitHost host) {
    public VisitServices {
        villages = List.copyOf(villages);
    }
}

package id.simpul.visit.ui;

import id.simpul.casework.CaseCatalogue;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.VisitText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Badge;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.visit.Candidate;
import id.simpul.visit.HomeVisit;
import id.simpul.visit.HousePlace;
import id.simpul.visit.HouseWords;
import id.simpul.visit.VisitResult;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How visits are put into words on screens. */
final class VisitTexts {
    private final Ui ui;
    private final CaseCatalogue catalogue;
    private final CodeLists codes;
    private final Regions regions;

    VisitTexts(Ui ui, VisitServices services) {
        this.ui = ui;
        this.catalogue = services.catalogue();
        this.codes = services.codes();
        this.regions = services.regions();
    }

    String name(Optional<PersonName> who) {
        return who.map(PersonName::reveal).orElseGet(() -> ui.text(VisitText.NO_HEAD));
    }

    String village(String code) {
        return regions.find(code).map(Region::title).orElse(code);
    }

    String address(HousePlace house) {
        return HouseWords.address(ui.texts(), house);
    }

    /** "Reaktivasi PBI-JK, 0123/SLRT/VI/2026", or that the register is verified. */
    String why(Candidate.@Nullable OfCase of) {
        return of == null
                ? ui.text(VisitText.WHY_REGISTER)
                : ui.text(VisitText.WHY_CASE, service(of.service()), of.register());
    }

    String service(String code) {
        return catalogue.service(code).map(service -> service.label()).orElse(code);
    }

    String result(VisitResult result) {
        return codes.label("hasil_kunjungan", result.code(), ui.texts());
    }

    Badge state(HomeVisit visit, LocalDate today) {
        Optional<VisitResult> result = visit.result();
        if (result.isEmpty()) {
            return visit.plannedOn().isBefore(today)
                    ? new Badge(ui.text(VisitText.STATE_MISSED), Tone.DANGER)
                    : new Badge(ui.text(VisitText.STATE_OPEN), Tone.NEUTRAL);
        }
        return new Badge(
                result(result.get()),
                switch (result.get()) {
                    case COMPLETE -> Tone.SUCCESS;
                    case INCOMPLETE, NOBODY -> Tone.WARNING;
                    case REFUSED, MOVED -> Tone.NEUTRAL;
                });
    }
}

package id.simpul.visit;

import id.simpul.assessment.Assessment;
import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDetail;
import id.simpul.household.Family;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.VisitText;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be checked at a house: what was asked for, what the case waits for, and what the register does not know. */
final class SheetChecks {
    private final Texts texts;
    private final Formats formats;
    private final CodeLists codes;
    private final CaseCatalogue catalogue;
    private final LocalDate today;

    SheetChecks(Texts texts, Formats formats, CodeLists codes, CaseCatalogue catalogue, LocalDate today) {
        this.texts = texts;
        this.formats = formats;
        this.codes = codes;
        this.catalogue = catalogue;
        this.today = today;
    }

    List<String> of(HomeVisit visit, Optional<CaseDetail> file, Optional<Family> family, Optional<Assessment> last) {
        List<String> checks = new ArrayList<>();
        if (visit.purpose() != null) {
            checks.add(visit.purpose());
        }
        file.ifPresent(one -> ofCase(checks, one));
        checks.add(last.map(made -> texts.get(
                        VisitText.CHECK_AGAIN, formats.mediumDate(made.visit().visitedOn())))
                .orElseGet(() -> texts.get(VisitText.CHECK_FIRST)));
        family.ifPresent(one -> ofFamily(checks, one));
        return checks;
    }

    private void ofCase(List<String> checks, CaseDetail file) {
        if (file.summary() != null && !file.summary().isBlank()) {
            checks.add(texts.get(VisitText.CHECK_SUMMARY, file.summary().strip()));
        }
        List<String> awaited = catalogue
                .service(file.service())
                .map(service -> service.documents().stream()
                        .filter(code -> !file.documents().contains(code))
                        .map(code -> codes.label("berkas", code, texts))
                        .toList())
                .orElse(List.of());
        if (!awaited.isEmpty()) {
            checks.add(texts.get(VisitText.CHECK_DOCUMENTS, String.join(", ", awaited)));
        }
    }

    private void ofFamily(List<String> checks, Family family) {
        var details = family.household().details();
        checks.add(texts.get(VisitText.CHECK_MEMBERS, family.present().size()));
        if (details.kk() == null) {
            checks.add(texts.get(VisitText.CHECK_KK));
        }
        long withoutNik = family.present().stream()
                .filter(member -> member.details().nik() == null)
                .count();
        if (withoutNik > 0) {
            checks.add(texts.get(VisitText.CHECK_NIK, withoutNik));
        }
        if (details.address() == null || details.rt() == null || details.rw() == null) {
            checks.add(texts.get(VisitText.CHECK_ADDRESS));
        }
        if (details.spot().isEmpty()) {
            checks.add(texts.get(VisitText.CHECK_SPOT));
        }
        if (details.desil() == null
                || details.desil().on() == null
                || details.desil().on().isBefore(today.minusYears(1))) {
            checks.add(texts.get(VisitText.CHECK_DESIL));
        }
        checks.add(texts.get(VisitText.CHECK_PHOTOS));
    }
}

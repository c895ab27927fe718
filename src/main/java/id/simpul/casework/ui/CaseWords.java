package id.simpul.casework.ui;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseRow;
import id.simpul.casework.Service;
import id.simpul.household.LocalId;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonWords;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.CalendarText;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Deadline;
import id.simpul.screen.Lookup;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How cases are put into words on screens. */
final class CaseWords {
    private final Ui ui;
    private final CaseCatalogue catalogue;
    private final Regions regions;
    private final ZoneId zone;

    CaseWords(Ui ui, CaseCatalogue catalogue, Regions regions, ZoneId zone) {
        this.ui = ui;
        this.catalogue = catalogue;
        this.regions = regions;
        this.zone = zone;
    }

    /** People who can be looked up; {@code prompt} says for what. */
    Lookup.Source<PersonHit> people(String prompt, Function<String, List<PersonHit>> search) {
        var found = new PersonWords(ui.texts(), ui.formats(), regions);
        return new Lookup.Source<>(
                prompt,
                search,
                hit -> LocalId.of(hit.person()),
                hit -> new Lookup.Shown(hit.name().reveal(), found.detail(hit), found.mark(hit)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(ui.clock().instant(), zone);
    }

    String service(CaseRow row) {
        CaseRow.Who who = row.who();
        return who == null
                ? ui.text(CaseworkText.RESTRICTED_NAME)
                : catalogue.service(who.service()).map(Service::label).orElse(who.service());
    }

    String serviceName(String code) {
        return catalogue.service(code).map(s -> s.name(ui.texts())).orElse(code);
    }

    String village(String code) {
        return regions.find(code).map(Region::title).orElse(code);
    }

    String applicant(@Nullable PersonName name) {
        return name == null ? ui.text(CaseworkText.RESTRICTED_NAME) : name.reveal();
    }

    String nik(@Nullable Nik nik) {
        return nik == null ? ui.text(CaseworkText.NO_NIK) : nik.toString();
    }

    /** Whether the days of a case in its stage are not counted, and none was missed before. */
    boolean onHold(CaseDetail file) {
        return file.late() <= 0 && catalogue.deadlines().paused(file.stage().code());
    }

    String entered(CaseRow row) {
        boolean thisYear = row.openedOn().getYear() == today().getYear();
        String date =
                thisYear ? ui.formats().dayMonth(row.openedOn()) : ui.formats().mediumDate(row.openedOn());
        return ui.text(CaseworkText.ENTERED, date);
    }

    Deadline deadline(CaseRow row) {
        String date = ui.formats().mediumDate(row.dueOn());
        if (row.stage().closed()) {
            return new Deadline(Deadline.State.AHEAD, row.stage().label(ui.texts()), date);
        }
        int late = row.late();
        if (late <= 0 && catalogue.deadlines().paused(row.stage().code())) {
            return new Deadline(Deadline.State.NONE, ui.text(CalendarText.DUE_PAUSED, -late), date);
        }
        if (row.dueOn().isBefore(today())) {
            return new Deadline(Deadline.State.OVERDUE, ui.text(CaseworkText.LATE, Math.max(1, late)), date);
        }
        if (row.dueOn().equals(today())) {
            return new Deadline(Deadline.State.TODAY, ui.text(CaseworkText.DUE_TODAY), date);
        }
        if (row.dueOn().equals(today().plusDays(1))) {
            return new Deadline(Deadline.State.AHEAD, ui.text(CaseworkText.DUE_TOMORROW), date);
        }
        return new Deadline(Deadline.State.AHEAD, ui.text(CaseworkText.DUE_IN, Math.max(1, -late)), date);
    }

    /** "Alat bantu disabilitas, laki-laki 43 tahun, Desa Pasirbuncir". */
    String subtitle(CaseDetail file) {
        List<String> parts = new ArrayList<>();
        parts.add(catalogue.service(file.service()).map(Service::label).orElse(file.service()));
        CaseDetail.Applicant applicant = file.applicant();
        List<String> who = new ArrayList<>();
        if (applicant.sex() != null) {
            who.add(ui.text(applicant.sex() == 1 ? CaseworkText.MALE : CaseworkText.FEMALE));
        }
        if (applicant.bornOn() != null) {
            who.add(ui.text(
                    CaseworkText.YEARS,
                    Period.between(applicant.bornOn(), today()).getYears()));
        }
        if (!who.isEmpty()) {
            parts.add(String.join(" ", who));
        }
        parts.add(village(file.village()));
        return String.join(", ", parts);
    }

    String members(CaseDetail file) {
        return file.pupils() == 0
                ? ui.text(CaseworkText.MEMBERS, file.members())
                : ui.text(CaseworkText.MEMBERS_PUPILS, file.members(), file.pupils());
    }

    /** See {@link CaseCatalogue#assessmentDays()}. */
    int assessmentDays() {
        return catalogue.assessmentDays();
    }
}

package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.household.PersonHit;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.household.ui.RegisterFamilyRoute;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.SearchText;
import id.simpul.region.Region;
import id.simpul.screen.Icon;
import id.simpul.screen.Ui;
import id.simpul.shell.SearchHit;
import id.simpul.shell.SearchProvider;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds people by name, NIK, No. KK and place, and opens the record of their family. */
final class PersonProvider implements SearchProvider {
    private static final int NUMBER_LENGTH = 16;

    private final Ui ui;
    private final Office office;

    PersonProvider(Ui ui, Office office) {
        this.ui = ui;
        this.office = office;
    }

    @Override
    public String group() {
        return ui.text(SearchText.PEOPLE);
    }

    @Override
    public List<SearchHit> search(String query, int limit, Progress progress) {
        if (query.isEmpty()) {
            return List.of();
        }
        List<PersonHit> found = office.search().search(office.actor(), query);
        progress.check();
        String digits = query.replaceAll("[\\s.\\-]", "");
        if (!digits.matches("[0-9]{" + NUMBER_LENGTH + "}")) {
            return found.stream().limit(limit).map(hit -> hit(hit, false)).toList();
        }
        if (found.stream().allMatch(PersonHit::similar)) {
            return found.stream().limit(limit).map(hit -> hit(hit, false)).toList();
        }
        List<PersonHit> persons = found.stream()
                .filter(hit -> hit.nik() != null && digits.equals(hit.nik().reveal()))
                .toList();
        // A whole No. KK means the family, not each of its members.
        Map<Long, PersonHit> families = new LinkedHashMap<>();
        found.stream()
                .filter(hit -> hit.kk() != null && digits.equals(hit.kk().reveal()))
                .forEach(hit -> families.merge(hit.household(), hit, (one, other) -> other.head() ? other : one));
        var hits = new ArrayList<SearchHit>();
        Map<Long, PersonHit> formerly = new LinkedHashMap<>();
        for (PersonHit hit : found) {
            PersonHit.Former former = hit.former();
            if (former != null) {
                formerly.merge(
                        former.card() ? hit.household() : hit.person(),
                        hit,
                        (one, other) -> other.head() ? other : one);
            }
        }
        persons.forEach(hit -> hits.add(hit(hit, true)));
        families.values().forEach(hit -> hits.add(family(hit)));
        formerly.values().forEach(hit -> hits.add(hit(hit, false)));
        return hits.stream().limit(limit).toList();
    }

    @Override
    public List<SearchHit> instead() {
        if (!office.actor().may(Capability.EDIT_HOUSEHOLD)) {
            return List.of();
        }
        return List.of(new SearchHit(
                Icon.PERSON_ADD,
                ui.text(SearchText.NEW_FAMILY),
                "",
                false,
                () -> ui.navigator().go(new RegisterFamilyRoute())));
    }

    private SearchHit hit(PersonHit hit, boolean exact) {
        var parts = new ArrayList<String>();
        if (hit.alias() != null) {
            parts.add(ui.text(SearchText.ALIAS, hit.alias().reveal()));
        }
        parts.add(hit.nik() == null ? ui.text(SearchText.NO_NIK) : hit.nik().toString());
        LocalDate born = hit.birthDate();
        if (!hit.alive()) {
            parts.add(ui.text(SearchText.DECEASED));
        } else if (born != null) {
            int years = Period.between(born, LocalDate.now(office.clock().withZone(office.zone())))
                    .getYears();
            parts.add(ui.text(SearchText.YEARS, years));
        }
        parts.add(village(hit));
        String mark = hit.similar() ? ui.text(SearchText.SIMILAR) : former(hit);
        return new SearchHit(Icon.PERSON, hit.name().reveal(), mark, String.join(", ", parts), exact, () -> open(hit));
    }

    /** That the number typed is none of today's: "NIK lama, sampai 3 Mei 2026". */
    private String former(PersonHit hit) {
        PersonHit.Former former = hit.former();
        return former == null
                ? ""
                : ui.text(
                        former.card() ? SearchText.FORMER_CARD : SearchText.FORMER_NIK,
                        ui.formats().mediumDate(former.until()));
    }

    private SearchHit family(PersonHit hit) {
        String detail = hit.kk() + ", " + village(hit);
        return new SearchHit(
                Icon.FAMILY, ui.text(SearchText.FAMILY_OF, hit.name().reveal()), detail, true, () -> open(hit));
    }

    private String village(PersonHit hit) {
        return office.regions().find(hit.village()).map(Region::title).orElse(hit.village());
    }

    private void open(PersonHit hit) {
        ui.navigator().go(new FamilyRoute(hit.household()));
    }
}

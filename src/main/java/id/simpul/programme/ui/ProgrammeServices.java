package id.simpul.programme.ui;

import id.simpul.household.LocalId;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.household.PersonWords;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.programme.BulkDesk;
import id.simpul.programme.ParticipationDesk;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.programme.kube.KubeDesk;
import id.simpul.programme.offer.OfferDesk;
import id.simpul.programme.outlet.OutletDesk;
import id.simpul.programme.repair.RepairDesk;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Lookup;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Optional;

/**
 * What the screens of programmes work with.
 *
 * @param actor who acts
 * @param programmes the catalogue
 * @param participations who takes part
 * @param bulk whole lists of recipients
 * @param outlets outlets and KKS cards
 * @param kubes joint business groups
 * @param repairs repairs of houses
 * @param offers offers of companies
 * @param search people of the register
 * @param codes code lists
 * @param regions areas
 * @param host what other features do for these screens
 */
public record ProgrammeServices(
        Actor actor,
        ProgrammeDesk programmes,
        ParticipationDesk participations,
        BulkDesk bulk,
        OutletDesk outlets,
        KubeDesk kubes,
        RepairDesk repairs,
        OfferDesk offers,
        PersonSearch search,
        CodeLists codes,
        Regions regions,
        ProgrammeHost host) {
    private static final int REGENCY_DIGITS = 4;

    /** People of the register who can be chosen. */
    Lookup.Source<PersonHit> people(Ui ui) {
        var found = new PersonWords(ui.texts(), ui.formats(), regions);
        return new Lookup.Source<>(
                ui.text(HouseholdText.FOUND_PROMPT),
                typed -> search.search(actor, typed),
                hit -> LocalId.of(hit.person()),
                hit -> new Lookup.Shown(hit.name().reveal(), found.detail(hit), found.mark(hit)));
    }

    /** Villages the office answers for, a district's all, in the order of their codes. */
    List<Region> villages() {
        return actor.office().length() == REGENCY_DIGITS
                ? regions.children(actor.office()).stream()
                        .flatMap(kecamatan -> regions.children(kecamatan.code()).stream())
                        .toList()
                : regions.children(actor.office());
    }

    /** Groups that can be chosen as the one behind an outlet. */
    List<OutletDialogs.Group> groups() {
        return kubes.list(actor).stream()
                .map(line -> new OutletDialogs.Group(
                        line.kube().id(), line.kube().details().name()))
                .toList();
    }

    /** The head of a family. */
    Optional<PersonHit> headOf(long household) {
        return host.headOf(household);
    }

    /** Name of the village {@code code}; the code where it is none. */
    String village(String code) {
        return regions.find(code).map(Region::title).orElse(code);
    }
}

package id.simpul.household.ui;

import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.kernel.Actor;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.EventText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Jobs;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Somebody on record, found by name, NIK or No. KK and chosen from a list. */
final class PersonFinder {
    private static final int ENOUGH = 3;

    private final Ui ui;
    private final FamilyWords words;
    private final Actor actor;
    private final PersonSearch search;
    private final Predicate<PersonHit> suits;
    private final Jobs looking;
    private final Field<String> typed;
    private final Field<PersonHit> found;

    /** @param suits whom it makes sense to choose */
    PersonFinder(
            Ui ui,
            FamilyWords words,
            Actor actor,
            PersonSearch search,
            Form form,
            TextKey whom,
            Predicate<PersonHit> suits) {
        this.ui = ui;
        this.words = words;
        this.actor = actor;
        this.search = search;
        this.suits = suits;
        looking = ui.jobs().latest();
        typed = form.text(EventText.FIND).help(EventText.FIND_HELP);
        found = form.choice(whom, List.<PersonHit>of(), hit -> Long.toString(hit.person()), this::name)
                .required();
        typed.onChange(text -> look(text.orElse("")));
    }

    private void look(String text) {
        if (text.strip().length() < ENOUGH) {
            typed.help(EventText.FIND_HELP);
            return;
        }
        looking.run(HouseholdText.JOB_LOOK, progress -> search.search(actor, text))
                .then(hits -> show(hits.stream()
                        .filter(hit -> hit.alive() && suits.test(hit))
                        .toList()))
                .orShow();
    }

    private void show(List<PersonHit> hits) {
        Optional<PersonHit> before = found.value().filter(hits::contains);
        found.options(hits);
        // Who is only like what was typed has to be looked at and chosen.
        boolean similar = !hits.isEmpty() && hits.stream().allMatch(PersonHit::similar);
        found.set(before.or(() -> hits.stream().findFirst().filter(hit -> hits.size() == 1 && !similar)));
        if (hits.isEmpty()) {
            typed.help(EventText.FIND_NOBODY);
        } else if (similar) {
            typed.help(EventText.FIND_SIMILAR);
        } else {
            typed.help(EventText.FIND_SOME, hits.size());
        }
    }

    /** "Engkos Kosasih, 12 Jan 1955, KK 3201 •••• •••• 9002, Desa Pasirmuncang". */
    private String name(PersonHit hit) {
        List<String> parts = new ArrayList<>();
        parts.add(hit.name().reveal());
        if (hit.birthDate() != null) {
            parts.add(ui.formats().mediumDate(hit.birthDate()));
        }
        parts.add(hit.kk() == null ? ui.text(HouseholdText.UI_NO_KK) : ui.text(HouseholdText.UI_KK, hit.kk()));
        parts.add(words.village(hit.village()));
        return String.join(", ", parts);
    }

    Optional<PersonHit> chosen() {
        return found.value();
    }

    Field<PersonHit> field() {
        return found;
    }
}

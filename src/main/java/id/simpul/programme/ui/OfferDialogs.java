package id.simpul.programme.ui;

import id.simpul.household.Codes;
import id.simpul.household.Sex;
import id.simpul.l10n.text.OfferText;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.offer.Candidate;
import id.simpul.programme.offer.Offer;
import id.simpul.programme.offer.OfferDetails;
import id.simpul.programme.offer.OfferMatch;
import id.simpul.reference.Code;
import id.simpul.region.Region;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Forms for offers and what came of them. */
final class OfferDialogs {
    static final String KINDS = "jenis_tawaran";
    static final String RESULTS = "hasil_tawaran";

    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final Saving saving;
    private final LongConsumer saved;

    /** {@code saved} gets the row of the offer that was written; 0 for a new one. */
    OfferDialogs(Ui ui, ProgrammeServices services, LongConsumer saved) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.saving = new Saving(ui, act -> services.offers().undo(services.actor(), act));
        this.saved = saved;
    }

    void add() {
        offer(null);
    }

    private Field<Code> choice(Form form, OfferText label, String list) {
        return form.choice(label, words.options(list), Code::code, code -> code.label(ui.texts()));
    }

    /** Asks for an offer; {@code before} is null for a new one. */
    void offer(@Nullable Offer before) {
        var form = new Form(ui);
        Field<String> company = form.text(OfferText.COMPANY).required().span(6);
        Field<Code> kind = choice(form, OfferText.KIND, KINDS).required().span(6);
        Field<String> title = form.text(OfferText.WHAT).required().span(12).help(OfferText.WHAT_HELP);
        Field<Long> places = form.number(OfferText.PLACES).required().span(4);
        Field<LocalDate> from = form.date(ProgrammeText.STARTED).required().span(4);
        Field<LocalDate> to = form.date(ProgrammeText.ENDED).span(4);
        Field<String> place = form.text(OfferText.PLACE).span(6);
        Field<String> contact = form.text(OfferText.CONTACT).span(6);
        form.section(OfferText.ASKED_TITLE);
        Field<Long> youngest = form.number(OfferText.MIN_AGE).span(3);
        Field<Long> oldest = form.number(OfferText.MAX_AGE).span(3);
        Field<Code> sex = choice(form, OfferText.SEX, Codes.SEX).span(6);
        Field<Code> education =
                choice(form, OfferText.EDUCATION, Codes.EDUCATION).span(6);
        Field<String> skills = form.text(OfferText.SKILLS).span(6).help(OfferText.SKILLS_HELP);
        Field<Boolean> closed = form.check(OfferText.CLOSED_ASKED).span(12);
        Field<String> note = form.lines(ProgrammeText.NOTE, 2);
        form.section(OfferText.VILLAGES_TITLE);
        Map<String, Field<Boolean>> villages = new LinkedHashMap<>();
        for (Region village : services.villages()) {
            villages.put(
                    village.code(),
                    form.check(new Form.Asked("village." + village.code(), village.title()))
                            .span(6));
        }
        from.set(words.today());
        closed.show(before != null);
        if (before != null) {
            OfferDetails details = before.details();
            company.set(details.company());
            kind.set(find(KINDS, details.kind()));
            title.set(details.title());
            places.set((long) details.places());
            from.set(details.from());
            to.set(Optional.ofNullable(details.to()));
            place.set(Optional.ofNullable(details.place()));
            contact.set(Optional.ofNullable(details.contact()));
            youngest.set(Optional.ofNullable(details.minAge()).map(Integer::longValue));
            oldest.set(Optional.ofNullable(details.maxAge()).map(Integer::longValue));
            Sex asked = details.sex();
            sex.set(asked == null ? Optional.empty() : find(Codes.SEX, Integer.toString(asked.code())));
            Integer least = details.education();
            education.set(least == null ? Optional.empty() : find(Codes.EDUCATION, Integer.toString(least)));
            skills.set(Optional.ofNullable(details.skills()));
            closed.set(details.closed());
            note.set(Optional.ofNullable(details.note()));
            villages.forEach((code, field) -> field.set(details.villages().contains(code)));
        }
        long id = before == null ? 0 : before.id();
        String heading = ui.text(before == null ? OfferText.ADD : OfferText.CHANGE_TITLE);
        new RecordForm(ui, saving, heading, form, () -> saved.accept(id))
                .open(
                        ProgrammeText.SAVE_PROGRAMME,
                        () -> {
                            var after = new OfferDetails(
                                    company.value().orElse(""),
                                    kind.value().map(Code::code).orElse(""),
                                    title.value().orElse(""),
                                    places.value().orElse(0L).intValue(),
                                    from.value().orElse(words.today()),
                                    to.value().orElse(null),
                                    place.value().orElse(null),
                                    youngest.value().map(Long::intValue).orElse(null),
                                    oldest.value().map(Long::intValue).orElse(null),
                                    sex.value()
                                            .flatMap(code -> Sex.of(code.number()))
                                            .orElse(null),
                                    education.value().map(Code::number).orElse(null),
                                    skills.value().orElse(null),
                                    villages.entrySet().stream()
                                            .filter(entry ->
                                                    entry.getValue().value().orElse(false))
                                            .map(Map.Entry::getKey)
                                            .collect(Collectors.toUnmodifiableSet()),
                                    contact.value().orElse(null),
                                    closed.value().orElse(false),
                                    note.value().orElse(null));
                            return () -> services.offers().offer(services.actor(), before, after);
                        },
                        () -> ui.text(OfferText.SAVED, title.value().orElse("")));
    }

    private Optional<Code> find(String list, String code) {
        return words.options(list).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** Records that {@code offer} was made to {@code candidate}, with the reasons shown. */
    void make(Offer offer, Candidate candidate) {
        String reasons = candidate.reasons().stream()
                .map(reason -> reason.text(ui.texts()))
                .collect(Collectors.joining("; "));
        var made = new OfferMatch(
                0,
                offer.id(),
                candidate.person(),
                candidate.household(),
                candidate.name(),
                OfferMatch.OFFERED,
                words.today(),
                null,
                reasons,
                null);
        saving.act(
                () -> services.offers().match(services.actor(), null, made),
                ui.text(OfferText.MADE, candidate.name().reveal()),
                () -> saved.accept(offer.id()));
    }

    /** Asks what came of it. */
    void result(OfferMatch before) {
        var form = new Form(ui);
        List<Code> results = words.options(RESULTS);
        Field<Code> result = form.choice(OfferText.RESULT, results, Code::code, code -> code.label(ui.texts()))
                .required()
                .span(6);
        Field<LocalDate> on = form.date(OfferText.RESULT_ON).span(6);
        Field<String> note = form.lines(ProgrammeText.NOTE, 2);
        result.set(find(RESULTS, before.result()));
        on.set(before.resultOn() == null ? Optional.of(words.today()) : Optional.of(before.resultOn()));
        note.set(Optional.ofNullable(before.note()));
        String title = ui.text(OfferText.RESULT_TITLE, before.name().reveal());
        new RecordForm(ui, saving, title, form, () -> saved.accept(before.offer()))
                .danger(
                        ProgrammeText.REMOVE,
                        () -> services.offers().remove(services.actor(), before),
                        ui.text(OfferText.MATCH_REMOVED))
                .open(
                        ProgrammeText.SAVE_PROGRAMME,
                        () -> {
                            String code = result.value().map(Code::code).orElse(OfferMatch.OFFERED);
                            var after = new OfferMatch(
                                    before.id(),
                                    before.offer(),
                                    before.person(),
                                    before.household(),
                                    before.name(),
                                    code,
                                    before.offeredOn(),
                                    code.equals(OfferMatch.OFFERED)
                                            ? null
                                            : on.value().orElse(null),
                                    before.reasons(),
                                    note.value().orElse(null));
                            return () -> services.offers().match(services.actor(), before, after);
                        },
                        () -> ui.text(OfferText.RESULT_SAVED, before.name().reveal()));
    }
}

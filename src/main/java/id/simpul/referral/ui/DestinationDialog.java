package id.simpul.referral.ui;

import id.simpul.casework.Service;
import id.simpul.l10n.text.ReferralText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.referral.Destination;
import id.simpul.screen.Dialog;
import id.simpul.screen.Failure;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for a place of the directory: on the way of a referral for what a letter needs, at the directory for everything. */
final class DestinationDialog {
    private static final long LONGEST = 365;

    private final Ui ui;
    private final Form form;
    private final @Nullable Destination before;
    private final List<String> services;
    private final Field<String> name;
    private final List<Code> kinds;
    private final Field<Code> kind;
    private final Field<String> addressee;
    private final Field<String> place;
    private final Field<String> phone;
    private final Field<Long> days;
    private @Nullable Further further;

    /** The fields that only the directory asks for. */
    private record Further(
            Field<String> contact,
            Field<String> whatsapp,
            Field<String> hours,
            Field<Long> capacity,
            Field<Long> free,
            Field<LocalDate> freeOn,
            Field<List<Service>> services,
            Field<List<Code>> requirements,
            Field<String> requirementNote,
            Field<String> law,
            Field<String> note) {}

    /**
     * A question for a new place.
     *
     * @param service code of the service it will be suggested for
     * @param proposedPlace the regency's capital, usually
     * @param usualDays working days until an answer is due
     */
    DestinationDialog(Ui ui, CodeLists codes, LocalDate today, String service, String proposedPlace, int usualDays) {
        this(ui, codes, today, null, List.of(service));
        place.set(proposedPlace);
        days.set((long) usualDays);
    }

    private DestinationDialog(
            Ui ui, CodeLists codes, LocalDate today, @Nullable Destination before, List<String> services) {
        this.ui = ui;
        this.before = before;
        this.services = services;
        form = new Form(ui);
        name = form.text(ReferralText.PLACE_NAME).required().help(ReferralText.PLACE_NAME_HELP);
        kinds = codes.list("jenis_tujuan", today).stream()
                .filter(code -> !kept(code))
                .toList();
        kind = form.choice(ReferralText.PLACE_KIND, kinds, Code::code, code -> code.label(ui.texts()))
                .required()
                .span(6);
        place = form.text(ReferralText.PLACE_TOWN).required().span(6);
        addressee = form.text(ReferralText.PLACE_ADDRESSEE).required().help(ReferralText.PLACE_ADDRESSEE_HELP);
        phone = form.text(ReferralText.PLACE_PHONE).span(6);
        days = form.number(ReferralText.PLACE_DAYS)
                .required()
                .span(6)
                .check(count -> count < 1 || count > LONGEST
                        ? Optional.of(ui.text(ReferralText.PLACE_DAYS_RANGE, LONGEST))
                        : Optional.empty());
    }

    /** Outlets and groups are kept among the programmes. */
    private static boolean kept(Code code) {
        return code.code().equals("EWARONG") || code.code().equals("KUBE");
    }

    /** A question for everything about a place; {@code before} is null for a new one. */
    static DestinationDialog whole(
            Ui ui, CodeLists codes, List<Service> offered, LocalDate today, @Nullable Destination before) {
        var dialog = new DestinationDialog(ui, codes, today, before, before == null ? List.of() : before.services());
        dialog.whole(offered, codes.list(DestinationFacts.PAPERS, today), today);
        return dialog;
    }

    private void whole(List<Service> offered, List<Code> papers, LocalDate today) {
        var more = new Further(
                form.text(ReferralText.PLACE_CONTACT).span(6),
                form.text(ReferralText.PLACE_WHATSAPP).span(6),
                form.text(ReferralText.PLACE_HOURS).span(12).help(ReferralText.PLACE_HOURS_HELP),
                form.number(ReferralText.PLACE_CAPACITY).span(4),
                form.number(ReferralText.PLACE_FREE).span(4),
                form.date(ReferralText.PLACE_FREE_ON).span(4),
                form.ticks(ReferralText.PLACE_SERVICES, offered, Service::code, one -> one.name(ui.texts()))
                        .span(6)
                        .help(ReferralText.PLACE_TICK_HELP),
                form.ticks(ReferralText.PLACE_REQUIREMENTS, papers, Code::code, code -> code.label(ui.texts()))
                        .span(6)
                        .help(ReferralText.PLACE_TICK_HELP),
                form.text(ReferralText.PLACE_REQUIREMENT_NOTE).span(12),
                form.text(ReferralText.PLACE_LAW).span(12).help(ReferralText.PLACE_LAW_HELP),
                form.lines(ReferralText.PLACE_NOTE, 2));
        further = more;
        more.free().onChange(count -> {
            if (count.isPresent() && more.freeOn().value().isEmpty()) {
                more.freeOn().set(today);
            }
        });
        days.set(14L);
        if (before != null) {
            fill(before, more);
            more.services()
                    .set(offered.stream()
                            .filter(one -> before.services().contains(one.code()))
                            .toList());
            more.requirements()
                    .set(papers.stream()
                            .filter(code -> before.more().requirements().contains(code.code()))
                            .toList());
        }
    }

    private void fill(Destination from, Further more) {
        Destination.More known = from.more();
        name.set(from.name());
        kind.set(Optional.of(from.kind()).flatMap(this::kindOf));
        place.set(from.place());
        addressee.set(from.addressee());
        phone.set(Optional.ofNullable(from.phone()));
        days.set((long) from.days());
        more.contact().set(Optional.ofNullable(known.contact()));
        more.whatsapp().set(Optional.ofNullable(known.whatsapp()));
        more.hours().set(Optional.ofNullable(known.hours()));
        more.capacity().set(Optional.ofNullable(known.capacity().total()).map(Integer::longValue));
        more.free().set(Optional.ofNullable(known.capacity().free()).map(Integer::longValue));
        more.freeOn().set(Optional.ofNullable(known.capacity().on()));
        more.requirementNote().set(Optional.ofNullable(known.requirementNote()));
        more.law().set(Optional.ofNullable(known.law()));
        more.note().set(Optional.ofNullable(known.note()));
    }

    private Optional<Code> kindOf(String code) {
        return kinds.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Opens it; {@code save} gets what was typed, and where to say what was refused. */
    void open(BiConsumer<Destination, Consumer<Failure>> save) {
        ReferralText added = further == null ? ReferralText.NEW_DESTINATION : ReferralText.ADD_PLACE;
        var dialog = new Dialog(ui.text(before == null ? added : ReferralText.CHANGE_PLACE))
                .content(form.node())
                .button(form.submit(
                        before == null ? ReferralText.SAVE_DESTINATION : ReferralText.SAVE_PLACE,
                        () -> save.accept(typed(), form::refused)))
                .cancel(ui.text(ReferralText.CANCEL));
        ui.dialogs().open(further == null ? dialog : dialog.wide());
        form.focus();
    }

    private Destination typed() {
        return new Destination(
                before == null ? 0 : before.id(),
                name.value().orElseThrow(),
                kind.value().orElseThrow().code(),
                addressee.value().orElseThrow(),
                place.value().orElseThrow(),
                phone.value().orElse(null),
                further == null ? services : ticked(further.services(), Service::code),
                days.value().orElseThrow().intValue(),
                more());
    }

    private Destination.More more() {
        Further typed = further;
        if (typed == null) {
            return Destination.More.NOTHING;
        }
        return new Destination.More(
                Destination.Source.DIRECTORY,
                before == null ? null : before.more().office(),
                typed.contact().value().orElse(null),
                typed.whatsapp().value().orElse(null),
                typed.hours().value().orElse(null),
                new Destination.Capacity(
                        typed.capacity().value().map(Long::intValue).orElse(null),
                        typed.free().value().map(Long::intValue).orElse(null),
                        typed.freeOn().value().orElse(null)),
                ticked(typed.requirements(), Code::code),
                typed.requirementNote().value().orElse(null),
                typed.law().value().orElse(null),
                typed.note().value().orElse(null),
                before == null ? null : before.more().retired());
    }

    private static <T> List<String> ticked(Field<List<T>> field, Function<T, String> code) {
        return field.value().orElse(List.of()).stream().map(code).toList();
    }
}

package id.simpul.programme.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.Person;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.Concern;
import id.simpul.programme.ParticipationDetails;
import id.simpul.programme.Per;
import id.simpul.programme.ProgrammeAmount;
import id.simpul.programme.ProgrammeDesk.Choice;
import id.simpul.programme.Status;
import id.simpul.programme.Value;
import id.simpul.reference.Code;
import id.simpul.screen.Note;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a participation: of one family, or, without a family, of whole lists. */
final class ParticipationFields {
    /** Who takes part: a member, or the family as a whole. */
    private record Receiver(long person, String name) {}

    /** A component of the catalogue; {@link #OTHER} asks for another one in words. */
    private record Component(String key, String name) {}

    private static final Component OTHER = new Component("*", "");

    private final Ui ui;
    private final ProgrammeWords words;
    private final Form form;
    private final List<Choice> choices;
    private final List<Receiver> receivers = new ArrayList<>();
    private final Field<Choice> programme;
    private final @Nullable Field<Receiver> receiver;
    private final Field<Component> component;
    private final Field<String> componentText;
    private final Field<Integer> year;
    private final Field<Code> period;
    private final Field<Long> value;
    private final Field<Per> per;
    private final Field<LocalDate> started;
    private final Field<LocalDate> ended;
    private final Field<Status> status;
    private final Field<String> source;
    private final Field<String> reason;
    private @Nullable Value proposed;
    private List<Concern> told = List.of();

    ParticipationFields(Ui ui, ProgrammeWords words, Form form, List<Choice> choices, @Nullable Family family) {
        this.ui = ui;
        this.words = words;
        this.form = form;
        this.choices = choices;
        programme = form.choice(
                        ProgrammeText.PROGRAMME,
                        choices,
                        choice -> choice.programme().code(),
                        choice -> choice.programme().label(ui.texts()))
                .required()
                .span(6)
                .onChange(chosen -> chosen());
        receiver = family == null ? null : receiver(family);
        component = form.choice(ProgrammeText.COMPONENT, List.<Component>of(), Component::key, this::name)
                .span(6)
                .onChange(chosen -> component());
        componentText = form.text(ProgrammeText.COMPONENT_OTHER).span(6);
        year = form.choice(ProgrammeText.YEAR, words.years(null), y -> Integer.toString(y), y -> Integer.toString(y))
                .span(3)
                .onChange(y -> propose());
        period = form.choice(
                        ProgrammeText.PERIOD, words.options(Codes.PERIOD), Code::code, code -> code.label(ui.texts()))
                .span(3)
                .help(ProgrammeText.PERIOD_HELP);
        value = form.money(ProgrammeText.VALUE).span(3);
        per = form.choice(ProgrammeText.PER, List.of(Per.values()), Per::code, words::per)
                .span(3);
        started = form.date(ProgrammeText.STARTED).span(3).onChange(day -> propose());
        ended = form.date(ProgrammeText.ENDED).span(3);
        status = form.choice(
                        ProgrammeText.STATUS,
                        List.of(Status.values()),
                        Status::name,
                        s -> words.label(Codes.PARTICIPATION, Integer.toString(s.code())))
                .required()
                .span(6);
        source = form.text(ProgrammeText.SOURCE).span(12).help(ProgrammeText.SOURCE_HELP);
        reason = form.text(ProgrammeText.REASON).span(12).help(ProgrammeText.REASON_HELP);
        begin();
    }

    private Field<Receiver> receiver(Family family) {
        receivers.add(new Receiver(0, ui.text(ProgrammeText.WHOLE_FAMILY)));
        for (Person member : family.members()) {
            receivers.add(new Receiver(member.id(), member.name().reveal()));
        }
        Field<Receiver> field = form.choice(
                        ProgrammeText.RECEIVER, receivers, r -> Long.toString(r.person()), Receiver::name)
                .required()
                .span(6);
        field.set(receivers.getFirst());
        return field;
    }

    private void begin() {
        status.set(Status.ACTIVE);
        per.set(Per.MONTH);
        year.set(words.today().getYear());
        reason.show(false);
        components(List.of());
    }

    private String name(Component one) {
        return one.equals(OTHER) ? ui.text(ProgrammeText.COMPONENT_ANOTHER) : one.name();
    }

    private void chosen() {
        Optional<Choice> choice = programme.value();
        List<Component> known = choice.stream()
                .flatMap(c -> c.components().stream().map(key -> new Component(key, named(c, key))))
                .toList();
        components(known);
        if (known.size() == 1) {
            component.set(known.getFirst());
        }
        propose();
    }

    private String named(Choice choice, String key) {
        return choice.amounts().stream()
                .filter(amount -> amount.component().equals(key))
                .findFirst()
                .map(amount -> amount.component(ui.texts()))
                .orElse(key);
    }

    private void components(List<Component> known) {
        var options = new ArrayList<>(known);
        if (!known.isEmpty()) {
            options.add(OTHER);
        }
        component.clear();
        component.options(options);
        component.show(!known.isEmpty());
        componentText.show(known.isEmpty());
    }

    private void component() {
        componentText.show(component.value().filter(OTHER::equals).isPresent());
        propose();
    }

    /** Fills in what the catalogue says, but never over what somebody typed. */
    private void propose() {
        Value typed = value();
        if (typed != null && !typed.equals(proposed)) {
            return;
        }
        Optional<ProgrammeAmount> amount = programme.value().flatMap(choice -> choice.amount(componentName(), day()));
        Optional<Value> known =
                amount.flatMap(a -> Optional.ofNullable(a.rupiah()).map(rupiah -> new Value(rupiah, a.per())));
        known.ifPresentOrElse(
                v -> {
                    value.set(v.rupiah());
                    per.set(v.per());
                },
                value::clear);
        proposed = known.orElse(null);
        amount.ifPresentOrElse(this::explain, () -> value.help(ProgrammeText.VALUE_HELP));
    }

    /** What the catalogue says, how long it is known to hold, and whether it was compared with the regulation. */
    private void explain(ProgrammeAmount amount) {
        LocalDate to = amount.to();
        if (to != null && to.isBefore(day())) {
            value.help(
                    ProgrammeText.VALUE_PROPOSED_LAST,
                    words.amount(amount),
                    ui.formats().mediumDate(to));
        } else {
            value.help(
                    amount.unverified() ? ProgrammeText.VALUE_PROPOSED_UNVERIFIED : ProgrammeText.VALUE_PROPOSED,
                    words.amount(amount));
        }
    }

    /** The day whose amounts count. */
    private LocalDate day() {
        LocalDate today = words.today();
        return started.value()
                .or(() -> year.value().filter(y -> y != today.getYear()).map(y -> LocalDate.of(y, 12, 31)))
                .orElse(today);
    }

    private @Nullable String componentName() {
        return component
                .value()
                .filter(one -> !one.equals(OTHER))
                .map(Component::key)
                .or(componentText::value)
                .orElse(null);
    }

    private @Nullable Value value() {
        return value.value()
                .map(rupiah -> new Value(rupiah, per.value().orElse(Per.MONTH)))
                .orElse(null);
    }

    /** Chooses the programme {@code code}. */
    void choose(String code) {
        choices.stream()
                .filter(choice -> choice.programme().code().equals(code))
                .findFirst()
                .ifPresent(choice -> {
                    programme.set(choice);
                    chosen();
                });
    }

    void show(ParticipationDetails details) {
        choose(details.programme());
        long person = Optional.ofNullable(details.person()).orElse(0L);
        if (receiver != null) {
            receiver.set(receivers.stream().filter(r -> r.person() == person).findFirst());
        }
        String known = details.component();
        if (known != null) {
            Optional<Choice> choice = programme.value();
            if (choice.filter(c -> c.components().contains(known)).isPresent()) {
                component.set(new Component(known, named(choice.orElseThrow(), known)));
                componentText.show(false);
            } else {
                if (choice.filter(c -> !c.components().isEmpty()).isPresent()) {
                    component.set(OTHER);
                }
                componentText.show(true);
                componentText.set(known);
            }
        } else {
            component.clear();
        }
        year.options(words.years(details.year()));
        year.set(Optional.ofNullable(details.year()));
        period.set(words.options(Codes.PERIOD).stream()
                .filter(code -> code.code().equals(details.period()))
                .findFirst());
        Value worth = details.value();
        value.set(Optional.ofNullable(worth).map(Value::rupiah));
        per.set(worth == null ? Per.MONTH : worth.per());
        started.set(Optional.ofNullable(details.startedOn()));
        ended.set(Optional.ofNullable(details.endedOn()));
        status.set(details.status());
        source.set(Optional.ofNullable(details.source()));
        reason.show(true);
    }

    ParticipationDetails details() {
        Optional<Long> person = receiver == null
                ? Optional.empty()
                : receiver.value().map(Receiver::person).filter(id -> id != 0);
        return new ParticipationDetails(
                person.orElse(null),
                code(),
                componentName(),
                year.value().orElse(null),
                period.value().map(Code::code).orElse(null),
                started.value().orElse(null),
                ended.value().orElse(null),
                value(),
                status.value().orElse(Status.ACTIVE),
                source.value().orElse(null));
    }

    /** Code of the chosen programme; empty: none. */
    String code() {
        return programme.value().map(choice -> choice.programme().code()).orElse("");
    }

    Field<String> reason() {
        return reason;
    }

    @Nullable
    String why() {
        return reason.value().orElse(null);
    }

    /** Says what speaks against it and asks why; whether the user has said so already. */
    boolean settled(List<Concern> concerns) {
        if (concerns.isEmpty()) {
            form.clearNotice();
            return true;
        }
        boolean answered = reason.value().isPresent() && concerns.equals(told);
        told = concerns;
        var note = new Note(Tone.WARNING, ui.text(ProgrammeText.CONCERNS_TITLE));
        concerns.forEach(concern -> note.text(concern.text(ui.texts())));
        form.notice(note.text(ui.text(ProgrammeText.CONCERNS_NEXT)).node());
        reason.show(true);
        if (!answered) {
            reason.focus();
        }
        return answered;
    }
}

package id.simpul.programme.ui;

import id.simpul.household.Family;
import id.simpul.household.Person;
import id.simpul.kernel.Masked;
import id.simpul.l10n.text.OutletText;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.outlet.Card;
import id.simpul.programme.outlet.CardDetails;
import id.simpul.programme.outlet.CardNumber;
import id.simpul.programme.outlet.OutletDesk;
import id.simpul.reference.Code;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The KKS cards of a family, for its record. */
final class CardSection {
    static final String STATUS = "status_kks";
    static final String ACTIVE = "AKTIF";
    private static final String REPLACED = "DIGANTI";
    private static final int GROUP = 4;
    private static final int GROUPS = 4;

    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final Saving saving;
    private final Runnable changed;
    private final boolean mayEdit;

    CardSection(Ui ui, ProgrammeServices services, Runnable changed, boolean mayEdit) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.saving = new Saving(ui, act -> services.outlets().undo(services.actor(), act));
        this.changed = changed;
        this.mayEdit = mayEdit;
    }

    /** What the section shows: cards, and the outlets they can be used at. */
    record Content(List<Card> cards, List<OutletDesk.Line> outlets) {}

    /** Reads it, on a work thread. */
    Content read(long household) {
        return new Content(
                services.outlets().cards(services.actor(), household),
                services.outlets().list(services.actor()));
    }

    static Badge badge(ProgrammeWords words, Card card) {
        String status = card.details().status();
        return new Badge(
                words.label(STATUS, status),
                switch (status) {
                    case ACTIVE -> Tone.SUCCESS;
                    case REPLACED -> Tone.NEUTRAL;
                    default -> Tone.WARNING;
                });
    }

    Node node(Family family, Content content, boolean unmasked) {
        String title = ui.text(OutletText.CARDS_TITLE);
        VBox node = Styled.column(
                "aid-cards",
                mayEdit
                        ? Heads.section(
                                title,
                                Buttons.link(ui.text(OutletText.CARD_ADD), () -> open(family, content, null, unmasked)))
                        : Heads.section(title));
        if (content.cards().isEmpty()) {
            node.getChildren().add(Styled.paragraph(ui.text(OutletText.CARDS_NONE), "quiet"));
        }
        content.cards().forEach(card -> node.getChildren().add(line(family, content, card, unmasked)));
        return node;
    }

    private Node line(Family family, Content content, Card card, boolean unmasked) {
        CardDetails details = card.details();
        CardNumber number = details.number();
        String shown = number == null
                ? ui.text(OutletText.CARD_NO_NUMBER)
                : unmasked ? Masked.grouped(number.reveal()) : number.toString();
        var parts = new ArrayList<String>();
        Long person = details.person();
        if (person != null) {
            family.member(person).ifPresent(member -> parts.add(member.name().reveal()));
        }
        if (details.bank() != null) {
            parts.add(details.bank());
        }
        outlet(content, details.outlet()).ifPresent(parts::add);
        if (details.statusOn() != null) {
            parts.add(ui.text(ProgrammeText.DAYS_SINCE, ui.formats().mediumDate(details.statusOn())));
        }
        if (details.note() != null) {
            parts.add(details.note());
        }
        VBox text = Styled.column(
                "case-line",
                Styled.row(
                        "aid-head",
                        Styled.label(shown, "medium"),
                        badge(words, card).inList()),
                Styled.paragraph(String.join(" · ", parts), "quiet", "small"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Styled.row("programme-line", Icon.CARD.node("icon-18"), text);
        if (mayEdit) {
            row.getChildren()
                    .add(Buttons.icon(
                            Icon.EDIT, ui.text(OutletText.CARD_CHANGE), () -> open(family, content, card, unmasked)));
        }
        return row;
    }

    private static Optional<String> outlet(Content content, @Nullable Long outlet) {
        return content.outlets().stream()
                .filter(line -> outlet != null && line.outlet().id() == outlet)
                .findFirst()
                .map(line -> line.outlet().details().name());
    }

    /** Whose name a card is in. */
    private record Holder(long person, String name) {}

    private void open(Family family, Content content, @Nullable Card before, boolean unmasked) {
        var form = new Form(ui);
        List<Holder> holders = family.members().stream()
                .map((Person member) -> new Holder(member.id(), member.name().reveal()))
                .toList();
        Field<Holder> holder = form.choice(
                        OutletText.CARD_HOLDER, holders, h -> Long.toString(h.person()), Holder::name)
                .span(6);
        Field<String> bank = form.text(OutletText.BANK).span(6);
        CardNumber known = before == null ? null : before.details().number();
        // Whoever may not see the number leaves it as it is by leaving the field empty.
        boolean hidden = known != null && !unmasked;
        Field<String> number =
                form.digits(OutletText.CARD_NUMBER, GROUP, GROUPS).span(12);
        if (known != null && !unmasked) {
            number.help(OutletText.CARD_NUMBER_HIDDEN, known.toString());
        } else {
            number.help(OutletText.CARD_NUMBER_HELP);
        }
        Field<Code> status = form.choice(
                        OutletText.CARD_STATUS, words.options(STATUS), Code::code, code -> code.label(ui.texts()))
                .required()
                .span(6);
        Field<LocalDate> statusOn = form.date(OutletText.CARD_STATUS_ON).span(6);
        Field<LocalDate> issuedOn = form.date(OutletText.CARD_ISSUED_ON).span(6);
        Field<OutletDesk.Line> outlet = form.choice(
                        OutletText.CARD_OUTLET,
                        content.outlets(),
                        line -> Long.toString(line.outlet().id()),
                        line -> line.outlet().details().name())
                .span(6);
        Field<String> note = form.text(ProgrammeText.NOTE).span(12);
        String first = before == null ? ACTIVE : before.details().status();
        status.set(words.options(STATUS).stream()
                .filter(code -> code.code().equals(first))
                .findFirst());
        if (before != null) {
            CardDetails details = before.details();
            holder.set(holders.stream()
                    .filter(h -> details.person() != null && h.person() == details.person())
                    .findFirst());
            bank.set(Optional.ofNullable(details.bank()));
            if (known != null && !hidden) {
                number.set(known.reveal());
            }
            statusOn.set(Optional.ofNullable(details.statusOn()));
            issuedOn.set(Optional.ofNullable(details.issuedOn()));
            outlet.set(content.outlets().stream()
                    .filter(line -> details.outlet() != null && line.outlet().id() == details.outlet())
                    .findFirst());
            note.set(Optional.ofNullable(details.note()));
        } else {
            family.head()
                    .ifPresent(head -> holder.set(holders.stream()
                            .filter(h -> h.person() == head.id())
                            .findFirst()));
        }
        var dialog = new RecordForm(
                ui, saving, ui.text(before == null ? OutletText.CARD_ADD : OutletText.CARD_CHANGE), form, changed);
        if (before != null) {
            dialog.danger(
                    ProgrammeText.REMOVE,
                    () -> services.outlets().removeCard(services.actor(), before),
                    ui.text(OutletText.CARD_REMOVED));
        }
        var told = new SimpleStringProperty("");
        dialog.open(form.submit(OutletText.CARD_SAVE, () -> {
            var after = new CardDetails(
                    holder.value().map(Holder::person).orElse(null),
                    number.value().map(CardNumber::new).orElse(hidden ? known : null),
                    bank.value().orElse(null),
                    status.value().map(Code::code).orElse(ACTIVE),
                    statusOn.value().orElse(null),
                    issuedOn.value().orElse(null),
                    outlet.value().map(line -> line.outlet().id()).orElse(null),
                    note.value().orElse(null));
            CardNumber typed = after.number();
            ui.jobs()
                    .run(
                            ProgrammeText.JOB_CHECK,
                            progress -> typed == null
                                    ? 0
                                    : services.outlets().elsewhere(services.actor(), typed, family.id()))
                    .then(others -> {
                        if (others > 0 && typed != null && !told.get().equals(typed.reveal())) {
                            told.set(typed.reveal());
                            form.notice(new Note(Tone.WARNING, ui.text(ProgrammeText.CONCERNS_TITLE))
                                    .text(ui.text(OutletText.CARD_ELSEWHERE, others))
                                    .node());
                        } else {
                            saving.save(
                                    form,
                                    () -> services.outlets().card(services.actor(), family.id(), before, after),
                                    ui.text(OutletText.CARD_SAVED),
                                    changed);
                        }
                    })
                    .or(form::refused);
        }));
    }
}

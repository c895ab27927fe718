package id.simpul.programme.ui;

import id.simpul.household.Family;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.Disbursement;
import id.simpul.programme.Participation;
import id.simpul.programme.ParticipationDetails;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a family takes part in and what it received: each programme with its members, its days and its disbursements. */
public final class AidTab {
    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final ParticipationDialogs dialogs;
    private final Saving saving;
    private final CardSection cards;
    private final Runnable changed;
    private final Jobs latest;
    private final StackPane place = new StackPane();
    private final boolean mayEdit;

    private record Content(
            List<Participation> participations, List<Disbursement> received, CardSection.Content cards) {}

    /** The tab; {@code changed} follows whatever it wrote. */
    public AidTab(Ui ui, ProgrammeServices services, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.dialogs = new ParticipationDialogs(ui, services);
        this.saving = new Saving(ui, act -> services.participations().undo(services.actor(), act));
        this.changed = changed;
        this.latest = ui.jobs().latest();
        this.mayEdit = services.actor().may(Capability.EDIT_HOUSEHOLD);
        this.cards = new CardSection(ui, services, changed, mayEdit);
    }

    /** What stands on the tab. */
    public String title() {
        return ui.text(ProgrammeText.TAB_TITLE);
    }

    /** What is below the tab, read anew for {@code family}; {@code unmasked}: whether numbers are shown in full. */
    public Node node(Family family, boolean unmasked) {
        load(family, unmasked);
        return place;
    }

    private void load(Family family, boolean unmasked) {
        latest.run(
                        ProgrammeText.JOB_LOAD,
                        progress -> new Content(
                                services.participations().of(services.actor(), family.id()),
                                services.participations().received(services.actor(), family.id()),
                                cards.read(family.id())))
                .then(content -> place.getChildren().setAll(page(family, content, unmasked)))
                .orShow();
    }

    private Node page(Family family, Content content, boolean unmasked) {
        if (content.participations().isEmpty() && content.cards().cards().isEmpty()) {
            String sentence = ui.text(ProgrammeText.TAB_EMPTY);
            VBox empty = mayEdit
                    ? EmptyState.of(Icon.HAND_OVER, sentence, recordButton(family))
                    : EmptyState.of(Icon.HAND_OVER, sentence);
            var centred = new StackPane(empty);
            return Styled.scroll(Styled.column("aid-list", centred, cards.node(family, content.cards(), unmasked)));
        }
        VBox list = Styled.column("aid-list");
        HBox head = Heads.section(summary(content));
        if (mayEdit) {
            head.getChildren().add(recordButton(family));
        }
        list.getChildren().add(head);
        content.participations().stream()
                .sorted(Comparator.<Participation>comparingInt(
                                p -> p.details().status().code())
                        .thenComparing(p -> words.programme(p.details().programme()))
                        .thenComparingLong(Participation::id))
                .forEach(p -> list.getChildren().add(card(family, p, content)));
        list.getChildren().add(cards.node(family, content.cards(), unmasked));
        return Styled.scroll(list);
    }

    private Button recordButton(Family family) {
        return Buttons.secondary(Icon.ADD, ui.text(ProgrammeText.RECORD), () -> dialogs.record(family, changed));
    }

    /** "3 kepesertaan, diterima Rp2.400.000 pada 2026". */
    private String summary(Content content) {
        int year = words.today().getYear();
        long sum = content.received().stream()
                .filter(received -> received.year() == year)
                .mapToLong(received -> received.rupiah() == null ? 0 : received.rupiah())
                .sum();
        return ui.text(
                ProgrammeText.TAB_SUMMARY,
                content.participations().size(),
                ui.formats().rupiah(sum),
                Integer.toString(year));
    }

    private Node card(Family family, Participation participation, Content content) {
        ParticipationDetails details = participation.details();
        String programme = words.programme(details.programme());
        HBox head = Styled.row(
                "aid-head",
                Styled.label(programme, "medium"),
                words.status(participation).inList(),
                Styled.gap());
        if (mayEdit) {
            head.getChildren()
                    .addAll(
                            Buttons.link(ui.text(ProgrammeText.RECEIVED_ADD), () -> receive(participation, null)),
                            Buttons.icon(
                                    Icon.EDIT,
                                    ui.text(ProgrammeText.EDIT_OF, programme),
                                    () -> dialogs.edit(family, participation.id(), changed)));
        }
        VBox card = Styled.column("aid-card", head, Styled.paragraph(facts(family, details), "quiet"));
        if (details.source() != null) {
            card.getChildren()
                    .add(Styled.paragraph(ui.text(ProgrammeText.TAB_SOURCE, details.source()), "quiet", "small"));
        }
        List<Disbursement> received = content.received().stream()
                .filter(one -> one.participation() == participation.id())
                .toList();
        if (!received.isEmpty()) {
            VBox lines = Styled.column("aid-received");
            received.forEach(one -> lines.getChildren().add(line(participation, one)));
            card.getChildren().add(lines);
        }
        return card;
    }

    private String facts(Family family, ParticipationDetails details) {
        var parts = new ArrayList<String>();
        Long person = details.person();
        parts.add(
                person == null
                        ? ui.text(ProgrammeText.WHOLE_FAMILY)
                        : family.member(person)
                                .map(member -> member.name().reveal())
                                .orElse(ui.text(ProgrammeText.TAB_FORMER_MEMBER)));
        if (details.component() != null && !details.component().equals(words.programme(details.programme()))) {
            parts.add(details.component());
        }
        parts.add(words.value(details.value()));
        if (details.startedOn() != null) {
            parts.add(words.days(details.startedOn(), details.endedOn()));
        } else if (details.endedOn() != null) {
            parts.add(ui.text(ProgrammeText.DAYS_UNTIL, ui.formats().mediumDate(details.endedOn())));
        } else {
            parts.add(words.period(details.period(), details.year()));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private Node line(Participation participation, Disbursement one) {
        String what = words.received(one);
        var text = new ArrayList<String>();
        if (one.on() != null) {
            text.add(ui.formats().mediumDate(one.on()));
        }
        if (one.note() != null) {
            text.add(one.note());
        }
        VBox column = Styled.column(
                "case-line",
                Styled.paragraph(ui.text(
                        ProgrammeText.AMOUNT_LINE,
                        words.period(one.period(), one.year()),
                        what.isEmpty() ? ui.text(ProgrammeText.RECEIVED_SAID) : what)));
        if (!text.isEmpty()) {
            column.getChildren().add(Styled.paragraph(String.join(", ", text), "quiet", "small"));
        }
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox row = Styled.row("programme-line", Icon.DONE.node("icon-18"), column);
        if (mayEdit) {
            row.getChildren()
                    .add(Buttons.icon(
                            Icon.EDIT,
                            ui.text(ProgrammeText.RECEIVED_EDIT, words.period(one.period(), one.year())),
                            () -> receive(participation, one)));
        }
        return row;
    }

    private void receive(Participation participation, @Nullable Disbursement before) {
        var form = new Form(ui);
        var fields = new ReceivedFields(ui, words, form);
        if (before != null) {
            fields.show(before);
        }
        var dialog = new Dialog(ui.text(
                        ProgrammeText.RECEIVED_TITLE,
                        words.programme(participation.details().programme())))
                .content(form.node())
                .button(form.submit(ProgrammeText.RECEIVED_SAVE, () -> {
                    Disbursement after = fields.received(before == null ? 0 : before.id(), participation.id());
                    saving.save(
                            form,
                            () -> services.participations().receive(services.actor(), before, after),
                            ui.text(ProgrammeText.RECEIVED_SAVED),
                            changed);
                }));
        if (before != null) {
            dialog.button(Buttons.danger(
                    ui.text(ProgrammeText.REMOVE),
                    () -> saving.save(
                            form,
                            () -> services.participations().removeReceived(services.actor(), before),
                            ui.text(ProgrammeText.RECEIVED_REMOVED),
                            changed)));
        }
        ui.dialogs().open(dialog.cancel(ui.text(ProgrammeText.CANCEL)).wide());
        form.focus();
    }
}

package id.simpul.referral.ui;

import id.simpul.kernel.Actor;
import id.simpul.l10n.text.ReferralText;
import id.simpul.reference.CodeLists;
import id.simpul.referral.Basis;
import id.simpul.referral.HandOverDesk;
import id.simpul.referral.Organisation;
import id.simpul.referral.Referral;
import id.simpul.referral.ReferralDesk;
import id.simpul.referral.State;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Every handing-over of a case one below the other, each with where it stands and what can be done with it. */
public final class ReferralsOfCase {
    private final Ui ui;
    private final Actor actor;
    private final ReferralDesk desk;
    private final HandOverDesk handOvers;
    private final CodeLists codes;
    private final ReferralDialogs dialogs;
    private final Consumer<Long> letter;

    /**
     * The block for {@code actor}.
     *
     * @param letter opens the letter of a referral
     */
    public ReferralsOfCase(
            Ui ui,
            Actor actor,
            ReferralDesk desk,
            HandOverDesk handOvers,
            CodeLists codes,
            ReferralDialogs dialogs,
            Consumer<Long> letter) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.handOvers = handOvers;
        this.codes = codes;
        this.dialogs = dialogs;
        this.letter = letter;
    }

    private record Content(List<Referral> referrals, Organisation owner, boolean own, String worker) {}

    /** The block of a case; it fills when the records are read, and stays away where there is nothing to tell. */
    public Node node(long caseFile) {
        VBox block = Styled.column("case-lines");
        Styled.show(block, false);
        ui.jobs()
                .run(
                        ReferralText.JOB_LOAD,
                        progress -> new Content(
                                desk.of(actor, caseFile),
                                handOvers.owner(actor, caseFile),
                                handOvers.owned(actor, caseFile),
                                handOvers.worker(actor, caseFile)))
                .then(content -> fill(block, content))
                .orShow();
        return block;
    }

    private void fill(VBox block, Content content) {
        if (content.referrals().isEmpty() && content.own()) {
            return;
        }
        Styled.show(block, true);
        block.getChildren().addAll(Styled.line(), Heads.section(ui.text(ReferralText.HANDED_OVER)));
        if (!content.own()) {
            block.getChildren()
                    .add(Styled.paragraph(
                            ui.text(ReferralText.OWNED_BY, content.owner().name()), "medium"));
        }
        if (!content.worker().isEmpty()) {
            block.getChildren().add(Styled.paragraph(ui.text(ReferralText.WORKER, content.worker()), "quiet"));
        }
        content.referrals().forEach(one -> block.getChildren().add(card(one)));
    }

    private Node card(Referral one) {
        VBox card = Styled.column(
                "aid-card",
                Styled.row(
                        "programme-line",
                        Styled.label(one.destination(), "medium"),
                        Styled.gap(),
                        new Badge(codes.label("keadaan_serah", one.state().code(), ui.texts()), tone(one.state()))
                                .inList()));
        facts(one).forEach(line -> card.getChildren().add(Styled.paragraph(line, "quiet", "small")));
        List<Node> links = links(one);
        if (!links.isEmpty()) {
            card.getChildren().add(Styled.flow("note-links", links.toArray(Node[]::new)));
        }
        return card;
    }

    private List<String> facts(Referral one) {
        List<String> facts = new ArrayList<>();
        String kind = codes.label("jenis_serah", one.kind().code(), ui.texts());
        facts.add(
                one.dueOn() == null || one.state() != State.WAITING
                        ? ui.text(ReferralText.FACT_SENT, kind, ui.formats().mediumDate(one.sentOn()))
                        : ui.text(
                                ReferralText.FACT_DUE,
                                kind,
                                ui.formats().mediumDate(one.sentOn()),
                                ui.formats().mediumDate(one.dueOn())));
        if (one.why() != null) {
            facts.add(one.why());
        }
        Referral.Answer answer = one.answer();
        if (answer != null) {
            facts.add(answered(answer));
            if (answer.note() != null) {
                facts.add(answer.note());
            }
            LocalDate next = answer.nextOn();
            if (next != null && one.state().open()) {
                facts.add(ui.text(ReferralText.FACT_NEXT, ui.formats().mediumDate(next)));
            }
        }
        Referral.Reminder reminded = one.reminded();
        if (reminded != null && one.state().open()) {
            facts.add(ui.text(
                    ReferralText.FACT_REMINDED,
                    reminded.count(),
                    ui.formats().mediumDate(reminded.on()),
                    reminded.by()));
        }
        if (one.done() != null) {
            facts.add(ui.text(
                    ReferralText.FACT_DONE,
                    ui.formats().mediumDate(one.done().on()),
                    one.done().note()));
        }
        if (one.revoked() != null) {
            facts.add(ui.text(
                    ReferralText.FACT_REVOKED,
                    ui.formats().mediumDate(one.revoked().on()),
                    one.revoked().note()));
        }
        Basis basis = one.basis();
        if (basis != null) {
            facts.add(ui.text(
                    ReferralText.FACT_BASIS,
                    codes.label(Basis.LIST, basis.code(), ui.texts()),
                    ui.formats().mediumDate(basis.on())));
        }
        if (one.theirs().phone() != null && one.state().open()) {
            facts.add(ui.text(ReferralText.FACT_PHONE, one.theirs().phone()));
        }
        return facts;
    }

    private String answered(Referral.Answer answer) {
        String label = codes.label("jawaban", answer.code(), ui.texts());
        String on = ui.formats().mediumDate(answer.on());
        return answer.channel() == null
                ? ui.text(ReferralText.FACT_ANSWERED, label, on)
                : ui.text(
                        ReferralText.FACT_ANSWERED_BY,
                        label,
                        on,
                        codes.label(ReferralDialogs.CHANNELS, answer.channel(), ui.texts()));
    }

    private static Tone tone(State state) {
        return switch (state) {
            case WAITING -> Tone.INFO;
            case WAITING_LIST, MORE_DOCUMENTS -> Tone.WARNING;
            case ACCEPTED, DONE -> Tone.SUCCESS;
            case REJECTED, RETURNED -> Tone.DANGER;
            case REVOKED -> Tone.NEUTRAL;
        };
    }

    private List<Node> links(Referral one) {
        List<Node> links = new ArrayList<>();
        if (!actor.may(one.kind().needs())) {
            return links;
        }
        if (one.state().open()) {
            links.add(Buttons.link(ui.text(ReferralText.DO_ANSWER), () -> dialogs.answer(one.id())));
            links.add(Buttons.link(ui.text(ReferralText.DO_REMIND), () -> dialogs.remind(one.id(), one.destination())));
            links.add(
                    Buttons.link(ui.text(ReferralText.DO_REVOKE), () -> dialogs.takeBack(one.id(), one.destination())));
        } else if (one.state() == State.ACCEPTED && one.kind().moves()) {
            links.add(Buttons.link(ui.text(ReferralText.SAVE_RESULT), () -> dialogs.answer(one.id())));
        }
        if (one.kind() == id.simpul.referral.Kind.REFER && one.state() != State.REVOKED) {
            links.add(Buttons.link(ui.text(ReferralText.DO_LETTER), () -> letter.accept(one.id())));
        }
        return links;
    }
}

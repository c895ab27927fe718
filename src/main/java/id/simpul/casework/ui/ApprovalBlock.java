package id.simpul.casework.ui;

import id.simpul.casework.ApprovalState;
import id.simpul.casework.ApprovalStep;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.StandIn;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Badge;
import id.simpul.screen.Heads;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** Who initialled and signed a case, who is next, and why it came back. */
final class ApprovalBlock {
    private final Ui ui;
    private final CodeLists codes;

    ApprovalBlock(Ui ui, CodeLists codes) {
        this.ui = ui;
        this.codes = codes;
    }

    /** The chain with what was given; nothing where the case was never handed in and nothing is decided. */
    List<Node> node(CaseDetail file) {
        ApprovalState approval = file.approval();
        boolean chain = !approval.chain().isEmpty()
                && (approval.submitted() || !approval.given().isEmpty());
        if (file.decision() == null && !chain) {
            return List.of();
        }
        var values = new KeyValues(ui);
        if (file.decision() != null) {
            String label = codes.label("keputusan", file.decision().code(), ui.texts());
            String why = file.decision().why();
            values.add(ui.text(CaseworkText.DECISION), why == null ? label : label + "\n" + why);
        }
        if (chain) {
            boolean next = true;
            for (ApprovalStep step : approval.chain()) {
                Optional<ApprovalState.Given> given = approval.given().stream()
                        .filter(one -> one.position() == step.position())
                        .findFirst();
                values.lines(step.title(), given.map(this::given).orElse(waiting(step, next)));
                next &= given.isPresent();
            }
        }
        return List.of(Heads.section(ui.text(CaseworkText.APPROVAL)), values.node());
    }

    private Node given(ApprovalState.Given given) {
        String when = ui.formats().mediumDate(given.at().toLocalDate()) + " "
                + ui.formats().time(given.at().toLocalTime());
        StandIn standIn = given.standIn();
        String who = standIn != null
                ? ui.text(
                        CaseworkText.GIVEN_STANDING,
                        codes.label("pewakilan", standIn.code(), ui.texts()),
                        given.officer(),
                        when,
                        standIn.basis())
                : given.signer() == null
                        ? ui.text(CaseworkText.GIVEN_BY, given.officer(), when)
                        : ui.text(CaseworkText.GIVEN_FOR, given.signer(), when, given.officer());
        var lines = Styled.column(
                "cell-lines",
                new Badge(ui.text(given(given.kind())), Tone.SUCCESS).pill(),
                Styled.paragraph(who, "small"));
        if (given.note() != null) {
            lines.getChildren().add(Styled.paragraph(given.note(), "small"));
        }
        return lines;
    }

    private static CaseworkText given(ApprovalStep.Kind kind) {
        return switch (kind) {
            case PARAF -> CaseworkText.INITIALLED;
            case TTD -> CaseworkText.SIGNED;
            case MENGETAHUI -> CaseworkText.NOTED;
        };
    }

    private Node waiting(ApprovalStep step, boolean next) {
        String name = step.userName() == null ? step.signer() : step.userName();
        String holder = name == null ? "" : name + ", ";
        return Styled.paragraph(
                holder + ui.text(next ? CaseworkText.STEP_NEXT : CaseworkText.STEP_LATER), next ? "strong" : "quiet");
    }

    /** What the button says that gives {@code step}. */
    String act(ApprovalStep step) {
        return switch (step.kind()) {
            case PARAF -> ui.text(CaseworkText.GIVE_INITIALS, step.title());
            case TTD -> ui.text(CaseworkText.GIVE_SIGNATURE, step.title());
            case MENGETAHUI -> ui.text(CaseworkText.GIVE_NOTED, step.title());
        };
    }

    /** Why the case stands where somebody sent it back to, for who must mend it. */
    Optional<Node> returned(CaseDetail file) {
        return file.returned()
                .map(step -> new Note(
                                Tone.WARNING,
                                ui.text(
                                        file.reopened() ? CaseworkText.REOPENED : CaseworkText.RETURNED,
                                        step.stage().label(ui.texts()),
                                        step.officer()))
                        .text(step.reason() == null ? "" : step.reason())
                        .node());
    }
}

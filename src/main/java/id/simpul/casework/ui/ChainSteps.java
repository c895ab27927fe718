package id.simpul.casework.ui;

import id.simpul.access.User;
import id.simpul.casework.ApprovalStep;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The form of a chain: the day it begins, and a row of fields to each step, made anew when steps come or go. */
final class ChainSteps {
    private final Ui ui;
    private final List<Giver> givers = new ArrayList<>();
    private final VBox node = Styled.column("form-body");
    private Form form;
    private Field<LocalDate> from;
    private List<Row> rows = List.of();

    /** Who may give a step: everybody with a capability, or one user. */
    private record Giver(
            String key,
            String label,
            @Nullable Capability capability,
            @Nullable User user) {}

    private record Row(Field<ApprovalStep.Kind> kind, Field<String> title, Field<String> signer, Field<Giver> giver) {}

    /** What is typed in a row so far, whether it is whole or not. */
    private record Typed(ApprovalStep.Kind kind, String title, String signer, Optional<Giver> giver) {}

    ChainSteps(Ui ui, List<User> users, LocalDate begins, List<ApprovalStep> steps) {
        this.ui = ui;
        for (Capability capability : ApprovalStep.GIVERS) {
            givers.add(new Giver(capability.name(), ui.text(label(capability)), capability, null));
        }
        for (User user : users) {
            givers.add(new Giver("user." + user.id(), user.name(), null, user));
        }
        form = new Form(ui);
        from = form.date(CaseworkText.CHAIN_FROM);
        build(begins, steps.stream().map(this::typed).toList(), -1);
    }

    private static CaseworkText label(Capability capability) {
        return switch (capability) {
            case APPROVE_CASE -> CaseworkText.GIVER_APPROVE;
            case ISSUE_LETTER -> CaseworkText.GIVER_LETTER;
            default -> CaseworkText.GIVER_WORK;
        };
    }

    private Typed typed(ApprovalStep step) {
        Optional<Giver> giver = givers.stream()
                .filter(one -> step.user() == null
                        ? one.capability() == step.capability() && one.user() == null
                        : one.user() != null && one.user().id() == step.user())
                .findFirst();
        return new Typed(step.kind(), step.title(), step.signer() == null ? "" : step.signer(), giver);
    }

    private List<Typed> typed() {
        return rows.stream()
                .map(row -> new Typed(
                        row.kind().value().orElse(ApprovalStep.Kind.PARAF),
                        row.title().value().orElse(""),
                        row.signer().value().orElse(""),
                        row.giver().value()))
                .toList();
    }

    private void build(@Nullable LocalDate begins, List<Typed> steps, int focus) {
        form = new Form(ui);
        from = form.date(CaseworkText.CHAIN_FROM).required().span(4);
        if (begins != null) {
            from.set(begins);
        }
        List<Row> made = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            made.add(row(i, steps.get(i)));
        }
        rows = List.copyOf(made);
        if (steps.isEmpty()) {
            form.node(Styled.paragraph(ui.text(CaseworkText.CHAIN_EMPTY), "quiet"));
        }
        node.getChildren().setAll(form.node(), Buttons.secondary(Icon.ADD, ui.text(CaseworkText.CHAIN_ADD), this::add));
        if (focus >= 0 && focus < rows.size()) {
            rows.get(focus).title().focus();
        }
    }

    private Row row(int index, Typed step) {
        int number = index + 1;
        var head = Styled.row(
                "note-acts", Styled.label(ui.text(CaseworkText.CHAIN_STEP, number), "form-section"), Styled.gap());
        if (index > 0) {
            head.getChildren().add(Buttons.link(ui.text(CaseworkText.CHAIN_UP, number), () -> up(index)));
        }
        head.getChildren().add(Buttons.link(ui.text(CaseworkText.CHAIN_REMOVE, number), () -> remove(index)));
        form.node(head);
        Field<String> title = form.text(CaseworkText.CHAIN_NAME)
                .id("title." + number)
                .required()
                .span(5);
        Field<ApprovalStep.Kind> kind = form.segments(
                        CaseworkText.CHAIN_KIND,
                        List.of(ApprovalStep.Kind.values()),
                        ApprovalStep.Kind::name,
                        one -> ui.text(kind(one)))
                .id("kind." + number)
                .span(7);
        Field<String> signer =
                form.text(CaseworkText.CHAIN_SIGNER).id("signer." + number).span(5);
        Field<Giver> giver = form.choice(CaseworkText.CHAIN_GIVER, givers, Giver::key, Giver::label)
                .id("giver." + number)
                .required()
                .span(7);
        kind.set(step.kind());
        title.set(step.title());
        signer.set(step.signer());
        giver.set(step.giver());
        return new Row(kind, title, signer, giver);
    }

    private static CaseworkText kind(ApprovalStep.Kind kind) {
        return switch (kind) {
            case PARAF -> CaseworkText.KIND_INITIALS;
            case TTD -> CaseworkText.KIND_SIGNATURE;
            case MENGETAHUI -> CaseworkText.KIND_NOTED;
        };
    }

    private void add() {
        List<Typed> steps = new ArrayList<>(typed());
        steps.add(new Typed(ApprovalStep.Kind.PARAF, "", "", Optional.of(givers.getFirst())));
        build(from.value().orElse(null), steps, steps.size() - 1);
    }

    private void remove(int index) {
        List<Typed> steps = new ArrayList<>(typed());
        steps.remove(index);
        build(from.value().orElse(null), steps, Math.min(index, steps.size() - 1));
    }

    private void up(int index) {
        if (index > 0) {
            List<Typed> steps = new ArrayList<>(typed());
            steps.add(index - 1, steps.remove(index));
            build(from.value().orElse(null), steps, index - 1);
        }
    }

    /** The form of now: another one after each change of the steps. */
    Form form() {
        return form;
    }

    LocalDate begins() {
        return from.value().orElseThrow();
    }

    List<ApprovalStep> steps() {
        List<ApprovalStep> steps = new ArrayList<>();
        for (Row row : rows) {
            Giver giver = row.giver().value().orElse(givers.getFirst());
            User user = giver.user();
            steps.add(new ApprovalStep(
                    steps.size() + 1,
                    row.kind().value().orElse(ApprovalStep.Kind.PARAF),
                    row.title().value().orElse(""),
                    row.signer().value().orElse(null),
                    giver.capability(),
                    user == null ? null : user.id(),
                    user == null ? null : user.name()));
        }
        return steps;
    }

    Node node() {
        return node;
    }
}

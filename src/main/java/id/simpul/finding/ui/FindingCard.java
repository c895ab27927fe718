package id.simpul.finding.ui;

import id.simpul.finding.Change;
import id.simpul.finding.Components;
import id.simpul.finding.Fact;
import id.simpul.finding.FamilyFindings;
import id.simpul.finding.Finding;
import id.simpul.finding.Reason;
import id.simpul.finding.Rule;
import id.simpul.finding.State;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.FindingText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One set of rules: its counts, and when opened each finding with what it follows from and what would change it. */
final class FindingCard {
    private static final int CHANGES_SHOWN = 4;

    private final Ui ui;
    private final FindingWords words;
    private final Answers answers;
    private final Set<String> opened;

    /** What the user may do about a fact that is not known. */
    interface Answers {
        /** Links that record {@code answer}; none where nothing can be done here. */
        List<Hyperlink> to(Reason.Answer answer);
    }

    /** @param opened names of what is open, kept while the findings are read anew */
    FindingCard(Ui ui, FindingWords words, Answers answers, Set<String> opened) {
        this.ui = ui;
        this.words = words;
        this.answers = answers;
        this.opened = opened;
    }

    /** A card of {@code set} with all its findings. */
    Node of(FamilyFindings.OfSet set) {
        HBox head = Styled.row("aid-head", Styled.label(set.set().label(ui.texts()), "medium"));
        Boolean taking = set.taking();
        if (taking != null) {
            head.getChildren()
                    .add(new Badge(
                                    ui.text(taking ? FindingText.TAKING : FindingText.TAKING_NOT),
                                    taking ? Tone.SUCCESS : Tone.NEUTRAL)
                            .inList());
        }
        return card(set.set().code(), head, words.summary(set), () -> rows(set));
    }

    /** A card of one person's categories: those that are met stand on it, the rest in it. */
    Node of(String key, String name, List<Finding> findings) {
        HBox head = Styled.row("aid-head", Styled.label(name, "medium"));
        findings.stream()
                .filter(one -> one.state() == State.MET)
                .forEach(one -> head.getChildren().add(new Badge(one.rule().label(ui.texts()), Tone.WARNING).inList()));
        long met = findings.stream().filter(one -> one.state() == State.MET).count();
        long unknown =
                findings.stream().filter(one -> one.state() == State.UNKNOWN).count();
        return card(
                key,
                head,
                ui.text(FindingText.COUNTS_PERSON, met, unknown),
                () -> findings.stream()
                        .filter(one -> one.state() != State.NOT_MET)
                        .map(one -> line(one, ""))
                        .toList());
    }

    private Node card(String key, HBox head, String summary, Supplier<List<Node>> rows) {
        VBox body = Styled.column("aid-received");
        Styled.show(body, false);
        Hyperlink open = Buttons.link(ui.text(FindingText.OPEN), () -> {});
        Runnable show = () -> {
            body.getChildren().setAll(rows.get());
            Styled.show(body, true);
            open.setText(ui.text(FindingText.CLOSE));
            opened.add(key);
        };
        open.setOnAction(press -> {
            if (body.isVisible()) {
                Styled.show(body, false);
                open.setText(ui.text(FindingText.OPEN));
                opened.remove(key);
            } else {
                show.run();
            }
        });
        open.setAccessibleText(ui.text(FindingText.OPEN_OF, key));
        head.getChildren().addAll(Styled.gap(), open);
        VBox card = Styled.column("aid-card", head);
        if (!summary.isEmpty()) {
            card.getChildren().add(Styled.paragraph(summary, "quiet"));
        }
        card.getChildren().add(body);
        if (opened.contains(key)) {
            show.run();
        }
        return card;
    }

    private List<Node> rows(FamilyFindings.OfSet set) {
        var rows = new ArrayList<Node>();
        if (set.direct()) {
            rows.add(Styled.paragraph(ui.text(FindingText.DIRECT), "strong"));
        }
        set.components().ifPresent(components -> rows.addAll(components(components)));
        set.findings().stream()
                // What a member surely does not count for is no news.
                .filter(one -> one.rule().about() == Fact.About.FAMILY || one.state() != State.NOT_MET)
                .filter(one -> one.rule().kind() != Rule.Kind.COMPONENT)
                .forEach(one ->
                        rows.add(line(one, one.name().map(PersonName::reveal).orElse(""))));
        return rows;
    }

    /** What counts, what does not because of a cap, and what it comes to. */
    private List<Node> components(Components components) {
        var rows = new ArrayList<Node>();
        components.counted().forEach(one -> rows.add(component(one, FindingText.COMPONENT)));
        components.beyond().forEach(one -> rows.add(component(one, FindingText.COMPONENT_BEYOND)));
        components.open().forEach(one -> rows.add(component(one, FindingText.COMPONENT)));
        components.total().filter(sum -> sum > 0).ifPresent(sum -> {
            Rule amount = components.counted().getFirst().amount().orElseThrow();
            var to = amount.to();
            rows.add(Styled.paragraph(
                    to != null
                                    && to.isBefore(ui.clock()
                                            .instant()
                                            .atZone(ui.clock().getZone())
                                            .toLocalDate())
                            ? ui.text(
                                    FindingText.TOTAL_LAST,
                                    ui.formats().rupiah(sum),
                                    words.per(amount),
                                    ui.formats().mediumDate(to))
                            : ui.text(FindingText.TOTAL, ui.formats().rupiah(sum), words.per(amount)),
                    "strong"));
        });
        return rows;
    }

    private Node component(Components.Component one, FindingText pattern) {
        Rule cap = one.cap();
        String name = one.finding().name().map(PersonName::reveal).orElse("");
        String text = ui.text(
                pattern, name, one.finding().rule().label(ui.texts()), cap == null ? "" : cap.label(ui.texts()));
        return detailed(one.finding(), text);
    }

    private Node line(Finding finding, String name) {
        String label = finding.rule().label(ui.texts());
        return detailed(finding, name.isEmpty() ? label : ui.text(FindingText.LABEL_OF, label, name));
    }

    /** A finding in one line, which opens what is behind it. */
    private Node detailed(Finding finding, String text) {
        String key = finding.rule().set()
                + "/"
                + finding.rule().code()
                + finding.person().map(id -> "/" + id).orElse("");
        VBox details = Styled.column("finding-details");
        Styled.show(details, false);
        var label = Styled.paragraph(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        Hyperlink why = Buttons.link(ui.text(FindingText.WHY), () -> {});
        why.setMinWidth(Region.USE_PREF_SIZE);
        Runnable show = () -> {
            details.getChildren().setAll(details(finding));
            Styled.show(details, true);
            opened.add(key);
        };
        why.setOnAction(press -> {
            if (details.isVisible()) {
                Styled.show(details, false);
                opened.remove(key);
            } else {
                show.run();
            }
        });
        why.setAccessibleText(ui.text(FindingText.WHY_OF, text));
        if (opened.contains(key)) {
            show.run();
        }
        return Styled.column(
                "finding",
                Styled.row(
                        "finding-head",
                        Styled.row(
                                "finding-state",
                                words.state(finding.rule(), finding.state()).inList()),
                        label,
                        Styled.gap(),
                        why),
                details);
    }

    private List<Node> details(Finding finding) {
        var rows = new ArrayList<Node>();
        rows.add(Styled.paragraph(words.source(finding.rule()), "quiet", "small"));
        for (Reason reason : finding.reasons()) {
            HBox row = Styled.row("finding-head", Styled.paragraph(words.reason(reason), "small"));
            if (reason instanceof Reason.Answer answer) {
                row.getChildren().addAll(answers.to(answer));
            }
            rows.add(row);
        }
        List<Change> changes = finding.changes();
        if (!changes.isEmpty()) {
            rows.add(Styled.label(ui.text(FindingText.CHANGES), "medium"));
            changes.stream()
                    .limit(CHANGES_SHOWN)
                    .forEach(change -> rows.add(Styled.paragraph(words.change(finding.rule(), change), "small")));
        }
        return rows;
    }
}

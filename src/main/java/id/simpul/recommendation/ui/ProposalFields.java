package id.simpul.recommendation.ui;

import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.RecommendationText;
import id.simpul.recommendation.Proposal;
import id.simpul.recommendation.RecommendationLine;
import id.simpul.recommendation.Support;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Badge;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** One proposal in the form: whether it is recommended, in which words, and what the findings say. */
final class ProposalFields {
    private final Proposal proposal;
    private final Field<Boolean> chosen;
    private final Field<String> words;
    private final Field<String> why;

    ProposalFields(Ui ui, CodeLists codes, Form form, Proposal proposal, String key, Runnable changed) {
        this.proposal = proposal;
        String title = title(ui, codes);
        chosen = form.check(new Form.Asked(key, title));
        Support support = proposal.support();
        // What no rule speaks of has no grounds to show.
        if (!proposal.grounds().isEmpty()) {
            VBox grounds = Styled.column(
                    "proposal-grounds",
                    Styled.row(
                            "aid-head",
                            new Badge(codes.label("dukungan", support.name(), ui.texts()), tone(support)).inList()));
            proposal.grounds().forEach(ground -> grounds.getChildren().add(Styled.paragraph(ground, "small", "quiet")));
            form.node(grounds);
        }
        words = form.text(RecommendationText.WORDS).id(key + ".words").required();
        why = form.text(RecommendationText.WHY)
                .id(key + ".why")
                .help(RecommendationText.WHY_HELP)
                .required();
        words.set(proposal.words());
        chosen.onChange(now -> {
            shown();
            changed.run();
        });
        shown();
    }

    private String title(Ui ui, CodeLists codes) {
        String programme = proposal.programme();
        PersonName name = proposal.name();
        if (programme == null) {
            return ui.text(RecommendationText.ASKED_FOR);
        }
        String label = codes.label(CodeLists.PROGRAMMES, programme, ui.texts());
        return name == null
                ? ui.text(RecommendationText.FOR_FAMILY, label)
                : ui.text(RecommendationText.FOR, label, name.reveal());
    }

    static Tone tone(Support support) {
        return switch (support) {
            case DIDUKUNG -> Tone.SUCCESS;
            case KURANG_DATA -> Tone.WARNING;
            case TIDAK_DIDUKUNG -> Tone.DANGER;
            case PERMINTAAN -> Tone.NEUTRAL;
        };
    }

    /** Begins as kept. */
    void take(RecommendationLine line) {
        words.set(line.words());
        if (line.why() != null) {
            why.set(line.why());
        }
        choose(true);
    }

    void choose(boolean now) {
        chosen.set(now);
        shown();
    }

    private void shown() {
        boolean now = chosen.value().orElse(false);
        words.show(now);
        why.show(now && proposal.support().asksWhy());
    }

    Proposal proposal() {
        return proposal;
    }

    /** What is recommended; empty if it is not chosen. */
    Optional<RecommendationLine> line() {
        return chosen.value().orElse(false)
                ? Optional.of(RecommendationLine.of(
                        proposal, words.value().orElse(""), why.value().orElse(null)))
                : Optional.empty();
    }
}

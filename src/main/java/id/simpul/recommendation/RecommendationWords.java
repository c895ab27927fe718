package id.simpul.recommendation;

import id.simpul.household.HistoryWords;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.RecommendationText;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How recommendations and choices between aids are called in a family's history. */
public final class RecommendationWords implements HistoryWords {
    private static final Map<String, TextKey> NAMES = Map.of(
            "aid_choice.keeps", RecommendationText.KEEPS,
            "aid_choice.gives_up", RecommendationText.GIVES_UP,
            "aid_choice.signed_on", RecommendationText.SIGNED_ON,
            "recommendation.note", RecommendationText.NOTE,
            "recommendation_line.words", RecommendationText.WORDS,
            "recommendation_line.support", RecommendationText.SUPPORT,
            "recommendation_line.grounds", RecommendationText.GROUNDS,
            "recommendation_line.why", RecommendationText.WHY,
            "recommendation_line.programme", RecommendationText.PROGRAMME);

    private final Texts texts;
    private final CodeLists codes;

    /** Words in the language of {@code texts}. */
    public RecommendationWords(Texts texts, CodeLists codes) {
        this.texts = texts;
        this.codes = codes;
    }

    @Override
    public Optional<String> field(String table, String column) {
        return Optional.ofNullable(NAMES.get(table + "." + column)).map(texts::get);
    }

    @Override
    public Optional<String> value(String table, @Nullable String of, String column, String value) {
        return switch (table + "." + column) {
            case "aid_choice.keeps", "aid_choice.gives_up", "recommendation_line.programme" ->
                Optional.of(codes.label(CodeLists.PROGRAMMES, value, texts));
            case "aid_choice.signed_on" -> Optional.of(new Formats(texts).mediumDate(LocalDate.parse(value)));
            case "recommendation_line.support" -> Optional.of(codes.label("dukungan", value, texts));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> thing(String table, @Nullable String of) {
        String register = Objects.requireNonNullElse(of, "");
        return Optional.ofNullable(
                switch (table) {
                    case "aid_choice" -> texts.get(RecommendationText.TRAIL_CHOICE);
                    case "recommendation" -> texts.get(RecommendationText.TRAIL, register);
                    case "recommendation_line" -> texts.get(RecommendationText.TRAIL_LINE, register);
                    default -> null;
                });
    }
}

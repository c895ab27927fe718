package id.simpul.casework;

import id.simpul.household.HistoryWords;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.CodeLists;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How outcomes of cases are called in a family's history. */
public final class OutcomeWords implements HistoryWords {
    private static final String TABLE = "case_outcome";

    private static final Map<String, TextKey> NAMES = Map.of(
            "kind", CaseworkText.OUTCOME_KIND,
            "what", CaseworkText.OUTCOME,
            "received_on", CaseworkText.RECEIVED_ON,
            "amount", CaseworkText.AMOUNT,
            "source", CaseworkText.RECEIVED_FROM,
            "satisfaction", CaseworkText.SATISFACTION,
            "why", CaseworkText.SATISFACTION_WHY);

    private final Texts texts;
    private final CodeLists codes;

    /** Words in the language of {@code texts}. */
    public OutcomeWords(Texts texts, CodeLists codes) {
        this.texts = texts;
        this.codes = codes;
    }

    @Override
    public Optional<String> field(String table, String column) {
        return table.equals(TABLE) ? Optional.ofNullable(NAMES.get(column)).map(texts::get) : Optional.empty();
    }

    @Override
    public Optional<String> value(String table, @Nullable String of, String column, String value) {
        if (!table.equals(TABLE)) {
            return Optional.empty();
        }
        return switch (column) {
            case "kind" -> Optional.of(codes.label("hasil", value, texts));
            case "satisfaction" -> Optional.of(codes.label("kepuasan", value, texts));
            case "amount" -> Optional.of(new Formats(texts).rupiah(Long.parseLong(value)));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> thing(String table, @Nullable String of) {
        return table.equals(TABLE) && of != null
                ? Optional.of(texts.get(CaseworkText.OUTCOME_OF, of))
                : Optional.empty();
    }
}

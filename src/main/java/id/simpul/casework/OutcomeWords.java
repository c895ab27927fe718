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

/** How outcomes and approvals of cases are called in a family's history. */
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

    private static final String APPROVAL = "case_approval";

    private static final Map<String, TextKey> APPROVALS = Map.of(
            "title", CaseworkText.APPROVAL_TITLE,
            "signer", CaseworkText.APPROVAL_SIGNER,
            "note", CaseworkText.APPROVAL_NOTE);

    private final Texts texts;
    private final CodeLists codes;

    /** Words in the language of {@code texts}. */
    public OutcomeWords(Texts texts, CodeLists codes) {
        this.texts = texts;
        this.codes = codes;
    }

    @Override
    public Optional<String> field(String table, String column) {
        return switch (table) {
            case TABLE -> Optional.ofNullable(NAMES.get(column)).map(texts::get);
            case APPROVAL -> Optional.ofNullable(APPROVALS.get(column)).map(texts::get);
            default -> Optional.empty();
        };
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
        if (of == null) {
            return Optional.empty();
        }
        return switch (table) {
            case TABLE -> Optional.of(texts.get(CaseworkText.OUTCOME_OF, of));
            case APPROVAL -> Optional.of(texts.get(CaseworkText.APPROVAL_OF, of));
            default -> Optional.empty();
        };
    }
}

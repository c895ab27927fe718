package id.simpul.finding;

import id.simpul.assessment.Instrument;
import id.simpul.household.HistoryWords;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.FindingText;
import id.simpul.reference.CodeLists;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How facts are called in a family's history. */
public final class FactWords implements HistoryWords {
    private static final String TABLE = "observation";

    private final Texts texts;
    private final CodeLists codes;
    private final FactList facts = FactList.of(Instrument.current());

    /** Words in the language of {@code texts}. */
    public FactWords(Texts texts, CodeLists codes) {
        this.texts = texts;
        this.codes = codes;
    }

    private String name(String fact) {
        return facts.find(fact).map(found -> found.label(texts)).orElse(fact);
    }

    @Override
    public Optional<String> field(String table, String column) {
        return !table.equals(TABLE)
                ? Optional.empty()
                : switch (column) {
                    case "fact" -> Optional.of(texts.get(FindingText.TRAIL_FACT));
                    case "value" -> Optional.of(texts.get(FindingText.TRAIL_VALUE));
                    case "noted_on" -> Optional.of(texts.get(FindingText.TRAIL_NOTED_ON));
                    default -> Optional.empty();
                };
    }

    @Override
    public Optional<String> value(String table, @Nullable String of, String column, String value) {
        if (!table.equals(TABLE) || of == null) {
            return Optional.empty();
        }
        return switch (column) {
            case "fact" -> Optional.of(name(value));
            case "value" -> facts.find(of).map(fact -> answer(fact, value));
            default -> Optional.empty();
        };
    }

    private String answer(Fact fact, String value) {
        return switch (fact.kind()) {
            case YESNO -> codes.label("ya_tidak", value, texts);
            case CODE -> codes.label(fact.list(), value, texts);
            case MONEY -> new Formats(texts).rupiah(Long.parseLong(value));
            case NUMBER, SEVERAL, MULTI, TEXT -> fact.unit().isEmpty() ? value : value + " " + fact.unit();
        };
    }

    @Override
    public Optional<String> thing(String table, @Nullable String of) {
        return table.equals(TABLE) && of != null
                ? Optional.of(texts.get(FindingText.TRAIL_THING, name(of)))
                : Optional.empty();
    }
}

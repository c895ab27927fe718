package id.simpul.visit;

import id.simpul.household.HistoryWords;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.VisitText;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the fields of visits in a family's history. */
public final class HomeVisitWords implements HistoryWords {
    private static final String TABLE = "visit";
    private static final Map<String, VisitText> NAMES = Map.of(
            "planned_on", VisitText.PLANNED_ON,
            "place", VisitText.PLACE,
            "officer", VisitText.OFFICER,
            "purpose", VisitText.PURPOSE,
            "visited_on", VisitText.VISITED_ON,
            "result", VisitText.RESULT,
            "met", VisitText.MET,
            "met_as", VisitText.MET_AS,
            "note", VisitText.NOTE,
            "again_on", VisitText.AGAIN_ON);

    private final Texts texts;
    private final CodeLists codes;

    /** Words in the language of {@code texts}. */
    public HomeVisitWords(Texts texts, CodeLists codes) {
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
            case "result" -> Optional.of(codes.label("hasil_kunjungan", value, texts));
            case "planned_on", "visited_on", "again_on" ->
                Optional.of(new Formats(texts).mediumDate(LocalDate.parse(value)));
            default -> Optional.of(value);
        };
    }
}

package id.simpul.household.ui;

import id.simpul.household.sheet.Finding;
import id.simpul.household.sheet.ImportHistory;
import id.simpul.household.sheet.ImportResult;
import id.simpul.household.sheet.ListKind;
import id.simpul.household.sheet.SheetField;
import id.simpul.household.sheet.Tally;
import id.simpul.kernel.Masked;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.SheetText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words and figures of lists. */
final class SheetWords {
    /** A NIK or No. KK as lists write them. */
    private static final Pattern WHOLE = Pattern.compile("'?[0-9]{4}([ .-]?[0-9]{4}){3}");

    private final Ui ui;
    private final CodeLists codes;
    private final Regions regions;
    private boolean full;

    SheetWords(Ui ui, CodeLists codes, Regions regions) {
        this.ui = ui;
        this.codes = codes;
        this.regions = regions;
    }

    String number(long value) {
        return ui.formats().number(value);
    }

    static TextKey title(Tally.Kind kind) {
        return switch (kind) {
            case FAMILIES -> SheetText.COUNTS_FAMILIES;
            case MEMBERS -> SheetText.COUNTS_MEMBERS;
            case PARTICIPATIONS -> SheetText.COUNTS_PARTICIPATIONS;
            case VISITS -> SheetText.COUNTS_VISITS;
        };
    }

    String counts(Tally.Count count) {
        return ui.text(
                SheetText.COUNTS_LINE, number(count.created()), number(count.changed()), number(count.unchanged()));
    }

    /** "Keluarga 12 baru · 0 berubah · 3 tetap", one after the other. */
    List<String> lines(Map<Tally.Kind, Tally.Count> counts) {
        List<String> lines = new ArrayList<>();
        for (Tally.Kind kind : Tally.Kind.values()) {
            Tally.Count count = counts.get(kind);
            if (count != null) {
                lines.add(ui.text(title(kind)) + ": " + counts(count));
            }
        }
        return lines;
    }

    /** What each row of an import was about. */
    String kind(String name) {
        return name.equals(ImportHistory.FOLDER)
                ? ui.text(SheetText.HISTORY_FOLDER)
                : ui.text(ListKind.valueOf(name).title());
    }

    String village(String code) {
        return regions.find(code).map(Region::title).orElse(code);
    }

    /** Whether NIK and No. KK are shown in full: only after somebody who may asked for it. */
    void full(boolean shown) {
        full = shown;
    }

    /** What stands in a cell, with whole identity numbers masked. */
    String cell(String text) {
        return WHOLE.matcher(text).matches() ? number16(text.replaceAll("[^0-9]", "")) : text;
    }

    private String number16(String digits) {
        return full ? digits : Masked.groups(digits);
    }

    /** A value as it will be recorded, NIK and No. KK masked. */
    String value(SheetField field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return ui.formats().shortDate(day);
        }
        return switch (field.value()) {
            case CODE -> codes.label(field.list().orElseThrow(), value.toString(), ui.texts());
            case YES_NO -> ui.text(value.equals(1L) ? SheetText.YES : SheetText.NO);
            case VILLAGE -> village(value.toString());
            case MONEY -> ui.formats().rupiah((Long) value);
            case NUMBER16 -> number16(value.toString());
            default -> value.toString();
        };
    }

    String cells(ImportResult.Group group) {
        String first = String.join(", ", group.cells());
        return group.count() > group.cells().size()
                ? ui.text(SheetText.GROUPS_CELLS_MORE, first, number(group.count()))
                : first;
    }

    String reason(Finding finding) {
        return ui.text(finding.reason());
    }
}

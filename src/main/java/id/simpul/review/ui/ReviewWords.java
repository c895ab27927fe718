package id.simpul.review.ui;

import id.simpul.l10n.text.ReviewText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.review.Check.Severity;
import id.simpul.review.FindingRow;
import id.simpul.review.MatrixFilter;
import id.simpul.review.MatrixRow;
import id.simpul.review.Reasons;
import id.simpul.review.Verdict;
import id.simpul.screen.Badge;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import org.jspecify.annotations.Nullable;

/** Findings in words. */
final class ReviewWords {
    private final Ui ui;
    private final CodeLists codes;
    private final Regions regions;
    private final Reasons reasons;

    ReviewWords(Ui ui, CodeLists codes, Regions regions) {
        this.ui = ui;
        this.codes = codes;
        this.regions = regions;
        this.reasons = new Reasons(ui.texts(), codes);
    }

    String reason(FindingRow row) {
        return reasons.of(row);
    }

    String village(@Nullable String code) {
        if (code == null) {
            return ui.text(ReviewText.WHOLE_OFFICE);
        }
        return regions.present(code).map(Region::title).orElseGet(() -> Region.dotted(code));
    }

    String place(@Nullable String rt, @Nullable String rw) {
        return rt == null && rw == null ? "" : ui.text(ReviewText.RT_RW, rt == null ? "–" : rt, rw == null ? "–" : rw);
    }

    String family(FindingRow row) {
        if (row.household() == null) {
            return village(row.village());
        }
        return row.head() == null ? "–" : row.head().reveal();
    }

    String card(FindingRow row) {
        if (row.household() == null) {
            return ui.text(ReviewText.NO_FAMILY);
        }
        return row.kk() == null ? "" : row.kk().toString();
    }

    String programme(String code) {
        return codes.label("program", code, ui.texts());
    }

    /** A programme over its column: by its code, as everybody calls it; one of the office's own by its name. */
    String column(String code) {
        return code.matches("P\\d+") ? programme(code) : code;
    }

    String number(MatrixFilter.HowMany number) {
        return ui.text(
                switch (number) {
                    case ALL -> ReviewText.NUMBER_ALL;
                    case MANY -> ReviewText.NUMBER_MANY;
                    case LEFT_OUT -> ReviewText.NUMBER_LEFT_OUT;
                    case SOME -> ReviewText.NUMBER_SOME;
                    case NONE -> ReviewText.NUMBER_NONE;
                });
    }

    String band(MatrixFilter.Band band) {
        return ui.text(
                switch (band) {
                    case ALL -> ReviewText.ALL_DESIL;
                    case LOWEST -> ReviewText.BAND_LOWEST;
                    case LOW -> ReviewText.BAND_LOW;
                    case UPPER -> ReviewText.BAND_UPPER;
                    case UNKNOWN -> ReviewText.BAND_UNKNOWN;
                });
    }

    String desil(@Nullable Integer desil) {
        return desil == null ? ui.text(ReviewText.DESIL_NONE) : ui.text(ReviewText.DESIL, desil);
    }

    /** What speaks for a family without any programme. */
    String signs(MatrixRow row) {
        Integer signs = row.signs();
        if (signs != null && signs > 0) {
            return ui.text(ReviewText.NO_PROGRAMME_SIGNS, signs);
        }
        return ui.text(row.poor() ? ReviewText.NO_PROGRAMME_POOR : ReviewText.NO_PROGRAMME);
    }

    String verdict(Verdict verdict) {
        return codes.label("putusan_periksa", verdict.name(), ui.texts());
    }

    Badge severity(Severity severity) {
        return switch (severity) {
            case HIGH -> new Badge(ui.text(ReviewText.SEVERITY_HIGH), Tone.DANGER);
            case MEDIUM -> new Badge(ui.text(ReviewText.SEVERITY_MEDIUM), Tone.WARNING);
            case LOW -> new Badge(ui.text(ReviewText.SEVERITY_LOW), Tone.NEUTRAL);
        };
    }
}

package id.simpul.recap.ui;

import id.simpul.recap.MonthlyRecap;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.recap.MonthlyRecap.Village;
import id.simpul.recap.RecapCounts;
import java.util.ArrayList;
import java.util.List;

/** The rows of a recap on the screen: blocks by village or by stream, each headed by its sum, and the total at the top. */
final class RecapLines {
    /** How much a row sums up. */
    enum Kind {
        TOTAL,
        SUM,
        LINE
    }

    /** One row. */
    record Line(Kind kind, String label, RecapCounts counts) {}

    private RecapLines() {}

    static List<Line> of(MonthlyRecap recap, Grouping grouping, String totalLabel) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Kind.TOTAL, totalLabel, recap.total()));
        switch (grouping) {
            case BY_VILLAGE -> {
                for (Village village : recap.villages()) {
                    lines.add(new Line(Kind.SUM, village.name(), recap.of(village)));
                    for (String stream : recap.streams()) {
                        lines.add(new Line(Kind.LINE, stream, recap.of(village, stream)));
                    }
                }
            }
            case BY_STREAM -> {
                for (String stream : recap.streams()) {
                    lines.add(new Line(Kind.SUM, stream, recap.of(stream)));
                    for (Village village : recap.villages()) {
                        lines.add(new Line(Kind.LINE, village.name(), recap.of(village, stream)));
                    }
                }
            }
        }
        return lines;
    }
}

package id.simpul.recap;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.RecappaperText;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.recap.MonthlyRecap.Village;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A recap as the rows of its template: a block a village or stream, a block for the whole office, and the total. */
final class RecapRows {
    private final MonthlyRecap recap;
    private final Texts texts;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private int group;
    private int index;

    RecapRows(MonthlyRecap recap, Texts texts) {
        this.recap = recap;
        this.texts = texts;
    }

    List<Map<String, Object>> rows(Grouping grouping) {
        switch (grouping) {
            case BY_VILLAGE -> byVillage();
            case BY_STREAM -> byStream();
        }
        add("total", texts.get(RecappaperText.TOTAL), recap.total());
        return rows;
    }

    private void byVillage() {
        for (Village village : recap.villages()) {
            heading(texts.get(RecappaperText.GROUP_VILLAGE, village.name(), village.code()));
            for (String stream : recap.streams()) {
                line(stream, recap.of(village, stream));
            }
            add("sum", texts.get(RecappaperText.GROUP_SUM, village.name()), recap.of(village));
        }
        heading(texts.get(RecappaperText.WHOLE, recap.office()));
        for (String stream : recap.streams()) {
            line(stream, recap.of(stream));
        }
    }

    private void byStream() {
        for (String stream : recap.streams()) {
            heading(stream);
            for (Village village : recap.villages()) {
                line(village.name(), recap.of(village, stream));
            }
            add("sum", texts.get(RecappaperText.GROUP_SUM, stream), recap.of(stream));
        }
        heading(texts.get(
                recap.byKecamatan() ? RecappaperText.WHOLE_KECAMATAN : RecappaperText.WHOLE_VILLAGES, recap.office()));
        for (Village village : recap.villages()) {
            line(village.name(), recap.of(village));
        }
    }

    private void heading(String label) {
        group++;
        index = 0;
        add("heading", label, RecapCounts.ZERO);
    }

    private void line(String label, RecapCounts counts) {
        index++;
        add("line", label, counts);
    }

    private void add(String kind, String label, RecapCounts counts) {
        Map<String, Object> row = new HashMap<>();
        row.put("kind", kind);
        row.put("group", group);
        row.put("index", index + ".");
        row.put("label", label);
        row.put("opening", counts.opening());
        row.put("received", counts.received());
        row.put("reopened", counts.reopened());
        row.put("finished", counts.finished());
        row.put("inProcess", counts.inProcess());
        row.put("referred", counts.referred());
        row.put("rejected", counts.rejected());
        row.put("closing", counts.closing());
        rows.add(row);
    }
}

package id.simpul.letter;

import id.simpul.numbering.Series;
import id.simpul.numbering.SeriesBook;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;

/**
 * The register of cases, and the sequences that the office's letters count in.
 *
 * @param desk what the office has set
 */
public record OfficeSeries(OfficeDesk desk) implements SeriesBook {
    @Override
    public List<Series> inUse(DSLContext sql, LocalDate day) {
        var series = new TreeSet<Series>();
        series.add(Series.register(day));
        OfficeProfile profile = desk.profile(sql);
        series.add(OfficeDefaults.numbering().in(day));
        series.add(profile.numbering(NumberedPapers.BERITA_ACARA).in(day));
        profile.numbering().values().forEach(numbering -> series.add(numbering.in(day)));
        return List.copyOf(series);
    }

    @Override
    public long usedBefore(DSLContext sql, Series series) {
        return series.book() == Series.Book.LETTER ? OfficeDesk.usedBefore(sql, series) : 0;
    }
}

package id.simpul.letter;

import id.simpul.kernel.Actor;
import id.simpul.l10n.Texts;
import id.simpul.numbering.NumberReport;
import id.simpul.numbering.NumberReports;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.store.Database;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The report that accounts for every register and letter number of a year. Not for the user interface's thread. */
public final class NumberDesk {
    private final NumberReports reports;
    private final OfficeDesk office;
    private final NumberPaper paper;
    private final Handouts handouts;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public NumberDesk(Database database, OfficeDesk office, Typesetter typesetter, Printing printing, Clock clock) {
        this.reports = new NumberReports(database, clock, new OfficeSeries(office));
        this.office = office;
        this.paper = new NumberPaper(typesetter, new Texts(Texts.INDONESIAN));
        this.handouts = new Handouts(database, printing);
        this.clock = clock;
    }

    /** Years that have numbers, newest first. */
    public List<Integer> years(Actor actor) {
        return reports.years(actor);
    }

    /** Every series of {@code year}. */
    public List<NumberReport> reports(Actor actor, int year) {
        return reports.of(actor, year);
    }

    /** The report of {@code year} on paper. */
    public Handout paper(Actor actor, int year) {
        OfficeProfile profile = office.profile();
        byte[] pdf = paper.pdf(
                reports(actor, year), year, profile, ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        return new Handout(
                profile.paper().size(),
                pdf,
                "Simpul laporan nomor",
                Set.of(),
                new Handout.Act("number.print", "number.save", (tx, way) -> tx.because(Integer.toString(year))));
    }

    /** Prints and saves the reports. */
    public Handouts handouts() {
        return handouts;
    }
}

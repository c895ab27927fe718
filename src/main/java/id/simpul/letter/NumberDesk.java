package id.simpul.letter;

import id.simpul.kernel.Actor;
import id.simpul.l10n.Texts;
import id.simpul.numbering.NumberReport;
import id.simpul.numbering.NumberReports;
import id.simpul.paper.PaperSize;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

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

    /** The sheet it is printed on. */
    public PaperSize size() {
        return office.profile().paper().size();
    }

    /** The report of {@code year} on paper. */
    public byte[] pdf(Actor actor, int year) {
        return paper.pdf(
                reports(actor, year),
                year,
                office.profile(),
                ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    /** The printers it goes to. */
    public Printing printing() {
        return handouts.printing();
    }

    /** Prints the report and records it. */
    public void print(Actor actor, int year, PrintOrder order) {
        handouts.print(
                actor,
                pdf(actor, year),
                size(),
                order,
                "Simpul laporan nomor",
                "number.print",
                tx -> tx.because(Integer.toString(year)));
    }

    /**
     * Saves the report as a PDF file and records it.
     *
     * @throws id.simpul.kernel.Refusal with {@link LetterProblem.CannotSave}
     */
    public void save(Actor actor, int year, Path file) {
        handouts.save(actor, pdf(actor, year), file, "number.save", tx -> tx.because(Integer.toString(year)));
    }
}

package id.simpul.review;

import id.simpul.finding.FindingDesk;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.match.DuplicateDesk;
import id.simpul.household.match.RecordedPeople;
import id.simpul.kernel.Progress;
import id.simpul.letter.OfficeDesk;
import id.simpul.paper.FakePrinters;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.Clock;

/** The desks of checks over the sample with faults, after one run. */
public final class ReviewSample implements AutoCloseable {
    /** Families with every fault the generator puts in. */
    public static final Path DATA = Path.of("src/test/resources/sintetis-periksa");

    /** The office with its data. */
    public final CaseScreens office;

    /** Checks. */
    public final ReviewDesk desk;

    /** Families by programmes. */
    public final MatrixDesk matrix;

    /** Lists by name and address. */
    public final BnbaDesk bnba;

    /** Imports into {@code folder}. */
    public ReviewSample(Path folder) {
        this(folder, FakePrinters.none());
    }

    /** Imports into {@code folder}; prints to {@code printing}. */
    public ReviewSample(Path folder, Printing printing) {
        office = new CaseScreens(folder, DATA);
        desk = desk(office.database, UiForTests.CLOCK, office.regions);
        matrix = new MatrixDesk(office.database, UiForTests.CLOCK);
        bnba = new BnbaDesk(
                office.database,
                UiForTests.CLOCK,
                matrix,
                office.codes,
                office.regions,
                new OfficeDesk(office.database, office.regions),
                new Typesetter(),
                printing);
        desk.run(office.actor, Progress.NONE);
    }

    /** The desk of checks over {@code database}, with what it asks for rules and for people recorded twice. */
    public static ReviewDesk desk(Database database, Clock clock, Regions regions) {
        var people = new RecordedPeople(database);
        return new ReviewDesk(
                database,
                clock,
                regions,
                new FindingDesk(database, clock),
                new DuplicateDesk(database, new HouseholdDesk(database, clock, people), people, clock));
    }

    @Override
    public void close() {
        office.close();
    }
}

package id.simpul.recap;

import static id.simpul.store.jooq.Tables.CASE_FILE;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.paper.Printing;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typesetter;
import id.simpul.recap.MonthlyRecap.Cell;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.recap.MonthlyRecap.Village;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Monthly recaps: figures from the steps of all cases, with a row for every area and stream, also where nothing happened.
 * A recap of a past month gives the same figures whenever it is made. Always in Indonesian, as the report it is. Not for
 * the user interface's thread.
 */
public final class RecapDesk {
    /** Code list of the streams. */
    private static final String STREAMS = "aliran";

    private static final Set<Capability> NEEDS = Set.of(Capability.PRINT_RECAP);

    private final Database database;
    private final Clock clock;
    private final CodeLists codes;
    private final Regions regions;
    private final OfficeDesk office;
    private final Handouts handouts;
    private final RecapPaper paper;
    private final RecapWorkbook workbook;
    private final Texts texts = new Texts(Texts.INDONESIAN);

    /**
     * The desk of {@code database}.
     *
     * @param clock says which day it is at the office
     * @param office whose papers these are
     */
    public RecapDesk(
            Database database,
            Clock clock,
            CodeLists codes,
            Regions regions,
            OfficeDesk office,
            Typesetter typesetter,
            Printing printing) {
        this.database = database;
        this.clock = clock;
        this.codes = codes;
        this.regions = regions;
        this.office = office;
        this.handouts = new Handouts(database, printing);
        this.paper = new RecapPaper(typesetter, texts);
        this.workbook = new RecapWorkbook(texts);
    }

    /** Months there is a recap of, newest first: from the first case to the running month. */
    public List<YearMonth> months(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        YearMonth now = YearMonth.now(clock);
        @Nullable
        String first = database.read(sql -> sql.select(DSL.min(CASE_FILE.OPENED_ON))
                .from(CASE_FILE)
                .where(CASE_FILE.DELETED.eq(0L))
                .fetchOne(DSL.min(CASE_FILE.OPENED_ON)));
        YearMonth from = first == null ? now : YearMonth.from(LocalDate.parse(first));
        return Stream.iterate(now, month -> !month.isBefore(from), month -> month.minusMonths(1))
                .toList();
    }

    /** Whether {@code month} has not ended, so that its figures still change. */
    public boolean running(YearMonth month) {
        return !month.isBefore(YearMonth.now(clock));
    }

    /**
     * The recap of {@code month}.
     *
     * @throws Refusal with {@link RecapProblem.FutureMonth}
     */
    public MonthlyRecap recap(Actor actor, YearMonth month) {
        actor.require(Capability.READ_RECORDS);
        if (month.isAfter(YearMonth.now(clock))) {
            throw new Refusal(new RecapProblem.FutureMonth());
        }
        OfficeProfile profile = office.profile();
        List<RecapFigures.Line> lines = database.read(sql -> RecapFigures.of(sql, month));
        Map<String, Village> areas = areas(lines);
        Map<String, String> streams = streams(lines, month);
        return new MonthlyRecap(
                profile.name(),
                month,
                new ArrayList<>(areas.values()),
                new ArrayList<>(streams.values()),
                cells(lines, areas, streams),
                new MonthlyRecap.Signing(
                        profile.paper().size(),
                        profile.signatory(),
                        Signatory.of(profile.recapMaker(), actor.name(), "", ""),
                        profile.place(),
                        LocalDate.now(clock),
                        ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS)));
    }

    /** The pages of the recap. */
    public byte[] pdf(MonthlyRecap recap, Grouping grouping) {
        return paper.pdf(recap, grouping);
    }

    /** The recap on paper. */
    public Handout paper(MonthlyRecap recap, Grouping grouping) {
        return new Handout(
                recap.signing().size(), pdf(recap, grouping), "Simpul rekap " + recap.month(), NEEDS, act(recap));
    }

    private static Handout.Act act(MonthlyRecap recap) {
        // Which figures were given out can be told later by their fingerprint.
        return new Handout.Act(
                "recap.print", (tx, way) -> tx.because(recap.month() + " " + way.word() + " " + recap.fingerprint()));
    }

    /** Prints and saves recaps. */
    public Handouts handouts() {
        return handouts;
    }

    /**
     * Saves the recap as a workbook to sort and filter, and records it.
     *
     * @throws Refusal with {@link id.simpul.paper.PaperProblem.CannotSave}
     */
    public void saveWorkbook(Actor actor, MonthlyRecap recap, Path file) {
        handouts.saveWorkbook(actor, NEEDS, act(recap), workbook.xlsx(recap), file);
    }

    /** Rows of the recap by area code: all areas of the office, then others that cases were recorded in. */
    private Map<String, Village> areas(List<RecapFigures.Line> lines) {
        Map<String, Village> areas = new LinkedHashMap<>();
        List<Region> own = regions.children(database.office());
        (own.isEmpty() ? regions.find(database.office()).stream() : own.stream())
                .forEach(area -> areas.put(area.code(), village(area.code())));
        int digits = areas.keySet().stream().findFirst().map(String::length).orElse(Integer.MAX_VALUE);
        for (RecapFigures.Line line : lines) {
            String code = shortened(line.village(), digits);
            areas.computeIfAbsent(code, this::village);
        }
        return areas;
    }

    private Village village(String code) {
        return new Village(
                Region.dotted(code), regions.present(code).map(Region::title).orElseGet(() -> Region.dotted(code)));
    }

    /** Labels of the streams by code: all of the code list, then others that cases have. */
    private Map<String, String> streams(List<RecapFigures.Line> lines, YearMonth month) {
        Map<String, String> streams = new LinkedHashMap<>();
        for (Code code : codes.list(STREAMS, month.atEndOfMonth())) {
            streams.put(code.code(), code.label(texts));
        }
        for (RecapFigures.Line line : lines) {
            streams.computeIfAbsent(line.stream(), code -> codes.label(STREAMS, code, texts));
        }
        return streams;
    }

    private static List<Cell> cells(
            List<RecapFigures.Line> lines, Map<String, Village> areas, Map<String, String> streams) {
        int digits = areas.keySet().stream().findFirst().map(String::length).orElse(Integer.MAX_VALUE);
        Map<List<String>, RecapCounts> sums = new LinkedHashMap<>();
        for (RecapFigures.Line line : lines) {
            Village area = Objects.requireNonNull(areas.get(shortened(line.village(), digits)));
            String stream = Objects.requireNonNull(streams.get(line.stream()));
            sums.merge(List.of(area.code(), stream), line.counts(), RecapCounts::plus);
        }
        return sums.entrySet().stream()
                .map(entry -> new Cell(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()))
                .toList();
    }

    private static String shortened(String code, int digits) {
        return code.length() > digits ? code.substring(0, digits) : code;
    }
}

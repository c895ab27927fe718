package id.simpul.recap;

import static id.simpul.store.jooq.Tables.CASE_FILE;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.PrintOrder;
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
import id.simpul.store.WholeFile;
import java.io.IOException;
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

    private final Database database;
    private final Clock clock;
    private final CodeLists codes;
    private final Regions regions;
    private final OfficeDesk office;
    private final Printing printing;
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
        this.printing = printing;
        this.paper = new RecapPaper(typesetter, texts);
        this.workbook = new RecapWorkbook(texts);
    }

    /** Files a recap can be saved as. */
    public enum Format {
        /** The paper. */
        PDF,
        /** A workbook to sort and filter. */
        XLSX
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

    /** The printers that recaps go to. */
    public Printing printing() {
        return printing;
    }

    /** The recap on paper. */
    public byte[] pdf(MonthlyRecap recap, Grouping grouping) {
        return paper.pdf(recap, grouping);
    }

    /** Prints the recap and records it. */
    public void print(Actor actor, MonthlyRecap recap, Grouping grouping, PrintOrder order) {
        actor.require(Capability.PRINT_RECAP);
        printing.print(pdf(recap, grouping), recap.signing().size(), order, "Simpul rekap " + recap.month());
        record(actor, recap, "cetak");
    }

    /**
     * Saves the recap as a file and records it.
     *
     * @throws Refusal with {@link RecapProblem.CannotSave}
     */
    public void save(Actor actor, MonthlyRecap recap, Grouping grouping, Format format, Path file) {
        actor.require(Capability.PRINT_RECAP);
        try {
            WholeFile.write(
                    switch (format) {
                        case PDF -> pdf(recap, grouping);
                        case XLSX -> workbook.xlsx(recap);
                    },
                    file);
        } catch (IOException fault) {
            throw new Refusal(new RecapProblem.CannotSave(
                    Objects.requireNonNullElse(file.getFileName(), file).toString()));
        }
        record(actor, recap, format.name());
    }

    private void record(Actor actor, MonthlyRecap recap, String how) {
        database.journal().write(actor, "recap.print", tx -> {
            // Which figures were given out can be told later by their fingerprint.
            tx.because(recap.month() + " " + how + " " + recap.fingerprint());
            return tx.actId();
        });
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

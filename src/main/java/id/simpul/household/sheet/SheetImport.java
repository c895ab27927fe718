package id.simpul.household.sheet;

import id.simpul.household.NikCheck;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Imports lists from XLSX, ODS and CSV files: inspect, say what the columns mean, check, import as one act. Not for the user
 * interface's thread.
 */
public final class SheetImport {
    /** The act of an import. */
    public static final String ACTION = "import.sheet";

    private final Database database;
    private final CodeLists codes;
    private final Regions regions;
    private final Clock clock;
    private final Mappings mappings;
    private final ImportHistory history;

    /** Imports into {@code database}; {@code clock} says which day it is at the office. */
    public SheetImport(Database database, CodeLists codes, Regions regions, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.regions = regions;
        this.clock = clock;
        this.mappings = new Mappings(database);
        this.history = new ImportHistory(database);
    }

    /**
     * An import that was done.
     *
     * @param act the act, for undo
     * @param run its number in the history
     */
    public record Done(long act, long run, ImportResult result) {}

    /** What was imported before. */
    public ImportHistory history() {
        return history;
    }

    /**
     * Reads {@code file} through once.
     *
     * @param sheet which sheet; null: the first that is shown and has something
     * @param headRow which row has the titles, 0 for none; null: find it
     * @throws Refusal with {@link SheetProblem}
     */
    public Inspection inspect(
            Actor actor, Path file, @Nullable Integer sheet, @Nullable Long headRow, Progress progress) {
        actor.require(Capability.IMPORT_DATA);
        Inspection read = new Inspector(
                        new Headings(List.of(new Texts(Texts.INDONESIAN), new Texts(Texts.ENGLISH))), today())
                .inspect(file, sheet, headRow, progress);
        Inspection list = read.proposing(proposed(read));
        return list.remembering(mappings.find(list).orElse(null));
    }

    /** Numbers of SIAK's own lists mean what SIAK means by them. */
    private Mapping proposed(Inspection list) {
        var words = new CodeWords(codes, today());
        Map<Integer, Mapping.Column> columns = new HashMap<>(list.proposed().columns());
        columns.replaceAll((at, column) -> column.field()
                .list()
                .map(name ->
                        words.siak(name, list.heads().get(at), list.columns().get(at)))
                .filter(own -> !own.isEmpty())
                .map(column::with)
                .orElse(column));
        Mapping mapping = list.proposed().withColumns(columns);
        return mapping.with(HouseWords.codes(list, mapping));
    }

    /** The word {@code typed} as {@link Mapping.Column#codes} keeps it. */
    public static String word(String typed) {
        return Words.key(typed);
    }

    /** Which of the words in {@code column} no code is known for, the most frequent first. */
    public List<String> unknownWords(Inspection list, Mapping mapping, int column) {
        Mapping.Column meaning = mapping.columns().get(column);
        if (meaning == null || meaning.field().list().isEmpty()) {
            return List.of();
        }
        var words = new HouseWords(new CodeWords(codes, today()), mapping);
        Map<String, Integer> all = list.columns().get(column).words();
        return all.entrySet().stream()
                .filter(word -> !word.getKey().equals("-")
                        && words.find(meaning, word.getKey()).isEmpty())
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first rows as {@code mapping} reads them. */
    public List<PreviewRow> preview(Inspection list, Mapping mapping, int limit) {
        RowReader reader = reader(list, mapping);
        List<PreviewRow> rows = new ArrayList<>();
        for (SheetRow row :
                list.sample().subList(0, Math.min(limit, list.sample().size()))) {
            try {
                ReadRow read = reader.read(row);
                rows.add(new PreviewRow(row.number(), read.values(), read.findings(), false));
            } catch (RowRefused refusal) {
                rows.add(new PreviewRow(row.number(), Map.of(), List.of(refusal.finding()), true));
            }
        }
        return rows;
    }

    /**
     * What an import would do, exactly; nothing is written.
     *
     * @throws Refusal with {@link SheetProblem}
     */
    public ImportResult check(Actor actor, Inspection list, Mapping mapping, Progress progress) {
        require(actor, list, mapping);
        return database.read(sql -> pass(list, mapping, Target.nowhere(sql), progress));
    }

    /**
     * Imports the list as one act, and remembers the mapping for the next list with these titles.
     *
     * @throws Refusal with {@link SheetProblem}, or as the store refuses to write
     * @throws java.util.concurrent.CancellationException if cancelled; nothing stays
     */
    public Done run(Actor actor, Inspection list, Mapping mapping, Progress progress) {
        require(actor, list, mapping);
        Done done = database.journal().write(actor, ACTION, tx -> {
            tx.because(list.name());
            ImportResult result = pass(list, mapping, Target.act(tx), progress);
            long run =
                    ImportHistory.keep(tx, clock.instant(), list, mapping.kind().name(), result);
            return new Done(tx.actId(), run, result);
        });
        mappings.remember(list, mapping, clock.millis());
        return done;
    }

    private void require(Actor actor, Inspection list, Mapping mapping) {
        actor.require(Capability.IMPORT_DATA);
        mapping.missing().ifPresent(lacks -> {
            throw new Refusal(new SheetProblem.NotEnough(lacks));
        });
        if (!Inspector.sha256(list.file()).equals(list.sha256())) {
            throw new Refusal(new SheetProblem.Changed(list.name()));
        }
    }

    private ImportResult pass(Inspection list, Mapping mapping, Target target, Progress progress) {
        var known = new Known(target.sql());
        var tally = new Tally();
        RowTarget rows = mapping.kind() == ListKind.PARTICIPATIONS
                ? new ParticipationTarget(target, known, list.name(), tally)
                : new PeopleTarget(
                        mapping.kind(),
                        target,
                        known,
                        new Families(target, known, list.name(), tally),
                        new Houses(target, tally),
                        new NikCheck(regions),
                        today(),
                        tally);
        return new ImportPass(list, reader(list, mapping), rows, progress).run(tally);
    }

    private RowReader reader(Inspection list, Mapping mapping) {
        return new RowReader(
                mapping,
                list.heads(),
                list.columns(),
                new HouseWords(new CodeWords(codes, today()), mapping),
                new Villages(regions, database.office()),
                today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

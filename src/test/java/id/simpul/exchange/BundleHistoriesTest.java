package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.CONFLICT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.Examined.Verdict;
import id.simpul.exchange.Offices3201.Office;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of three kecamatan and their district over real bundles: late, repeated, shuffled, complete or not. What
 * must come out is worked out by a model that knows no journal.
 */
class BundleHistoriesTest {
    private static final List<String> FIELDS = List.of("rt", "address");
    private static final int ROUNDS = 7;

    private final MovableClock clock = MovableClock.atWork();

    @TempDir
    Path folder;

    /** A field as both sides know it: number of the last edit, and how much of the sender's the district had seen. */
    private static final class Cell {
        private @Nullable String sent;
        private int edits;
        private @Nullable String told;
        private int toldEdits;
        private @Nullable String decided;
        private int seenThen;

        boolean conflict() {
            return decided != null && toldEdits > seenThen;
        }
    }

    /** One kecamatan as the model sees it. */
    private static final class Sender {
        private final Office office;
        private final Random random;
        private final Map<Long, Map<String, Cell>> rows = new LinkedHashMap<>();
        private final List<Path> undelivered = new ArrayList<>();
        private final List<Path> delivered = new ArrayList<>();
        private final List<Map<Long, Map<String, Cell>>> stories = new ArrayList<>();

        private Sender(Office office, Random random) {
            this.office = office;
            this.random = random;
        }

        void work() {
            for (int i = random.nextInt(4); i >= 0; i--) {
                if (rows.isEmpty() || random.nextInt(3) == 0) {
                    long id = office.family("32012700000000" + (10 + rows.size()), "Warga");
                    Map<String, Cell> cells = new HashMap<>();
                    FIELDS.forEach(field -> cells.put(field, new Cell()));
                    rows.put(id, cells);
                } else {
                    edit(random(rows.keySet()));
                }
            }
        }

        private void edit(long row) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            Cell cell = cell(row, field);
            cell.sent = "k" + ++cell.edits;
            write(office, row, field, cell.sent);
        }

        Cell cell(long row, String field) {
            return requireNonNull(requireNonNull(rows.get(row)).get(field));
        }

        void send() {
            undelivered.add(office.send(random.nextInt(4) == 0));
        }

        private long random(Set<Long> ids) {
            return new ArrayList<>(ids).get(random.nextInt(ids.size()));
        }
    }

    private static void write(Office office, long row, String field, String value) {
        office.database.journal().write(office.actor, "household.edit", tx -> {
            HouseholdRecord record = tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(row));
            record.set(HOUSEHOLD.field(field, String.class), value);
            tx.update(record);
            return tx.actId();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverTheOrderTheDistrictEndsWithEverythingAndWithTheTrueConflicts(long seed) {
        var random = new Random(seed);
        try (var offices = new Offices3201(folder, clock)) {
            offices.found();
            List<Sender> senders = new ArrayList<>();
            for (String code : List.of("320125", "320126", "320127")) {
                senders.add(new Sender(offices.enrolled(code), random));
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Sender sender : senders) {
                    clock.pass(Duration.ofMinutes(7));
                    sender.work();
                    if (random.nextInt(3) > 0) {
                        send(sender);
                    }
                }
                deliver(offices.district, senders, random, false);
                decide(offices.district, senders, random);
            }
            senders.forEach(this::send);
            deliver(offices.district, senders, random, true);
            int conflicts = senders.stream()
                    .mapToInt(sender -> compare(offices.district, sender))
                    .sum();
            assertThat(conflicts)
                    .as("a history without conflicts proves little")
                    .isPositive();
            assertThat(offices.district.database.check()).isEmpty();
        }
    }

    /** Remembers with each bundle what it tells, so that the model knows it when the bundle arrives. */
    private void send(Sender sender) {
        try {
            sender.send();
        } catch (Refusal nothingNew) {
            assertThat(nothingNew.problem()).isInstanceOf(ExchangeProblem.NothingToSend.class);
            return;
        }
        Map<Long, Map<String, Cell>> story = new HashMap<>();
        sender.rows.forEach((row, cells) -> {
            Map<String, Cell> copy = new HashMap<>();
            cells.forEach((field, cell) -> {
                var told = new Cell();
                told.sent = cell.sent;
                told.edits = cell.edits;
                copy.put(field, told);
            });
            story.put(row, copy);
        });
        sender.stories.add(story);
    }

    private static void deliver(Office district, List<Sender> senders, Random random, boolean all) {
        List<Path> files = new ArrayList<>();
        for (Sender sender : senders) {
            for (Path file : sender.undelivered) {
                if (all || random.nextInt(3) > 0) {
                    files.add(file);
                }
            }
            if (!sender.delivered.isEmpty() && random.nextBoolean()) {
                files.add(sender.delivered.get(random.nextInt(sender.delivered.size())));
            }
        }
        Collections.shuffle(files, random);
        List<Examined> examined = district.examine(files.toArray(Path[]::new));
        assertThat(examined)
                .extracting(Examined::verdict)
                .allMatch(verdict ->
                        Set.of(Verdict.READY, Verdict.WAITING, Verdict.ALREADY).contains(verdict));
        List<Path> ready = Examined.ready(examined);
        List<Received> preview = district.reception.preview(district.actor, district.secret, ready, Progress.NONE);
        ReceptionDesk.Run run = district.reception.merge(district.actor, district.secret, ready, Progress.NONE);
        assertThat(run.refused()).isEmpty();
        assertThat(run.merged())
                .extracting(Received::counts)
                .isEqualTo(preview.stream().map(Received::counts).toList())
                .allSatisfy(counts -> assertThat(counts.lost()).isZero());
        for (Sender sender : senders) {
            Set<Path> gone = new HashSet<>(ready);
            gone.retainAll(sender.undelivered);
            sender.undelivered.removeAll(gone);
            sender.delivered.addAll(gone);
            // Bundles are merged in order, so the story of the last one told is what the district knows.
            if (!sender.delivered.isEmpty()) {
                tell(sender, sender.stories.get(sender.delivered.size() - 1));
            }
        }
    }

    private static void tell(Sender sender, Map<Long, Map<String, Cell>> story) {
        story.forEach((row, cells) -> cells.forEach((field, told) -> {
            Cell cell = sender.cell(row, field);
            cell.told = told.sent;
            cell.toldEdits = told.edits;
        }));
    }

    private static void decide(Office district, List<Sender> senders, Random random) {
        for (Sender sender : senders) {
            List<Long> known = district.database.read(sql -> sql.select(HOUSEHOLD.ID)
                    .from(HOUSEHOLD)
                    .where(HOUSEHOLD.ID.in(sender.rows.keySet()))
                    .fetch(HOUSEHOLD.ID));
            if (!known.isEmpty() && random.nextInt(3) > 0) {
                long row = known.get(random.nextInt(known.size()));
                String field = FIELDS.get(random.nextInt(FIELDS.size()));
                Cell cell = sender.cell(row, field);
                cell.decided = "d" + random.nextInt(1_000_000);
                cell.seenThen = cell.toldEdits;
                write(district, row, field, cell.decided);
            }
        }
    }

    private static int compare(Office district, Sender sender) {
        return district.database.read(sql -> {
            assertThat(sql.fetchCount(HOUSEHOLD, HOUSEHOLD.ID.in(sender.rows.keySet())))
                    .isEqualTo(sender.rows.size());
            sender.rows.forEach((row, cells) -> {
                HouseholdRecord record = sql.fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(row));
                Set<String> conflicts = new HashSet<>(sql.select(CONFLICT.FIELD)
                        .from(CONFLICT)
                        .where(CONFLICT.ROW.eq(row))
                        .fetch(CONFLICT.FIELD));
                cells.forEach((field, cell) -> {
                    String value = record.get(HOUSEHOLD.field(field, String.class));
                    assertThat(conflicts.contains(field))
                            .as("%s of %s", field, row)
                            .isEqualTo(cell.conflict());
                    if (cell.conflict()) {
                        assertThat(value).isIn(cell.sent, cell.decided);
                    } else {
                        assertThat(value).isEqualTo(cell.decided == null ? cell.sent : cell.decided);
                    }
                });
            });
            return (int) sender.rows.values().stream()
                    .flatMap(cells -> cells.values().stream())
                    .filter(Cell::conflict)
                    .count();
        });
    }

    @Test
    void theModelCanTellAConflict() {
        var cell = new Cell();
        cell.decided = "d";
        cell.seenThen = 1;
        cell.toldEdits = 1;
        assertThat(cell.conflict()).isFalse();
        cell.toldEdits = 2;
        assertThat(cell.conflict()).isTrue();
    }
}

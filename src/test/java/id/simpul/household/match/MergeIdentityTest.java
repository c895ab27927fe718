package id.simpul.household.match;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.HouseholdDesk;
import id.simpul.household.Person;
import id.simpul.household.SearchIndex;
import id.simpul.kernel.Refusal;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is merged, in whatever order, undoing it leaves every table of the file as it was. */
class MergeIdentityTest {
    /** What only grows, by what the journal itself keeps; and positions of its streams. */
    private static final Set<String> JOURNAL = Set.of("act", "change", "conflict", "install", "install_state");

    private static @Nullable Path folder;
    private static @Nullable Database database;
    private static final List<Long> FAMILIES = new ArrayList<>();

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("gabung");
        Database opened = Database.create(folder, new byte[32], "320127", Recorded.CLOCK);
        database = opened;
        new SearchIndex(new Regions()).open(opened);
        MergedRecords.open(opened);
        HouseholdDesk households = households();
        var random = new Random(7);
        for (int i = 0; i < 8; i++) {
            FAMILIES.add(Recorded.family(
                    households,
                    "32012712112290" + (10 + random.nextInt(6)),
                    Recorded.rosita("Rosita " + i).build(),
                    Recorded.child("Dede " + random.nextInt(3)),
                    Recorded.child("Asep " + random.nextInt(3))));
        }
        Rows.fillEverything(opened);
    }

    @AfterContainer
    static void close() throws IOException {
        file().close();
        try (var files = Files.walk(Objects.requireNonNull(folder))) {
            for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Database file() {
        return Objects.requireNonNull(database);
    }

    private static HouseholdDesk households() {
        return new HouseholdDesk(file(), Recorded.CLOCK, new RecordedPeople(file()));
    }

    @Property(tries = 40)
    void mergeThenUndoIsNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int merges) {
        var people = new RecordedPeople(file());
        var desk = new DuplicateDesk(file(), households(), people, Recorded.CLOCK);
        var random = new Random(seed);
        Map<String, List<String>> before = everything();
        List<Long> acts = new ArrayList<>();
        for (int i = 0; i < merges; i++) {
            try {
                acts.add(anyMerge(desk, random));
            } catch (Refusal expected) {
                assertThat(expected.problem()).isInstanceOf(DuplicateProblem.class);
            }
        }
        if (!acts.isEmpty()) {
            assertThat(everything()).isNotEqualTo(before);
        }
        acts.reversed().forEach(act -> desk.undo(Recorded.SITI, act));
        Map<String, List<String>> after = everything();
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        assertThat(after.keySet()).isEqualTo(before.keySet());
    }

    private static long anyMerge(DuplicateDesk desk, Random random) {
        long one = FAMILIES.get(random.nextInt(FAMILIES.size()));
        long other = FAMILIES.get(random.nextInt(FAMILIES.size()));
        if (random.nextBoolean()) {
            return merge(desk, PairKind.FAMILY, one, other, random.nextBoolean() ? "kk" : "address");
        }
        HouseholdDesk households = households();
        List<Person> from = households.find(Recorded.SITI, other).orElseThrow().members();
        List<Person> to = households.find(Recorded.SITI, one).orElseThrow().members();
        return merge(
                desk,
                PairKind.PERSON,
                to.get(random.nextInt(to.size())).id(),
                from.get(random.nextInt(from.size())).id(),
                random.nextBoolean() ? "name" : "birth_date");
    }

    private static long merge(DuplicateDesk desk, PairKind kind, long survivor, long other, String fromOther) {
        PairView view = desk.compare(Recorded.SITI, kind, survivor, other);
        return desk.merge(
                        Recorded.SITI,
                        kind,
                        new MergeRequest(
                                survivor,
                                view.first().version(),
                                other,
                                view.second().version(),
                                Set.of(fromOther),
                                view.members()),
                        null)
                .act();
    }

    /** Every row of every table, the index of search among them, without the version that every write raises. */
    private static Map<String, List<String>> everything() {
        return file().read(sql -> {
            Map<String, List<String>> all = new TreeMap<>();
            for (String table : tables(sql)) {
                List<String> rows = new ArrayList<>();
                for (Record row : sql.fetch("SELECT * FROM \"" + table + "\"")) {
                    var text = new StringBuilder();
                    for (Field<?> field : row.fields()) {
                        if (!Set.of("ver", "hlc").contains(field.getName())) {
                            text.append(field.getName())
                                    .append('=')
                                    .append(shown(row.get(field)))
                                    .append('|');
                        }
                    }
                    rows.add(text.toString());
                }
                rows.sort(null);
                all.put(table, rows);
            }
            return all;
        });
    }

    private static Object shown(@Nullable Object value) {
        return value instanceof byte[] bytes ? List.of(bytes.length) : Objects.toString(value);
    }

    private static List<String> tables(DSLContext sql) {
        // The parts of a full-text index are laid out as it pleases; what it finds is compared by its own table.
        return sql
                .fetch("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                        + " AND name NOT LIKE '%_fts_%' AND name NOT LIKE 'flyway%'")
                .getValues("name", String.class)
                .stream()
                .filter(table -> !JOURNAL.contains(table) && !table.endsWith("_fts"))
                .toList();
    }

    /** A table of next year that refers to persons or families must be one that a merge moves. */
    @Test
    void everyTableThatRefersToAPersonOrAFamilyIsOneThatAMergeMoves() {
        Path here = Path.of("target", "merge-schema-" + System.nanoTime());
        try (Database fresh = Database.create(here, new byte[32], "320127", Recorded.CLOCK)) {
            fresh.read(sql -> {
                Set<String> moved = new HashSet<>();
                for (Entity target : List.of(Entity.PERSON, Entity.HOUSEHOLD)) {
                    References.to(sql, target)
                            .forEach(reference ->
                                    moved.add(reference.entity().table().getName() + "."
                                            + reference.field().getName()));
                }
                List<String> left = new ArrayList<>();
                for (String table : sql.fetch("SELECT name FROM sqlite_master WHERE type = 'table'")
                        .getValues("name", String.class)) {
                    sql.fetch("SELECT \"from\", \"table\" FROM pragma_foreign_key_list('" + table + "')")
                            .forEach(key -> {
                                String to = key.get("table", String.class);
                                String column = table + "." + key.get("from", String.class);
                                if (Set.of("person", "household").contains(to) && !moved.contains(column)) {
                                    left.add(column);
                                }
                            });
                }
                assertThat(moved)
                        .contains(
                                "kube_member.person",
                                "offer_match.person",
                                "kks_card.household",
                                "kks_card.person",
                                "house_repair.household",
                                "outlet_problem.household",
                                "assistance.household",
                                "assessment.household",
                                "case_file.applicant",
                                "letter.person",
                                "photo.household",
                                "family_event.other");
                assertThat(left)
                        .as("references that a merge would leave behind")
                        .isEmpty();
                return null;
            });
        }
    }
}

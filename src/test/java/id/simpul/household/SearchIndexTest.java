package id.simpul.household;

import static id.simpul.household.Office.SITI;
import static id.simpul.household.Office.member;
import static id.simpul.store.jooq.Tables.SEARCH_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.PersonName;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against real files: kept in step edit by edit it is what building it anew would give. */
class SearchIndexTest {
    private static final List<String> NAMES = List.of(
            "Asep Sunandar",
            "Siti Nur Aminah",
            "Moch. Djoko",
            "Abdurrahman Wahid",
            "Euis",
            "Nurhayati",
            "H. Zaenal Effendi");
    private static final List<String> PLACES = List.of("Kp. Babakan No. 7", "Jl. Raya Cimande", "Perum. Asri Blok C3");

    @TempDir
    Path folder;

    private Office office;
    private final List<Long> families = new ArrayList<>();
    private final List<Long> acts = new ArrayList<>();
    private int registered;

    @BeforeEach
    void open() {
        office = new Office(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void keptInStepItIsWhatBuildingAnewGives(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            edit(random);
        }
        Map<String, List<String>> kept = content();
        rebuild();
        assertThat(content()).isEqualTo(kept);
        assertThat(kept.get("person_search")).isNotEmpty();
    }

    private void edit(Random random) {
        if (families.size() < 3) {
            register(random);
            return;
        }
        long id = families.get(random.nextInt(families.size()));
        Family family = office.desk.find(SITI, id).orElse(null);
        if (family == null || family.members().isEmpty()) {
            register(random);
            return;
        }
        Person person = family.members().get(random.nextInt(family.members().size()));
        try {
            acts.add(
                    switch (random.nextInt(8)) {
                        case 0 ->
                            office.desk.addMember(SITI, id, someone(random, 3)).act();
                        case 1 ->
                            office.desk
                                    .editMember(
                                            SITI,
                                            person,
                                            person.details()
                                                    .change()
                                                    .name(any(NAMES, random))
                                                    .build(),
                                            null)
                                    .act();
                        case 2 ->
                            office.desk
                                    .editMember(
                                            SITI,
                                            person,
                                            person.details()
                                                    .change()
                                                    .alias(new PersonName("Mak " + any(NAMES, random) + ", Ijah"))
                                                    .died(null)
                                                    .build(),
                                            null)
                                    .act();
                        case 3 -> home(family, random).act();
                        case 4 ->
                            office.desk
                                    .removeMember(SITI, person.id(), "salah ketik")
                                    .act();
                        case 5 ->
                            new FamilyEventDesk(office.database, Office.CLOCK)
                                    .join(
                                            SITI,
                                            Map.of(person.id(), 6),
                                            families.get(random.nextInt(families.size())),
                                            null,
                                            new Occasion(LocalDate.now(Office.CLOCK), null))
                                    .act();
                        case 6 -> office.desk.undo(SITI, acts.get(random.nextInt(acts.size())));
                        default -> register(random);
                    });
        } catch (Refusal asItMayBe) {
            assertThat(asItMayBe.problem()).isNotNull();
        }
    }

    private Written home(Family family, Random random) {
        Household before = family.household();
        return office.desk.edit(
                SITI,
                before,
                before.details()
                        .change()
                        .address(any(PLACES, random))
                        .dusun("Dusun " + random.nextInt(3))
                        .rtRw("00" + random.nextInt(9), "01")
                        .phone("0812 3456 78" + random.nextInt(10, 99))
                        .build(),
                null);
    }

    private long register(Random random) {
        registered++;
        String kk = String.format(Locale.ROOT, "32012712112%05d", registered);
        List<PersonDetails> members = new ArrayList<>(List.of(someone(random, 1)));
        IntStream.range(0, random.nextInt(3)).forEach(i -> members.add(someone(random, 3)));
        Written written = office.desk.register(SITI, Office.home(kk), members);
        families.add(written.id());
        acts.add(written.act());
        return written.act();
    }

    private static PersonDetails someone(Random random, int relation) {
        return member(any(NAMES, random), relation, "32012712018" + random.nextInt(10000, 99999))
                .born(null, Office.TODAY.minusDays(random.nextInt(20000)))
                .build();
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private void rebuild() {
        office.database.writeLocal(
                sql -> sql.update(SEARCH_STATE).set(SEARCH_STATE.RULES, 0L).execute());
        office.index.open(office.database);
        office.index.build(office.database, Progress.NONE);
    }

    private static String withoutGeneration(org.jooq.Record row) {
        Map<String, Object> columns = row.intoMap();
        columns.remove("built");
        return columns.toString();
    }

    /** All rows of all tables of the index, and every entry with the person it leads to. */
    private Map<String, List<String>> content() {
        return office.database.writeLocal(sql -> {
            var content = new TreeMap<String, List<String>>();
            for (String table : List.of("person_search", "search_word", "search_phone")) {
                content.put(
                        table,
                        sql.fetch("SELECT * FROM " + table).stream()
                                .map(SearchIndexTest::withoutGeneration)
                                .sorted()
                                .toList());
            }
            sql.execute("CREATE VIRTUAL TABLE temp.entry USING fts5vocab(main, person_fts, instance)");
            content.put(
                    "person_fts",
                    sql.fetch("SELECT term, doc FROM temp.entry").stream()
                            .map(row -> row.intoList().toString())
                            .sorted()
                            .toList());
            sql.execute("DROP TABLE temp.entry");
            return content;
        });
    }

    @Test
    void itIsBuiltBesideOtherWorkAndGoesOnWhereItWasStopped() {
        var random = new Random(9);
        for (int i = 0; i < 30; i++) {
            register(random);
        }
        Map<String, List<String>> before = content();
        office.database.writeLocal(
                sql -> sql.update(SEARCH_STATE).set(SEARCH_STATE.RULES, 0L).execute());
        office.index.open(office.database);
        assertThat(new FamilyList(office.database).count(SITI, FamilyFilter.ALL))
                .isEqualTo(30);
        // An edit while nothing is indexed yet takes nothing out that is not there.
        Household home =
                office.desk.find(SITI, families.getFirst()).orElseThrow().household();
        Written moved = office.desk.edit(
                SITI, home, home.details().change().address("Kp. Legok").build(), null);
        assertThat(office.search.search(SITI, "legok")).isNotEmpty();
        var cancelled = new Progress() {
            @Override
            public void at(long done, long total) {
                assertThat(total).isEqualTo(30);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> office.index.build(office.database, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(office.index.pending(office.database)).isTrue();
        office.index.build(office.database, Progress.NONE);
        assertThat(office.index.pending(office.database)).isFalse();
        office.desk.undo(SITI, moved.act());
        assertThat(content()).isEqualTo(before);
    }
}

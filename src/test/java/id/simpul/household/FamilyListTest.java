package id.simpul.household;

import static id.simpul.household.Office.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.FamilyFilter.Band;
import id.simpul.household.FamilyList.Order;
import id.simpul.household.csv.CsvImport;
import id.simpul.household.csv.FamilyParts;
import id.simpul.kernel.Progress;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list over the imported sample, judged by the sample's files and control totals. */
class FamilyListTest {
    @TempDir
    Path folder;

    private Office office;
    private FamilyList list;

    @BeforeEach
    void open() {
        office = new Office(folder.resolve("data"));
        new CsvImport(office.database, FamilyParts.of(Office.REGIONS), Office.CLOCK)
                .run(SITI, Synthetic.SAMPLE, Progress.NONE);
        list = new FamilyList(office.database);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static FamilyFilter band(Band band) {
        return new FamilyFilter("", null, band, null);
    }

    private List<FamilyRow> all(FamilyFilter filter, Order order, boolean ascending) {
        var rows = new ArrayList<FamilyRow>();
        while (true) {
            List<FamilyRow> page = list.page(SITI, filter, order, ascending, rows.size(), 70);
            rows.addAll(page);
            if (page.size() < 70) {
                return rows;
            }
        }
    }

    @Test
    void pagesCoverEveryFamilyOnceInOrder() {
        List<FamilyRow> rows = all(FamilyFilter.ALL, Order.NAME, true);
        assertThat(rows).hasSize(300);
        assertThat(rows.stream().map(FamilyRow::household).collect(Collectors.toSet()))
                .hasSize(300);
        assertThat(rows)
                .extracting(row -> SearchIndex.sortName(row.name().reveal()))
                .isSorted();
        assertThat(all(FamilyFilter.ALL, Order.NAME, false)).containsExactlyElementsOf(rows.reversed());
        assertThat(all(FamilyFilter.ALL, Order.DESIL, true))
                .extracting(row -> row.desil() == null ? 11 : row.desil().value())
                .isSorted();
        assertThat(all(FamilyFilter.ALL, Order.VILLAGE, true))
                .extracting(FamilyRow::village)
                .isSorted();
    }

    @Test
    void countsAgreeWithTheControlTotalsAndWithWhatTheListShows() {
        FamilyCounts counts = list.counts(SITI, FamilyFilter.ALL);
        Synthetic.totals(Synthetic.SAMPLE, "rt_").forEach((village, total) -> {
            if (village.length() == 10) {
                assertThat(counts.villages()).containsEntry(village, total);
                assertThat(list.count(SITI, new FamilyFilter("", village, Band.ALL, null)))
                        .isEqualTo(total);
            }
        });
        Synthetic.totals(Synthetic.SAMPLE, "rt_penerima_").forEach((programme, total) -> {
            // Proposals are no participation, and some receivers are inactive.
            int shown = list.count(SITI, new FamilyFilter("", null, Band.ALL, programme));
            assertThat(counts.programmes().getOrDefault(programme, 0))
                    .isEqualTo(shown)
                    .isLessThanOrEqualTo(total);
            if (programme.equals("BPNT") || programme.equals("PKH")) {
                assertThat(shown).isEqualTo(total);
            }
        });
        assertThat(counts.bands()).containsEntry(Band.ALL, 300);
        for (Band band : Band.values()) {
            assertThat(list.count(SITI, band(band))).isEqualTo(counts.bands().getOrDefault(band, 0));
        }
        assertThat(counts.programmes().get(FamilyFilter.NO_PROGRAMME))
                .isEqualTo(list.count(SITI, new FamilyFilter("", null, Band.ALL, FamilyFilter.NO_PROGRAMME)))
                .isPositive();
    }

    @Test
    void aFamilyFoundByAnotherMemberNamesThatMember() {
        FamilyRow some = all(FamilyFilter.ALL, Order.NAME, true).stream()
                .filter(row -> row.members() > 2)
                .findFirst()
                .orElseThrow();
        Family family = office.desk.find(SITI, some.household()).orElseThrow();
        Person other = family.members().stream()
                .filter(p -> !p.details().head())
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(some.found()).isNull();
        assertThat(all(FamilyFilter.ALL.withText(other.name().reveal()), Order.NAME, true))
                .filteredOn(row -> row.household() == some.household())
                .singleElement()
                .satisfies(row -> assertThat(row.found()).isEqualTo(other.name()));
        assertThat(all(FamilyFilter.ALL.withText(some.name().reveal()), Order.NAME, true))
                .filteredOn(row -> row.household() == some.household())
                .singleElement()
                .satisfies(row -> assertThat(row.found()).isNull());
    }

    @Test
    void filtersNarrowTogether() {
        var filter = new FamilyFilter("", "3201272005", Band.LOWEST, "PBI-JK");
        List<FamilyRow> rows = all(filter, Order.NAME, true);
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.village()).isEqualTo("3201272005");
            assertThat(row.desil()).isNotNull().extracting(Desil::value).isIn(1, 2);
            assertThat(row.programmes()).contains("PBI-JK");
        });
        FamilyCounts counts = list.counts(SITI, filter);
        assertThat(counts.villages()).containsEntry("3201272005", rows.size());
        assertThat(counts.bands()).containsEntry(Band.LOWEST, rows.size());
        assertThat(counts.programmes()).containsEntry("PBI-JK", rows.size());
    }

    @Test
    void textFindsFamiliesByAnyMember() {
        var member = Synthetic.rows(Synthetic.SAMPLE, "anggota.csv").get(2);
        String kk = Synthetic.rows(Synthetic.SAMPLE, "rumah_tangga.csv").stream()
                .filter(row -> row.getField("id_rt").equals(member.getField("id_rt")))
                .findFirst()
                .orElseThrow()
                .getField("no_kk");
        for (String text : List.of(member.getField("nama"), member.getField("nik"), kk)) {
            assertThat(list.page(SITI, FamilyFilter.ALL.withText(text), Order.NAME, true, 0, 50))
                    .as(text)
                    .anySatisfy(row -> assertThat(row.kk())
                            .isNotNull()
                            .extracting(k -> k.reveal())
                            .isEqualTo(kk));
        }
        assertThat(list.count(SITI, FamilyFilter.ALL.withText("kwrtp"))).isZero();
    }

    @Test
    void ofTheFirstDigitsThatEverybodySharesNoMoreAreCountedThanABoundAndTheListStaysTheSame() {
        var bounded = new FamilyList(office.database, 20);
        for (String digits : List.of("3", "3201", "320127")) {
            FamilyFilter filter = FamilyFilter.ALL.withText(digits);
            FamilyCounts counts = bounded.counts(SITI, filter);
            assertThat(counts.partly()).isTrue();
            assertThat(counts.of(Band.ALL)).isEqualTo(21);
            assertThat(counts.villages()).isEmpty();
            assertThat(list.counts(SITI, filter).partly()).isFalse();
            assertThat(list.counts(SITI, filter).of(Band.ALL)).isGreaterThan(21);
            // Family by family finds whom one look at all numbers finds.
            assertThat(bounded.ids(SITI, filter)).isEqualTo(list.ids(SITI, filter));
            FamilyFilter lowest = new FamilyFilter(digits, null, Band.LOWEST, null);
            assertThat(bounded.page(SITI, lowest, Order.NAME, true, 0, 30))
                    .isEqualTo(list.page(SITI, lowest, Order.NAME, true, 0, 30));
        }
        String whole =
                Synthetic.rows(Synthetic.SAMPLE, "rumah_tangga.csv").getFirst().getField("no_kk");
        assertThat(bounded.counts(SITI, FamilyFilter.ALL.withText(whole)).partly())
                .isFalse();
    }

    @Test
    void rowsTellMembersPupilsAndProgrammes() {
        Set<String> checked = new HashSet<>();
        for (FamilyRow row : all(FamilyFilter.ALL, Order.NAME, true)) {
            Family family = office.desk.find(SITI, row.household()).orElseThrow();
            assertThat(row.members()).isEqualTo(family.present().size());
            assertThat(row.programmes())
                    .containsExactlyInAnyOrderElementsOf(family.programmes().stream()
                            .filter(ProgrammeLine::active)
                            .map(ProgrammeLine::programme)
                            .collect(Collectors.toSet()));
            if (row.pupils() > 0) {
                checked.add("pupils");
            }
            if (row.programmes().size() > 1) {
                checked.add("programmes");
            }
        }
        assertThat(checked).contains("pupils", "programmes");
    }

    @Test
    void aFamilyWithoutAHeadIsStillListed() {
        Family family = office.desk
                .find(
                        SITI,
                        list.page(SITI, FamilyFilter.ALL, Order.NAME, true, 0, 1)
                                .getFirst()
                                .household())
                .orElseThrow();
        Person head = family.head().orElseThrow();
        office.desk.editMember(SITI, head, head.details().change().relation(8).build(), null);
        assertThat(list.count(SITI, FamilyFilter.ALL)).isEqualTo(300);
    }
}

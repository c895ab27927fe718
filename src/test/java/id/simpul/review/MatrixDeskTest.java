package id.simpul.review;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.finding.FindingDesk;
import id.simpul.finding.Reason;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.review.MatrixDesk.Order;
import id.simpul.review.MatrixFilter.Band;
import id.simpul.review.MatrixFilter.HowMany;
import id.simpul.store.jooq.Tables;
import id.simpul.testing.Synthetic;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix against the lists it was made from, counted by hand. */
class MatrixDeskTest {
    @TempDir
    Path folder;

    private ReviewSample sample;
    private Actor actor;

    @BeforeEach
    void open() {
        sample = new ReviewSample(folder);
        actor = sample.office.actor;
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private List<MatrixRow> all(MatrixFilter filter) {
        return sample.matrix.page(actor, filter, Order.PLACE, true, 0, 1000);
    }

    @Test
    void everyFamilyStandsWithItsActiveProgrammes() {
        Map<String, Set<String>> active = new HashMap<>();
        Synthetic.rows(ReviewSample.DATA, "bantuan.csv").stream()
                .filter(row -> row.getField("status").equals("Aktif"))
                .forEach(row -> active.computeIfAbsent(row.getField("id_rt"), id -> new HashSet<>())
                        .add(row.getField("program")));
        Map<Long, String> ids = new HashMap<>();
        sample.office
                .database
                .read(sql -> sql.selectFrom(Tables.HOUSEHOLD).fetch())
                .forEach(row -> ids.put(
                        row.getId(),
                        row.getExternalId().substring(row.getExternalId().indexOf('/') + 1)));
        List<MatrixRow> rows = all(MatrixFilter.EVERYTHING);
        assertThat(rows).hasSize(Synthetic.total(ReviewSample.DATA, "rumah_tangga"));
        assertThat(rows)
                .allSatisfy(row -> assertThat(new HashSet<>(row.programmes()))
                        .isEqualTo(active.getOrDefault(ids.get(row.household()), Set.of())));
        assertThat(rows.stream().filter(MatrixRow::poor)).hasSize(Synthetic.total(ReviewSample.DATA, "rt_miskin"));
    }

    @Test
    void filtersShowWhatTheyCount() {
        MatrixCounts counts = sample.matrix.counts(actor, MatrixFilter.EVERYTHING);
        for (HowMany number : HowMany.values()) {
            assertThat(all(MatrixFilter.EVERYTHING.of(number)))
                    .as("%s", number)
                    .hasSize(counts.numbers().getOrDefault(number, -1));
        }
        for (Band band : Band.values()) {
            assertThat(all(MatrixFilter.EVERYTHING.of(band)))
                    .as("%s", band)
                    .hasSize(counts.bands().getOrDefault(band, -1));
        }
        counts.villages()
                .forEach((village, n) -> assertThat(all(MatrixFilter.EVERYTHING.in(village)))
                        .hasSize(n)
                        .allMatch(row -> row.village().equals(village)));
        counts.programmes()
                .forEach((programme, n) -> assertThat(all(MatrixFilter.EVERYTHING.of(programme)))
                        .hasSize(n)
                        .allMatch(row -> row.takes(programme)));
        assertThat(all(MatrixFilter.EVERYTHING.of(HowMany.MANY)))
                .isNotEmpty()
                .allMatch(row -> row.programmes().size() >= sample.matrix.many(actor));
        assertThat(all(MatrixFilter.EVERYTHING.of(HowMany.LEFT_OUT)))
                .isNotEmpty()
                .allMatch(row -> row.programmes().isEmpty() && (row.poor() || Objects.requireNonNull(row.signs()) > 0));
        String village = all(MatrixFilter.EVERYTHING).getFirst().village();
        MatrixCounts inside = sample.matrix.counts(actor, MatrixFilter.EVERYTHING.in(village));
        inside.rws()
                .forEach((rw, n) -> assertThat(
                                all(MatrixFilter.EVERYTHING.in(village).inRw(rw)))
                        .hasSize(n));
    }

    @Test
    void ordersPageByPage() {
        List<MatrixRow> first = sample.matrix.page(actor, MatrixFilter.EVERYTHING, Order.NUMBER, false, 0, 20);
        List<MatrixRow> next = sample.matrix.page(actor, MatrixFilter.EVERYTHING, Order.NUMBER, false, 20, 20);
        assertThat(first)
                .isSortedAccordingTo(Comparator.comparingInt(
                                (MatrixRow row) -> row.programmes().size())
                        .reversed());
        assertThat(next.getFirst().programmes().size())
                .isLessThanOrEqualTo(first.getLast().programmes().size());
        assertThat(first).doesNotContainAnyElementsOf(next);
        for (Order order : Order.values()) {
            assertThat(sample.matrix.page(actor, MatrixFilter.EVERYTHING, order, true, 0, 1000))
                    .hasSize(sample.matrix.count(actor, MatrixFilter.EVERYTHING));
        }
    }

    @Test
    void neighboursLiveInTheSameRt() {
        MatrixRow own = all(MatrixFilter.EVERYTHING.of(HowMany.MANY)).getFirst();
        List<MatrixRow> neighbours = sample.matrix.neighbours(actor, own.household());
        assertThat(neighbours)
                .contains(own)
                .allMatch(row -> row.village().equals(own.village())
                        && Objects.equals(row.rw(), own.rw())
                        && Objects.equals(row.rt(), own.rt()));
        assertThat(neighbours)
                .hasSize(all(MatrixFilter.EVERYTHING
                                .in(own.village())
                                .inRw(own.rw())
                                .inRt(own.rt()))
                        .size());
    }

    /** What a run keeps for thousands of families is what the record of each of them says. */
    @Test
    void signsAreThoseOfTheFindings() {
        var findings = new FindingDesk(sample.office.database, UiForTests.CLOCK);
        LocalDate today = LocalDate.now(UiForTests.CLOCK);
        List<MatrixRow> rows = all(MatrixFilter.EVERYTHING);
        assertThat(rows).anyMatch(row -> row.signs() != null && row.signs() > 0);
        assertThat(rows).allSatisfy(row -> {
            Reason.Tally tally = findings.of(actor, row.household(), today)
                    .flatMap(found -> found.set(FindingDesk.POVERTY))
                    .orElseThrow()
                    .criteria();
            assertThat(row.signs()).isEqualTo(tally.met() + tally.notMet() == 0 ? null : (Integer) tally.met());
        });
    }

    @Test
    void onlyForThoseWhoReadRecords() {
        Actor nobody = new Actor(3, "Tamu", "320127", Set.of(Capability.PRINT_RECAP));
        assertRefused(
                () -> sample.matrix.page(nobody, MatrixFilter.EVERYTHING, Order.PLACE, true, 0, 1), NotAllowed.class);
        assertRefused(() -> sample.matrix.counts(nobody, MatrixFilter.EVERYTHING), NotAllowed.class);
        assertRefused(() -> sample.matrix.neighbours(nobody, 1), NotAllowed.class);
    }
}

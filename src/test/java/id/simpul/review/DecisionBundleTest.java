package id.simpul.review;

import static id.simpul.store.jooq.Tables.REVIEW_DECISION;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.FieldName;
import id.simpul.exchange.Finding;
import id.simpul.exchange.Offices3201;
import id.simpul.exchange.Received;
import id.simpul.exchange.RecordKind;
import id.simpul.household.SearchIndex;
import id.simpul.kernel.Progress;
import id.simpul.region.Regions;
import id.simpul.review.FindingFilter.State;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.testing.MovableClock;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sub-district decided about a finding is known at the district, about the same finding there. */
class DecisionBundleTest {
    private static final FindingFilter A4 = new FindingFilter("A4", null, State.ALL);

    @TempDir
    Path folder;

    private static ReviewDesk desk(Offices3201.Office office, MovableClock clock) {
        var regions = new Regions();
        new SearchIndex(regions).open(office.database);
        return ReviewSample.desk(office.database, clock, regions);
    }

    @Test
    void aDecisionTravelsInTheBundleAndHoldsThere() {
        var clock = MovableClock.atWork();
        try (var offices = new Offices3201(folder, clock)) {
            offices.found();
            Offices3201.Office caringin = offices.enrolled("320127");
            long family = caringin.family("3201270000000001", "Siti Rohmah");
            caringin.database.journal().write(caringin.actor, "programme.join", tx -> {
                for (String programme : List.of("BLT-DD", "PKH")) {
                    tx.insert(new AssistanceRecord()
                            .setHousehold(family)
                            .setProgramme(programme)
                            .setStatus(1L));
                }
                return tx.actId();
            });
            ReviewDesk here = desk(caringin, clock);
            here.run(caringin.actor, Progress.NONE);
            FindingRow found = here.page(caringin.actor, A4, 0, 10).getFirst();
            long act = here.decide(caringin.actor, List.of(found.id()), Verdict.USUL, "Memilih PKH");

            Received first = offices.district.merge(caringin.send(false));
            assertThat(first.findings())
                    .filteredOn(finding -> finding.kind() == RecordKind.REVIEW)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.label().number()).isEqualTo("A4");
                        assertThat(finding.toString()).doesNotContain("Siti");
                    });
            ReviewDesk there = desk(offices.district, clock);
            there.run(offices.district.actor, Progress.NONE);
            assertThat(there.page(offices.district.actor, A4, 0, 10))
                    .singleElement()
                    .satisfies(row -> assertThat(row.decision())
                            .isNotNull()
                            .extracting(Decision::verdict, Decision::reason)
                            .containsExactly(Verdict.USUL, "Memilih PKH"));

            here.undo(caringin.actor, act);
            Received second = offices.district.merge(caringin.send(false));
            assertThat(second.findings().getFirst().fields())
                    .extracting(Finding.FieldValues::field)
                    .contains(FieldName.DELETED);
            assertThat(there.count(offices.district.actor, new FindingFilter("A4", null, State.OPEN)))
                    .isEqualTo(1);
            int rows = offices.district.database.read(sql -> sql.fetchCount(REVIEW_DECISION));
            assertThat(rows).isOne();
        }
    }
}

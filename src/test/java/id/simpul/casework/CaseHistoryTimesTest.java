package id.simpul.casework;

import static id.simpul.store.jooq.Tables.CASE_STEP;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Actor;
import id.simpul.l10n.Texts;
import id.simpul.store.jooq.tables.records.CaseStepRecord;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of a case's history stand in the order in which they happened, by one clock. */
class CaseHistoryTimesTest {
    private static final Texts INDONESIAN = new Texts(Texts.INDONESIAN);

    private CaseOffice office;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<CaseHistory.Line> lines(Actor reader, long id, String zone) {
        return new CaseHistory(office.database, office.cases.catalogue(), office.codes, ZoneId.of(zone))
                .of(reader, id, INDONESIAN);
    }

    private long busyMinute() {
        long id = office.open("PBI").id();
        office.time.pass(Duration.ofSeconds(5));
        office.cases.note(office.supervisor, id, "Datang lagi");
        office.time.pass(Duration.ofSeconds(5));
        office.cases.move(office.supervisor, id, Stage.ASSESSMENT, null);
        office.time.pass(Duration.ofSeconds(5));
        office.cases.documents(office.supervisor, id, List.of("KTP"));
        // Two within the same thousandth of a second.
        office.cases.note(office.supervisor, id, "");
        return id;
    }

    @Test
    void whatHappenedWithinOneMinuteStandsInItsOrder() {
        long id = busyMinute();
        assertThat(lines(office.supervisor, id, "Asia/Jakarta"))
                .extracting(CaseHistory.Line::text)
                .containsExactly(
                        "Catatan dikosongkan",
                        "Berkas yang diterima: Fotokopi KTP",
                        "Tahap Asesmen",
                        "Catatan diubah",
                        "Kasus didaftarkan");
    }

    @Test
    void stagesAndActsAreToldByTheSameClockWhereverTheyAreRead() {
        long id = busyMinute();
        assertThat(lines(office.supervisor, id, "Asia/Jakarta"))
                .extracting(CaseHistory.Line::at)
                .containsExactly(
                        LocalTime.of(10, 42, 15),
                        LocalTime.of(10, 42, 15),
                        LocalTime.of(10, 42, 10),
                        LocalTime.of(10, 42, 5),
                        LocalTime.of(10, 42));
        assertThat(lines(office.supervisor, id, "Asia/Jayapura"))
                .extracting(CaseHistory.Line::at, CaseHistory.Line::text)
                .startsWith(org.assertj.core.groups.Tuple.tuple(LocalTime.of(12, 42, 15), "Catatan dikosongkan"))
                .contains(org.assertj.core.groups.Tuple.tuple(LocalTime.of(12, 42, 10), "Tahap Asesmen"))
                .endsWith(org.assertj.core.groups.Tuple.tuple(LocalTime.of(12, 42), "Kasus didaftarkan"));
    }

    /** A step that was written down later, as from the list of another program, keeps the time it names. */
    @Test
    void aStepOfThePastKeepsItsTime() {
        long id = office.open("PBI").id();
        office.database.journal().write(office.supervisor, "import.cases", tx -> {
            CaseStepRecord step = tx.sql().fetchSingle(CASE_STEP, CASE_STEP.CASE_FILE.eq(id));
            tx.update(step.setAt("2026-03-02T08:17"));
            return tx.actId();
        });
        assertThat(lines(office.supervisor, id, "Asia/Makassar"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.on()).hasToString("2026-03-02");
                    assertThat(line.at()).isEqualTo(LocalTime.of(8, 17));
                });
    }
}

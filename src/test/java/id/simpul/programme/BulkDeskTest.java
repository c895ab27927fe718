package id.simpul.programme;

import static id.simpul.programme.AidOffice.ACTOR;
import static id.simpul.programme.AidOffice.READER;
import static id.simpul.programme.AidOffice.member;
import static id.simpul.programme.AidOffice.taking;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.NotAllowed;
import id.simpul.programme.BulkDesk.Present;
import id.simpul.programme.ListedPerson.Found;
import id.simpul.programme.ProgrammeProblem.NothingToRecord;
import id.simpul.programme.ProgrammeProblem.ReasonNeeded;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole lists of recipients. */
class BulkDeskTest {
    private static final String VILLAGE = "3201272001";

    @TempDir
    Path folder;

    private AidOffice office;
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void open() {
        office = new AidOffice(folder.resolve("data"));
        first = office.family(
                VILLAGE,
                member("Siti", 1, "3201270204850001").build(),
                member("Ayu", 3, "3201270204850002").build());
        second = office.family(VILLAGE, member("Udin", 1, "3201270204850003").build());
        third = office.family(VILLAGE, member("Wati", 1, "3201270204850004").build());
        office.family(VILLAGE, member("Kembar", 1, "3201270204850009").build());
        office.family(VILLAGE, member("Kembar Lain", 1, "3201270204850009").build());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyLineSaysWhatItLeadsTo() {
        office.participations.record(ACTOR, second, taking("BLT-DD", null), null);
        office.participations.record(ACTOR, third, taking("PKH", null), null);
        String pasted = "1;Siti;3201 2702 0485 0001;Bogor\n"
                + "'3201270204850002\n"
                + "\n"
                + AidOffice.kk(2)
                + "\n3201270204850004\n3201270204850009\n3201270204859999\n320127020485\nSiti\n";
        assertThat(office.bulk.examine(ACTOR, pasted, taking("BLT-DD", null)))
                .extracting(ListedPerson::line, ListedPerson::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Found.READY),
                        org.assertj.core.groups.Tuple.tuple(2, Found.REPEATED),
                        org.assertj.core.groups.Tuple.tuple(4, Found.ACTIVE),
                        org.assertj.core.groups.Tuple.tuple(5, Found.CONCERN),
                        org.assertj.core.groups.Tuple.tuple(6, Found.AMBIGUOUS),
                        org.assertj.core.groups.Tuple.tuple(7, Found.UNKNOWN),
                        org.assertj.core.groups.Tuple.tuple(8, Found.UNREADABLE),
                        org.assertj.core.groups.Tuple.tuple(9, Found.UNREADABLE));
    }

    @Test
    void aListIsOneActAndItsUndoTakesAllOfItBack() {
        String pasted = "3201270204850001\n3201270204850003\n" + AidOffice.kk(3);
        BulkDesk.Result result = office.bulk.record(ACTOR, pasted, taking("BLT-DD", null), Present.SKIP, null);
        assertThat(result.recorded()).isEqualTo(3);
        assertThat(office.participations.of(ACTOR, first)).hasSize(1);
        assertThat(office.participations.of(ACTOR, third)).hasSize(1);
        assertRefused(
                () -> office.bulk.record(ACTOR, pasted, taking("BLT-DD", null), Present.SKIP, null),
                NothingToRecord.class);
        office.bulk.undo(ACTOR, result.act());
        assertThat(office.participations.of(ACTOR, first)).isEmpty();
        assertThat(office.participations.of(ACTOR, third)).isEmpty();
        assertRefused(
                () -> office.bulk.record(READER, pasted, taking("BLT-DD", null), Present.SKIP, null), NotAllowed.class);
    }

    @Test
    void aProgrammeForPersonsIsRecordedForThePersonOfTheNik() {
        office.bulk.record(ACTOR, "3201270204850001\n3201270204850002", taking("PBI-JK", null), Present.SKIP, null);
        assertThat(office.participations.of(ACTOR, first))
                .extracting(one -> one.details().person())
                .containsExactlyInAnyOrder(office.person(first, 0), office.person(first, 1));
    }

    @Test
    void whoTakesPartIsBroughtUpToDateOnlyWhenAsked() {
        office.participations.record(ACTOR, second, taking("BPNT", null), null);
        var newer = new ParticipationDetails(
                null,
                "BPNT",
                null,
                2026,
                "T3",
                LocalDate.of(2026, 7, 1),
                null,
                new Value(200_000, Per.MONTH),
                Status.ACTIVE,
                "SK 7/2026");
        assertRefused(
                () -> office.bulk.record(ACTOR, "3201270204850003", newer, Present.SKIP, null), NothingToRecord.class);
        BulkDesk.Result result = office.bulk.record(ACTOR, "3201270204850003", newer, Present.REPLACE, null);
        assertThat(result.replaced()).isEqualTo(1);
        assertThat(office.participations.of(ACTOR, second).getFirst().details()).isEqualTo(newer);
        office.bulk.undo(ACTOR, result.act());
        assertThat(office.participations.of(ACTOR, second).getFirst().details()).isEqualTo(taking("BPNT", null));
    }

    @Test
    void placesTakenByLinesAboveAreGone() {
        office.programmes.quota(ACTOR, null, new ProgrammeQuota(0, "BLT-DD", 2026, null, VILLAGE, 2, null, 0));
        String pasted = "3201270204850001\n3201270204850003\n3201270204850004";
        BulkDesk.Result result = office.bulk.record(ACTOR, pasted, taking("BLT-DD", null), Present.SKIP, null);
        assertThat(result.recorded()).isEqualTo(2);
        assertThat(result.left()).isEqualTo(1);
        assertRefused(
                () -> office.bulk.record(ACTOR, pasted, taking("BLT-DD", null), Present.SKIP, null),
                ReasonNeeded.class);
        assertThat(office.bulk
                        .record(ACTOR, pasted, taking("BLT-DD", null), Present.SKIP, "tambahan kuota musdes")
                        .recorded())
                .isEqualTo(1);
    }

    @Test
    void whatAListReceivedIsRecordedForWhoTakesPart() {
        office.participations.record(ACTOR, first, taking("BLT-DD", null), null);
        office.participations.record(ACTOR, second, taking("BLT-DD", null), null);
        var received = new Disbursement(
                0, 0, 2026, "06", LocalDate.of(2026, 6, 20), 300_000L, null, "daftar bayar Juni", null);
        String pasted = "3201270204850001\n3201270204850003\n3201270204850004";
        assertThat(office.bulk.receive(ACTOR, pasted, "BLT-DD", received).recorded())
                .isEqualTo(2);
        assertThat(office.participations.received(ACTOR, first))
                .extracting(Disbursement::rupiah)
                .containsExactly(300_000L);
        assertThat(office.bulk.examineReceived(ACTOR, pasted, "BLT-DD", received))
                .extracting(ListedPerson::found)
                .containsExactly(Found.RECEIVED, Found.RECEIVED, Found.NOT_ACTIVE);
    }
}

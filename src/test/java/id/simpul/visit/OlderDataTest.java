package id.simpul.visit;

import static id.simpul.store.jooq.Tables.LETTER;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseDetail;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.letter.IssuedLetter;
import id.simpul.letter.OfficeDesk;
import id.simpul.numbering.Blocks;
import id.simpul.numbering.Counter;
import id.simpul.numbering.Self;
import id.simpul.paper.Typesetter;
import id.simpul.store.OldFile;
import id.simpul.testing.CaseOffice;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that an earlier program wrote is opened by today's, keeps what it says, and work goes on in it. */
class OlderDataTest {
    private static final LocalDate DAY = CaseOffice.TODAY.plusDays(1);
    private static final long FAMILY = OldFile.row(1);
    private static final long HEAD = OldFile.row(2);
    private static final long CASE = OldFile.row(3);

    @TempDir
    Path folder;

    /** A family whose case waits for a visit, and a letter, as before there were visits and several computers. */
    private static List<String> rows() {
        return List.of(
                "INSERT INTO household (id, ver, hlc, kk, village, rt, rw) VALUES (" + FAMILY
                        + ", 1, 1, '3201271408180007', '3201272001', '002', '003')",
                "INSERT INTO person (id, ver, hlc, household, name, relation, birth_date) VALUES (" + HEAD + ", 1, 1, "
                        + FAMILY + ", 'Oom Uji', 1, '1979-02-03')",
                "INSERT INTO case_file (id, ver, hlc, register, register_year, register_seq, opened_on, stream, service, channel,"
                        + " village, household, applicant, officer, stage, stage_on, due_on) VALUES (" + CASE
                        + ", 1, 1, '0041/SLRT/VI/2026', 2026, 41, '2026-06-22', 'LAYANAN', 'PBI', 'DATANG', '3201272001', "
                        + FAMILY + ", " + HEAD + ", 'Rahmat Hidayat', 'KUNJUNGAN', '2026-06-23', '2026-07-10')",
                "INSERT INTO letter (id, ver, hlc, office, kind, number, series, year, sequence, issued_on, subject, case_file)"
                        + " VALUES (" + OldFile.row(4)
                        + ", 1, 1, '320127', 'RUJUKAN', '400.9/18/Kesos', 'KELUAR', 2026, 18, '2026-06-24', 'Rujukan', "
                        + CASE
                        + ")");
    }

    @Test
    void aFileFromBeforeVisitsAndSeveralComputersIsWorkedOn() throws SQLException, IOException {
        OldFile.make(folder, new byte[32], "320127", 20, rows());
        workOn(42).close();
        assertThat(folder)
                .isDirectoryContaining(file -> file.getFileName().toString().startsWith("sebelum-versi-"));
    }

    @Test
    void aFileOfAMainComputerKeepsOffTheNumbersOfTheOther() throws SQLException, IOException {
        List<String> rows = new ArrayList<>(rows());
        rows.add("INSERT INTO visit (id, ver, hlc, household, planned_on, place, officer) VALUES (" + OldFile.row(5)
                + ", 1, 1, " + FAMILY + ", '2026-07-01', 1, 'Rahmat Hidayat')");
        rows.add("INSERT INTO counter_self (one, role, install, place) VALUES (1, 'MAIN', " + OldFile.INSTALL
                + ", 'sini')");
        rows.add("INSERT INTO install (number, office, since) VALUES (78, '320127', 0)");
        rows.add("INSERT INTO counter (id, ver, hlc, install, name, since) VALUES (" + OldFile.row(6)
                + ", 1, 1, 78, 'Loket 2', '2026-06-01')");
        rows.add(
                "INSERT INTO number_block (id, ver, hlc, book, series, year, install, first, last, reserved_on) VALUES ("
                        + OldFile.row(7) + ", 1, 1, 'REGISTER', '', 2026, 78, 42, 91, '2026-06-01')");
        OldFile.make(folder, new byte[32], "320127", 27, rows);
        CaseOffice office = workOn(92);
        try (office) {
            assertThat(office.database.<Self>read(Self::of).role()).isEqualTo(Self.Role.MAIN);
            assertThat(office.database.<List<Counter>>read(Blocks::counters))
                    .singleElement()
                    .satisfies(other -> assertThat(other.name()).isEqualTo("Loket 2"));
        }
    }

    /** A visit is planned, made and reported, and a case is taken in under {@code next}. */
    private CaseOffice workOn(long next) {
        var office = new CaseOffice(folder);
        Actor me = office.supervisor;
        CaseDetail old = office.cases.find(me, CASE);
        assertThat(old.register()).isEqualTo("0041/SLRT/VI/2026");
        assertThat(old.stage().code()).isEqualTo(Stage.VISIT);
        var visits = new VisitDesk(office.database, office.cases, office.clock);
        visits.plan(me, DAY, me.name(), List.of(new PlannedStop(FAMILY, CASE, "Cek kartu JKN")));
        office.time.pass(Duration.ofDays(1));
        HomeVisit visit = visits.ofCase(me, CASE).getLast();
        visits.record(me, visit.id(), new VisitOutcome(DAY, VisitResult.COMPLETE, "Oom", null, null, null));
        assertThat(office.cases.find(me, CASE).stage().code()).isEqualTo(Stage.ASSESSMENT);
        var reports = new BeritaAcaraDesk(
                office.database,
                visits,
                office.cases,
                new OfficeDesk(office.database, office.regions),
                office.codes,
                office.regions,
                new Typesetter(),
                office.clock);
        IssuedLetter report = reports.issue(me, reports.draft(me, visit.id()));
        assertThat(report.number()).startsWith("001/BA-");
        assertThat(office.database.<List<String>>read(sql -> sql.select(LETTER.NUMBER)
                        .from(LETTER)
                        .orderBy(LETTER.ID)
                        .fetch(LETTER.NUMBER)))
                .contains("400.9/18/Kesos", report.number());
        CaseDetail fresh = office.cases.find(me, office.open("PBI").id());
        assertThat(Long.parseLong(fresh.register().split("/", -1)[0])).isEqualTo(next);
        return office;
    }
}

package id.simpul.recommendation;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseProblem;
import id.simpul.finding.FindingDesk;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.programme.ParticipationDesk;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cases are recommended for: proposed by findings, written by a person, frozen while it is approved. */
class RecommendationDeskTest {
    @TempDir
    Path folder;

    private CaseOffice office;
    private RecommendationDesk desk;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder);
        desk = new RecommendationDesk(
                office.database,
                office.cases,
                new FindingDesk(office.database, office.clock),
                new ProgrammeDesk(office.database, office.clock),
                new ParticipationDesk(office.database, office.clock),
                office.codes,
                office.clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Proposal proposed(long caseFile, String programme) {
        return desk.draft(office.supervisor, caseFile).proposals().stream()
                .filter(one -> programme.equals(one.programme()))
                .findFirst()
                .orElseThrow();
    }

    private long save(long caseFile, long seen, RecommendationLine... lines) {
        return desk.save(office.supervisor, caseFile, seen, List.of(lines), null);
    }

    private Recommendation kept(long caseFile) {
        return desk.find(office.supervisor, caseFile).orElseThrow();
    }

    @Test
    void findingsOfTheDayProposeWhatTheServiceIsFor() {
        Proposal insured = proposed(office.drafted("PBI"), "PBI-JK");

        assertThat(insured.words()).isEqualTo("reaktivasi kepesertaan PBI Jaminan Kesehatan atas nama Heri Hidayat");
        assertThat(insured.support()).isEqualTo(Support.DIDUKUNG);
        assertThat(insured.asked()).isTrue();
        assertThat(insured.grounds())
                .containsExactly(
                        "Kepesertaan Penerima Bantuan Iuran Jaminan Kesehatan: tidak tercatat",
                        "Desil 1–4; desil 5 boleh diusulkan: terpenuhi (Desil DTSEN: 2)");
    }

    @Test
    void whatIsNotKnownIsNamedAndWhatIsReceivedAlreadyIsNotProposedAgain() {
        Proposal pupil = proposed(office.drafted("PIP"), "PIP");
        assertThat(pupil.person()).isEqualTo(office.daughter);
        assertThat(pupil.support()).isEqualTo(Support.KURANG_DATA);
        assertThat(pupil.grounds())
                .contains("Murid yang terdaftar di Dapodik: belum diketahui (Terdaftar di Dapodik (Nisa Hidayat))");

        Proposal food = proposed(office.drafted("PGN"), "BPNT");
        assertThat(food.support()).isEqualTo(Support.TIDAK_DIDUKUNG);
        assertThat(food.grounds().getFirst()).isEqualTo("Kepesertaan Bantuan Sembako: tercatat aktif");
    }

    @Test
    void aHigherDecileTurnsTheSameProposalDown() {
        long file = office.drafted("PBI");
        save(file, 0, RecommendationLine.of(proposed(file, "PBI-JK"), "reaktivasi PBI-JK", null));
        assertThat(desk.draft(office.supervisor, file).changed()).isEmpty();

        office.database.journal().write(office.supervisor, "household.edit", tx -> {
            tx.update(tx.sql()
                    .fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(office.household))
                    .setDesil(8L));
            return tx.actId();
        });

        assertThat(proposed(file, "PBI-JK").support()).isEqualTo(Support.TIDAK_DIDUKUNG);
        assertThat(desk.draft(office.supervisor, file).changed())
                .extracting(RecommendationLine::programme)
                .containsExactly("PBI-JK");
    }

    @Test
    void aPersonsWordsAreKeptWithTheGroundsAndTakenBackWhole() {
        long file = office.drafted("PBI");
        Proposal insured = proposed(file, "PBI-JK");
        save(file, 0, RecommendationLine.of(insured, "reaktivasi PBI-JK Heri", null));
        Recommendation first = kept(file);

        long act = save(
                file,
                first.version(),
                RecommendationLine.own("kursi roda"),
                RecommendationLine.of(insured, "reaktivasi segera PBI-JK Heri", null));
        assertThat(kept(file).lines())
                .extracting(RecommendationLine::words)
                .containsExactly("kursi roda", "reaktivasi segera PBI-JK Heri");
        assertThat(kept(file).lines().getLast().grounds()).isEqualTo(insured.grounds());
        assertThat(desk.phrase(office.supervisor, file)).contains("kursi roda dan reaktivasi segera PBI-JK Heri");

        desk.undo(office.supervisor, act);
        assertThat(kept(file).lines()).isEqualTo(first.lines());
    }

    @Test
    void whatFindingsDoNotSupportAsksForAReason() {
        long file = office.drafted("PGN");
        Proposal food = proposed(file, "BPNT");
        assertRefused(
                () -> save(file, 0, RecommendationLine.of(food, food.words(), " ")),
                RecommendationProblem.WhyMissing.class);
        assertRefused(() -> save(file, 0), RecommendationProblem.Empty.class);

        save(file, 0, RecommendationLine.of(food, food.words(), "kartu tertelan mesin"));
        assertThat(kept(file).lines().getFirst().why()).isEqualTo("kartu tertelan mesin");
    }

    @Test
    void whatSomebodyElseKeptSinceIsNotOverwritten() {
        long file = office.drafted("PBI");
        save(file, 0, RecommendationLine.own("a"));
        long seen = kept(file).version();
        save(file, seen, RecommendationLine.own("b"));

        assertRefused(() -> save(file, seen, RecommendationLine.own("c")), RecommendationProblem.Overtaken.class);
        assertThat(kept(file).lines()).extracting(RecommendationLine::words).containsExactly("b");
    }

    @Test
    void whatIsBeingApprovedStaysAsItWasRead() {
        long file = office.drafted("PBI");
        save(file, 0, RecommendationLine.own("a"));
        office.cases.move(office.supervisor, file, "PARAF", null);

        assertThat(desk.draft(office.supervisor, file).editable()).isFalse();
        assertRefused(
                () -> save(file, kept(file).version(), RecommendationLine.own("b")),
                RecommendationProblem.NotNow.class);

        office.cases.move(office.supervisor, file, "KOREKSI", "belum jelas");
        save(file, kept(file).version(), RecommendationLine.own("b"));
        assertThat(kept(file).lines()).extracting(RecommendationLine::words).containsExactly("b");
    }

    @Test
    void whoMayNotWorkCasesReadsOnlyAndRestrictedCasesStayClosed() {
        long open = office.drafted("PBI");
        Actor reader = office.without(Capability.WORK_CASE);
        assertThat(desk.draft(reader, open).editable()).isFalse();
        assertRefused(() -> desk.save(reader, open, 0, List.of(RecommendationLine.own("a")), null), NotAllowed.class);

        long closed = office.drafted("KRS");
        assertRefused(
                () -> desk.draft(office.without(Capability.READ_RESTRICTED), closed), CaseProblem.NoSuchCase.class);
    }
}

package id.simpul.recommendation;

import static id.simpul.letter.LetterOffice.ACTOR;
import static id.simpul.letter.LetterOffice.CLOCK;
import static id.simpul.letter.LetterOffice.TODAY;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDesk;
import id.simpul.finding.FindingDesk;
import id.simpul.letter.LetterOffice;
import id.simpul.letter.StatementDesk;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.programme.ParticipationDesk;
import id.simpul.programme.Programme;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.reference.CodeLists;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.testing.Pdfs;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Families that turn up in two lists keep one aid and sign for it. */
class AidChoiceTest {
    private static final Typesetter TYPESETTER = new Typesetter();

    @TempDir
    Path folder;

    private LetterOffice office;
    private RecommendationDesk recommendations;
    private AidChoiceDesk desk;
    private StatementDesk papers;
    private long household;
    private long caseFile;
    private long head;

    @BeforeEach
    void open() {
        office = new LetterOffice(folder).ready();
        var programmes = new ProgrammeDesk(office.database, CLOCK);
        recommendations = new RecommendationDesk(
                office.database,
                new CaseDesk(office.database, CaseCatalogue.on(office.database, TODAY), CLOCK, CLOCK.getZone()),
                new FindingDesk(office.database, CLOCK),
                programmes,
                new ParticipationDesk(office.database, CLOCK),
                CodeLists.of(office.database),
                CLOCK);
        papers = new StatementDesk(office.database, office.office, office.desk, TYPESETTER, new Printing(), CLOCK);
        desk = new AidChoiceDesk(
                office.database, programmes, new ParticipationDesk(office.database, CLOCK), papers, CLOCK);
        long referral = office.referral();
        caseFile = office.database.read(sql -> sql.select(REFERRAL.CASE_FILE)
                .from(REFERRAL)
                .where(REFERRAL.ID.eq(referral))
                .fetchSingle(REFERRAL.CASE_FILE));
        household = office.database.read(sql -> sql.select(CASE_FILE.HOUSEHOLD)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(caseFile))
                .fetchSingle(CASE_FILE.HOUSEHOLD));
        head = office.database.read(sql -> sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.eq(household))
                .and(PERSON.RELATION.eq(1L))
                .fetchSingle(PERSON.ID));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void receives(String programme) {
        office.database.journal().write(ACTOR, "programme.record", tx -> {
            tx.insert(new AssistanceRecord()
                    .setHousehold(household)
                    .setProgramme(programme)
                    .setStatus(1L));
            return tx.actId();
        });
    }

    private List<Conflict> conflicts(String... recommended) {
        return recommendations.conflicts(
                ACTOR,
                household,
                Arrays.stream(recommended)
                        .map(code -> new RecommendationLine(code, null, code, Support.DIDUKUNG, List.of(), null))
                        .toList());
    }

    private Long status(String programme) {
        return office.database.read(sql -> sql.select(ASSISTANCE.STATUS)
                .from(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(household))
                .and(ASSISTANCE.PROGRAMME.eq(programme))
                .fetchSingle(ASSISTANCE.STATUS));
    }

    @Test
    void whatIsReceivedAndWhatIsRecommendedAreHeldAgainstEachOther() {
        assertThat(conflicts("BLT-DD")).isEmpty();
        receives("PKH");
        assertThat(conflicts("BLT-DD")).singleElement().satisfies(conflict -> {
            assertThat(conflict.one()).extracting(Programme::code).isEqualTo("PKH");
            assertThat(conflict.other()).extracting(Programme::code).isEqualTo("BLT-DD");
            assertThat(conflict.choice()).isEmpty();
        });
        assertThat(conflicts("PBI-JK")).isEmpty();
        receives("BLT-DD");
        assertThat(conflicts()).as("two lists with the same family").hasSize(1);
    }

    @Test
    void theSignedStatementEndsWhatIsGivenUpAndCanBeTakenBack() {
        receives("PKH");
        receives("BLT-DD");
        AidChoiceDesk.Made made = desk.make(ACTOR, household, caseFile, head, "PKH", "BLT-DD");
        assertThat(conflicts().getFirst().choice()).map(AidChoice::signedOn).isEmpty();
        assertThat(status("BLT-DD")).isEqualTo(1);

        long act = desk.signed(ACTOR, made.id(), TODAY);
        assertThat(recommendations.choices(ACTOR, household).getFirst().signedOn())
                .isEqualTo(TODAY);
        assertThat(status("BLT-DD")).isEqualTo(2);
        assertThat(status("PKH")).isEqualTo(1);
        assertThat(conflicts()).isEmpty();

        office.database.journal().undo(ACTOR, act);
        assertThat(status("BLT-DD")).isEqualTo(1);
        assertThat(recommendations.choices(ACTOR, household).getFirst().signedOn())
                .isNull();
    }

    @Test
    void programmesThatGoTogetherNeedNoStatementAndDaysMustBePossible() {
        assertRefused(
                () -> desk.make(ACTOR, household, caseFile, head, "PKH", "BPNT"),
                RecommendationProblem.NoConflict.class);
        assertRefused(
                () -> desk.make(ACTOR, household, caseFile, 1, "PKH", "BLT-DD"),
                RecommendationProblem.NoSuchChoice.class);
        long choice =
                desk.make(ACTOR, household, caseFile, head, "PKH", "BLT-DD").id();
        assertRefused(() -> desk.signed(ACTOR, choice, TODAY.plusDays(1)), RecommendationProblem.WrongDay.class);
        assertRefused(() -> desk.signed(ACTOR, choice, TODAY.minusDays(1)), RecommendationProblem.WrongDay.class);
    }

    @Test
    void thePaperSaysWhoKeepsWhatAndLeavesRoomForThreeSignatures() {
        desk.make(ACTOR, household, caseFile, head, "PKH", "BLT-DD");
        AidChoice choice = recommendations.choices(ACTOR, household).getFirst();

        byte[] pdf = desk.paper(ACTOR, choice).pdf();

        assertThat(Pdfs.pages(pdf)).isEqualTo(1);
        assertThat(Pdfs.text(pdf).replaceAll("\\s+", " "))
                .contains(
                        "SURAT PERNYATAAN MEMILIH BANTUAN",
                        "Siti Rohmah Uji 1",
                        "memilih menerima Program Keluarga Harapan (Kemensos)",
                        "melepaskan Bantuan Langsung Tunai Dana Desa (Pemerintah desa)",
                        "Yang membuat pernyataan,",
                        "Saksi, petugas yang menjelaskan,",
                        "Kepala Desa");
        Path saved = folder.resolve("pernyataan.pdf");
        desk.handouts().save(ACTOR, desk.paper(ACTOR, choice), saved);
        assertThat(saved).hasBinaryContent(pdf);
    }
}

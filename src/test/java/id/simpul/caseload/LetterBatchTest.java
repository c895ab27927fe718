package id.simpul.caseload;

import static id.simpul.letter.LetterOffice.ACTOR;
import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.letter.FamilyLetterDraft;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.letter.FamilyLetterProblem;
import id.simpul.letter.FamilyLetterRequest;
import id.simpul.letter.LetterOutput;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.numbering.Series;
import id.simpul.paper.FakePrinters;
import id.simpul.paper.PaperSize;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many letters at once: what lacks something takes no number, what fails stops nobody, what is kept comes out again. */
class LetterBatchTest {
    @TempDir
    Path folder;

    private CaseloadOffice office;

    @BeforeEach
    void open() {
        office = new CaseloadOffice(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<FamilyLetterDraft> drafts(FamilyLetterKind kind, List<Long> families) {
        List<FamilyLetterRequest> requests = office.caseload.of(ACTOR, families, Progress.NONE).stream()
                .flatMap(family -> LetterBatch.about(kind, family).stream())
                .map(person -> new FamilyLetterRequest(kind, person, "", "", kind.usualPurpose()))
                .toList();
        return office.batch.check(ACTOR, requests, Progress.NONE);
    }

    private List<Long> sequences() {
        return office.office.database.read(sql ->
                sql.select(LETTER.SEQUENCE).from(LETTER).orderBy(LETTER.ID).fetch(LETTER.SEQUENCE));
    }

    @Test
    void aFailingLetterTakesNoNumberAndStopsNobody() {
        var families = new ArrayList<>(office.families(6));
        families.add(office.outsider());
        List<FamilyLetterDraft> drafts = drafts(FamilyLetterKind.CERTIFICATE, families);
        assertThat(drafts).filteredOn(FamilyLetterDraft::ready).hasSize(6);
        // One loses its participation between the check and the numbers.
        office.office.database.journal().write(ACTOR, "aid.end", tx -> {
            tx.update(tx.sql()
                    .fetchSingle(ASSISTANCE, ASSISTANCE.HOUSEHOLD.eq(families.get(2)))
                    .setStatus(2L));
            return tx.actId();
        });
        List<LetterBatch.Outcome> outcomes = office.batch.issue(ACTOR, drafts, Progress.NONE);
        assertThat(outcomes).hasSize(7);
        assertThat(outcomes).filteredOn(one -> one.issued() != null).hasSize(5);
        assertThat(outcomes)
                .filteredOn(one -> one.issued() == null)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.problem()).isInstanceOf(FamilyLetterProblem.NotParticipant.class));
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(office.office.numbers().reports(ACTOR, 2026))
                .filteredOn(one -> one.series().book() == Series.Book.LETTER)
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.lines())
                        .allSatisfy(line -> assertThat(line.state().gap()).isFalse()));
        assertThat(office.caseload.of(ACTOR, families, Progress.NONE))
                .filteredOn(one -> !one.letters().isEmpty())
                .hasSize(5);
    }

    @Test
    void askedToStopItStopsBetweenTwoLetters() {
        List<FamilyLetterDraft> drafts = drafts(FamilyLetterKind.CERTIFICATE, office.families(5));
        var stop = new Stopping(2);
        List<LetterBatch.Outcome> outcomes = office.batch.issue(ACTOR, drafts, stop);
        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.issued()).isNotNull());
        assertThat(sequences()).containsExactly(1L, 2L);
        assertThatThrownBy(() -> office.batch.check(
                        ACTOR, drafts.stream().map(FamilyLetterDraft::request).toList(), new Stopping(0)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void printingThatIsStoppedKeepsEveryLetterAndItsNumberAndIsRecordedOfNone() {
        List<FamilyLetterDraft> drafts = drafts(FamilyLetterKind.CERTIFICATE, office.families(5));
        List<Long> letters = office.batch.issue(ACTOR, drafts, Progress.NONE).stream()
                .map(one -> Objects.requireNonNull(one.issued()).id())
                .toList();
        var paper = new ByteArrayOutputStream();
        Printing printing = FakePrinters.withoutF4(paper);
        var output = new LetterOutput(office.office.database, printing);
        var order = new PrintOrder(printing.printers().getFirst().name(), 1, PrintOrder.Unlisted.PRINT);
        assertThatThrownBy(() -> output.print(ACTOR, letters, PaperSize.F4, order, new Stopping(2)))
                .isInstanceOf(CancellationException.class);
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(letters)
                .allSatisfy(letter -> assertThat(output.pdf(ACTOR, letter, LetterOutput.Sheet.ORIGINAL))
                        .isNotEmpty());
        assertThat(prints()).isZero();
        assertThat(office.office.numbers().reports(ACTOR, 2026))
                .allSatisfy(report -> assertThat(report.lines())
                        .allSatisfy(line -> assertThat(line.state().gap()).isFalse()));
        // The pile is printed again, whole.
        output.print(ACTOR, letters, PaperSize.F4, order, Progress.NONE);
        assertThat(prints()).isEqualTo(5);
    }

    private int prints() {
        return office.office.database.read(sql -> sql.fetchCount(ACT, ACT.ACTION.eq("letter.print")));
    }

    /** Cancelled after some steps. */
    private static final class Stopping implements Progress {
        private final long after;
        private long done;

        Stopping(long after) {
            this.after = after;
        }

        @Override
        public void at(long now, long total) {
            done = now;
        }

        @Override
        public boolean cancelled() {
            return done >= after;
        }
    }

    @Test
    void eachPupilGetsALetterOnceTheSchoolIsKnownAndNobodyTwice() {
        List<Long> families = office.families(3);
        assertThat(drafts(FamilyLetterKind.SCHOOL, families))
                .allSatisfy(draft ->
                        assertThat(draft.missing()).hasExactlyElementsOfTypes(FamilyLetterProblem.NoSchool.class));
        for (CaseloadFamily family : office.caseload.of(ACTOR, families, Progress.NONE)) {
            CaseloadFamily.Member pupil = family.members().stream()
                    .filter(CaseloadFamily.Member::pupil)
                    .findFirst()
                    .orElseThrow();
            office.caseload.school(ACTOR, pupil.person(), "SDN Caringin 02", "Caringin", "3B");
        }
        List<LetterBatch.Outcome> outcomes =
                office.batch.issue(ACTOR, drafts(FamilyLetterKind.SCHOOL, families), Progress.NONE);
        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.issued()).isNotNull());
        assertThat(drafts(FamilyLetterKind.SCHOOL, families))
                .allSatisfy(draft -> assertThat(draft.earlier()).isPresent());
        assertThat(office.caseload.schools(ACTOR)).hasSize(1);
    }

    @Test
    void thePileIsTheKeptFilesByteForByteAndInOrder() throws Exception {
        List<FamilyLetterDraft> drafts = drafts(FamilyLetterKind.CERTIFICATE, office.families(4));
        List<LetterBatch.Outcome> outcomes = office.batch.issue(ACTOR, drafts, Progress.NONE);
        List<Long> letters = outcomes.stream()
                .map(one -> Objects.requireNonNull(one.issued()).id())
                .toList();
        for (LetterBatch.Outcome one : outcomes) {
            byte[] pdf = office.office.output.pdf(
                    ACTOR, Objects.requireNonNull(one.issued()).id(), Sheet.ORIGINAL);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                    .isEqualTo(one.issued().sha256());
        }
        Path file = folder.resolve("surat.pdf");
        office.office.output.save(ACTOR, letters, file, Progress.NONE);
        try (var document = Loader.loadPDF(Files.readAllBytes(file))) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
        }
        assertThat(office.caseload.letters(
                        ACTOR, drafts.stream().map(FamilyLetterDraft::household).toList()))
                .containsExactlyElementsOf(letters);
    }

    @Test
    void aHospitalLetterIsAboutWhoHasAComponentOfHealthElseAboutTheHolder() {
        CaseloadFamily family =
                office.caseload.of(ACTOR, office.families(1), Progress.NONE).getFirst();
        assertThat(LetterBatch.about(FamilyLetterKind.HOSPITAL, family)).containsExactly(family.holder());
        assertThat(LetterBatch.about(FamilyLetterKind.CERTIFICATE, family)).containsExactly(family.holder());
        assertThat(LetterBatch.about(FamilyLetterKind.SCHOOL, family)).doesNotContain(family.holder());
    }

    @Test
    void whoMayIssueNoLettersIssuesNone() {
        List<FamilyLetterDraft> drafts = drafts(FamilyLetterKind.CERTIFICATE, office.families(1));
        var reader = new Actor(5, "Pembaca", "320127", Set.of(Capability.READ_RECORDS));
        assertThatThrownBy(() -> office.batch.issue(reader, drafts, Progress.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(NotAllowed.class));
        assertThat(sequences()).isEmpty();
    }
}

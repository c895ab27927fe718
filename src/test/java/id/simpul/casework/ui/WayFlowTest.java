package id.simpul.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.ApprovalState;
import id.simpul.casework.ApprovalStep;
import id.simpul.casework.Approvals;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.CaseRow;
import id.simpul.casework.Decision;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.InboxFilter.Kind;
import id.simpul.casework.MoveWords;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.screen.Route;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole ways of cases by keys: from the counter to the end, back for correction, along a chain of three, opened again. */
class WayFlowTest extends FlowTest {
    private static final int MOST_KEYS = 60;

    private static CaseScreens screens;
    private static Actor everybody;

    private int pressed;

    @BeforeAll
    static void open(@TempDir Path folder) {
        screens = new CaseScreens(folder, Synthetic.SAMPLE);
        everybody = screens.actor;
    }

    @BeforeEach
    void forget() {
        screens.drafts.all().forEach(draft -> screens.drafts.delete(draft.form(), draft.subject()));
    }

    @AfterEach
    void standUp() {
        screens.actor = everybody;
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    private void at(Route route) {
        again(() -> screens.scene(Shots.NORMAL, route));
    }

    /** Every key that is pressed beside the text, Ctrl and Alt among them. */
    @Override
    protected void keys(KeyCode... keys) {
        pressed += keys.length;
        super.keys(keys);
    }

    private CaseDetail file(long id) {
        return screens.cases.find(everybody, id);
    }

    private String stage(long id) {
        return file(id).stage().code();
    }

    private Set<Long> open() {
        return screens.inbox.page(everybody, InboxFilter.ALL, Order.REGISTER, 0, 500).stream()
                .map(CaseRow::id)
                .collect(Collectors.toSet());
    }

    private CaseDetail made(Set<Long> before) {
        Set<Long> now = open();
        now.removeAll(before);
        assertThat(now).hasSize(1);
        return file(now.iterator().next());
    }

    private long applicant() {
        CaseRow other = screens.inbox
                .page(everybody, new InboxFilter(Kind.CLOSED, null), Order.REGISTER, 0, 1)
                .getFirst();
        return file(other.id()).applicant().id();
    }

    /** A case with all its papers and an assessed family, whose recommendation is to be written. */
    private long drafted() {
        List<String> papers =
                screens.cases.catalogue().service("DIS").orElseThrow().documents();
        long id = screens.cases
                .open(everybody, new NewCase(applicant(), "DIS", "N3", "DATANG", false, null, "Kursi roda", papers))
                .id();
        screens.cases.move(everybody, id, Stage.ASSESSMENT, null);
        screens.cases.move(everybody, id, Stage.DRAFT, null);
        return id;
    }

    private static Actor user(long id, String name, Capability... missing) {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        all.removeAll(List.of(missing));
        return new Actor(id, name, "320127", all);
    }

    @Test
    void aCaseIsTakenInWithFewKeysBesideItsText() {
        at(new InboxRoute());
        Set<Long> before = open();
        pressed = 0;
        keys(KeyCode.CONTROL, KeyCode.N);
        type("siti");
        keys(KeyCode.ENTER);
        keys(KeyCode.ALT, KeyCode.DOWN);
        type("reaktivasi");
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER); // on to the stream, which is that of the service
        keys(KeyCode.ENTER); // on to the topic
        type("k3");
        keys(KeyCode.ENTER); // on to the channel
        keys(KeyCode.ENTER); // on to what it is about
        assertThat(focused()).isInstanceOf(TextArea.class);
        type("Kartu BPJS tidak aktif waktu berobat");
        keys(KeyCode.TAB); // urgent
        keys(KeyCode.SPACE);
        keys(KeyCode.TAB); // confidential
        keys(KeyCode.TAB); // who reports
        type("Bu Aminah");
        keys(KeyCode.ENTER);
        type("te"); // Tetangga
        keys(KeyCode.ENTER);
        type("081234567890");
        keys(KeyCode.TAB); // the papers
        keys(KeyCode.SPACE);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        int keys = pressed;

        CaseDetail made = made(before);
        assertThat(made.service()).isEqualTo("PBI");
        assertThat(made.topic()).isEqualTo("K3");
        assertThat(made.urgent()).isTrue();
        assertThat(made.restricted()).isFalse();
        assertThat(made.reporter()).satisfies(reporter -> {
            assertThat(reporter.name()).isEqualTo("Bu Aminah");
            assertThat(reporter.relation()).isEqualTo("TETANGGA");
            assertThat(reporter.phone()).isEqualTo("081234567890");
        });
        assertThat(made.documents())
                .containsExactlyInAnyOrderElementsOf(
                        screens.cases.catalogue().service("PBI").orElseThrow().documents());
        assertThat(made.basis()).isEqualTo(NewCase.PUBLIC_TASK);
        // The figure of docs/performance/keystrokes.md.
        assertThat(keys).as("keys beside the text").isEqualTo(20).isLessThanOrEqualTo(MOST_KEYS);
    }

    @Test
    void aServiceIsFoundByTheShortNameThatPeopleSay() {
        at(new InboxRoute());
        Set<Long> before = open();
        keys(KeyCode.CONTROL, KeyCode.N);
        type("siti");
        keys(KeyCode.ENTER);
        keys(KeyCode.ALT, KeyCode.DOWN);
        type("odgj");
        keys(KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(made(before).service()).isEqualTo("ODG");
    }

    @Test
    void aQuestionIsAnsweredAndClosedAtTheCounter() {
        at(new IntakeRoute(0));
        Set<Long> before = open();
        type("rini");
        keys(KeyCode.ENTER);
        keys(KeyCode.ALT, KeyCode.DOWN);
        type("cek kepesertaan");
        keys(KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        CaseDetail made = made(before);
        assertThat(made.stream()).isEqualTo("PERTANYAAN");
        assertThat(reads("Jawab dan tutup")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        type("Terdaftar, desil 2, menerima PKH");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        CaseDetail closed = file(made.id());
        assertThat(closed.stage().code()).isEqualTo(Stage.DONE);
        assertThat(closed.received()).singleElement().satisfies(one -> {
            assertThat(one.outcome().kind()).isEqualTo("INFORMASI");
            assertThat(one.outcome().what()).isEqualTo("Terdaftar, desil 2, menerima PKH");
            assertThat(one.outcome().amount()).isNull();
        });
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(stage(made.id())).isEqualTo(Stage.NEW);
        assertThat(file(made.id()).received()).isEmpty();
    }

    /** Who reports is looked up like the applicant: a neighbour who is on record is kept as that person. */
    @Test
    void aReporterOnRecordElsewhereIsChosenAndKeptWhenTheIntakeIsCorrected() {
        at(new IntakeRoute(0));
        Set<Long> before = open();
        type("siti");
        keys(KeyCode.ENTER);
        keys(KeyCode.ALT, KeyCode.DOWN);
        type("bantuan pangan");
        keys(KeyCode.ENTER);
        for (int field = 0; field < 3; field++) {
            keys(KeyCode.ENTER); // stream, topic, channel
        }
        keys(KeyCode.ENTER); // what it is about
        keys(KeyCode.TAB);
        keys(KeyCode.TAB);
        keys(KeyCode.TAB);
        type("rini");
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        type("te");
        keys(KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        CaseDetail made = made(before);
        var reporter = Objects.requireNonNull(made.reporter());
        assertThat(reporter.name()).startsWith("Rini");
        assertThat(reporter.person()).isNotNull().isNotEqualTo(made.applicant().id());
        assertThat(reporter.relation()).isEqualTo("TETANGGA");
        at(new CaseFileRoute(made.id()));
        press("Perbaiki");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(file(made.id()).reporter()).isEqualTo(reporter);
    }

    /** A question can be about any service; what was taken in as something else is corrected, and the correction taken back. */
    @Test
    void aStreamIsSaidAtTheCounterCorrectedAndLookedFor() {
        at(new IntakeRoute(0));
        Set<Long> before = open();
        type("rini");
        keys(KeyCode.ENTER);
        keys(KeyCode.ALT, KeyCode.DOWN);
        type("reaktivasi");
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER); // on to the stream
        keys(KeyCode.ALT, KeyCode.DOWN);
        type("pert");
        keys(KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        CaseDetail made = made(before);
        assertThat(made.service()).isEqualTo("PBI");
        assertThat(made.stream()).isEqualTo("PERTANYAAN");
        assertThat(made.topic()).isNull();
        assertThat(reads("Jawab dan tutup")).isTrue();

        at(new CaseFileRoute(made.id()));
        press("Perbaiki");
        keys(KeyCode.ALT, KeyCode.DOWN);
        type("kelu");
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        type("k3");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(file(made.id()).stream()).isEqualTo("KEPESERTAAN");
        assertThat(file(made.id()).topic()).isEqualTo("K3");
        assertThat(reads("Keluhan kepesertaan")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(file(made.id()).stream()).isEqualTo("PERTANYAAN");
        assertThat(file(made.id()).topic()).isNull();

        at(new InboxRoute());
        int questions = screens.inbox.count(everybody, new InboxFilter(Kind.OPEN, null, "PERTANYAAN"));
        assertThat(questions).isPositive().isLessThan(open().size());
        assertThat(screens.inbox.page(
                        everybody, new InboxFilter(Kind.OPEN, null, "PERTANYAAN"), Order.REGISTER, 0, 500))
                .hasSize(questions)
                .extracting(CaseRow::id)
                .contains(made.id());
    }

    /** Neither has to look for a service first. */
    @Test
    void aSuggestionIsTakenInByItsStreamAlone() {
        at(new IntakeRoute(0));
        Set<Long> before = open();
        type("rini");
        keys(KeyCode.ENTER);
        keys(KeyCode.TAB); // past the services
        keys(KeyCode.ALT, KeyCode.DOWN);
        type("saran");
        keys(KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        CaseDetail made = made(before);
        assertThat(made.service()).isEqualTo("SRN");
        assertThat(made.stream()).isEqualTo("SARAN");
    }

    @Test
    void aRecommendationComesBackIsMendedAndGoesAlongAChainOfThree() {
        Actor manager = user(21, "Rina Manajer");
        Actor head = user(22, "Dedi Kabid", Capability.WORK_CASE);
        Actor worker = user(23, "Siti Rohmah", Capability.APPROVE_CASE, Capability.ADMINISTER_OFFICE);
        var approvals = new Approvals(screens.database);
        long set = approvals.save(
                everybody,
                new Approvals.Chain(
                        LocalDate.of(2026, 6, 1),
                        List.of(
                                new ApprovalStep(
                                        1, ApprovalStep.Kind.PARAF, "Manajer SLRT", null, null, 21L, "Rina Manajer"),
                                new ApprovalStep(
                                        2, ApprovalStep.Kind.PARAF, "Kepala Bidang", null, null, 22L, "Dedi Kabid"),
                                new ApprovalStep(
                                        3,
                                        ApprovalStep.Kind.TTD,
                                        "Kepala Dinas",
                                        "Drs. Surya Atmaja",
                                        Capability.ISSUE_LETTER,
                                        null,
                                        null))));
        long id = drafted();
        screens.actor = worker;
        at(new CaseFileRoute(id));
        keys(KeyCode.CONTROL, KeyCode.ENTER); // Ajukan persetujuan
        assertThat(reads("Keputusan")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage(id)).as("not without a decision").isEqualTo(Stage.DRAFT);
        keys(KeyCode.SPACE); // Layak direkomendasikan
        keys(KeyCode.ENTER);
        type("Memenuhi kriteria dan belum pernah menerima");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage(id)).isEqualTo(Stage.INITIALS);
        assertThat(offers("Paraf sebagai Manajer SLRT")).isFalse();

        screens.actor = manager;
        at(new CaseFileRoute(id));
        assertThat(offers("Paraf sebagai Manajer SLRT")).isTrue();
        choose("Tindakan lain", "Kembalikan");
        type("Lampirkan ukuran kursi roda");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage(id)).isEqualTo(Stage.CORRECTION);

        screens.actor = worker;
        at(new CaseFileRoute(id));
        assertThat(reads("Koreksi: dikembalikan oleh Rina Manajer")).isTrue();
        assertThat(reads("Lampirkan ukuran kursi roda")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.ENTER); // Ajukan lagi
        keys(KeyCode.CONTROL, KeyCode.ENTER); // the decision stands
        assertThat(stage(id)).isEqualTo(Stage.INITIALS);

        screens.actor = manager;
        at(new CaseFileRoute(id));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Kasus " + file(id).register() + ": Manajer SLRT sudah memberi persetujuan"))
                .isTrue();
        screens.actor = head;
        at(new CaseFileRoute(id));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage(id)).isEqualTo(Stage.SIGNATURE);
        assertThat(offers("Rujuk")).isFalse();
        screens.actor = worker;
        at(new CaseFileRoute(id));
        assertThat(reads("Menunggu TTD")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.ENTER); // Tanda tangani sebagai Kepala Dinas, recorded by the worker
        assertThat(file(id).approval().given())
                .extracting(ApprovalState.Given::title)
                .containsExactly("Manajer SLRT", "Kepala Bidang", "Kepala Dinas");
        assertThat(reads("Drs. Surya Atmaja")).isTrue();
        assertThat(offers("Rujuk")).isTrue();
        tidy("casework", "screen", "shell");
        // The way that was really gone, correction and all.
        assertThat(file(id).steps().stream().map(step -> step.stage().code()))
                .containsExactly("BARU", "ASESMEN", "KONSEP", "PARAF", "KOREKSI", "PARAF", "TTD");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(file(id).approval().given()).hasSize(2);
        approvals.undo(everybody, set);
    }

    /** Beside the list is little room: whatever a step is called, nothing of the record is pushed out of the window. */
    @Test
    void aLongTitleOfAStepPushesNothingOutOfTheWindow() {
        var approvals = new Approvals(screens.database);
        String title = "Kepala Bidang Pemberdayaan Sosial dan Penanganan Fakir Miskin";
        long set = approvals.save(
                everybody,
                new Approvals.Chain(
                        LocalDate.of(2026, 6, 1),
                        List.of(new ApprovalStep(
                                1, ApprovalStep.Kind.PARAF, title, null, Capability.APPROVE_CASE, null, null))));
        long id = drafted();
        screens.actor = everybody;
        at(new CaseRoute(id));
        assertBesideTheList();
        screens.cases.moveWith(
                everybody, id, Stage.INITIALS, new MoveWords(null, new Decision("LAYAK", "Memenuhi kriteria"), null));
        at(new CaseRoute(id));
        assertBesideTheList();
        assertThat(file(id).approval().awaited()).isPresent();
        approvals.undo(everybody, set);
    }

    private void assertBesideTheList() {
        settle();
        Region panel = lookup(".detail-panel").queryAs(Region.class);
        assertThat(onFx(panel::getWidth)).isEqualTo(440);
        assertThat(onFx(() -> lookup(".detail-foot .button").queryAllAs(Button.class).stream()
                        .map(button ->
                                button.localToScene(button.getLayoutBounds()).getMaxX())
                        .toList()))
                .isNotEmpty()
                .allSatisfy(right -> assertThat(right).isLessThanOrEqualTo(scene.getWidth()));
    }

    @Test
    void aClosedCaseIsOpenedAgainWithAReasonAndClosedAnew() {
        long id = drafted();
        screens.cases.move(everybody, id, Stage.FOLLOW_UP, null);
        at(new CaseFileRoute(id));
        keys(KeyCode.CONTROL, KeyCode.ENTER); // Tutup kasus
        type("Kursi roda diterima");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage(id)).isEqualTo(Stage.DONE);
        assertThat(file(id).received())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome().receivedOn()).isEqualTo(LocalDate.of(2026, 6, 30)));
        choose("Tindakan lain", "Buka kembali");
        type("Roda depannya patah");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage(id)).isEqualTo(Stage.FOLLOW_UP);
        assertThat(reads("Tindak lanjut: dibuka kembali oleh Siti Rohmah")).isTrue();
        assertThat(reads("Roda depannya patah")).isTrue();
        assertThat(file(id).outcome()).isNull();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        type("Diganti baru");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(file(id).received())
                .extracting(one -> one.outcome().what())
                .containsExactly("Kursi roda diterima", "Diganti baru");
        assertThat(reads("kasus lain yang serupa di desa ini")).isTrue();
        tidy("casework", "screen", "shell");
    }

    @Test
    void theChainIsSetByKeys() {
        at(new ChainRoute());
        assertThat(reads("Belum pernah diatur")).isTrue();
        press("Tambah langkah");
        type("Manajer SLRT");
        press("Tambah langkah");
        type("Camat");
        keys(KeyCode.ENTER);
        keys(KeyCode.RIGHT);
        keys(KeyCode.RIGHT); // Mengetahui
        tidy("casework", "screen", "shell");
        keys(KeyCode.CONTROL, KeyCode.S);
        List<Approvals.Chain> chains = new Approvals(screens.database).chains(everybody);
        assertThat(chains)
                .singleElement()
                .satisfies(chain -> assertThat(chain.steps())
                        .extracting(step -> step.kind() + " " + step.title())
                        .containsExactly("PARAF Manajer SLRT", "MENGETAHUI Camat"));
        assertThat(reads("Sejak 30 Juni 2026")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(new Approvals(screens.database).chains(everybody)).isEmpty();
    }
}

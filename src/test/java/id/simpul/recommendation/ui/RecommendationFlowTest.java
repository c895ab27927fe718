package id.simpul.recommendation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseDetail;
import id.simpul.finding.FindingDesk;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.RecommendationText;
import id.simpul.letter.LetterDesk;
import id.simpul.letter.LetterKeys;
import id.simpul.letter.LetterPaper;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.StatementDesk;
import id.simpul.letter.ui.ChosenFile;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.programme.ParticipationDesk;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.programme.Status;
import id.simpul.recommendation.AidChoice;
import id.simpul.recommendation.AidChoiceDesk;
import id.simpul.recommendation.Recommendation;
import id.simpul.recommendation.RecommendationDesk;
import id.simpul.recommendation.RecommendationLine;
import id.simpul.recommendation.Support;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.shell.Frame;
import id.simpul.shell.IdleLock;
import id.simpul.shell.ShellSetup;
import id.simpul.shell.ShellView;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.FlowTest;
import id.simpul.testing.NoShellHost;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recommendation from the findings' proposals to what is kept, and a statement for two aids, by keys alone. */
class RecommendationFlowTest extends FlowTest {
    private static final Typesetter TYPESETTER = new Typesetter();
    private static final String[] OURS = {"recommendation", "screen", "shell"};

    @TempDir
    Path folder;

    private final UiForTests.MemoryDrafts drafts = new UiForTests.MemoryDrafts();
    private final List<String> asked = new ArrayList<>();
    private CaseOffice office;
    private RecommendationServices services;
    private ParticipationDesk participations;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder);
        var programmes = new ProgrammeDesk(office.database, office.clock);
        var findings = new FindingDesk(office.database, office.clock);
        participations = new ParticipationDesk(office.database, office.clock);
        var profile = new OfficeDesk(office.database, office.regions);
        var letters = new LetterDesk(
                office.database,
                office.clock,
                office.codes,
                office.regions,
                profile,
                new LetterKeys(office.database, office.clock),
                new LetterPaper(TYPESETTER));
        services = new RecommendationServices(
                office.supervisor,
                new RecommendationDesk(
                        office.database,
                        office.cases,
                        findings,
                        programmes,
                        participations,
                        office.codes,
                        office.clock),
                new AidChoiceDesk(
                        office.database,
                        programmes,
                        participations,
                        new StatementDesk(office.database, profile, letters, TYPESETTER, new Printing(), office.clock),
                        office.clock),
                office.codes,
                new ChosenFile(folder.resolve("pernyataan.pdf")));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Scene window(Route route) {
        var texts = new Texts(Texts.INDONESIAN);
        var ui = new Ui(texts, UiForTests.CLOCK, TextSize.NORMAL, Jobs.Lanes.sameThread(), drafts, this::screen);
        var frame = new Frame(texts, 1366, 768);
        var setup = new ShellSetup(
                "Kecamatan Caringin",
                "Kabupaten Bogor",
                new ShellSetup.User("Rahmat Hidayat", "Supervisor", EnumSet.copyOf(office.supervisor.capabilities())),
                List.of(),
                List.of(),
                List.of(),
                FXCollections.observableArrayList(),
                FXCollections.observableArrayList());
        frame.show(new ShellView(ui, setup, new NoShellHost(), IdleLock.USUAL));
        ui.navigator().go(new Nowhere());
        ui.navigator().go(route);
        return frame.scene();
    }

    private record Nowhere() implements Route {}

    private Screen screen(Route route, Ui own) {
        return switch (route) {
            case RecommendationRoute one -> new RecommendationView(own, services, one, new Host(own)).screen();
            case StatementRoute one -> new StatementView(own, services, one).screen();
            default -> Screen.of("", EmptyState.of(Icon.HOME, "Beranda"));
        };
    }

    private final class Host implements RecommendationHost {
        private final Ui ui;

        private Host(Ui ui) {
            this.ui = ui;
        }

        @Override
        public void kept(CaseDetail file, long act) {
            ui.navigator().back();
            written("tersimpan", act);
        }

        @Override
        public void written(String report, long act) {
            ui.snackbar()
                    .undoable(
                            report,
                            () -> ui.lasting()
                                    .act(
                                            RecommendationText.JOB_SAVE,
                                            progress -> services.desk().undo(office.supervisor, act))
                                    .then(() -> {})
                                    .orShow());
        }

        @Override
        public void findings(CaseDetail file) {
            asked.add(file.register());
        }
    }

    private Recommendation kept(long file) {
        return services.desk().find(office.supervisor, file).orElseThrow();
    }

    @Test
    void whatFindingsProposeIsKeptWithTwoKeysAndTakenBackWithOneMore() {
        long file = office.drafted("PBI");
        again(() -> window(new RecommendationRoute(file)));
        sees("Usulan untuk kasus ini");
        sees("Didukung temuan");
        sees("Desil 1–4; desil 5 boleh diusulkan: terpenuhi (Desil DTSEN: 2)");
        tidy(OURS);

        keys(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(kept(file).lines())
                .extracting(RecommendationLine::words)
                .containsExactly("reaktivasi kepesertaan PBI Jaminan Kesehatan atas nama Heri Hidayat");
        sees("Beranda");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(services.desk().find(office.supervisor, file)).isEmpty();
    }

    @Test
    void whatFindingsTurnDownAsksForAReasonAndNothingTypedIsLost() {
        long file = office.drafted("PGN");
        again(() -> window(new RecommendationRoute(file)));
        sees("Tidak didukung temuan");
        // From the wish to its words, and on to the aid the family receives already.
        assertThat(focused()).isInstanceOf(CheckBox.class);
        keys(KeyCode.TAB);
        keys(KeyCode.TAB);
        assertThat(((CheckBox) focused()).getText()).isEqualTo("Sembako (BPNT) untuk keluarga");
        keys(KeyCode.SPACE);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("wajib diisi");
        assertThat(services.desk().find(office.supervisor, file)).isEmpty();

        type("kartu tertelan mesin, menunggu kartu baru");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        RecommendationLine line = kept(file).lines().getLast();
        assertThat(line.support()).isEqualTo(Support.TIDAK_DIDUKUNG);
        assertThat(line.why()).isEqualTo("kartu tertelan mesin, menunggu kartu baru");

        again(() -> window(new RecommendationRoute(file)));
        assertThat(input("Alasan tetap mengusulkan", TextField.class).getText())
                .isEqualTo("kartu tertelan mesin, menunggu kartu baru");
    }

    @Test
    void whoApprovesReadsGroundsAndCannotChangeThem() {
        long file = office.drafted("PBI");
        again(() -> window(new RecommendationRoute(file)));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        office.cases.move(office.supervisor, file, "PARAF", null);

        again(() -> window(new RecommendationRoute(file)));

        sees("1. reaktivasi kepesertaan PBI Jaminan Kesehatan atas nama Heri Hidayat");
        sees("Ditulis 30 Juni 2026 oleh Rahmat Hidayat.");
        assertThat(offers("Simpan rekomendasi")).isFalse();
        tidy(OURS);

        office.cases.move(office.supervisor, file, "KOREKSI", "Sebut nomor kartu lama.");
        again(() -> window(new RecommendationRoute(file)));
        sees("Dikembalikan oleh Rahmat Hidayat untuk dikoreksi");
        sees("Sebut nomor kartu lama.");
    }

    @Test
    void aFamilyInTwoListsChoosesSignsAndLosesOnlyWhatItGaveUp() {
        office.database.journal().write(office.supervisor, "programme.record", tx -> {
            tx.insert(new AssistanceRecord()
                    .setHousehold(office.household)
                    .setProgramme("BLT-DD")
                    .setStatus(1L));
            return tx.actId();
        });
        participations.of(office.supervisor, office.household).stream()
                .filter(one -> one.details().programme().equals("BPNT"))
                .forEach(one -> participations.end(office.supervisor, one, null));
        long file = office.drafted("PBI");
        again(() -> window(new RecommendationRoute(file)));
        sees("BLT Dana Desa dan PKH tidak boleh diterima bersamaan");

        press("Siapkan surat pernyataan");
        sees("Yang dipilih keluarga");
        tidy(OURS);
        keys(KeyCode.RIGHT);
        keys(KeyCode.SPACE);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Surat pernyataan memilih bantuan");
        AidChoice choice =
                services.desk().choices(office.supervisor, office.household).getFirst();
        assertThat(choice.keeps()).isEqualTo("PKH");
        assertThat(choice.person()).isEqualTo(office.heri);
        tidy(OURS);

        keys(KeyCode.ALT, KeyCode.LEFT);
        sees("Surat belum ditandatangani. Tidak ada bantuan yang berubah.");
        press("Catat tanda tangan");
        keys(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(participations.of(office.supervisor, office.household).stream()
                        .filter(one -> one.details().status() == Status.ACTIVE)
                        .map(one -> one.details().programme()))
                .containsExactly("PKH");
        assertThat(reads("tidak boleh diterima bersamaan")).isFalse();
    }
}

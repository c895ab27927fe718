package id.simpul.finding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.Visit;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.State;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDesk;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a family's findings to the answers behind them, and from an answer to another finding. */
class FindingTabTest extends UiTest {
    private CaseOffice office;
    private FindingDesk desk;
    private final List<String> assessed = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
        desk = new FindingDesk(office.database, office.clock);
        office.assessments.record(
                office.supervisor,
                office.household,
                new Visit(LocalDate.of(2025, 3, 12), null, 1, Map.of("floor", 8L, "toilet", 1L), null));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void showTab(Actor actor) {
        Family family = new HouseholdDesk(office.database, office.clock)
                .find(actor, office.household)
                .orElseThrow();
        show(() -> {
            var services =
                    new FindingServices(actor, desk, office.codes, () -> CaseOffice.TODAY, new FindingServices.Host() {
                        @Override
                        public void assess(long household, long person, String field) {
                            assessed.add(household + "/" + person + "/" + field);
                        }

                        @Override
                        public void editMember(long person, String fact) {
                            assessed.add("member " + person + "/" + fact);
                        }

                        @Override
                        public void editFamily() {
                            assessed.add("family");
                        }

                        @Override
                        public void recordProgramme(Family asked, Runnable saved) {}
                    });
            return new StackPane(new FindingTab(UiForTests.ui(), services, () -> {}).node(family));
        });
    }

    private void press(String accessible) {
        fx(() -> lookup(".hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> accessible.equals(link.getAccessibleText()) || accessible.equals(link.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + accessible))
                .fire());
    }

    private List<String> texts() {
        return onFx(() -> lookup(".label").queryAllAs(Label.class).stream()
                .filter(label -> label.isVisible())
                .map(Label::getText)
                .toList());
    }

    @Test
    void aFindingOpensTheAnswerBehindItAndSaysWhatWouldChangeIt() {
        showTab(office.supervisor);
        assertThat(texts())
                .contains("Menurut aturan yang berlaku 30 Juni 2026. Temuan, bukan keputusan.")
                .contains("Memenuhi 1 dari 9, 7 belum diketahui");
        press("Rincian KEPMENSOS-262-2022");
        press("Dasar temuan: Sebagian besar lantai tanah atau plesteran");
        assertThat(texts())
                .contains("Lantai terluas: Tanah (kunjungan 12 Mar 2025 Rahmat Hidayat)")
                .contains("Sumber: Kepmensos 262/HUK/2022, 31 Des 2022. Berlaku sejak 31 Des 2022.")
                .contains("Bila Lantai terluas: bukan Semen/bata merah atau Tanah, maka Tidak terpenuhi.");
        press("Dasar temuan: Tidak ada pengeluaran pakaian dalam setahun terakhir");
        press("Isi asesmen");
        assertThat(assessed).containsExactly(office.household + "/0/no_clothes_bought");
        assertThat(EnglishLeaks.inOpenWindows("finding", "screen")).isEmpty();
        assertThat(onFx(() -> ClippedLabels.under(scene.getRoot()))).isEmpty();
    }

    @Test
    void anAnswerNotedHereChangesTheFindingAndCanBeTakenBack() {
        showTab(office.supervisor);
        press("Rincian PKH");
        press("Dasar temuan: Semua anak sekolah terdaftar di Dapodik");
        assertThat(texts()).contains("Terdaftar di Dapodik (Nisa Hidayat): belum diketahui");
        press("Catat: ya");
        assertThat(dapodik()).isEqualTo(State.MET);
        assertThat(texts()).contains("Terdaftar di Dapodik (Nisa Hidayat): ya (dicatat 30 Jun 2026 Rahmat Hidayat)");
        assertThat(texts()).contains("Nisa Hidayat: SD/sederajat");
    }

    /** What no answer says leads to the field that would: of the member's record, or of the questionnaire. */
    @Test
    void whatIsNotKnownOfAMemberLeadsToTheFieldThatSaysIt() {
        showTab(office.supervisor);
        press("Rincian PPKS/" + office.heri);
        press("Dasar temuan: Penyandang disabilitas");
        assertThat(texts()).anyMatch(text -> text.startsWith("Disabilitas (Heri Hidayat): belum diketahui"));
        fx(() -> lookup(".hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> List.of("Isi data anggota", "Isi asesmen").contains(link.getText()))
                .forEach(Hyperlink::fire));
        assertThat(assessed)
                .contains("member " + office.heri + "/disability", office.household + "/" + office.heri + "/dis_sight");
    }

    private State dapodik() {
        return desk
                .of(office.supervisor, office.household, CaseOffice.TODAY)
                .flatMap(found -> found.set("PKH"))
                .orElseThrow()
                .findings()
                .stream()
                .filter(one -> one.rule().code().equals("dapodik"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void anEarlierDayShowsItsRules() {
        showTab(office.supervisor);
        fx(() -> lookup(".text-field")
                .queryAllAs(TextField.class)
                .iterator()
                .next()
                .requestFocus());
        keys(KeyCode.CONTROL, KeyCode.A);
        write("01/07/2025");
        keys(KeyCode.TAB);
        until(5, () -> texts().contains("Menurut aturan yang berlaku 1 Juli 2025. Temuan, bukan keputusan."));
        press("Rincian PKH");
        assertThat(texts())
                .contains("Desil 1–4")
                .doesNotContain("Desil 1–4: prioritas 1–2, lalu 3–4 bila kuota masih ada");
    }

    @Test
    void restrictedCategoriesAreNotShownToEverybody() {
        desk.note(office.supervisor, office.household, office.heri, "violence", 1, CaseOffice.TODAY, null);
        showTab(office.supervisor);
        assertThat(texts()).contains("Korban tindak kekerasan");
        showTab(office.without(Capability.READ_RESTRICTED));
        press("Rincian PPKS/" + office.heri);
        assertThat(texts()).noneMatch(text -> text.contains("kekerasan") || text.contains("HIV"));
    }

    @Test
    void whoMayNotAssessIsOfferedNoAnswers() {
        showTab(office.without(Capability.RECORD_ASSESSMENT));
        press("Rincian PKH");
        press("Dasar temuan: Semua anak sekolah terdaftar di Dapodik");
        List<String> links = onFx(() -> lookup(".hyperlink").queryAllAs(Hyperlink.class).stream()
                .map(Hyperlink::getText)
                .toList());
        assertThat(links).noneMatch(text -> text.startsWith("Catat"));
    }
}

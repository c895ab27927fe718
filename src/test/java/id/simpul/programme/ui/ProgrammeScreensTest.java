package id.simpul.programme.ui;

import static id.simpul.programme.AidOffice.member;
import static id.simpul.programme.AidOffice.taking;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Desil;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.kernel.Actor;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.Texts;
import id.simpul.programme.AidOffice;
import id.simpul.programme.Disbursement;
import id.simpul.programme.ProgrammeQuota;
import id.simpul.programme.kube.AccountNumber;
import id.simpul.programme.kube.KubeDetails;
import id.simpul.programme.kube.KubeGrant;
import id.simpul.programme.kube.KubeMember;
import id.simpul.programme.kube.KubeReport;
import id.simpul.programme.offer.OfferDetails;
import id.simpul.programme.outlet.CardDetails;
import id.simpul.programme.outlet.CardNumber;
import id.simpul.programme.outlet.IssueDetails;
import id.simpul.programme.outlet.OutletDetails;
import id.simpul.programme.repair.RepairDetails;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.Shots;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens of programmes, by keyboard, in both languages, with made-up people. */
class ProgrammeScreensTest extends UiTest {
    private static final String VILLAGE = "3201272001";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    @TempDir
    Path folder;

    private final StackPane root = new StackPane();

    private AidOffice office;
    private Ui ui;
    private ProgrammeServices services;
    private long family;

    @BeforeEach
    void open() {
        office = new AidOffice(folder.resolve("data"));
        services = services(office);
        fill();
        ui = made(new Texts(Texts.INDONESIAN));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Ui made(Texts texts) {
        return new Ui(
                texts,
                UiForTests.CLOCK,
                TextSize.NORMAL,
                Jobs.Lanes.sameThread(),
                new UiForTests.MemoryDrafts(),
                this::screen);
    }

    private static ProgrammeServices services(AidOffice office) {
        return new ProgrammeServices(
                AidOffice.ACTOR,
                office.programmes,
                office.participations,
                office.bulk,
                office.outlets,
                office.kubes,
                office.repairs,
                office.offers,
                new PersonSearch(office.database),
                CodeLists.of(office.database),
                AidOffice.REGIONS,
                new Host());
    }

    private static final class Host implements ProgrammeHost {
        @Override
        public void openFamily(long household) {
            assertThat(household).isPositive();
        }

        @Override
        public void openCase(long caseId) {
            assertThat(caseId).isPositive();
        }

        @Override
        public Optional<Long> caseOf(String register) {
            return Optional.of(1L);
        }

        @Override
        public Optional<PersonHit> headOf(long household) {
            return Optional.empty();
        }
    }

    private Screen screen(Route route, Ui own) {
        return switch (route) {
            case ProgrammesRoute list ->
                switch (list.section()) {
                    case CATALOGUE -> new ProgrammesView(own, services).screen();
                    case OUTLETS -> new OutletsView(own, services).screen();
                    case KUBE -> new KubeView(own, services).screen();
                    case REPAIRS -> new RepairsView(own, services).screen();
                    case OFFERS -> new OffersView(own, services).screen();
                    case RULES -> throw new IllegalArgumentException("not of this package");
                };
            case BulkRoute bulk -> new BulkView(own, services, bulk).screen();
            default -> throw new IllegalArgumentException(route.toString());
        };
    }

    private void fill() {
        family = office.households
                .register(
                        AidOffice.ACTOR,
                        HouseholdDetails.in(VILLAGE)
                                .kk(new FamilyCardNumber("3201270101200077"))
                                .spending(350_000L)
                                .desil(new Desil(1, DAY, "SIKS-NG"))
                                .build(),
                        List.of(
                                member("Siti Aminah", 1, "3201270204850001").build(),
                                PersonDetails.named("Rina Wati", 3)
                                        .nik(new Nik("3201270204030002"))
                                        .born("Bogor", LocalDate.of(2003, 4, 2))
                                        .education(4)
                                        .occupation("Tidak bekerja")
                                        .build()))
                .id();
        Actor actor = AidOffice.ACTOR;
        long bpnt = office.participations
                .record(actor, family, taking("BPNT", null), null)
                .id();
        office.participations.record(actor, family, taking("PBI-JK", office.person(family, 0)), null);
        office.participations.receive(
                actor,
                null,
                new Disbursement(0, bpnt, 2026, "T1", LocalDate.of(2026, 3, 5), 600_000L, null, "daftar bayar", null));
        office.programmes.quota(actor, null, new ProgrammeQuota(0, "PKH", 2026, null, VILLAGE, 120, "SK", 0));
        long kube = office.kubes
                .kube(
                        actor,
                        null,
                        new KubeDetails(
                                "Melati",
                                "Warung sembako",
                                VILLAGE,
                                "Kp. Baru",
                                DAY,
                                "Rina",
                                "BNI",
                                new AccountNumber("0123456789"),
                                new PersonName("Siti Aminah"),
                                KubeDetails.RUNNING,
                                null))
                .id();
        office.kubes.member(
                actor,
                office.kubes.find(actor, kube).orElseThrow().kube(),
                null,
                new KubeMember(
                        0, kube, office.person(family, 0), family, new PersonName("Siti"), "KETUA", DAY, null, null));
        office.kubes.grant(actor, null, new KubeGrant(0, kube, 1, 20_000_000, DAY, "APBN 2026", null));
        office.kubes.report(
                actor,
                null,
                new KubeReport(
                        0, kube, DAY.minusDays(40), DAY, 5_000_000L, 750_000L, "BERKEMBANG", DAY.plusDays(2), null));
        long outlet = office.outlets
                .outlet(
                        actor,
                        null,
                        new OutletDetails(
                                "e-Warong Melati",
                                "KUBE Melati",
                                kube,
                                VILLAGE,
                                "Jl. Raya 3",
                                "BNI",
                                "0812",
                                DAY,
                                null,
                                null))
                .id();
        office.outlets.card(
                actor,
                family,
                null,
                new CardDetails(
                        office.person(family, 0),
                        new CardNumber("6032980012345678"),
                        "BNI",
                        "AKTIF",
                        DAY,
                        DAY,
                        outlet,
                        null));
        for (String kind : List.of("STOK", "HARGA", "STOK")) {
            office.outlets.issue(
                    actor,
                    outlet,
                    null,
                    new IssueDetails(
                            kind,
                            DAY,
                            "Beras habis dua hari",
                            family,
                            "0509/SLRT/IV/2026",
                            IssueDetails.REPORTED,
                            null,
                            null));
        }
        office.repairs.record(
                actor,
                family,
                null,
                new RepairDetails(
                        office.person(family, 0),
                        DAY,
                        "SHM",
                        "12/2001",
                        null,
                        true,
                        DAY,
                        null,
                        20_000_000L,
                        "APBD 2026",
                        "KERJA",
                        50,
                        DAY,
                        "dikunjungi minggu depan",
                        null));
        office.offers.offer(
                actor,
                null,
                new OfferDetails(
                        "PT Garmen Jaya",
                        "PELATIHAN",
                        "Pelatihan menjahit",
                        20,
                        DAY,
                        DAY.plusMonths(2),
                        "BLK Cibinong",
                        18,
                        35,
                        null,
                        3,
                        "teliti",
                        Set.of(),
                        "Ibu Lina",
                        false,
                        null));
    }

    private void put(Screen now) {
        root.getChildren()
                .setAll(now.node(), ui.dialogs().layer(), ui.snackbar().layer());
        // As the window around the screens does it.
        root.setOnKeyPressed(event -> now.keys().stream()
                .filter(key -> key.combination() != null && key.combination().match(event))
                .findFirst()
                .ifPresent(key -> {
                    event.consume();
                    key.action().run();
                }));
        Styled.focus(now.node());
    }

    /** Tab, as often as it takes to come to the field called {@code label}. */
    private void tabTo(String label) {
        for (int i = 0; i < 40; i++) {
            var at = focused();
            if (at != null
                    && at.getAccessibleText() != null
                    && at.getAccessibleText().startsWith(label)) {
                return;
            }
            keys(KeyCode.TAB);
        }
        throw new AssertionError("no way to " + label);
    }

    private void go(Route route) {
        show(() -> {
            ui.navigator().screen().subscribe((old, now) -> {
                if (now != null) {
                    put(now);
                }
            });
            ui.navigator().go(route);
            return root;
        });
    }

    private List<String> words() {
        return onFx(() -> EnglishLeaks.words(scene.getRoot()));
    }

    private Button button(String text) {
        return onFx(() -> scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(one -> text.equals(one.getText()) || text.equals(one.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text)));
    }

    private void press(String text) {
        Button found = button(text);
        fx(found::requestFocus);
        keys(KeyCode.ENTER);
    }

    @Test
    void everyListIsWholeInBothLanguages() {
        for (Locale language : List.of(Texts.INDONESIAN, Texts.ENGLISH)) {
            // Rules are a screen of findings, and looked at there.
            for (ProgrammeSection section : EnumSet.complementOf(EnumSet.of(ProgrammeSection.RULES))) {
                ui = made(new Texts(language));
                String name = "programmes-" + section.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage();
                try (var shot = Shots.open(Shots.NORMAL, () -> {
                    var pane = new StackPane();
                    ui.navigator().screen().subscribe((old, now) -> {
                        if (now != null) {
                            pane.getChildren().setAll(now.node());
                        }
                    });
                    ui.navigator().go(new ProgrammesRoute(section));
                    return pane;
                })) {
                    shot.save(name);
                    shot.run(shown -> {
                        assertThat(ClippedLabels.under(shown.getRoot()))
                                .as(name)
                                .isEmpty();
                        if (language.equals(Texts.INDONESIAN)) {
                            assertThat(EnglishLeaks.inOpenWindows(
                                            "programme", "outlet", "kube", "repair", "offer", "screen"))
                                    .as(name)
                                    .isEmpty();
                        }
                    });
                }
            }
        }
    }

    @Test
    void theTabOfAFamilySaysWhatItReceivedAndHidesTheCard() {
        Family found = office.households.find(AidOffice.ACTOR, family).orElseThrow();
        try (var shot = Shots.open(Shots.NORMAL, () -> {
            var tab = new AidTab(ui, services, () -> {});
            return new StackPane(tab.node(found, false));
        })) {
            shot.save("programmes-tab");
            shot.run(shown -> {
                List<String> said = EnglishLeaks.words(shown.getRoot());
                assertThat(said).anyMatch(text -> text.contains("Rp600.000"));
                assertThat(said).anyMatch(text -> text.contains("•••• 5678"));
                assertThat(said).noneMatch(text -> text.contains("6032"));
                assertThat(ClippedLabels.under(shown.getRoot())).isEmpty();
            });
        }
    }

    @Test
    void aProgrammeIsAddedByKeyboardAndTakenBack() {
        go(new ProgrammesRoute());
        press("Tambah program");
        write("Bedah Rumah");
        keys(KeyCode.ENTER);
        write("Bedah Rumah CSR");
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        write("PT Semen");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(words()).anyMatch(text -> text.contains("Program Bedah Rumah ditambahkan."));
        assertThat(office.programmes.list(AidOffice.ACTOR))
                .anyMatch(line -> line.programme().owner().equals("PT Semen"));
        press("Urungkan");
        assertThat(office.programmes.list(AidOffice.ACTOR))
                .noneMatch(line -> line.programme().isOwn());
    }

    @Test
    void aListIsCheckedAndRecordedByKeyboard() {
        go(new BulkRoute("BLT-DD"));
        write("3201270204850001");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(words()).anyMatch(text -> text.contains("1 baris: 0 siap, 1 perlu alasan"));
        press("Catat semua yang siap");
        assertThat(words()).anyMatch(text -> text.contains("alasannya belum diisi"));
        assertThat(office.participations.of(AidOffice.ACTOR, family)).hasSize(2);
    }

    @Test
    void anOfferIsMadeToSomebodyItFits() {
        go(new ProgrammesRoute(ProgrammeSection.OFFERS));
        assertThat(words()).anyMatch(text -> text.contains("Pengeluaran Rp350.000 per orang per bulan"));
        press("Tawarkan");
        assertThat(office.offers.list(AidOffice.ACTOR).getFirst().offered()).isEqualTo(1);
        press("Urungkan");
        assertThat(office.offers.list(AidOffice.ACTOR).getFirst().offered()).isZero();
    }

    @Test
    void aProblemAtAnOutletIsReportedByKeysAlone() {
        go(new ProgrammesRoute(ProgrammeSection.OUTLETS));
        long outlet = office.outlets.list(AidOffice.ACTOR).getFirst().outlet().id();
        keys(KeyCode.CONTROL, KeyCode.M);
        keys(KeyCode.DOWN);
        tabTo("Uraian");
        write("Minyak habis");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(office.outlets.find(AidOffice.ACTOR, outlet).orElseThrow().issues())
                .hasSize(4)
                .anyMatch(issue -> issue.details().description().equals("Minyak habis"));
        press("Urungkan");
        assertThat(office.outlets.find(AidOffice.ACTOR, outlet).orElseThrow().issues())
                .hasSize(3);
    }

    @Test
    void theNextGrantOfAGroupIsRecordedByKeysAlone() {
        go(new ProgrammesRoute(ProgrammeSection.KUBE));
        keys(KeyCode.CONTROL, KeyCode.G);
        tabTo("Nilai");
        write("5000000");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(office.kubes.list(AidOffice.ACTOR).getFirst().granted()).isEqualTo(25_000_000);
        long kube = office.kubes.list(AidOffice.ACTOR).getFirst().kube().id();
        assertThat(office.kubes.find(AidOffice.ACTOR, kube).orElseThrow().grants())
                .anyMatch(grant -> grant.stage() == 2 && grant.rupiah() == 5_000_000);
    }

    @Test
    void sayingWhyKeepsWhatWasChecked() {
        go(new BulkRoute("BLT-DD"));
        write("3201270204850001");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(words()).anyMatch(text -> text.contains("1 perlu alasan"));
        tabTo("Alasan");
        write("Keputusan musyawarah desa");
        assertThat(words()).as("the lines are still there").anyMatch(text -> text.contains("1 perlu alasan"));
        assertThat(onFx(() -> button("Catat semua yang siap").isDisabled())).isFalse();
        tabTo("Daftar");
        write("x");
        assertThat(onFx(() -> button("Catat semua yang siap").isDisabled()))
                .as("another list was not checked")
                .isTrue();
    }
}

package id.simpul.caseload.ui;

import static id.simpul.caseload.CaseloadOffice.ME;
import static id.simpul.letter.LetterOffice.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.caseload.CaseloadOffice;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.letter.LetterFilter;
import id.simpul.letter.LetterLine;
import id.simpul.letter.LetterOffice;
import id.simpul.letter.LetterOutput;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.letter.ui.ChosenFile;
import id.simpul.numbering.NumberReport;
import id.simpul.paper.FakePrinters;
import id.simpul.paper.Printing;
import id.simpul.reference.CodeLists;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.shell.Frame;
import id.simpul.shell.IdleLock;
import id.simpul.shell.RailEntry;
import id.simpul.shell.ShellSetup;
import id.simpul.shell.ShellView;
import id.simpul.testing.FlowTest;
import id.simpul.testing.NoShellHost;
import id.simpul.testing.Pdfs;
import id.simpul.testing.Shots;
import id.simpul.testing.UiForTests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A facilitator's morning by the keyboard: groups, own families, ticks, letters that lack something, one pile of paper. */
class CaseloadFlowTest extends FlowTest {
    private static final String[] OURS = {"caseload", "print", "paper", "screen", "shell"};

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

    private void at(Printing printing, Route route) {
        again(() -> scene(printing, route, Jobs.Lanes.sameThread()));
    }

    private Scene scene(Printing printing, Route route, Jobs.Lanes lanes) {
        var services = new CaseloadServices(
                ACTOR,
                office.caseload,
                office.groups,
                office.batch,
                new LetterOutput(office.office.database, printing),
                CodeLists.of(office.office.database),
                office.office.regions,
                new ChosenFile(folder.resolve("pilihan.pdf")),
                LetterOffice.CODE,
                new Host());
        var ui = new Ui(
                new Texts(Texts.INDONESIAN),
                LetterOffice.CLOCK,
                TextSize.NORMAL,
                lanes,
                new UiForTests.MemoryDrafts(),
                (to, own) -> screen(to, own, services));
        var frame = new Frame(ui.texts(), Shots.NORMAL.width(), Shots.NORMAL.height());
        var setup = new ShellSetup(
                "Kecamatan Caringin",
                "Kabupaten Bogor",
                new ShellSetup.User("Simpul", "Pendamping PKH", EnumSet.allOf(Capability.class)),
                List.of(new RailEntry(Icon.PEOPLE, "Dampingan", new CaseloadRoute(), null)),
                List.of(),
                List.of(),
                FXCollections.observableArrayList(),
                FXCollections.observableArrayList());
        frame.show(new ShellView(ui, setup, new NoShellHost(), IdleLock.USUAL));
        ui.navigator().go(route);
        return frame.scene();
    }

    private static Screen screen(Route route, Ui own, CaseloadServices services) {
        return switch (route) {
            case CaseloadRoute all -> new CaseloadView(own, services).screen();
            case GroupsRoute all -> new GroupsView(own, services).screen();
            case AssignRoute group -> new AssignView(own, services, group).screen();
            case PreparationRoute letters -> new PreparationView(own, services, letters).screen();
            default -> Screen.of(route.toString(), EmptyState.of(Icon.HOME, route.toString()));
        };
    }

    private static final class Host implements CaseloadHost {
        @Override
        public void openFamily(long household) {
            throw new AssertionError("nobody asked for family " + household);
        }

        @Override
        public void openLetter(long letter) {
            throw new AssertionError("nobody asked for letter " + letter);
        }

        @Override
        public void openSettings() {
            throw new AssertionError("nobody asked for settings");
        }

        @Override
        public List<Addressee> hospitals() {
            return List.of(new Addressee("Direktur RSUD Ciawi", "Ciawi"));
        }
    }

    private List<LetterLine> letters() {
        return letters(100);
    }

    private List<LetterLine> letters(int most) {
        return office.office.register.list(ACTOR, LetterFilter.of(null), 0, most);
    }

    @Test
    void aMorningTenCertificatesFromTicksToOnePile() throws IOException {
        office.groups.assign(ACTOR, office.group("Mawar", ME), office.families(12), "");
        at(FakePrinters.none(), new CaseloadRoute());
        sees("12 dari 12 keluarga ditampilkan");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.F);
        keys(KeyCode.DOWN);
        for (int i = 0; i < 10; i++) {
            keys(KeyCode.SPACE);
            keys(KeyCode.DOWN);
        }
        sees("Siapkan surat (10)");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("10 surat: 10 siap, 0 belum lengkap");
        tidy(OURS);
        assertThat(letters()).as("looking takes no number").isEmpty();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Terbitkan 10 surat?");
        tidy(OURS);
        keys(KeyCode.ENTER);
        sees("Belum ada printer di komputer ini.");
        assertThat(letters()).hasSize(10).allSatisfy(line -> {
            assertThat(line.kind()).isEqualTo(FamilyLetterKind.CERTIFICATE.code());
            assertThat(line.purpose()).isEqualTo(FamilyLetterKind.CERTIFICATE.usualPurpose());
        });
        keys(KeyCode.ENTER);
        sees("pilihan.pdf tersimpan.");
        byte[] pile = Files.readAllBytes(folder.resolve("pilihan.pdf"));
        assertThat(Pdfs.pages(pile)).isEqualTo(10);
        assertThat(Pdfs.text(pile))
                .contains(letters().stream().map(LetterLine::number).toList());
        tidy(OURS);
        // Who has a letter is told in the list.
        at(FakePrinters.none(), new CaseloadRoute());
        sees("10 sudah mendapat surat tahun ini");
        press("Belum ada surat tahun ini");
        sees("2 dari 12 keluarga ditampilkan");
    }

    @Test
    void aPileOf250IsStoppedHalfWayAndGoesOnWithoutAGap() {
        office.groups.assign(ACTOR, office.group("Mawar", ME), office.families(250), "");
        again(() -> scene(FakePrinters.none(), new CaseloadRoute(), Jobs.Lanes.threads()));
        sees("250 dari 250 keluarga ditampilkan");
        keys(KeyCode.CONTROL, KeyCode.F);
        keys(KeyCode.DOWN);
        keys(KeyCode.CONTROL, KeyCode.A);
        sees("Siapkan surat (250)");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("250 surat: 250 siap, 0 belum lengkap");
        until(10, () -> !button("Terbitkan (250)").isDisabled());
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        press("Terbitkan saja");
        until(20, () -> reads("Menerbitkan surat"));
        tidy(OURS);
        press("Hentikan");
        sees("Dihentikan: ");
        int first = letters(250).size();
        assertThat(first).isBetween(1, 249);
        sees(first + " surat terbit, " + (250 - first) + " belum");
        tidy(OURS);
        until(10, () -> !button("Terbitkan (" + (250 - first) + ")").isDisabled());
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Terbitkan " + (250 - first) + " surat?");
        press("Terbitkan saja");
        until(60, () -> reads("250 surat terbit, 0 tidak"));
        assertThat(letters(300)).hasSize(250);
        assertThat(office.office.numbers().reports(ACTOR, 2026)).isNotEmpty().allMatch(NumberReport::explained);
        assertThat(letters(300)).extracting(LetterLine::number).doesNotHaveDuplicates();
    }

    @Test
    void onAPrinterThePileIsOneJob() {
        office.groups.assign(ACTOR, office.group("Mawar", ME), office.families(3), "");
        var paper = new ByteArrayOutputStream();
        at(FakePrinters.withoutF4(paper), new CaseloadRoute());
        keys(KeyCode.CONTROL, KeyCode.F);
        keys(KeyCode.DOWN);
        keys(KeyCode.CONTROL, KeyCode.A);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("3 surat: 3 siap");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        keys(KeyCode.ENTER);
        sees("Cetak 3 surat sebagai satu pekerjaan");
        press("Kertas F4 sudah ada di baki printer ini: cetak di atasnya");
        press("Cetak");
        sees("3 surat dikirim ke pencetak.");
        String job = paper.toString(StandardCharsets.ISO_8859_1);
        assertThat(job.split("%%Page: ", -1).length - 1)
                .as("pages of the one job")
                .isEqualTo(3);
    }

    @Test
    void whatASchoolLetterLacksIsMendedWhereItIsSaid() {
        office.groups.assign(ACTOR, office.group("Mawar", ME), office.families(1), "");
        at(FakePrinters.none(), new CaseloadRoute());
        keys(KeyCode.CONTROL, KeyCode.F);
        keys(KeyCode.DOWN);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("1 surat: 1 siap");
        press("Surat ke sekolah");
        sees("Sekolah anggota ini belum dicatat.");
        tidy(OURS);
        focus(nodes(scene.getRoot())
                .filter(TableView.class::isInstance)
                .findFirst()
                .orElseThrow());
        keys(KeyCode.ENTER);
        sees("Catat sekolah");
        tidy(OURS);
        keys(KeyCode.TAB);
        type("SDN Caringin 02");
        keys(KeyCode.TAB);
        type("Caringin");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Kepala SDN Caringin 02");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        press("Terbitkan saja");
        sees("1 surat terbit, 0 tidak");
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().addressee()).isEqualTo("Kepala SDN Caringin 02");
        assertThat(Pdfs.text(
                        office.office.output.pdf(ACTOR, letters().getFirst().id(), Sheet.ORIGINAL)))
                .contains("SD/sederajat");
    }

    @Test
    void aGroupIsMadeAndFilledByKeysAndTakenBack() {
        office.families(4);
        office.user("rina", "Rina Anggraeni");
        at(FakePrinters.none(), new GroupsRoute());
        sees("4 keluarga peserta PKH belum mempunyai pendamping.");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.N);
        type("Mawar");
        keys(KeyCode.TAB);
        type("Cider");
        keys(KeyCode.TAB);
        type("Rina");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Kelompok Mawar disimpan.");
        assertThat(office.groups.groups(ACTOR, null))
                .hasSize(1)
                .allSatisfy(group ->
                        assertThat(group.details().facilitator().name()).isEqualTo("Rina Anggraeni"));
        keys(KeyCode.ENTER);
        sees("Masukkan keluarga");
        sees("4 keluarga cocok dengan saringan.");
        tidy(OURS);
        keys(KeyCode.ALT, KeyCode.LEFT);
        keys(KeyCode.CONTROL, KeyCode.Z);
        until(10, () -> office.groups.groups(ACTOR, null).isEmpty());
    }

    @Test
    void familiesArePutIntoAGroupByTicksAndTakenOutAgain() {
        office.families(4);
        long group = office.group("Mawar", ME);
        at(FakePrinters.none(), new AssignRoute(group));
        sees("4 keluarga cocok dengan saringan.");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.D);
        keys(KeyCode.SPACE);
        keys(KeyCode.DOWN);
        keys(KeyCode.SPACE);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("2 keluarga masuk kelompok.");
        assertThat(office.groups.groups(ACTOR, null).getFirst().families()).isEqualTo(2);
        keys(KeyCode.CONTROL, KeyCode.Z);
        sees("4 keluarga cocok dengan saringan.");
        assertThat(office.groups.groups(ACTOR, null).getFirst().families()).isZero();
    }
}

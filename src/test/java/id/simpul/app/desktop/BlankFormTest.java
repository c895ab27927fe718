package id.simpul.app.desktop;

import static id.simpul.store.jooq.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.Instrument;
import id.simpul.assessment.Question;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDesk;
import id.simpul.paper.FakePrinters;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.paper.PaperSize;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Typesetter;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.Pdfs;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questionnaire on paper asks what the screen asks, in the same order, with the same codes. */
class BlankFormTest {
    private static final Instant MADE = Instant.parse("2026-06-30T03:42:00Z");
    private static final Instrument DTSEN = Instrument.current();

    private CaseOffice office;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private byte[] form(PaperSize size, @Nullable Family family) {
        return new BlankForm(new Typesetter(), office.codes, office.regions, DTSEN, CaseOffice.TODAY)
                .pdf(size, "Kecamatan Caringin", family, MADE);
    }

    /** What stands on the paper as one line, however it was broken. */
    private static String words(byte[] pdf) {
        return Pdfs.text(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    @Test
    void everyQuestionStandsThereInOrder() {
        String text = words(form(PaperSize.F4, null));
        int from = 0;
        for (Question question : DTSEN.questions()) {
            String wanted = question.number() + " " + question.label();
            int at = text.indexOf(wanted, from);
            assertThat(at).as(wanted).isNotNegative();
            from = at + wanted.length();
        }
        List<String> numbers = new ArrayList<>(Pattern.compile("(?<= )(30[1-9]|310|404|431)[a-j]?\\d?(?= [A-Z])")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList());
        assertThat(numbers).startsWith("301a", "301b", "302", "303").contains("310", "404", "431f");
    }

    /** Not one answer that the screen offers is missing: of lists asked twice the paper says where the codes stand. */
    @Test
    void everyCodeOfEveryQuestionStandsBehindIt() {
        String text = words(form(PaperSize.F4, null));
        Set<String> printed = new HashSet<>();
        int at = 0;
        for (Question question : DTSEN.questions()) {
            at = text.indexOf(question.number() + " " + question.label(), at);
            if (!question.list().isEmpty() && printed.add(question.list())) {
                int from = at;
                office.codes
                        .list(question.list(), CaseOffice.TODAY)
                        .forEach(code -> assertThat(text.indexOf(code.code() + " " + code.label(), from))
                                .as("%s %s %s", question.number(), code.code(), code.label())
                                .isGreaterThan(from));
            }
        }
        assertThat(printed).hasSizeGreaterThan(30);
    }

    @Test
    void codesAndConditionsStandBesideTheQuestions() {
        String text = words(form(PaperSize.F4, null));
        assertThat(text)
                .contains("1 Beton 2 Genteng 3 Seng 4 Asbes 5 Bambu 6 Kayu/sirap 7 Jerami/ijuk/rumbia 8 Lainnya")
                .contains("301b Bukti kepemilikan lahan (bila 301a = 1)")
                .contains("410 Sedang hamil (perempuan, umur 10–54 tahun) 1 Ya 2 Tidak")
                .contains("427 Catatan gizi balita (umur 0–4 tahun)")
                .contains("412 Partisipasi sekolah (umur 5 tahun ke atas)")
                .contains("429 Ada yang merawat (bila 428a–428i = 1–2)".replace("1–2", "1/2"))
                .contains("26 Badan internasional")
                .contains("1 Lengkap 2 Tidak lengkap 3 Tidak ada responden 4 Menolak 5 Pindah")
                .contains("Instrumen dtsen/2");
    }

    @Test
    void aFamilysFormHasItsNamesAndNoWholeNumber() {
        Family family = new HouseholdDesk(office.database, office.clock)
                .find(office.supervisor, office.household)
                .orElseThrow();
        String text = words(form(PaperSize.F4, family));
        assertThat(text)
                .contains("1. Heri")
                .contains("2. Nisa")
                .contains("•••• 9001")
                .contains("Kepala keluarga Heri Hidayat")
                .contains("10 tahun")
                .doesNotContain("3201271204839001")
                .doesNotContain("3201 2712 0483 9001")
                .doesNotContain("3201271408189001");
        assertThat(words(form(PaperSize.F4, null))).doesNotContain("Heri");
    }

    @Test
    void eachThatLeavesTheOfficeIsNotedWithWhoseNamesStandOnIt(@TempDir Path folder) {
        Family family = new HouseholdDesk(office.database, office.clock)
                .find(office.supervisor, office.household)
                .orElseThrow();
        var handouts = new Handouts(office.database, FakePrinters.withoutF4(new ByteArrayOutputStream()));
        var form = new BlankForm(new Typesetter(), office.codes, office.regions, DTSEN, CaseOffice.TODAY);
        Handout named = form.handout(PaperSize.A4, "Kecamatan Caringin", family, MADE, "Blangko");
        Handout blank = form.handout(PaperSize.A4, "Kecamatan Caringin", null, MADE, "Blangko");
        handouts.print(
                office.supervisor,
                named,
                new PrintOrder(handouts.printing().printers().getFirst().name(), 1, PrintOrder.Unlisted.PRINT));
        handouts.save(office.supervisor, blank, folder.resolve("blangko.pdf"));
        assertThat(folder.resolve("blangko.pdf")).hasBinaryContent(blank.pdf());
        List<String> noted = office.database.read(sql -> sql.select(ACT.SUBJECT, ACT.REASON)
                .from(ACT)
                .where(ACT.ACTION.eq("assessment.paper"))
                .orderBy(ACT.ID)
                .fetch(row -> row.value1() + " " + row.value2()));
        assertThat(noted).containsExactly(office.household + " cetak dtsen/2", "null PDF dtsen/2");
    }

    @Test
    void itFitsBothPapersAndFewSheets() {
        assertThat(Pdfs.pages(form(PaperSize.F4, null))).isEqualTo(5);
        assertThat(Pdfs.pages(form(PaperSize.A4, null))).isBetween(4, 6);
    }

    @Test
    void aLargeFamilyHasASecondTable() {
        Family family = new HouseholdDesk(office.database, office.clock)
                .find(office.supervisor, office.household)
                .orElseThrow();
        var many = new Family(
                family.household(),
                java.util.Collections.nCopies(8, family.members().getFirst()),
                List.of());
        String text = words(form(PaperSize.F4, many));
        assertThat(text.indexOf("431f", text.indexOf("431f") + 1)).isPositive();
        assertThat(text).contains("8. Heri").contains("12");
    }
}

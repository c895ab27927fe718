package id.simpul.recap;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.Service;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.letter.LetterFilter;
import id.simpul.letter.LetterLine;
import id.simpul.letter.LetterOffice;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.reference.CodeLists;
import id.simpul.testing.Pdfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restricted case leaves on papers that everybody reads: figures and a number, and neither who nor what. */
class RestrictedPapersTest {
    private static final Texts WORDS = new Texts(Texts.INDONESIAN);
    private static final String SERVICE = "KRS";
    private static final String TO = "Kepala UPTD Perlindungan Perempuan dan Anak";

    @TempDir
    Path folder;

    private LetterOffice office;
    private Actor front;
    private long referral;

    @BeforeEach
    void open() {
        office = new LetterOffice(folder.resolve("data")).ready();
        var all = EnumSet.allOf(Capability.class);
        all.remove(Capability.READ_RESTRICTED);
        front = new Actor(2, "Rina", LetterOffice.CODE, all);
        referral = office.referral(true);
        office.change(referral, row -> row.setAddressee(TO).setDestinationName("UPTD PPA"));
        office.database.journal().write(LetterOffice.ACTOR, "case.edit", tx -> {
            tx.update(tx.sql().fetchSingle(CASE_FILE).setService(SERVICE));
            return tx.actId();
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theRegisterOfLettersNamesNobodyAndNothing() {
        office.desk.issue(LetterOffice.ACTOR, office.desk.draft(LetterOffice.ACTOR, referral));
        long file = office.database.read(
                sql -> sql.fetchSingle(REFERRAL, REFERRAL.ID.eq(referral)).getCaseFile());
        LetterLine known = office.register.ofCase(LetterOffice.ACTOR, file).getFirst();
        assertThat(known.person()).as("who may read it does").isNotNull();
        assertThat(known.addressee()).isEqualTo(TO);
        List<LetterLine> shown = List.of(
                office.register.ofCase(front, file).getFirst(),
                office.register.find(front, known.id()).orElseThrow(),
                office.register.ofReferral(front, referral).orElseThrow(),
                found(known.number()).getFirst());
        assertThat(shown).allSatisfy(line -> {
            assertThat(line.number()).isEqualTo(known.number());
            assertThat(line.restricted()).isTrue();
            assertThat(line.person()).isNull();
            assertThat(line.nik()).isNull();
            assertThat(line.subject()).isEmpty();
            assertThat(line.addressee()).isNull();
            assertThat(line.purpose()).isNull();
        });
        for (String told : List.of("Rohmah", "UPTD", known.subject())) {
            assertThat(found(told)).as("looked for by %s", told).isEmpty();
        }
    }

    private List<LetterLine> found(String text) {
        return office.register.list(front, new LetterFilter(null, null, LetterFilter.State.ALL, text), 0, 50);
    }

    @Test
    void theRecapCountsItAndNamesNothing() throws IOException {
        var recaps = new RecapDesk(
                office.database,
                LetterOffice.CLOCK,
                CodeLists.of(office.database),
                office.regions,
                office.office,
                new Typesetter(),
                new Printing());
        MonthlyRecap recap = recaps.recap(front, YearMonth.from(LetterOffice.TODAY));
        assertThat(recap.total().received()).isOne();
        Service service = CaseCatalogue.on(office.database, LetterOffice.TODAY)
                .service(SERVICE)
                .orElseThrow();
        for (Grouping grouping : Grouping.values()) {
            Path xlsx = folder.resolve(grouping + ".xlsx");
            recaps.saveWorkbook(front, recap, xlsx);
            for (String text : List.of(Pdfs.text(recaps.pdf(recap, grouping)), inside(xlsx))) {
                assertThat(text)
                        .as("%s", grouping)
                        .contains("Caringin")
                        .doesNotContain("Rohmah")
                        .doesNotContain("SLRT/VII")
                        .doesNotContainIgnoringCase(service.name(WORDS))
                        .doesNotContainIgnoringCase(service.label());
            }
        }
    }

    /** Everything written in a workbook, whichever part it is in. */
    private static String inside(Path xlsx) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(xlsx.toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(Files.size(xlsx)).isPositive();
        return text.toString();
    }
}

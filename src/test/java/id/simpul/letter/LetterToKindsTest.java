package id.simpul.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.Stage;
import id.simpul.paper.Printing;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typesetter;
import id.simpul.referral.Basis;
import id.simpul.referral.Destination;
import id.simpul.referral.NewReferral;
import id.simpul.referral.Organisation;
import id.simpul.referral.State;
import id.simpul.store.jooq.tables.records.KubeRecord;
import id.simpul.store.jooq.tables.records.OutletRecord;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters to places that are no offices, and what stays of a letter when the place it went to changes. */
class LetterToKindsTest {
    private CaseOffice office;
    private LetterDesk letters;
    private LetterOutput output;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
        var settings = new OfficeDesk(office.database, office.regions);
        OfficeProfile p = settings.profile();
        settings.save(
                office.supervisor,
                new OfficeProfile(
                        p.code(),
                        p.level(),
                        p.name(),
                        new OfficeProfile.Head(Optional.empty(), p.head().lines(), List.of("Jalan Raya Caringin 45")),
                        "Caringin",
                        "0251-555-0142",
                        Signatory.of("Camat Caringin", "Drs. Uji, M.Si.", "Pembina (IV/a)", "197208141998031004"),
                        p.recapMaker(),
                        p.paper(),
                        p.letters(),
                        p.wording(),
                        p.numbering()));
        letters = new LetterDesk(
                office.database,
                office.clock,
                office.codes,
                office.regions,
                settings,
                new LetterKeys(office.database, office.clock),
                new LetterPaper(new Typesetter()));
        output = new LetterOutput(office.database, new Printing());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private long refer(long file, Destination to) {
        return office.referrals
                .refer(
                        office.supervisor,
                        new NewReferral(file, to.id(), "bantuan pangan", null)
                                .on(new Basis(Basis.CONSENT, CaseOffice.TODAY)))
                .id();
    }

    private IssuedLetter issue(long referral) {
        return letters.issue(office.supervisor, letters.draft(office.supervisor, referral));
    }

    private byte[] pdf(IssuedLetter letter) {
        return output.pdf(office.supervisor, letter.id(), LetterOutput.Sheet.ORIGINAL);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    private Organisation theirs(long referral) {
        return office.referrals.find(office.supervisor, referral).theirs();
    }

    private Destination destination(long id) {
        return office.destinations.find(office.supervisor, id).orElseThrow();
    }

    private long outlet(String name) {
        return office.database
                .journal()
                .write(
                        office.supervisor,
                        "programme.outlet",
                        tx -> tx.insert(new OutletRecord()
                                .setName(name)
                                .setOperator("Ibu Uji Warong")
                                .setVillage("3201272003")
                                .setPhone("0812-0000-0000")));
    }

    private long group(String name) {
        return office.database
                .journal()
                .write(
                        office.supervisor,
                        "programme.kube",
                        tx -> tx.insert(new KubeRecord()
                                .setName(name)
                                .setBusiness("Kue kering")
                                .setVillage("3201272001")
                                .setState("AKTIF")));
    }

    private long company() {
        return office.destinations.add(
                office.supervisor,
                new Destination(
                        0,
                        "PT Uji Karya",
                        "USAHA",
                        "Manajer Personalia PT Uji Karya",
                        "Ciawi",
                        "0251-000111",
                        List.of("KUB"),
                        14,
                        Destination.More.NOTHING));
    }

    @Test
    void anOutletIsAddressedByWhoRunsIt() throws Exception {
        Destination place = destination(outlet("Berkah Jaya"));
        assertThat(place.addressee()).isEqualTo("Pengelola e-Warong Berkah Jaya");
        assertThat(place.more().contact()).isEqualTo("Ibu Uji Warong");
        long referral = refer(office.drafted("DIS"), place);
        assertThat(text(pdf(issue(referral)))).contains("Yth. Pengelola e-Warong Berkah Jaya di Desa Ciderum");
        assertThat(theirs(referral))
                .isEqualTo(new Organisation(
                        "Berkah Jaya", "Pengelola e-Warong Berkah Jaya", "Desa Ciderum", "0812-0000-0000", null));
        assertThat(destination(outlet("e-Warong Sejahtera")).addressee())
                .as("what stands in its name is not said twice")
                .isEqualTo("Pengelola e-Warong Sejahtera");
    }

    @Test
    void aGroupIsAddressedByItsChair() throws Exception {
        Destination place = destination(group("Mekar Sari"));
        long referral = refer(office.drafted("DIS"), place);
        assertThat(text(pdf(issue(referral)))).contains("Yth. Ketua KUBE Mekar Sari di " + place.place());
        assertThat(theirs(referral))
                .isEqualTo(new Organisation("Mekar Sari", "Ketua KUBE Mekar Sari", place.place(), null, null));
        assertThat(destination(group("KUBE Melati")).addressee()).isEqualTo("Ketua KUBE Melati");
    }

    @Test
    void aCompanyIsAddressedAsItsEntrySays() throws Exception {
        long referral = refer(office.drafted("DIS"), destination(company()));
        assertThat(text(pdf(issue(referral)))).contains("Yth. Manajer Personalia PT Uji Karya di Ciawi");
        assertThat(theirs(referral))
                .isEqualTo(new Organisation(
                        "PT Uji Karya", "Manajer Personalia PT Uji Karya", "Ciawi", "0251-000111", null));
    }

    @Test
    void aPlaceThatMovedLeavesItsOldLettersAsTheyWere() throws Exception {
        Destination before = destination(company());
        long file = office.drafted("DIS");
        long old = refer(file, before);
        IssuedLetter letter = issue(old);
        byte[] kept = pdf(letter);
        Organisation snapshot = theirs(old);
        office.destinations.save(
                office.supervisor,
                new Destination(
                        before.id(),
                        "PT Uji Karya Baru",
                        before.kind(),
                        "Direktur PT Uji Karya Baru",
                        "Cibinong",
                        "021-999222",
                        before.services(),
                        before.days(),
                        before.more()));

        assertThat(pdf(letter)).as("the kept sheet, byte for byte").isEqualTo(kept);
        byte[] again = output.joined(office.supervisor, List.of(letter.id()), id.simpul.kernel.Progress.NONE);
        assertThat(text(again)).isEqualTo(text(kept)).contains("Yth. Manajer Personalia PT Uji Karya di Ciawi");
        assertThat(theirs(old)).isEqualTo(snapshot);
        assertThat(snapshot)
                .extracting(Organisation::name, Organisation::place, Organisation::phone)
                .containsExactly("PT Uji Karya", "Ciawi", "0251-000111");
        assertThat(office.referrals.waiting(office.supervisor))
                .extracting(one -> one.destination())
                .containsExactly("PT Uji Karya");

        office.referrals.answer(
                office.supervisor,
                old,
                new id.simpul.referral.Referral.Answer("DITOLAK", CaseOffice.TODAY, null, "penuh"));
        assertThat(office.cases.find(office.supervisor, file).stage().code()).isEqualTo(Stage.DRAFT);
        long second = refer(file, destination(before.id()));
        assertThat(text(pdf(issue(second))))
                .contains("Yth. Direktur PT Uji Karya Baru di Cibinong")
                .doesNotContain("Ciawi");
        assertThat(theirs(second))
                .isEqualTo(new Organisation(
                        "PT Uji Karya Baru", "Direktur PT Uji Karya Baru", "Cibinong", "021-999222", null));
        assertThat(office.referrals.find(office.supervisor, old).state()).isEqualTo(State.REJECTED);
        assertThat(pdf(letter)).isEqualTo(kept);
    }
}

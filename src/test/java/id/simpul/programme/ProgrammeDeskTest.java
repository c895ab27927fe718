package id.simpul.programme;

import static id.simpul.programme.AidOffice.ACTOR;
import static id.simpul.programme.AidOffice.READER;
import static id.simpul.programme.AidOffice.member;
import static id.simpul.programme.AidOffice.taking;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Codes;
import id.simpul.household.FamilyEventDesk;
import id.simpul.household.Occasion;
import id.simpul.kernel.NotAllowed;
import id.simpul.l10n.Texts;
import id.simpul.programme.Concern.Where;
import id.simpul.programme.ProgrammeProblem.AlreadyReceived;
import id.simpul.programme.ProgrammeProblem.EndsBeforeStart;
import id.simpul.programme.ProgrammeProblem.ReasonNeeded;
import id.simpul.programme.ProgrammeProblem.UnknownProgramme;
import id.simpul.reference.CodeLists;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue and what it says against participations. */
class ProgrammeDeskTest {
    private static final String PASIRBUNCIR = "3201272001";
    private static final String CINAGARA = "3201272003";

    @TempDir
    Path folder;

    private AidOffice office;
    private ProgrammeDesk desk;

    @BeforeEach
    void open() {
        office = new AidOffice(folder.resolve("data"));
        desk = office.programmes;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static ProgrammeDetails details(String label, @Nullable LocalDate to) {
        return new ProgrammeDetails(
                label,
                label + " Kabupaten",
                "KABUPATEN",
                "Dinas Sosial",
                Programme.Unit.KELUARGA,
                false,
                Set.of("PKH"),
                "Lanjut usia sendirian",
                "Dinas Sosial",
                "KTP",
                LocalDate.of(2026, 1, 1),
                to,
                "SK Bupati 12/2026");
    }

    @Test
    void everyCodeThatWasAListEntryIsInTheCatalogueWithASource() {
        assertThat(desk.list(ACTOR))
                .extracting(line -> line.programme().code())
                .contains(
                        "PKH",
                        "BPNT",
                        "PBI-JK",
                        "PBI-APBD",
                        "PIP",
                        "KIP-K",
                        "BLT-DD",
                        "BERAS",
                        "YAPI",
                        "PERMAKANAN",
                        "KUBE",
                        "RUTILAHU",
                        "ZAKAT",
                        "LAINNYA");
        assertThat(desk.list(ACTOR)).allSatisfy(line -> {
            assertThat(line.programme().source()).isNotBlank();
            assertThat(line.programme().labelEn()).isNotBlank();
        });
        assertThat(desk.find(ACTOR, "PKH").orElseThrow().amounts())
                .hasSize(8)
                .allSatisfy(amount -> assertThat(amount.source()).isNotBlank());
    }

    @Test
    void anAmountIsTheOneOfItsDay() {
        ProgrammeDesk.Choice yapi = desk.choices(ACTOR, "").stream()
                .filter(choice -> choice.programme().code().equals("YAPI"))
                .findFirst()
                .orElseThrow();
        assertThat(yapi.amount("Anak yatim piatu", LocalDate.of(2025, 1, 1)))
                .map(ProgrammeAmount::rupiah)
                .hasValue(200_000L);
        assertThat(yapi.amount("Anak yatim piatu", LocalDate.of(2025, 12, 1)))
                .map(ProgrammeAmount::rupiah)
                .hasValue(270_000L);
        assertThat(yapi.amount("Anak yatim piatu", LocalDate.of(2023, 12, 1))).isEmpty();
    }

    @Test
    void aProgrammeOfTheOfficeIsAddedChangedEndedAndTakenBack() {
        CodeLists codes = CodeLists.of(office.database);
        long id = desk.add(ACTOR, details("Lansia Sejahtera", null)).id();
        String code = "P" + id;
        Programme added = desk.find(ACTOR, code).orElseThrow().line().programme();
        assertThat(ProgrammeDetails.of(added)).isEqualTo(details("Lansia Sejahtera", null));
        assertThat(codes.label(Codes.PROGRAMME, code, new Texts(Texts.INDONESIAN)))
                .isEqualTo("Lansia Sejahtera");

        desk.change(ACTOR, added, details("Lansia Mandiri", null));
        assertThat(codes.label(Codes.PROGRAMME, code, new Texts(Texts.ENGLISH))).isEqualTo("Lansia Mandiri");
        Programme changed = desk.find(ACTOR, code).orElseThrow().line().programme();
        long ended = desk.end(ACTOR, changed, LocalDate.of(2026, 6, 29)).act();
        assertThat(desk.choices(ACTOR, ""))
                .noneMatch(choice -> choice.programme().code().equals(code));
        assertThat(desk.choices(ACTOR, code))
                .anyMatch(choice -> choice.programme().code().equals(code));
        desk.undo(ACTOR, ended);
        assertThat(desk.choices(ACTOR, ""))
                .anyMatch(choice -> choice.programme().code().equals(code));
        assertRefused(() -> desk.add(ACTOR, details("X", LocalDate.of(2025, 1, 1))), EndsBeforeStart.class);
        assertRefused(() -> desk.add(READER, details("X", null)), NotAllowed.class);
        assertRefused(
                () -> desk.change(
                        ACTOR, desk.find(ACTOR, "PKH").orElseThrow().line().programme(), details("X", null)),
                UnknownProgramme.class);
    }

    @Test
    void whatTheOfficeKnowsOfAnAmountComesBeforeWhatIsGeneral() {
        var own = new ProgrammeAmount(
                0, "BPNT", "Sembako", "", 250_000L, null, Per.MONTH, LocalDate.of(2026, 1, 1), null, "SK 3/2026");
        long act = desk.amount(ACTOR, null, own).act();
        ProgrammeDesk.File bpnt = desk.find(ACTOR, "BPNT").orElseThrow();
        assertThat(Catalogue.amount(bpnt.amounts(), "Sembako", LocalDate.of(2026, 6, 30)))
                .map(ProgrammeAmount::rupiah)
                .hasValue(250_000L);
        assertThat(Catalogue.amount(bpnt.amounts(), "Sembako", LocalDate.of(2025, 6, 30)))
                .map(ProgrammeAmount::rupiah)
                .hasValue(200_000L);
        desk.undo(ACTOR, act);
        assertThat(desk.find(ACTOR, "BPNT").orElseThrow().amounts()).hasSize(1);
    }

    @Test
    void whatSpeaksAgainstAParticipationNeedsAReasonAndNoMore() {
        long family =
                office.family(PASIRBUNCIR, member("Siti", 1, "3201270204850001").build());
        office.participations.record(ACTOR, family, taking("PKH", null), null);
        assertThat(office.participations.concerns(ACTOR, family, taking("BLT-DD", null), 0))
                .singleElement()
                .isInstanceOfSatisfying(Concern.Exclusive.class, concern -> {
                    assertThat(concern.other().code()).isEqualTo("PKH");
                    assertThat(concern.text(new Texts(Texts.INDONESIAN)))
                            .isEqualTo("BLT Dana Desa tidak diberikan bersama PKH, yang sedang aktif.");
                });
        assertRefused(
                () -> office.participations.record(ACTOR, family, taking("BLT-DD", null), " "), ReasonNeeded.class);
        office.participations.record(ACTOR, family, taking("BLT-DD", null), "PKH sedang digraduasi");
        assertThat(office.participations.of(ACTOR, family)).hasSize(2);
        assertThat(office.households.history(ACTOR, family))
                .anyMatch(entry -> "PKH sedang digraduasi".equals(entry.reason()));
    }

    @Test
    void twoMembersMayBeInsuredInTwoWaysAndOneMayNot() {
        long family = office.family(
                PASIRBUNCIR,
                member("Siti", 1, "3201270204850001").build(),
                member("Ayu", 3, "3201270204850002").build());
        long siti = office.person(family, 0);
        office.participations.record(ACTOR, family, taking("PBI-JK", siti), null);
        assertThat(office.participations.concerns(ACTOR, family, taking("PBI-APBD", office.person(family, 1)), 0))
                .isEmpty();
        assertThat(office.participations.concerns(ACTOR, family, taking("PBI-APBD", siti), 0))
                .hasSize(1);
        assertThat(office.participations.concerns(ACTOR, family, taking("PIP", null), 0))
                .singleElement()
                .isInstanceOf(Concern.ForPersons.class);
    }

    @Test
    void whatIsReceivedOnceIsFoundInTheFamilyAMemberCameFrom() {
        long former = office.family(
                PASIRBUNCIR,
                member("Udin", 1, "3201270204850003").build(),
                member("Asep", 3, "3201270204850004").build());
        ParticipationDetails old = new ParticipationDetails(
                null, "RUTILAHU", null, 2021, null, null, null, null, Status.INACTIVE, "SK 2021");
        office.participations.record(ACTOR, former, old, null);
        long now = office.family(CINAGARA, member("Wati", 1, "3201270204850005").build());
        assertThat(office.participations.concerns(ACTOR, now, taking("RUTILAHU", null), 0))
                .isEmpty();
        new FamilyEventDesk(office.database, UiForTests.CLOCK)
                .join(
                        ACTOR,
                        Map.of(office.person(former, 1), 7),
                        now,
                        null,
                        new Occasion(LocalDate.now(UiForTests.CLOCK), "menikah"));
        assertThat(office.participations.concerns(ACTOR, now, taking("RUTILAHU", null), 0))
                .singleElement()
                .isInstanceOfSatisfying(Concern.Received.class, concern -> {
                    assertThat(concern.where()).isEqualTo(Where.FORMER_FAMILY);
                    assertThat(concern.year()).isEqualTo(2021);
                });
        assertThat(office.participations.concerns(ACTOR, former, taking("RUTILAHU", null), 0))
                .singleElement()
                .isInstanceOfSatisfying(
                        Concern.Received.class,
                        concern -> assertThat(concern.where()).isEqualTo(Where.FAMILY));
    }

    @Test
    void aFullQuotaOfTheVillageIsSaidAndAnotherVillageHasRoom() {
        var quota = new ProgrammeQuota(0, "BLT-DD", 2026, null, PASIRBUNCIR, 1, "APBDes", 0);
        desk.quota(ACTOR, null, quota);
        long first =
                office.family(PASIRBUNCIR, member("Siti", 1, "3201270204850001").build());
        office.participations.record(ACTOR, first, taking("BLT-DD", null), null);
        assertThat(desk.find(ACTOR, "BLT-DD").orElseThrow().quotas())
                .singleElement()
                .satisfies(one -> assertThat(one.used()).isEqualTo(1))
                .satisfies(one -> assertThat(one.full()).isTrue());
        long second =
                office.family(PASIRBUNCIR, member("Ayu", 1, "3201270204850002").build());
        long elsewhere =
                office.family(CINAGARA, member("Wati", 1, "3201270204850005").build());
        assertThat(office.participations.concerns(ACTOR, second, taking("BLT-DD", null), 0))
                .singleElement()
                .isInstanceOf(Concern.Full.class);
        assertThat(office.participations.concerns(ACTOR, elsewhere, taking("BLT-DD", null), 0))
                .isEmpty();
        Participation own = office.participations.of(ACTOR, first).getFirst();
        assertThat(office.participations.concerns(ACTOR, first, own.details(), own.id()))
                .isEmpty();
    }

    @Test
    void whatWasReceivedIsRecordedOnceAPeriodChangedAndTakenBack() {
        long family =
                office.family(PASIRBUNCIR, member("Siti", 1, "3201270204850001").build());
        long bpnt = office.participations
                .record(ACTOR, family, taking("BPNT", null), null)
                .id();
        var first =
                new Disbursement(0, bpnt, 2026, "T1", LocalDate.of(2026, 3, 5), 600_000L, null, "daftar bayar", null);
        office.participations.receive(ACTOR, null, first);
        Disbursement kept = office.participations.received(ACTOR, family).getFirst();
        assertThat(kept.rupiah()).isEqualTo(600_000L);
        assertRefused(() -> office.participations.receive(ACTOR, null, first), AlreadyReceived.class);
        var less = new Disbursement(
                kept.id(), bpnt, 2026, "T1", kept.on(), 400_000L, "beras 5 kg", kept.source(), "saldo kurang");
        long change = office.participations.receive(ACTOR, kept, less).act();
        assertThat(office.participations.received(ACTOR, family)).containsExactly(less);
        office.participations.undo(ACTOR, change);
        assertThat(office.participations.received(ACTOR, family)).containsExactly(kept);
        long removed = office.participations.removeReceived(ACTOR, kept).act();
        assertThat(office.participations.received(ACTOR, family)).isEmpty();
        office.participations.undo(ACTOR, removed);
        assertThat(office.participations.received(ACTOR, family)).containsExactly(kept);
        assertRefused(() -> office.participations.receive(READER, null, first), NotAllowed.class);
    }
}

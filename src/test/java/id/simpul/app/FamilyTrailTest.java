package id.simpul.app;

import static id.simpul.store.jooq.Tables.ASSESSMENT_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.finding.Fact;
import id.simpul.finding.FindingDesk;
import id.simpul.household.HistoryEntry;
import id.simpul.household.HistoryEntry.RowChange;
import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistorySource;
import id.simpul.household.HistoryText;
import id.simpul.household.HistoryWords;
import id.simpul.household.HouseholdDesk;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.Texts;
import id.simpul.programme.AidOffice;
import id.simpul.programme.Disbursement;
import id.simpul.programme.kube.KubeDetails;
import id.simpul.programme.kube.KubeMember;
import id.simpul.programme.outlet.Card;
import id.simpul.programme.outlet.CardDetails;
import id.simpul.programme.outlet.CardNumber;
import id.simpul.programme.repair.RepairDetails;
import id.simpul.reference.CodeLists;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.AssessmentMemberRecord;
import id.simpul.store.jooq.tables.records.AssessmentRecord;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.CaseOutcomeRecord;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A family's history tells of everything that belongs to it, whichever feature keeps it, in words and to those who may. */
class FamilyTrailTest {
    private static final List<HistorySource> SOURCES = FamilyHistories.sources();

    /** What refers to families and is told elsewhere: that two records are not one, in the list of duplicates. */
    private static final Set<String> ELSEWHERE = Set.of("distinct_person", "distinct_household");

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @TempDir
    Path folder;

    private AidOffice office;
    private HouseholdDesk desk;
    private CodeLists codes;
    private HistoryWords words;
    private final Texts texts = new Texts(Texts.INDONESIAN);

    @BeforeEach
    void open() {
        office = new AidOffice(folder);
        desk = new HouseholdDesk(office.database, UiForTests.CLOCK, (person, except) -> List.of(), SOURCES);
        codes = CodeLists.of(office.database);
        words = FamilyHistories.words(texts, codes, DAY);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private long family() {
        return office.family(
                "3201272001",
                AidOffice.member("Engkos Kosasih", 1, "3201270204859001").build(),
                AidOffice.member("Siti Rohmah", 2, "3201274204859002").build());
    }

    private HistoryText text() {
        return new HistoryText(texts, codes, AidOffice.REGIONS, false, words);
    }

    private List<String> told(Actor actor, long household) {
        HistoryText text = text();
        return desk.history(actor, household).stream()
                .flatMap(entry -> text.sentences(entry).stream())
                .toList();
    }

    @Test
    void cardsAidGroupsRepairsAndFactsAreTold() {
        long family = family();
        long wife = office.person(family, 1);
        long card = office.outlets
                .card(
                        AidOffice.ACTOR,
                        family,
                        null,
                        new CardDetails(wife, new CardNumber("6013010000001234"), "BNI", "AKTIF", DAY, DAY, null, null))
                .id();
        Card before = office.outlets.cards(AidOffice.ACTOR, family).getFirst();
        assertThat(before.id()).isEqualTo(card);
        office.outlets.card(
                AidOffice.ACTOR,
                family,
                before,
                new CardDetails(wife, new CardNumber("6013010000001234"), "BRI", "AKTIF", DAY, DAY, null, null));
        long part = office.participations
                .record(AidOffice.ACTOR, family, AidOffice.taking("PKH", null), null)
                .id();
        office.participations.receive(
                AidOffice.ACTOR, null, new Disbursement(0, part, 2026, "T1", DAY, 750_000L, null, "kuitansi", null));
        long kube = office.kubes
                .kube(
                        AidOffice.ACTOR,
                        null,
                        new KubeDetails(
                                "Mekar Sari",
                                "warung",
                                "3201272001",
                                null,
                                DAY,
                                null,
                                null,
                                null,
                                null,
                                KubeDetails.RUNNING,
                                null))
                .id();
        office.kubes.member(
                AidOffice.ACTOR,
                office.kubes.find(AidOffice.ACTOR, kube).orElseThrow().kube(),
                null,
                new KubeMember(0, kube, wife, family, new PersonName("Siti Rohmah"), "ANGGOTA", DAY, null, "usia"));
        office.repairs.record(
                AidOffice.ACTOR,
                family,
                null,
                new RepairDetails(
                        wife,
                        DAY,
                        RepairDetails.NO_PROOF,
                        null,
                        null,
                        false,
                        null,
                        null,
                        20_000_000L,
                        "APBD",
                        RepairDetails.PROPOSED,
                        0,
                        null,
                        "belum ada bukti tanah",
                        null));
        assertThat(told(AidOffice.ACTOR, family))
                .contains(
                        "menambahkan kartu KKS Siti Rohmah",
                        "mengubah bank kartu KKS Siti Rohmah dari BNI menjadi BRI",
                        "menambahkan penerimaan bantuan PKH",
                        "menambahkan keanggotaan KUBE Mekar Sari Siti Rohmah",
                        "menambahkan pengajuan perbaikan rumah 4 Mei 2026 Siti Rohmah");
        // Every act says by whom, when and at which office.
        assertThat(desk.history(AidOffice.ACTOR, family))
                .allSatisfy(entry ->
                        assertThat(List.of(entry.user(), entry.office())).containsExactly("Siti Rohmah", "320127"));
    }

    @Test
    void answersAreToldInTheWordsOfTheQuestionnaireAndOneDiseaseOnlyToSome() {
        long family = family();
        long husband = office.person(family, 0);
        long member = office.database.journal().write(AidOffice.ACTOR, "assessment.save", tx -> {
            long visit = tx.insert(new AssessmentRecord()
                    .setHousehold(family)
                    .setVisitedOn(DAY.toString())
                    .setOfficer("P08")
                    .setInstrument("dtsen/2")
                    .setResult(1L)
                    .setRoof(2L));
            return tx.insert(new AssessmentMemberRecord()
                    .setAssessment(visit)
                    .setPerson(husband)
                    .setIllnesses(2L));
        });
        office.database.journal().write(AidOffice.ACTOR, "assessment.save", tx -> {
            tx.update(tx.sql()
                    .fetchSingle(ASSESSMENT_MEMBER, ASSESSMENT_MEMBER.ID.eq(member))
                    .setIllnesses(2L | 1L << 11));
            return member;
        });
        HistoryText text = text();
        RowChange visit = desk.history(AidOffice.ACTOR, family).stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.topic() == Topic.VISIT)
                .findFirst()
                .orElseThrow();
        assertThat(text.field(visit, "roof")).isNotEqualTo("roof");
        assertThat(text.value(visit, "roof", 2L)).isEqualTo("Genteng");
        assertThat(told(AidOffice.ACTOR, family)).anyMatch(said -> said.contains("HIV/AIDS"));
        Actor without = new Actor(9, "Dewi", "320127", EnumSet.complementOf(EnumSet.of(Capability.READ_RESTRICTED)));
        assertThat(told(without, family)).noneMatch(said -> said.contains("HIV"));
        assertThat(desk.history(without, family).stream()
                        .flatMap(entry -> entry.changes().stream())
                        .flatMap(change -> change.fields().stream())
                        .filter(field -> field.field().equals("illnesses")))
                .allSatisfy(field -> assertThat(field.after()).isEqualTo(2L));
    }

    @Test
    void aFactLearntApartFromAVisitIsToldInWords() {
        long family = family();
        var findings = new FindingDesk(office.database, UiForTests.CLOCK);
        var fact = findings.rules(AidOffice.ACTOR).facts().all().stream()
                .filter(one -> one.place() == Fact.Place.NOTE
                        && one.about() == Fact.About.FAMILY
                        && one.kind() == Fact.Kind.YESNO
                        && !one.restricted())
                .findFirst()
                .orElseThrow();
        findings.note(AidOffice.ACTOR, family, null, fact.name(), 1, DAY, "RT 004");
        assertThat(told(AidOffice.ACTOR, family)).contains("menambahkan fakta tambahan: " + fact.label(texts));
    }

    @Test
    void whatCasesBroughtIsToldAndOfRestrictedCasesOnlyToSome() {
        long family = family();
        long open = outcome(family, 1, false, "beras 10 kg");
        long closed = outcome(family, 2, true, "pendampingan");
        assertThat(open).isNotEqualTo(closed);

        assertThat(told(AidOffice.ACTOR, family))
                .contains("menambahkan hasil kasus 0001/SLRT/V/2026", "menambahkan hasil kasus 0002/SLRT/V/2026");
        Actor without = new Actor(9, "Dewi", "320127", EnumSet.complementOf(EnumSet.of(Capability.READ_RESTRICTED)));
        assertThat(told(without, family))
                .contains("menambahkan hasil kasus 0001/SLRT/V/2026")
                .noneMatch(said -> said.contains("0002/SLRT") || said.contains("pendampingan"));
    }

    private long outcome(long family, long number, boolean restricted, String what) {
        return office.database.journal().write(AidOffice.ACTOR, "casework.outcome", tx -> {
            long file = tx.insert(new CaseFileRecord()
                    .setRegister(String.format("%04d/SLRT/V/2026", number))
                    .setRegisterYear(2026L)
                    .setRegisterSeq(number)
                    .setOpenedOn(DAY.toString())
                    .setStream("KEBUTUHAN")
                    .setService(restricted ? "KRS" : "PGN")
                    .setChannel("DATANG")
                    .setRestricted(restricted ? 1L : 0L)
                    .setVillage("3201272001")
                    .setHousehold(family)
                    .setApplicant(office.person(family, 0))
                    .setOfficer("Siti Rohmah")
                    .setStage("SELESAI")
                    .setStageOn(DAY.toString())
                    .setDueOn(DAY.toString())
                    .setClosedOn(DAY.toString()));
            return tx.insert(new CaseOutcomeRecord()
                    .setCaseFile(file)
                    .setKind("PENUH")
                    .setWhat(what)
                    .setOfficer("Siti Rohmah")
                    .setRecordedOn(DAY.toString()));
        });
    }

    /** A feature of next year that refers to families must give its records to their history, or say here where they are told. */
    @Test
    void everyRecordThatRefersToAFamilyIsTold() {
        Set<String> told = new TreeSet<>();
        HistorySource.Rows rows = (table, which, topic, person, of) -> {
            told.add(table.getName());
            return List.of();
        };
        var whose = new HistorySource.Whose(1, Set.of(), true);
        office.database.read(sql -> {
            SOURCES.forEach(source -> source.rows(sql, whose, rows));
            return true;
        });
        told.addAll(List.of(
                "household", "person", "assistance", "family_event", "photo", "assessment", "assessment_member"));
        told.addAll(List.of("case_file", "case_step", "referral"));
        Set<String> referring = new TreeSet<>();
        for (Entity entity : Entity.values()) {
            String table = entity.table().getName();
            boolean refers = office.database.read(
                    sql -> sql.fetch("SELECT \"table\" FROM pragma_foreign_key_list('" + table + "')").stream()
                            .map(row -> row.get(0, String.class))
                            .anyMatch(
                                    Set.of("household", "person", "assistance", "assessment", "case_file")::contains));
            if (refers && !ELSEWHERE.contains(table)) {
                referring.add(table);
            }
        }
        assertThat(told).containsAll(referring);
    }

    @Test
    void noColumnIsShownByItsNameInTheFile() {
        HistoryText text = text();
        List<String> unnamed = Arrays.stream(Entity.values())
                .filter(entity -> Set.of(
                                "household",
                                "person",
                                "assistance",
                                "photo",
                                "assessment",
                                "assessment_member",
                                "disbursement",
                                "kks_card",
                                "kube_member",
                                "house_repair",
                                "outlet_problem",
                                "offer_match",
                                "observation",
                                "review_decision")
                        .contains(entity.table().getName()))
                .flatMap(entity -> entity.fields().stream()
                        .map(field -> field.getName())
                        .filter(HistoryText::shown)
                        .filter(column -> !column.equals("deleted"))
                        .filter(column -> text.field(change(entity.table().getName()), column)
                                .equals(column))
                        .map(column -> entity.table().getName() + "." + column))
                .toList();
        // Words that are the same in Bahasa Indonesia.
        assertThat(unnamed).containsExactlyInAnyOrder("household.desil", "assistance.status", "kks_card.bank");
    }

    private static RowChange change(String table) {
        return new RowChange(HistoryEntry.Kind.CHANGED, Topic.AID, null, null, null, 1, table, List.of());
    }
}

package id.simpul.casework;

import static id.simpul.store.jooq.Tables.DESTINATION;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.Instrument;
import id.simpul.assessment.Question;
import id.simpul.reference.Code;
import id.simpul.referral.Destination;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The reference data of the desk agrees with itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseReferenceTest {
    /** Labels longer than this are cut in lists. */
    private static final int LABEL = 20;

    private CaseOffice office;

    @BeforeAll
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
    }

    @AfterAll
    void close() {
        office.close();
    }

    private Set<String> codes(String list) {
        return office.codes.list(list, CaseOffice.TODAY).stream()
                .map(Code::code)
                .collect(Collectors.toSet());
    }

    @Test
    void servicesNameStreamsSectorsAndDocumentsThereAre() {
        List<Service> services = office.cases.catalogue().services();
        assertThat(services)
                .extracting(Service::code)
                .contains("PBI", "DTS", "SKM", "PIP", "BPN", "ADM", "DIS", "LUT", "ODG", "RTL", "BNC", "PSK");
        assertThat(services).allSatisfy(service -> {
            assertThat(service.label()).as(service.code()).hasSizeLessThanOrEqualTo(LABEL);
            assertThat(codes("aliran")).contains(service.stream());
            assertThat(codes("bidang")).contains(service.sector());
            assertThat(codes("berkas")).containsAll(service.documents());
            assertThat(service.days()).isBetween(0, ServiceStandards.MOST);
        });
        assertThat(services).anyMatch(Service::restricted);
    }

    /** Limits that were published, as the domain notes list them; whatever else says that it is only proposed. */
    @Test
    void daysAreThoseOfTheirSourcesOrSayThatTheyAreProposed() {
        List<ServiceStandard> all =
                new ServiceStandards(office.database, office.cases.catalogue(), office.clock).all(office.supervisor);
        assertThat(all).hasSameSizeAs(office.cases.catalogue().services());
        assertThat(all.stream()
                        .filter(one -> !one.proposal())
                        .map(one -> one.service().code() + " " + one.service().days()))
                .containsExactlyInAnyOrder(
                        "PBI 0", "SKM 1", "INF 2", "KKS 5", "BPN 14", "EWR 14", "PLG 60", "SRN 5", "SGH 14", "LUT 3",
                        "KRS 3", "ABH 3", "ANK 3", "BNC 3", "NPZ 3");
        assertThat(all).allSatisfy(one -> {
            assertThat(one.source()).as(one.service().code()).isNotBlank();
            assertThat(one.source().startsWith("Usulan Simpul"))
                    .as(one.service().code())
                    .isEqualTo(one.proposal());
            assertThat(one.own()).isNull();
        });
        assertThat(all.stream()
                        .filter(ServiceStandard::disputed)
                        .map(one -> one.service().code()))
                .containsExactly("SGH");
    }

    @Test
    void everyStreamHasAServiceAndEveryServiceADestination() {
        Set<String> streams = office.cases.catalogue().services().stream()
                .map(Service::stream)
                .collect(Collectors.toSet());
        assertThat(streams).isEqualTo(codes("aliran"));
        Set<String> answered = new HashSet<>();
        for (Destination destination : office.destinations.list(office.supervisor, "")) {
            answered.addAll(destination.services());
            assertThat(codes("jenis_tujuan")).contains(destination.kind());
            assertThat(destination.addressee()).doesNotContain("{");
        }
        assertThat(office.cases.catalogue().services())
                .extracting(Service::code)
                .allMatch(answered::contains);
        assertThat(office.database.<Integer>read(sql -> sql.fetchCount(DESTINATION)))
                .isGreaterThan(15);
    }

    @Test
    void everyMoveLeadsToAStageWithALabelInBothLanguages() {
        assertThat(office.cases.catalogue().stages()).allSatisfy(stage -> {
            assertThat(stage.label()).isNotBlank();
            assertThat(stage.labelEn()).isNotBlank();
            assertThat(stage.rollup()).isIn("PROSES", "DIRUJUK", "SELESAI", "DITOLAK");
            assertThat(stage.step()).isBetween(1, Stage.STEPS);
        });
    }

    @Test
    void fromEveryOpenStageACaseCanReachItsEnd() {
        for (Stage stage : office.cases.catalogue().stages()) {
            Set<String> reached = new HashSet<>(Set.of(stage.code()));
            boolean grown = true;
            while (grown) {
                Set<String> further = reached.stream()
                        .flatMap(code -> office.cases.catalogue().moves(code).stream())
                        .map(move -> move.to().code())
                        .collect(Collectors.toSet());
                grown = reached.addAll(further);
            }
            assertThat(reached).as(stage.code()).contains(Stage.DONE);
        }
    }

    /** Where an initial or signature is awaited, giving it is the next action and no move is. */
    @Test
    void everyOpenStageHasExactlyOneMainMoveForEachStreamAndStateOfTheChain() {
        CaseCatalogue catalogue = office.cases.catalogue();
        for (Stage stage : catalogue.stages()) {
            for (String stream : codes("aliran")) {
                for (ChainState chain :
                        List.of(ChainState.NONE, ChainState.INITIALS, ChainState.SIGNATURE, ChainState.COMPLETE)) {
                    List<Move> moves = catalogue.moves(stage.code(), CaseOffice.TODAY, stream, chain).stream()
                            .filter(move -> move.approval() != Move.Approval.GIVE)
                            .toList();
                    boolean waits = List.of(Stage.INITIALS, Stage.SIGNATURE).contains(stage.code());
                    boolean awaited = chain == ChainState.INITIALS || chain == ChainState.SIGNATURE;
                    boolean drafted = List.of(Stage.DRAFT, Stage.CORRECTION).contains(stage.code());
                    boolean none = stage.closed() || (waits && awaited) || (drafted && chain == ChainState.COMPLETE);
                    assertThat(moves).as(stage.code()).isNotEmpty();
                    assertThat(moves.stream().filter(Move::main))
                            .as(stage.code() + " " + stream + " " + chain)
                            .hasSize(none ? 0 : 1);
                    assertThat(moves.stream().map(move -> move.to().code()))
                            .as(stage.code() + " " + stream + " " + chain)
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void countsAsAreTheFourWordsOfTheNationalReports() {
        assertThat(office.cases.catalogue().stages().stream()
                        .filter(stage -> stage.rollup().equals("PROSES"))
                        .map(Stage::code))
                .containsExactly(
                        "BARU",
                        "BERKAS",
                        "PERBAIKAN",
                        "CEK_DATA",
                        "KUNJUNGAN",
                        "ASESMEN",
                        "KONSEP",
                        "KOREKSI",
                        "PARAF",
                        "TTD",
                        "TERBIT",
                        "TINDAK_LANJUT");
        assertThat(office.cases.catalogue().stages().stream()
                        .filter(stage -> stage.closed() == stage.rollup().equals("PROSES")))
                .extracting(Stage::code)
                .containsExactly("DIRUJUK");
    }

    @Test
    void questionsNameListsThereAreAndEveryAnswerHasOneQuestion() {
        List<Question> questions = Instrument.current().questions();
        assertThat(questions).extracting(Question::field).doesNotHaveDuplicates();
        assertThat(questions).allSatisfy(question -> {
            if (question.kind() == Question.Kind.CODE) {
                assertThat(codes(question.list())).as(question.field()).isNotEmpty();
            }
        });
    }

    @Test
    void holidaysHaveASource() {
        assertThat(office.cases
                        .catalogue()
                        .workingDays()
                        .isWorkingDay(CaseOffice.TODAY.withMonth(6).withDayOfMonth(1)))
                .isFalse();
    }
}

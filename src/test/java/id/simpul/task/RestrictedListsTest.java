package id.simpul.task;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseContext;
import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.CaseProblem;
import id.simpul.casework.CaseRow;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.referral.Basis;
import id.simpul.referral.NewReferral;
import id.simpul.testing.CaseOffice;
import id.simpul.visit.Candidate;
import id.simpul.visit.VisitDesk;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every list on which cases stand, walked through by somebody who may not read those of restricted categories. */
class RestrictedListsTest {
    private static final String VILLAGE = "3201272001";

    @TempDir
    Path folder;

    private CaseOffice office;
    private Actor front;
    private VisitDesk visits;
    private TaskDesk tasks;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder);
        front = office.without(Capability.READ_RESTRICTED);
        visits = new VisitDesk(office.database, office.cases, office.clock);
        tasks = new TaskDesk(office.database, office.cases.catalogue(), office.clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** A case of Heri's at each stage where lists take it up, of {@code service}; marked restricted where the service is not. */
    private List<Long> cases(String service, boolean marked) {
        NewCase plain = office.taken(service);
        var taken = new NewCase(
                plain.applicant(),
                service,
                null,
                plain.channel(),
                true,
                marked,
                null,
                plain.summary(),
                plain.documents(),
                plain.basis(),
                null,
                null);
        long fresh = office.cases.open(office.supervisor, taken).id();
        long visited = office.cases.open(office.supervisor, taken).id();
        office.cases.move(office.supervisor, visited, Stage.VISIT, null);
        long referred = office.cases.open(office.supervisor, taken).id();
        office.cases.move(office.supervisor, referred, Stage.ASSESSMENT, null);
        office.cases.move(office.supervisor, referred, Stage.DRAFT, "Berkas lain menyusul");
        long to =
                office.destinations.list(office.supervisor, service).getFirst().id();
        office.referrals.refer(
                office.supervisor,
                new NewReferral(referred, to, null, null).on(new Basis(Basis.CONSENT, CaseOffice.TODAY)));
        return List.of(fresh, visited, referred);
    }

    /** What each list shows of cases, by row. */
    private Map<String, Function<Actor, Stream<Long>>> lists(String service) {
        Map<String, Function<Actor, Stream<Long>>> lists = new LinkedHashMap<>();
        lists.put(
                "tasks",
                who -> tasks.tasks(who).stream()
                        .map(Task::ofCase)
                        .filter(Objects::nonNull)
                        .map(Task.OfCase::id));
        lists.put(
                "search",
                who -> office.inbox.byRegister(who, "000", 50).stream().map(CaseRow::id));
        lists.put(
                "family",
                who -> office.inbox.ofHousehold(who, office.household).stream().map(CaseRow::id));
        lists.put(
                "alike",
                who -> office
                        .inbox
                        .alike(who, new CaseContext.Like(VILLAGE, service, null, CaseOffice.TODAY.minusMonths(1), 0))
                        .stream()
                        .map(CaseRow::id));
        lists.put(
                "similar",
                who -> office.cases.similar(who, office.heri, service).stream().map(one -> one.id()));
        lists.put("referrals", who -> office.referrals.waiting(who).stream().map(one -> one.caseFile()));
        lists.put(
                "visits",
                who -> visits.candidates(who, VILLAGE).stream()
                        .map(Candidate::ofCase)
                        .filter(Objects::nonNull)
                        .map(Candidate.OfCase::id));
        return lists;
    }

    private void hidden(String service, boolean marked) {
        office.cases.open(office.supervisor, office.taken("PBI"));
        List<Long> restricted = cases(service, marked);
        lists(service).forEach((list, shown) -> {
            assertThat(shown.apply(office.supervisor))
                    .as("%s of %s, for who may read it", list, service)
                    .containsAnyElementsOf(restricted);
            assertThat(shown.apply(front)).as("%s of %s", list, service).doesNotContainAnyElementsOf(restricted);
        });
        var like = new CaseContext.Like(VILLAGE, service, null, CaseOffice.TODAY.minusMonths(1), 0);
        assertThat(office.cases.around().count(office.supervisor, like)).isEqualTo(3);
        assertThat(office.cases.around().count(front, like)).isZero();
        for (InboxFilter.Kind kind : InboxFilter.Kind.values()) {
            assertThat(office.inbox.page(front, new InboxFilter(kind, null), Order.APPLICANT, 0, 50))
                    .filteredOn(row -> restricted.contains(row.id()))
                    .as("counted, and nobody on it")
                    .allSatisfy(row -> {
                        assertThat(row.who()).isNull();
                        assertThat(row.applicant()).isNull();
                        assertThat(row.nik()).isNull();
                    });
        }
        // Neither the letters of a name nor the place among services tells who or what it is: masked ones stand
        // together.
        for (Order order : List.of(Order.APPLICANT, Order.SERVICE)) {
            for (boolean ascending : List.of(true, false)) {
                assertThat(office.inbox.page(front, InboxFilter.ALL, order, ascending, 0, 50))
                        .as("order by %s", order)
                        .extracting(row -> restricted.contains(row.id()))
                        .isSortedAccordingTo(ascending ? Comparator.reverseOrder() : Comparator.naturalOrder())
                        .contains(true, false);
            }
        }
        for (long id : restricted) {
            String register = office.cases.find(office.supervisor, id).register();
            assertThat(office.cases.findByRegister(front, register)).isEmpty();
            assertRefused(() -> office.cases.find(front, id), CaseProblem.NoSuchCase.class);
            assertRefused(
                    () -> office.history.of(front, id, new Texts(Texts.INDONESIAN)), CaseProblem.NoSuchCase.class);
            assertRefused(() -> office.referrals.of(front, id), CaseProblem.NoSuchCase.class);
        }
    }

    @Test
    void hivAndNapzaStandOnNoList() {
        hidden("NPZ", false);
    }

    @Test
    void violenceStandsOnNoList() {
        hidden("KRS", false);
    }

    @Test
    void childrenInConflictWithTheLawStandOnNoList() {
        hidden("ABH", false);
    }

    @Test
    void childrenStandOnNoList() {
        hidden("ANK", false);
    }

    @Test
    void whatTheDeskMarksStandsOnNoListWhateverItsService() {
        hidden("PGN", true);
    }
}

package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.InboxFilter.Kind;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseInboxTest {
    private CaseOffice office;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> services(InboxFilter filter, Order order, boolean ascending) {
        return office.inbox.page(office.supervisor, filter, order, ascending, 0, 50).stream()
                .map(CaseRow::who)
                .map(who -> who == null ? "" : who.service())
                .toList();
    }

    @Test
    void chipsCountWhatTheyShow() {
        office.open("SKM");
        office.drafted("PBI");
        office.referred("DIS");
        long closed = office.open("PIP").id();
        office.cases.move(office.supervisor, closed, "DITARIK", "tidak jadi");
        office.cases.move(office.supervisor, office.open("SRN").id(), Stage.ASSESSMENT, null);
        assertThat(office.inbox.counts(office.supervisor, null))
                .isEqualTo(Map.of(Kind.OPEN, 4, Kind.ACTION, 3, Kind.REFERRED, 1, Kind.LATE, 0, Kind.CLOSED, 1));
        // 7 July: five working days later the suggestion is due today; the certificate and the reactivation are late.
        office.time.pass(Duration.ofDays(7));
        assertThat(office.inbox.counts(office.supervisor, null))
                .isEqualTo(Map.of(Kind.OPEN, 4, Kind.ACTION, 3, Kind.REFERRED, 1, Kind.LATE, 2, Kind.CLOSED, 1));
        assertThat(office.inbox.counts(office.supervisor, "3201272002")).containsEntry(Kind.OPEN, 0);
        for (Kind kind : Kind.values()) {
            InboxFilter filter = new InboxFilter(kind, "3201272001");
            assertThat(office.inbox.page(office.supervisor, filter, Order.DUE, 0, 50))
                    .as(kind.name())
                    .hasSize(office.inbox.count(office.supervisor, filter));
        }
    }

    @Test
    void aStreamIsLookedForByItself() {
        office.open("SKM");
        office.open("SRN");
        var suggestions = new InboxFilter(Kind.OPEN, null, "SARAN");
        assertThat(services(suggestions, Order.DUE, true)).containsExactly("SRN");
        assertThat(office.inbox.counts(office.supervisor, null, "SARAN"))
                .containsEntry(Kind.OPEN, 1)
                .containsEntry(Kind.ACTION, 1)
                .containsEntry(Kind.CLOSED, 0);
        assertThat(office.inbox.counts(office.supervisor, null)).containsEntry(Kind.OPEN, 2);
    }

    @Test
    void rowsTellHowLate() {
        office.open("SKM");
        CaseRow fresh = office.inbox
                .page(office.supervisor, InboxFilter.ALL, Order.DUE, 0, 1)
                .getFirst();
        assertThat(fresh.late()).isEqualTo(-1);
        office.time.pass(Duration.ofDays(7));
        CaseRow late = office.inbox
                .page(office.supervisor, InboxFilter.ALL, Order.DUE, 0, 1)
                .getFirst();
        assertThat(late.late()).isEqualTo(4);
    }

    @Test
    void sortsByLabelsAndByTheOrderOfTheStages() {
        office.open("SKM");
        office.referred("PBI");
        office.drafted("RTL");
        assertThat(services(InboxFilter.ALL, Order.SERVICE, true)).containsExactly("PBI", "RTL", "SKM");
        assertThat(services(InboxFilter.ALL, Order.SERVICE, false)).containsExactly("SKM", "RTL", "PBI");
        assertThat(services(InboxFilter.ALL, Order.STAGE, true)).containsExactly("SKM", "RTL", "PBI");
        assertThat(services(InboxFilter.ALL, Order.REGISTER, false)).containsExactly("RTL", "PBI", "SKM");
        assertThat(services(InboxFilter.ALL, Order.REGISTER, true)).containsExactly("SKM", "PBI", "RTL");
        assertThat(services(InboxFilter.ALL, Order.DUE, true)).containsExactly("SKM", "PBI", "RTL");
    }

    @Test
    void aCaseIsFoundByItsNumberWrittenInAnyWay() {
        String first = office.open("SKM").register();
        String second = office.open("PBI").register();
        assertThat(found(first)).containsExactly(first);
        assertThat(found(first.toLowerCase(Locale.ROOT).substring(0, first.length() - 3)))
                .containsExactly(first);
        assertThat(found("2")).containsExactly(second);
        assertThat(found("000")).containsExactly(second, first);
        assertThat(found(" ")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(office.inbox.byRegister(office.supervisor, "000", 1)).hasSize(1);
    }

    private List<String> found(String typed) {
        return office.inbox.byRegister(office.supervisor, typed, 8).stream()
                .map(CaseRow::register)
                .toList();
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 5; i++) {
            office.open("SKM");
        }
        List<Long> all = office.inbox.page(office.supervisor, InboxFilter.ALL, Order.DUE, 0, 50).stream()
                .map(CaseRow::id)
                .toList();
        List<Long> second = office.inbox.page(office.supervisor, InboxFilter.ALL, Order.DUE, 2, 2).stream()
                .map(CaseRow::id)
                .toList();
        assertThat(second).isEqualTo(all.subList(2, 4));
        assertThat(office.inbox.villages(office.supervisor)).isEqualTo(Map.of("3201272001", 5));
    }
}

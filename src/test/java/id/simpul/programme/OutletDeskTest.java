package id.simpul.programme;

import static id.simpul.programme.AidOffice.ACTOR;
import static id.simpul.programme.AidOffice.READER;
import static id.simpul.programme.AidOffice.member;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.NotAllowed;
import id.simpul.programme.ProgrammeProblem.EndsBeforeStart;
import id.simpul.programme.ProgrammeProblem.NotInFamily;
import id.simpul.programme.outlet.Card;
import id.simpul.programme.outlet.CardDetails;
import id.simpul.programme.outlet.CardNumber;
import id.simpul.programme.outlet.Issue;
import id.simpul.programme.outlet.IssueDetails;
import id.simpul.programme.outlet.Outlet;
import id.simpul.programme.outlet.OutletDesk;
import id.simpul.programme.outlet.OutletDetails;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outlets, cards and problems. */
class OutletDeskTest {
    private static final String VILLAGE = "3201272001";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    @TempDir
    Path folder;

    private AidOffice office;
    private OutletDesk desk;
    private long outlet;
    private long family;

    @BeforeEach
    void open() {
        office = new AidOffice(folder.resolve("data"));
        desk = office.outlets;
        outlet = desk.outlet(ACTOR, null, details("e-Warong Melati")).id();
        family = office.family(VILLAGE, member("Siti", 1, "3201270204850001").build());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static OutletDetails details(String name) {
        return new OutletDetails(
                name, "KUBE Melati", null, VILLAGE, "Jl. Raya 3", "BNI", "0812", LocalDate.of(2024, 1, 1), null, null);
    }

    private static IssueDetails issue(String kind, String state, @Nullable LocalDate solved) {
        return new IssueDetails(
                kind, DAY, "Beras berkutu", null, null, state, solved, solved == null ? null : "Ditukar pemasok");
    }

    private CardDetails card(String number, String status) {
        return new CardDetails(
                office.person(family, 0), new CardNumber(number), "BNI", status, DAY, null, outlet, null);
    }

    @Test
    void severalReportsAboutOneOutletStandTogetherOpenOnesFirst() {
        desk.issue(ACTOR, outlet, null, issue("KUALITAS", IssueDetails.SOLVED, DAY.plusDays(2)));
        desk.issue(ACTOR, outlet, null, issue("STOK", IssueDetails.REPORTED, null));
        desk.issue(ACTOR, outlet, null, issue("PEMASOK", "PROSES", null));
        OutletDesk.File file = desk.find(ACTOR, outlet).orElseThrow();
        assertThat(file.issues())
                .extracting(one -> one.details().kind())
                .containsExactly("PEMASOK", "STOK", "KUALITAS");
        assertThat(file.issues()).extracting(Issue::officer).containsOnly("Siti Rohmah");
        assertThat(desk.list(ACTOR)).singleElement().satisfies(line -> {
            assertThat(line.open()).isEqualTo(2);
            assertThat(line.issues()).isEqualTo(3);
        });
    }

    @Test
    void aProblemIsSolvedAndTheSolutionTakenBack() {
        desk.issue(ACTOR, outlet, null, issue("HARGA", IssueDetails.REPORTED, null));
        Issue reported = desk.find(ACTOR, outlet).orElseThrow().issues().getFirst();
        assertThat(reported.open()).isTrue();
        long act = desk.issue(ACTOR, outlet, reported, issue("HARGA", IssueDetails.SOLVED, DAY.plusDays(1)))
                .act();
        assertThat(desk.find(ACTOR, outlet).orElseThrow().issues().getFirst().open())
                .isFalse();
        desk.undo(ACTOR, act);
        assertThat(desk.find(ACTOR, outlet).orElseThrow().issues()).containsExactly(reported);
        assertRefused(
                () -> desk.issue(ACTOR, outlet, reported, issue("HARGA", IssueDetails.SOLVED, DAY.minusDays(1))),
                EndsBeforeStart.class);
        assertRefused(
                () -> desk.issue(READER, outlet, null, issue("HARGA", IssueDetails.REPORTED, null)), NotAllowed.class);
        desk.removeIssue(ACTOR, reported);
        assertThat(desk.find(ACTOR, outlet).orElseThrow().issues()).isEmpty();
    }

    @Test
    void aCardLinksItsFamilyToTheOutletAndItsNumberStaysMasked() {
        desk.card(ACTOR, family, null, card("6032980012345678", "AKTIF"));
        Card kept = desk.cards(ACTOR, family).getFirst();
        assertThat(kept.details().number()).hasToString("•••• 5678");
        assertThat(kept.toString()).doesNotContain("6032980012345678");
        assertThat(desk.find(ACTOR, outlet).orElseThrow().customers())
                .singleElement()
                .satisfies(customer -> assertThat(customer.name().reveal()).isEqualTo("Siti"));
        assertThat(desk.list(ACTOR).getFirst().families()).isEqualTo(1);
        long act = desk.card(ACTOR, family, kept, card("6032980012345678", "HILANG"))
                .act();
        assertThat(desk.cards(ACTOR, family).getFirst().details().status()).isEqualTo("HILANG");
        desk.undo(ACTOR, act);
        assertThat(desk.cards(ACTOR, family)).containsExactly(kept);
        desk.removeCard(ACTOR, kept);
        assertThat(desk.cards(ACTOR, family)).isEmpty();
    }

    @Test
    void theSameCardOnAnotherFamilyIsFoundAndAStrangerIsNoHolder() {
        desk.card(ACTOR, family, null, card("6032980012345678", "AKTIF"));
        long other = office.family(VILLAGE, member("Ayu", 1, "3201270204850002").build());
        assertThat(desk.elsewhere(ACTOR, new CardNumber("6032980012345678"), other))
                .isEqualTo(1);
        assertThat(desk.elsewhere(ACTOR, new CardNumber("6032980012345678"), family))
                .isZero();
        assertRefused(() -> desk.card(ACTOR, other, null, card("6032980012345679", "AKTIF")), NotInFamily.class);
    }

    @Test
    void anOutletIsChangedAndClosed() {
        Outlet kept = desk.find(ACTOR, outlet).orElseThrow().outlet();
        var closed = new OutletDetails(
                "e-Warong Melati",
                "KUBE Melati",
                null,
                VILLAGE,
                null,
                "BNI",
                null,
                LocalDate.of(2024, 1, 1),
                DAY,
                null);
        long act = desk.outlet(ACTOR, kept, closed).act();
        assertThat(desk.find(ACTOR, outlet).orElseThrow().outlet().details()).isEqualTo(closed);
        desk.undo(ACTOR, act);
        assertThat(desk.find(ACTOR, outlet).orElseThrow().outlet()).isEqualTo(kept);
        assertRefused(() -> desk.outlet(READER, null, details("Lain")), NotAllowed.class);
    }
}

package id.simpul.programme;

import static id.simpul.programme.AidOffice.ACTOR;
import static id.simpul.programme.AidOffice.READER;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Desil;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.household.Sex;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.PersonName;
import id.simpul.programme.ProgrammeProblem.AlreadyActive;
import id.simpul.programme.offer.Candidate;
import id.simpul.programme.offer.Offer;
import id.simpul.programme.offer.OfferDesk;
import id.simpul.programme.offer.OfferDetails;
import id.simpul.programme.offer.OfferMatch;
import id.simpul.programme.offer.Reason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offers of companies and whom they fit. */
class OfferDeskTest {
    private static final String VILLAGE = "3201272001";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    @TempDir
    Path folder;

    private AidOffice office;
    private OfferDesk desk;
    private Offer sewing;

    @BeforeEach
    void open() {
        office = new AidOffice(folder.resolve("data"));
        desk = office.offers;
        long id = desk.offer(
                        ACTOR,
                        null,
                        new OfferDetails(
                                "PT Garmen Jaya",
                                "PELATIHAN",
                                "Pelatihan menjahit",
                                2,
                                DAY,
                                DAY.plusMonths(3),
                                "BLK",
                                18,
                                40,
                                Sex.FEMALE,
                                3,
                                "menjahit",
                                Set.of(VILLAGE),
                                null,
                                false,
                                null))
                .id();
        sewing = desk.find(ACTOR, id).orElseThrow().line().offer();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void family(@Nullable Long spending, @Nullable Integer desil, PersonDetails.Builder... members) {
        HouseholdDetails details = HouseholdDetails.in(VILLAGE)
                .spending(spending)
                .desil(desil == null ? null : new Desil(desil, DAY, "SIKS-NG"))
                .build();
        office.households.register(
                ACTOR,
                details,
                java.util.Arrays.stream(members)
                        .map(PersonDetails.Builder::build)
                        .toList());
    }

    private static PersonDetails.Builder woman(String name, int born) {
        return PersonDetails.named(name, 1)
                .withoutNik("2")
                .sex(Sex.FEMALE)
                .born("Bogor", LocalDate.of(born, 1, 1))
                .education(3)
                .occupation("Tidak bekerja");
    }

    @Test
    void membersOfWorkingAgeOfThePoorestFitAndEachReasonIsSaid() {
        family(350_000L, 3, woman("Ani", 1995));
        family(900_000L, 1, woman("Bela", 1990));
        family(900_000L, 2, woman("Kaya", 1995));
        family(100_000L, 1, woman("Tua", 1970));
        family(100_000L, 1, woman("Lulus SD", 1995).education(2));
        family(100_000L, 1, woman("Pelajar", 2007).schooling(4));
        family(100_000L, 1, woman("Laki", 1995).sex(Sex.MALE));
        List<Candidate> candidates = desk.candidates(ACTOR, sewing);
        assertThat(candidates).extracting(one -> one.name().reveal()).containsExactly("Ani", "Bela");
        assertThat(candidates.getFirst().reasons())
                .hasAtLeastOneElementOfType(Reason.Spending.class)
                .hasAtLeastOneElementOfType(Reason.OutOfWork.class)
                .contains(new Reason.Age(31), new Reason.Education("SMP/sederajat"))
                .noneMatch(Reason.Decile.class::isInstance);
        assertThat(candidates.getLast().reasons()).contains(new Reason.Decile(1, DAY));
    }

    @Test
    void anOfferIsMadeAnsweredAndTakenBack() {
        family(350_000L, 1, woman("Ani", 1995));
        Candidate ani = desk.candidates(ACTOR, sewing).getFirst();
        var made = new OfferMatch(
                0,
                sewing.id(),
                ani.person(),
                ani.household(),
                new PersonName("Ani"),
                OfferMatch.OFFERED,
                DAY,
                null,
                "Desil 1",
                null);
        long act = desk.match(ACTOR, null, made).act();
        assertThat(desk.candidates(ACTOR, sewing)).isEmpty();
        assertRefused(() -> desk.match(ACTOR, null, made), AlreadyActive.class);
        OfferMatch kept = desk.find(ACTOR, sewing.id()).orElseThrow().matches().getFirst();
        var placed = new OfferMatch(
                kept.id(),
                kept.offer(),
                kept.person(),
                kept.household(),
                kept.name(),
                "DITEMPATKAN",
                DAY,
                DAY,
                kept.reasons(),
                null);
        long result = desk.match(ACTOR, kept, placed).act();
        assertThat(desk.list(ACTOR).getFirst().taken()).isEqualTo(1);
        desk.undo(ACTOR, result);
        assertThat(desk.list(ACTOR).getFirst().taken()).isZero();
        long removed = desk.remove(ACTOR, kept).act();
        assertThat(desk.find(ACTOR, sewing.id()).orElseThrow().matches()).isEmpty();
        desk.undo(ACTOR, removed);
        assertThat(desk.find(ACTOR, sewing.id()).orElseThrow().matches()).containsExactly(kept);
        assertThat(act).isPositive();
        assertRefused(() -> desk.match(READER, null, made), NotAllowed.class);
    }
}

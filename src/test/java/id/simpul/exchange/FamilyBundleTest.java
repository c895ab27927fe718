package id.simpul.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.FamilyDesks;
import id.simpul.household.FamilyEvent;
import id.simpul.household.HistoryEntry;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.NewPhoto;
import id.simpul.household.Occasion;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.household.Photo;
import id.simpul.household.PhotoDetails;
import id.simpul.household.PreparedPhoto;
import id.simpul.household.SearchIndex;
import id.simpul.household.Succession;
import id.simpul.household.ToldEvent;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.region.Regions;
import id.simpul.testing.CameraPhoto;
import id.simpul.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened to families, and their photos, at the office that receives the bundle. */
class FamilyBundleTest {
    private static final Occasion MAY = new Occasion(LocalDate.of(2026, 5, 4), "laporan RT");

    @TempDir
    Path folder;

    private final MovableClock clock = MovableClock.atWork();
    private Offices3201 offices;
    private Offices3201.Office office;
    private FamilyDesks here;
    private FamilyDesks there;
    private Actor siti;
    private Actor operator;
    private long id;

    @BeforeEach
    void open() {
        offices = new Offices3201(folder, clock);
        offices.found();
        office = offices.enrolled("320127");
        new SearchIndex(new Regions()).open(office.database);
        new SearchIndex(new Regions()).open(offices.district.database);
        here = FamilyDesks.on(office.database, clock, new HouseholdDesk(office.database, clock));
        there = FamilyDesks.on(offices.district.database, clock, new HouseholdDesk(offices.district.database, clock));
        siti = new Actor(7, "Siti Rohmah", "320127", EnumSet.allOf(Capability.class));
        operator = new Actor(9, "Operator", "3201", EnumSet.allOf(Capability.class));
        id = here.households()
                .register(
                        siti,
                        HouseholdDetails.in("3201272001")
                                .kk(new FamilyCardNumber("3201271211190001"))
                                .rtRw("3", "1")
                                .build(),
                        List.of(
                                member("Ahmad Komarudin", 1, "3201271201859001"),
                                member("Neng Rohani", 2, "3201275201869002"),
                                member("Nabila Azzahra", 3, "3201274605869001")))
                .id();
    }

    @AfterEach
    void close() {
        offices.close();
    }

    private static PersonDetails member(String name, int relation, String nik) {
        return PersonDetails.named(name, relation)
                .nik(new Nik(nik))
                .born("Bogor", LocalDate.of(1985, 1, 12))
                .build();
    }

    private Person named(String name) {
        return here.households().find(siti, id).orElseThrow().members().stream()
                .filter(p -> p.name().reveal().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void deliver() {
        clock.pass(Duration.ofMinutes(5));
        assertThat(offices.district.merge(office.send(false)).report().conflicts())
                .isEmpty();
    }

    @Test
    void theReceivingOfficeReadsTheSameFamilyItsEventsAndWhoToldThem() {
        Person ahmad = named("Ahmad Komarudin");
        Person neng = named("Neng Rohani");
        Person nabila = named("Nabila Azzahra");
        here.events().death(siti, ahmad.id(), new Succession(neng.id(), Map.of(nabila.id(), Codes.CHILD)), MAY);
        here.events().newCard(siti, id, new FamilyCardNumber("3201271211220002"), MAY);
        deliver();
        long split = here.events()
                .split(
                        siti,
                        Map.of(nabila.id(), Codes.HEAD),
                        HouseholdDetails.in("3201272001").build(),
                        true,
                        null,
                        MAY)
                .id();
        deliver();
        for (long family : List.of(id, split)) {
            Family told = there.households().find(operator, family).orElseThrow();
            assertThat(told).isEqualTo(here.households().find(siti, family).orElseThrow());
        }
        assertThat(there.events().told(operator, id)).isEqualTo(here.events().told(siti, id));
        assertThat(there.events().told(operator, id))
                .extracting(ToldEvent::event)
                .extracting(FamilyEvent::kind)
                .containsExactlyInAnyOrder(FamilyEvent.Kind.DEATH, FamilyEvent.Kind.NEW_KK, FamilyEvent.Kind.SPLIT);
        assertThat(there.dwellings().neighbours(operator, id))
                .as("both under one roof, there too")
                .extracting(n -> n.household().id())
                .containsExactly(split);
        assertThat(there.events().formerly(operator, "3201271211190001"))
                .singleElement()
                .satisfies(former -> assertThat(former.household()).isEqualTo(id));
        // Found by the old card at the district, whose index took the bundle in.
        assertThat(there.search().search(operator, "3201271211190001"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.former()).isNotNull());
        List<HistoryEntry> history = there.households().history(operator, id);
        assertThat(history).hasSize(here.households().history(siti, id).size());
        assertThat(history).allSatisfy(entry -> {
            assertThat(entry.office()).isEqualTo("320127");
            assertThat(entry.user()).isEqualTo("Siti Rohmah");
            assertThat(entry.here()).as("not done here, so not undone here").isFalse();
            assertThat(entry.undoable()).isFalse();
        });
    }

    @Test
    void aPhotoIsKnownByItsRowAndSaysWhichOfficeHasThePicture() {
        here.photos()
                .add(
                        siti,
                        id,
                        List.of(new NewPhoto(
                                new PhotoDetails(1, LocalDate.of(2026, 5, 4), "Siti Rohmah", "dari jalan", null, null),
                                PreparedPhoto.of(CameraPhoto.jpeg(800, 600)))),
                        null);
        deliver();
        Photo own = here.photos().of(siti, id).getFirst();
        assertThat(own.here()).isTrue();
        Photo told = there.photos().of(operator, id).getFirst();
        assertThat(told.here()).isFalse();
        assertThat(told.office()).isEqualTo("320127");
        assertThat(told.file()).isEqualTo(own.file());
        assertThat(told.details()).isEqualTo(own.details());
        assertThat(there.photos().picture(operator, told)).isEmpty();
        here.photos().remove(siti, own);
        deliver();
        assertThat(there.photos().of(operator, id)).isEmpty();
    }

    @Test
    void whatWasTakenBackIsTakenBackThereToo() {
        Family before = here.households().find(siti, id).orElseThrow();
        long act = here.events()
                .moveAway(siti, named("Nabila Azzahra").id(), false, "Bandung", null, MAY)
                .act();
        deliver();
        assertThat(there.households().find(operator, id))
                .isEqualTo(here.households().find(siti, id));
        here.households().undo(siti, act);
        deliver();
        assertThat(there.households().find(operator, id)).hasValue(before);
        assertThat(there.events().of(operator, id)).isEmpty();
    }
}

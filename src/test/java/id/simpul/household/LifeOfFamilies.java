package id.simpul.household;

import static id.simpul.store.jooq.Tables.DWELLING;
import static id.simpul.store.jooq.Tables.FAMILY_EVENT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PHOTO;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Actor;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Lets anything happen to families at one office, possible or not, and says what must hold of them whatever happened. */
final class LifeOfFamilies {
    private static final List<Table<?>> TABLES = List.of(HOUSEHOLD, PERSON, FAMILY_EVENT, DWELLING, PHOTO);
    private static final Set<String> OF_THE_JOURNAL = Set.of("ver", "hlc");
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

    private final Database database;
    private final Actor actor;
    private final HouseholdDesk desk;
    private final FamilyEventDesk events;
    private final DwellingDesk dwellings;
    private final Random random;
    private int numbers;

    LifeOfFamilies(Database database, Actor actor, Random random) {
        this.database = database;
        this.actor = actor;
        this.random = random;
        desk = new HouseholdDesk(database, Office.CLOCK);
        events = new FamilyEventDesk(database, Office.CLOCK);
        dwellings = new DwellingDesk(database);
    }

    /** A family of one to four. */
    Written register() {
        List<PersonDetails> members = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            PersonDetails member = somebody(i == 0 ? Codes.HEAD : other());
            LocalDate born = member.birthDate();
            members.add(
                    born != null && born.isAfter(Office.TODAY)
                            ? member.change().born(null, Office.TODAY).build()
                            : member);
        }
        return desk.register(
                actor, HouseholdDetails.in(Office.VILLAGE).kk(card()).build(), members);
    }

    private PersonDetails somebody(int relation) {
        numbers++;
        PersonDetails.Builder made = PersonDetails.named("Warga " + numbers, relation);
        if (random.nextInt(4) == 0) {
            made.withoutNik("1");
        } else {
            made.nik(nik());
        }
        return made.born(null, random.nextInt(5) == 0 ? null : day()).build();
    }

    private Nik nik() {
        return new Nik(String.format(Locale.ROOT, "32012712%08d", random.nextInt(100_000_000)));
    }

    private FamilyCardNumber card() {
        return new FamilyCardNumber(String.format(Locale.ROOT, "32012711%08d", random.nextInt(100_000_000)));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt((int) (Office.TODAY.toEpochDay() - FIRST.toEpochDay()) + 40));
    }

    private int other() {
        return 2 + random.nextInt(7);
    }

    private Occasion occasion() {
        return new Occasion(day(), random.nextBoolean() ? "laporan RT" : null);
    }

    /** Something happens; empty if the desk refused, as it must with much of this. */
    Optional<Written> happen() {
        Supplier<Written> act = act();
        try {
            return Optional.of(act.get());
        } catch (Refusal refused) {
            assertThat(refused.problem()).isNotNull();
            return Optional.empty();
        }
    }

    private Supplier<Written> act() {
        Family family = family();
        Family elsewhere = family();
        Person person = anyOf(family.members());
        Person other = anyOf(elsewhere.members());
        long id = family.id();
        return switch (random.nextInt(18)) {
            case 0 ->
                () -> {
                    PersonDetails child = somebody(other());
                    LocalDate born = child.birthDate();
                    return events.birth(actor, id, child, new Occasion(born == null ? day() : born, null));
                };
            case 1 ->
                () -> events.moveIn(actor, id, somebody(random.nextInt(6) == 0 ? 1 : other()), "Cianjur", occasion());
            case 2, 3 -> () -> events.death(actor, person.id(), heir(family, Set.of(person.id())), occasion());
            case 4, 5 ->
                () -> events.moveAway(
                        actor, person.id(), random.nextBoolean(), null, heir(family, Set.of(person.id())), occasion());
            case 6 -> () -> events.comeBack(actor, person.id(), occasion());
            case 7, 8 ->
                () -> {
                    Map<Long, Integer> going = some(family);
                    return events.join(actor, going, elsewhere.id(), heir(family, going.keySet()), occasion());
                };
            case 9, 10 ->
                () -> {
                    Map<Long, Integer> going = some(family);
                    return events.split(
                            actor,
                            going,
                            HouseholdDetails.in(Office.VILLAGE).kk(card()).build(),
                            random.nextBoolean(),
                            heir(family, going.keySet()),
                            occasion());
                };
            case 11 ->
                () -> events.marry(
                        actor, person.id(), other.id(), other(), heir(family, Set.of(person.id())), occasion());
            case 12 ->
                () -> events.changeHead(actor, id, Objects.requireNonNull(successor(family, Set.of())), occasion());
            case 13 -> () -> events.newCard(actor, id, card(), occasion());
            case 14 -> () -> events.correctNik(actor, person.id(), nik(), occasion());
            case 15 ->
                () -> random.nextBoolean()
                        ? events.leaveArea(actor, id, "Bandung", occasion())
                        : events.moveFamily(
                                actor,
                                family.household(),
                                family.household()
                                        .details()
                                        .change()
                                        .rtRw("9", "9")
                                        .build(),
                                occasion());
            case 16 -> () -> dwellings.share(actor, id, elsewhere.id(), null);
            default -> () -> dwellings.part(actor, id, null);
        };
    }

    /** Mostly who is needed, now and then nobody, or somebody where none is needed. */
    private @Nullable Succession heir(Family family, Set<Long> gone) {
        boolean needed = family.headlessWithout(gone);
        return needed != (random.nextInt(8) == 0) ? successor(family, gone) : null;
    }

    private @Nullable Succession successor(Family family, Set<Long> gone) {
        List<Person> staying = family.members().stream()
                .filter(p -> p.details().alive() && !gone.contains(p.id()))
                .toList();
        if (staying.isEmpty()) {
            return new Succession(family.members().getFirst().id(), Map.of());
        }
        long head = anyOf(staying).id();
        Map<Long, Integer> relations = new LinkedHashMap<>();
        staying.stream().filter(p -> p.id() != head).forEach(p -> relations.put(p.id(), other()));
        return new Succession(head, relations);
    }

    private Map<Long, Integer> some(Family family) {
        Map<Long, Integer> going = new LinkedHashMap<>();
        for (Person member : family.members()) {
            if (random.nextInt(2) == 0) {
                going.put(member.id(), going.isEmpty() && random.nextInt(4) > 0 ? Codes.HEAD : other());
            }
        }
        if (going.isEmpty()) {
            going.put(anyOf(family.members()).id(), Codes.HEAD);
        }
        return going;
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A family with members. */
    private Family family() {
        List<Long> ids = new ArrayList<>(families());
        while (true) {
            Optional<Family> found = desk.find(actor, ids.get(random.nextInt(ids.size())));
            if (found.isPresent() && !found.get().members().isEmpty()) {
                return found.get();
            }
        }
    }

    private Collection<Long> families() {
        return database.read(sql -> sql.select(HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.DELETED.eq(0L))
                .fetch(HOUSEHOLD.ID));
    }

    /** Takes back an act; whether the desk let it. */
    boolean undo(long act) {
        try {
            desk.undo(actor, act);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    /** Everything that is recorded, without what the journal counts. */
    static Map<String, String> state(Database database) {
        return database.read(sql -> {
            Map<String, String> state = new TreeMap<>();
            TABLES.forEach(table -> rows(sql, table, state));
            return state;
        });
    }

    private static void rows(DSLContext sql, Table<?> table, Map<String, String> state) {
        for (Record row : sql.select(table.fields()).from(table).fetch()) {
            if (row.get("deleted", Long.class) == 0) {
                state.put(
                        table.getName() + " " + row.get("id"),
                        row.intoMap().entrySet().stream()
                                .filter(entry -> !OF_THE_JOURNAL.contains(entry.getKey()))
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    /** What holds whatever happened. */
    void check() {
        List<Family> all = families().stream()
                .map(id -> desk.find(actor, id).orElseThrow())
                .toList();
        Set<Long> seen = new TreeSet<>();
        for (Family family : all) {
            assertThat(family.members())
                    .as("in one family at a time")
                    .allSatisfy(p -> assertThat(seen.add(p.id())).isTrue());
            List<Person> living =
                    family.members().stream().filter(p -> p.details().alive()).toList();
            long heads = living.stream().filter(p -> p.details().head()).count();
            assertThat(heads)
                    .as("heads of a family of %s living", living.size())
                    .isEqualTo(living.isEmpty() ? 0 : 1);
        }
        int recorded = database.read(sql -> sql.fetchCount(PERSON, PERSON.DELETED.eq(0L)));
        assertThat(seen).as("nobody is lost").hasSize(recorded);
        for (Family family : all) {
            for (FamilyEvent event : events.of(actor, family.id())) {
                lived(event);
            }
        }
    }

    private void lived(FamilyEvent event) {
        assertThat(event.on()).isBeforeOrEqualTo(Office.TODAY);
        if (event.person() == null) {
            return;
        }
        PersonDetails whom =
                desk.findPerson(actor, event.person()).orElseThrow().details();
        if (whom.birthDate() != null) {
            assertThat(event.on()).as("%s after birth", event.kind()).isAfterOrEqualTo(whom.birthDate());
        }
        if (whom.diedOn() != null && event.kind() != FamilyEvent.Kind.NIK_CORRECTED) {
            assertThat(event.on()).as("%s before death", event.kind()).isBeforeOrEqualTo(whom.diedOn());
        }
    }
}

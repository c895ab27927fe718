package id.simpul.caseload;

import static id.simpul.letter.LetterOffice.ACTOR;
import static id.simpul.letter.LetterOffice.TODAY;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.finding.FamilyFindings;
import id.simpul.finding.Finding;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.Rule;
import id.simpul.finding.State;
import id.simpul.kernel.Progress;
import id.simpul.letter.FamilyLetterDraft;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.letter.FamilyLetterProblem;
import id.simpul.letter.FamilyLetterRequest;
import id.simpul.letter.ReferralLetter;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import id.simpul.store.jooq.tables.records.PupilSchoolRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever a family looks like, no letter about it states a component that the rules of the day do not find in it. */
class StatedComponentsTest {
    private static @Nullable CaseloadOffice opened;
    private static @Nullable Path folder;

    @BeforeContainer
    static void open() throws IOException {
        Path made = Files.createTempDirectory("komponen");
        folder = made;
        opened = new CaseloadOffice(made.resolve("data"));
    }

    @AfterContainer
    static void close() throws IOException {
        office().close();
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static CaseloadOffice office() {
        return Objects.requireNonNull(opened);
    }

    /** A member as somebody may have recorded them; negative codes stand for nothing. */
    record Someone(int days, boolean dated, int schooling, int disability, boolean pregnant, int presence) {}

    @Provide
    Arbitrary<List<Someone>> members() {
        return Combinators.combine(
                        // Round ages are where rules turn.
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 90 * 365),
                                Arbitraries.of(0, 6, 7, 21, 22, 59, 60, 70).map(years -> (int) (years * 365.25))),
                        Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)),
                        Arbitraries.of(-1, 1, 2, 3, 4, 5, 8, 9),
                        Arbitraries.of(-1, -1, 1, 5, 6),
                        Arbitraries.of(true, false),
                        Arbitraries.of(1, 1, 1, 2, 3, 5))
                .as(Someone::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    @Property(tries = 120)
    void noLetterStatesAComponentThatTheRulesDoNotFind(
            @ForAll("members") List<Someone> members, @ForAll boolean participant) {
        List<Long> persons = new ArrayList<>();
        long household = office().office.database.journal().write(ACTOR, "household.register", tx -> {
            persons.clear();
            return family(tx, members, participant, persons);
        });
        FamilyFindings found = office().office
                .database
                .read(sql -> office().findings.of(sql, ACTOR, household, TODAY))
                .orElseThrow();
        Map<Long, Set<String>> met = found.set(FindingDesk.PKH).orElseThrow().of(Rule.Kind.COMPONENT).stream()
                .filter(one -> one.state() == State.MET)
                .collect(Collectors.groupingBy(
                        one -> one.person().orElseThrow(),
                        Collectors.mapping((Finding one) -> one.rule().label(), Collectors.toSet())));
        for (FamilyLetterKind kind : FamilyLetterKind.values()) {
            List<FamilyLetterRequest> requests = persons.stream()
                    .map(person -> new FamilyLetterRequest(
                            kind, person, kind == FamilyLetterKind.HOSPITAL ? "Direktur RSUD" : "", "Ciawi", "uji"))
                    .toList();
            for (FamilyLetterDraft draft : office().batch.check(ACTOR, requests, Progress.NONE)) {
                holds(
                        draft,
                        participant,
                        met,
                        found.facts().present().stream()
                                .map(member -> member.name().reveal())
                                .toList());
            }
        }
    }

    private static void holds(
            FamilyLetterDraft draft, boolean participant, Map<Long, Set<String>> met, List<String> present) {
        ReferralLetter letter = draft.letter();
        if (letter == null) {
            assertThat(draft.missing()).isNotEmpty();
            return;
        }
        assertThat(participant).as("a letter only for who is on record").isTrue();
        Set<String> own = met.getOrDefault(draft.request().person(), Set.of());
        String basis = letter.basis().stream().map(text -> text.text()).collect(Collectors.joining(" "));
        for (Rule rule : office().caseload.components(ACTOR)) {
            if (basis.contains(rule.label())) {
                assertThat(own).as("components of whom the letter is about").contains(rule.label());
            }
        }
        if (draft.request().kind() == FamilyLetterKind.SCHOOL) {
            assertThat(own).isNotEmpty();
            assertThat(draft.missing()).noneMatch(FamilyLetterProblem.NotPupil.class::isInstance);
        }
        letter.members().forEach(row -> {
            assertThat(present).contains(row.name());
            long person = Long.parseLong(row.name().replaceAll("\\D", ""));
            if (!row.note().equals("–")) {
                assertThat(met.getOrDefault(person, Set.of()))
                        .contains(row.note().split(", ", -1));
            }
        });
    }

    private static long family(Transaction tx, List<Someone> members, boolean participant, List<Long> persons) {
        long household = tx.insert(new HouseholdRecord().setVillage(CaseloadOffice.VILLAGE));
        for (int i = 0; i < members.size(); i++) {
            Someone one = members.get(i);
            LocalDate born = TODAY.minusDays(one.days());
            long id = tx.insert(new PersonRecord()
                    .setHousehold(household)
                    .setName("x")
                    .setRelation(i == 0 ? 1L : 3L)
                    .setBirthDate(one.dated() ? born.toString() : null)
                    .setSchooling(one.schooling() < 0 ? null : (long) one.schooling())
                    .setDisability(one.disability() < 0 ? null : (long) one.disability())
                    .setPregnant(one.pregnant() ? 1L : 0L)
                    .setPresence(i == 0 ? 1L : (long) one.presence()));
            // The row's number is its name, so that a row of the letter leads back to it.
            tx.update(tx.sql().fetchSingle(PERSON, PERSON.ID.eq(id)).setName("Warga " + id));
            tx.insert(new PupilSchoolRecord()
                    .setPerson(id)
                    .setSchool("Sekolah Uji")
                    .setPlace("Ciawi")
                    .setToldOn("2026-07-01"));
            persons.add(id);
        }
        if (participant) {
            tx.insert(new AssistanceRecord()
                    .setHousehold(household)
                    .setProgramme("PKH")
                    .setStatus(1L));
        }
        return tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(household)).getId();
    }
}

package id.simpul.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.finding.Known.Origin;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** To learn what was unknown never turns a finding into its opposite: it only makes it known. */
class MonotoneTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final RuleBook.OfDay BOOK = Made.BOOK.on(DAY, "3201272001", true);
    private static final Origin ORIGIN = new Origin(Fact.Place.NOTE, 1, null, null);
    private static final List<String> JOBS = List.of("PNS", "Petani", "Bidan", "Guru honorer", "Perangkat desa");

    private static Known any(Fact fact, Random random) {
        return switch (fact.kind()) {
            case YESNO -> Known.of(1 + random.nextInt(2), ORIGIN);
            case CODE -> Known.of(random.nextInt(13), ORIGIN);
            case NUMBER -> Known.of(random.nextInt(fact.name().equals("age") ? 100 : 12), ORIGIN);
            case MONEY -> Known.of(random.nextInt(900_000), ORIGIN);
            case SEVERAL, MULTI -> Known.of(random.nextInt(1 << 18), ORIGIN);
            case TEXT -> new Known(0, JOBS.get(random.nextInt(JOBS.size())), ORIGIN);
        };
    }

    private static Map<String, Known> all(Fact.About about, Random random) {
        Map<String, Known> known = new HashMap<>();
        Made.FACTS.all().stream()
                .filter(fact -> fact.about() == about)
                .forEach(fact -> known.put(fact.name(), any(fact, random)));
        return known;
    }

    private static Map<String, Known> some(Map<String, Known> all, int percent, Random random) {
        var kept = new HashMap<>(all);
        kept.keySet().removeIf(name -> random.nextInt(100) >= percent);
        return kept;
    }

    private static FamilyFacts family(Map<String, Known> known, List<FamilyFacts.Member> members) {
        return new FamilyFacts(1, "3201272001", DAY, known, members, List.of());
    }

    @Property(tries = 300)
    void learningNeverTurnsAFindingIntoItsOpposite(
            @ForAll long seed, @ForAll @IntRange(max = 4) int size, @ForAll @IntRange(max = 100) int percent) {
        var random = new Random(seed);
        Map<String, Known> whole = all(Fact.About.FAMILY, random);
        List<FamilyFacts.Member> members = IntStream.range(0, size)
                .mapToObj(i ->
                        new FamilyFacts.Member(i + 1, new PersonName("A"), null, true, all(Fact.About.MEMBER, random)))
                .toList();
        FamilyFindings later = FamilyFindings.of(family(whole, members), BOOK, BOOK.sets());
        FamilyFindings before = FamilyFindings.of(
                family(
                        some(whole, percent, random),
                        members.stream()
                                .map(member -> new FamilyFacts.Member(
                                        member.person(),
                                        member.name(),
                                        null,
                                        true,
                                        some(member.known(), percent, random)))
                                .toList()),
                BOOK,
                BOOK.sets());
        for (int set = 0; set < before.sets().size(); set++) {
            List<Finding> early = before.sets().get(set).findings();
            List<Finding> late = later.sets().get(set).findings();
            for (int i = 0; i < early.size(); i++) {
                if (early.get(i).state() != State.UNKNOWN) {
                    assertThat(late.get(i).state())
                            .as(early.get(i).toString())
                            .isEqualTo(early.get(i).state());
                }
            }
        }
        // With every fact known only an empty family leaves anything open.
        if (size > 0) {
            assertThat(later.sets())
                    .allSatisfy(
                            set -> assertThat(set.findings()).noneMatch(finding -> finding.state() == State.UNKNOWN));
        }
    }

    /** What "would change it" says does: the finding is asked anew with the one fact changed. */
    @Property(tries = 150)
    void whatIsSaidToChangeAFindingDoes(@ForAll long seed, @ForAll @IntRange(min = 20, max = 100) int percent) {
        var random = new Random(seed);
        Map<String, Known> known = some(all(Fact.About.FAMILY, random), percent, random);
        for (FamilyFindings.OfSet set :
                FamilyFindings.of(family(known, List.of()), BOOK, BOOK.sets()).sets()) {
            for (Finding finding : set.findings()) {
                for (Change change : finding.changes()) {
                    if (change.fact().place() != Fact.Place.PARTICIPATION) {
                        Map<String, Known> changed = new HashMap<>(known);
                        changed.put(
                                change.fact().name(),
                                Known.of(change.values().getFirst().from(), ORIGIN));
                        State now = finding.rule().condition().of(new Subject(family(changed, List.of()), null, BOOK));
                        assertThat(now).isEqualTo(change.becomes()).isNotEqualTo(finding.state());
                    }
                }
            }
        }
    }
}

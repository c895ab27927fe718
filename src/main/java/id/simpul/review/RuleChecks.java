package id.simpul.review;

import id.simpul.finding.FamilyFacts;
import id.simpul.finding.FamilyFindings;
import id.simpul.finding.Finding;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.Reason.Tally;
import id.simpul.finding.Rule;
import id.simpul.finding.RuleBook;
import id.simpul.finding.State;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What checks take from the dated rules, so that no rule is written down twice: signs of poverty, the poverty line and who is
 * vulnerable for the row of each family; deciles outside the band (A8); components of PKH that are new (A11).
 */
final class RuleChecks {
    private static final String DESIL = "desil";
    private static final String SCHOOLING = "schooling";
    private static final String BABY = "BAYI";
    private static final String ELDER = "LANSIA";
    private static final String SCHOOL = "JENJANG";

    private final FindingDesk findings;
    private final CheckRules rules;
    private final LocalDate today;
    private final LocalDate since;
    private final Actor reader;
    private final RuleBook book;
    private final Map<String, RuleBook.OfDay> days = new HashMap<>();
    private final Result result = new Result(new ArrayList<>(), new ArrayList<>());

    /**
     * What is kept of a family.
     *
     * @param household its row
     * @param signs criteria of Kepmensos 262/2022 met; null: nothing is known of any
     * @param poor whether its spending is below the poverty line
     * @param vulnerable whether a rule that marks somebody as vulnerable is met
     */
    record Signs(long household, @Nullable Integer signs, boolean poor, boolean vulnerable) {}

    /** What a reading came to. */
    record Result(List<Signs> families, List<Found> found) {}

    /** @param office whose file it is: what is kept is for everybody there, so nothing restricted is asked */
    RuleChecks(FindingDesk findings, CheckRules rules, String office, LocalDate today) {
        this.findings = findings;
        this.rules = rules;
        this.today = today;
        this.since = today.minusMonths(rules.number("A11", "ambang", "bulan"));
        this.reader = new Actor(0, "", office, EnumSet.of(Capability.READ_RECORDS));
        this.book = findings.rules(reader);
    }

    Result read(Progress progress) {
        findings.scan(
                reader,
                today,
                "",
                Set.of(FindingDesk.POVERTY, FindingDesk.LINE, FindingDesk.PPKS, FindingDesk.PKH),
                progress,
                this::family);
        return result;
    }

    private void family(FamilyFindings found) {
        Tally poverty = tally(found, FindingDesk.POVERTY);
        result.families()
                .add(new Signs(
                        found.facts().household(),
                        poverty.met() + poverty.notMet() == 0 ? null : (Integer) poverty.met(),
                        tally(found, FindingDesk.LINE).met() > 0,
                        rules.items("A10", "rentan").stream().anyMatch(which -> met(found, which))));
        outside(found.facts());
        found.set(FindingDesk.PKH).ifPresent(this::components);
    }

    private static Tally tally(FamilyFindings found, String set) {
        return found.set(set).map(FamilyFindings.OfSet::criteria).orElse(new Tally(0, 0, 0));
    }

    /** Whether a rule is met, or any of a set: {@code PKH/HAMIL}, {@code PPKS}. */
    private static boolean met(FamilyFindings found, String which) {
        String[] parts = which.split("/", 2);
        return found.set(parts[0]).stream()
                .flatMap(set -> set.findings().stream())
                .filter(one -> parts.length == 1 || one.rule().code().equals(parts[1]))
                .anyMatch(one -> one.state() == State.MET);
    }

    /**
     * A8: the day of the decision is the later of when the participation began and when the decile was checked. What is to
     * begin is looked at too, while it can still be mended.
     */
    private void outside(FamilyFacts facts) {
        var known = facts.known().get(DESIL);
        if (known == null) {
            return;
        }
        Map<String, Optional<LocalDate>> first = new TreeMap<>();
        facts.takings().stream()
                .filter(taking -> taking.now() || !taking.begun(facts.day()))
                .forEach(taking ->
                        first.merge(taking.programme(), Optional.ofNullable(taking.since()), RuleChecks::earlier));
        List<String> bands = new ArrayList<>();
        List<String> highest = new ArrayList<>();
        first.forEach((programme, began) -> {
            LocalDate day = later(began.orElse(null), known.origin().on());
            if (day != null) {
                days.computeIfAbsent(day + facts.village(), key -> book.on(day, facts.village(), false))
                        .outside(programme, known.number())
                        .forEach(rule -> {
                            String most = Long.toString(rule.highest(DESIL).orElse(0));
                            bands.add(programme + ":" + most + ":" + day);
                            highest.add(programme + ":" + most);
                        });
            }
        });
        if (!bands.isEmpty()) {
            result.found()
                    .add(found(
                            facts,
                            "A8",
                            null,
                            "DESIL",
                            known.number() + "|" + String.join(" ", bands),
                            known.number() + " " + String.join(" ", highest)));
        }
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isBefore(other.get())) ? one : other;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** A11: in a family within the band, or with PKH, somebody became a component, or changed school. */
    private void components(FamilyFindings.OfSet pkh) {
        boolean takes = Boolean.TRUE.equals(pkh.taking());
        boolean within = pkh.of(Rule.Kind.BAND).stream().anyMatch(band -> band.state() == State.MET);
        if (!takes && !within) {
            return;
        }
        FamilyFacts facts = pkh.facts();
        Map<Long, List<Finding>> byMember = pkh.of(Rule.Kind.COMPONENT).stream()
                .filter(finding -> finding.person().isPresent())
                .collect(Collectors.groupingBy(finding -> finding.person().orElseThrow()));
        for (FamilyFacts.Member member : facts.present()) {
            LocalDate born = member.born();
            List<Finding> components = byMember.getOrDefault(member.person(), List.of());
            List<String> recorded = facts.takings().stream()
                    .filter(taking -> taking.now()
                            && taking.person() == member.person()
                            && taking.programme().equals(FindingDesk.PKH))
                    .map(taking -> Objects.requireNonNullElse(taking.component(), ""))
                    .toList();
            String variant = born == null ? null : variant(components, born, recorded);
            if (variant != null) {
                String also = (takes ? 1 : 0) + "|" + String.join(" ", recorded);
                result.found()
                        .add(found(
                                facts,
                                "A11",
                                member.person(),
                                variant,
                                born + "|" + also,
                                born + " " + also.replace('|', ' ')));
            }
        }
    }

    private @Nullable String variant(List<Finding> components, LocalDate born, List<String> recorded) {
        List<Finding> met =
                components.stream().filter(one -> one.state() == State.MET).toList();
        if (met.isEmpty()) {
            return null;
        }
        if (recorded.isEmpty()) {
            boolean before = met.stream().anyMatch(one -> one.stateAtAgeOf(since) == State.MET);
            if (born.isAfter(since)) {
                return BABY;
            }
            return before || met.stream().noneMatch(one -> one.rule().code().equals(ELDER)) ? null : ELDER;
        }
        boolean left = components.stream()
                .anyMatch(one -> school(one)
                        && one.state() == State.NOT_MET
                        && recorded.contains(one.rule().label()));
        return left && met.stream().anyMatch(RuleChecks::school) ? SCHOOL : null;
    }

    private static boolean school(Finding component) {
        return component.rule().asks(SCHOOLING);
    }

    private static Found found(
            FamilyFacts facts, String check, @Nullable Long person, String variant, String details, String kept) {
        return new Found(check, facts.household(), person, null, "", facts.village(), variant, details, kept, false);
    }
}

package id.simpul.recommendation;

import id.simpul.finding.Fact;
import id.simpul.finding.FamilyFacts;
import id.simpul.finding.FamilyFindings;
import id.simpul.finding.Finding;
import id.simpul.finding.Reason;
import id.simpul.finding.ReasonWords;
import id.simpul.finding.Rule;
import id.simpul.finding.RuleSet;
import id.simpul.finding.State;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.RecommendationText;
import id.simpul.programme.Programme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Proposes what a case may be recommended for: a pure function of findings, catalogue and dated words. */
final class Proposals {
    private final Map<String, Programme> running;
    private final List<ProposalTemplate> templates;
    private final ReasonWords reasons;
    private final Texts texts;

    /**
     * @param running programmes that run on the day of the findings, by code
     * @param templates words of that day
     * @param reasons says findings in Indonesian
     * @param texts Indonesian
     */
    Proposals(Map<String, Programme> running, List<ProposalTemplate> templates, ReasonWords reasons, Texts texts) {
        this.running = running;
        this.templates = templates;
        this.reasons = reasons;
        this.texts = texts;
    }

    /** For whom a case is. */
    record Asked(String service, String serviceName, long applicant, PersonName applicantName) {}

    /** What the case asks for first, then what the findings support besides. */
    List<Proposal> of(FamilyFindings findings, Asked asked) {
        var proposals = new ArrayList<Proposal>();
        List<ProposalTemplate> own = own(asked.service());
        for (ProposalTemplate template : own) {
            if (template.programme().isEmpty()) {
                proposals.add(wish(template, findings.facts(), asked));
            } else if (running.containsKey(template.programme())) {
                proposals.addAll(about(template, template.programme(), findings, asked, true));
            }
        }
        Set<String> said = own.stream().map(ProposalTemplate::programme).collect(Collectors.toUnmodifiableSet());
        findings.sets().stream()
                .map(FamilyFindings.OfSet::set)
                .filter(set -> set.group() == RuleSet.Group.PROGRAM)
                .map(RuleSet::code)
                .filter(code -> running.containsKey(code) && !said.contains(code))
                .forEach(code -> general(code)
                        .ifPresent(template -> about(template, code, findings, asked, false).stream()
                                .filter(one -> one.support() == Support.DIDUKUNG)
                                .forEach(proposals::add)));
        return List.copyOf(proposals);
    }

    private List<ProposalTemplate> own(String service) {
        List<ProposalTemplate> own =
                templates.stream().filter(one -> one.service().equals(service)).toList();
        return own.isEmpty()
                ? templates.stream()
                        .filter(one -> one.service().equals(ProposalTemplate.ANY)
                                && one.programme().isEmpty())
                        .toList()
                : own;
    }

    private Optional<ProposalTemplate> general(String programme) {
        boolean persons = Objects.requireNonNull(running.get(programme)).unit() == Programme.Unit.ORANG;
        return templates.stream()
                .filter(one -> one.service().equals(ProposalTemplate.ANY)
                        && one.programme().equals(ProposalTemplate.ANY)
                        && one.forPerson() == persons)
                .findFirst();
    }

    private Proposal wish(ProposalTemplate template, FamilyFacts facts, Asked asked) {
        PersonName name = template.forPerson() ? asked.applicantName() : head(facts, asked);
        return new Proposal(
                null,
                template.forPerson() ? asked.applicant() : null,
                template.forPerson() ? name : null,
                template.filled(name.reveal(), "", asked.serviceName()),
                Support.PERMINTAAN,
                List.of(),
                true);
    }

    private static PersonName head(FamilyFacts facts, Asked asked) {
        return facts.members().isEmpty()
                ? asked.applicantName()
                : facts.members().getFirst().name();
    }

    private List<Proposal> about(
            ProposalTemplate template, String programme, FamilyFindings findings, Asked asked, boolean wanted) {
        FamilyFindings.@Nullable OfSet set = findings.set(programme).orElse(null);
        FamilyFacts facts = findings.facts();
        if (!template.forPerson()) {
            return List.of(judged(template, programme, set, facts, null, head(facts, asked), asked, wanted));
        }
        List<Long> fitting = set == null ? List.of() : fitting(set);
        List<Long> whom = fitting.isEmpty() ? List.of(asked.applicant()) : fitting;
        return whom.stream()
                .map(person -> judged(
                        template,
                        programme,
                        set,
                        facts,
                        person,
                        facts.members().stream()
                                .filter(member -> member.person() == person)
                                .findFirst()
                                .map(FamilyFacts.Member::name)
                                .orElse(asked.applicantName()),
                        asked,
                        wanted))
                .toList();
    }

    /** Members of whom every criterion about members is met or may be; empty if the set has none. */
    private static List<Long> fitting(FamilyFindings.OfSet set) {
        Map<Long, State> byMember = new LinkedHashMap<>();
        set.findings().stream()
                .filter(one -> one.rule().kind().counted())
                .forEach(one -> one.person()
                        .ifPresent(person -> byMember.merge(
                                person,
                                one.state(),
                                (a, b) -> a == State.NOT_MET || b == State.NOT_MET
                                        ? State.NOT_MET
                                        : a == State.UNKNOWN ? a : b)));
        return byMember.entrySet().stream()
                .filter(entry -> entry.getValue() != State.NOT_MET)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Proposal judged(
            ProposalTemplate template,
            String programme,
            FamilyFindings.@Nullable OfSet set,
            FamilyFacts facts,
            @Nullable Long person,
            PersonName name,
            Asked asked,
            boolean wanted) {
        var grounds = new ArrayList<String>();
        String label = Objects.requireNonNull(running.get(programme)).name(texts);
        boolean taking = facts.takings().stream()
                .anyMatch(one -> one.now()
                        && one.programme().equals(programme)
                        && (person == null || one.person() == 0 || one.person() == person));
        grounds.add(texts.get(taking ? RecommendationText.GROUND_TAKES : RecommendationText.GROUND_TAKES_NOT, label));
        boolean against = template.taking() != null && template.taking() != taking;
        boolean open = false;
        boolean asks = set != null && !set.findings().isEmpty();
        for (List<Finding> rule : set == null ? List.<List<Finding>>of() : byRule(set, person)) {
            Finding first = rule.getFirst();
            State state = rule.stream().map(Finding::state).reduce(State.NOT_MET, Proposals::either);
            boolean exclusion = first.rule().kind() == Rule.Kind.EXCLUSION;
            against |= state == (exclusion ? State.MET : State.NOT_MET);
            open |= !exclusion && state == State.UNKNOWN;
            ground(rule, state, exclusion).ifPresent(grounds::add);
        }
        components(set).ifPresent(grounds::add);
        return new Proposal(
                programme,
                person,
                person == null ? null : name,
                template.filled(name.reveal(), label, asked.serviceName()),
                against
                        ? Support.TIDAK_DIDUKUNG
                        : open ? Support.KURANG_DATA : asks ? Support.DIDUKUNG : Support.PERMINTAAN,
                grounds,
                wanted);
    }

    private static State either(State one, State other) {
        if (one == State.MET || other == State.MET) {
            return State.MET;
        }
        return one == State.UNKNOWN || other == State.UNKNOWN ? State.UNKNOWN : State.NOT_MET;
    }

    /** Criteria and exclusions, each with its findings about {@code person}, or about everybody where that is null. */
    private static List<List<Finding>> byRule(FamilyFindings.OfSet set, @Nullable Long person) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        set.findings().stream()
                .filter(one -> one.rule().kind().counted() || one.rule().kind() == Rule.Kind.EXCLUSION)
                .filter(one -> person == null
                        || one.rule().about() == Fact.About.FAMILY
                        || one.person().filter(person::equals).isPresent())
                .forEach(one -> byRule.computeIfAbsent(one.rule().code(), code -> new ArrayList<>())
                        .add(one));
        return List.copyOf(byRule.values());
    }

    /** One rule in a sentence; nothing of what does not shut out, which is most of it. */
    private Optional<String> ground(List<Finding> rule, State state, boolean exclusion) {
        if (exclusion && state != State.MET) {
            return Optional.empty();
        }
        RecommendationText verdict = exclusion
                ? RecommendationText.GROUND_EXCLUDED
                : switch (state) {
                    case MET -> RecommendationText.GROUND_MET;
                    case NOT_MET -> RecommendationText.GROUND_NOT_MET;
                    case UNKNOWN -> RecommendationText.GROUND_UNKNOWN;
                };
        String label = rule.getFirst().rule().label(texts);
        String because = rule.stream()
                .filter(one -> one.state() == state)
                .flatMap(one -> one.reasons().stream())
                // How many rules of another set are met tells those who know the set's name, nobody else.
                .filter(reason -> !(reason instanceof Reason.Counted))
                .filter(reason -> state != State.UNKNOWN || reason.missing())
                .map(reasons::briefly)
                .filter(said -> !said.equals(label))
                .distinct()
                .collect(Collectors.joining("; "));
        String sentence = texts.get(verdict, label);
        return Optional.of(
                because.isEmpty() ? sentence : texts.get(RecommendationText.GROUND_BECAUSE, sentence, because));
    }

    private Optional<String> components(FamilyFindings.@Nullable OfSet set) {
        return Optional.ofNullable(set)
                .flatMap(FamilyFindings.OfSet::components)
                .map(components -> components.counted().stream()
                        .map(one -> texts.get(
                                RecommendationText.COMPONENT_OF,
                                one.finding().name().map(PersonName::reveal).orElse(""),
                                one.finding().rule().label(texts)))
                        .collect(Collectors.joining("; ")))
                .filter(counted -> !counted.isEmpty())
                .map(counted -> texts.get(RecommendationText.GROUND_COMPONENTS, counted));
    }
}

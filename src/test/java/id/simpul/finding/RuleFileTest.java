package id.simpul.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.programme.Per;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that come with the program are complete, dated and say where they are from. */
class RuleFileTest {
    private static final List<Rule> RULES = Made.BOOK.all();

    private static List<Rule> of(String set, Rule.Kind kind) {
        return RULES.stream()
                .filter(rule -> rule.set().equals(set) && rule.kind() == kind)
                .toList();
    }

    @Test
    void everyRuleHasNamesASourceAndItsDays() {
        assertThat(RULES).hasSizeGreaterThan(140).allSatisfy(rule -> {
            assertThat(rule.label()).isNotBlank();
            assertThat(rule.labelEn()).isNotBlank();
            assertThat(rule.source()).isNotBlank().doesNotContain("[", "§");
            assertThat(rule.sourceOn()).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
            LocalDate to = rule.to();
            assertThat(to == null || !to.isBefore(rule.from())).as(rule.code()).isTrue();
        });
    }

    @Test
    void whatIsAskedHasAConditionAndWhatIsGivenAnAmount() {
        assertThat(RULES)
                .filteredOn(rule -> rule.kind().asked())
                .allSatisfy(rule -> assertThat(rule.text()).isNotBlank());
        assertThat(RULES)
                .filteredOn(rule -> rule.kind() == Rule.Kind.AMOUNT || rule.kind() == Rule.Kind.CAP)
                .allSatisfy(rule -> {
                    assertThat(
                                    rule.amount() == null
                                            ? rule.goods()
                                            : rule.amount().toString())
                            .as(rule.set())
                            .matches("[1-9].*|\\p{Lu}.*");
                    assertThat(rule.per()).isNotBlank();
                });
        assertThat(RULES)
                .filteredOn(rule -> rule.kind() == Rule.Kind.AMOUNT)
                .allSatisfy(rule -> assertThat(Per.values())
                        .extracting(Per::code)
                        .as(rule.label())
                        .contains(rule.per()));
    }

    @Test
    void noTwoRulesOfOneCodeBeginOnTheSameDay() {
        assertThat(RULES.stream().map(rule -> rule.set() + "/" + rule.code() + "/" + rule.from()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everySetHasATitleAndRules() {
        Map<String, List<Rule>> sets = RULES.stream().collect(Collectors.groupingBy(Rule::set));
        assertThat(sets)
                .containsKeys(
                        "PKH",
                        "BPNT",
                        "PBI-JK",
                        "PIP",
                        "BLT-DD",
                        "KUBE",
                        "RUTILAHU",
                        "PERMAKANAN",
                        "YAPI",
                        "KEPMENSOS-262-2022",
                        "BPS-14",
                        "MISKIN-EKSTREM",
                        "PPKS");
        sets.forEach((set, rules) -> {
            assertThat(of(set, Rule.Kind.SET)).as(set).hasSize(1);
            assertThat(rules).as(set).anyMatch(rule -> rule.kind().asked() || rule.kind() == Rule.Kind.LIMIT);
        });
    }

    /** A count of rules that count would never end, or count a set that does not exist. */
    @Test
    void countedSetsExistAndCountNothingThemselves() {
        for (Rule rule : RULES) {
            for (Condition leaf : rule.condition().leaves()) {
                if (leaf instanceof Condition.Rules rules) {
                    assertThat(of(rules.set(), rules.kind()))
                            .as(rule.text())
                            .isNotEmpty()
                            .allSatisfy(inner -> assertThat(inner.condition().leaves())
                                    .noneMatch(Condition.Rules.class::isInstance));
                }
            }
        }
    }

    @Test
    void componentsAndTheirAmountsBelongTogether() {
        Set<String> components =
                of("PKH", Rule.Kind.COMPONENT).stream().map(Rule::code).collect(Collectors.toSet());
        assertThat(of("PKH", Rule.Kind.AMOUNT).stream().map(rule -> rule.code().replace(".besaran", "")))
                // A fixed amount belonged to no component, and ended before the first rules here begin.
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(components.stream(), Stream.of("TETAP")).toList());
    }

    @Test
    void whoeverReadsOfHivMayReadRestrictedCategories() {
        assertThat(RULES)
                .filteredOn(rule -> rule.text().matches(".*(chronic|illnesses).*12.*"))
                .isNotEmpty()
                .allMatch(Rule::restricted);
        assertThat(of("PPKS", Rule.Kind.CRITERION))
                .filteredOn(Rule::restricted)
                .extracting(Rule::code)
                .containsExactly("01", "02", "03", "04", "06", "07", "10", "14", "15", "16", "17", "18", "19");
    }

    @Test
    void thereAreTwentySixCategoriesInTheirOrder() {
        assertThat(of("PPKS", Rule.Kind.CRITERION))
                .extracting(Rule::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26)
                        .mapToObj(number -> number < 10 ? "0" + number : Integer.toString(number))
                        .toList());
    }

    @Test
    void factsOfTheFileHaveNamesAndTheirListsExist() {
        assertThat(Made.FACTS.all()).allSatisfy(fact -> {
            assertThat(fact.label()).isNotBlank();
            assertThat(fact.labelEn()).isNotBlank();
            assertThat(fact.list().isEmpty())
                    .as(fact.name())
                    .isEqualTo(fact.kind() != Fact.Kind.CODE && !fact.kind().several());
        });
    }
}

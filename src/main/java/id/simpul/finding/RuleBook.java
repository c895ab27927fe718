package id.simpul.finding;

import static id.simpul.store.jooq.Tables.INSTALL;
import static id.simpul.store.jooq.Tables.PROGRAMME;
import static id.simpul.store.jooq.Tables.PROGRAMME_AMOUNT;
import static id.simpul.store.jooq.Tables.RULE;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.simpul.finding.RuleSet.Group;
import id.simpul.kernel.Dot;
import id.simpul.programme.Programme;
import id.simpul.store.jooq.tables.records.ProgrammeAmountRecord;
import id.simpul.store.jooq.tables.records.ProgrammeRecord;
import id.simpul.store.jooq.tables.records.RuleRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Every rule of every day: those of {@code db/reference/ref_rule.csv}, and what districts have added to them or superseded. */
public final class RuleBook {
    /** What follows the code of a component in the code of its amount. */
    static final String AMOUNT = ".besaran";

    /** Of rules with the same code the one that began last, and of equals the one closest to the family and made last. */
    private static final Comparator<Rule> NEWEST = Comparator.comparing(Rule::from)
            .thenComparingInt(rule -> rule.area().length())
            .thenComparingLong(Rule::row);

    private final List<Rule> rules;
    private final FactList facts;

    private RuleBook(List<Rule> rules, FactList facts) {
        this.rules = List.copyOf(rules);
        this.facts = facts;
    }

    /** The rules that come with the program. */
    public static RuleBook shipped(FactList facts) {
        var rules = new ArrayList<Rule>();
        for (NamedCsvRecord row : FactList.read("/db/reference/ref_rule.csv")) {
            rules.add(rule(row, facts, rules.size()));
        }
        return new RuleBook(rules, facts);
    }

    /** These and what offices made, as {@code sql} reads it. A rule nobody here can read is kept and answers nothing. */
    RuleBook with(DSLContext sql) {
        Map<Long, String> offices = sql.selectFrom(INSTALL).fetchMap(INSTALL.NUMBER, INSTALL.OFFICE);
        var all = new ArrayList<>(rules);
        sql.selectFrom(RULE)
                .where(RULE.DELETED.eq(0L))
                .orderBy(RULE.ID)
                .forEach(row -> all.add(
                        rule(row, office(offices, row.getId()), order(first(row.getRuleSet(), row.getCode())))));
        sql.selectFrom(PROGRAMME)
                .where(PROGRAMME.DELETED.eq(0L))
                .forEach(row -> all.add(title(row, office(offices, row.getId()), all.size())));
        sql.selectFrom(PROGRAMME_AMOUNT)
                .where(PROGRAMME_AMOUNT.DELETED.eq(0L))
                .orderBy(PROGRAMME_AMOUNT.ID)
                .forEach(row -> all.add(amount(row, office(offices, row.getId()))));
        return new RuleBook(all, facts);
    }

    /** A programme an office added is a set of its own. */
    private static Rule title(ProgrammeRecord row, String office, int order) {
        String code = Programme.OWN + row.getId();
        String to = row.getEndsOn();
        return new Rule(
                code,
                "judul",
                Rule.Kind.SET,
                Fact.About.FAMILY,
                row.getLabel(),
                row.getLabel(),
                "",
                new Condition.Takes(code, false),
                null,
                Group.PROGRAM.name(),
                "",
                LocalDate.parse(row.getStartsOn()),
                to == null ? null : LocalDate.parse(to),
                Optional.ofNullable(row.getSource()).orElse(row.getOwner()),
                row.getStartsOn(),
                false,
                false,
                order,
                office,
                row.getId());
    }

    private static String office(Map<Long, String> offices, long row) {
        return offices.getOrDefault((long) Dot.install(row), "");
    }

    private Optional<Rule> first(String set, String code) {
        return rules.stream()
                .filter(rule -> rule.set().equals(set) && rule.code().equals(code))
                .findFirst();
    }

    /** The place of the rule it supersedes, or the end. */
    private int order(Optional<Rule> superseded) {
        return superseded.map(Rule::order).orElse(rules.size());
    }

    /** What an office knows of an amount supersedes the amount of the same component. */
    private Rule amount(ProgrammeAmountRecord row, String office) {
        Optional<Rule> general = rules.stream()
                .filter(rule -> rule.kind() == Rule.Kind.AMOUNT
                        && rule.set().equals(row.getProgramme())
                        && rule.label().equals(row.getComponent()))
                .findFirst();
        String to = row.getValidTo();
        return new Rule(
                row.getProgramme(),
                general.map(Rule::code).orElse(row.getComponent() + AMOUNT),
                Rule.Kind.AMOUNT,
                Fact.About.FAMILY,
                row.getComponent(),
                general.map(Rule::labelEn).orElse(row.getComponent()),
                "",
                new Condition.Always(),
                row.getAmount(),
                row.getPer(),
                Optional.ofNullable(row.getGoods()).orElse(""),
                LocalDate.parse(row.getValidFrom()),
                to == null ? null : LocalDate.parse(to),
                Optional.ofNullable(row.getSource()).orElse(""),
                "",
                false,
                false,
                order(general),
                office,
                row.getId());
    }

    private static Rule rule(NamedCsvRecord row, FactList facts, int order) {
        Fact.About about = Fact.About.valueOf(row.getField("about").toUpperCase(Locale.ROOT));
        String text = row.getField("condition");
        Condition condition = ConditionParser.parse(text, about, facts);
        String amount = row.getField("amount");
        String to = row.getField("valid_to");
        return new Rule(
                row.getField("rule_set"),
                row.getField("code"),
                Rule.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                about,
                row.getField("label"),
                row.getField("label_en"),
                text,
                condition,
                amount.isEmpty() ? null : Long.valueOf(amount),
                row.getField("per"),
                row.getField("goods"),
                LocalDate.parse(row.getField("valid_from")),
                to.isEmpty() ? null : LocalDate.parse(to),
                row.getField("source"),
                row.getField("source_on"),
                row.getField("restricted").equals("1") || closed(condition),
                row.getField("unverified").equals("1"),
                order,
                "",
                0);
    }

    private Rule rule(RuleRecord row, String office, int order) {
        Fact.About about = known(Fact.About.values(), row.getAbout()).orElse(Fact.About.FAMILY);
        Optional<Rule.Kind> kind = known(Rule.Kind.values(), row.getKind());
        Condition condition = kind.isEmpty() ? new Condition.Unreadable(row.getCondition()) : read(row, about);
        String to = row.getValidTo();
        return new Rule(
                row.getRuleSet(),
                row.getCode(),
                kind.orElse(Rule.Kind.CRITERION),
                about,
                row.getLabel(),
                row.getLabelEn(),
                row.getCondition(),
                condition,
                row.getAmount(),
                Optional.ofNullable(row.getPer()).orElse(""),
                "",
                LocalDate.parse(row.getValidFrom()),
                to == null ? null : LocalDate.parse(to),
                row.getSource(),
                row.getSourceOn(),
                row.getRestricted() == 1L || closed(condition),
                false,
                order,
                office,
                row.getId());
    }

    private Condition read(RuleRecord row, Fact.About about) {
        try {
            return ConditionParser.parse(row.getCondition(), about, facts);
        } catch (ConditionFault newer) {
            return new Condition.Unreadable(row.getCondition());
        }
    }

    private static boolean closed(Condition condition) {
        return condition.facts().stream().anyMatch(Fact::restricted);
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** All rules, of every day. */
    public List<Rule> all() {
        return rules;
    }

    /** What rules may ask about. */
    public FactList facts() {
        return facts;
    }

    /**
     * The rules in force on {@code day} for a family in {@code village}.
     *
     * @param restricted whether the reader may learn restricted findings
     */
    public OfDay on(LocalDate day, String village, boolean restricted) {
        var newest = new LinkedHashMap<String, Rule>();
        for (Rule rule : rules) {
            if (rule.holdsOn(day) && village.startsWith(rule.area())) {
                newest.merge(
                        rule.set() + "/" + rule.code(),
                        rule,
                        (one, other) -> NEWEST.compare(one, other) < 0 ? other : one);
            }
        }
        List<Rule> found = newest.values().stream()
                .filter(rule -> rule.kind() != Rule.Kind.WITHDRAWN)
                .filter(rule -> restricted || !rule.restricted())
                .sorted(Comparator.comparingInt(Rule::order))
                .toList();
        return new OfDay(day, village, found, this);
    }

    /** The rules in force on one day for one reader. */
    public static final class OfDay {
        private final LocalDate day;
        private final String village;
        private final Map<String, List<Rule>> bySet = new LinkedHashMap<>();
        private final RuleBook book;

        private OfDay(LocalDate day, String village, List<Rule> rules, RuleBook book) {
            this.day = day;
            this.village = village;
            this.book = book;
            rules.forEach(rule ->
                    bySet.computeIfAbsent(rule.set(), set -> new ArrayList<>()).add(rule));
        }

        /** The day. */
        public LocalDate day() {
            return day;
        }

        /** The sets that have rules that day, in their order. */
        public List<RuleSet> sets() {
            return bySet.entrySet().stream()
                    .filter(set ->
                            set.getValue().stream().anyMatch(rule -> rule.kind().asked()))
                    .map(set -> set(set.getKey()))
                    .toList();
        }

        /** All rules in force, in their order. */
        public List<Rule> all() {
            return bySet.values().stream().flatMap(List::stream).toList();
        }

        /** The set called {@code code}. */
        public RuleSet set(String code) {
            return of(code, Rule.Kind.SET).stream()
                    .findFirst()
                    .map(rule -> new RuleSet(
                            code,
                            known(Group.values(), rule.per()).orElse(Group.PROGRAM),
                            rule.label(),
                            rule.labelEn(),
                            rule.condition()))
                    .orElseGet(() -> new RuleSet(code, Group.PROGRAM, code, code, new Condition.Always()));
        }

        /** The rules of {@code set}. */
        public List<Rule> of(String set) {
            return bySet.getOrDefault(set, List.of());
        }

        /** The rules of {@code set} that are of one kind. */
        public List<Rule> of(String set, Rule.Kind kind) {
            return of(set).stream().filter(rule -> rule.kind() == kind).toList();
        }

        /** The bands of {@code set} that a family of decile {@code desil} is outside of. */
        public List<Rule> outside(String set, long desil) {
            var origin = new Known.Origin(Fact.Place.FAMILY, 0, null, null);
            var facts = new FamilyFacts(
                    0, village, day, Map.of(FactRows.DESIL, Known.of(desil, origin)), List.of(), List.of());
            return of(set, Rule.Kind.BAND).stream()
                    .filter(rule -> rule.condition().of(new Subject(facts, null, this)) == State.NOT_MET)
                    .toList();
        }

        /** The rule {@code code} of {@code set}; null: none is in force. */
        @Nullable
        Rule find(String set, String code) {
            return of(set).stream()
                    .filter(rule -> rule.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }

        /** What is given for {@code component}: what is in force, or else the last that was. */
        Optional<Rule> amount(String set, String component) {
            String code = component + AMOUNT;
            return Optional.ofNullable(find(set, code))
                    .or(() -> book.rules.stream()
                            .filter(rule -> rule.set().equals(set)
                                    && rule.code().equals(code)
                                    && village.startsWith(rule.area()))
                            .filter(rule -> rule.kind() == Rule.Kind.AMOUNT
                                    && !rule.from().isAfter(day))
                            .max(NEWEST));
        }
    }
}

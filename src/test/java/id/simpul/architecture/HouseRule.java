package id.simpul.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/** One rule of the house each, with the fixtures that must break it. */
@SuppressWarnings("ImmutableEnumChecker") // rules are built anew at each call
enum HouseRule {
    DIRECTION(
            plan -> classes().that(belongTo(plan)).should(new KeepDirection(plan)),
            "kernel.SeesTheStore",
            "casework.SeesItsScreen",
            "casework.SeesToTheRight",
            "casework.ui.SeesAnotherScreen",
            "screen.KnowsAFeature",
            "shell.KnowsAccess",
            "exchange.KnowsAFeature",
            "attic.HasNoPlace"),

    // The composition root starts the parts below it, and they take their pieces from it.
    NO_CYCLES(
            plan -> slices().matching(plan.root() + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(resideInAPackage(plan.root() + ".app"), resideInAPackage(plan.root() + ".app..")),
            "assessment.one.Egg",
            "assessment.two.Hen"),

    NO_JAVAFX_BELOW_THE_SCREENS(
            plan -> noClasses()
                    .that(belongTo(plan).and(not(describe("draw", plan::hasWindows))))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "javafx..",
                            "com.sun.javafx..",
                            "org.controlsfx..",
                            "impl.org.controlsfx..",
                            "atlantafx..",
                            "org.kordamp..")),
            "household.HoldsANode"),

    NO_DATABASE_IN_SCREENS(
            plan -> noClasses()
                    .that(belongTo(plan).and(describe("draw", plan::isScreen)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "org.jooq..",
                            "java.sql..",
                            "javax.sql..",
                            "org.sqlite..",
                            "org.flywaydb..",
                            plan.root() + ".store..",
                            "id.simpul.store..")),
            "household.ui.AsksTheDatabase"),

    NULL_MARKED(
            plan -> classes().that(belongTo(plan)).should(new Conditions.BeInANullMarkedPackage()), "attic.HasNoPlace"),

    NO_GLOBAL_STATE(
            plan -> fields().that(Conditions.areStaticIn(plan)).should(new Conditions.NeverChange()),
            "household.CountsGlobally"),

    NO_GET_INSTANCE(
            plan -> noMethods()
                    .that()
                    .areDeclaredInClassesThat(belongTo(plan))
                    .should()
                    .haveName("getInstance"),
            "household.OnlyOne"),

    THREADS_IN_TWO_PLACES(
            plan -> codeUnits()
                    .that()
                    .areDeclaredInClassesThat(belongTo(plan).and(not(mayStartThreads(plan))))
                    .should(Calls.avoid(Calls.STARTING_THREADS)),
            "household.StartsThreads",
            "household.ui.RunsLater"),

    NO_CONSOLE(
            plan -> codeUnits()
                    .that()
                    .areDeclaredInClassesThat(belongTo(plan).and(not(in(plan, "app"))))
                    .should(Calls.avoid(Calls.CONSOLE)),
            "household.Prints"),

    NO_DEFAULT_LOCALE_ZONE_CHARSET_CLOCK(
            plan -> codeUnits().that().areDeclaredInClassesThat(belongTo(plan)).should(Calls.avoidUnlessApp(plan)),
            "household.TrustsTheComputer",
            "app.FormatsByDefault"),

    NAMES_SAY_WHAT_IT_IS(
            plan -> noClasses()
                    .that(belongTo(plan))
                    .should()
                    .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?"),
            "household.Named$FamilyManager",
            "household.Named$FamilyHelper",
            "household.Named$FamilyUtil",
            "household.Named$FamilyUtils",
            "household.Named$FamilyImpl"),

    RECORDS_ARE_WRITTEN_IN_THE_STORE(
            plan -> codeUnits()
                    .that()
                    .areDeclaredInClassesThat(belongTo(plan).and(not(in(plan, "store"))))
                    .should(new Conditions.WriteNoRecordItself()),
            "household.WritesPastTheJournal"),

    NO_XML_FROM_OUTSIDE(
            plan -> noClasses()
                    .that(in(plan, "exchange"))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..")),
            "exchange.ParsesXml"),

    NO_FOREIGN_OBJECTS(
            plan -> noClasses()
                    .that(belongTo(plan))
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.io.ObjectInputStream"),
            "household.ReadsObjects");

    private final Function<Plan, ArchRule> rule;
    private final List<String> twins;

    HouseRule(Function<Plan, ArchRule> rule, String... twins) {
        this.rule = rule;
        this.twins = List.of(twins);
    }

    /** The rule for {@code plan}. */
    ArchRule of(Plan plan) {
        return rule.apply(plan);
    }

    /** Classes below the fixture's root that break this rule. */
    List<String> twins() {
        return twins;
    }

    private static DescribedPredicate<JavaClass> belongTo(Plan plan) {
        return describe("belong to " + plan.root(), plan::owns);
    }

    private static DescribedPredicate<JavaClass> in(Plan plan, String part) {
        return describe("are in " + part, type -> plan.part(type).equals(part));
    }

    private static DescribedPredicate<JavaClass> mayStartThreads(Plan plan) {
        DescribedPredicate<JavaClass> jobs = describe(
                "are the jobs",
                type -> plan.part(type).equals("screen")
                        && simpleNameStartingWith("Jobs").test(outermost(type)));
        return jobs.or(in(plan, "store"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRule::outermost).orElse(type);
    }
}

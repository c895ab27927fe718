package id.simpul.finding;

import id.simpul.assessment.Instrument;
import id.simpul.finding.Known.Origin;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A family made up fact by fact, and what the rules that come with the program say about it. */
final class Made {
    static final FactList FACTS = FactList.of(Instrument.current());
    static final RuleBook BOOK = RuleBook.shipped(FACTS);
    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final LocalDate day;
    private final Map<String, Known> family = new HashMap<>();
    private final List<FamilyFacts.Member> members = new ArrayList<>();
    private final List<FamilyFacts.Taking> takings = new ArrayList<>();

    Made(LocalDate day) {
        this.day = day;
    }

    static Made today() {
        return new Made(DAY);
    }

    private static Known known(String fact, Object value) {
        Fact.Place place = FACTS.find(fact).orElseThrow().place();
        var origin = new Origin(place, 1, null, null);
        return value instanceof String text
                ? new Known(0, text, origin)
                : Known.of(((Number) value).longValue(), origin);
    }

    Made with(String fact, long value) {
        family.put(fact, known(fact, value));
        return this;
    }

    /** A member aged so; facts and their values follow in turn. */
    Made member(@Nullable Integer age, Object... facts) {
        return add(true, age, facts);
    }

    Made gone(Object... facts) {
        return add(false, null, facts);
    }

    private Made add(boolean present, @Nullable Integer age, Object... facts) {
        Map<String, Known> known = new HashMap<>();
        LocalDate born = age == null ? null : day.minus(Period.ofYears(age)).minusDays(40);
        if (age != null) {
            known.put("age", known("age", age));
        }
        known.put("disability", known("disability", 0));
        known.put("chronic", known("chronic", 1));
        known.put("pregnant", known("pregnant", Fact.NO));
        for (int i = 0; i < facts.length; i += 2) {
            known.put((String) facts[i], known((String) facts[i], facts[i + 1]));
        }
        long person = members.size() + 1L;
        members.add(new FamilyFacts.Member(person, new PersonName("Anggota " + person), born, present, known));
        return this;
    }

    Made takes(String programme) {
        takings.add(new FamilyFacts.Taking(1, 0, programme, null, null, true));
        return this;
    }

    Made took(String programme) {
        takings.add(new FamilyFacts.Taking(1, 0, programme, null, null, false));
        return this;
    }

    FamilyFacts facts() {
        return new FamilyFacts(1, "3201272001", day, family, members, takings);
    }

    FamilyFindings findings() {
        RuleBook.OfDay book = BOOK.on(day, "3201272001", true);
        return FamilyFindings.of(facts(), book, book.sets());
    }

    FamilyFindings.OfSet set(String code) {
        return findings().set(code).orElseThrow();
    }

    Finding finding(String set, String code) {
        return set(set).findings().stream()
                .filter(one -> one.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    State state(String set, String code) {
        return finding(set, code).state();
    }

    State of(String condition) {
        return ConditionParser.parse(condition, Fact.About.FAMILY, FACTS)
                .of(new Subject(facts(), null, BOOK.on(day, "3201272001", true)));
    }
}

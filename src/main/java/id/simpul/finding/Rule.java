package id.simpul.finding;

import id.simpul.l10n.Texts;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One rule, as it is in force from a day on.
 *
 * @param set code of the set it belongs to, for example {@code PKH}
 * @param code which rule of the set; a later rule with the same code supersedes it
 * @param kind what it is for
 * @param about whom it is asked about
 * @param label in Bahasa Indonesia
 * @param labelEn in English
 * @param text its condition, as written
 * @param condition the same, as read
 * @param amount rupiah, or of a {@link Kind#CAP} how many; null: none
 * @param per what the amount is for: of an {@link Kind#AMOUNT} a code of list {@code per_bantuan}, else words; empty: nothing
 * @param goods of an {@link Kind#AMOUNT} what is given instead of or beside money; empty: nothing
 * @param from first day in force
 * @param to last day in force; null: until superseded
 * @param source regulation or publisher
 * @param sourceOn when it was published: a year, a month or a day in ISO form
 * @param restricted whether only {@code READ_RESTRICTED} may learn its findings
 * @param unverified whether the district should compare it with the regulation before relying on it
 * @param order where it stands in its set
 * @param area code of the office that made it, whose villages it is for; empty: it came with the program
 * @param row its row in {@code rule}, or of an amount in {@code programme_amount}; 0: it came with the program
 */
public record Rule(
        String set,
        String code,
        Kind kind,
        Fact.About about,
        String label,
        String labelEn,
        String text,
        Condition condition,
        @Nullable Long amount,
        String per,
        String goods,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        String sourceOn,
        boolean restricted,
        boolean unverified,
        int order,
        String area,
        long row) {
    /** What a rule is for. */
    public enum Kind {
        /** Names the set; its condition tells who takes part already. */
        SET,
        /** Something to be met. */
        CRITERION,
        /** A criterion that by itself leads to what the set is about. */
        DIRECT,
        /** Deciles a programme takes. */
        BAND,
        /** Something that shuts out when it is met. */
        EXCLUSION,
        /** A part of a programme that a member may count for. */
        COMPONENT,
        /** How many components count; its condition asks for {@code component}. */
        CAP,
        /** What is given; of a component where the codes are equal. */
        AMOUNT,
        /** What the set's own text concludes from its criteria. */
        CONCLUSION,
        /** A number other parts of the program compare with, as the size of a group; asked about nobody. */
        LIMIT,
        /** Ends the rule with its code. */
        WITHDRAWN;

        /** Whether it is asked about families and makes findings. */
        public boolean asked() {
            return switch (this) {
                case CRITERION, DIRECT, BAND, EXCLUSION, COMPONENT, CONCLUSION -> true;
                case SET, CAP, AMOUNT, LIMIT, WITHDRAWN -> false;
            };
        }

        /** Whether it counts among "n of m criteria". */
        public boolean counted() {
            return this == CRITERION || this == DIRECT || this == BAND;
        }
    }

    /** The condition that a family's decile lies between {@code from} and {@code to}, both counted. */
    public static String deciles(long from, long to) {
        return from == to ? "desil = " + from : "desil in " + from + ".." + to;
    }

    /** The condition that a member's age lies between {@code from} and {@code to} years, both counted. */
    public static String ages(long from, long to) {
        return "age in " + from + ".." + to;
    }

    /** Whether it is in force on {@code day}, were there no later one. */
    public boolean holdsOn(LocalDate day) {
        LocalDate last = to;
        return !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    /** The label in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }

    /** The largest value of the fact called {@code name} that its condition takes; empty if it asks for none, or takes any. */
    public OptionalLong highest(String name) {
        return condition.leaves().stream()
                .filter(leaf ->
                        leaf instanceof Condition.In in && in.fact().name().equals(name))
                .flatMap(leaf -> ((Condition.In) leaf).ranges().stream())
                .mapToLong(Condition.Range::to)
                .max();
    }

    /** Whether its condition asks for the fact called {@code name}. */
    public boolean asks(String name) {
        return condition.facts().stream().anyMatch(fact -> fact.name().equals(name));
    }
}

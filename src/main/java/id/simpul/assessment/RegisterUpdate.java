package id.simpul.assessment;

import id.simpul.household.Codes;
import id.simpul.household.PersonDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a visit found out about a member and the register says otherwise. It is offered, never done unasked: the register is what
 * papers say, the visit what was seen.
 *
 * @param person row of the member
 * @param item what it is about
 * @param before code in the register; null: none
 * @param after code it would get; null: none
 */
public record RegisterUpdate(
        long person,
        Item item,
        @Nullable Integer before,
        @Nullable Integer after) {
    private static final int YES = 1;
    private static final int NO = 2;
    private static final long AT_SCHOOL = 2;

    /** What a visit can say about the register. */
    public enum Item {
        PRESENCE(Codes.PRESENCE),
        MARITAL(Codes.MARITAL),
        RELATION(Codes.RELATION),
        PREGNANT("ya_tidak"),
        SCHOOLING(Codes.SCHOOLING),
        EDUCATION(Codes.EDUCATION),
        DISABILITY(Codes.DISABILITY),
        CHRONIC(Codes.CHRONIC);

        private final String list;

        Item(String list) {
            this.list = list;
        }

        /** The code list of its values. */
        public String list() {
            return list;
        }
    }

    /** Whether something recorded would be emptied: an offer to look at twice. */
    public boolean empties() {
        return after == null;
    }

    /** Where {@code answers} about the member {@code person} differ from {@code register}. */
    public static List<RegisterUpdate> of(long person, PersonDetails register, Map<String, Long> answers) {
        var found = new Offers(person, answers);
        found.same(Item.PRESENCE, "presence", register.presence());
        if (!Objects.equals(answers.get("presence"), (long) Codes.PRESENT)
                && !Objects.equals(answers.get("presence"), (long) Codes.NEW_MEMBER)) {
            return found.list;
        }
        found.same(Item.MARITAL, "marital", register.marital());
        // Who is the head is changed for the whole family at once, on its record.
        if (!register.head() && !Objects.equals(answers.get("relation"), (long) Codes.HEAD)) {
            found.same(Item.RELATION, "relation", register.relation());
        }
        found.same(Item.PREGNANT, "is_pregnant", register.pregnant() ? YES : NO);
        schooling(answers).ifPresent(code -> found.offer(Item.SCHOOLING, register.schooling(), code));
        education(answers).ifPresent(code -> found.offer(Item.EDUCATION, register.education(), code));
        Disability seen = Disability.of(answers);
        if (seen != Disability.UNKNOWN) {
            found.offer(Item.DISABILITY, register.disability(), seen.code());
        }
        illness(found, register.chronic(), answers.get("illnesses"));
        return found.list;
    }

    private static final class Offers {
        private final long person;
        private final Map<String, Long> answers;
        private final List<RegisterUpdate> list = new ArrayList<>();

        Offers(long person, Map<String, Long> answers) {
            this.person = person;
            this.answers = answers;
        }

        void same(Item item, String field, @Nullable Integer before) {
            Long answer = answers.get(field);
            if (answer != null) {
                offer(item, before, answer.intValue());
            }
        }

        void offer(Item item, @Nullable Integer before, @Nullable Integer after) {
            if (!Objects.equals(before, after)) {
                list.add(new RegisterUpdate(person, item, before, after));
            }
        }
    }

    /** School attended now, as the register's list has it: 9 never, 8 no longer, else by the level. */
    private static OptionalInt schooling(Map<String, Long> answers) {
        Long participation = answers.get("school_participation");
        if (participation == null) {
            return OptionalInt.empty();
        }
        if (participation != AT_SCHOOL) {
            return OptionalInt.of(participation == 1 ? 9 : 8);
        }
        Long level = answers.get("school_level");
        return level == null ? OptionalInt.empty() : OptionalInt.of(stage(level, 2, 3, 4, 5, 5, 5));
    }

    private static OptionalInt education(Map<String, Long> answers) {
        Long certificate = answers.get("certificate");
        if (certificate == null) {
            return Objects.equals(answers.get("school_participation"), 1L) ? OptionalInt.of(1) : OptionalInt.empty();
        }
        return OptionalInt.of(certificate == 23 ? 1 : stage(certificate, 2, 3, 4, 5, 6, 7));
    }

    /** The register's code for one of the 22 levels: primary, lower and upper secondary, diploma, bachelor, above. */
    private static int stage(long level, int primary, int lower, int upper, int diploma, int bachelor, int above) {
        if (level <= 5) {
            return primary;
        }
        if (level <= 10) {
            return lower;
        }
        if (level <= 17) {
            return upper;
        }
        return level == 18 ? diploma : level <= 20 ? bachelor : above;
    }

    /** The register keeps one disease: it is right as long as the visit found it among others. */
    private static void illness(Offers found, @Nullable Integer register, @Nullable Long illnesses) {
        if (illnesses == null) {
            return;
        }
        List<Integer> codes = new ArrayList<>();
        for (int code = 2; code <= 18; code++) {
            if ((illnesses >> (code - 1) & 1) == 1) {
                codes.add(code);
            }
        }
        if (register == null ? !codes.isEmpty() : !codes.contains(register) && register != 1) {
            found.offer(Item.CHRONIC, register, codes.isEmpty() ? null : codes.getFirst());
        } else if (register != null && register == 1 && !codes.isEmpty()) {
            found.offer(Item.CHRONIC, register, codes.getFirst());
        }
    }

    /** Puts it into {@code details}. */
    public void into(PersonDetails.Builder details) {
        int code = after == null ? 0 : after;
        switch (item) {
            case PRESENCE -> details.presence(code);
            case MARITAL -> details.marital(after);
            case RELATION -> details.relation(code);
            case PREGNANT -> details.pregnant(code == YES);
            case SCHOOLING -> details.schooling(after);
            case EDUCATION -> details.education(after);
            case DISABILITY -> details.disability(after);
            case CHRONIC -> details.chronic(after);
        }
    }
}

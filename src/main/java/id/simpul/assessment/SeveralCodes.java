package id.simpul.assessment;

import id.simpul.assessment.Question.Kind;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Several codes as one number, and back. Lists whose codes are 1, 2, 4, 8 … are added up, as the paper form does; lists numbered
 * 1, 2, 3 … become 2^(code − 1) each. A code that stands alone, such as 0 "none" or 99 "other", is kept as it is in the first
 * kind of list and as its own bit in the second. Pure.
 */
public final class SeveralCodes {
    /** Largest code of a list numbered from 1. */
    static final int MOST = 62;

    private SeveralCodes() {}

    /** {@code codes} of {@code question} as one number; empty if one that stands alone does not, or there is none. */
    public static Optional<Long> number(Question question, Collection<Long> codes) {
        SortedSet<Long> set = new TreeSet<>(codes);
        if (set.isEmpty() || (set.size() > 1 && set.stream().anyMatch(question.alone()::contains))) {
            return Optional.empty();
        }
        if (question.kind() == Kind.MULTI) {
            return Optional.of(set.stream().mapToLong(Long::longValue).sum());
        }
        return Optional.of(set.stream().mapToLong(code -> 1L << (code - 1)).sum());
    }

    /** The codes that {@code number} stands for, smallest first. */
    public static SortedSet<Long> codes(Question question, long number) {
        SortedSet<Long> codes = new TreeSet<>();
        if (question.kind() == Kind.MULTI && question.alone().contains(number)) {
            codes.add(number);
            return codes;
        }
        for (int bit = 0; bit < MOST; bit++) {
            if ((number >> bit & 1) == 1) {
                codes.add(question.kind() == Kind.MULTI ? 1L << bit : bit + 1L);
            }
        }
        return codes;
    }
}

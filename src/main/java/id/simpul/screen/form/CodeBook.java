package id.simpul.screen.form;

import java.util.List;
import java.util.Optional;

/**
 * How a short typed answer is read: a code of a list, several of them, a number, a month.
 *
 * @param <T> what an answer is
 */
public interface CodeBook<T> {
    /**
     * One entry of a list.
     *
     * @param code what is typed
     * @param name what it means
     */
    record Entry(String code, String name) {}

    /** What may be typed, in order; empty where it is no list. */
    List<Entry> entries();

    /** What {@code typed} says; empty if nothing that is known here. */
    Optional<T> read(String typed);

    /** {@code value} as it is typed. */
    String write(T value);

    /** What {@code value} means, beside the code; empty for nothing to add. */
    String meaning(T value);

    /** Why {@code typed} says nothing, and what would. */
    String wrong(String typed);

    /** What is typed after the entry {@code code} was chosen where {@code typed} stood: the code, unless several may stand. */
    default String choose(String typed, String code) {
        return code;
    }
}

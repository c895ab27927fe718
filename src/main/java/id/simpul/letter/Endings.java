package id.simpul.letter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The semicolons and the full stop that close the items of a list in an official letter. */
final class Endings {
    private Endings() {}

    /** What follows item {@code index} of {@code items}. */
    static String of(int index, List<String> items) {
        return index == items.size() - 1 ? "." : ";";
    }

    /** The items under each other, numbered and closed. */
    static String numbered(List<String> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> i + 1 + ". " + items.get(i) + of(i, items))
                .collect(Collectors.joining("\n"));
    }
}

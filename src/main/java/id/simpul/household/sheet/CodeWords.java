package id.simpul.household.sheet;

import id.simpul.l10n.Texts;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which storage code a word of a list stands for: labels of the lists, {@code kata_kode.csv}, and the codes themselves. */
final class CodeWords {
    private static final String RESOURCE = "/db/reference/import/kata_kode.csv";
    private static final List<String> LISTS = Arrays.stream(SheetField.values())
            .flatMap(field -> field.list().stream())
            .distinct()
            .toList();
    private static final Set<String> YES = Set.of("ya", "y", "1", "true", "hamil", "yes", "v", "\u2713");
    private static final Set<String> NO = Set.of("tidak", "t", "n", "0", "2", "false", "no", "tdk");
    private static final Set<String> SIAK_TITLES = Set.of("stathbkel", "shdk", "pddkakh");
    private static final String SIAK = " SIAK";

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, Integer> highest = new HashMap<>();

    CodeWords(CodeLists codes, LocalDate today) {
        for (String list : LISTS) {
            Map<String, String> known = words.computeIfAbsent(list, l -> new HashMap<>());
            for (Code code : codes.list(list, today)) {
                known.put(Words.key(code.code()), code.code());
                if (code.code().matches("[0-9]{1,3}")) {
                    highest.merge(list, code.number(), Math::max);
                }
            }
            for (Code code : codes.list(list, today)) {
                known.putIfAbsent(Words.key(code.label(new Texts(Texts.INDONESIAN))), code.code());
                known.putIfAbsent(Words.key(code.label(new Texts(Texts.ENGLISH))), code.code());
                for (String part : code.label(new Texts(Texts.INDONESIAN)).split("/", -1)) {
                    known.putIfAbsent(Words.key(part), code.code());
                }
            }
        }
        ReferenceTable.each(
                RESOURCE,
                row -> words.computeIfAbsent(row.getField("daftar"), l -> new HashMap<>())
                        .putIfAbsent(Words.key(row.getField("kata")), row.getField("kode")));
    }

    /** The code of {@code word}; an empty text for a word that says there is none; empty if it is not known. */
    Optional<String> find(String list, Map<String, String> own, String word) {
        String key = Words.key(number(word));
        String code = own.get(key);
        if (code == null) {
            Map<String, String> known = words.getOrDefault(list, Map.of());
            code = known.get(key);
        }
        return Optional.ofNullable(code);
    }

    /** {@code 1.0} of a number cell is {@code 1}. */
    private static String number(String word) {
        return word.matches("[0-9]+\\.0+") ? word.substring(0, word.indexOf('.')) : word;
    }

    /** The words of a column whose numbers are those of SIAK, which counts relations and schools otherwise. */
    Map<String, String> siak(String list, String title, ColumnProfile column) {
        Map<String, String> other = words.get(list + SIAK);
        if (other == null) {
            return Map.of();
        }
        boolean beyond = column.words().keySet().stream()
                .map(CodeWords::number)
                .filter(word -> word.matches("[0-9]{1,3}"))
                .anyMatch(word -> Integer.parseInt(word) > highest.getOrDefault(list, 0));
        return beyond || SIAK_TITLES.contains(Words.key(title)) ? Map.copyOf(other) : Map.of();
    }

    /** Whether {@code word} says yes; empty if it says neither. */
    static Optional<Boolean> yes(String word) {
        String key = Words.key(number(word)).toLowerCase(Locale.ROOT);
        if (YES.contains(key)) {
            return Optional.of(true);
        }
        return NO.contains(key) || key.isEmpty() ? Optional.of(false) : Optional.empty();
    }
}

package id.simpul.household.sheet;

import id.simpul.reference.CodeAliases;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which storage code a word stands for, also where a list states what was seen of a house in other codes. */
final class HouseWords {
    private static final Pattern CODE = Pattern.compile("[0-9]{1,3}(\\.0+)?");
    private static final String NO_COOKING = "0";
    private static final CodeAliases OTHER = CodeAliases.regsosek2022k();

    private final CodeWords words;
    private final @Nullable HouseCodes codes;

    HouseWords(CodeWords words, Mapping mapping) {
        this.words = words;
        this.codes = mapping.houseCodes();
    }

    /**
     * What a word stands for.
     *
     * @param code the storage code; empty for a word that says there is none
     * @param lost what the word said and the code does not; empty: nothing
     */
    record Found(String code, String lost) {}

    /** Words say the same in both lists: only numbers are read as the list's own codes. */
    Optional<Found> find(Mapping.Column column, String word) {
        SheetField field = column.field();
        String list = field.list().orElseThrow();
        if (codes == HouseCodes.REGSOSEK
                && field.part() == SheetField.Part.HOUSE
                && CODE.matcher(word).matches()
                && !column.codes().containsKey(Words.key(word))) {
            CodeAliases.Stored stored = OTHER.stored(field.answer(), number(word));
            return words.find(list, column.codes(), Long.toString(stored.code()))
                    .map(code -> new Found(code, stored.lost()));
        }
        return words.find(list, column.codes(), word).map(code -> new Found(code, ""));
    }

    private static long number(String word) {
        return Long.parseLong(word.contains(".") ? word.substring(0, word.indexOf('.')) : word);
    }

    /**
     * Which codes {@code list} is in, where its columns show it: a code that only one of the lists has, or nothing in which
     * they differ. Null where both are possible: then somebody has to say.
     */
    static @Nullable HouseCodes codes(Inspection list, Mapping mapping) {
        Set<HouseCodes> shown = new HashSet<>();
        boolean open = false;
        for (Map.Entry<Integer, Mapping.Column> column : mapping.columns().entrySet()) {
            SheetField field = column.getValue().field();
            if (field.part() != SheetField.Part.HOUSE || field.list().isEmpty()) {
                continue;
            }
            for (String word : list.columns().get(column.getKey()).words().keySet()) {
                if (CODE.matcher(word).matches() && OTHER.differs(field.answer(), number(word))) {
                    // Roofs of bamboo and of wood have each other's code; the other codes that differ, one list does
                    // not have.
                    if (field == SheetField.ROOF) {
                        open = true;
                    } else {
                        shown.add(HouseCodes.REGSOSEK);
                    }
                } else if (field == SheetField.COOKING_FUEL && word.equals(NO_COOKING)) {
                    shown.add(HouseCodes.DTSEN);
                }
            }
        }
        if (shown.size() == 1) {
            return shown.iterator().next();
        }
        return shown.isEmpty() && !open ? HouseCodes.DTSEN : null;
    }
}

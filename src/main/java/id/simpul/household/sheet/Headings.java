package id.simpul.household.sheet;

import id.simpul.l10n.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What columns are called in lists of SIAK, Prodeskel, DTSEN, programmes and this program: {@code judul_kolom.csv}. */
final class Headings {
    private static final String RESOURCE = "/db/reference/import/judul_kolom.csv";
    /** Shorter titles say too little to be the beginning of longer ones: "RT" is no part of "RT/RW". */
    private static final int PREFIX = 4;

    private final Map<String, SheetField> fields = new HashMap<>();

    /** Those of the table, and what {@code texts} calls the fields. */
    Headings(List<Texts> texts) {
        ReferenceTable.each(
                RESOURCE,
                row -> fields.put(Words.key(row.getField("judul")), SheetField.valueOf(row.getField("bidang"))));
        for (SheetField field : SheetField.values()) {
            texts.forEach(language -> fields.putIfAbsent(Words.key(language.get(field.title())), field));
        }
    }

    Optional<SheetField> exact(String heading) {
        return Optional.ofNullable(fields.get(Words.key(heading)));
    }

    /** The field whose title {@code heading} begins with: "Tanggal lahir (hh/bb/tttt)". */
    private Optional<SheetField> beginning(String heading) {
        String key = Words.key(heading);
        for (int length = key.length() - 1; length >= PREFIX; length--) {
            SheetField field = fields.get(key.substring(0, length));
            if (field != null) {
                return Optional.of(field);
            }
        }
        return key.startsWith("nik") ? Optional.of(SheetField.NIK) : Optional.empty();
    }

    /** The meaning of each column that its title tells, exact titles first. */
    Map<Integer, Mapping.Column> propose(List<String> heads) {
        Map<Integer, Mapping.Column> columns = new LinkedHashMap<>();
        Set<SheetField> taken = new HashSet<>();
        for (boolean exact : new boolean[] {true, false}) {
            for (int i = 0; i < heads.size(); i++) {
                int at = i;
                if (!columns.containsKey(i)) {
                    (exact ? exact(heads.get(i)) : beginning(heads.get(i)))
                            .filter(taken::add)
                            .ifPresent(field -> columns.put(at, Mapping.Column.of(field)));
                }
            }
        }
        return columns;
    }
}

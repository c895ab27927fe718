package id.simpul.reference;

import static id.simpul.store.jooq.Tables.REF_CODE;

import id.simpul.l10n.Texts;
import id.simpul.store.Database;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The code lists of an open file: list → code → label, each entry with the days it holds. They do not change while a file is
 * open, so they are read once. Safe for any number of threads.
 */
public final class CodeLists {
    private final Map<String, List<Code>> lists;

    private CodeLists(Map<String, List<Code>> lists) {
        this.lists = lists;
    }

    /** Reads the lists of {@code database}. */
    public static CodeLists of(Database database) {
        return new CodeLists(database.read(sql ->
                sql
                        .selectFrom(REF_CODE)
                        .orderBy(REF_CODE.LIST, REF_CODE.SORT, REF_CODE.CODE, REF_CODE.VALID_FROM)
                        .stream()
                        .map(row -> new Code(
                                row.getList(),
                                row.getCode(),
                                row.getLabel(),
                                row.getLabelEn(),
                                LocalDate.parse(row.getValidFrom()),
                                LocalDate.parse(row.getValidTo()),
                                row.getSource()))
                        .collect(Collectors.groupingBy(
                                Code::list, LinkedHashMap::new, Collectors.toUnmodifiableList()))));
    }

    /**
     * What may be chosen on {@code day}, in the order to show it.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public List<Code> list(String list, LocalDate day) {
        return all(list).stream().filter(code -> code.holdsOn(day)).toList();
    }

    /** The entry {@code code} of {@code list}: the one that holds on {@code day}, or else any of that code. */
    public Optional<Code> find(String list, String code, LocalDate day) {
        List<Code> same =
                all(list).stream().filter(entry -> entry.code().equals(code)).toList();
        return same.stream()
                .filter(entry -> entry.holdsOn(day))
                .findFirst()
                .or(() -> same.isEmpty() ? Optional.empty() : Optional.of(same.getLast()));
    }

    /** The newest label of {@code code}; the code itself if the list has none, since an old record must stay readable. */
    public String label(String list, String code, Texts texts) {
        return all(list).stream()
                .filter(entry -> entry.code().equals(code))
                .reduce((older, newer) -> newer)
                .map(entry -> entry.label(texts))
                .orElse(code);
    }

    /** As {@link #label(String, String, Texts)}, for columns that store numbers. */
    public String label(String list, long code, Texts texts) {
        return label(list, Long.toString(code), texts);
    }

    private List<Code> all(String list) {
        List<Code> entries = lists.get(list);
        if (entries == null) {
            throw new IllegalArgumentException("no code list " + list);
        }
        return entries;
    }
}

package id.simpul.reference;

import static id.simpul.store.jooq.Tables.PROGRAMME_CODE;
import static id.simpul.store.jooq.Tables.REF_CODE;

import id.simpul.l10n.Texts;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Projection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The code lists of an open file: list → code → label, each entry with the days it holds. They do not change while a file is
 * open, so they are read once; but for the programmes, to which an office adds its own, and which are read again with each such
 * change. Safe for any number of threads.
 */
public final class CodeLists {
    /** The list of programmes: the one that is no table of codes but everything the catalogue knows. */
    public static final String PROGRAMMES = "program";

    private final Map<String, List<Code>> lists;
    private volatile List<Code> programmes;

    private CodeLists(Map<String, List<Code>> lists, List<Code> programmes) {
        this.lists = lists;
        this.programmes = programmes;
    }

    /** Reads the lists of {@code database}. */
    public static CodeLists of(Database database) {
        CodeLists lists = database.read(sql -> new CodeLists(
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
                        .collect(
                                Collectors.groupingBy(Code::list, LinkedHashMap::new, Collectors.toUnmodifiableList())),
                programmes(sql)));
        database.journal().register(new Projection() {
            @Override
            public Set<Entity> sources() {
                return Set.of(Entity.PROGRAMME);
            }

            @Override
            public void refresh(DSLContext sql, Entity entity, Collection<Long> rows) {
                // An act that fails after this leaves a label nobody asks for; the desk asks the rows, not this list.
                lists.programmes = programmes(sql);
            }
        });
        return lists;
    }

    private static List<Code> programmes(DSLContext sql) {
        return List.copyOf(sql.selectFrom(PROGRAMME_CODE)
                .orderBy(PROGRAMME_CODE.SORT, PROGRAMME_CODE.LABEL, PROGRAMME_CODE.VALID_FROM)
                .fetch(row -> new Code(
                        PROGRAMMES,
                        row.getCode(),
                        row.getLabel(),
                        row.getLabelEn(),
                        LocalDate.parse(row.getValidFrom()),
                        LocalDate.parse(row.getValidTo()),
                        row.getSource())));
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
        List<Code> entries = list.equals(PROGRAMMES) ? programmes : lists.get(list);
        if (entries == null) {
            throw new IllegalArgumentException("no code list " + list);
        }
        return entries;
    }
}

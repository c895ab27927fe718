package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.IMPORT_MAPPING;

import id.simpul.store.Database;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Remembers what the columns of lists meant, by their titles and whatever order they stand in. */
final class Mappings {
    private final Database database;

    Mappings(Database database) {
        this.database = database;
    }

    Optional<Mapping> find(Inspection list) {
        return database.read(sql -> sql.select(IMPORT_MAPPING.CONTENT)
                        .from(IMPORT_MAPPING)
                        .where(IMPORT_MAPPING.SIGNATURE.eq(list.signature()))
                        .fetchOptional(IMPORT_MAPPING.CONTENT))
                .flatMap(Mapping::parse)
                .filter(mapping -> mapping.columns().keySet().stream()
                        .allMatch(at -> at >= 0 && at < list.heads().size()))
                .map(mapping -> moved(mapping, order(list.heads())));
    }

    void remember(Inspection list, Mapping mapping, long now) {
        List<Integer> order = order(list.heads());
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        String content = moved(
                        mapping,
                        IntStream.range(0, order.size()).mapToObj(places::get).toList())
                .toJson();
        database.writeLocal(sql -> sql.insertInto(IMPORT_MAPPING)
                .set(IMPORT_MAPPING.SIGNATURE, list.signature())
                .set(IMPORT_MAPPING.CONTENT, content)
                .set(IMPORT_MAPPING.USED_AT, now)
                .onConflict(IMPORT_MAPPING.SIGNATURE)
                .doUpdate()
                .set(IMPORT_MAPPING.CONTENT, content)
                .set(IMPORT_MAPPING.USED_AT, now)
                .execute());
    }

    /** Columns in the order of their sorted titles. */
    private static List<Integer> order(List<String> heads) {
        return IntStream.range(0, heads.size())
                .boxed()
                .sorted(Comparator.<Integer, String>comparing(at -> Words.key(heads.get(at)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Mapping moved(Mapping mapping, List<Integer> to) {
        Map<Integer, Mapping.Column> columns = new HashMap<>();
        mapping.columns().forEach((at, column) -> columns.put(to.get(at), column));
        return mapping.withColumns(columns);
    }
}

package id.simpul.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All administrative areas of Indonesia: 38 provinces, 514 regencies and cities, 7,285 districts, 83,762 villages, by the
 * Kemendagri codes of Kepmendagri 300.2.2-2138/2025.
 *
 * <p>Reading them takes a moment (see docs/performance/region.md) and happens at the first use, in whichever thread that
 * is: have a job call {@link #load} early, so that it is not the user interface. Safe for any number of threads.
 *
 * <p>Codes are Kemendagri codes. A BPS code of ten digits (2+2+3+3) looks like one and means another place: convert before.
 */
public final class Regions {
    /** One lock each: a name can be looked up while another thread still builds the search index. */
    private final Lazy<AreaTable> table = new Lazy<>(AreaTable::load);

    private final Lazy<AreaIndex> index = new Lazy<>(() -> new AreaIndex(table.get()));
    private final Lazy<Map<String, OldCode>> oldCodes = new Lazy<>(Regions::readOldCodes);

    /** The areas; nothing is read yet. */
    public Regions() {}

    /** Reads the list and builds the search index, unless that has been done. */
    public void load() {
        index.get();
        oldCodes.get();
    }

    /** The area with {@code code}, with or without dots; empty if no such code is in force. */
    public Optional<Region> find(String code) {
        AreaTable areas = table.get();
        int row = areas.row(digits(code));
        return row < 0 ? Optional.empty() : Optional.of(areas.region(row));
    }

    /** The area with {@code code} and everything it lies in, from the area itself up to its province; empty if unknown. */
    public List<Region> chain(String code) {
        var chain = new ArrayList<Region>();
        Optional<Region> next = find(code);
        while (next.isPresent()) {
            chain.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return chain;
    }

    /**
     * The full name: {@code Desa Ciderum, Kecamatan Caringin, Kabupaten Bogor, Jawa Barat}. For an unknown code the code
     * itself with dots, since an old letter must stay readable.
     */
    public String fullName(String code) {
        List<Region> chain = chain(code);
        return chain.isEmpty()
                ? Region.dotted(digits(code))
                : chain.stream().map(Region::title).collect(Collectors.joining(", "));
    }

    /** All provinces in order of code. */
    public List<Region> provinces() {
        return inside(0, table.get().size());
    }

    /** The areas directly inside {@code code} in order of code; empty for a village or an unknown code. */
    public List<Region> children(String code) {
        AreaTable areas = table.get();
        int row = areas.row(digits(code));
        return row < 0 ? List.of() : inside(row + 1, areas.end(row));
    }

    private List<Region> inside(int from, int to) {
        AreaTable areas = table.get();
        var children = new ArrayList<Region>();
        for (int row = from; row < to; row = areas.end(row)) {
            children.add(areas.region(row));
        }
        return children;
    }

    /** What is known of a code that is no longer in force; empty if it is in force or was never seen. */
    public Optional<OldCode> oldCode(String code) {
        return Optional.ofNullable(oldCodes.get().get(digits(code)));
    }

    /** All codes known to be no longer in force, in order. */
    public List<OldCode> oldCodesInOrder() {
        return oldCodes.get().values().stream()
                .sorted(Comparator.comparing(OldCode::code))
                .toList();
    }

    /** The area of {@code code} today, whether the code is in force or an old one. */
    public Optional<Region> present(String code) {
        return find(code).or(() -> oldCode(code).flatMap(old -> find(old.present())));
    }

    /**
     * Where a NIK was first registered, today's name: the district of its first six digits, or the regency or province
     * if no more of the code is known. Empty if not even the province is known.
     *
     * @param nik a NIK or its first six digits
     */
    public Optional<Region> firstRegistered(String nik) {
        String digits = digits(nik);
        for (int length = Level.DISTRICT.digits(); length >= Level.PROVINCE.digits(); length -= 2) {
            if (digits.length() >= length) {
                Optional<Region> found = present(digits.substring(0, length));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Finds areas by name as it is typed, or by code. Words may be unfinished, in any order, in old spelling or slightly
     * wrong; words that name an area above narrow the search ({@code caringin bogor}). Best first.
     *
     * @param text what was typed
     * @param level only this level; null for all
     * @param within only inside the area with this code; null for everywhere
     * @param limit how many at most
     */
    public List<Region> search(String text, @Nullable Level level, @Nullable String within, int limit) {
        AreaTable areas = table.get();
        int from = 0;
        int to = areas.size();
        if (within != null) {
            int row = areas.row(digits(within));
            if (row < 0) {
                return List.of();
            }
            from = row;
            to = areas.end(row);
        }
        if (text.strip().matches("[0-9][0-9.\\s]*")) {
            return byCode(digits(text), level, from, to, limit);
        }
        return index.get().search(text, level, from, to, limit).stream()
                .map(areas::region)
                .toList();
    }

    private List<Region> byCode(String digits, @Nullable Level level, int from, int to, int limit) {
        AreaTable areas = table.get();
        var found = new ArrayList<Region>();
        oldCode(digits)
                .flatMap(old -> find(old.present()))
                .filter(region -> level == null || region.level() == level)
                .ifPresent(found::add);
        if (digits.length() <= Level.VILLAGE.digits()) {
            for (int row = Math.max(from, areas.firstFrom(digits)); row < to && found.size() < limit; row++) {
                Region region = areas.region(row);
                if (!region.code().startsWith(digits)) {
                    break;
                }
                if (level == null || region.level() == level) {
                    found.add(region);
                }
            }
        }
        return found;
    }

    private static Map<String, OldCode> readOldCodes() {
        return AreaTable.rows("kode-lama.tsv").stream()
                .map(row -> new OldCode(row[0], row[1], row[2], LocalDate.parse(row[3]), row[4], row[5]))
                .collect(Collectors.toMap(OldCode::code, Function.identity()));
    }

    private static String digits(String code) {
        return Region.undotted(code);
    }

    private static final class Lazy<T> {
        private final Supplier<T> source;
        private @Nullable T value;

        Lazy(Supplier<T> source) {
            this.source = source;
        }

        synchronized T get() {
            T known = value;
            if (known == null) {
                known = source.get();
                value = known;
            }
            return known;
        }
    }
}

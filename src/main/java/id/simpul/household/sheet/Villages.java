package id.simpul.household.sheet;

import id.simpul.region.Level;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The villages of an office, by code or name as lists write them. */
final class Villages {
    private static final Pattern KIND = Pattern.compile("(?i)^(desa|kelurahan|kel\\.?|ds\\.?|nagari|gampong)\\s+");
    private static final Pattern LABELLED = Pattern.compile(".*\\(([0-9.]+)\\)");
    private static final int OWN_DIGITS = 4;

    private final Regions regions;
    private final String office;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    Villages(Regions regions, String office) {
        this.regions = regions;
        this.office = office;
        for (Region village : inside(regions, office)) {
            String key = Words.key(village.name());
            String other = names.put(key, village.code());
            if (other != null) {
                ambiguous.add(key);
            }
        }
    }

    private static List<Region> inside(Regions regions, String code) {
        List<Region> villages = new ArrayList<>();
        for (Region child : regions.children(code)) {
            if (child.level() == Level.VILLAGE) {
                villages.add(child);
            } else {
                villages.addAll(inside(regions, child.code()));
            }
        }
        return villages;
    }

    /** How {@code code} is written in lists: by name, with its code where the office has two of that name. */
    String label(String code) {
        return regions.find(code)
                .map(region -> {
                    String key = Words.key(region.name());
                    boolean plain = code.equals(names.get(key)) && !ambiguous.contains(key);
                    return plain ? region.name() : region.name() + " (" + region.dotted() + ")";
                })
                .orElse(code);
    }

    /** The code of the village called {@code text}; empty if this office has none of that name, or two. */
    Optional<String> find(String text) {
        Matcher labelled = LABELLED.matcher(text);
        String code = Region.undotted(labelled.matches() ? labelled.group(1) : text);
        if (code.matches("[0-9]+")) {
            return number(code);
        }
        String key = Words.key(KIND.matcher(text.strip()).replaceFirst(""));
        return ambiguous.contains(key) ? Optional.empty() : Optional.ofNullable(names.get(key));
    }

    private Optional<String> number(String code) {
        String full = code.length() == OWN_DIGITS && office.length() == Level.DISTRICT.digits() ? office + code : code;
        return regions.present(full)
                .filter(region -> region.level() == Level.VILLAGE)
                .map(Region::code)
                .filter(this::inside);
    }

    boolean inside(String village) {
        return village.startsWith(office);
    }
}

package id.simpul.region;

import id.simpul.l10n.NameFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of area names and of what people type for them. */
final class AreaWords {
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´\"]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern KIND_OF_REGENCY = Pattern.compile("^(?:Kabupaten|Kota)(?: Administrasi)? ");

    /** Abbreviations met in the national list and on forms, written out alike in names and queries. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("kep", "kepulauan"),
            Map.entry("tj", "tanjung"),
            Map.entry("tjg", "tanjung"),
            Map.entry("tg", "tanjung"),
            Map.entry("sei", "sungai"),
            Map.entry("kp", "kampung"),
            Map.entry("mns", "meunasah"),
            Map.entry("perk", "perkebunan"),
            Map.entry("gn", "gunung"),
            Map.entry("gng", "gunung"),
            Map.entry("ps", "pasar"),
            Map.entry("btg", "batang"),
            Map.entry("tlk", "teluk"),
            Map.entry("ujg", "ujung"),
            Map.entry("sp", "simpang"),
            Map.entry("afd", "afdeling"));

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("provinsi", Kind.PROVINCE),
            Map.entry("propinsi", Kind.PROVINCE),
            Map.entry("prov", Kind.PROVINCE),
            Map.entry("prop", Kind.PROVINCE),
            Map.entry("kabupaten", Kind.KABUPATEN),
            Map.entry("kab", Kind.KABUPATEN),
            Map.entry("kota", Kind.KOTA),
            Map.entry("kotamadya", Kind.KOTA),
            Map.entry("kodya", Kind.KOTA),
            Map.entry("kecamatan", Kind.DISTRICT),
            Map.entry("kec", Kind.DISTRICT),
            Map.entry("distrik", Kind.DISTRICT),
            Map.entry("kapanewon", Kind.DISTRICT),
            Map.entry("desa", Kind.VILLAGE),
            Map.entry("ds", Kind.VILLAGE),
            Map.entry("kelurahan", Kind.VILLAGE),
            Map.entry("kel", Kind.VILLAGE),
            Map.entry("kalurahan", Kind.VILLAGE),
            Map.entry("gampong", Kind.VILLAGE),
            Map.entry("nagari", Kind.VILLAGE),
            Map.entry("pekon", Kind.VILLAGE),
            Map.entry("kampung", Kind.VILLAGE));

    /** The words that are long enough to be recognised before they are finished. */
    private static final List<String> LONG_KINDS =
            List.of("provinsi", "propinsi", "kabupaten", "kecamatan", "kelurahan", "distrik");

    private AreaWords() {}

    /** What a word like "kec." says about the area that is meant. */
    enum Kind {
        PROVINCE,
        KABUPATEN,
        KOTA,
        DISTRICT,
        VILLAGE;

        /** Whether the area with {@code code} is of this kind: kabupaten are numbered 01 to 69, kota 71 to 99. */
        boolean fits(String code) {
            return switch (this) {
                case PROVINCE -> code.length() == Level.PROVINCE.digits();
                case KABUPATEN -> code.length() == Level.REGENCY.digits() && code.charAt(2) < '7';
                case KOTA -> code.length() == Level.REGENCY.digits() && code.charAt(2) >= '7';
                case DISTRICT -> code.length() == Level.DISTRICT.digits();
                case VILLAGE -> code.length() == Level.VILLAGE.digits();
            };
        }
    }

    /** The words of {@code text} in lower case, abbreviations written out, not folded. */
    static List<String> split(String text) {
        var words = new ArrayList<String>();
        String plain = APOSTROPHES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        for (String word : SEPARATORS.split(plain, -1)) {
            if (!word.isEmpty()) {
                words.add(ABBREVIATIONS.getOrDefault(word, word));
            }
        }
        return words;
    }

    /** The words of an area's name, without the word for its kind that stands in names of regencies. */
    static List<String> ofName(String name, Level level) {
        return split(level == Level.REGENCY ? KIND_OF_REGENCY.matcher(name).replaceFirst("") : name);
    }

    /** Which kind of area {@code word} stands for, also unfinished when it is the {@code last} one; null if none. */
    static @Nullable Kind kind(String word, boolean last) {
        Kind kind = KINDS.get(word);
        if (kind == null && last && word.length() >= 4) {
            for (String whole : LONG_KINDS) {
                if (whole.startsWith(word)) {
                    return KINDS.get(whole);
                }
            }
        }
        return kind;
    }

    static String folded(String word) {
        return NameFolding.word(word);
    }
}

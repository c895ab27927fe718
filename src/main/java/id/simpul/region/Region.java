package id.simpul.region;

import java.util.Optional;

/**
 * One administrative area.
 *
 * @param code Kemendagri code without dots: 2, 4, 6 or 10 digits
 * @param name the name as in the national list; of a kabupaten or kota with that word in front
 */
public record Region(String code, String name) {
    /** The level, which the length of the code says. */
    public Level level() {
        return Level.ofDigits(code.length());
    }

    /** The code as printed: {@code 32.01.27.2001}. */
    public String dotted() {
        return dotted(code);
    }

    /** The code of the area above; empty for a province. */
    public Optional<String> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case REGENCY, DISTRICT -> Optional.of(code.substring(0, code.length() - 2));
            case VILLAGE -> Optional.of(code.substring(0, 6));
        };
    }

    /**
     * The name with the word for its kind: {@code Kecamatan Caringin}, {@code Desa Ciderum}. The first digit of a
     * village's own number says its kind (Permendagri 58/2021): 1 kelurahan, 2 desa, 3 desa adat.
     */
    public String title() {
        return switch (level()) {
            case PROVINCE, REGENCY -> name;
            case DISTRICT -> "Kecamatan " + name;
            case VILLAGE ->
                switch (code.charAt(6)) {
                    case '1' -> "Kelurahan " + name;
                    case '3' -> "Desa Adat " + name;
                    default -> "Desa " + name;
                };
        };
    }

    /** {@code code} without dots and spaces, as the program keeps it. */
    public static String undotted(String code) {
        return code.replaceAll("[.\\s]", "");
    }

    /** {@code code} with dots, as printed. */
    public static String dotted(String code) {
        var out = new StringBuilder(code);
        for (int at = 6; at >= 2; at -= 2) {
            if (code.length() > at) {
                out.insert(at, '.');
            }
        }
        return out.toString();
    }
}

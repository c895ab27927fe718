package id.simpul.region;

/** The four levels of administrative areas, by the length of their Kemendagri code. */
public enum Level {
    /** Provinsi: 2 digits. */
    PROVINCE(2, 0),
    /** Kabupaten or kota: 4 digits. */
    REGENCY(4, 1),
    /** Kecamatan: 6 digits. */
    DISTRICT(6, 2),
    /** Desa, kelurahan or desa adat: 10 digits. */
    VILLAGE(10, 3);

    private final int digits;
    private final int depth;

    Level(int digits, int depth) {
        this.digits = digits;
        this.depth = depth;
    }

    /** How many areas an area of this level lies in: 0 for a province, 3 for a village. */
    public int depth() {
        return depth;
    }

    /** Digits of a code of this level, without dots. */
    public int digits() {
        return digits;
    }

    /**
     * The level of a code with that many digits.
     *
     * @throws IllegalArgumentException if no level has as many
     */
    public static Level ofDigits(int digits) {
        for (Level level : values()) {
            if (level.digits == digits) {
                return level;
            }
        }
        throw new IllegalArgumentException("no area code has " + digits + " digits");
    }
}

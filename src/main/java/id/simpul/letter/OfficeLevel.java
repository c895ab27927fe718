package id.simpul.letter;

import id.simpul.region.Level;

/** At which level of government an office stands. It decides what its papers say until the office sets its own words. */
public enum OfficeLevel {
    /** Puskesos of a desa or kelurahan. */
    VILLAGE,
    /** Kecamatan. */
    DISTRICT,
    /** Secretariat of a kabupaten or kota. */
    REGENCY,
    /** Provincial office. */
    PROVINCE;

    /** The level that the length of an area code says. */
    public static OfficeLevel ofCode(String code) {
        return switch (Level.ofDigits(code.length())) {
            case VILLAGE -> VILLAGE;
            case DISTRICT -> DISTRICT;
            case REGENCY -> REGENCY;
            case PROVINCE -> PROVINCE;
        };
    }
}

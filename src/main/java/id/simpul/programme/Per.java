package id.simpul.programme;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How often an amount is given; codes of list {@code per_bantuan}. */
public enum Per {
    /** Every month. */
    MONTH("BULAN", 12),
    /** Every quarter. */
    QUARTER("TRIWULAN", 4),
    /** Every year. */
    YEAR("TAHUN", 1),
    /** Once. */
    ONCE("SEKALI", 0);

    private final String code;
    private final int times;

    Per(String code, int times) {
        this.code = code;
        this.times = times;
    }

    /** The stored code. */
    public String code() {
        return code;
    }

    /** How often in a year; 0: once and not again. */
    public int timesAYear() {
        return times;
    }

    /** The one with this {@code code}; a code of a newer program counts as monthly, as what had none always did. */
    public static Per of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(per -> per.code.equals(code))
                .findFirst()
                .orElse(MONTH);
    }
}

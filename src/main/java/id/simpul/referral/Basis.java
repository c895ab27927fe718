package id.simpul.referral;

import java.time.LocalDate;

/**
 * On what a family's data is handed over: its consent, or a legal basis.
 *
 * @param code code list {@code dasar_data}, dated, with the article each stands on
 * @param on day of the consent, or from which the basis was relied on
 */
public record Basis(String code, LocalDate on) {
    /** Code list of bases. */
    public static final String LIST = "dasar_data";

    /** What the desk relies on where nothing else is said and the case is not restricted: the office's public task. */
    public static final String PUBLIC_TASK = "PELAYANAN_PUBLIK";

    /** The family agreed. */
    public static final String CONSENT = "PERSETUJUAN";
}

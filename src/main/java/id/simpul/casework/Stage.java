package id.simpul.casework;

import id.simpul.l10n.Texts;

/**
 * A stage of the status machine, as dated reference data.
 *
 * @param code for example {@code DIRUJUK}
 * @param label in Bahasa Indonesia
 * @param labelEn in English
 * @param step place on the six-step stepper, 1 … 6
 * @param rollup {@code PROSES}, {@code DIRUJUK}, {@code SELESAI} or {@code DITOLAK}
 * @param closed whether the case is over
 */
public record Stage(String code, String label, String labelEn, int step, String rollup, boolean closed) {
    /** Where every case begins. */
    public static final String NEW = "BARU";

    /** Waiting for papers that the applicant is to bring. */
    public static final String AWAITING_PAPERS = "PERBAIKAN";

    /** Waiting for a destination's answer. */
    public static final String REFERRED = "DIRUJUK";

    /** The answer has come, or the office handles it itself. */
    public static final String FOLLOW_UP = "TINDAK_LANJUT";

    /** Papers are being checked. */
    public static final String PAPERS = "BERKAS";

    /** The family's data are being looked up. */
    public static final String DATA_CHECK = "CEK_DATA";

    /** A visit to the family's home is planned or under way. */
    public static final String VISIT = "KUNJUNGAN";

    /** The draft came back and is being mended. */
    public static final String CORRECTION = "KOREKSI";

    /** Waiting for initials. */
    public static final String INITIALS = "PARAF";

    /** Waiting for a signature. */
    public static final String SIGNATURE = "TTD";

    /** The letter is issued. */
    public static final String ISSUED = "TERBIT";

    /** A recommendation is being drafted. */
    public static final String DRAFT = "KONSEP";

    /** Assessment is under way. */
    public static final String ASSESSMENT = "ASESMEN";

    /** The family got what it came for, or it is known why not. */
    public static final String DONE = "SELESAI";

    /** Rejected by the office. */
    public static final String REJECTED = "DITOLAK";

    /** The applicant does not want it any more. */
    public static final String WITHDRAWN = "DITARIK";

    /** The same as another case. */
    public static final String DUPLICATE = "GANDA";

    /** Another office took it over; it is worked on there. */
    public static final String HANDED_OVER = "DIALIHKAN";

    /** How many steps the stepper has. */
    public static final int STEPS = 6;

    /** The label in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }
}

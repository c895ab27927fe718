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

    /** A recommendation is being drafted. */
    public static final String DRAFT = "KONSEP";

    /** Assessment is under way. */
    public static final String ASSESSMENT = "ASESMEN";

    /** The family got what it came for, or it is known why not. */
    public static final String DONE = "SELESAI";

    /** How many steps the stepper has. */
    public static final int STEPS = 6;

    /** The label in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }
}

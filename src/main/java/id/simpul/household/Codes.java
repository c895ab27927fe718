package id.simpul.household;

import id.simpul.reference.CodeLists;

/** Code lists of this package (see {@code reference.CodeLists}) and the few codes that rules speak of. */
public final class Codes {
    /** Relation to the head of the family. */
    public static final String RELATION = "hubungan";
    /** Marital state. */
    public static final String MARITAL = "kawin";
    /** Where the member is. */
    public static final String PRESENCE = "keberadaan";
    /** Highest certificate. */
    public static final String EDUCATION = "ijazah";
    /** School attended now. */
    public static final String SCHOOLING = "sekolah";
    /** Kind of disability. */
    public static final String DISABILITY = "disabilitas";
    /** Chronic disease. */
    public static final String CHRONIC = "penyakit";
    /** Why there is no NIK. */
    public static final String NIK_REASON = "nik_kosong";
    /** Sex. */
    public static final String SEX = "kelamin";
    /** Whether there is a telephone, and whose. */
    public static final String PHONE = "telepon";
    /** What happened to a family. */
    public static final String EVENT = "peristiwa";
    /** What a photo shows. */
    public static final String PHOTO = "foto";
    /** Programmes. */
    public static final String PROGRAMME = CodeLists.PROGRAMMES;
    /** How often an amount is given. */
    public static final String PER = "per_bantuan";
    /** Part of a year. */
    public static final String PERIOD = "periode";
    /** State of a participation. */
    public static final String PARTICIPATION = "kepesertaan";

    /** {@link #RELATION}: head of the family. */
    public static final int HEAD = 1;
    /** {@link #RELATION}: spouse. */
    public static final int SPOUSE = 2;
    /** {@link #RELATION}: child. */
    public static final int CHILD = 3;
    /** {@link #RELATION}: wife or husband of a child. */
    public static final int CHILD_IN_LAW = 4;
    /** {@link #RELATION}: grandchild. */
    public static final int GRANDCHILD = 5;
    /** {@link #RELATION}: other. */
    public static final int OTHER_RELATION = 8;

    /** {@link #MARITAL}: married. */
    public static final int MARRIED = 2;

    /** {@link #PRESENCE}: lives with the family. */
    public static final int PRESENT = 1;
    /** {@link #PRESENCE}: deceased. */
    public static final int DECEASED = 2;
    /** {@link #PRESENCE}: moved within the country. */
    public static final int MOVED = 3;
    /** {@link #PRESENCE}: moved abroad. */
    public static final int ABROAD = 4;
    /** {@link #PRESENCE}: new member. */
    public static final int NEW_MEMBER = 5;

    /** {@link #CHRONIC}: HIV/AIDS, which only some may read. */
    public static final int HIV = 12;

    /** {@link #NIK_REASON}: the source it was imported from had none. */
    public static final String NIK_EMPTY_IN_SOURCE = "5";

    /** {@link #PARTICIPATION}: takes part now. */
    public static final int ACTIVE = 1;

    /** Instrument of visits that come from files. */
    public static final String IMPORTED_VISIT = "impor";

    private Codes() {}

    /** Whether {@code presence} says that somebody moved away. */
    public static boolean movedAway(int presence) {
        return presence == MOVED || presence == ABROAD;
    }
}

package id.simpul.recommendation;

/** What findings say about something recommended; codes of list {@code dukungan}. They advise, they do not decide. */
public enum Support {
    /** Every criterion is met and nothing known shuts out. */
    DIDUKUNG,
    /** A criterion waits for something that is not known. */
    KURANG_DATA,
    /** A criterion is not met, or something shuts out. */
    TIDAK_DIDUKUNG,
    /** No rule speaks of it: the family asks for it. */
    PERMINTAAN;

    /** What {@code code} says; what a newer program wrote is read as a wish. */
    static Support of(String code) {
        for (Support one : values()) {
            if (one.name().equals(code)) {
                return one;
            }
        }
        return PERMINTAAN;
    }

    /** Whether recommending it asks for a reason. */
    public boolean asksWhy() {
        return this == TIDAK_DIDUKUNG;
    }
}

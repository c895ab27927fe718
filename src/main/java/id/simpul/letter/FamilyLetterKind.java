package id.simpul.letter;

import java.util.Locale;

/** Letters about a family of PKH that no referral asks for. */
public enum FamilyLetterKind {
    /** Certificate that a family takes part (surat keterangan peserta PKH), in place of the card that is no longer made. */
    CERTIFICATE("PKH"),
    /** To the school of a member. */
    SCHOOL("SEKOLAH"),
    /** To a hospital or clinic, about a member. */
    HOSPITAL("RUMAH_SAKIT");

    private final String code;

    FamilyLetterKind(String code) {
        this.code = code;
    }

    /** Its code in the list {@code jenis_surat}. */
    public String code() {
        return code;
    }

    /** What its sentences begin with in {@code wording/family.properties}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What such letters are usually asked for; the user may say something else. */
    public String usualPurpose() {
        return Defaults.of("family").get(key() + ".usual");
    }
}

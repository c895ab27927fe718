package id.simpul.kernel;

/**
 * Nomor Induk Kependudukan, normally 16 digits. A wrong NIK is kept as it was given, since the check only warns (see
 * {@code household.NikCheck}).
 *
 * @param reveal the digits
 */
public record Nik(String reveal) implements Sensitive {
    /** Masked as UU 27/2022 practice asks on shared screens: the first four and last four digits. */
    @Override
    public String toString() {
        return Masked.groups(reveal);
    }
}

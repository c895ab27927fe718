package id.simpul.kernel;

/**
 * Nomor Kartu Keluarga (No. KK), 16 digits; changes when a family splits or moves.
 *
 * @param reveal the digits
 */
public record FamilyCardNumber(String reveal) implements Sensitive {
    @Override
    public String toString() {
        return Masked.groups(reveal);
    }
}

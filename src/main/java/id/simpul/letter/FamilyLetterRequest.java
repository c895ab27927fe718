package id.simpul.letter;

/**
 * A letter somebody asks for.
 *
 * @param kind which letter
 * @param person row of the member it is about; of a certificate, who stands for the family
 * @param addressee whom it goes to, as after "Yth."; empty: the school that is on record, or of a certificate nobody
 * @param place as after "di"; empty with an empty addressee
 * @param purpose what it is for: participation is told to nobody without one
 */
public record FamilyLetterRequest(FamilyLetterKind kind, long person, String addressee, String place, String purpose) {
    public FamilyLetterRequest {
        addressee = addressee.strip();
        place = place.strip();
        purpose = purpose.strip();
    }
}

package id.simpul.letter;

import java.util.List;

/**
 * What the officer may still decide about a letter while looking at its preview; everything else comes from the records.
 *
 * @param subject hal
 * @param nature sifat, or empty
 * @param attention u.p., or empty
 * @param attachments what is attached
 * @param copies tembusan
 */
public record LetterChoices(
        String subject, String nature, String attention, List<String> attachments, List<String> copies) {
    public LetterChoices {
        attachments = List.copyOf(attachments);
        copies = List.copyOf(copies);
    }
}

package id.simpul.letter;

import id.simpul.paper.Letterhead;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import id.simpul.paper.StyledText;
import id.simpul.paper.Typeface;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A letter as it will stand on paper, every sentence already worded. Equal letters give equal
 * PDFs. The order of its parts is that of Indonesian official letters.
 *
 * @param layout paper and font
 * @param letterhead kop
 * @param heading number, subject, place and date
 * @param addressee whom it goes to
 * @param opening first paragraph
 * @param identity the applicant, label and value a line
 * @param basis what the referral stands on: paragraphs from recorded findings
 * @param membersLead sentence before the table of members
 * @param members members of the family; empty leaves out the table and its sentence
 * @param request paragraphs that say what is asked
 * @param attachmentsLead sentence before the list of attachments
 * @param attachments what is attached; empty leaves out the list and its sentence
 * @param closing last paragraph; always stays on one page with the signature
 * @param signatory who signs
 * @param seal the code by which the letter can be checked; empty on a draft
 * @param copies tembusan, in order; may be empty
 * @param issued when the letter was issued; becomes the date inside the PDF
 */
public record ReferralLetter(
        Layout layout,
        Letterhead letterhead,
        Heading heading,
        Addressee addressee,
        StyledText opening,
        List<Line> identity,
        List<StyledText> basis,
        StyledText membersLead,
        List<Member> members,
        List<StyledText> request,
        StyledText attachmentsLead,
        List<String> attachments,
        StyledText closing,
        Signatory signatory,
        Optional<Seal> seal,
        List<String> copies,
        Instant issued) {
    public ReferralLetter {
        identity = List.copyOf(identity);
        basis = List.copyOf(basis);
        members = List.copyOf(members);
        request = List.copyOf(request);
        attachments = List.copyOf(attachments);
        copies = List.copyOf(copies);
    }

    /** Whether it goes to nobody in particular: then it has a title, and its place and day stand over the signature. */
    public boolean certificate() {
        return addressee.position().isEmpty();
    }

    /** This letter with {@code seal}. */
    public ReferralLetter sealed(Seal seal) {
        return new ReferralLetter(
                layout,
                letterhead,
                heading,
                addressee,
                opening,
                identity,
                basis,
                membersLead,
                members,
                request,
                attachmentsLead,
                attachments,
                closing,
                signatory,
                Optional.of(seal),
                copies,
                issued);
    }

    /**
     * How the letter looks.
     *
     * @param size {@link PaperSize#F4} or {@link PaperSize#A4}
     * @param typeface font
     * @param slip whether a reply slip stands under the letter, for a referral that waits for an answer
     */
    public record Layout(PaperSize size, Typeface typeface, boolean slip) {}

    /**
     * The lines at the top.
     *
     * @param number letter number, or what stands in its place on a draft
     * @param nature sifat, for example {@code Segera}; empty leaves out the line
     * @param enclosure lampiran, for example {@code 1 (satu) berkas}; empty leaves out the line
     * @param subject hal
     * @param place place of issue
     * @param date date of the letter in words
     */
    public record Heading(String number, String nature, String enclosure, String subject, String place, String date) {}

    /**
     * Whom the letter goes to.
     *
     * @param position the office-holder, for example {@code Kepala Dinas Sosial Kabupaten Bogor}; empty: a certificate
     * @param attention u.p., or empty
     * @param place where, for example {@code Cibinong} or {@code Tempat}
     */
    public record Addressee(String position, String attention, String place) {}

    /** One line of the identity block. */
    public record Line(String label, String value) {}

    /**
     * One row of the table of members; texts as they are to print.
     *
     * @param name full name
     * @param nik NIK, or what to print where there is none
     * @param relation hubungan keluarga
     * @param born date of birth
     * @param note keterangan; may be empty
     */
    public record Member(String name, String nik, String relation, String born, String note) {}

    /**
     * What lets a reader check the letter.
     *
     * @param qrText what the QR code says; never a NIK or a name
     * @param checkCode short code to type where there is no camera
     */
    public record Seal(String qrText, String checkCode) {}
}

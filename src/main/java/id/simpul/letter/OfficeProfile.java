package id.simpul.letter;

import id.simpul.kernel.Refusal;
import id.simpul.paper.Letterhead;
import id.simpul.paper.Logo;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typeface;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an office puts on its papers.
 *
 * @param code Kemendagri code of the office
 * @param level level of the office
 * @param name its name in sentences, for example {@code Kecamatan Caringin}
 * @param head the letterhead
 * @param place place before the date of papers
 * @param telephone number to call about letters, or empty
 * @param signatory who signs; the name is empty until it is set
 * @param recapMaker position of who makes the recap, over the left signature
 * @param paper sheet and font
 * @param letters what all letters of the office share
 * @param wording sentences of referral letters that the office has changed
 * @param numbering how each kind of letter is numbered, by code of the list {@code jenis_surat}
 */
public record OfficeProfile(
        String code,
        OfficeLevel level,
        String name,
        Head head,
        String place,
        String telephone,
        Signatory signatory,
        String recapMaker,
        Paper paper,
        Letters letters,
        Map<LetterWording.Part, String> wording,
        Map<String, Numbering> numbering) {
    /** Most lines of a letterhead above the address. */
    public static final int MOST_LINES = 4;

    /** Most lines of an address. */
    public static final int MOST_ADDRESS_LINES = 3;

    /** The letterhead; lines may be empty while the office is being set up. */
    public record Head(Optional<Logo> logo, List<String> lines, List<String> address) {
        public Head {
            lines = clean(lines);
            address = clean(address);
        }

        private static List<String> clean(List<String> lines) {
            return lines.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        /** Whether papers can be set with it. */
        public boolean complete() {
            return !lines.isEmpty() && lines.size() <= MOST_LINES && address.size() <= MOST_ADDRESS_LINES;
        }
    }

    /** Sheet and font of letters. */
    public record Paper(PaperSize size, Typeface typeface) {}

    /**
     * What all letters of the office share.
     *
     * @param nature sifat, for example {@code Biasa}
     * @param answerDays working days within which an answer is asked where the referral does not say
     * @param validDays days a letter counts, which its QR code says
     * @param copies tembusan; <code>{desa}</code> stands for the village of the person
     */
    public record Letters(String nature, int answerDays, int validDays, List<String> copies) {
        /** What stands for the village in {@link #copies}. */
        public static final String VILLAGE = "{desa}";

        public Letters {
            copies = Head.clean(copies);
        }

        /** The copies for a letter about somebody of {@code village}. */
        public List<String> copiesFor(String village) {
            return copies.stream().map(line -> line.replace(VILLAGE, village)).toList();
        }
    }

    public OfficeProfile {
        wording = Map.copyOf(wording);
        numbering = Map.copyOf(numbering);
    }

    /**
     * The letterhead for a paper.
     *
     * @throws Refusal with {@link LetterProblem.NoLetterhead} if it has no lines or too many
     */
    public Letterhead letterhead() {
        if (!head.complete()) {
            throw new Refusal(new LetterProblem.NoLetterhead());
        }
        return new Letterhead(head.logo(), head.lines(), head.address());
    }

    /** The numbering of letters of {@code kind}; a kind without its own counts among the referral letters. */
    public Numbering numbering(String kind) {
        Numbering set = numbering.get(kind);
        if (set == null && !kind.equals(NumberedPapers.BERITA_ACARA)) {
            set = numbering.get(LetterDesk.REFERRAL_LETTER);
        }
        return set == null ? OfficeDefaults.numbering(kind) : set;
    }

    /** The same papers, signed by {@code name}, who has {@code nip} or, if that is empty, none. */
    public OfficeProfile signedBy(String name, String nip) {
        var signer = new Signatory(signatory.mark(), signatory.position(), name.strip(), signatory.rank(), nip.strip());
        return new OfficeProfile(
                code, level, this.name, head, place, telephone, signer, recapMaker, paper, letters, wording, numbering);
    }

    /** The same papers with {@code own} sentences; those left out are as the program brings them. */
    public OfficeProfile worded(Map<LetterWording.Part, String> own) {
        return new OfficeProfile(
                code, level, name, head, place, telephone, signatory, recapMaker, paper, letters, own, numbering);
    }

    /** The same papers with letters of {@code kind} numbered so. */
    public OfficeProfile numbered(String kind, Numbering how) {
        var all = new HashMap<>(numbering);
        all.put(kind, how);
        return new OfficeProfile(
                code, level, name, head, place, telephone, signatory, recapMaker, paper, letters, wording, all);
    }

    /** The same papers with {@code lines} as the address in the letterhead. */
    public OfficeProfile at(List<String> lines) {
        return new OfficeProfile(
                code,
                level,
                name,
                new Head(head.logo(), head.lines(), lines),
                place,
                telephone,
                signatory,
                recapMaker,
                paper,
                letters,
                wording,
                numbering);
    }
}

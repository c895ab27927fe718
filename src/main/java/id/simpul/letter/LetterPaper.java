package id.simpul.letter;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.letter.ReferralLetter.Heading;
import id.simpul.paper.DocumentInfo;
import id.simpul.paper.Footer;
import id.simpul.paper.PdfPages;
import id.simpul.paper.QrCode;
import id.simpul.paper.Sheet;
import id.simpul.paper.Typeface;
import id.simpul.paper.Typesetter;
import id.simpul.paper.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets letters and receipts. Their language is always Indonesian, whatever language the program speaks to its user. */
public final class LetterPaper {
    private final Typesetter typesetter;
    private final Formats formats = new Formats(new Texts(Texts.INDONESIAN));

    /** Papers set by {@code typesetter}. */
    public LetterPaper(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** The referral letter as PDF/A-2b, on one page or more. */
    public byte[] pdf(ReferralLetter letter) {
        return pdf(letter, Defaults.of("referral").get("title"));
    }

    /**
     * A letter as PDF/A-2b, on one page or more.
     *
     * @param title of the file, with the number in its placeholder {@code nomor}
     */
    byte[] pdf(ReferralLetter letter, String title) {
        Heading heading = letter.heading();
        String office = letter.letterhead().office();
        Map<String, Object> values = new HashMap<>();
        values.putAll(letter.letterhead().values());
        values.putAll(letter.signatory().values());
        if (letter.certificate()) {
            values.put("authority", heading.place() + ", " + heading.date() + "\n" + values.get("authority"));
            values.put("authorityMark", "\n" + values.get("authorityMark"));
        }
        values.put("closing", letter.closing());
        values.put("hasQr", letter.seal().isPresent());
        letter.seal().ifPresent(seal -> {
            values.put("qr", QrCode.of(seal.qrText()));
            values.put("qrCaption", LetterWording.sealCaption(seal.checkCode()));
        });
        if (letter.layout().slip()) {
            letter.seal()
                    .ifPresent(
                            seal -> values.put("slipQr", QrCode.of(SlipCode.of(heading.number(), seal.checkCode()))));
            values.putAll(slip(letter));
        }
        values.put("hasCopies", !letter.copies().isEmpty());
        values.put("copies", Endings.numbered(letter.copies()));
        return typesetter.pdf(new Sheet(
                "letter",
                letter.layout().size(),
                letter.layout().typeface(),
                new DocumentInfo(
                        Wording.parse(title, Set.of("nomor"))
                                .fill(Map.of("nomor", heading.number()))
                                .text(),
                        office,
                        Texts.INDONESIAN,
                        letter.issued()),
                Footer.ofLetter(office + " – " + heading.number()),
                values,
                LetterRows.of(letter)));
    }

    /** What the reply slip under the letter says: no NIK and no name of a citizen, only which letter it answers and where to. */
    private static Map<String, Object> slip(ReferralLetter letter) {
        Heading heading = letter.heading();
        Defaults words = Defaults.of("referral");
        String code = letter.seal().map(ReferralLetter.Seal::checkCode).orElse("–");
        return Map.of(
                "slipCode",
                words.fill("slip.code", Map.of("kode_periksa", code)),
                "slipLetter",
                words.fill(
                                "slip.letter",
                                Map.of(
                                        "nomor",
                                        heading.number(),
                                        "tanggal",
                                        heading.date(),
                                        "tujuan",
                                        letter.addressee().position()))
                        .text(),
                "slipReturn",
                words.fill(
                                "slip.return",
                                Map.of(
                                        "kantor",
                                        letter.letterhead().office(),
                                        "alamat",
                                        letter.letterhead().address().stream()
                                                .findFirst()
                                                .orElse("")))
                        .text());
    }

    /** The receipt as PDF/A-2b. */
    public byte[] pdf(Receipt receipt) {
        String office = receipt.letterhead().office();
        String date = formats.longDate(receipt.received().toLocalDate());
        Map<String, Object> values = new HashMap<>(receipt.letterhead().smallValues());
        values.put("register", receipt.register());
        values.put("applicant", receipt.applicant());
        values.put("service", receipt.service());
        String received = Defaults.of("receipt")
                .fill(
                        "received",
                        Map.of(
                                "tanggal",
                                date,
                                "jam",
                                formats.time(receipt.received().toLocalTime())))
                .text();
        values.put("received", receipt.origin().isEmpty() ? received : received + "\n" + receipt.origin());
        values.put("documents", receipt.documents().isEmpty() ? "–" : Endings.numbered(receipt.documents()));
        values.put("hasAwaited", !receipt.awaited().isEmpty());
        values.put("awaited", Endings.numbered(receipt.awaited()));
        values.put("next", receipt.words().next());
        values.put("free", receipt.words().free());
        values.put("placeAndDate", receipt.place() + ", " + date);
        values.put("officer", receipt.officer());
        values.put("privacy", receipt.words().privacy());
        return typesetter.pdf(new Sheet(
                "receipt",
                receipt.size(),
                Typeface.ARIAL,
                new DocumentInfo(
                        Defaults.of("receipt")
                                .fill("title", Map.of("nomor_register", receipt.register()))
                                .text(),
                        office,
                        Texts.INDONESIAN,
                        receipt.received().toInstant()),
                Footer.ofLetter(""),
                values,
                List.of()));
    }

    /**
     * Sets a letter and a picture of it for nobody, so that the first real one does not wait for classes, fonts and
     * templates. Takes about a second; for a background thread, after the first screen is shown.
     */
    public void warmUp() {
        try (PdfPages pages = PdfPages.open(pdf(Warming.LETTER))) {
            pages.image(0, 1, 1);
        }
    }
}

package id.simpul.recap;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.RecappaperText;
import id.simpul.paper.DocumentInfo;
import id.simpul.paper.Footer;
import id.simpul.paper.Sheet;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typeface;
import id.simpul.paper.Typesetter;
import id.simpul.recap.MonthlyRecap.Grouping;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Sets monthly recaps, across an F4 or A4 sheet. */
public final class RecapPaper {
    private static final int SHOWN_DIGITS = 16;

    private final Typesetter typesetter;
    private final Texts texts;
    private final Formats formats;

    /** Recaps in the language of {@code texts}, set by {@code typesetter}. */
    public RecapPaper(Typesetter typesetter, Texts texts) {
        this.typesetter = typesetter;
        this.texts = texts;
        formats = new Formats(texts);
    }

    /** The recap as PDF/A-2b, its blocks as {@code grouping} says. */
    public byte[] pdf(MonthlyRecap recap, Grouping grouping) {
        MonthlyRecap.Signing signing = recap.signing();
        String title = texts.get(RecappaperText.TITLE, recap.office());
        String period = texts.get(RecappaperText.PERIOD, formats.month(recap.month()));
        Map<String, Object> values = new HashMap<>(heads(recap, grouping));
        values.put("title", title.toUpperCase(texts.locale()));
        values.put("subtitle", period);
        RecapCounts total = recap.total();
        values.put(
                "note",
                texts.get(RecappaperText.NOTE, formats.number(total.withdrawn()), formats.number(total.duplicate())));
        values.put("knowing", texts.get(RecappaperText.KNOWING));
        values.put(
                "placeAndDate",
                texts.get(RecappaperText.PLACE_AND_DATE, signing.place(), formats.longDate(signing.date())));
        int lines = Math.max(
                signing.head().position().size(), signing.maker().position().size());
        signature(values, "head", signing.head(), lines);
        signature(values, "maker", signing.maker(), lines);
        ZonedDateTime made = signing.made();
        String footer = texts.get(
                RecappaperText.FOOTER,
                title,
                formats.month(recap.month()),
                recap.fingerprint().substring(0, SHOWN_DIGITS),
                formats.moment(made.toInstant(), made.getZone()),
                zone(made));
        return typesetter.pdf(new Sheet(
                "recap",
                signing.size(),
                Typeface.ARIAL,
                new DocumentInfo(title + " – " + period, recap.office(), texts.locale(), made.toInstant()),
                Footer.ofReport(footer, texts),
                values,
                new RecapRows(recap, texts).rows(grouping)));
    }

    private Map<String, Object> heads(MonthlyRecap recap, Grouping grouping) {
        Map<String, Object> heads = new HashMap<>();
        heads.put("numberHead", texts.get(RecappaperText.COLUMN_NUMBER));
        heads.put(
                "labelHead",
                texts.get(
                        switch (grouping) {
                            case BY_VILLAGE ->
                                recap.byKecamatan()
                                        ? RecappaperText.COLUMN_BY_KECAMATAN
                                        : RecappaperText.COLUMN_BY_VILLAGE;
                            case BY_STREAM ->
                                recap.byKecamatan()
                                        ? RecappaperText.COLUMN_BY_STREAM_KECAMATAN
                                        : RecappaperText.COLUMN_BY_STREAM;
                        }));
        heads.put("openingHead", texts.get(RecappaperText.COLUMN_OPENING));
        heads.put("receivedHead", texts.get(RecappaperText.COLUMN_RECEIVED));
        heads.put("reopenedHead", texts.get(RecappaperText.COLUMN_REOPENED));
        heads.put("statusHead", texts.get(RecappaperText.COLUMN_STATUS));
        heads.put("finishedHead", texts.get(RecappaperText.COLUMN_FINISHED));
        heads.put("inProcessHead", texts.get(RecappaperText.COLUMN_IN_PROCESS));
        heads.put("referredHead", texts.get(RecappaperText.COLUMN_REFERRED));
        heads.put("rejectedHead", texts.get(RecappaperText.COLUMN_REJECTED));
        heads.put("closingHead", texts.get(RecappaperText.COLUMN_CLOSING));
        return heads;
    }

    /** Both blocks take {@code lines} lines over the signature, so that the names stand on one line. */
    private static void signature(Map<String, Object> values, String who, Signatory signatory, int lines) {
        Map<String, Object> block = signatory.values();
        int missing = lines - signatory.position().size();
        values.put(who + "Mark", block.get("authorityMark"));
        values.put(who + "Authority", block.get("authority") + "\n ".repeat(missing));
        values.put(who + "Name", block.get("signer"));
        values.put(who + "Details", block.get("signerDetails"));
    }

    /** WIB, WITA or WIT. */
    static String zone(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("zzz", Texts.INDONESIAN).format(moment);
    }
}

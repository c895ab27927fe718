package id.simpul.review;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.BnbapaperText;
import id.simpul.paper.DocumentInfo;
import id.simpul.paper.Footer;
import id.simpul.paper.Sheet;
import id.simpul.paper.Typeface;
import id.simpul.paper.Typesetter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets lists by name and address, across an F4 or A4 sheet, with who gets them behind every page. */
final class BnbaPaper {
    private static final int SHOWN_DIGITS = 16;
    private static final String[] FIELDS = {
        "nik",
        "name",
        "sex",
        "birth",
        "members",
        "address",
        "rt",
        "rw",
        "job",
        "jobCode",
        "criteria",
        "criteriaCode",
        "payment",
        "paymentCode"
    };

    private final Typesetter typesetter;
    private final Texts texts;
    private final Formats formats;

    BnbaPaper(Typesetter typesetter, Texts texts) {
        this.typesetter = typesetter;
        this.texts = texts;
        this.formats = new Formats(texts);
    }

    /** The columns' heads, in order. */
    static List<BnbapaperText> heads() {
        return List.of(
                BnbapaperText.COLUMN_NUMBER,
                BnbapaperText.COLUMN_NIK,
                BnbapaperText.COLUMN_NAME,
                BnbapaperText.COLUMN_SEX,
                BnbapaperText.COLUMN_BIRTH,
                BnbapaperText.COLUMN_MEMBERS,
                BnbapaperText.COLUMN_ADDRESS,
                BnbapaperText.COLUMN_RT,
                BnbapaperText.COLUMN_RW,
                BnbapaperText.COLUMN_JOB,
                BnbapaperText.COLUMN_JOB_CODE,
                BnbapaperText.COLUMN_CRITERIA,
                BnbapaperText.COLUMN_CRITERIA_CODE,
                BnbapaperText.COLUMN_PAYMENT,
                BnbapaperText.COLUMN_PAYMENT_CODE);
    }

    /** What stands small on every sheet and in every workbook: who made it, for whom, what for, and how much is shown. */
    static String smallPrint(Bnba list, Texts texts, Formats formats) {
        return texts.get(
                list.request().unmasked() ? BnbapaperText.SMALL_OPEN : BnbapaperText.SMALL_MASKED,
                list.maker(),
                formats.moment(list.made().toInstant(), list.made().getZone()),
                DateTimeFormatter.ofPattern("zzz", Texts.INDONESIAN).format(list.made()),
                list.request().recipient(),
                list.request().purpose());
    }

    /** What stands behind the list. */
    static String watermark(Bnba list, Texts texts, Formats formats) {
        return texts.get(
                BnbapaperText.WATERMARK,
                list.request().recipient(),
                formats.shortDate(list.made().toLocalDate()),
                list.maker());
    }

    /** The list as PDF/A-2b. */
    byte[] pdf(Bnba list) {
        String title = list.request().title();
        Map<String, Object> values = new HashMap<>();
        values.put("title", texts.get(BnbapaperText.TITLE).toUpperCase(texts.locale()));
        values.put("subtitle", title + " – " + list.office());
        values.put("small", smallPrint(list, texts, formats));
        values.put("watermark", watermark(list, texts, formats));
        List<BnbapaperText> heads = heads();
        for (int i = 0; i < heads.size(); i++) {
            values.put("head" + i, texts.get(heads.get(i)));
        }
        values.put("nothing", texts.get(BnbapaperText.NOTHING));
        values.put(
                "total",
                texts.get(BnbapaperText.TOTAL, formats.number(list.rows().size())));
        values.put(
                "placeAndDate",
                texts.get(
                        BnbapaperText.PLACE_AND_DATE,
                        list.place(),
                        formats.longDate(list.made().toLocalDate())));
        Map<String, Object> signatory = list.signatory().values();
        values.put("signMark", signatory.get("authorityMark"));
        values.put("signAuthority", signatory.get("authority"));
        values.put("signName", signatory.get("signer"));
        values.put("signDetails", signatory.get("signerDetails"));
        String footer = texts.get(
                BnbapaperText.FOOTER,
                title,
                list.request().recipient(),
                list.fingerprint().substring(0, SHOWN_DIGITS),
                list.maker(),
                formats.shortDate(list.made().toLocalDate()));
        return typesetter.pdf(new Sheet(
                "bnba",
                list.size(),
                Typeface.ARIAL,
                new DocumentInfo(
                        texts.get(BnbapaperText.TITLE),
                        list.office(),
                        texts.locale(),
                        list.made().toInstant()),
                Footer.ofReport(footer, texts),
                values,
                rows(list)));
    }

    private static List<Map<String, Object>> rows(Bnba list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int number = 0;
        for (BnbaRow family : list.rows()) {
            rows.add(row("line", Integer.toString(++number), family.columns()));
        }
        List<String> none = List.of("", "", "", "", "", "", "", "", "", "", "", "", "", "");
        if (rows.isEmpty()) {
            rows.add(row("none", "", none));
        }
        rows.add(row("end", "", none));
        return rows;
    }

    private static Map<String, Object> row(String kind, String number, List<String> columns) {
        Map<String, Object> row = new HashMap<>();
        row.put("kind", kind);
        row.put("number", number);
        for (int i = 0; i < FIELDS.length; i++) {
            row.put(FIELDS[i], columns.get(i));
        }
        return row;
    }
}

package id.simpul.paper;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.PaperText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets the papers that carry keys: recovery sheets, enrolment cards and the digits of a district, in the language of the program. */
public final class KeySheets {
    private final Typesetter typesetter;
    private final Texts texts;
    private final Formats formats;

    /** Papers in the language of {@code texts}, set by {@code typesetter}. */
    public KeySheets(Typesetter typesetter, Texts texts) {
        this.typesetter = typesetter;
        this.texts = texts;
        formats = new Formats(texts);
    }

    /** The recovery sheet as PDF/A-2b. Keep it nowhere: print it and forget the bytes. */
    public byte[] recoverySheet(RecoverySheet sheet) {
        Map<String, Object> values = common(sheet.office(), formats.longDate(sheet.date()), sheet.groups());
        values.put("secret", texts.get(PaperText.RECOVERY_SECRET));
        values.put("userLabel", texts.get(PaperText.SHEET_USER));
        values.put("user", sheet.user());
        values.put("codeLabel", texts.get(PaperText.RECOVERY_CODE));
        values.put("keptLabel", texts.get(PaperText.RECOVERY_KEPT));
        return set(
                "recovery-sheet",
                PaperText.RECOVERY_TITLE,
                sheet.size(),
                sheet.office(),
                sheet.created(),
                values,
                sheet.instructions());
    }

    /** The enrolment card as PDF/A-2b. */
    public byte[] enrolmentCard(EnrolmentCard card) {
        Map<String, Object> values = common(card.office(), formats.longDate(card.date()), card.groups());
        values.put("kind", texts.get(PaperText.ENROLMENT_KIND));
        values.put("codeNameLabel", texts.get(PaperText.SHEET_OFFICE_CODE));
        values.put("officeCode", card.officeCode());
        values.put("codeLabel", texts.get(PaperText.ENROLMENT_CODE));
        values.put("keptLabel", texts.get(PaperText.ENROLMENT_KEPT));
        values.put("qr", QrCode.of(card.qrText()));
        values.put("qrLabel", texts.get(PaperText.ENROLMENT_QR));
        return set(
                "enrolment-card",
                PaperText.ENROLMENT_TITLE,
                card.size(),
                card.office(),
                card.created(),
                values,
                card.instructions());
    }

    /** The district's digits, and its recovery key if the sheet is for the safe, as PDF/A-2b. The latter: keep it nowhere. */
    public byte[] districtSheet(DistrictSheet sheet) {
        Map<String, Object> values = common(sheet.office(), formats.longDate(sheet.date()), sheet.groups());
        String secret = sheet.secret();
        values.put("codeLabel", texts.get(PaperText.DISTRICT_DIGITS));
        if (secret == null) {
            values.put("codeNameLabel", texts.get(PaperText.DISTRICT_ANNEX_FOR));
            values.put("officeCode", sheet.addressee());
            values.put("keptLabel", texts.get(PaperText.ENROLMENT_KEPT));
        } else {
            values.put("kind", texts.get(PaperText.RECOVERY_SECRET));
            values.put("codeNameLabel", texts.get(PaperText.SHEET_OFFICE_CODE));
            values.put("officeCode", sheet.addressee());
            values.put("secretLabel", texts.get(PaperText.DISTRICT_SECRET));
            values.put("secret", secret);
            values.put("qr", QrCode.of(secret.replace(" ", "")));
            values.put("qrLabel", texts.get(PaperText.DISTRICT_QR));
            values.put("keptLabel", texts.get(PaperText.RECOVERY_KEPT));
        }
        return set(
                "district-sheet",
                secret == null ? PaperText.DISTRICT_ANNEX : PaperText.DISTRICT_SAFE,
                sheet.size(),
                sheet.office(),
                sheet.created(),
                values,
                sheet.instructions());
    }

    private Map<String, Object> common(String office, String date, List<String> groups) {
        Map<String, Object> values = new HashMap<>();
        values.put("officeLabel", texts.get(PaperText.SHEET_OFFICE));
        values.put("office", office);
        values.put("dateLabel", texts.get(PaperText.SHEET_DATE));
        values.put("date", date);
        values.put("howLabel", texts.get(PaperText.SHEET_HOW));
        for (int i = 0; i < groups.size(); i++) {
            values.put("g" + (i + 1), groups.get(i));
        }
        return values;
    }

    private byte[] set(
            String template,
            TextKey title,
            PaperSize size,
            String office,
            Instant created,
            Map<String, Object> values,
            List<String> instructions) {
        values.put("title", texts.get(title));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < instructions.size(); i++) {
            rows.add(Map.of("label", i + 1 + ".", "text", instructions.get(i)));
        }
        return typesetter.pdf(new Sheet(
                template,
                size,
                Typeface.ARIAL,
                new DocumentInfo(texts.get(title) + " – " + office, office, texts.locale(), created),
                Footer.ofReport(texts.get(title) + " – " + office, texts),
                values,
                rows));
    }
}

package id.simpul.visit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.VisitText;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.DocumentInfo;
import id.simpul.paper.Footer;
import id.simpul.paper.Sheet;
import id.simpul.paper.Typesetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets a berita acara on paper and freezes what it says; always in Indonesian, as the form it is. */
final class BeritaAcaraPaper {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int VERSION = 1;
    private static final String BY_HAND = "…".repeat(24);

    private final Typesetter typesetter;
    private final Texts texts = new Texts(Texts.INDONESIAN);
    private final Formats formats = new Formats(texts);

    BeritaAcaraPaper(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    byte[] pdf(BeritaAcara report, OfficeProfile profile, String number, String nip, Instant made) {
        String title = texts.get(VisitText.BA_PAPER_TITLE);
        Map<String, Object> values = new HashMap<>(profile.letterhead().values());
        values.put("title", title);
        values.put("number", texts.get(VisitText.BA_PAPER_NUMBER, number));
        values.put("placeAndDate", profile.place() + ", " + formats.longDate(report.day()));
        values.put("maker", texts.get(VisitText.BA_PAPER_MAKER));
        values.put("signer", report.officer());
        values.put("signerDetails", nip.isBlank() ? report.position() : report.position() + "\nNIP " + nip);
        return typesetter.pdf(new Sheet(
                "berita-acara",
                profile.paper().size(),
                profile.paper().typeface(),
                new DocumentInfo(title + " " + number, profile.letterhead().office(), Texts.INDONESIAN, made),
                Footer.ofLetter(title + " " + number),
                values,
                rows(report)));
    }

    private List<Map<String, Object>> rows(BeritaAcara report) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("plain", "", texts.get(VisitText.BA_PAPER_LEAD)));
        fact(rows, VisitText.BA_DAY, formats.longDate(report.day()));
        fact(rows, VisitText.BA_OFFICER, report.officer());
        fact(rows, VisitText.BA_POSITION, report.position());
        fact(rows, VisitText.BA_DUTY, report.duty());
        fact(rows, VisitText.BA_REGISTER, report.register());
        fact(rows, VisitText.BA_KIND, report.kind());
        fact(rows, VisitText.BA_FOLLOW_UP, report.choices().followUp());
        fact(rows, VisitText.BA_AGENCIES, String.join("\n", report.choices().agencies()));
        choice(
                rows,
                texts.get(VisitText.BA_FILES),
                VisitText.BA_INCOMPLETE,
                report.choices().judged().filter(complete -> !complete).isPresent());
        choice(rows, "", VisitText.BA_COMPLETE, report.choices().judged().orElse(false));
        rows.add(row("plain", "", report.statement()));
        rows.add(row("plain", "", texts.get(VisitText.BA_PAPER_CLOSING)));
        rows.add(row("closing", "", ""));
        return rows;
    }

    private void fact(List<Map<String, Object>> rows, VisitText label, String value) {
        rows.add(row("fact", texts.get(label), value.isBlank() ? BY_HAND : value));
    }

    private void choice(List<Map<String, Object>> rows, String label, VisitText name, boolean chosen) {
        Map<String, Object> row = new HashMap<>(row("choice", label, texts.get(name)));
        row.put("mark", chosen ? "X" : " ");
        rows.add(row);
    }

    private static Map<String, Object> row(String kind, String label, String text) {
        return Map.of("kind", kind, "label", label, "text", text);
    }

    /** What it says, as it is kept beside the pages. */
    static String content(BeritaAcara report, String number) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("number", number);
        root.put("tanggal", report.day().toString());
        root.put("nama_pendamping", report.officer());
        root.put("jabatan", report.position());
        root.put("tempat_tugas", report.duty());
        root.put("nomor_pengusulan", report.register());
        root.put("jenis_usulan", report.kind());
        root.put("tindak_lanjut", report.choices().followUp());
        var agencies = root.putArray("skpd");
        report.choices().agencies().forEach(agencies::add);
        report.choices()
                .judged()
                .ifPresentOrElse(
                        complete -> root.put("berkas_lengkap", complete), () -> root.putNull("berkas_lengkap"));
        root.put("pernyataan", report.statement());
        return root.toString();
    }
}

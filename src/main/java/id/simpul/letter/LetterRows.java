package id.simpul.letter;

import id.simpul.letter.ReferralLetter.Addressee;
import id.simpul.letter.ReferralLetter.Heading;
import id.simpul.letter.ReferralLetter.Line;
import id.simpul.letter.ReferralLetter.Member;
import id.simpul.paper.StyledText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A letter as the rows of its template, from top to bottom. */
final class LetterRows {
    private final Defaults defaults = Defaults.of("referral");
    private final List<Map<String, Object>> rows = new ArrayList<>();
    // A new section starts on a new page rather than with a sentence at the very foot of this one.
    private int section;
    private boolean inTable;

    static List<Map<String, Object>> of(ReferralLetter letter) {
        var rows = new LetterRows();
        if (letter.certificate()) {
            rows.title(letter.heading());
        } else {
            rows.heading(letter.heading());
            rows.addressee(letter.addressee());
        }
        rows.texts("paragraph", List.of(letter.opening()));
        for (Line line : letter.identity()) {
            rows.add("fact", Map.of("label", line.label(), "text", StyledText.plain(line.value())));
        }
        rows.add("gap", Map.of());
        rows.texts("paragraph", letter.basis());
        rows.members(letter);
        rows.texts("paragraph", letter.request());
        rows.attachments(letter);
        rows.add(letter.copies().isEmpty() ? "closingPlain" : "closingBlock", Map.of());
        if (letter.layout().slip()) {
            rows.add("slip", Map.of());
        }
        return rows.rows;
    }

    private void title(Heading heading) {
        add("title", Map.of("text", StyledText.plain(heading.subject())));
        add("centred", Map.of("text", StyledText.plain(defaults.get("label.number") + " " + heading.number())));
        add("gap", Map.of());
    }

    private void heading(Heading heading) {
        String placeAndDate = heading.place() + ", " + heading.date();
        meta("label.number", heading.number(), placeAndDate);
        meta("label.nature", heading.nature(), "");
        meta("label.enclosure", heading.enclosure(), "");
        meta("label.subject", heading.subject(), "");
        add("gap", Map.of());
    }

    private void meta(String label, String value, String right) {
        if (!value.isBlank() || !right.isBlank()) {
            add(
                    right.isEmpty() ? "metaWide" : "meta",
                    Map.of("label", defaults.get(label), "text", StyledText.plain(value), "right", right));
        }
    }

    private void addressee(Addressee addressee) {
        add("address", Map.of("label", defaults.get("label.to"), "text", StyledText.bold(addressee.position())));
        if (!addressee.attention().isBlank()) {
            add(
                    "address",
                    Map.of("text", StyledText.plain(defaults.get("label.attention") + " " + addressee.attention())));
        }
        add("address", Map.of("text", StyledText.plain(defaults.get("label.in") + " " + addressee.place())));
        add("gap", Map.of());
    }

    private void members(ReferralLetter letter) {
        if (letter.members().isEmpty()) {
            return;
        }
        section++;
        texts("plain", List.of(letter.membersLead()));
        inTable = true;
        int number = 1;
        for (Member member : letter.members()) {
            add(
                    "member",
                    Map.of(
                            "label", number++ + ".",
                            "name", member.name(),
                            "nik", member.nik(),
                            "relation", member.relation(),
                            "born", member.born(),
                            "note", member.note()));
        }
        inTable = false;
    }

    private void attachments(ReferralLetter letter) {
        if (letter.attachments().isEmpty()) {
            return;
        }
        section++;
        texts("plain", List.of(letter.attachmentsLead()));
        List<String> items = letter.attachments();
        for (int i = 0; i < items.size(); i++) {
            add("item", Map.of("label", i + 1 + ".", "text", StyledText.plain(items.get(i) + Endings.of(i, items))));
        }
        add("gap", Map.of());
    }

    private void texts(String kind, List<StyledText> texts) {
        for (StyledText text : texts) {
            if (!text.isBlank()) {
                add(kind, Map.of("text", text));
            }
        }
    }

    private void add(String kind, Map<String, Object> values) {
        Map<String, Object> row = new HashMap<>(values);
        row.put("kind", kind);
        row.put("section", section);
        row.put("table", inTable ? 1 : 0);
        rows.add(row);
    }
}

package id.simpul.visit;

import id.simpul.household.Person;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.VisitText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of the template {@code visit}, page by page. */
final class SheetRows {
    private final Texts texts;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private int page;
    private int table;
    private String before = "";

    SheetRows(Texts texts) {
        this.texts = texts;
    }

    /** Begins a page. */
    void page() {
        page++;
    }

    void heading(String title, String text, String right) {
        Map<String, Object> row = add("heading");
        row.put("label", title);
        row.put("text", text);
        row.put("right", right);
    }

    void part(String title) {
        add("part").put("label", title);
    }

    void stop(int number, String family, String house, String purpose) {
        Map<String, Object> row = add("stop");
        row.put("number", Integer.toString(number));
        row.put("first", family);
        row.put("second", house);
        row.put("third", purpose);
    }

    void fact(VisitText label, String text) {
        Map<String, Object> row = add("fact");
        row.put("label", texts.get(label));
        row.put("text", text);
    }

    /** A member with the NIK masked, and what is not known of them. */
    void member(int number, Person member, String relation, LocalDate today) {
        Map<String, Object> row = add("member");
        var details = member.details();
        row.put("number", Integer.toString(number));
        row.put("first", member.name().reveal());
        row.put("second", details.nik() == null ? "–" : details.nik().toString());
        row.put("third", relation);
        row.put(
                "fourth",
                member.age(today).isPresent()
                        ? texts.get(VisitText.SHEET_YEARS, member.age(today).getAsInt())
                        : "–");
        List<String> missing = new ArrayList<>();
        if (details.nik() == null) {
            missing.add(texts.get(VisitText.MISSING_NIK));
        }
        if (details.birthDate() == null || details.birthEstimated()) {
            missing.add(texts.get(VisitText.MISSING_BIRTH));
        }
        if (details.sex() == null) {
            missing.add(texts.get(VisitText.MISSING_SEX));
        }
        row.put("text", String.join(", ", missing));
    }

    void check(String text) {
        add("check").put("text", text);
    }

    void result(String label, String follows) {
        Map<String, Object> row = add("result");
        row.put("label", label);
        row.put("text", follows);
    }

    void blank(String label) {
        add("blank").put("label", label);
    }

    void signs() {
        add("signs");
    }

    private Map<String, Object> add(String kind) {
        // A table's head belongs to rows of one kind that follow each other.
        if (!kind.equals(before)) {
            table++;
            before = kind;
        }
        Map<String, Object> row = new HashMap<>();
        row.put("kind", kind);
        row.put("page", page);
        row.put("table", table);
        rows.add(row);
        return row;
    }

    List<Map<String, Object>> all() {
        return rows;
    }
}

package id.simpul.app.desktop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of the template {@code questionnaire}, each with the part it belongs to and the members whose columns it has. */
final class FormRows {
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private int block;
    private int part;
    private String heading = "";
    private List<String> names = List.of();

    /**
     * Begins a part.
     *
     * @param table which table of members it is in; 0: none
     */
    void part(int table, String title) {
        block = table;
        part++;
        heading = title;
    }

    /** Heads the columns of the tables that follow. */
    void names(List<String> columns) {
        names = columns;
    }

    /** A row of {@code kind}, to be filled. */
    Map<String, Object> add(String kind) {
        Map<String, Object> row = new HashMap<>();
        row.put("kind", kind);
        row.put("block", block);
        row.put("part", part);
        row.put("heading", heading);
        for (int i = 0; i < names.size(); i++) {
            row.put("name" + (i + 1), names.get(i));
        }
        rows.add(row);
        return row;
    }

    List<Map<String, Object>> all() {
        return rows;
    }
}

package id.simpul.paper;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Rows for a template. A Boolean field is true in rows of the kind it is named after, which lets one band show them. */
final class Rows implements JRDataSource {
    private final Iterator<Map<String, Object>> rows;
    private Map<String, Object> row = Map.of();

    Rows(List<Map<String, Object>> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        return true;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        if (field.getValueClass() == Boolean.class) {
            return field.getName().equals(row.get("kind"));
        }
        Object value = row.get(field.getName());
        return value == null && field.getValueClass() == String.class ? "" : value;
    }
}

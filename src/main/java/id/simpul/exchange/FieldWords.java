package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.PROGRAMME_CODE;
import static id.simpul.store.jooq.Tables.REF_CODE;
import static id.simpul.store.jooq.Tables.REF_SERVICE;
import static id.simpul.store.jooq.Tables.REF_STAGE;

import id.simpul.exchange.Finding.Content;
import id.simpul.reference.CodeLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Says what the values of fields mean: codes in the words of their lists, links as names. */
final class FieldWords {
    private final DSLContext sql;
    private final RowLabels labels;
    private final Map<String, Content> found = new HashMap<>();

    FieldWords(DSLContext sql, RowLabels labels) {
        this.sql = sql;
        this.labels = labels;
    }

    /** {@code value} of {@code field} in words; empty for none. */
    Content of(FieldName field, @Nullable Object value) {
        if (value == null) {
            return Content.NOTHING;
        }
        String text = value.toString();
        return switch (field.form()) {
            case LIST -> found.computeIfAbsent(field.list() + "/" + text, key -> code(field.list(), text));
            case SERVICE -> found.computeIfAbsent("service/" + text, key -> service(text));
            case STAGE -> found.computeIfAbsent("stage/" + text, key -> stage(text));
            case LINK -> linked(field, value);
            case TEXT, DATE, MONEY, FLAG, IDENTITY, VILLAGE -> new Content(text, text);
        };
    }

    private Content linked(FieldName field, Object value) {
        if (!(value instanceof Long row)) {
            return Content.NOTHING;
        }
        RecordKind kind = switch (field) {
            case HOUSEHOLD -> RecordKind.FAMILY;
            case DWELLING -> RecordKind.DWELLING;
            case KUBE -> RecordKind.KUBE;
            case OUTLET -> RecordKind.OUTLET;
            case OFFER -> RecordKind.OFFER;
            case ASSISTANCE -> RecordKind.ASSISTANCE;
            default -> RecordKind.PERSON;
        };
        RowLabel label = labels.of(kind, List.of(row)).getOrDefault(row, RowLabel.NONE);
        String name = label.name() == null ? label.number() : label.name().reveal();
        return new Content(name, name);
    }

    private Content programme(String code) {
        return sql.select(PROGRAMME_CODE.LABEL, PROGRAMME_CODE.LABEL_EN)
                .from(PROGRAMME_CODE)
                .where(PROGRAMME_CODE.CODE.eq(code))
                .orderBy(PROGRAMME_CODE.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(row -> new Content(row.value1(), row.value2()))
                .orElse(new Content(code, code));
    }

    private Content code(String list, String code) {
        if (list.equals(CodeLists.PROGRAMMES)) {
            return programme(code);
        }
        return sql.select(REF_CODE.LABEL, REF_CODE.LABEL_EN)
                .from(REF_CODE)
                .where(REF_CODE.LIST.eq(list))
                .and(REF_CODE.CODE.eq(code))
                .orderBy(REF_CODE.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(row -> new Content(row.value1(), row.value2()))
                .orElse(new Content(code, code));
    }

    private Content service(String code) {
        return sql.select(REF_SERVICE.NAME, REF_SERVICE.NAME_EN)
                .from(REF_SERVICE)
                .where(REF_SERVICE.CODE.eq(code))
                .orderBy(REF_SERVICE.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(row -> new Content(row.value1(), row.value2()))
                .orElse(new Content(code, code));
    }

    private Content stage(String code) {
        return sql.select(REF_STAGE.LABEL, REF_STAGE.LABEL_EN)
                .from(REF_STAGE)
                .where(REF_STAGE.CODE.eq(code))
                .orderBy(REF_STAGE.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(row -> new Content(row.value1(), row.value2()))
                .orElse(new Content(code, code));
    }
}

package id.simpul.store;

import id.simpul.kernel.Message;
import id.simpul.l10n.text.StoreText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Whether a foreign change can be part of our tables: known fields, fitting types, sane texts, rows that exist. */
final class ChangeCheck {
    private static final int MAX_TEXT = 8_000;

    /** Frozen letters and the like: one field that is a document of its own. */
    private static final int MAX_CONTENT = 60_000;

    private final LongPredicate rowExists;
    private final Map<Entity, Set<String>> references = new HashMap<>();

    private final Collection<Entity> told;

    ChangeCheck(LongPredicate rowExists, Collection<Entity> told) {
        this.rowExists = rowExists;
        this.told = Set.copyOf(told);
    }

    /** Why {@code change} must be left out, if it must. */
    Optional<Message> problem(Change change) {
        boolean creation = change.patch().creation();
        if (creation != (change.id() == change.row()) || creation != (change.parent() == 0)) {
            return Optional.of(Merge.invalid("id"));
        }
        if (!told.contains(change.entity())) {
            return Optional.of(Merge.invalid(change.entity().table().getName()));
        }
        for (var patched : change.patch().fields().entrySet()) {
            Optional<Field<?>> field = change.entity().field(patched.getKey());
            Object after = patched.getValue().after();
            if (field.isEmpty() || !fits(field.get(), after)) {
                return Optional.of(Merge.invalid(patched.getKey()));
            }
            if (after instanceof Long row && isReference(change.entity(), patched.getKey()) && !rowExists.test(row)) {
                return Optional.of(Message.of(StoreText.MERGE_MISSING, patched.getKey()));
            }
        }
        return creation ? missingField(change) : Optional.empty();
    }

    private static Optional<Message> missingField(Change change) {
        for (Field<?> field : change.entity().fields()) {
            boolean required = !field.getDataType().nullable()
                    && !change.entity().defaults().containsKey(field.getName());
            if (required && !change.patch().fields().containsKey(field.getName())) {
                return Optional.of(Merge.invalid(field.getName()));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Field<?> field, @Nullable Object value) {
        Class<?> type = field.getType();
        return switch (value) {
            case null -> field.getDataType().nullable();
            case Long number -> type == Long.class || type == Double.class;
            case Double number -> type == Double.class;
            case String text ->
                type == String.class
                        && text.length() <= (field.getName().equals("content") ? MAX_CONTENT : MAX_TEXT)
                        && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
            default -> false;
        };
    }

    private boolean isReference(Entity entity, String field) {
        return references
                .computeIfAbsent(entity, e -> {
                    var names = new HashSet<String>();
                    e.table().getReferences().forEach(key -> key.getFields().forEach(f -> names.add(f.getName())));
                    return names;
                })
                .contains(field);
    }
}

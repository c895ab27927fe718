package id.simpul.store;

import static id.simpul.store.jooq.Tables.DRAFT;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Unsaved input of forms, kept in the encrypted file so that a power cut costs no typing. */
public final class DraftStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    private final Database database;
    private final Clock clock;

    /**
     * One unfinished form.
     *
     * @param form which form, for example {@code casework.intake}
     * @param subject what it is about, usually the id of a row; empty for a new one
     * @param title what the user will recognise it by
     * @param fields field name to what was typed
     * @param savedAt when
     */
    public record Draft(String form, String subject, String title, Map<String, String> fields, Instant savedAt) {}

    /** Drafts kept in {@code database}. */
    public DraftStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps what {@code user} has typed so far, in place of what was kept before. */
    public Instant save(long user, String form, String subject, String title, Map<String, String> fields) {
        String content = json(fields);
        Instant now = clock.instant();
        database.writeLocal(sql -> sql.insertInto(DRAFT)
                .set(DRAFT.FORM, form)
                .set(DRAFT.SUBJECT, subject)
                .set(DRAFT.USER_ID, user)
                .set(DRAFT.TITLE, title)
                .set(DRAFT.CONTENT, content)
                .set(DRAFT.SAVED_AT, now.toEpochMilli())
                .onConflict(DRAFT.FORM, DRAFT.SUBJECT, DRAFT.USER_ID)
                .doUpdate()
                .set(DRAFT.TITLE, title)
                .set(DRAFT.CONTENT, content)
                .set(DRAFT.SAVED_AT, now.toEpochMilli())
                .execute());
        return now;
    }

    /** What {@code user} left in a form. */
    public Optional<Draft> find(long user, String form, String subject) {
        return of(user).stream()
                .filter(d -> d.form().equals(form) && d.subject().equals(subject))
                .findFirst();
    }

    /** Every draft of {@code user}, newest first. */
    public List<Draft> of(long user) {
        return database.read(sql -> sql.selectFrom(DRAFT)
                .where(DRAFT.USER_ID.eq(user))
                .orderBy(DRAFT.SAVED_AT.desc())
                .fetch(row -> new Draft(
                        row.getForm(),
                        row.getSubject(),
                        row.getTitle(),
                        fields(row.getContent()),
                        Instant.ofEpochMilli(row.getSavedAt()))));
    }

    /** Forgets a draft that was saved for good or thrown away. */
    public void delete(long user, String form, String subject) {
        database.writeLocal(sql -> sql.deleteFrom(DRAFT)
                .where(DRAFT.USER_ID.eq(user))
                .and(DRAFT.FORM.eq(form))
                .and(DRAFT.SUBJECT.eq(subject))
                .execute());
    }

    private static String json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> fields(String content) {
        try {
            return JSON.readValue(content, FIELDS);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a draft is no JSON object", damaged);
        }
    }
}

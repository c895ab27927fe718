package id.simpul.screen;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where forms keep what is typed and not yet saved, so that a power cut costs two seconds of work at most. Called on work
 * threads.
 */
public interface Drafts {
    /**
     * What was typed into one form.
     *
     * @param form which form, for example {@code casework.intake}
     * @param subject what it is about: an id, or empty for a new record
     * @param title how the user would recognise it
     * @param values typed texts by field
     * @param savedAt when it was kept last
     */
    record Draft(String form, String subject, String title, Map<String, String> values, Instant savedAt) {}

    /** Keeps {@code values}, replacing what was kept for the same form and subject; returns when. */
    Instant save(String form, String subject, String title, Map<String, String> values);

    /** What is kept for {@code form} and {@code subject}. */
    Optional<Draft> load(String form, String subject);

    /** Forgets what is kept for {@code form} and {@code subject}. */
    void delete(String form, String subject);

    /** Everything kept, newest first, for the notice after a crash. */
    List<Draft> all();
}

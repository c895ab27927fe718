package id.simpul.app.desktop;

import id.simpul.screen.Drafts;
import id.simpul.store.DraftStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kit's drafts, kept for one user in the encrypted file. */
final class StoredDrafts implements Drafts {
    private final DraftStore store;
    private final long user;

    StoredDrafts(DraftStore store, long user) {
        this.store = store;
        this.user = user;
    }

    @Override
    public Instant save(String form, String subject, String title, Map<String, String> values) {
        return store.save(user, form, subject, title, values);
    }

    @Override
    public Optional<Draft> load(String form, String subject) {
        return store.find(user, form, subject).map(StoredDrafts::draft);
    }

    @Override
    public void delete(String form, String subject) {
        store.delete(user, form, subject);
    }

    @Override
    public List<Draft> all() {
        return store.of(user).stream().map(StoredDrafts::draft).toList();
    }

    private static Draft draft(DraftStore.Draft kept) {
        return new Draft(kept.form(), kept.subject(), kept.title(), kept.fields(), kept.savedAt());
    }
}

package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.STORED_FILE;

import id.simpul.exchange.format.Attachment;
import id.simpul.store.Entity;
import id.simpul.store.JournalExport;
import id.simpul.store.Patch;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/**
 * The files that the rows of a bundle between computers refer to: pages of letters, photos, the letterhead's emblem. Any value
 * that is the hash of a kept file names one.
 */
final class CounterFiles {
    /** What one bundle carries at most; a first one tells of years. */
    static final int MOST = 2000;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Map<String, String> ENDINGS =
            Map.of("application/pdf", "pdf", "image/jpeg", "jpg", "image/png", "png");

    private CounterFiles() {}

    /** The newest {@value #MOST} files that {@code export} refers to. */
    static List<Attachment> of(DSLContext sql, JournalExport export) {
        Set<String> hashes = new LinkedHashSet<>();
        for (Entity entity : export.entities()) {
            export.changes(entity, change -> {
                for (Patch.Values values : change.patch().fields().values()) {
                    if (values.after() instanceof String text
                            && HASH.matcher(text).matches()) {
                        hashes.add(text);
                    }
                }
            });
        }
        List<String> all = new ArrayList<>(hashes);
        List<Attachment> files = new ArrayList<>();
        for (String hash : all.subList(Math.max(0, all.size() - MOST), all.size())) {
            sql.select(STORED_FILE.MEDIA_TYPE)
                    .from(STORED_FILE)
                    .where(STORED_FILE.SHA256.eq(hash))
                    .fetchOptional(STORED_FILE.MEDIA_TYPE)
                    .map(ENDINGS::get)
                    .ifPresent(ending -> files.add(new Attachment(hash, ending, () -> bytes(sql, hash))));
        }
        return files;
    }

    private static ByteArrayInputStream bytes(DSLContext sql, String hash) {
        byte[] bytes = sql.select(STORED_FILE.BYTES)
                .from(STORED_FILE)
                .where(STORED_FILE.SHA256.eq(hash))
                .fetchSingle(STORED_FILE.BYTES);
        return new ByteArrayInputStream(bytes);
    }
}

package id.simpul.store;

import static id.simpul.store.jooq.Tables.STORED_FILE;

import id.simpul.kernel.Refusal;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;

/** Files by their content: issued PDFs and attachments, inside the encrypted database. */
public final class StoredFiles {
    private final Database database;

    /** A stored file. */
    @SuppressWarnings("ArrayRecordComponent") // compared by sha256, never by equals
    public record StoredFile(String sha256, String mediaType, byte[] bytes) {}

    /** Files kept in {@code database}. */
    public StoredFiles(Database database) {
        this.database = database;
    }

    /**
     * Keeps {@code bytes} as part of an act; the same content is kept once.
     *
     * @return its SHA-256 in lower-case hex, by which rows refer to it
     */
    public static String put(Transaction transaction, String mediaType, byte[] bytes) {
        String sha256 = sha256(bytes);
        transaction
                .sql()
                .insertInto(STORED_FILE)
                .set(STORED_FILE.SHA256, sha256)
                .set(STORED_FILE.MEDIA_TYPE, mediaType)
                .set(STORED_FILE.BYTES, bytes)
                .set(STORED_FILE.ADDED_AT, transaction.wallMillis())
                .onConflict(STORED_FILE.SHA256)
                .doNothing()
                .execute();
        return sha256;
    }

    /** The file with this hash, checked against it. */
    public Optional<StoredFile> find(String sha256) {
        return database.read(sql -> find(sql, sha256));
    }

    /** As {@link #find(String)}, inside a query or act. */
    public static Optional<StoredFile> find(DSLContext sql, String sha256) {
        return sql.selectFrom(STORED_FILE)
                .where(STORED_FILE.SHA256.eq(sha256))
                .fetchOptional(row -> new StoredFile(row.getSha256(), row.getMediaType(), row.getBytes()))
                .map(StoredFiles::checked);
    }

    private static StoredFile checked(StoredFile file) {
        if (!sha256(file.bytes()).equals(file.sha256())) {
            throw new Refusal(new StoreProblem.Damaged());
        }
        return file;
    }

    /** SHA-256 of {@code bytes} in lower-case hex. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(ActChain.sha256().digest(bytes));
    }
}

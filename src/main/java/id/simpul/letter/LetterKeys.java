package id.simpul.letter;

import static id.simpul.store.jooq.Tables.LETTER_KEY;

import id.simpul.seal.LetterSeal;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.LetterKeyRecord;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The Ed25519 keys of letters: this office's own, whose private half stays inside the encrypted database, and the public
 * halves of other offices whose letters can be checked here. Keys are never removed, since old letters must stay checkable.
 */
public final class LetterKeys {
    private static final String ALGORITHM = "Ed25519";

    private final Database database;
    private final Clock clock;

    /** Keys kept in {@code database}. */
    public LetterKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes {@code pair} the key that seals this office's letters from now on. */
    public void adopt(KeyPair pair) {
        database.writeLocal(sql -> {
            keep(sql, database.office(), pair.getPublic(), pair.getPrivate().getEncoded());
            return null;
        });
    }

    /** Lets letters of {@code office} be checked here. Call it only with a key whose owner was made sure of. */
    public void trust(String office, PublicKey key) {
        database.writeLocal(sql -> {
            keep(sql, office, key, null);
            return null;
        });
    }

    /** The public key with {@code keyId} (see {@link LetterSeal#keyId}); null if it is not known here. */
    public @Nullable PublicKey find(long keyId) {
        byte[] encoded = database.read(sql -> sql.select(LETTER_KEY.PUBLIC_KEY)
                .from(LETTER_KEY)
                .where(LETTER_KEY.KEY_ID.eq(keyId))
                .fetchOne(LETTER_KEY.PUBLIC_KEY));
        return encoded == null ? null : publicKey(encoded);
    }

    /**
     * A key with which letters can be checked.
     *
     * @param office code of the office whose letters it seals
     * @param key its public half
     */
    public record Known(String office, PublicKey key) {}

    /** Every key known here, this office's own among them. */
    public List<Known> all() {
        return database.read(sql -> sql.selectFrom(LETTER_KEY)
                .orderBy(LETTER_KEY.OFFICE, LETTER_KEY.SINCE, LETTER_KEY.KEY_ID)
                .fetch(row -> new Known(row.getOffice(), publicKey(row.getPublicKey()))));
    }

    /** The key to seal with; made now if there is none. */
    KeyPair own(Transaction transaction) {
        LetterKeyRecord newest = transaction
                .sql()
                .selectFrom(LETTER_KEY)
                .where(LETTER_KEY.PRIVATE_KEY.isNotNull())
                .orderBy(LETTER_KEY.SINCE.desc(), LETTER_KEY.KEY_ID)
                .limit(1)
                .fetchOne();
        if (newest != null) {
            return pair(newest.getPublicKey(), newest.getPrivateKey());
        }
        KeyPair made = generate();
        keep(
                transaction.sql(),
                transaction.actor().office(),
                made.getPublic(),
                made.getPrivate().getEncoded());
        return made;
    }

    private void keep(DSLContext sql, String office, PublicKey key, byte @Nullable [] privateKey) {
        sql.insertInto(LETTER_KEY)
                .set(LETTER_KEY.KEY_ID, LetterSeal.keyId(key))
                .set(LETTER_KEY.OFFICE, office)
                .set(LETTER_KEY.PUBLIC_KEY, key.getEncoded())
                .set(LETTER_KEY.PRIVATE_KEY, privateKey)
                .set(LETTER_KEY.SINCE, clock.millis())
                .onConflict(LETTER_KEY.KEY_ID)
                .doNothing()
                .execute();
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("letter key", damaged);
        }
    }

    private static KeyPair pair(byte[] publicKey, byte[] privateKey) {
        try {
            return new KeyPair(
                    publicKey(publicKey),
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("letter key", damaged);
        }
    }
}

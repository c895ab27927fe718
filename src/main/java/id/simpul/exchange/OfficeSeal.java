package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.INSTALL_STATE;
import static id.simpul.store.jooq.Tables.LETTER_KEY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.format.TableSource;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.exchange.wire.StrictJson;
import id.simpul.seal.LetterSeal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import org.jooq.DSLContext;

/**
 * The key that seals an office's letters is one, whichever of its computers issues them: the main computer tells it to the
 * others, encrypted to each of them.
 */
final class OfficeSeal {
    static final String TABLE = "office_seal";

    private OfficeSeal() {}

    /** The newest key of this office as a table of a bundle; without rows if there is none. */
    static TableSource of(DSLContext sql) {
        return new TableSource(TABLE, sink -> {
            var newest = sql.selectFrom(LETTER_KEY)
                    .where(LETTER_KEY.PRIVATE_KEY.isNotNull())
                    .orderBy(LETTER_KEY.SINCE.desc(), LETTER_KEY.KEY_ID)
                    .limit(1)
                    .fetchOne();
            if (newest != null) {
                sink.row(json -> {
                    json.writeStringField("public", Base64.getEncoder().encodeToString(newest.getPublicKey()));
                    json.writeStringField("private", Base64.getEncoder().encodeToString(newest.getPrivateKey()));
                });
            }
        });
    }

    /**
     * Takes over what {@link #of} told.
     *
     * @throws JsonDefect if it is no key
     */
    static void take(DSLContext sql, ObjectNode row, Clock clock) throws JsonDefect {
        byte[] encoded = StrictJson.bytes(row, "public");
        byte[] secret = StrictJson.bytes(row, "private");
        PublicKey key;
        try {
            key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException malformed) {
            throw new JsonDefect("public");
        }
        sql.insertInto(LETTER_KEY)
                .set(LETTER_KEY.KEY_ID, LetterSeal.keyId(key))
                .set(
                        LETTER_KEY.OFFICE,
                        sql.select(INSTALL_STATE.OFFICE).from(INSTALL_STATE).fetchSingle(INSTALL_STATE.OFFICE))
                .set(LETTER_KEY.PUBLIC_KEY, encoded)
                .set(LETTER_KEY.PRIVATE_KEY, secret)
                .set(LETTER_KEY.SINCE, clock.millis())
                // A copy of the main computer knows the key already, but only its public half: see CounterDesk.anew.
                .onConflict(LETTER_KEY.KEY_ID)
                .doUpdate()
                .set(LETTER_KEY.PRIVATE_KEY, secret)
                .execute();
    }
}

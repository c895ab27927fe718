package id.simpul.store;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CHANGE;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Each act of this office carries the SHA-256 over the act before it and over itself with all its changes. Who edits or
 * removes history afterwards breaks the chain at that act.
 */
final class ActChain {
    private final MessageDigest digest;

    private ActChain(byte @Nullable [] previous) {
        digest = sha256();
        digest.update(previous == null ? new byte[32] : previous);
    }

    static ActChain after(byte @Nullable [] previous) {
        return new ActChain(previous);
    }

    void add(Change change) {
        number(change.id());
        number(change.hlc());
        number(change.entity().number());
        number(change.row());
        number(change.parent());
        change.merges().forEach(this::number);
        text(change.patch().json());
    }

    byte[] seal(Act act) {
        number(act.id());
        number(act.hlc());
        number(act.at());
        text(act.office());
        number(act.userId());
        text(act.userName());
        text(act.action());
        number(act.subject() == null ? 0 : act.subject());
        text(act.reason() == null ? "" : act.reason());
        number(act.undoes() == null ? 0 : act.undoes());
        return digest.digest();
    }

    private void number(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The first act whose hash does not follow from what the file holds; empty if all do. */
    static Optional<Long> firstBroken(DSLContext sql) {
        byte[] previous = null;
        for (Record row :
                sql.selectFrom(ACT).where(ACT.HASH.isNotNull()).orderBy(ACT.ID).fetch()) {
            Act act = Act.of(row);
            ActChain chain = after(previous);
            sql.selectFrom(CHANGE)
                    .where(CHANGE.ACT.eq(act.id()))
                    .orderBy(CHANGE.ID)
                    .forEach(change -> chain.add(JournalReader.change(sql, change)));
            byte[] hash = row.get(ACT.HASH);
            if (!Arrays.equals(chain.seal(act), hash)) {
                return Optional.of(act.id());
            }
            previous = hash;
        }
        return Optional.empty();
    }
}

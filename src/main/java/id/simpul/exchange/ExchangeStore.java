package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.AUTHORITY_KEY;
import static id.simpul.store.jooq.Tables.BUNDLE;
import static id.simpul.store.jooq.Tables.ENROLMENT;
import static id.simpul.store.jooq.Tables.OFFICE_KEY;
import static id.simpul.store.jooq.Tables.STREAM;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.trust.TrustUpdate;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keys, trust and streams of this office, in its tables. */
final class ExchangeStore {
    static final String IN = "in";
    static final String OUT = "out";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<Integer, Long>> POSITIONS = new TypeReference<>() {};

    /** A key file and its wrapped password. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record KeyFile(byte[] file, byte[] wrappedPassword) {}

    /** A stream with what the journal has told in it so far. */
    record Stream(StreamState state, Map<Integer, Long> positions) {}

    private ExchangeStore() {}

    /** The office's keys, newest first. */
    static List<KeyFile> officeKeys(DSLContext sql) {
        return sql.selectFrom(OFFICE_KEY)
                .orderBy(OFFICE_KEY.ID.desc())
                .fetch(row -> new KeyFile(row.getKeyFile(), row.getWrappedPassword()));
    }

    static void addOfficeKey(DSLContext sql, KeyFile key, Clock clock) {
        sql.insertInto(OFFICE_KEY)
                .set(OFFICE_KEY.CREATED_AT, clock.millis())
                .set(OFFICE_KEY.KEY_FILE, key.file())
                .set(OFFICE_KEY.WRAPPED_PASSWORD, key.wrappedPassword())
                .execute();
    }

    static Optional<KeyFile> authorityKey(DSLContext sql) {
        return sql.selectFrom(AUTHORITY_KEY)
                .fetchOptional(row -> new KeyFile(row.getKeyFile(), row.getWrappedPassword()));
    }

    static void setAuthorityKey(DSLContext sql, KeyFile key, Clock clock) {
        sql.insertInto(AUTHORITY_KEY)
                .set(AUTHORITY_KEY.ONE, 1L)
                .set(AUTHORITY_KEY.CREATED_AT, clock.millis())
                .set(AUTHORITY_KEY.KEY_FILE, key.file())
                .set(AUTHORITY_KEY.WRAPPED_PASSWORD, key.wrappedPassword())
                .execute();
    }

    static Optional<Trust> trust(DSLContext sql) {
        return sql.selectFrom(ENROLMENT)
                .fetchOptional(row -> Trust.open(
                        row.getAuthority(),
                        new TrustUpdate(row.getRoster(), row.getRosterSignature(), row.getRevocations())));
    }

    static Optional<X509Certificate> certificate(DSLContext sql) {
        return sql.selectFrom(ENROLMENT).fetchOptional(row -> certificate(row.getCertificate()));
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException damaged) {
            throw new IllegalStateException("the office's certificate is damaged", damaged);
        }
    }

    static void enrol(DSLContext sql, X509Certificate certificate, Trust trust, Clock clock) {
        try {
            sql.deleteFrom(ENROLMENT).execute();
            sql.insertInto(ENROLMENT)
                    .set(ENROLMENT.ONE, 1L)
                    .set(ENROLMENT.CERTIFICATE, certificate.getEncoded())
                    .set(ENROLMENT.AUTHORITY, trust.authority().getEncoded())
                    .set(ENROLMENT.ROSTER, trust.update().roster())
                    .set(ENROLMENT.ROSTER_SIGNATURE, trust.update().signature())
                    .set(ENROLMENT.REVOCATIONS, trust.update().revocations())
                    .set(ENROLMENT.CONFIRMED_AT, clock.millis())
                    .execute();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void update(DSLContext sql, TrustUpdate update) {
        sql.update(ENROLMENT)
                .set(ENROLMENT.ROSTER, update.roster())
                .set(ENROLMENT.ROSTER_SIGNATURE, update.signature())
                .set(ENROLMENT.REVOCATIONS, update.revocations())
                .execute();
    }

    static Stream stream(DSLContext sql, String office, String direction) {
        return sql.selectFrom(STREAM)
                .where(STREAM.OFFICE.eq(office))
                .and(STREAM.DIRECTION.eq(direction))
                .fetchOptional(row -> new Stream(
                        new StreamState(row.getEpoch(), row.getSequence(), row.getHead(), row.getFrozen() == 1),
                        positions(row.getPositions())))
                .orElse(new Stream(StreamState.START, Map.of()));
    }

    static void setStream(DSLContext sql, String office, String direction, Stream stream) {
        StreamState state = stream.state();
        String positions = json(stream.positions());
        sql.insertInto(STREAM)
                .set(STREAM.OFFICE, office)
                .set(STREAM.DIRECTION, direction)
                .set(STREAM.EPOCH, state.epoch())
                .set(STREAM.SEQUENCE, state.sequence())
                .set(STREAM.HEAD, state.head())
                .set(STREAM.FROZEN, state.frozen() ? 1L : 0L)
                .set(STREAM.POSITIONS, positions)
                .onConflict(STREAM.OFFICE, STREAM.DIRECTION)
                .doUpdate()
                .set(STREAM.EPOCH, state.epoch())
                .set(STREAM.SEQUENCE, state.sequence())
                .set(STREAM.HEAD, state.head())
                .set(STREAM.FROZEN, state.frozen() ? 1L : 0L)
                .set(STREAM.POSITIONS, positions)
                .execute();
    }

    static void log(DSLContext sql, BundleLog log) {
        sql.insertInto(BUNDLE)
                .set(BUNDLE.ID, log.id())
                .set(BUNDLE.DIRECTION, log.sent() ? OUT : IN)
                .set(BUNDLE.OFFICE, log.office())
                .set(BUNDLE.EPOCH, log.epoch())
                .set(BUNDLE.SEQUENCE, log.sequence())
                .set(BUNDLE.CREATED_AT, log.created().toEpochMilli())
                .set(BUNDLE.HANDLED_AT, log.handled().toEpochMilli())
                .set(BUNDLE.ACT, log.act())
                .set(BUNDLE.COUNTS, json(log.counts()))
                .set(BUNDLE.FILE_NAME, log.fileName())
                .execute();
    }

    static List<BundleLog> logs(DSLContext sql) {
        return sql.selectFrom(BUNDLE)
                .orderBy(BUNDLE.HANDLED_AT.desc(), BUNDLE.SEQUENCE.desc())
                .fetch(row -> new BundleLog(
                        row.getId(),
                        row.getDirection().equals(OUT),
                        row.getOffice(),
                        row.getEpoch(),
                        row.getSequence(),
                        Instant.ofEpochMilli(row.getCreatedAt()),
                        Instant.ofEpochMilli(row.getHandledAt()),
                        row.getAct(),
                        counts(row.getCounts()),
                        row.getFileName()));
    }

    /** Id of the bundle handled at a number of an epoch; null if there is none. */
    static @Nullable String bundleAt(DSLContext sql, String direction, String office, long epoch, long sequence) {
        return sql.select(BUNDLE.ID)
                .from(BUNDLE)
                .where(BUNDLE.DIRECTION.eq(direction))
                .and(BUNDLE.OFFICE.eq(office))
                .and(BUNDLE.EPOCH.eq(epoch))
                .and(BUNDLE.SEQUENCE.eq(sequence))
                .fetchOne(BUNDLE.ID);
    }

    private static Map<Integer, Long> positions(String json) {
        try {
            return JSON.readValue(json, POSITIONS);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stream's positions are no JSON", damaged);
        }
    }

    private static Map<String, Long> counts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, Long>>() {});
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a bundle's counts are no JSON", damaged);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

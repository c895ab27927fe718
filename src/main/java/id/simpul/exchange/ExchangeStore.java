package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.AUTHORITY_KEY;
import static id.simpul.store.jooq.Tables.BUNDLE;
import static id.simpul.store.jooq.Tables.BUNDLE_AHEAD;
import static id.simpul.store.jooq.Tables.ENROLMENT;
import static id.simpul.store.jooq.Tables.OFFICE_KEY;
import static id.simpul.store.jooq.Tables.STREAM;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.exchange.format.BundleHeader;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.trust.TrustUpdate;
import id.simpul.store.jooq.tables.records.BundleRecord;
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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Keys, trust and streams of this office, in its tables. */
final class ExchangeStore {
    static final String IN = "in";
    static final String OUT = "out";

    private static final int MOST_AHEAD = 64;

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

    /** When this office's newest keys were made; empty if it has none. */
    static Optional<Instant> keysMade(DSLContext sql) {
        return sql.select(OFFICE_KEY.CREATED_AT)
                .from(OFFICE_KEY)
                .orderBy(OFFICE_KEY.ID.desc())
                .limit(1)
                .fetchOptional(row -> Instant.ofEpochMilli(row.value1()));
    }

    /** When a person compared the digits and this office began to trust; empty before that. */
    static Optional<Instant> confirmed(DSLContext sql, Circle circle) {
        return sql.selectFrom(ENROLMENT)
                .where(ENROLMENT.CIRCLE.eq(circle.name()))
                .fetchOptional(row -> Instant.ofEpochMilli(row.getConfirmedAt()));
    }

    static Optional<KeyFile> authorityKey(DSLContext sql, Circle circle) {
        return sql.selectFrom(AUTHORITY_KEY)
                .where(AUTHORITY_KEY.CIRCLE.eq(circle.name()))
                .fetchOptional(row -> new KeyFile(row.getKeyFile(), row.getWrappedPassword()));
    }

    static void setAuthorityKey(DSLContext sql, Circle circle, KeyFile key, Clock clock) {
        sql.insertInto(AUTHORITY_KEY)
                .set(AUTHORITY_KEY.CIRCLE, circle.name())
                .set(AUTHORITY_KEY.CREATED_AT, clock.millis())
                .set(AUTHORITY_KEY.KEY_FILE, key.file())
                .set(AUTHORITY_KEY.WRAPPED_PASSWORD, key.wrappedPassword())
                .execute();
    }

    static Optional<Trust> trust(DSLContext sql, Circle circle) {
        return sql.selectFrom(ENROLMENT)
                .where(ENROLMENT.CIRCLE.eq(circle.name()))
                .fetchOptional(row -> Trust.open(
                        row.getAuthority(),
                        new TrustUpdate(row.getRoster(), row.getRosterSignature(), row.getRevocations())));
    }

    static Optional<X509Certificate> certificate(DSLContext sql, Circle circle) {
        return sql.selectFrom(ENROLMENT)
                .where(ENROLMENT.CIRCLE.eq(circle.name()))
                .fetchOptional(row -> certificate(row.getCertificate()));
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException damaged) {
            throw new IllegalStateException("the office's certificate is damaged", damaged);
        }
    }

    static void enrol(DSLContext sql, Circle circle, X509Certificate certificate, Trust trust, Clock clock) {
        try {
            sql.deleteFrom(ENROLMENT).where(ENROLMENT.CIRCLE.eq(circle.name())).execute();
            sql.insertInto(ENROLMENT)
                    .set(ENROLMENT.CIRCLE, circle.name())
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

    static void update(DSLContext sql, Circle circle, TrustUpdate update) {
        sql.update(ENROLMENT)
                .set(ENROLMENT.ROSTER, update.roster())
                .set(ENROLMENT.ROSTER_SIGNATURE, update.signature())
                .set(ENROLMENT.REVOCATIONS, update.revocations())
                .where(ENROLMENT.CIRCLE.eq(circle.name()))
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

    /** In a stream between computers of an office: how far the other side has merged, or was told that this one has. */
    static long acknowledged(DSLContext sql, String office, String direction) {
        Long acked = sql.select(STREAM.ACKED)
                .from(STREAM)
                .where(STREAM.OFFICE.eq(office))
                .and(STREAM.DIRECTION.eq(direction))
                .fetchOne(STREAM.ACKED);
        return acked == null ? 0 : acked;
    }

    /** Raises {@link #acknowledged} to {@code sequence}. */
    static void acknowledge(DSLContext sql, String office, String direction, long sequence) {
        sql.update(STREAM)
                .set(STREAM.ACKED, sequence)
                .where(STREAM.OFFICE.eq(office))
                .and(STREAM.DIRECTION.eq(direction))
                .and(STREAM.ACKED.lt(sequence))
                .execute();
    }

    /** Whether a bundle of {@code office} that brought something was merged here and {@code office} was not told so yet. */
    static boolean unconfirmed(DSLContext sql, String office) {
        return sql
                .selectFrom(BUNDLE)
                .where(BUNDLE.DIRECTION.eq(IN))
                .and(BUNDLE.OFFICE.eq(office))
                .and(BUNDLE.SEQUENCE.gt(acknowledged(sql, office, IN)))
                .fetch(ExchangeStore::log)
                .stream()
                .anyMatch(log -> log.counts().values().stream().anyMatch(count -> count > 0));
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

    /** Bundles sent ({@link #OUT}) or merged ({@link #IN}), newest first. */
    static List<BundleLog> logs(DSLContext sql, Circle circle, String direction) {
        return sql.selectFrom(BUNDLE)
                .where(BUNDLE.DIRECTION.eq(direction))
                .and(circle.of(sql))
                .orderBy(BUNDLE.HANDLED_AT.desc(), BUNDLE.EPOCH.desc(), BUNDLE.SEQUENCE.desc())
                .fetch(ExchangeStore::log);
    }

    private static BundleLog log(BundleRecord row) {
        return new BundleLog(
                row.getId(),
                row.getDirection().equals(OUT),
                row.getOffice(),
                row.getEpoch(),
                row.getSequence(),
                Instant.ofEpochMilli(row.getCreatedAt()),
                Instant.ofEpochMilli(row.getHandledAt()),
                row.getAct(),
                counts(row.getCounts()),
                row.getFileName());
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

    /** The bundle merged at a number of an epoch; null if there is none. */
    static @Nullable BundleLog merged(DSLContext sql, String office, long epoch, long sequence) {
        return sql.selectFrom(BUNDLE)
                .where(BUNDLE.DIRECTION.eq(IN))
                .and(BUNDLE.OFFICE.eq(office))
                .and(BUNDLE.EPOCH.eq(epoch))
                .and(BUNDLE.SEQUENCE.eq(sequence))
                .fetchOne(ExchangeStore::log);
    }

    /** The last bundle merged of an office; null if there is none. */
    static @Nullable BundleLog lastMerged(DSLContext sql, String office) {
        return sql.selectFrom(BUNDLE)
                .where(BUNDLE.DIRECTION.eq(IN))
                .and(BUNDLE.OFFICE.eq(office))
                .orderBy(BUNDLE.EPOCH.desc(), BUNDLE.SEQUENCE.desc())
                .limit(1)
                .fetchOne(ExchangeStore::log);
    }

    /** Newest date of a bundle that was merged or sent here; {@link Instant#MIN} before the first. */
    static Instant newestSeen(DSLContext sql) {
        Long newest = sql.select(DSL.max(BUNDLE.CREATED_AT)).from(BUNDLE).fetchSingle(DSL.max(BUNDLE.CREATED_AT));
        return newest == null ? Instant.MIN : Instant.ofEpochMilli(newest);
    }

    /** Numbers of an epoch that were seen and wait for others. */
    static SortedSet<Long> ahead(DSLContext sql, String office, long epoch) {
        return new TreeSet<>(sql.select(BUNDLE_AHEAD.SEQUENCE)
                .from(BUNDLE_AHEAD)
                .where(BUNDLE_AHEAD.OFFICE.eq(office))
                .and(BUNDLE_AHEAD.EPOCH.eq(epoch))
                .fetch(BUNDLE_AHEAD.SEQUENCE));
    }

    /** Notes that a bundle waits; of one office the lowest {@value #MOST_AHEAD} numbers. */
    static void addAhead(DSLContext sql, String office, BundleHeader header, String id, Clock clock) {
        SortedSet<Long> noted = ahead(sql, office, header.position().epoch());
        if (noted.size() >= MOST_AHEAD) {
            if (header.position().sequence() > noted.getLast()) {
                return;
            }
            sql.deleteFrom(BUNDLE_AHEAD)
                    .where(BUNDLE_AHEAD.OFFICE.eq(office))
                    .and(BUNDLE_AHEAD.EPOCH.eq(header.position().epoch()))
                    .and(BUNDLE_AHEAD.SEQUENCE.eq(noted.getLast()))
                    .execute();
        }
        sql.insertInto(BUNDLE_AHEAD)
                .set(BUNDLE_AHEAD.OFFICE, office)
                .set(BUNDLE_AHEAD.EPOCH, header.position().epoch())
                .set(BUNDLE_AHEAD.SEQUENCE, header.position().sequence())
                .set(BUNDLE_AHEAD.ID, id)
                .set(BUNDLE_AHEAD.FILE_NAME, header.fileName())
                .set(BUNDLE_AHEAD.SEEN_AT, clock.millis())
                .onConflict(BUNDLE_AHEAD.OFFICE, BUNDLE_AHEAD.EPOCH, BUNDLE_AHEAD.SEQUENCE)
                .doNothing()
                .execute();
    }

    /** Forgets what no longer waits once the stream stands at {@code state}. */
    static void forgetAhead(DSLContext sql, String office, StreamState state) {
        sql.deleteFrom(BUNDLE_AHEAD)
                .where(BUNDLE_AHEAD.OFFICE.eq(office))
                .and(BUNDLE_AHEAD
                        .EPOCH
                        .lt(state.epoch())
                        .or(BUNDLE_AHEAD.EPOCH.eq(state.epoch()).and(BUNDLE_AHEAD.SEQUENCE.le(state.sequence()))))
                .execute();
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

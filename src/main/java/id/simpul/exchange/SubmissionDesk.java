package id.simpul.exchange;

import id.simpul.exchange.format.BundleKind;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.exchange.wire.Sha256;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.numbering.Self;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.JournalExport;
import id.simpul.store.Transaction;
import id.simpul.store.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An office sends its changes up. The bundle is first kept in the data folder, recorded in the same step, and then copied to
 * where the user wants it: a stick that is pulled out too early costs a copy, not a number of the stream.
 */
public final class SubmissionDesk {
    private final Database database;
    private final Clock clock;
    private final String appVersion;

    /**
     * What goes into the next bundle.
     *
     * @param records how many records of each kind it tells of, in order; kinds without any are left out
     * @param sequence its number
     * @param to the district, code without dots
     * @param last the bundle before it; null if it is the first
     */
    public record Preview(
            Map<RecordKind, Long> records,
            long sequence,
            String to,
            @Nullable BundleLog last) {
        public Preview {
            records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
        }

        /** All records together. */
        public long total() {
            return records.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A desk on {@code database}; {@code appVersion} goes into the header. */
    public SubmissionDesk(Database database, Clock clock, String appVersion) {
        this.database = database;
        this.clock = clock;
        this.appVersion = appVersion;
    }

    /** What has been sent so far, newest first. */
    public List<BundleLog> log() {
        return database.read(sql -> ExchangeStore.logs(sql, Circle.DISTRICT, ExchangeStore.OUT));
    }

    /**
     * What the next bundle would hold.
     *
     * @param whole everything, instead of what came since the last bundle
     * @throws Refusal with {@link ExchangeProblem.NotEnrolled}
     */
    public Preview preview(boolean whole) {
        return database.read(sql -> {
            String to = trust(sql).roster().district().digits();
            ExchangeStore.Stream stream = ExchangeStore.stream(sql, to, ExchangeStore.OUT);
            var export = new JournalExport(sql, database.office(), whole ? Map.of() : stream.positions());
            Map<Entity, Long> counts = export.records();
            var records = new LinkedHashMap<RecordKind, Long>();
            for (RecordKind kind : RecordKind.values()) {
                long count = counts.getOrDefault(kind.entity(), 0L);
                if (count > 0) {
                    records.put(kind, count);
                }
            }
            List<BundleLog> sent = ExchangeStore.logs(sql, Circle.DISTRICT, ExchangeStore.OUT);
            return new Preview(records, stream.state().sequence() + 1, to, sent.isEmpty() ? null : sent.getFirst());
        });
    }

    private Trust trust(DSLContext sql) {
        if (EnrolmentDesk.isDistrict(new OfficeCode(database.office()))) {
            throw new Refusal(new ExchangeProblem.OnlyOffices());
        }
        if (Self.of(sql).further()) {
            // The district sees one office: its main computer.
            throw new Refusal(new CounterProblem.NotMain());
        }
        return ExchangeStore.trust(sql, Circle.DISTRICT)
                .orElseThrow(() -> new Refusal(new ExchangeProblem.NotEnrolled()));
    }

    /**
     * Writes the next bundle.
     *
     * @param whole everything, instead of what came since the last bundle
     * @param target the file, or the folder for a file of the standard name
     * @return what was sent, and where it is
     * @throws Refusal with {@link ExchangeProblem} or {@link id.simpul.exchange.format.BundleProblem}
     */
    public Sent send(Actor actor, SigningSecret secret, boolean whole, Path target, Progress progress) {
        actor.require(Capability.EXPORT_BUNDLE);
        BundleLog log = database.journal().write(actor, "exchange.send", tx -> {
            try {
                return write(tx, secret, whole, progress);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        return new Sent(log, copy(log, target));
    }

    /**
     * Copies a bundle that was sent before once more.
     *
     * @throws Refusal with {@link ExchangeProblem.NotKept} if it is not in the data folder any more
     */
    public Path copy(BundleLog log, Path target) {
        Path kept = keptFolder().resolve(log.fileName());
        if (!Files.exists(kept)) {
            throw new Refusal(new ExchangeProblem.NotKept(log.fileName()));
        }
        Path file = Files.isDirectory(target) ? target.resolve(log.fileName()) : target;
        try {
            WholeFile.write(file, out -> Files.copy(kept, out));
            return file;
        } catch (IOException failed) {
            throw new Refusal(new ExchangeProblem.CannotCopy(kept.toString()));
        }
    }

    /**
     * The copy of a bundle in the data folder.
     *
     * @param file where it lies
     * @param bytes its size
     * @param sha256 64 hexadecimal digits, as {@code sha256sum} says them
     */
    public record Kept(Path file, long bytes, String sha256) {}

    /** The copy that is kept of {@code log}; empty if it is gone or cannot be read. Reads it whole. */
    public Optional<Kept> kept(BundleLog log) {
        Path file = keptFolder().resolve(log.fileName());
        MessageDigest digest = Sha256.digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return Optional.of(new Kept(file, bytes, HexFormat.of().formatHex(digest.digest())));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Path keptFolder() {
        return Outgoing.kept(database);
    }

    private BundleLog write(Transaction tx, SigningSecret secret, boolean whole, Progress progress) throws IOException {
        DSLContext sql = tx.sql();
        Trust trust = trust(sql);
        OfficeCode district = trust.roster().district();
        ExchangeStore.Stream stream = ExchangeStore.stream(sql, district.digits(), ExchangeStore.OUT);
        var export = new JournalExport(sql, database.office(), whole ? Map.of() : stream.positions());
        if (export.counts().values().stream().allMatch(count -> count == 0)) {
            throw new Refusal(new ExchangeProblem.NothingToSend());
        }
        return new Outgoing(database, clock, appVersion, Circle.DISTRICT, BundleKind.SUBMISSION)
                .write(
                        tx,
                        secret,
                        trust,
                        district,
                        trust.roster().recipients(),
                        export,
                        Outgoing.Along.NOTHING,
                        progress);
    }
}

package id.simpul.exchange;

import id.simpul.exchange.format.Attachment;
import id.simpul.exchange.format.AuditAnchor;
import id.simpul.exchange.format.BundleDraft;
import id.simpul.exchange.format.BundleHeader;
import id.simpul.exchange.format.BundleKind;
import id.simpul.exchange.format.BundleWriter;
import id.simpul.exchange.format.PreparedBundle;
import id.simpul.exchange.format.TableSource;
import id.simpul.exchange.stream.Acknowledgement;
import id.simpul.exchange.stream.StreamPosition;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.trust.AgeRecipient;
import id.simpul.exchange.trust.OfficeKeys;
import id.simpul.exchange.trust.SigningIdentity;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.trust.TrustUpdate;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.JournalExport;
import id.simpul.store.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next bundle of a stream into the folder where sent ones are kept, and records it, in one step.
 *
 * @param database whose stream
 * @param clock the clock
 * @param appVersion goes into the header
 * @param circle in which it is sent
 * @param kind what it is for
 */
record Outgoing(Database database, Clock clock, String appVersion, Circle circle, BundleKind kind) {
    private static final String KEPT = "terkirim";

    /**
     * What goes along besides the rows of the journal.
     *
     * @param tables further rows
     * @param files their files
     * @param acknowledged how far the other side's stream was merged here; null to say nothing
     * @param trust roster and revocations; null for none
     */
    record Along(
            List<TableSource> tables,
            List<Attachment> files,
            @Nullable Acknowledgement acknowledged,
            @Nullable TrustUpdate trust) {
        static final Along NOTHING = new Along(List.of(), List.of(), null, null);
    }

    /** Where copies of sent bundles stay. */
    static Path kept(Database database) {
        return database.file().resolveSibling(KEPT);
    }

    /** Writes {@code export} for {@code to}. */
    BundleLog write(
            Transaction tx,
            SigningSecret secret,
            Trust trust,
            OfficeCode to,
            List<AgeRecipient> recipients,
            JournalExport export,
            Along along,
            Progress progress)
            throws IOException {
        DSLContext sql = tx.sql();
        OfficeCode from = circle.me(sql);
        X509Certificate certificate = ExchangeStore.certificate(sql, circle).orElseThrow();
        OfficeKeys keys = EnrolmentDesk.keys(sql, from, secret).getFirst();
        SigningIdentity signer = keys.signer(certificate);
        ExchangeStore.Stream stream = ExchangeStore.stream(sql, to.digits(), ExchangeStore.OUT);
        long epoch = trust.roster()
                .entry(signer.keyName(), certificate.getSerialNumber())
                .orElseThrow(() -> new Refusal(new ExchangeProblem.NotEnrolled()))
                .epoch();
        StreamPosition position = stream.state().next(epoch);
        JournalExport.Anchor anchor = export.anchor();
        var header = new BundleHeader(
                kind,
                Database.SCHEMA,
                appVersion,
                clock.instant(),
                from,
                signer.keyName(),
                to,
                recipients,
                position,
                along.acknowledged(),
                new AuditAnchor(anchor.count(), "sha256:" + anchor.head()),
                null);
        long rows = export.counts().values().stream().mapToLong(Long::longValue).sum();
        Path folder = kept(database);
        Files.createDirectories(folder);
        List<TableSource> tables = new ArrayList<>(JournalTables.of(export, export.entities()));
        tables.addAll(along.tables());
        var draft = new BundleDraft(header, tables, along.files(), along.trust(), rows);
        try (PreparedBundle bundle =
                new BundleWriter().prepare(folder.resolve(header.fileName()), draft, signer, progress)) {
            ExchangeStore.setStream(
                    sql,
                    to.digits(),
                    ExchangeStore.OUT,
                    new ExchangeStore.Stream(
                            new StreamState(epoch, position.sequence(), bundle.id(), false), export.positions()));
            var log = new BundleLog(
                    bundle.id(),
                    true,
                    to.digits(),
                    epoch,
                    position.sequence(),
                    header.created(),
                    clock.instant(),
                    tx.actId(),
                    named(export.records()),
                    header.fileName());
            ExchangeStore.log(sql, log);
            tx.because(bundle.id());
            bundle.publish();
            return log;
        }
    }

    private static Map<String, Long> named(Map<Entity, Long> counts) {
        var named = new LinkedHashMap<String, Long>();
        counts.forEach((entity, count) -> named.put(JournalRows.table(entity), count));
        return named;
    }
}

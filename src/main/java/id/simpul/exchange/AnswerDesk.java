package id.simpul.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.format.AuditAnchor;
import id.simpul.exchange.format.BundleContent;
import id.simpul.exchange.format.BundleDraft;
import id.simpul.exchange.format.BundleHeader;
import id.simpul.exchange.format.BundleKind;
import id.simpul.exchange.format.BundleProblem;
import id.simpul.exchange.format.BundleReader;
import id.simpul.exchange.format.BundleWriter;
import id.simpul.exchange.format.PreparedBundle;
import id.simpul.exchange.format.Receiver;
import id.simpul.exchange.format.VerifiedBundle;
import id.simpul.exchange.stream.StreamPosition;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.trust.AgeRecipient;
import id.simpul.exchange.trust.OfficeKeys;
import id.simpul.exchange.trust.OfficeStatus;
import id.simpul.exchange.trust.RosterEntry;
import id.simpul.exchange.trust.SigningIdentity;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.JournalExport;
import id.simpul.store.Merge;
import id.simpul.store.MergeReport;
import id.simpul.store.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * A district sends its offices what it decides for all of them: rules, programmes, amounts and quotas, in one signed bundle for
 * each office. Every bundle holds all of it, so one that got lost is made good by the next, and one that came twice changes
 * nothing. No family and no case is in it.
 */
public final class AnswerDesk {
    private static final Set<Entity> TOLD =
            Set.of(Entity.RULE, Entity.PROGRAMME, Entity.PROGRAMME_AMOUNT, Entity.PROGRAMME_QUOTA);

    private final Database database;
    private final Clock clock;
    private final String appVersion;

    /** A desk on {@code database}; {@code appVersion} goes into the header. */
    public AnswerDesk(Database database, Clock clock, String appVersion) {
        this.database = database;
        this.clock = clock;
        this.appVersion = appVersion;
    }

    /**
     * What came of receiving a bundle.
     *
     * @param created records that are new here
     * @param changed records that are others now
     * @param refused changes the district may not make
     */
    public record Taken(long created, long changed, long refused) {}

    /** The offices that are sent to, code without dots; empty unless this is a district with an authority. */
    public List<String> receivers() {
        return database.read(
                sql -> ExchangeStore.trust(sql, Circle.DISTRICT)
                        .map(trust -> keys(trust).keySet())
                        .stream()
                        .flatMap(Set::stream)
                        .map(OfficeCode::digits)
                        .toList());
    }

    /** The keys of every office but the district's own. */
    private Map<OfficeCode, List<AgeRecipient>> keys(Trust trust) {
        Map<OfficeCode, List<AgeRecipient>> keys = new TreeMap<>(Comparator.comparing(OfficeCode::digits));
        for (RosterEntry entry : trust.roster().offices()) {
            if (entry.status() == OfficeStatus.ACTIVE && !entry.office().equals(office())) {
                keys.computeIfAbsent(entry.office(), code -> new ArrayList<>()).add(entry.age());
            }
        }
        return keys;
    }

    private OfficeCode office() {
        return new OfficeCode(database.office());
    }

    /**
     * Writes a bundle for every office into {@code folder}.
     *
     * @return the files
     * @throws Refusal with {@link ExchangeProblem.NotDistrict}, {@link ExchangeProblem.NoAuthority},
     *     {@link ExchangeProblem.NothingToSend} where nothing was decided or nobody is enrolled, or with {@link BundleProblem}
     */
    public List<Path> write(Actor actor, SigningSecret secret, Path folder, Progress progress) {
        actor.require(Capability.EXPORT_BUNDLE);
        if (!EnrolmentDesk.isDistrict(office())) {
            throw new Refusal(new ExchangeProblem.NotDistrict());
        }
        return database.journal().write(actor, "exchange.answer", tx -> {
            Trust trust = ExchangeStore.trust(tx.sql(), Circle.DISTRICT)
                    .orElseThrow(() -> new Refusal(new ExchangeProblem.NoAuthority()));
            Map<OfficeCode, List<AgeRecipient>> keys = keys(trust);
            var export = new JournalExport(tx.sql(), database.office(), Map.of());
            Map<Entity, Long> counts = export.counts();
            if (keys.isEmpty() || TOLD.stream().allMatch(entity -> counts.getOrDefault(entity, 0L) == 0)) {
                throw new Refusal(new ExchangeProblem.NothingToSend());
            }
            List<Path> files = new ArrayList<>();
            for (Map.Entry<OfficeCode, List<AgeRecipient>> to : keys.entrySet()) {
                progress.check();
                try {
                    files.add(write(tx, secret, trust, export, to.getKey(), to.getValue(), folder));
                } catch (IOException failed) {
                    throw new Refusal(new ExchangeProblem.CannotWrite(folder.toString()));
                }
                progress.at(files.size(), keys.size());
            }
            return files;
        });
    }

    private Path write(
            Transaction tx,
            SigningSecret secret,
            Trust trust,
            JournalExport export,
            OfficeCode to,
            List<AgeRecipient> recipients,
            Path folder)
            throws IOException {
        DSLContext sql = tx.sql();
        X509Certificate certificate =
                ExchangeStore.certificate(sql, Circle.DISTRICT).orElseThrow();
        SigningIdentity signer =
                EnrolmentDesk.keys(sql, office(), secret).getFirst().signer(certificate);
        long epoch = trust.roster()
                .entry(signer.keyName(), certificate.getSerialNumber())
                .orElseThrow(() -> new Refusal(new ExchangeProblem.NoAuthority()))
                .epoch();
        ExchangeStore.Stream stream = ExchangeStore.stream(sql, to.digits(), ExchangeStore.OUT);
        StreamPosition position = stream.state().next(epoch);
        JournalExport.Anchor anchor = export.anchor();
        var header = new BundleHeader(
                BundleKind.ANSWER,
                Database.SCHEMA,
                appVersion,
                clock.instant(),
                office(),
                signer.keyName(),
                to,
                recipients,
                position,
                null,
                new AuditAnchor(anchor.count(), "sha256:" + anchor.head()),
                null);
        var draft = new BundleDraft(header, JournalTables.of(export, TOLD), List.of(), trust.update(), 0);
        try (PreparedBundle bundle =
                new BundleWriter().prepare(folder.resolve(header.fileName()), draft, signer, Progress.NONE)) {
            ExchangeStore.setStream(
                    sql,
                    to.digits(),
                    ExchangeStore.OUT,
                    new ExchangeStore.Stream(
                            new StreamState(epoch, position.sequence(), bundle.id(), false), Map.of()));
            bundle.publish();
            return bundle.target();
        }
    }

    /**
     * An office takes over what its district decided.
     *
     * @throws Refusal with {@link ExchangeProblem.NotEnrolled}, {@link ExchangeProblem.NotAnAnswer} or {@link BundleProblem};
     *     nothing has changed then
     */
    public Taken receive(Actor actor, SigningSecret secret, Path file, Progress progress) {
        actor.require(Capability.MERGE_BUNDLE);
        record Keys(Trust trust, List<AgeIdentity> identities, Instant newest) {}
        Keys keys = database.read(sql -> new Keys(
                ExchangeStore.trust(sql, Circle.DISTRICT)
                        .orElseThrow(() -> new Refusal(new ExchangeProblem.NotEnrolled())),
                EnrolmentDesk.keys(sql, office(), secret).stream()
                        .map(OfficeKeys::age)
                        .toList(),
                ExchangeStore.newestSeen(sql)));
        var reader = new BundleReader(clock);
        VerifiedBundle bundle;
        try {
            bundle = reader.verify(
                    file, new Receiver(office(), keys.identities()), keys.trust(), keys.newest(), progress);
        } catch (IOException unreadable) {
            throw new Refusal(new ExchangeProblem.CannotRead(String.valueOf(file.getFileName())));
        }
        if (bundle.header().schema() > Database.SCHEMA) {
            throw new Refusal(
                    new BundleProblem.NeedsNewerProgram(bundle.header().app()));
        }
        OfficeCode sender = bundle.signer().office();
        if (bundle.header().kind() != BundleKind.ANSWER
                || !sender.equals(keys.trust().roster().district())) {
            throw new Refusal(new ExchangeProblem.NotAnAnswer());
        }
        return database.journal().write(actor, "exchange.merge", tx -> {
            tx.because(bundle.id());
            return merge(tx, reader, bundle, keys.identities(), sender.digits());
        });
    }

    private Taken merge(
            Transaction tx, BundleReader reader, VerifiedBundle bundle, List<AgeIdentity> identities, String sender) {
        var policy = new SenderPolicy(tx, sender, database.office());
        var merge = new Merge(tx, bundle.id(), policy);
        var rows = new RowReader(merge, policy);
        Set<String> tables = Stream.concat(
                        Stream.of(JournalRows.ACTS), TOLD.stream().map(JournalRows::table))
                .collect(Collectors.toUnmodifiableSet());
        var content = new BundleContent() {
            @Override
            public void row(String table, long number, ObjectNode row) {
                if (!tables.contains(table)) {
                    throw new Refusal(new BundleProblem.RowUnreadable(table, number));
                }
                rows.take(table, number, row);
            }

            @Override
            public void attachment(String sha256, String mediaType, InputStream in) {
                // Answers bring rows only.
            }
        };
        try {
            reader.read(bundle, identities, content, Progress.NONE);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Refusal(
                    new ExchangeProblem.CannotRead(String.valueOf(bundle.file().getFileName())));
        }
        MergeReport.Counts total = merge.report().total();
        return new Taken(total.created(), total.changed(), total.refused());
    }
}

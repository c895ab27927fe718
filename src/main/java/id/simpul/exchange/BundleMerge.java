package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CHANGE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.format.BundleContent;
import id.simpul.exchange.format.BundleHeader;
import id.simpul.exchange.format.BundleReader;
import id.simpul.exchange.format.VerifiedBundle;
import id.simpul.exchange.stream.Decision;
import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Merge;
import id.simpul.store.MergeReport;
import id.simpul.store.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Merges verified bundles inside one transaction: records, stream, trust and log stand or fall together. */
final class BundleMerge {
    private final Transaction tx;
    private final OfficeCode office;
    private final BundleReader reader;
    private final List<AgeIdentity> identities;
    private final Clock clock;

    BundleMerge(Transaction tx, OfficeCode office, BundleReader reader, List<AgeIdentity> identities, Clock clock) {
        this.tx = tx;
        this.office = office;
        this.reader = reader;
        this.identities = List.copyOf(identities);
        this.clock = clock;
    }

    /**
     * Merges {@code bundle} if its place in the stream allows it.
     *
     * @throws Refusal with {@link ExchangeProblem} or {@link id.simpul.exchange.format.BundleProblem}
     */
    Received run(VerifiedBundle bundle, Progress progress) {
        String sender = bundle.signer().office().digits();
        DSLContext sql = tx.sql();
        ExchangeStore.Stream stream = ExchangeStore.stream(sql, sender, ExchangeStore.IN);
        tx.because(bundle.id());
        Decision decision = StreamGate.decide(
                bundle,
                stream.state(),
                office,
                number -> ExchangeStore.bundleAt(
                        sql, ExchangeStore.IN, sender, stream.state().epoch(), number),
                ExchangeStore.ahead(sql, sender, stream.state().epoch()));
        Problem problem = StreamGate.problem(decision, bundle);
        if (problem != null) {
            throw new Refusal(problem);
        }
        if (!(decision instanceof Decision.Apply apply)) {
            var nothing = new MergeReport(Map.of(), List.of(), List.of(), List.of());
            return new Received(bundle.header(), bundle.id(), true, MergeCounts.NONE, List.of(), nothing);
        }
        Received received = merge(bundle, sender, progress);
        ExchangeStore.setStream(
                tx.sql(), sender, ExchangeStore.IN, new ExchangeStore.Stream(apply.next(), stream.positions()));
        ExchangeStore.forgetAhead(tx.sql(), sender, apply.next());
        ExchangeStore.log(tx.sql(), log(bundle, sender, received));
        keepTrust(bundle.trust());
        return received;
    }

    private void keepTrust(Trust trust) {
        boolean newer = ExchangeStore.trust(tx.sql())
                .filter(kept -> kept.roster().version() < trust.roster().version())
                .isPresent();
        if (newer) {
            ExchangeStore.update(tx.sql(), trust.update());
        }
    }

    private Received merge(VerifiedBundle bundle, String sender, Progress progress) {
        var policy = new SenderPolicy(tx, sender, office.digits());
        var merge = new Merge(tx, bundle.id(), policy);
        var rows = new RowReader(merge, policy);
        BundleContent content = new BundleContent() {
            @Override
            public void row(String table, long number, ObjectNode row) {
                rows.take(table, number, row);
            }

            @Override
            public void attachment(String sha256, String mediaType, InputStream in) {
                // Submissions bring rows only; files follow with attachments.
            }
        };
        try {
            reader.read(bundle, identities, content, progress);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Refusal(
                    new ExchangeProblem.CannotRead(String.valueOf(bundle.file().getFileName())));
        }
        MergeReport report = merge.report();
        MergeCounts counts = counts(bundle, report);
        boolean restricted = tx.actor().may(Capability.READ_RESTRICTED);
        List<Finding> findings = new Findings(tx.sql(), restricted).of(report, bundle.id(), rows.refused());
        return new Received(bundle.header(), bundle.id(), false, counts, findings, report);
    }

    /** What is lost is counted from the journal itself, not from what the merge says it did. */
    private MergeCounts counts(VerifiedBundle bundle, MergeReport report) {
        MergeReport.Counts total = report.total();
        long kept = tx.sql().fetchCount(CHANGE.join(ACT).on(ACT.ID.eq(CHANGE.ACT)), ACT.BUNDLE.eq(bundle.id()));
        long told = bundle.rows() - bundle.rows(JournalRows.ACTS);
        long contested = report.conflicts().stream()
                .map(MergeReport.Conflicting::row)
                .distinct()
                .count();
        return new MergeCounts(
                total.created(),
                Math.max(0, total.changed() - contested),
                contested,
                total.refused(),
                total.waiting(),
                total.known(),
                Math.max(0, told - kept - total.known() - total.refused()));
    }

    private BundleLog log(VerifiedBundle bundle, String sender, Received received) {
        BundleHeader header = bundle.header();
        return new BundleLog(
                bundle.id(),
                false,
                sender,
                header.position().epoch(),
                header.position().sequence(),
                header.created(),
                clock.instant(),
                tx.actId(),
                received.counts().named(),
                header.fileName());
    }
}

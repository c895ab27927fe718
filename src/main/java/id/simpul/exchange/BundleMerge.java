package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CHANGE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.format.BundleContent;
import id.simpul.exchange.format.BundleHeader;
import id.simpul.exchange.format.BundleProblem;
import id.simpul.exchange.format.BundleReader;
import id.simpul.exchange.format.VerifiedBundle;
import id.simpul.exchange.stream.Acknowledgement;
import id.simpul.exchange.stream.Decision;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Merge;
import id.simpul.store.MergeReport;
import id.simpul.store.StoredFiles;
import id.simpul.store.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Merges verified bundles inside one transaction: records, stream, trust and log stand or fall together. */
final class BundleMerge {
    private final Transaction tx;
    private final Circle circle;
    private final OfficeCode office;
    private final BundleReader reader;
    private final List<AgeIdentity> identities;
    private final Clock clock;

    BundleMerge(Transaction tx, Circle circle, BundleReader reader, List<AgeIdentity> identities, Clock clock) {
        this.tx = tx;
        this.circle = circle;
        this.office = circle.me(tx.sql());
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
        if (circle == Circle.OFFICE) {
            acknowledged(sql, sender, bundle.header().acknowledged());
        }
        Received received = merge(bundle, progress);
        ExchangeStore.setStream(
                tx.sql(), sender, ExchangeStore.IN, new ExchangeStore.Stream(apply.next(), stream.positions()));
        ExchangeStore.forgetAhead(tx.sql(), sender, apply.next());
        ExchangeStore.log(tx.sql(), log(bundle, sender, received));
        keepTrust(bundle.trust());
        return received;
    }

    private void keepTrust(Trust trust) {
        boolean newer = ExchangeStore.trust(tx.sql(), circle)
                .filter(kept -> kept.roster().version() < trust.roster().version())
                .isPresent();
        if (newer) {
            ExchangeStore.update(tx.sql(), circle, trust.update());
        }
    }

    /** The other computer says how far it has merged what this one sent. */
    private static void acknowledged(DSLContext sql, String sender, @Nullable Acknowledgement told) {
        if (told == null) {
            return;
        }
        StreamState out = ExchangeStore.stream(sql, sender, ExchangeStore.OUT).state();
        Acknowledgement.Verdict verdict = told.compare(
                out.epoch(),
                out.sequence(),
                number -> ExchangeStore.bundleAt(sql, ExchangeStore.OUT, sender, out.epoch(), number));
        switch (verdict) {
            case AGREES -> ExchangeStore.acknowledge(sql, sender, ExchangeStore.OUT, told.sequence());
            case OLD_EPOCH -> {
                // Of a stream that is over.
            }
            case ROLLED_BACK, DIVERGED -> throw new Refusal(new CounterProblem.RolledBack());
        }
    }

    private Received merge(VerifiedBundle bundle, Progress progress) {
        Policy policy = circle.policy(tx, bundle.signer().office(), office);
        var merge = new Merge(tx, bundle.id(), policy, policy.told());
        var rows = new RowReader(merge, policy);
        BundleContent content = new BundleContent() {
            @Override
            public void row(String table, long number, ObjectNode row) {
                boolean fromMain = bundle.signer().office().counter().isEmpty();
                if (circle == Circle.OFFICE && fromMain && table.equals(OfficeSeal.TABLE)) {
                    seal(number, row);
                } else {
                    rows.take(table, number, row);
                }
            }

            @Override
            public void attachment(String sha256, String mediaType, InputStream in) throws IOException {
                if (circle == Circle.OFFICE) {
                    StoredFiles.put(tx, mediaType, in.readAllBytes());
                }
                // Submissions to a district bring rows only.
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

    private void seal(long number, ObjectNode row) {
        try {
            OfficeSeal.take(tx.sql(), row, clock);
        } catch (JsonDefect defect) {
            throw new Refusal(new BundleProblem.RowUnreadable(OfficeSeal.TABLE, number));
        }
    }

    /** What is lost is counted from the journal itself, not from what the merge says it did. */
    private MergeCounts counts(VerifiedBundle bundle, MergeReport report) {
        MergeReport.Counts total = report.total();
        long kept = tx.sql().fetchCount(CHANGE.join(ACT).on(ACT.ID.eq(CHANGE.ACT)), ACT.BUNDLE.eq(bundle.id()));
        long told = bundle.rows() - bundle.rows(JournalRows.ACTS) - bundle.rows(OfficeSeal.TABLE);
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

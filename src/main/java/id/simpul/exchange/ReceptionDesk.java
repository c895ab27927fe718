package id.simpul.exchange;

import id.simpul.exchange.format.BundleContent;
import id.simpul.exchange.format.BundleHeader;
import id.simpul.exchange.format.BundleProblem;
import id.simpul.exchange.format.BundleReader;
import id.simpul.exchange.format.Receiver;
import id.simpul.exchange.format.VerifiedBundle;
import id.simpul.exchange.stream.Decision;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.trust.OfficeKeys;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Merge;
import id.simpul.store.MergeReport;
import id.simpul.store.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.DSLContext;

/** A district receives what its offices send: verify, preview, merge. */
public final class ReceptionDesk {
    private final Database database;
    private final Clock clock;
    private final BundleReader reader;

    /** A desk on {@code database}. */
    public ReceptionDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.reader = new BundleReader(clock);
    }

    /**
     * What a bundle would do, or did.
     *
     * @param header what it says about itself
     * @param id its id
     * @param already it was merged before, and nothing changes
     * @param report counts, refusals and conflicts
     */
    public record Received(BundleHeader header, String id, boolean already, MergeReport report) {}

    /**
     * Decrypts and checks a bundle; changes nothing.
     *
     * @throws Refusal with {@link BundleProblem} or {@link ExchangeProblem.NotEnrolled}
     */
    public VerifiedBundle verify(Actor actor, SigningSecret secret, Path file, Progress progress) {
        actor.require(Capability.MERGE_BUNDLE);
        record Keys(Trust trust, List<AgeIdentity> identities) {}
        Keys keys = database.read(sql -> new Keys(trust(sql), identities(sql, secret)));
        try {
            return reader.verify(file, new Receiver(office(), keys.identities()), keys.trust(), Instant.MIN, progress);
        } catch (IOException unreadable) {
            throw new Refusal(new ExchangeProblem.CannotRead(String.valueOf(file.getFileName())));
        }
    }

    private OfficeCode office() {
        return new OfficeCode(database.office());
    }

    private static Trust trust(DSLContext sql) {
        return ExchangeStore.trust(sql).orElseThrow(() -> new Refusal(new ExchangeProblem.NotEnrolled()));
    }

    private List<AgeIdentity> identities(DSLContext sql, SigningSecret secret) {
        return EnrolmentDesk.keys(sql, office(), secret).stream()
                .map(OfficeKeys::age)
                .toList();
    }

    /**
     * What merging a bundle would do, to the last row; nothing is written.
     *
     * @throws Refusal as {@link #merge}
     */
    public Received preview(Actor actor, SigningSecret secret, Path file, Progress progress) {
        VerifiedBundle bundle = verify(actor, secret, file, progress);
        return database.journal().rehearse(actor, "exchange.merge", tx -> merge(tx, secret, bundle, progress));
    }

    /**
     * Merges a bundle in one transaction together with its sender's stream.
     *
     * @throws Refusal with {@link BundleProblem} or {@link ExchangeProblem}; nothing has changed then
     */
    public Received merge(Actor actor, SigningSecret secret, Path file, Progress progress) {
        VerifiedBundle bundle = verify(actor, secret, file, progress);
        return database.journal().write(actor, "exchange.merge", tx -> merge(tx, secret, bundle, progress));
    }

    private Received merge(Transaction tx, SigningSecret secret, VerifiedBundle bundle, Progress progress) {
        BundleHeader header = bundle.header();
        String sender = bundle.signer().office().digits();
        DSLContext sql = tx.sql();
        ExchangeStore.Stream stream = ExchangeStore.stream(sql, sender, ExchangeStore.IN);
        tx.because(bundle.id());
        return switch (decide(sql, sender, stream.state(), bundle)) {
            case Decision.AlreadyReceived already ->
                new Received(header, bundle.id(), true, new MergeReport(Map.of(), List.of(), List.of(), List.of()));
            case Decision.Apply apply -> {
                MergeReport report = apply(tx, secret, bundle, sender, progress);
                ExchangeStore.setStream(
                        sql, sender, ExchangeStore.IN, new ExchangeStore.Stream(apply.next(), stream.positions()));
                ExchangeStore.log(sql, log(tx, bundle, sender, report));
                yield new Received(header, bundle.id(), false, report);
            }
            case Decision.Gap gap -> throw new Refusal(new ExchangeProblem.Gap(numbers(gap), header.fileName()));
            case Decision.Fork fork ->
                throw new Refusal(
                        new ExchangeProblem.Fork(bundle.signer().office().dotted(), fork.sequence()));
            case Decision.Frozen frozen ->
                throw new Refusal(new ExchangeProblem.Fork(
                        bundle.signer().office().dotted(), stream.state().sequence() + 1));
            case Decision.EpochLower lower -> throw new Refusal(new ExchangeProblem.OldEpoch());
            case Decision.EpochHigher higher -> throw new Refusal(new ExchangeProblem.NewEpoch(higher.epoch()));
            case Decision.NotForUs other ->
                throw new Refusal(new ExchangeProblem.NotForUs(header.to().dotted()));
        };
    }

    private Decision decide(DSLContext sql, String sender, StreamState state, VerifiedBundle bundle) {
        BundleHeader header = bundle.header();
        return state.decide(
                header.to().equals(office()),
                header.position(),
                bundle.id(),
                number -> ExchangeStore.bundleAt(sql, ExchangeStore.IN, sender, state.epoch(), number),
                new TreeSet<>());
    }

    private static String numbers(Decision.Gap gap) {
        var text = new StringBuilder();
        for (Decision.Range range : gap.missing()) {
            text.append(text.isEmpty() ? "" : ", ").append(range.from());
            if (range.to() > range.from()) {
                text.append("–").append(range.to());
            }
        }
        return text.toString();
    }

    private MergeReport apply(
            Transaction tx, SigningSecret secret, VerifiedBundle bundle, String sender, Progress progress) {
        var policy = new SenderPolicy(tx, sender, database.office());
        var merge = new Merge(tx, bundle.id(), policy);
        BundleContent content = new BundleContent() {
            private final RowReader rows = new RowReader(merge, policy);

            @Override
            public void row(String table, long number, com.fasterxml.jackson.databind.node.ObjectNode row) {
                rows.take(table, number, row);
            }

            @Override
            public void attachment(String sha256, String mediaType, InputStream in) {
                // Submissions bring rows only; files follow with attachments.
            }
        };
        try {
            reader.read(bundle, identities(tx.sql(), secret), content, progress);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return merge.report();
    }

    private BundleLog log(Transaction tx, VerifiedBundle bundle, String sender, MergeReport report) {
        MergeReport.Counts total = report.total();
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
                Map.of(
                        "new", (long) total.created(),
                        "changed", (long) total.changed(),
                        "known", (long) total.known(),
                        "refused", (long) total.refused(),
                        "conflicts", (long) report.conflicts().size()),
                header.fileName());
    }

    /** Every bundle received and sent, newest first. */
    public List<BundleLog> log() {
        return database.read(ExchangeStore::logs);
    }
}

package id.simpul.exchange;

import id.simpul.exchange.format.BundleKind;
import id.simpul.exchange.format.BundleProblem;
import id.simpul.exchange.format.BundleReader;
import id.simpul.exchange.format.Receiver;
import id.simpul.exchange.format.VerifiedBundle;
import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.trust.OfficeKeys;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.StoreProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** A district receives what its offices send, or a computer what the others of its office send: verify, preview, merge. */
public final class ReceptionDesk {
    /** How far a sender's clock may be ahead; the journal refuses changes beyond it too. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private final Database database;
    private final Clock clock;
    private final Circle circle;
    private final BundleReader reader;

    /** A district's desk on {@code database}. */
    public ReceptionDesk(Database database, Clock clock) {
        this(database, clock, Circle.DISTRICT);
    }

    /** What other computers of the same office send. */
    public static ReceptionDesk ofOffice(Database database, Clock clock) {
        return new ReceptionDesk(database, clock, Circle.OFFICE);
    }

    private ReceptionDesk(Database database, Clock clock, Circle circle) {
        this.database = database;
        this.circle = circle;
        this.clock = clock;
        this.reader = new BundleReader(clock);
    }

    private record Keys(Trust trust, List<AgeIdentity> identities, Instant newestSeen) {}

    /**
     * What came of merging several files, each on its own.
     *
     * @param merged those that are merged, in order
     * @param refused those that are not, and why
     */
    public record Run(List<Received> merged, List<Refused> refused) {
        public Run {
            merged = List.copyOf(merged);
            refused = List.copyOf(refused);
        }
    }

    /** A file that was not merged. */
    public record Refused(Path file, Problem problem) {}

    /**
     * Decrypts and checks a bundle; changes nothing.
     *
     * @throws Refusal with {@link BundleProblem} or {@link ExchangeProblem}
     */
    public VerifiedBundle verify(Actor actor, SigningSecret secret, Path file, Progress progress) {
        return verify(file, keys(actor, secret), progress);
    }

    private Keys keys(Actor actor, SigningSecret secret) {
        actor.require(circle == Circle.OFFICE ? Capability.EXCHANGE_COMPUTERS : Capability.MERGE_BUNDLE);
        if (circle == Circle.DISTRICT && !EnrolmentDesk.isDistrict(office())) {
            throw new Refusal(new ExchangeProblem.NotDistrict());
        }
        return database.read(sql -> new Keys(trust(sql), identities(sql, secret), ExchangeStore.newestSeen(sql)));
    }

    private OfficeCode office() {
        return database.read(circle::me);
    }

    private Trust trust(DSLContext sql) {
        return ExchangeStore.trust(sql, circle)
                .orElseThrow(() -> new Refusal(
                        circle == Circle.OFFICE
                                ? new CounterProblem.NotAmongComputers()
                                : new ExchangeProblem.NoAuthority()));
    }

    private List<AgeIdentity> identities(DSLContext sql, SigningSecret secret) {
        return EnrolmentDesk.keys(sql, office(), secret).stream()
                .map(OfficeKeys::age)
                .toList();
    }

    private VerifiedBundle verify(Path file, Keys keys, Progress progress) {
        VerifiedBundle bundle;
        try {
            var me = new Receiver(office(), keys.identities());
            bundle = reader.verify(file, me, keys.trust(), keys.newestSeen(), progress);
        } catch (IOException unreadable) {
            throw new Refusal(new ExchangeProblem.CannotRead(String.valueOf(file.getFileName())));
        }
        if (bundle.header().schema() > Database.SCHEMA) {
            throw new Refusal(
                    new BundleProblem.NeedsNewerProgram(bundle.header().app()));
        }
        BundleKind expected = circle == Circle.OFFICE ? BundleKind.COUNTER : BundleKind.SUBMISSION;
        if (bundle.header().kind() != expected) {
            throw new Refusal(new ExchangeProblem.NotASubmission());
        }
        OfficeCode sender = bundle.signer().office();
        boolean ours = circle == Circle.OFFICE
                ? sender.area().equals(database.office())
                : sender.counter().isEmpty() && sender.digits().startsWith(database.office());
        if (!ours || sender.equals(office())) {
            throw new Refusal(new ExchangeProblem.ForeignSender(sender.dotted()));
        }
        // The newest date seen judges certificates: one office's wrong clock must not let those of all others run out.
        if (bundle.header().created().isAfter(clock.instant().plus(AHEAD))) {
            throw new Refusal(new StoreProblem.ClockAhead());
        }
        return bundle;
    }

    /**
     * Looks at files as they were handed over, in any order: which can be merged, which not and why. Merges nothing; notes
     * which numbers wait, and freezes streams that contradict themselves.
     *
     * @return those that can be merged first, each sender's in order
     * @throws Refusal with {@link ExchangeProblem.NoAuthority} or {@link ExchangeProblem.NotDistrict}
     */
    public List<Examined> examine(Actor actor, SigningSecret secret, List<Path> files, Progress progress) {
        Keys keys = keys(actor, secret);
        List<VerifiedBundle> genuine = new ArrayList<>();
        List<Examined> refused = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.check();
            try {
                genuine.add(verify(files.get(i), keys, new Slice(progress, i, files.size())));
            } catch (Refusal refusal) {
                refused.add(new Examined(files.get(i), Examined.Verdict.REFUSED, null, "", 0, refusal.problem(), null));
            }
        }
        List<Examined> examined =
                new ArrayList<>(database.read(sql -> new Examination(sql, circle.me(sql)).of(genuine)));
        database.writeLocal(sql -> {
            examined.forEach(one -> note(sql, one));
            return null;
        });
        examined.addAll(refused);
        return examined;
    }

    private void note(DSLContext sql, Examined one) {
        if (one.header() == null) {
            return;
        }
        String sender = one.header().from().digits();
        if (one.verdict() == Examined.Verdict.WAITING) {
            ExchangeStore.addAhead(sql, sender, one.header(), one.id(), clock);
        } else if (one.problem() instanceof ExchangeProblem.Fork) {
            freeze(sql, sender);
        }
    }

    private static void freeze(DSLContext sql, String sender) {
        ExchangeStore.Stream stream = ExchangeStore.stream(sql, sender, ExchangeStore.IN);
        ExchangeStore.setStream(
                sql,
                sender,
                ExchangeStore.IN,
                new ExchangeStore.Stream(stream.state().freeze(), stream.positions()));
    }

    /**
     * What merging a bundle would do, to the last row; nothing is written.
     *
     * @throws Refusal as {@link #merge}
     */
    public Received preview(Actor actor, SigningSecret secret, Path file, Progress progress) {
        return preview(actor, secret, List.of(file), progress).getFirst();
    }

    /**
     * What merging these bundles one after the other would do; nothing is written.
     *
     * @throws Refusal as {@link #merge}, for the first that cannot be merged
     */
    public List<Received> preview(Actor actor, SigningSecret secret, List<Path> files, Progress progress) {
        Keys keys = keys(actor, secret);
        return database.journal().rehearse(actor, "exchange.merge", tx -> {
            var merge = new BundleMerge(tx, circle, reader, keys.identities(), clock);
            List<Received> received = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                VerifiedBundle bundle = verify(files.get(i), keys, new Slice(progress, 2 * i, 2 * files.size()));
                received.add(merge.run(bundle, new Slice(progress, 2 * i + 1, 2 * files.size())));
            }
            return received;
        });
    }

    /**
     * Merges a bundle in one transaction together with its sender's stream.
     *
     * @throws Refusal with {@link BundleProblem} or {@link ExchangeProblem}; nothing has changed then
     */
    public Received merge(Actor actor, SigningSecret secret, Path file, Progress progress) {
        Keys keys = keys(actor, secret);
        VerifiedBundle bundle = verify(file, keys, new Slice(progress, 0, 2));
        try {
            return database.journal().write(actor, "exchange.merge", tx -> {
                var merge = new BundleMerge(tx, circle, reader, keys.identities(), clock);
                return merge.run(bundle, new Slice(progress, 1, 2));
            });
        } catch (Refusal refusal) {
            if (refusal.problem() instanceof ExchangeProblem.Fork) {
                database.writeLocal(sql -> {
                    freeze(sql, bundle.signer().office().digits());
                    return null;
                });
            }
            throw refusal;
        }
    }

    /**
     * Merges bundles one after the other, each in its own transaction. One that is refused keeps out those of the same sender
     * after it, and nobody else's.
     *
     * @throws java.util.concurrent.CancellationException if cancelled; what was merged until then stays
     */
    public Run merge(Actor actor, SigningSecret secret, List<Path> files, Progress progress) {
        List<Received> merged = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress.check();
            try {
                merged.add(merge(actor, secret, files.get(i), new Slice(progress, i, files.size())));
            } catch (Refusal refusal) {
                refused.add(new Refused(files.get(i), refusal.problem()));
            }
        }
        return new Run(merged, refused);
    }

    /** Every bundle merged here, newest first. */
    public List<BundleLog> log() {
        return database.read(sql -> ExchangeStore.logs(sql, circle, ExchangeStore.IN));
    }
}

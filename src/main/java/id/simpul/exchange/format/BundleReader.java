package id.simpul.exchange.format;

import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.trust.RosterEntry;
import id.simpul.exchange.trust.SignerVerdict;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.trust.TrustProblem;
import id.simpul.exchange.trust.TrustUpdate;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.exchange.wire.StrictJson;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * Reads bundles in two passes over the file, so that nothing of it lies on disk in the clear: {@link #verify} decides
 * whether it is genuine, {@link #read} gives its content and makes sure it is still the same file.
 */
public final class BundleReader {
    private final Clock clock;
    private final Limits limits;

    /** A reader by {@code clock}. */
    public BundleReader(Clock clock) {
        this(clock, Limits.STANDARD);
    }

    BundleReader(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Decrypts, checks structure, hashes, signature, sender and addressee. Changes nothing.
     *
     * @param file the bundle
     * @param me who reads it
     * @param trust whom this office trusts; a newer roster in the bundle, signed by the same district, is used at once
     * @param newestSeen newest date of a verified bundle of the district, or {@link Instant#MIN}: clocks may be wrong
     * @param progress told of bytes of the file
     * @throws Refusal with a {@link BundleProblem} that says what is wrong
     * @throws IOException if the file cannot be read
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public VerifiedBundle verify(Path file, Receiver me, Trust trust, Instant newestSeen, Progress progress)
            throws IOException {
        try (InputStream plain = open(file, me.identities(), progress)) {
            return verify(file, plain, me, trust, newestSeen);
        }
    }

    VerifiedBundle verify(Path file, InputStream plain, Receiver me, Trust trust, Instant newestSeen)
            throws IOException {
        var scan = new Scan(plain, limits);
        Trust current = current(scan, trust);
        RosterEntry signer = signer(current, scan.signer(), newestSeen);
        List<Entry> resources = scan.signed().stream()
                .filter(entry -> entry.isTable() || entry.isAttachment())
                .toList();
        BundleHeader header = HeaderJson.read(scan.small(EntryKind.HEADER), resources);
        if (!header.key().equals(signer.key()) || !header.from().equals(signer.office())) {
            throw new Refusal(new BundleProblem.Tampered("sender"));
        }
        boolean ours = me.identities().stream().map(AgeIdentity::recipient).anyMatch(header.recipients()::contains);
        if (!header.to().equals(me.office()) || !ours) {
            throw new Refusal(new BundleProblem.WrongAddressee(header.to()));
        }
        boolean stale = current.stale(clock.instant(), newestSeen);
        return new VerifiedBundle(file, scan.id(), header, signer, scan.signed(), current, stale);
    }

    /**
     * Gives the content of a verified bundle to {@code content}, row by row. Do this in one transaction and commit it
     * only when this returns.
     *
     * @param bundle as {@link #verify} found it
     * @param identities keys of this office
     * @param content takes rows and files
     * @param progress told of rows
     * @throws Refusal with {@link BundleProblem.ChangedMeanwhile} if the file is no longer the one that was verified, with
     *     {@link BundleProblem.RowUnreadable} if a row is not JSON within the limits
     * @throws IOException if the file cannot be read, or from {@code content}
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public void read(VerifiedBundle bundle, List<AgeIdentity> identities, BundleContent content, Progress progress)
            throws IOException {
        try (InputStream plain = open(bundle.file(), identities, Progress.NONE)) {
            read(plain, bundle, content, progress);
        } catch (Refusal refusal) {
            // It was whole and genuine a moment ago; only its rows were not looked at then.
            boolean asBefore = refusal.problem() instanceof BundleProblem.RowUnreadable
                    || !(refusal.problem() instanceof BundleProblem);
            throw asBefore ? refusal : new Refusal(new BundleProblem.ChangedMeanwhile());
        }
    }

    void read(InputStream plain, VerifiedBundle bundle, BundleContent content, Progress progress) throws IOException {
        Iterator<Entry> expected = bundle.signed().iterator();
        long rows = 0;
        try (var zip = new ZipReader(plain, limits)) {
            for (var file = zip.next(); file != null; file = zip.next()) {
                if (!file.kind().signed()) {
                    file.finish(0);
                    continue;
                }
                Entry entry = switch (file.kind()) {
                    case TABLE -> rows(file, content, rows, bundle.rows(), progress);
                    case ATTACHMENT -> attachment(file, content, progress);
                    default -> file.finish(0);
                };
                rows += entry.records();
                if (!expected.hasNext() || !entry.equals(expected.next())) {
                    throw new Refusal(new BundleProblem.ChangedMeanwhile());
                }
            }
        }
        if (expected.hasNext()) {
            throw new Refusal(new BundleProblem.ChangedMeanwhile());
        }
        progress.at(rows, bundle.rows());
    }

    private static Entry rows(ZipReader.Content file, BundleContent content, long before, long total, Progress progress)
            throws IOException {
        String table = file.shortName();
        var lines = new Lines(file, table);
        for (int length = lines.next(); length >= 0; length = lines.next()) {
            progress.check();
            long number = lines.count();
            if (number % 256 == 0) {
                progress.at(before + number, total);
            }
            try {
                content.row(table, number, StrictJson.object(lines.line(), length));
            } catch (JsonDefect defect) {
                throw new Refusal(new BundleProblem.RowUnreadable(table, number));
            }
        }
        return file.finish(lines.count());
    }

    private static Entry attachment(ZipReader.Content file, BundleContent content, Progress progress)
            throws IOException {
        progress.check();
        String sha256 = file.shortName();
        content.attachment(sha256, EntryKind.mediaType(file.name()), file);
        return file.finish(0);
    }

    /** An older roster in the bundle is no fault: answers may be opened late. */
    private static Trust current(Scan scan, Trust trust) {
        if (!scan.has(EntryKind.ROSTER)) {
            return trust;
        }
        try {
            return trust.updatedBy(new TrustUpdate(
                    scan.small(EntryKind.ROSTER),
                    scan.small(EntryKind.ROSTER_SIGNATURE),
                    scan.small(EntryKind.REVOCATIONS)));
        } catch (Refusal refusal) {
            if (refusal.problem() instanceof TrustProblem.RosterOlder) {
                return trust;
            }
            throw new Refusal(new BundleProblem.Tampered("roster"));
        }
    }

    private RosterEntry signer(Trust trust, X509Certificate certificate, Instant newestSeen) {
        return switch (trust.judge(certificate, clock.instant(), newestSeen)) {
            case SignerVerdict.Trusted trusted -> trusted.entry();
            case SignerVerdict.Unknown unknown -> throw new Refusal(new BundleProblem.UnknownSigner());
            case SignerVerdict.Revoked revoked ->
                throw new Refusal(
                        new BundleProblem.CertificateRevoked(revoked.entry().office()));
            case SignerVerdict.Expired expired ->
                throw new Refusal(
                        new BundleProblem.CertificateExpired(expired.entry().office(), expired.at()));
            case SignerVerdict.NotYetValid early ->
                throw new Refusal(
                        new BundleProblem.CertificateNotYetValid(early.entry().office(), early.from()));
        };
    }

    private static InputStream open(Path file, List<AgeIdentity> identities, Progress progress) throws IOException {
        FileChannel channel = FileChannel.open(file);
        boolean opened = false;
        try {
            InputStream plain = AgeFile.decrypt(new Watched(channel, channel.size(), progress), identities);
            opened = true;
            return plain;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }
}

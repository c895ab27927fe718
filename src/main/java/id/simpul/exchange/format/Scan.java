package id.simpul.exchange.format;

import id.simpul.exchange.wire.Sha256;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** First pass over a decrypted bundle: structure, hashes, lists and signature. No JSON is read, nothing is kept but small files. */
final class Scan {
    private final List<Entry> signed = new ArrayList<>();
    private final Map<EntryKind, byte[]> small = new EnumMap<>(EntryKind.class);
    private final X509Certificate signer;

    /**
     * Scans all of {@code plain}.
     *
     * @throws Refusal with what is wrong first
     */
    Scan(InputStream plain, Limits limits) throws IOException {
        try (var zip = new ZipReader(plain, limits)) {
            for (var file = zip.next(); file != null; file = zip.next()) {
                Entry entry = entry(file);
                if (file.kind().signed()) {
                    signed.add(entry);
                }
            }
        }
        // sha256sums.txt stands last among what the manifest lists, and lists what stands before it.
        List<Entry> listed = signed.stream()
                .filter(entry -> !entry.name().equals("sha256sums.txt"))
                .toList();
        require(Arrays.equals(small(EntryKind.SUMS), Manifest.sums(listed)), "sha256sums");
        require(Arrays.equals(manifest(), Manifest.asic(signed)), "manifest");
        signer = CmsSignature.verify(manifest(), small(EntryKind.SIGNATURE));
    }

    /** All files the signature covers, in order. */
    List<Entry> signed() {
        return signed;
    }

    /** The certificate whose key signed; not yet judged. */
    X509Certificate signer() {
        return signer;
    }

    /** {@code sha256:} and the hash of the signed manifest. */
    String id() {
        return "sha256:" + Sha256.hex(manifest());
    }

    /** Whether the bundle has a small file of {@code kind}. */
    boolean has(EntryKind kind) {
        return small.containsKey(kind);
    }

    /** The small file of {@code kind}, which must be there. */
    byte[] small(EntryKind kind) {
        byte[] content = small.get(kind);
        if (content == null) {
            throw tampered("without " + kind);
        }
        return content;
    }

    private byte[] manifest() {
        return small(EntryKind.MANIFEST);
    }

    private Entry entry(ZipReader.Content file) throws IOException {
        return switch (file.kind()) {
            case TABLE -> {
                long lines = new Lines(file, file.shortName()).skipAll();
                yield file.finish(lines);
            }
            case ATTACHMENT -> {
                Entry entry = file.finish(0);
                require(entry.sha256().equals(entry.shortName()), "attachment");
                yield entry;
            }
            default -> {
                byte[] content = file.readNBytes(file.kind().most() + 1);
                if (content.length > file.kind().most()) {
                    throw new Refusal(new BundleProblem.LimitExceeded(file.name()));
                }
                small.put(file.kind(), content);
                yield file.finish(0);
            }
        };
    }

    private static void require(boolean holds, String where) {
        if (!holds) {
            throw tampered(where);
        }
    }

    private static Refusal tampered(String where) {
        return new Refusal(new BundleProblem.Tampered(where));
    }
}

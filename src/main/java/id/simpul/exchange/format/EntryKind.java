package id.simpul.exchange.format;

import java.util.Optional;
import java.util.regex.Pattern;

/** What may be inside a bundle, in the order in which it must stand. A name that fits none of these is refused. */
enum EntryKind {
    MIMETYPE("mimetype", 31),
    TABLE("data/[a-z][a-z0-9_]{0,62}\\.jsonl", 0),
    ATTACHMENT("lampiran/[0-9a-f]{64}\\.(jpg|pdf|png)", 0),
    ROSTER("roster\\.json", 2 << 20),
    ROSTER_SIGNATURE("roster\\.sig", 1024),
    REVOCATIONS("roster\\.crl", 1 << 20),
    HEADER("datapackage\\.json", 4 << 20),
    SUMS("sha256sums\\.txt", 1 << 20),
    MANIFEST("META-INF/ASiCManifest001\\.xml", 2 << 20),
    SIGNATURE("META-INF/signature001\\.p7s", 1 << 16);

    private final Pattern name;
    private final int most;

    EntryKind(String name, int most) {
        this.name = Pattern.compile(name);
        this.most = most;
    }

    static Optional<EntryKind> of(String name) {
        for (EntryKind kind : values()) {
            if (kind.name.matcher(name).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether a bundle may have several of them. */
    boolean many() {
        return this == TABLE || this == ATTACHMENT;
    }

    /** Whether the manifest lists it. */
    boolean signed() {
        return this != MIMETYPE && this != MANIFEST && this != SIGNATURE;
    }

    /** Most bytes of one that is read whole; 0 for those that are streamed. */
    int most() {
        return most;
    }

    /** The media type of {@code name} in manifest and header. */
    static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jsonl" -> "application/jsonl";
            case "json" -> "application/json";
            case "jpg" -> "image/jpeg";
            case "pdf" -> "application/pdf";
            case "png" -> "image/png";
            case "txt" -> "text/plain";
            case "crl" -> "application/pkix-crl";
            default -> "application/octet-stream";
        };
    }
}

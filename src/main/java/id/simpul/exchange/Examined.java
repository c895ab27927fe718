package id.simpul.exchange;

import id.simpul.exchange.format.BundleHeader;
import id.simpul.kernel.Problem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, before anything is merged.
 *
 * @param file where it lies
 * @param verdict what can be done with it
 * @param header what it says about itself; null if it is not genuine
 * @param id its id; empty if it is not genuine
 * @param rows records it brings
 * @param problem why it cannot be merged now; null if it can, or was merged before
 * @param rival the bundle that was merged under the same number; null if there is none
 */
public record Examined(
        Path file,
        Verdict verdict,
        @Nullable BundleHeader header,
        String id,
        long rows,
        @Nullable Problem problem,
        @Nullable BundleLog rival) {
    /** What can be done with a file. */
    public enum Verdict {
        /** Genuine, and next in its sender's stream or after another file at hand that is. */
        READY,
        /** Genuine, but numbers before it are missing. */
        WAITING,
        /** The same bundle was merged before. */
        ALREADY,
        /** Genuine, but contradicts what was merged before: nothing more of this sender is merged. */
        FORK,
        /** Not genuine, damaged, not for this office, or otherwise not to be merged here. */
        REFUSED
    }

    /** Those of {@code examined} that can be merged now, in their order. */
    public static List<Path> ready(List<Examined> examined) {
        return examined.stream()
                .filter(one -> one.verdict() == Verdict.READY)
                .map(Examined::file)
                .toList();
    }

    /** Its name, without folders. */
    public String name() {
        return String.valueOf(file.getFileName());
    }
}

package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.Examined;
import id.simpul.exchange.Finding;
import id.simpul.exchange.MergeCounts;
import id.simpul.exchange.Received;
import id.simpul.exchange.ReceptionDesk;
import id.simpul.exchange.RecordKind;
import id.simpul.kernel.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a district operator does with files: hand them over, look, merge. The methods that take a progress are long. */
final class ReceptionModel {
    private final ExchangeServices services;
    private final Set<Path> files = new LinkedHashSet<>();
    private List<Examined> examined = List.of();

    /**
     * What merging would do, or did.
     *
     * @param received bundle by bundle
     * @param refused files that were not merged after all
     * @param done whether it happened
     */
    record Outcome(List<Received> received, List<ReceptionDesk.Refused> refused, boolean done) {
        MergeCounts counts() {
            return received.stream().map(Received::counts).reduce(MergeCounts.NONE, MergeCounts::plus);
        }

        /** How many records of each kind are new or get other values. */
        Map<RecordKind, Long> kinds() {
            var sum = new EnumMap<RecordKind, Long>(RecordKind.class);
            received.forEach(one -> one.kinds().forEach((kind, count) -> sum.merge(kind, count, Long::sum)));
            return sum;
        }

        /** Conflicts first, then refused, changed and new, whichever bundle they come from. */
        List<Finding> findings() {
            List<Finding> all = new ArrayList<>();
            for (Finding.Outcome outcome : List.of(
                    Finding.Outcome.CONFLICT, Finding.Outcome.REFUSED, Finding.Outcome.CHANGED, Finding.Outcome.NEW)) {
                received.forEach(one -> one.findings().stream()
                        .filter(finding -> finding.outcome() == outcome)
                        .forEach(all::add));
            }
            return all;
        }
    }

    ReceptionModel(ExchangeServices services) {
        this.services = services;
    }

    /** Adds files to those at hand. */
    void add(List<Path> more) {
        files.addAll(more);
    }

    /** Puts all files away. */
    void clear() {
        files.clear();
        examined = List.of();
    }

    /** Looks at all files at hand. */
    List<Examined> examine(Progress progress) {
        return services.reception().examine(services.actor(), services.open(), List.copyOf(files), progress);
    }

    /** Keeps what {@link #examine} found. */
    void examined(List<Examined> found) {
        examined = List.copyOf(found);
    }

    List<Examined> examined() {
        return examined;
    }

    List<Path> ready() {
        return Examined.ready(examined);
    }

    /** What merging all that are ready would do. */
    Outcome preview(Progress progress) {
        return new Outcome(
                services.reception().preview(services.actor(), services.open(), ready(), progress), List.of(), false);
    }

    /** Merges all that are ready. */
    Outcome merge(Progress progress) {
        ReceptionDesk.Run run = services.reception().merge(services.actor(), services.open(), ready(), progress);
        return new Outcome(run.merged(), run.refused(), true);
    }

    List<BundleLog> log() {
        return services.reception().log();
    }
}

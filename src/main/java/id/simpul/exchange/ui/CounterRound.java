package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.Examined;
import id.simpul.exchange.Received;
import id.simpul.exchange.ReceptionDesk;
import id.simpul.kernel.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One round of exchange through a folder: look, merge, send. All of it is long work. */
final class CounterRound {
    private final CounterServices services;

    /**
     * What lies there, and what merging it would do.
     *
     * @param examined every file for this computer
     * @param preview what those that can be merged would do, or did
     */
    record Look(List<Examined> examined, List<Received> preview) {
        List<Path> ready() {
            return Examined.ready(examined);
        }

        /** Whether a person should see it before it is merged. */
        boolean contested() {
            return preview.stream()
                    .anyMatch(
                            one -> one.counts().conflicts() > 0 || one.counts().refused() > 0);
        }

        /** Files that cannot be merged now. */
        List<Examined> problems() {
            return examined.stream().filter(one -> one.problem() != null).toList();
        }
    }

    /**
     * What a round did.
     *
     * @param merged bundles merged
     * @param refused files that were not
     * @param written bundles written
     * @param problems files that could not be merged
     */
    record Done(
            List<Received> merged,
            List<ReceptionDesk.Refused> refused,
            List<BundleLog> written,
            List<Examined> problems) {}

    CounterRound(CounterServices services) {
        this.services = services;
    }

    Look look(Path folder, Progress progress) {
        ExchangeServices shared = services.shared();
        List<Examined> examined = shared.reception()
                .examine(shared.actor(), shared.open(), services.exchange().incoming(folder), progress);
        var look = new Look(examined, List.of());
        List<Path> ready = look.ready();
        return ready.isEmpty()
                ? look
                : new Look(examined, shared.reception().preview(shared.actor(), shared.open(), ready, progress));
    }

    Done mergeAndSend(Path folder, Look look, Progress progress) {
        ExchangeServices shared = services.shared();
        List<Path> ready = look.ready();
        ReceptionDesk.Run run = ready.isEmpty()
                ? new ReceptionDesk.Run(List.of(), List.of())
                : shared.reception().merge(shared.actor(), shared.open(), ready, progress);
        List<BundleLog> written =
                new ArrayList<>(services.exchange().send(shared.actor(), shared.open(), folder, progress));
        services.desk().folder(shared.actor(), folder.toString());
        return new Done(run.merged(), run.refused(), written, look.problems());
    }
}

package id.simpul.testing;

import id.simpul.kernel.Actor;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.JournalExport;
import id.simpul.store.Merge;
import id.simpul.store.MergeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an office tells of its journal, without the bundle around it.
 *
 * @param install number of the installation that tells
 * @param office whose it is
 */
public record Told(int install, String office, List<Act> acts, List<Change> changes) {
    /** All that {@code from} did itself. */
    public static Told by(Database from) {
        return by(from, Map.of());
    }

    /** What {@code from} did after these positions. */
    public static Told by(Database from, Map<Integer, Long> after) {
        return from.read(sql -> {
            var export = new JournalExport(sql, from.office(), after);
            var told = new Told(from.journal().install(), from.office(), new ArrayList<>(), new ArrayList<>());
            export.acts(told.acts()::add);
            Entity.shared().forEach(entity -> export.changes(entity, told.changes()::add));
            return told;
        });
    }

    /** Merges it into {@code to}, as a bundle of its office. */
    public MergeReport into(Database to) {
        return to.journal().write(Actor.program(to.office()), "exchange.merge", tx -> {
            var merge = new Merge(tx, "bundle " + office, change -> Optional.empty());
            merge.install(install, office);
            acts.forEach(merge::act);
            changes.forEach(merge::change);
            return merge.report();
        });
    }
}

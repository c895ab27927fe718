package id.simpul.bench;

import id.simpul.kernel.Actor;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.JournalExport;
import id.simpul.store.Merge;
import id.simpul.store.MergeReport;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a kecamatan of made-up rows as one act, tells all of it, and merges it into an empty district, twice. Run by hand;
 * figures in docs/performance.
 */
public final class JournalBench {
    private JournalBench() {}

    /** {@code args[0]}: households, 30000 if absent. */
    public static void main(String[] args) throws Exception {
        int households = args.length > 0 ? Integer.parseInt(args[0]) : 30_000;
        Path folder = Files.createTempDirectory("journal-bench");
        byte[] key = new byte[32];
        try (Database office = Database.create(folder.resolve("a"), key, "320127", Clock.systemUTC());
                Database district = Database.create(folder.resolve("b"), key, "3201", Clock.systemUTC())) {
            timed("write " + households + " households", () -> write(office, households));
            System.out.println("file MB " + Files.size(office.file()) / 1_000_000);
            List<Act> acts = new ArrayList<>();
            List<Change> changes = new ArrayList<>();
            timed(
                    "tell",
                    () -> office.read(sql -> {
                        var export = new JournalExport(sql, "320127", Map.of());
                        export.acts(acts::add);
                        for (Entity entity : Entity.values()) {
                            export.changes(entity, changes::add);
                        }
                        return changes.size();
                    }));
            System.out.println("changes " + changes.size());
            timed("rehearse", () -> merge(district, acts, changes, false));
            timed("merge", () -> merge(district, acts, changes, true));
            timed("merge again", () -> merge(district, acts, changes, true));
            timed("check", district::check);
        }
    }

    private static Object write(Database office, int households) {
        return office.journal().write(Actor.program("320127"), "bench.write", tx -> {
            for (int h = 0; h < households; h++) {
                long household = tx.insert(new HouseholdRecord()
                        .setKk("32012712345" + (10_000 + h))
                        .setVillage("32012720" + (10 + h % 12))
                        .setAddress("Kampung Babakan")
                        .setRt("004")
                        .setRw("001")
                        .setDesil(1L + h % 10)
                        .setDesilOn("2026-01-01")
                        .setExternalId("RT" + h));
                for (int p = 0; p < 4; p++) {
                    tx.insert(new PersonRecord()
                            .setHousehold(household)
                            .setNik("320127120104" + (1000 + h % 9000))
                            .setName("Ahmad Komarudin " + h)
                            .setSex(1L)
                            .setBirthPlace("Bogor")
                            .setBirthDate("2004-01-12")
                            .setRelation(1L + p)
                            .setMarital(2L)
                            .setOccupation("Buruh harian lepas")
                            .setMotherName("Neneng Rahmawati")
                            .setExternalId("A" + h + "-" + p));
                }
                for (int a = 0; a < 2; a++) {
                    tx.insert(new AssistanceRecord()
                            .setHousehold(household)
                            .setProgramme("BPNT")
                            .setYear(2026L)
                            .setStatus(1L));
                }
            }
            return tx.actId();
        });
    }

    private static Object merge(Database district, List<Act> acts, List<Change> changes, boolean keep) {
        java.util.function.Function<Transaction, MergeReport> work = tx -> {
            var merge = new Merge(tx, "bench", change -> Optional.empty());
            acts.forEach(merge::act);
            changes.forEach(merge::change);
            return merge.report();
        };
        Actor actor = Actor.program("3201");
        MergeReport report = keep
                ? district.journal().write(actor, "exchange.merge", work)
                : district.journal().rehearse(actor, "exchange.merge", work);
        return report.total();
    }

    private static void timed(String what, java.util.concurrent.Callable<?> work) throws Exception {
        long start = System.nanoTime();
        Object result = work.call();
        System.out.printf("%-28s %6d ms   %s%n", what, (System.nanoTime() - start) / 1_000_000, result);
    }
}

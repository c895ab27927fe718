package id.simpul.bench;

import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList;
import id.simpul.kernel.Actor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;

/** How long the list of families takes for a page and for the counts of its filters. */
final class FamilyListTimes {
    private static final int ROUNDS = 3;
    private static final int PAGE = 50;

    private FamilyListTimes() {}

    static void measure(FamilyList list, Actor actor, List<String> typed) {
        for (String text : typed) {
            var filter = new FamilyFilter(text, null, FamilyFilter.Band.ALL, null);
            double page = Double.MAX_VALUE;
            double counts = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                page = Math.min(page, cpu(() -> list.page(actor, filter, FamilyList.Order.NAME, true, 0, PAGE)));
                counts = Math.min(counts, cpu(() -> list.counts(actor, filter)));
            }
            System.out.printf(
                    Locale.ROOT, "families “%s”: page %.0f ms, counts %.0f ms of processor time%n", text, page, counts);
        }
    }

    private static double cpu(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }
}

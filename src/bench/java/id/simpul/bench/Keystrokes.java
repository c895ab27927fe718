package id.simpul.bench;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.PersonSearch;
import id.simpul.kernel.Actor;
import id.simpul.store.Database;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** People typed letter by letter into the search, in all the ways they are typed, and what each keystroke costs. */
final class Keystrokes {
    private static final int LETTERS = 26;

    private final Map<String, List<String>> typed = new LinkedHashMap<>();

    private record Someone(String name, String nik, String kk, String address, String rt, String born, String phone) {
        String first() {
            return name.split(" ", -1)[0];
        }

        String last() {
            return name.substring(name.lastIndexOf(' ') + 1);
        }
    }

    /** What is typed for {@code people} persons of {@code database}, picked at random, always the same. */
    Keystrokes(Database database, int people) {
        List<Long> ids = database.read(sql ->
                sql.select(PERSON.ID).from(PERSON).where(PERSON.NIK.isNotNull()).fetch(PERSON.ID));
        var random = new Random(2026);
        var picked = new ArrayList<Long>();
        for (int i = 0; i < people; i++) {
            picked.add(ids.get(random.nextInt(ids.size())));
        }
        List<Someone> someones = database.read(sql -> picked.stream()
                .map(id -> sql.select(
                                PERSON.NAME,
                                PERSON.NIK,
                                HOUSEHOLD.KK,
                                HOUSEHOLD.ADDRESS,
                                HOUSEHOLD.RT,
                                PERSON.BIRTH_DATE,
                                HOUSEHOLD.PHONE)
                        .from(PERSON)
                        .join(HOUSEHOLD)
                        .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                        .where(PERSON.ID.eq(id))
                        .fetchSingle(row -> new Someone(
                                row.value1(),
                                row.value2(),
                                text(row.value3()),
                                text(row.value4()),
                                text(row.value5()),
                                text(row.value6()),
                                text(row.value7()))))
                .toList());
        for (Someone someone : someones) {
            add("name", someone.name());
            add("old spelling", someone.name().replace("u", "oe").replace("j", "dj"));
            add("last word first", someone.last() + " " + someone.first());
            add("name and place", someone.first() + " " + someone.address());
            add("name, place, RT", someone.first() + " " + someone.address() + " " + someone.rt());
            if (someone.born().length() >= 4) {
                add("name and year", someone.first() + " " + someone.born().substring(0, 4));
            }
            add("NIK", someone.nik());
            add("No. KK", someone.kk());
            if (!someone.phone().isEmpty()) {
                add("telephone", someone.phone());
            }
            add("mistyped", mistyped(someone.name(), random));
            add(
                    "two strangers",
                    someone.first() + " "
                            + someones.get(random.nextInt(someones.size())).name());
        }
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private void add(String how, String text) {
        typed.computeIfAbsent(how, key -> new ArrayList<>()).add(text);
    }

    private static String mistyped(String name, Random random) {
        int at = random.nextInt(name.length());
        char other = (char) ('a' + random.nextInt(LETTERS));
        return name.substring(0, at) + other + name.substring(at + 1);
    }

    /** Types everything and prints what it cost. */
    void measure(PersonSearch search, Actor actor) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        var allCpu = new ArrayList<Long>();
        var allNanos = new ArrayList<Long>();
        for (Map.Entry<String, List<String>> kind : typed.entrySet()) {
            var cpu = new ArrayList<Long>();
            long worst = 0;
            String worstTyped = "";
            for (String text : kind.getValue()) {
                for (int length = 1; length <= text.length(); length++) {
                    String part = text.substring(0, length);
                    long cpuStart = threads.getCurrentThreadCpuTime();
                    long start = System.nanoTime();
                    search.search(actor, part);
                    allNanos.add(System.nanoTime() - start);
                    long cost = threads.getCurrentThreadCpuTime() - cpuStart;
                    cpu.add(cost);
                    if (cost > worst) {
                        worst = cost;
                        worstTyped = part;
                    }
                }
            }
            allCpu.addAll(cpu);
            print(kind.getKey(), cpu, "worst: " + worstTyped);
        }
        print("all, processor time", allCpu, "");
        print("all, wall time", allNanos, "");
    }

    private static void print(String what, List<Long> nanos, String remark) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-22s %7d keystrokes  p50 %6.2f  p95 %6.2f  p99 %6.2f  max %7.1f ms  %s%n",
                what,
                sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                remark);
    }
}

package id.simpul.bench;

import static java.util.Objects.requireNonNull;

import id.simpul.household.Sex;
import id.simpul.household.match.Scan;
import id.simpul.household.match.Traits;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Progress;
import id.simpul.testing.SyntheticPeople;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Measures finding second records: against the answer key of a synthetic kecamatan, against copies made worse here, and how
 * time and memory grow: {@code mvn -q test-compile exec:exec@bench -Dbench=DuplicateBench -Dbench.args="FOLDER"}; a second
 * argument {@code times} makes that many neighbours of the kecamatan.
 */
public final class DuplicateBench {
    private static final double LEAST = -8;
    private static final int ERRORS = 60;
    private static final double SHARE_OF_COPIES = 0.03;
    private static final long[] SEEDS = {41, 97};

    private DuplicateBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<Traits> people = SyntheticPeople.read(folder);
        if (args.length > 1) {
            scale(people, Integer.parseInt(args[1]));
            return;
        }
        Set<String> truth = keys(SyntheticPeople.pairs(folder, "duplikat.csv", "id_asli", "id_salinan"));
        Set<String> twins = keys(SyntheticPeople.pairs(folder, "bukan_duplikat.csv", "id_a", "id_b"));
        System.out.println("the generator's answer key");
        for (int round = 0; round < 3; round++) {
            measure(people, truth, twins, round == 2);
        }
        for (long seed : SEEDS) {
            System.out.println("harder copies, seed " + seed);
            harder(people, truth, twins, seed);
        }
    }

    private static void harder(List<Traits> all, Set<String> truth, Set<String> twins, long seed) {
        Set<Long> copies = new HashSet<>();
        truth.forEach(pair -> copies.add(Long.parseLong(pair.substring(pair.indexOf(' ') + 1))));
        List<Traits> people = new ArrayList<>(
                all.stream().filter(p -> !copies.contains(p.person())).toList());
        int originals = people.size();
        var random = new Random(seed);
        var harder = new HarderCopies(seed);
        Set<String> pairs = new HashSet<>();
        long id = 20_000_000;
        for (int i = 0; i < originals; i++) {
            if (random.nextDouble() < SHARE_OF_COPIES) {
                Traits copy = harder.copy(people.get(i), ++id, people.get(random.nextInt(originals)));
                people.add(copy);
                pairs.add(people.get(i).person() + " " + id);
            }
        }
        measure(people, pairs, twins, true);
    }

    private static void measure(List<Traits> people, Set<String> truth, Set<String> twins, boolean curve) {
        long start = System.nanoTime();
        long cpu = cpu();
        var scan = new Scan();
        people.forEach(scan::add);
        double folded = (cpu() - cpu) / 1e9;
        List<Scan.Pair> pairs = scan.pairs(LEAST, Progress.NONE);
        System.out.printf(
                Locale.ROOT,
                "%d people, %d pairs compared, %.1f s of processor time (%.1f s taking in), %.1f s in all, peak heap %.0f MB%n",
                scan.people(),
                scan.compared(),
                (cpu() - cpu) / 1e9,
                folded,
                (System.nanoTime() - start) / 1e9,
                peakHeap() / 1e6);
        if (!curve) {
            return;
        }
        if (System.getProperty("errors") != null) {
            errors(scan, pairs, people, truth);
        }
        System.out.println("bits  shown  precision  recall  twins shown");
        for (double least = LEAST; least <= 24; least += least >= -4 && least < 6 ? 0.5 : 2) {
            int shown = 0;
            int right = 0;
            int wrongTwins = 0;
            for (Scan.Pair pair : pairs) {
                if (pair.bits() >= least) {
                    shown++;
                    right += truth.contains(key(pair)) ? 1 : 0;
                    wrongTwins += twins.contains(key(pair)) ? 1 : 0;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%4.1f  %5d  %.4f     %.4f  %d%n",
                    least,
                    shown,
                    right / (double) Math.max(shown, 1),
                    right / (double) truth.size(),
                    wrongTwins);
        }
    }

    /** The strongest pairs that the key does not know, and the weakest that it does: where the model errs. */
    private static void errors(Scan scan, List<Scan.Pair> pairs, List<Traits> people, Set<String> truth) {
        Map<Long, Traits> byId = new HashMap<>();
        people.forEach(person -> byId.put(person.person(), person));
        List<Scan.Pair> wrong = pairs.stream()
                .filter(pair -> !truth.contains(key(pair)))
                .limit(ERRORS)
                .toList();
        List<Scan.Pair> weak = pairs.reversed().stream()
                .filter(pair -> truth.contains(key(pair)))
                .limit(ERRORS)
                .toList();
        for (List<Scan.Pair> list : List.of(wrong, weak)) {
            for (Scan.Pair pair : list) {
                System.out.printf(Locale.ROOT, "%.1f%n", pair.bits());
                for (long id : new long[] {pair.first(), pair.second()}) {
                    Traits person = requireNonNull(byId.get(id));
                    System.out.println("   " + id + " " + person.name().reveal() + " | "
                            + (person.nik() == null ? "-" : person.nik().reveal()) + " | " + person.birthDate() + " | "
                            + (person.mother() == null ? "-" : person.mother().reveal()) + " | " + person.birthPlace()
                            + " | " + person.village() + " " + person.unit() + " " + person.household());
                }
                scan.compare(requireNonNull(byId.get(pair.first())), requireNonNull(byId.get(pair.second())))
                        .reasons()
                        .forEach(reason ->
                                System.out.printf(Locale.ROOT, "      %-16s %5.1f%n", reason.level(), reason.bits()));
            }
            System.out.println("------");
        }
    }

    /**
     * Neighbours of the kecamatan: as many people with names put together of the same words, other birth dates, numbers and
     * homes, and mothers who are the same within a family. Names are as common as in the original, and nobody is in both.
     */
    private static void scale(List<Traits> people, int times) {
        long start = System.nanoTime();
        long cpu = cpu();
        var scan = new Scan();
        for (int copy = 0; copy < times; copy++) {
            for (Traits person : people) {
                scan.add(moved(people, person, copy));
            }
        }
        double folded = (cpu() - cpu) / 1e9;
        int found = scan.pairs(Scan.THRESHOLD, Progress.NONE).size();
        System.out.printf(
                Locale.ROOT,
                "%d people, %d pairs compared, %d shown, %.1f s of processor time (%.1f s taking in), %.1f s in all, peak heap %.0f MB%n",
                scan.people(),
                scan.compared(),
                found,
                (cpu() - cpu) / 1e9,
                folded,
                (System.nanoTime() - start) / 1e9,
                peakHeap() / 1e6);
    }

    private static Traits moved(List<Traits> people, Traits person, int copy) {
        if (copy == 0) {
            return person;
        }
        String area = String.format(Locale.ROOT, "32%04d", 200 + copy);
        var own = new Random(person.person() * 31 + copy);
        var family = new Random(person.household() * 31 + copy);
        LocalDate born = person.birthDate();
        LocalDate other = born == null ? null : born.plusDays(own.nextInt(3000) - 1500);
        String nik = person.nik() == null ? "" : person.nik().reveal();
        if (nik.length() == 16 && other != null) {
            int day = other.getDayOfMonth() + (person.sex() == Sex.FEMALE ? 40 : 0);
            nik = String.format(
                    Locale.ROOT,
                    "%s%02d%02d%02d%04d",
                    area,
                    day,
                    other.getMonthValue(),
                    other.getYear() % 100,
                    1 + own.nextInt(20));
        }
        return new Traits(
                person.person() + copy * 100_000_000L,
                person.household() + copy * 100_000_000L,
                new PersonName(mixed(people, person.name().reveal(), own)),
                nik.isEmpty() ? null : new Nik(nik),
                other,
                person.estimated(),
                person.sex(),
                person.mother() == null
                        ? null
                        : new PersonName(mixed(people, person.mother().reveal(), family)),
                person.birthPlace(),
                area + person.village().substring(6),
                person.unit());
    }

    /** The first word of somebody else's name and the rest of another's. */
    private static String mixed(List<Traits> people, String name, Random random) {
        String[] own = name.split(" ", 2);
        String first = people.get(random.nextInt(people.size())).name().reveal().split(" ", 2)[0];
        String[] other =
                people.get(random.nextInt(people.size())).name().reveal().split(" ", 2);
        return own.length == 1 || other.length == 1 ? first : first + " " + other[1];
    }

    private static Set<String> keys(List<long[]> pairs) {
        Set<String> keys = new HashSet<>();
        pairs.forEach(pair -> keys.add(pair[0] + " " + pair[1]));
        return keys;
    }

    private static String key(Scan.Pair pair) {
        return pair.first() + " " + pair.second();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}

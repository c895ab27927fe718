package id.simpul.exchange;

import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Refusal;
import id.simpul.store.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder or stick through which computers of an office hand each other bundles. A file gets its name only when it is whole, and
 * only whole names are looked at.
 *
 * @param folder where
 */
record CounterFolder(Path folder) {
    private static final Pattern NAME =
            Pattern.compile("SLRT-([0-9]+(?:-[0-9]+)?)-ke-([0-9]+(?:-[0-9]+)?)-([0-9]{6,18})\\.slrt");

    /** The files written for {@code me}, in the order in which they were sent. */
    List<Path> addressedTo(OfficeCode me) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file)
                            .filter(found -> found.group(2).equals(me.digits()))
                            .isPresent())
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            throw gone();
        }
    }

    private Refusal gone() {
        return new Refusal(new CounterProblem.FolderGone(folder.toString()));
    }

    private static Optional<Matcher> name(Path file) {
        return Optional.of(NAME.matcher(String.valueOf(file.getFileName()))).filter(Matcher::matches);
    }

    /** Who wrote {@code file}, as its name says. */
    static String sender(Path file) {
        return name(file).orElseThrow().group(1);
    }

    /** Its number, as its name says. */
    static long sequence(Path file) {
        return Long.parseLong(name(file).orElseThrow().group(3));
    }

    /**
     * Passes if nothing lies here under the name that bundle {@code sequence} will have.
     *
     * @throws Refusal with {@link CounterProblem.SameDataElsewhere}
     */
    void requireFree(OfficeCode from, OfficeCode to, long sequence) {
        if (!Files.isDirectory(folder)) {
            throw gone();
        }
        String name = String.format(Locale.ROOT, "SLRT-%s-ke-%s-%06d.slrt", from.digits(), to.digits(), sequence);
        if (Files.exists(folder.resolve(name))) {
            throw new Refusal(new CounterProblem.SameDataElsewhere(name));
        }
    }

    /** Lays copies of {@code sent} here that were not confirmed, and takes away those that were. */
    void lay(Path kept, List<BundleLog> sent, long confirmed) {
        for (BundleLog log : sent) {
            Path file = folder.resolve(log.fileName());
            try {
                if (log.sequence() <= confirmed) {
                    Files.deleteIfExists(file);
                    continue;
                }
                Path copy = kept.resolve(log.fileName());
                if (!Files.exists(file)) {
                    WholeFile.write(file, out -> Files.copy(copy, out));
                } else if (Files.mismatch(file, copy) >= 0) {
                    throw new Refusal(new CounterProblem.SameDataElsewhere(log.fileName()));
                }
            } catch (IOException failed) {
                throw gone();
            }
        }
    }
}

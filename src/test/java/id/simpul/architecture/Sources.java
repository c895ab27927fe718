package id.simpul.architecture;

import id.simpul.store.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that only the source text can tell. */
final class Sources {
    private static final Pattern WRITE = Pattern.compile(
            "\\.(insertInto|insertQuery|update|updateQuery|delete|deleteFrom|deleteQuery|mergeInto|loadInto|truncate)\\(\\s*"
                    + "(Tables\\.)?("
                    + Arrays.stream(Entity.values()).map(Enum::name).collect(Collectors.joining("|"))
                    + ")\\b");

    private Sources() {}

    /** The Java files below {@code folders}; a folder that does not exist has none. */
    static List<Path> below(Path... folders) {
        return Stream.of(folders)
                .filter(Files::exists)
                .flatMap(Sources::walk)
                .sorted()
                .toList();
    }

    /** The files with more than {@code max} lines, with their length. */
    static List<String> tooLong(int max, List<Path> files) {
        return files.stream()
                .filter(file -> lines(file) > max)
                .map(file -> file + ": " + lines(file) + " lines")
                .toList();
    }

    /** Statements in {@code files} that write a journalled table, each with its file. */
    static List<String> writesPastTheJournal(List<Path> files) {
        return files.stream()
                .flatMap(file -> WRITE.matcher(read(file))
                        .results()
                        .map(found -> file.getFileName() + ": " + found.group().replaceAll("\\s+", "")))
                .toList();
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

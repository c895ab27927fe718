import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the generated sources: text keys from the text files, jOOQ classes from the migrations. Does nothing when its
 * inputs have not changed. Runs with the JDK's source launcher, so the build needs no second module.
 */
final class Generate {
    private Generate() {}

    public static void main(String[] args) throws Exception {
        Path texts = Path.of("src/main/resources/texts");
        Path migrations = Path.of("db/migration");
        Path out = Path.of(args[0]);
        Path scratch = Path.of(args[1]);
        if (changed(scratch.resolve("texts.sha256"), List.of(texts, Path.of("src/build/java")))) {
            TextKeys.generate(texts, out);
            stamp(scratch.resolve("texts.sha256"), List.of(texts, Path.of("src/build/java")));
        }
        if (changed(scratch.resolve("schema.sha256"), List.of(migrations, Path.of("src/build/java")))) {
            Schema.generate(migrations, scratch, out);
            stamp(scratch.resolve("schema.sha256"), List.of(migrations, Path.of("src/build/java")));
        }
    }

    private static boolean changed(Path stamp, List<Path> inputs) throws Exception {
        return !Files.exists(stamp) || !Files.readString(stamp).equals(hash(inputs));
    }

    private static void stamp(Path stamp, List<Path> inputs) throws Exception {
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, hash(inputs));
    }

    private static String hash(List<Path> inputs) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path input : inputs) {
            try (Stream<Path> files = Files.walk(input)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

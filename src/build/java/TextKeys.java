import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One enum per text file: {@code casework.properties} with {@code intake.title} becomes {@code CaseworkText.INTAKE_TITLE}. */
final class TextKeys {
    private TextKeys() {}

    static void generate(Path texts, Path out) throws IOException {
        Path folder = out.resolve("id/simpul/l10n/text");
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.list(folder)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("package-info.java"), """
                /** Generated: one constant per text. */
                @org.jspecify.annotations.NullMarked
                package id.simpul.l10n.text;
                """);
        try (Stream<Path> files = Files.list(texts)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".properties")
                            && !f.toString().endsWith("_en.properties")
                            && !f.endsWith("kernel.properties"))
                    .sorted()
                    .toList()) {
                one(file, folder);
            }
        }
    }

    private static void one(Path file, Path folder) throws IOException {
        String bundle = file.getFileName().toString().replace(".properties", "");
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        String name = Character.toUpperCase(bundle.charAt(0)) + bundle.substring(1) + "Text";
        var source = new StringBuilder("package id.simpul.l10n.text;\n\n/** Texts of ")
                .append(bundle)
                .append(". Generated. */\npublic enum ")
                .append(name)
                .append(" implements id.simpul.kernel.TextKey {\n");
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            String value = properties
                    .getProperty(key)
                    .replace("*/", "*&#47;")
                    .replace("\\", "\\\\")
                    .replace("<", "&lt;")
                    .replace("&", "&amp;")
                    .replace("@", "&#64;");
            source.append("    /** ")
                    .append(value.replace('\n', ' '))
                    .append(" */\n    ")
                    .append(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                    .append("(\"")
                    .append(key)
                    .append("\"),\n");
        }
        source.append("    ;\n\n    private final String key;\n\n    ")
                .append(name)
                .append("(String key) {\n        this.key = key;\n    }\n\n")
                .append("    @Override\n    public String bundle() {\n        return \"")
                .append(bundle)
                .append("\";\n    }\n\n")
                .append("    @Override\n    public String key() {\n        return key;\n    }\n}\n");
        Files.writeString(folder.resolve(name + ".java"), source);
    }
}

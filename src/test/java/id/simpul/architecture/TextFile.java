package id.simpul.architecture;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of one feature in both languages, and what can be wrong with them.
 *
 * @param name base name of the file
 */
record TextFile(String name, Map<String, String> indonesian, Map<String, String> english) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{])");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Words of everyday English that are no Indonesian words. */
    private static final Set<String> ENGLISH_ONLY = words("""
            the and of with your you please cannot could not this that from into was were been has have will would should
            open close save saved delete deleted cancel search find found month year case family letter error warning failed
            settings print username password next back new add edit change changed choose select first last name address
            date time day week page more less between before after than when where who why how there here their its or if""");

    /** Words of everyday Indonesian that are no English words. */
    private static final Set<String> INDONESIAN_ONLY = words("""
            dan yang tidak dengan untuk dari berkas anda atau sudah belum ini itu adalah pada oleh akan dapat bisa simpan hapus
            batal cari bulan tahun keluarga surat kesalahan gagal pengaturan cetak sandi baru tambah ubah pilih nama alamat
            tanggal hari halaman lebih kurang sebelum sesudah jika bila mengapa siapa semua hanya karena masih tetap lalu""");

    /** The text files in {@code folder}, by name. */
    static List<TextFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var found = new ArrayList<TextFile>();
            for (Path file : files.filter(f -> f.toString().endsWith(".properties"))
                    .filter(f -> !f.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                found.add(new TextFile(name, read(file), read(folder.resolve(name + "_en.properties"))));
            }
            return found;
        }
    }

    /** Files whose lines give one key twice, where the later text would silently win. */
    static List<String> repeatedKeys(Path folder) throws IOException {
        var repeated = new ArrayList<String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                var seen = new HashSet<String>();
                for (String line : Files.readAllLines(file)) {
                    Matcher key = Pattern.compile("^([a-z0-9.]+)\\s*=.*").matcher(line);
                    if (key.matches() && !seen.add(key.group(1))) {
                        repeated.add(file.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }
        return repeated;
    }

    /** What is wrong; empty when both languages say the same things, each in its own words. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        missing(indonesian, english).forEach(key -> faults.add(name + "." + key + ": no English text"));
        missing(english, indonesian).forEach(key -> faults.add(name + "." + key + ": no Indonesian text"));
        indonesian.forEach((key, text) -> {
            String other = english.getOrDefault(key, "");
            check(key, text, faults);
            check(key + " (en)", other, faults);
            if (!other.isEmpty() && !placeholders(text).equals(placeholders(other))) {
                faults.add(name + "." + key + ": placeholders differ");
            }
            leak(text, ENGLISH_ONLY).forEach(word -> faults.add(name + "." + key + ": English word “" + word + "”"));
            leak(other, INDONESIAN_ONLY)
                    .forEach(word -> faults.add(name + "." + key + " (en): Indonesian word “" + word + "”"));
        });
        return faults;
    }

    private void check(String key, String text, List<String> faults) {
        if (!text.equals(text.strip())) {
            faults.add(name + "." + key + ": blanks at its ends");
        }
        if (placeholders(text).isEmpty()) {
            // Without values it is shown as it stands.
            if (text.contains("''")) {
                faults.add(name + "." + key + ": doubled apostrophe in a text without values");
            }
            return;
        }
        if (LONE_APOSTROPHE.matcher(text).find()) {
            faults.add(name + "." + key + ": lone apostrophe in a text with values");
        }
        try {
            new MessageFormat(text, Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            faults.add(name + "." + key + ": not a pattern");
        }
    }

    private static List<String> missing(Map<String, String> here, Map<String, String> there) {
        return here.keySet().stream().filter(key -> !there.containsKey(key)).toList();
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> leak(String text, Set<String> words) {
        // Placeholders and options of the command line are no words.
        return WORD.matcher(text.replaceAll("\\{[^}]*}|--[a-z-]+", " ").toLowerCase(Locale.ROOT))
                .results()
                .map(result -> result.group())
                .filter(words::contains)
                .distinct()
                .toList();
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }
}

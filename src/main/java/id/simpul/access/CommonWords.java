package id.simpul.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Common passwords and the words they are made of, most common first. */
final class CommonWords {
    private static final String LIST = "/db/reference/kata-sandi-umum.txt";

    private final Map<String, Integer> ranks;
    private final int longest;

    private CommonWords(Map<String, Integer> ranks) {
        this.ranks = ranks;
        this.longest = ranks.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static CommonWords load() {
        Map<String, Integer> ranks = new HashMap<>();
        try (InputStream file = CommonWords.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    for (String word : line.strip().split(" ", -1)) {
                        if (!word.isEmpty()) {
                            ranks.putIfAbsent(word, ranks.size() + 1);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of common passwords", e);
        }
        return new CommonWords(ranks);
    }

    /** The place of {@code word} in the list, from 1; 0 if it is not there. */
    int rank(String word) {
        return ranks.getOrDefault(word, 0);
    }

    /** Letters of the longest word. */
    int longest() {
        return longest;
    }

    int size() {
        return ranks.size();
    }
}

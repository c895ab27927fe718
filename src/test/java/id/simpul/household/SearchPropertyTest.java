package id.simpul.household;

import static id.simpul.household.Office.SITI;
import static id.simpul.household.Office.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is on record is found, however the name is typed: over four hundred people with names made at random. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPropertyTest {
    private static final int FAMILIES = 100;
    private static final String[] SYLLABLES =
            "ba be bi ca ci cu da di du fa fi ga gu ha hi ja ju ka ki ku la li lu ma mi mu na ni nu pa ra ri ru sa si su ta ti"
                    .split(" ", -1);
    private static final String[] ENDINGS = {"", "n", "h", "ng", "d", "s", "r", "t"};
    private static final String[] TITLES = {"", "", "H. ", "Hj. ", "Drs. ", "Alm. ", "Ny. "};
    private static final String[] KNOWN = {"Muhammad", "Siti", "Abdul Rahman", "Nur Hayati", "Asep", "Djoko", "Sukarno"
    };

    @TempDir
    static Path folder;

    private Office office;
    private final List<Someone> people = new ArrayList<>();
    private final Random random = new Random(2026);

    private record Someone(String title, String name, String nik) {}

    @BeforeAll
    void open() {
        office = new Office(folder.resolve("data"));
        for (int i = 0; i < FAMILIES; i++) {
            List<PersonDetails> members = new ArrayList<>();
            for (int m = 0; m < 4; m++) {
                var someone = new Someone(
                        any(TITLES), name(), String.format(Locale.ROOT, "320127%06d%04d", 10_100 + i, m + 1));
                people.add(someone);
                members.add(member(someone.title() + someone.name(), m == 0 ? 1 : 3, someone.nik())
                        .build());
            }
            office.desk.register(SITI, Office.home(String.format(Locale.ROOT, "32012712112%05d", i + 1)), members);
        }
    }

    @AfterAll
    void close() {
        office.close();
    }

    private String name() {
        var words = new ArrayList<String>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            words.add(random.nextInt(4) == 0 ? any(KNOWN) : word());
        }
        return String.join(" ", words);
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            word.append(any(SYLLABLES));
        }
        word.append(any(ENDINGS));
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String any(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    private void found(String typed, Someone someone) {
        assertThat(office.search.search(SITI, typed))
                .as("“%s” for %s", typed, someone)
                .anyMatch(hit -> hit.nik() != null && hit.nik().reveal().equals(someone.nik()) && !hit.similar());
    }

    @Test
    void byTheWholeNameWithAndWithoutTitles() {
        for (Someone someone : people) {
            found(someone.title() + someone.name(), someone);
            found(someone.name(), someone);
            found("Bpk. " + someone.name().toUpperCase(Locale.ROOT) + ", S.Pd.", someone);
        }
    }

    @Test
    void inAnyOrderOfWords() {
        for (Someone someone : people) {
            List<String> words = new ArrayList<>(Arrays.asList(someone.name().split(" ", -1)));
            Collections.shuffle(words, random);
            found(String.join(" ", words), someone);
        }
    }

    @Test
    void inOldSpellingAndWithDoubledLetters() {
        for (Someone someone : people) {
            String old =
                    someone.name().toLowerCase(Locale.ROOT).replace("u", "oe").replace("c", "tj");
            found(old.replaceAll("(?<!d)j", "dj"), someone);
            found(someone.name().replaceAll("([nmlstk])(?=[aiu])", "$1$1"), someone);
        }
    }

    @Test
    void byNumber() {
        for (Someone someone : people) {
            found(someone.nik(), someone);
            found(someone.nik().substring(0, 14), someone);
            found(someone.nik().replaceAll("(....)", "$1 "), someone);
            assertThat(office.search.jump(SITI, someone.nik())).isPresent();
        }
    }

    /** From the second letter on nothing that was right so far leads to nothing. */
    @Test
    void letterByLetter() {
        for (Someone someone : people) {
            for (int length = 2; length <= someone.name().length(); length++) {
                String typed = someone.name().substring(0, length);
                assertThat(office.search.search(SITI, typed))
                        .as(typed)
                        .isNotEmpty()
                        .noneMatch(PersonHit::similar);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"\"",
                "*",
                "siti*",
                "NEAR(siti nur)",
                "siti AND",
                "AND OR NOT",
                "words : siti",
                "{words} : siti",
                "(",
                ")))",
                "^siti",
                "siti + nur",
                "- siti",
                "'; DROP TABLE person; --",
                "%",
                "_",
                "si_",
                "p_cimande",
                "rt_3",
                "😀",
                "سيتي",
                "西",
                "a\u0000b",
                "\uD800",
                "rt",
                "rt rw",
                "003/",
                "/",
                "0",
                "00",
                "99999999999999999999",
                "2147483648 siti",
                "siti 0812-",
                "L-",
                "L-0-0",
                "bin",
                "h",
                "hj.",
                "s.pd"
            })
    void whateverIsTypedDoesNoHarm(String typed) {
        assertThat(office.search.search(SITI, typed)).hasSizeLessThanOrEqualTo(PersonSearch.LIMIT);
        var list = new FamilyList(office.database);
        assertThat(list.count(SITI, new FamilyFilter(typed, null, FamilyFilter.Band.ALL, null)))
                .isBetween(0, FAMILIES);
    }

    @Test
    void aWholePagePastedIntoTheBoxDoesNoHarm() {
        assertThat(office.search.search(SITI, "siti nur aminah ".repeat(5000))).isNotNull();
        assertThat(office.search.search(SITI, "x".repeat(100_000))).isEmpty();
        assertThat(office.search.search(SITI, "7".repeat(100_000))).isEmpty();
    }
}

package id.simpul.household.match;

import id.simpul.l10n.NameFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How common each name, word, birth date and place is among everybody recorded. Agreeing on what is rare says more than
 * agreeing on what is common, so weights are taken from these counts and not from a table.
 */
final class Lexicon {
    /** What is usual in the country stands in where an office has few people yet: as much as this many of its own. */
    private static final int USUAL = 500;

    private static final double NAME = 0.0005;
    private static final double DATE = 0.00005;
    private static final double PLACE = 0.05;
    private static final double UNIT = 0.01;

    private final Terms words = new Terms();
    private final Terms written = new Terms();
    private final Terms names = new Terms();
    private final Terms mothers = new Terms();
    private final Terms places = new Terms();
    private final Terms villages = new Terms();
    private final Terms units = new Terms();
    private final Terms areas = new Terms();
    private final Map<Integer, Integer> dates = new HashMap<>();
    private final Map<Integer, Integer> serials = new HashMap<>();
    private final Map<String, Name> folded = new HashMap<>();
    private double more;
    private int people;
    private int dated;
    private int numbered;

    /** Distinct texts with their counts, numbered from 0. */
    static final class Terms {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> texts = new ArrayList<>();
        private final List<Word> forms = new ArrayList<>();
        private int[] counts = new int[64];
        private int total;

        int number(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return Folded.NONE;
            }
            return numbers.computeIfAbsent(text, fresh -> {
                texts.add(fresh);
                forms.add(Word.of(fresh));
                if (texts.size() > counts.length) {
                    counts = Arrays.copyOf(counts, counts.length * 2);
                }
                return texts.size() - 1;
            });
        }

        void count(int number) {
            if (number != Folded.NONE) {
                counts[number]++;
                total++;
            }
        }

        Word word(int number) {
            return forms.get(number);
        }

        String text(int number) {
            return texts.get(number);
        }

        int occurrences(int number) {
            return number == Folded.NONE ? 0 : counts[number];
        }

        /** Share among {@code of}. What was never seen counts as one: it is rare, not impossible. */
        double share(int number, int of, double usual) {
            return Lexicon.share(occurrences(number), of, usual);
        }

        int total() {
            return total;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Name(int[] words, int[] written, String key) {
        static final Name NONE = new Name(new int[0], new int[0], "");
    }

    /** Takes {@code traits} in: the person is counted. */
    Folded add(Traits traits) {
        Folded person = fold(traits);
        people++;
        for (int word : person.words()) {
            words.count(word);
        }
        names.count(person.name());
        mothers.count(person.mother());
        places.count(person.place());
        villages.count(person.village());
        units.count(person.unit());
        areas.count(person.area());
        if (person.date() != 0) {
            dates.merge(person.date(), 1, Integer::sum);
            dated++;
        }
        if (person.wholeNik()) {
            serials.merge(Folded.serial(person.nik()), 1, Integer::sum);
            numbered++;
        }
        return person;
    }

    /** The same without counting, for one who is about to be recorded. */
    Folded fold(Traits traits) {
        Name name = name(traits.name().reveal());
        Name mother = traits.mother() == null ? Name.NONE : name(traits.mother().reveal());
        String nik = Folded.digits(traits.nik() == null ? null : traits.nik().reveal());
        int village = villages.number(traits.village());
        return new Folded(
                traits.person(),
                traits.household(),
                spelling(traits.name().reveal()),
                name.words(),
                name.written(),
                names.number(name.key()),
                nik,
                Folded.whole(nik),
                Folded.packed(traits.birthDate()),
                traits.estimated(),
                Folded.dateIn(nik),
                Folded.whole(nik) ? areas.number(Folded.area(nik)) : Folded.NONE,
                traits.sex() == null ? 0 : traits.sex().code(),
                mother.words(),
                mother.written(),
                mothers.number(mother.key()),
                places.number(traits.birthPlace() == null ? null : NameFolding.word(traits.birthPlace())),
                village,
                traits.unit() == null ? Folded.NONE : units.number(traits.village() + " " + traits.unit()));
    }

    private static String spelling(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }

    /** Folding is slow and names repeat. */
    private Name name(String text) {
        return folded.computeIfAbsent(text, fresh -> {
            List<String> parts = NameFolding.personWords(fresh);
            int[] numbers = parts.stream().mapToInt(words::number).toArray();
            // Folding can hide a slip of the pen ("Syatno", "Suyatno"), so words are kept as written too, where they
            // still
            // stand one beside the other.
            int[] letters = Arrays.stream(fresh.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                    .filter(word -> !word.isEmpty())
                    .mapToInt(written::number)
                    .toArray();
            return new Name(numbers, letters.length == numbers.length ? letters : new int[0], joined(parts));
        });
    }

    /** The letters of a name as written, blanks and points left out. */
    static String together(String spelt) {
        var letters = new StringBuilder(spelt.length());
        spelt.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Words run together, as they are found written ("NadiraAzzahra"): a letter doubled where two words meet is one. */
    private static String joined(List<String> parts) {
        var joined = new StringBuilder();
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                if (joined.isEmpty() || joined.charAt(joined.length() - 1) != part.charAt(i)) {
                    joined.append(part.charAt(i));
                }
            }
        }
        return joined.toString();
    }

    /** Word {@code number} of those kept as written. */
    Word written(int number) {
        return written.word(number);
    }

    private static double share(int count, int of, double usual) {
        return (Math.max(1, count) + usual * USUAL) / (of + USUAL);
    }

    /** By how many bits second records are more common here than usual. */
    void expect(double bits) {
        more = bits;
    }

    double more() {
        return more;
    }

    int people() {
        return people;
    }

    String word(int word) {
        return words.text(word);
    }

    /** Word {@code number} with its letters. */
    Word letters(int number) {
        return words.word(number);
    }

    int occurrences(int word) {
        return words.occurrences(word);
    }

    /** How many people in one have {@code word} in their name. */
    double share(int word) {
        return words.share(word, people, NAME);
    }

    double name(int name) {
        return names.share(name, people, NAME);
    }

    double mother(int mother) {
        return mothers.share(mother, mothers.total(), NAME);
    }

    double place(int place) {
        return places.share(place, places.total(), PLACE);
    }

    double village(int village) {
        return villages.share(village, people, PLACE);
    }

    double unit(int unit) {
        return units.share(unit, units.total(), UNIT);
    }

    double area(int area) {
        return areas.share(area, areas.total(), PLACE);
    }

    double date(int date) {
        return share(dates.getOrDefault(date, 0), dated, DATE);
    }

    double serial(int serial) {
        return share(serials.getOrDefault(serial, 0), numbered, PLACE);
    }
}

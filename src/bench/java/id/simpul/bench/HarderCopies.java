package id.simpul.bench;

import id.simpul.household.Sex;
import id.simpul.household.match.Traits;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Second records as a bad year would leave them: most fields wrong at once, half of the numbers of no use. Written apart from
 * the generator of the synthetic kecamatan and from the weights, so that neither can lean on it.
 */
final class HarderCopies {
    private static final String LETTERS = "abcdefghijklmnoprstuwy";
    private static final List<String> PLACES = List.of("Bandung", "Cianjur", "Serang", "Garut", "Cirebon", "Depok");
    private static final List<String> OTHER_NAMES =
            List.of("Yuli", "Tini", "Ujang", "Darsih", "Wati", "Kartini", "Sarip", "Jamilah", "Saepudin", "Rasmi");
    private final Random random;

    HarderCopies(long seed) {
        this.random = new Random(seed);
    }

    /** A second record of {@code person}, numbered {@code id}; {@code elsewhere} is somebody whose home it may have. */
    Traits copy(Traits person, long id, Traits elsewhere) {
        boolean sameVillage = chance(0.65);
        boolean sameFamily = chance(0.08);
        boolean sameUnit = sameVillage && chance(0.3);
        Traits home = sameVillage ? person : elsewhere;
        LocalDate date = date(person.birthDate());
        return new Traits(
                id,
                sameFamily ? person.household() : id,
                new PersonName(name(person.name().reveal(), 0.3)),
                nik(person.nik()),
                date,
                false,
                chance(0.01) && person.sex() != null ? other(person.sex()) : person.sex(),
                mother(person.mother()),
                place(person.birthPlace()),
                sameFamily ? person.village() : home.village(),
                sameFamily || sameUnit ? person.unit() : elsewhere.unit());
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private static Sex other(Sex sex) {
        return sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
    }

    private @Nullable Nik nik(@Nullable Nik nik) {
        double kind = random.nextDouble();
        if (nik == null || kind < 0.25) {
            return null;
        }
        var digits = new StringBuilder(nik.reveal());
        if (kind < 0.60) {
            return nik;
        }
        if (kind < 0.75) {
            int at = random.nextInt(digits.length());
            digits.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
        } else if (kind < 0.80) {
            int at = random.nextInt(digits.length() - 1);
            char first = digits.charAt(at);
            digits.setCharAt(at, digits.charAt(at + 1));
            digits.setCharAt(at + 1, first);
        } else if (kind < 0.83) {
            digits.deleteCharAt(random.nextInt(digits.length()));
        } else {
            // A number of its own: registered again, often elsewhere.
            digits.replace(0, 6, List.of("320127", "320101", "317404", "327606").get(random.nextInt(4)));
            digits.replace(12, 16, String.format(Locale.ROOT, "%04d", 9001 + random.nextInt(12)));
        }
        return new Nik(digits.toString());
    }

    private @Nullable LocalDate date(@Nullable LocalDate date) {
        double kind = random.nextDouble();
        if (date == null || kind < 0.03) {
            return null;
        }
        if (kind < 0.63) {
            return date;
        }
        if (kind < 0.71 && date.getDayOfMonth() <= 12) {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        }
        if (kind < 0.79) {
            return safe(date.getYear() + (random.nextBoolean() ? 1 : -1), date.getMonthValue(), date.getDayOfMonth());
        }
        if (kind < 0.85) {
            return safe(date.getYear() + (random.nextBoolean() ? 10 : -10), date.getMonthValue(), date.getDayOfMonth());
        }
        if (kind < 0.91) {
            return safe(date.getYear(), date.getMonthValue(), 1 + random.nextInt(28));
        }
        if (kind < 0.95) {
            return safe(date.getYear(), 1 + random.nextInt(12), date.getDayOfMonth());
        }
        return LocalDate.of(date.getYear(), 1, 1);
    }

    private static LocalDate safe(int year, int month, int day) {
        int sane = Math.clamp(year, 1920, 2026);
        return LocalDate.of(sane, month, Math.min(day, YearMonth.of(sane, month).lengthOfMonth()));
    }

    private @Nullable PersonName mother(@Nullable PersonName mother) {
        double kind = random.nextDouble();
        if (mother == null || kind < 0.25) {
            return null;
        }
        if (kind < 0.70) {
            return mother;
        }
        return new PersonName(
                kind < 0.95 ? name(mother.reveal(), 0) : OTHER_NAMES.get(random.nextInt(OTHER_NAMES.size())));
    }

    private @Nullable String place(@Nullable String place) {
        double kind = random.nextDouble();
        if (kind < 0.10) {
            return null;
        }
        return kind < 0.85 ? place : PLACES.get(random.nextInt(PLACES.size()));
    }

    private String name(String name, double untouched) {
        if (chance(untouched)) {
            return name;
        }
        List<String> words = new ArrayList<>(Arrays.asList(name.split(" ", -1)));
        int kind = random.nextInt(12);
        switch (kind) {
            case 0 -> words.replaceAll(HarderCopies::oldSpelling);
            case 1 -> words.set(0, words.getFirst().equals("Muhammad") ? "Moch." : "H. " + words.getFirst());
            case 2 -> dropLast(words);
            case 3 -> dropFirst(words);
            case 4 ->
                words.set(words.size() - 1, words.size() > 1 ? words.getLast().charAt(0) + "." : words.getLast());
            case 5 -> {
                return String.join("", words);
            }
            case 6 -> words.add("bin " + OTHER_NAMES.get(random.nextInt(OTHER_NAMES.size())));
            case 7 -> words.addFirst(words.removeLast());
            case 8 -> {
                if (chance(0.3)) {
                    words.set(0, OTHER_NAMES.get(random.nextInt(OTHER_NAMES.size())));
                }
            }
            default -> {
                int at = random.nextInt(words.size());
                words.set(at, typo(words.get(at)));
            }
        }
        return chance(0.15) ? String.join(" ", words).toUpperCase(Locale.ROOT) : String.join(" ", words);
    }

    private static void dropLast(List<String> words) {
        if (words.size() > 1) {
            words.removeLast();
        }
    }

    private static void dropFirst(List<String> words) {
        if (words.size() > 1) {
            words.removeFirst();
        }
    }

    private static String oldSpelling(String word) {
        return word.replace("u", "oe").replace("j", "dj").replace("y", "j").replace("f", "p");
    }

    private String typo(String word) {
        if (word.length() < 3) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}

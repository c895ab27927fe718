package id.simpul.household.match;

import id.simpul.household.match.Level.Trait;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Weighs whether two records are one person, by the model of Fellegi and Sunter: every respect in which two records agree or
 * differ gives bits for or against, by how often that happens between two records of one person and how often by chance.
 * Chance is counted in the data ({@link Lexicon}), so a rare name says more than a common one. Besides chance there is a rival
 * explanation that chance does not cover: two siblings, twins above all, who share mother, family, desa and sometimes the
 * birth date. The evidence has to hold against both. Not for several threads at once.
 */
// Numbers of an enum index an array that lives as long as one comparison.
@SuppressWarnings("EnumOrdinal")
public final class Matcher {
    /** How many records in a thousand are usually second ones; {@link Scan} counts again in the office's own data. */
    static final double SECOND_RECORDS = 0.005;

    private static final int SERIAL_FROM = 12;
    private static final double SIBLINGS_EACH = 1.0;
    private static final double MOST_OF_NAME_AND_MOTHER = 25;

    private final Lexicon lexicon;
    private final NameEvidence names;
    private final Map<Trait, Level> levels = new EnumMap<>(Trait.class);
    private final double[] bits = new double[Trait.values().length];
    private final double prior;
    private double kinBits;

    Matcher(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new NameEvidence(lexicon);
        this.prior = Chance.bits(2 * SECOND_RECORDS, Math.max(lexicon.people(), 2)) + lexicon.more();
    }

    /**
     * Weighs two records.
     *
     * @return bits as in {@link Comparison#bits}; below {@code least} possibly less exact
     */
    double weigh(Folded a, Folded b, double least) {
        note(Trait.NIK, nik(a, b));
        note(Trait.BIRTH, birth(a, b));
        note(Trait.SEX, sex(a, b));
        note(Trait.PLACE, place(a, b));
        note(Trait.HOME, home(a, b));
        double known =
                prior + bits(Trait.NIK) + bits(Trait.BIRTH) + bits(Trait.SEX) + bits(Trait.PLACE) + bits(Trait.HOME);
        if (known + MOST_OF_NAME_AND_MOTHER < least) {
            return known;
        }
        mother(a, b);
        names.compare(a, b);
        levels.put(Trait.NAME, names.level());
        bits[Trait.NAME.ordinal()] = names.bits();
        double againstChance = known + bits(Trait.MOTHER) + bits(Trait.NAME);
        kinBits = againstKin(a, b);
        return Chance.both(againstChance, kinBits);
    }

    /** Weighs two records and says why. */
    Comparison compare(Folded a, Folded b) {
        double total = weigh(a, b, Double.NEGATIVE_INFINITY);
        return new Comparison(total, kinBits < total + 1, reasons());
    }

    /** The evidence of the last pair that was weighed whole. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        levels.forEach((trait, level) -> reasons.add(new Reason(level, bits(trait))));
        return reasons;
    }

    private void note(Trait trait, Level level) {
        levels.put(trait, level);
    }

    private double bits(Trait trait) {
        return bits[trait.ordinal()];
    }

    private Level is(Level level, double worth) {
        bits[level.trait().ordinal()] = worth;
        return level;
    }

    private Level nik(Folded a, Folded b) {
        if (a.nik().isEmpty() || b.nik().isEmpty()) {
            return is(Level.NIK_MISSING, 0);
        }
        if (a.nik().equals(b.nik())) {
            return is(Level.NIK_EQUAL, Weights.NIK_EQUAL);
        }
        if (!a.wholeNik() || !b.wholeNik()) {
            if (!names.oneSlip(a.nik(), b.nik())) {
                return is(Level.NIK_MISSING, 0);
            }
            // Without a digit of its serial a number says no more than place and date, which the date has said.
            boolean serial = a.nik().regionMatches(0, b.nik(), 0, SERIAL_FROM);
            return is(Level.NIK_ONE_DIGIT, serial ? Weights.NIK_CUT : Weights.NIK_SLIP);
        }
        return wholeNiks(a, b);
    }

    /**
     * A NIK is place, birth date and serial number, and the birth date is weighed by itself. So what counts here is only what
     * the date does not say already: twins and strangers born on one day have numbers that differ in one digit, and so have
     * two namesakes born a year apart, each with the number that fits his own date.
     */
    private Level wholeNiks(Folded a, Folded b) {
        if (!Folded.sameDate(a.nik(), b.nik())) {
            boolean fits = a.date() != b.date() && a.fitsNik() && b.fitsNik();
            return !fits && names.oneSlip(a.nik(), b.nik())
                    ? is(Level.NIK_ONE_DIGIT, Weights.NIK_SLIP)
                    : is(Level.NIK_OTHER, Weights.NIK_OTHER);
        }
        if (Folded.sameArea(a.nik(), b.nik())) {
            int one = Folded.serial(a.nik());
            int other = Folded.serial(b.nik());
            double rarer = Math.max(Math.min(lexicon.serial(one), lexicon.serial(other)), 1e-5);
            if (Math.abs(one - other) < Weights.NEIGHBOURS) {
                return is(
                        Level.NIK_SERIAL,
                        Math.clamp(
                                Chance.bits(Weights.NEIGHBOUR_SLIP, rarer),
                                Weights.NEIGHBOUR_LEAST,
                                Weights.NEIGHBOUR_MOST));
            }
            double worth = Math.min(Weights.SERIAL_MOST, Chance.bits(Weights.SERIAL_SLIP, rarer));
            return worth > 0 && names.oneSlip(a.nik(), b.nik())
                    ? is(Level.NIK_ONE_DIGIT, worth)
                    : is(Level.NIK_SERIAL, Weights.NIK_OTHER);
        }
        double rarer = Math.min(lexicon.area(a.area()), lexicon.area(b.area()));
        double worth = Math.min(Weights.SERIAL_MOST, Chance.bits(Weights.AREA_SLIP, rarer));
        return worth > 0 && names.oneSlip(a.nik(), b.nik())
                ? is(Level.NIK_ONE_DIGIT, worth)
                : is(Level.NIK_OTHER, Weights.NIK_OTHER);
    }

    private Level birth(Folded a, Folded b) {
        if (a.date() == 0 || b.date() == 0) {
            return agreesWithNik(a, b)
                    ? is(Level.BIRTH_IN_NIK, dateBits(Weights.DATE_IN_NIK, a, b))
                    : is(Level.BIRTH_MISSING, 0);
        }
        Level level = Dates.compare(a, b);
        double worth = switch (level) {
            case BIRTH_EQUAL -> dateBits(Weights.DATE_EQUAL, a, b);
            case BIRTH_SWAPPED -> dateBits(Weights.DATE_SWAPPED, a, b);
            case BIRTH_YEAR -> dateBits(Weights.DATE_YEAR, a, b);
            case BIRTH_PART -> dateBits(Weights.DATE_PART, a, b);
            case BIRTH_ESTIMATE -> Weights.DATE_ESTIMATE;
            case BIRTH_SAME_YEAR -> Weights.DATE_SAME_YEAR;
            default -> Dates.yearsApart(a, b) > Weights.MANY_YEARS ? Weights.DATE_FAR : Weights.DATE_OTHER;
        };
        // Where the numbers are one, each date stands in "the other's" number as soon as it stands in its own.
        if (level != Level.BIRTH_EQUAL && level(Trait.NIK) != Level.NIK_EQUAL && agreesWithNik(a, b)) {
            double inNik = dateBits(Weights.DATE_IN_NIK, a, b);
            if (inNik > worth) {
                return is(Level.BIRTH_IN_NIK, inNik);
            }
        }
        return is(level, worth);
    }

    private static boolean agreesWithNik(Folded a, Folded b) {
        return (a.date() != 0 && b.dateInNik() != 0 && Folded.withoutCentury(a.date()) == b.dateInNik())
                || (b.date() != 0 && a.dateInNik() != 0 && Folded.withoutCentury(b.date()) == a.dateInNik());
    }

    /** {@code expected}: how often one person's dates agree so, divided by how many dates would. */
    private double dateBits(double expected, Folded a, Folded b) {
        double share = a.date() == 0
                ? lexicon.date(b.date())
                : Math.max(lexicon.date(a.date()), b.date() == 0 ? 0 : lexicon.date(b.date()));
        return Math.min(Weights.DATE_MOST, Chance.bits(expected, share));
    }

    private Level sex(Folded a, Folded b) {
        if (a.sex() == 0 || b.sex() == 0) {
            return is(Level.SEX_MISSING, 0);
        }
        return a.sex() == b.sex() ? is(Level.SEX_EQUAL, Weights.SEX_EQUAL) : is(Level.SEX_OTHER, Weights.SEX_OTHER);
    }

    private Level place(Folded a, Folded b) {
        if (a.place() == Folded.NONE || b.place() == Folded.NONE) {
            return is(Level.PLACE_MISSING, 0);
        }
        return a.place() == b.place()
                ? is(
                        Level.PLACE_EQUAL,
                        Math.min(Weights.PLACE_MOST, Chance.bits(Weights.PLACE_EQUAL, lexicon.place(a.place()))))
                : is(Level.PLACE_OTHER, Weights.PLACE_OTHER);
    }

    private Level home(Folded a, Folded b) {
        if (a.household() != 0 && a.household() == b.household()) {
            return is(Level.HOME_FAMILY, Weights.HOME_MOST);
        }
        if (a.unit() != Folded.NONE && a.unit() == b.unit()) {
            return is(
                    Level.HOME_UNIT,
                    Math.min(Weights.HOME_MOST, Chance.bits(Weights.HOME_UNIT, lexicon.unit(a.unit()))));
        }
        if (a.village() == Folded.NONE || b.village() == Folded.NONE) {
            return is(Level.HOME_OTHER, 0);
        }
        if (a.village() == b.village()) {
            return is(Level.HOME_VILLAGE, Math.max(0, Chance.bits(Weights.HOME_VILLAGE, lexicon.village(a.village()))));
        }
        return is(Level.HOME_OTHER, Weights.HOME_OTHER);
    }

    private void mother(Folded a, Folded b) {
        if (a.mother() == Folded.NONE || b.mother() == Folded.NONE) {
            note(Trait.MOTHER, is(Level.MOTHER_MISSING, 0));
            return;
        }
        if (a.mother() == b.mother()) {
            note(
                    Trait.MOTHER,
                    is(
                            Level.MOTHER_EQUAL,
                            Math.min(
                                    Weights.MOTHER_MOST,
                                    Chance.bits(Weights.MOTHER_EQUAL, lexicon.mother(a.mother())))));
            return;
        }
        names.words(a.motherWords(), a.motherWritten(), b.motherWords(), b.motherWritten());
        boolean alike = names.level() == Level.NAME_TYPO
                || names.level() == Level.NAME_SHORT
                || names.level() == Level.NAME_SPELLING;
        double most = Math.min(
                Weights.MOTHER_MOST,
                Chance.bits(Weights.MOTHER_ALIKE, Math.max(lexicon.mother(a.mother()), lexicon.mother(b.mother()))));
        note(
                Trait.MOTHER,
                alike
                        ? is(Level.MOTHER_ALIKE, Math.max(0, Math.min(names.bits(), most)))
                        : is(Level.MOTHER_OTHER, Weights.MOTHER_OTHER));
    }

    /** Odds of one person against two siblings, who are far more common than second records. */
    private double againstKin(Folded a, Folded b) {
        boolean family = level(Trait.HOME) == Level.HOME_FAMILY;
        Level mother = level(Trait.MOTHER);
        boolean sameMother = mother == Level.MOTHER_EQUAL || mother == Level.MOTHER_ALIKE;
        if (!family && !sameMother) {
            return Double.POSITIVE_INFINITY;
        }
        double odds = Chance.bits(SECOND_RECORDS, SIBLINGS_EACH) + lexicon.more();
        odds += Weights.kinDate(level(Trait.BIRTH));
        odds += Weights.kinName(level(Trait.NAME), names.commonShare(), level(Trait.NIK) == Level.NIK_SERIAL);
        odds += Weights.kinNik(level(Trait.NIK), bits(Trait.NIK));
        odds += a.sex() == 0 || b.sex() == 0 ? 0 : bits(Trait.SEX);
        odds += family ? Weights.KIN_FAMILY : Weights.KIN_APART;
        return odds;
    }

    private Level level(Trait trait) {
        return Objects.requireNonNull(levels.get(trait));
    }
}

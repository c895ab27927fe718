package id.simpul.household;

import id.simpul.kernel.Message;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.region.Regions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a NIK says of itself and against what else is stated: district of first registration (6 digits), birth date as
 * DDMMYY with 40 added to the day of women, serial from 0001. It never changes, even when the birth date was wrong, and does
 * not follow a move; so every finding is a warning and none a refusal.
 */
public final class NikCheck {
    private static final int LENGTH = 16;
    private static final int AREA = 6;
    private static final int FEMALE_DAY = 40;
    private static final int MONTHS = 12;
    private static final int CENTURY = 100;

    private final Predicate<String> knownArea;

    /** Something that does not fit. */
    // Generated text keys are constants.
    @SuppressWarnings("ImmutableEnumChecker")
    public enum Finding {
        /** Not 16 characters long. */
        LENGTH(HouseholdText.NIK_LENGTH),
        /** Something else than digits. */
        NOT_DIGITS(HouseholdText.NIK_NOT_DIGITS),
        /** No province has, or had, these first digits. */
        AREA(HouseholdText.NIK_AREA),
        /** The day is none of 1–31 and 41–71. */
        DAY(HouseholdText.NIK_DAY),
        /** The month is none of 1–12. */
        MONTH(HouseholdText.NIK_MONTH),
        /** Day and month are possible, the date is not (31 February). */
        DATE(HouseholdText.NIK_DATE),
        /** The serial is 0000. */
        SERIAL(HouseholdText.NIK_SERIAL),
        /** The stated birth date is another one. */
        BIRTH_DATE(HouseholdText.NIK_BIRTH_DATE),
        /** The stated birth date has day and month the other way round. */
        SWAPPED(HouseholdText.NIK_SWAPPED),
        /** The stated sex is the other one. */
        SEX(HouseholdText.NIK_SEX);

        private final TextKey key;

        Finding(TextKey key) {
            this.key = key;
        }

        /** What to tell the user. */
        public Message message() {
            return Message.of(key);
        }
    }

    /** Sex and birth date as the NIK has them. */
    public record Proposal(Sex sex, LocalDate birthDate) {}

    /**
     * What was found.
     *
     * @param findings what does not fit; empty: nothing
     * @param proposal what the NIK says, if its date is possible
     */
    public record Result(Set<Finding> findings, Optional<Proposal> proposal) {
        public Result {
            findings = Set.copyOf(findings);
        }

        /** Whether nothing is wrong. */
        public boolean clean() {
            return findings.isEmpty();
        }
    }

    /** Checks that take an area code as known if today's list or the old codes have its province. */
    public NikCheck(Regions regions) {
        this(area -> regions.firstRegistered(area).isPresent());
    }

    NikCheck(Predicate<String> knownArea) {
        this.knownArea = knownArea;
    }

    /**
     * Checks {@code nik} against what is stated of the person.
     *
     * @param nik what was given
     * @param statedBirth stated birth date, if any
     * @param statedSex stated sex, if any
     * @param today decides the century where no birth date is stated
     */
    public Result check(String nik, @Nullable LocalDate statedBirth, @Nullable Sex statedSex, LocalDate today) {
        OptionalInt age = statedBirth == null
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, Period.between(statedBirth, today).getYears()));
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (!nik.matches("[0-9]*")) {
            findings.add(Finding.NOT_DIGITS);
            return new Result(findings, Optional.empty());
        }
        if (nik.length() != LENGTH) {
            findings.add(Finding.LENGTH);
            return new Result(findings, Optional.empty());
        }
        if (!knownArea.test(nik.substring(0, AREA))) {
            findings.add(Finding.AREA);
        }
        if (nik.endsWith("0000")) {
            findings.add(Finding.SERIAL);
        }
        Sex sex = number(nik, AREA) > FEMALE_DAY ? Sex.FEMALE : Sex.MALE;
        Optional<LocalDate> birth = birthDate(nik, age, today, findings);
        birth.ifPresent(date -> compare(date, sex, statedBirth, statedSex, findings));
        return new Result(findings, birth.map(date -> new Proposal(sex, date)));
    }

    /** What {@code nik} says of a person who is {@code statedAge} years old, if its date is possible. */
    public Optional<Proposal> propose(String nik, OptionalInt statedAge, LocalDate today) {
        if (!nik.matches("[0-9]{16}")) {
            return Optional.empty();
        }
        Sex sex = number(nik, AREA) > FEMALE_DAY ? Sex.FEMALE : Sex.MALE;
        return birthDate(nik, statedAge, today, EnumSet.noneOf(Finding.class)).map(date -> new Proposal(sex, date));
    }

    private static void compare(
            LocalDate inNik, Sex sexInNik, @Nullable LocalDate birth, @Nullable Sex sex, Set<Finding> findings) {
        if (birth != null && !sameDigits(inNik, birth)) {
            boolean swapped = inNik.getDayOfMonth() == birth.getMonthValue()
                    && inNik.getMonthValue() == birth.getDayOfMonth()
                    && inNik.getYear() % CENTURY == birth.getYear() % CENTURY;
            findings.add(swapped ? Finding.SWAPPED : Finding.BIRTH_DATE);
        }
        if (sex != null && sex != sexInNik) {
            findings.add(Finding.SEX);
        }
    }

    /** The century is not in the NIK, so it cannot differ. */
    private static boolean sameDigits(LocalDate a, LocalDate b) {
        return a.getDayOfMonth() == b.getDayOfMonth()
                && a.getMonth() == b.getMonth()
                && a.getYear() % CENTURY == b.getYear() % CENTURY;
    }

    private static Optional<LocalDate> birthDate(
            String nik, OptionalInt statedAge, LocalDate today, Set<Finding> findings) {
        int day = number(nik, AREA) % FEMALE_DAY;
        if (number(nik, AREA) == FEMALE_DAY || number(nik, AREA) > FEMALE_DAY + 31 || day < 1 || day > 31) {
            findings.add(Finding.DAY);
        }
        int month = number(nik, AREA + 2);
        if (month < 1 || month > MONTHS) {
            findings.add(Finding.MONTH);
        }
        if (findings.contains(Finding.DAY) || findings.contains(Finding.MONTH)) {
            return Optional.empty();
        }
        Optional<LocalDate> date = inCentury(number(nik, AREA + 4), month, day, statedAge, today);
        if (date.isEmpty()) {
            findings.add(Finding.DATE);
        }
        return date;
    }

    /** Of the centuries that fit, the one nearest to the stated age; without one, the younger that is not in the future. */
    private static Optional<LocalDate> inCentury(int year, int month, int day, OptionalInt statedAge, LocalDate today) {
        LocalDate best = null;
        long bestDistance = Long.MAX_VALUE;
        for (int century = today.getYear() / CENTURY; century >= today.getYear() / CENTURY - 1; century--) {
            LocalDate date = date(century * CENTURY + year, month, day);
            if (date != null && !date.isAfter(today)) {
                int age = Period.between(date, today).getYears();
                long distance = Math.abs((long) age - statedAge.orElse(0));
                if (distance < bestDistance) {
                    best = date;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(String nik, int at) {
        return Integer.parseInt(nik.substring(at, at + 2));
    }
}

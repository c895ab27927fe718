package id.simpul.household.match;

/** Compares birth dates as people get them wrong. */
final class Dates {
    private static final int NEW_YEAR = 101;
    private static final int MID_YEAR = 701;
    private static final int LAST_DAY = 1231;
    private static final int YEAR = 10_000;
    /** People who count back get the decade wrong. */
    private static final int DECADE = 10;

    private Dates() {}

    /** How two known dates agree. */
    static Level compare(Folded a, Folded b) {
        if (a.date() == b.date()) {
            return Level.BIRTH_EQUAL;
        }
        int years = yearsApart(a, b);
        boolean sameDay = Folded.day(a.date()) == Folded.day(b.date());
        boolean sameMonth = Folded.month(a.date()) == Folded.month(b.date());
        if (years == 0
                && Folded.day(a.date()) == Folded.month(b.date())
                && Folded.month(a.date()) == Folded.day(b.date())) {
            return Level.BIRTH_SWAPPED;
        }
        if (years == 0 && (estimate(a) || estimate(b))) {
            return Level.BIRTH_ESTIMATE;
        }
        if (sameDay && sameMonth) {
            if (years == 1) {
                return Level.BIRTH_YEAR;
            }
            return years == DECADE || oneDigit(Folded.year(a.date()), Folded.year(b.date()))
                    ? Level.BIRTH_PART
                    : Level.BIRTH_OTHER;
        }
        if (years == 0) {
            return sameDay || sameMonth ? Level.BIRTH_PART : Level.BIRTH_SAME_YEAR;
        }
        return Level.BIRTH_OTHER;
    }

    static int yearsApart(Folded a, Folded b) {
        return Math.abs(Folded.year(a.date()) - Folded.year(b.date()));
    }

    /** Whether one digit differs, or two neighbours are swapped. */
    private static boolean oneDigit(int a, int b) {
        int differing = 0;
        int sum = 0;
        for (int x = a, y = b; x > 0 || y > 0; x /= 10, y /= 10) {
            if (x % 10 != y % 10) {
                differing++;
                sum += x % 10 - y % 10;
            }
        }
        return differing == 1 || (differing == 2 && sum == 0);
    }

    /** A day that stands for a year nobody knows better. */
    private static boolean estimate(Folded person) {
        int day = person.date() % YEAR;
        return person.estimated() || day == NEW_YEAR || day == MID_YEAR || day == LAST_DAY;
    }
}

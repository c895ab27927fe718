package id.simpul.l10n;

/** Numbers in Indonesian words, as letters repeat them in brackets: {@code 14 (empat belas)}. */
public final class Terbilang {
    private static final String[] DIGITS = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };

    private Terbilang() {}

    /**
     * {@code number} in words: {@code seribu dua ratus lima puluh}.
     *
     * @param number above -10^15 and below 10^15
     * @throws IllegalArgumentException beyond that range
     */
    public static String of(long number) {
        if (number <= -1_000_000_000_000_000L || number >= 1_000_000_000_000_000L) {
            throw new IllegalArgumentException("beyond words: " + number);
        }
        return number < 0 ? "negatif " + words(-number) : words(number);
    }

    private static String words(long n) {
        if (n < 12) {
            return DIGITS[(int) n];
        } else if (n < 20) {
            return words(n - 10) + " belas";
        } else if (n < 100) {
            return scaled(n, 10, "puluh");
        } else if (n < 200) {
            return joined("seratus", n - 100);
        } else if (n < 1_000) {
            return scaled(n, 100, "ratus");
        } else if (n < 2_000) {
            return joined("seribu", n - 1_000);
        } else if (n < 1_000_000) {
            return scaled(n, 1_000, "ribu");
        } else if (n < 1_000_000_000) {
            return scaled(n, 1_000_000, "juta");
        } else if (n < 1_000_000_000_000L) {
            return scaled(n, 1_000_000_000, "miliar");
        }
        return scaled(n, 1_000_000_000_000L, "triliun");
    }

    private static String scaled(long n, long unit, String name) {
        return joined(words(n / unit) + " " + name, n % unit);
    }

    private static String joined(String head, long rest) {
        return rest == 0 ? head : head + " " + words(rest);
    }
}

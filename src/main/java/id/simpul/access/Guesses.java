package id.simpul.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Estimates how many guesses a password takes from someone who tries what people choose: it is cut into the pieces that are
 * cheapest to guess (common words, also with digits for letters; sequences, repetitions, years, dates; single characters).
 */
final class Guesses {
    private static final double PER_CHARACTER = 1;
    private static final double CAPITALS_OR_DIGITS = 0.5;
    private static final double YEAR = 2;
    private static final double DATE = 4.6;
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_BLOCK = 6;
    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv");

    private Guesses() {}

    /**
     * What came out.
     *
     * @param log10 how many guesses, as a power of ten
     * @param mostlyPattern whether sequences, repetitions and dates make up more of it than words
     */
    record Estimate(double log10, boolean mostlyPattern) {}

    private enum Kind {
        WORD,
        PATTERN,
        CHARACTER
    }

    private record Piece(int start, int end, Kind kind, double log10) {}

    static Estimate of(String password, CommonWords common, Set<String> own) {
        String text = small(password);
        int length = text.length();
        double[] best = new double[length + 1];
        int[] pieces = new int[length + 1];
        Piece[] last = new Piece[length + 1];
        for (int end = 1; end <= length; end++) {
            best[end] = Double.MAX_VALUE;
            for (Piece piece : endingAt(text, password, end, common, own)) {
                int count = pieces[piece.start] + 1;
                // The pieces come in some order, which must be guessed too.
                double sum = best[piece.start] + piece.log10 + Math.log10(piece.kind == Kind.CHARACTER ? 1 : count);
                if (sum < best[end]) {
                    best[end] = sum;
                    pieces[end] = piece.kind == Kind.CHARACTER ? pieces[piece.start] : count;
                    last[end] = piece;
                }
            }
        }
        int patterns = 0;
        int words = 0;
        for (int end = length; end > 0; end = last[end].start) {
            int size = last[end].end - last[end].start;
            patterns += last[end].kind == Kind.PATTERN ? size : 0;
            words += last[end].kind == Kind.WORD ? size : 0;
        }
        return new Estimate(length == 0 ? 0 : best[length], patterns > words);
    }

    /** Small letters, one for one: a letter whose small form has another length (İ) stays as it was typed. */
    private static String small(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return small.length() == password.length() ? small : password;
    }

    private static List<Piece> endingAt(String text, String typed, int end, CommonWords common, Set<String> own) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(end - 1, end, Kind.CHARACTER, PER_CHARACTER));
        int longest = Math.max(
                common.longest(), own.stream().mapToInt(String::length).max().orElse(0));
        for (int start = Math.max(0, end - longest); start <= end - 2; start++) {
            addWord(pieces, text, typed, start, end, common, own);
        }
        for (int start = end - SHORTEST_RUN; start >= 0; start--) {
            addPattern(pieces, text, start, end);
        }
        return pieces;
    }

    private static void addWord(
            List<Piece> pieces, String text, String typed, int start, int end, CommonWords common, Set<String> own) {
        String word = text.substring(start, end);
        double changed = word.equals(typed.substring(start, end)) ? 0 : CAPITALS_OR_DIGITS;
        if (own.contains(word)) {
            pieces.add(new Piece(start, end, Kind.WORD, changed));
        }
        for (String plain : List.of(word, plain(word, 'i'), plain(word, 'l'))) {
            int rank = common.rank(plain);
            if (rank > 0) {
                double substituted = plain.equals(word) ? 0 : CAPITALS_OR_DIGITS;
                pieces.add(new Piece(start, end, Kind.WORD, Math.log10(rank) + changed + substituted));
            }
        }
    }

    /** The word with digits and signs read as the letters they stand for. */
    private static String plain(String word, char one) {
        var plain = new StringBuilder(word);
        for (int i = 0; i < plain.length(); i++) {
            plain.setCharAt(
                    i,
                    switch (plain.charAt(i)) {
                        case '0' -> 'o';
                        case '1', '!' -> one;
                        case '3' -> 'e';
                        case '4', '@' -> 'a';
                        case '5', '$' -> 's';
                        case '7' -> 't';
                        case '9' -> 'g';
                        default -> plain.charAt(i);
                    });
        }
        return plain.toString();
    }

    private static void addPattern(List<Piece> pieces, String text, int start, int end) {
        String piece = text.substring(start, end);
        int length = end - start;
        if (sequence(piece)) {
            pieces.add(new Piece(start, end, Kind.PATTERN, Math.log10(20.0 * length)));
        }
        for (int block = 1; block <= LONGEST_BLOCK && block * 2 <= length; block++) {
            if (repeats(piece, block)) {
                pieces.add(new Piece(start, end, Kind.PATTERN, block * PER_CHARACTER + Math.log10(length)));
                break;
            }
        }
        if (length == 4 && piece.matches("(?:19|20)[0-9]{2}")) {
            pieces.add(new Piece(start, end, Kind.PATTERN, YEAR));
        } else if (date(piece)) {
            pieces.add(new Piece(start, end, Kind.PATTERN, DATE));
        }
    }

    private static boolean sequence(String piece) {
        String backwards = new StringBuilder(piece).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(piece) || row.contains(backwards));
    }

    private static boolean repeats(String piece, int block) {
        for (int i = block; i < piece.length(); i++) {
            if (piece.charAt(i) != piece.charAt(i - block)) {
                return false;
            }
        }
        return true;
    }

    /** Six or eight digits that are a day, month and year, in either usual order, with or without signs between. */
    private static boolean date(String piece) {
        return piece.matches("(?:0[1-9]|[12][0-9]|3[01])[-./]?(?:0[1-9]|1[0-2])[-./]?(?:19|20)?[0-9]{2}")
                || piece.matches("(?:19|20)[0-9]{2}[-./]?(?:0[1-9]|1[0-2])[-./]?(?:0[1-9]|[12][0-9]|3[01])");
    }
}

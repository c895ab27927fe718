package id.simpul.household;

import java.util.Arrays;

/** How many letters must be changed, added, left out or swapped with the next to make one word of another. */
final class EditDistance {
    private EditDistance() {}

    /** The distance of {@code typed} from {@code word}, or from its nearest beginning if {@code beginning}. */
    static int between(String typed, String word, boolean beginning) {
        int[] beforeThat = new int[word.length() + 1];
        int[] before = new int[word.length() + 1];
        int[] row = new int[word.length() + 1];
        for (int j = 0; j <= word.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] oldest = beforeThat;
            beforeThat = before;
            before = row;
            row = oldest;
            row[0] = i;
            for (int j = 1; j <= word.length(); j++) {
                int same = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + same, Math.min(before[j], row[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeThat[j - 2] + 1);
                }
            }
        }
        return beginning ? Arrays.stream(row).min().orElse(0) : row[word.length()];
    }
}

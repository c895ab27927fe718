package id.simpul.screen.form;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each label of a form a letter of its own for Alt, in any language, without anybody marking it. */
final class Mnemonics {
    private final Set<Character> taken = new HashSet<>();

    /** {@code label} with an underscore before its letter; unchanged when all its letters are taken. */
    String mark(String label) {
        String plain = label.replace("_", " ");
        for (boolean onlyBeginnings : new boolean[] {true, false}) {
            for (int i = 0; i < plain.length(); i++) {
                char letter = plain.charAt(i);
                boolean beginning = i == 0 || !Character.isLetterOrDigit(plain.charAt(i - 1));
                if (letter < 128
                        && Character.isLetter(letter)
                        && (beginning || !onlyBeginnings)
                        && taken.add(plain.substring(i, i + 1)
                                .toLowerCase(Locale.ROOT)
                                .charAt(0))) {
                    return plain.substring(0, i) + "_" + plain.substring(i);
                }
            }
        }
        return plain;
    }
}

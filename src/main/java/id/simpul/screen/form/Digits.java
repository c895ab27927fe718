package id.simpul.screen.form;

import java.util.function.UnaryOperator;
import javafx.scene.control.TextFormatter;

/** Groups digits while they are typed, and keeps the caret where it was among them. */
final class Digits implements UnaryOperator<TextFormatter.Change> {
    private final UnaryOperator<String> grouping;
    private final String separator;
    private final int longest;

    private Digits(UnaryOperator<String> grouping, String separator, int longest) {
        this.grouping = grouping;
        this.separator = separator;
        this.longest = longest;
    }

    /** {@code 3201 2714 0818 9001}. */
    static TextFormatter<String> inFours(int longest) {
        return new TextFormatter<>(new Digits(id.simpul.kernel.Masked::grouped, " ", longest));
    }

    /** {@code 150249 224455}: groups of {@code size}, {@code longest} digits in all. */
    static TextFormatter<String> inGroups(int size, int longest) {
        String gap = "(?<=\\G\\d{" + size + "})(?=\\d)";
        return new TextFormatter<>(new Digits(digits -> digits.replaceAll(gap, " "), " ", longest));
    }

    /** {@code 1.250.000}. */
    static TextFormatter<String> inThousands(int longest) {
        return new TextFormatter<>(new Digits(Digits::thousands, ".", longest));
    }

    static String thousands(String digits) {
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    }

    @Override
    public TextFormatter.@org.jspecify.annotations.Nullable Change apply(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        String before = bare(change.getControlText());
        String after = bare(change.getControlNewText());
        if (!after.matches("\\d*") || after.length() > longest) {
            // A key must bring a digit. What is put in whole may be an old wrong number, which is kept and warned
            // about.
            boolean putInWhole = change.getRangeStart() == 0
                    && change.getRangeEnd() == change.getControlText().length()
                    && change.getText().length() != 1;
            return putInWhole ? change : null;
        }
        String text = change.getControlNewText();
        int digitsAfterCaret = bare(text.substring(Math.min(change.getCaretPosition(), text.length())))
                .length();
        // Deleting only the separator means the digit beside it: the one behind the caret, or before it with Backspace.
        if (change.isDeleted() && !change.isAdded() && after.equals(before) && !after.isEmpty()) {
            int at = after.length() - digitsAfterCaret;
            if (change.getControlCaretPosition() == change.getRangeStart()) {
                after = after.substring(0, at) + after.substring(Math.min(after.length(), at + 1));
                digitsAfterCaret = Math.max(0, digitsAfterCaret - 1);
            } else if (at > 0) {
                after = after.substring(0, at - 1) + after.substring(at);
            }
        }
        String grouped = grouping.apply(after);
        int caret = place(grouped, digitsAfterCaret);
        change.setRange(0, change.getControlText().length());
        change.setText(grouped);
        change.setCaretPosition(caret);
        change.setAnchor(caret);
        return change;
    }

    private static int place(String grouped, int digitsBehind) {
        int caret = grouped.length();
        int seen = 0;
        while (caret > 0 && seen < digitsBehind) {
            caret--;
            if (Character.isDigit(grouped.charAt(caret))) {
                seen++;
            }
        }
        boolean behindSeparator = caret > 0 && !Character.isDigit(grouped.charAt(caret - 1));
        return behindSeparator ? caret - 1 : caret;
    }

    private String bare(String text) {
        return text.replace(separator, "").replace(" ", "");
    }
}

package id.simpul.household;

import java.util.ArrayList;
import java.util.List;

/** Numbers that differ from another by one digit, or by two neighbours that changed places. */
final class NearNumbers {
    private NearNumbers() {}

    /** All near numbers of {@code number}. */
    static List<String> of(String number) {
        var near = new ArrayList<String>();
        for (int at = 0; at < number.length(); at++) {
            var digits = new StringBuilder(number);
            char own = number.charAt(at);
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != own) {
                    digits.setCharAt(at, digit);
                    near.add(digits.toString());
                }
            }
            if (at + 1 < number.length() && number.charAt(at + 1) != own) {
                near.add(number.substring(0, at) + number.charAt(at + 1) + own + number.substring(at + 2));
            }
        }
        return near;
    }
}

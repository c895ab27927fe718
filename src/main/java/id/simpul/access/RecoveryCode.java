package id.simpul.access;

import id.simpul.kernel.Refusal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The recovery code of an office: 128 random bits as eight groups of six digits, each group 16 bits times eleven. A group
 * with one wrong digit or two neighbours swapped is no multiple of eleven, so the user is told which group to look at again.
 * It is printed once, sealed and kept in the supervisor's safe.
 */
public final class RecoveryCode {
    private static final int GROUPS = 8;
    private static final int DIGITS = 6;
    private static final int FACTOR = 11;
    private static final int LARGEST = 0xFFFF * FACTOR;

    private final int[] values;

    private RecoveryCode(int[] values) {
        this.values = values;
    }

    /** A new random code. */
    static RecoveryCode random(SecureRandom random) {
        int[] values = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            values[i] = random.nextInt(1 << 16);
        }
        return new RecoveryCode(values);
    }

    /**
     * Reads a code as typed: 48 digits, with or without anything between them.
     *
     * @throws Refusal with {@link AccessProblem.RecoveryIncomplete} or {@link AccessProblem.RecoveryMistyped}, which names the
     *     first wrong group
     */
    public static RecoveryCode parse(String typed) {
        String digits = typed.replaceAll("[^0-9]", "");
        if (digits.length() != GROUPS * DIGITS) {
            throw new Refusal(new AccessProblem.RecoveryIncomplete(digits.length(), GROUPS * DIGITS));
        }
        int[] values = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            String group = digits.substring(i * DIGITS, (i + 1) * DIGITS);
            if (!sound(group)) {
                throw new Refusal(new AccessProblem.RecoveryMistyped(i + 1));
            }
            values[i] = Integer.parseInt(group) / FACTOR;
        }
        return new RecoveryCode(values);
    }

    /** Whether six digits can be a group, for a hint while the code is typed. */
    public static boolean sound(String group) {
        if (!group.matches("[0-9]{" + DIGITS + "}")) {
            return false;
        }
        int number = Integer.parseInt(group);
        return number % FACTOR == 0 && number <= LARGEST;
    }

    /** The eight groups of six digits, for the printed sheet. */
    public List<String> groups() {
        var groups = new ArrayList<String>(GROUPS);
        for (int value : values) {
            groups.add(String.format(Locale.ROOT, "%06d", value * FACTOR));
        }
        return groups;
    }

    /** The 128 bits. The caller clears them. */
    byte[] secret() {
        byte[] secret = new byte[GROUPS * 2];
        for (int i = 0; i < GROUPS; i++) {
            secret[2 * i] = (byte) (values[i] >>> 8);
            secret[2 * i + 1] = (byte) values[i];
        }
        return secret;
    }

    /** Does not show the code. */
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}

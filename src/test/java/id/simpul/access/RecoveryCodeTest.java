package id.simpul.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Refusal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void aCodeIsEightGroupsOfSixDigitsAndReadsBack() {
        for (int round = 0; round < 200; round++) {
            RecoveryCode code = RecoveryCode.random(random);
            assertThat(code.groups()).hasSize(8).allMatch(group -> group.matches("[0-9]{6}"));
            assertThat(RecoveryCode.parse(String.join("-", code.groups())).secret())
                    .isEqualTo(code.secret())
                    .hasSize(16);
            assertThat(RecoveryCode.parse(String.join("", code.groups())).secret())
                    .isEqualTo(code.secret());
        }
    }

    @Test
    void everyWrongDigitAndEverySwapOfNeighboursIsFoundInItsGroup() {
        int wrongDigits = 0;
        int swaps = 0;
        for (int round = 0; round < 20; round++) {
            List<String> groups = RecoveryCode.random(random).groups();
            for (int group = 0; group < groups.size(); group++) {
                for (String typo : typos(groups.get(group))) {
                    wrongDigits++;
                    assertMistyped(groups, group, typo);
                }
                for (String swapped : swaps(groups.get(group))) {
                    swaps++;
                    assertMistyped(groups, group, swapped);
                }
            }
        }
        assertThat(wrongDigits).isEqualTo(20 * 432);
        assertThat(swaps).isGreaterThan(20 * 25);
    }

    private static void assertMistyped(List<String> groups, int at, String typed) {
        assertThat(RecoveryCode.sound(typed)).isFalse();
        var all = new ArrayList<>(groups);
        all.set(at, typed);
        assertThatThrownBy(() -> RecoveryCode.parse(String.join(" ", all)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(new AccessProblem.RecoveryMistyped(at + 1)));
    }

    @Property
    void everyMultipleOfElevenUpToSixteenBitsIsAGroup(@ForAll @IntRange(max = 0xFFFF) int value) {
        assertThat(RecoveryCode.sound("%06d".formatted(value * 11))).isTrue();
    }

    @Test
    void groupsBeyondSixteenBitsAreNone() {
        assertThat(RecoveryCode.sound("720885")).isTrue();
        assertThat(RecoveryCode.sound("720896")).isFalse();
        assertThat(RecoveryCode.sound("00001")).isFalse();
        assertThat(RecoveryCode.sound("00001a")).isFalse();
    }

    @Test
    void aCodeThatIsTooShortSaysHowManyDigitsItHas() {
        assertThatThrownBy(() -> RecoveryCode.parse("123 456"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problem()).isEqualTo(new AccessProblem.RecoveryIncomplete(6, 48)));
    }

    @Test
    void aCodeIsNotShownByAccident() {
        RecoveryCode code = RecoveryCode.random(random);
        assertThat(code.toString()).doesNotContainPattern("[0-9]");
    }

    private static List<String> typos(String group) {
        var typos = new ArrayList<String>();
        for (int i = 0; i < group.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (group.charAt(i) != digit) {
                    typos.add(group.substring(0, i) + digit + group.substring(i + 1));
                }
            }
        }
        return typos;
    }

    private static List<String> swaps(String group) {
        var swaps = new ArrayList<String>();
        for (int i = 0; i + 1 < group.length(); i++) {
            if (group.charAt(i) != group.charAt(i + 1)) {
                swaps.add(group.substring(0, i) + group.charAt(i + 1) + group.charAt(i) + group.substring(i + 2));
            }
        }
        return swaps;
    }
}

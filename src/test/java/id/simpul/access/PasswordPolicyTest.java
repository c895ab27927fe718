package id.simpul.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.access.PasswordPolicy.Verdict;
import id.simpul.access.PasswordPolicy.Weakness;
import id.simpul.l10n.Texts;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final List<String> OWN =
            List.of("Siti Rahmawati", "siti.rahma", "Kecamatan Caringin, Kabupaten Bogor");
    private static final PasswordPolicy POLICY = new PasswordPolicy();

    @ParameterizedTest
    @CsvSource({
        "rahasia, TOO_SHORT",
        "x7#Kq2!vP9, TOO_SHORT",
        "'', TOO_SHORT",
        "sitirahmawati77kuat, OWN_DATA",
        "kopihangatdicaringin, OWN_DATA",
        "RAHMAwati-dan-kopi-senja, OWN_DATA",
        "password1234, COMMON",
        "P@ssw0rd1234, COMMON",
        "bismillah123!, COMMON",
        "sayangkamu123, COMMON",
        "indonesiamerdeka, COMMON",
        "Jakarta2024!!, COMMON",
        "simpulkecamatan, COMMON",
        "123456789012, COMMON",
        "qwertyuiop123, COMMON",
        "aaaaaaaaaaaaaa, PATTERN",
        "bcdefghijklmnop, PATTERN",
        "abcabcabcabcabc, PATTERN",
        "170819451708, PATTERN",
        "17-08-1945-2024, PATTERN",
        "08121212121212, PATTERN",
    })
    void isRefused(String password, Weakness why) {
        Verdict verdict = POLICY.check(password.toCharArray(), OWN);
        assertThat(verdict.weakness()).isEqualTo(why);
        assertThat(verdict.strength()).isLessThan(PasswordPolicy.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tikar-lampion-gerobak-embun",
                "kuda membaca koran di dermaga",
                "vK7#mq2!Lp9x",
                "gwtzkhfmrpbd",
                "Ketela&Sepatu_Kabut88",
                "lumpur ongkos jendela parut"
            })
    void isAccepted(String password) {
        Verdict verdict = POLICY.check(password.toCharArray(), OWN);
        assertThat(verdict.weakness()).isNull();
        assertThat(verdict.strength()).isGreaterThanOrEqualTo(PasswordPolicy.ACCEPTED);
    }

    @Test
    void aLongPasswordIsStrongerThanAShortOne() {
        assertThat(POLICY.check("tikar-lampion-gerobak-embun".toCharArray(), OWN)
                        .strength())
                .isEqualTo(4);
        assertThat(POLICY.check("123456".toCharArray(), OWN).strength()).isZero();
    }

    @Test
    void noPasswordIsEndless() {
        assertThat(POLICY.check("x".repeat(257).toCharArray(), OWN).weakness()).isEqualTo(Weakness.TOO_LONG);
        assertThat(POLICY.check("tikar lampion ".repeat(18).toCharArray(), OWN).weakness())
                .isNotEqualTo(Weakness.TOO_LONG);
    }

    @Test
    void everyWordOfTheListIsRefusedAloneAndWithAYear() {
        CommonWords common = CommonWords.load();
        assertThat(common.size()).isGreaterThan(700);
        for (String word : List.of("bismillah", "persebaya", "assalamualaikum", "jogjakarta", "sejahtera")) {
            assertThat(common.rank(word)).as(word).isPositive();
            assertThat(POLICY.check(word.toCharArray(), OWN).accepted()).isFalse();
            assertThat(POLICY.check((word + "2025").toCharArray(), OWN).accepted())
                    .isFalse();
            assertThat(POLICY.check((word + word).toCharArray(), OWN).accepted())
                    .isFalse();
        }
    }

    @Test
    void everyWeaknessAndStrengthHasItsWords() {
        for (Weakness weakness : Weakness.values()) {
            var problem = new AccessProblem.WeakPassword(weakness);
            assertThat(new Texts(Texts.INDONESIAN).get(problem.what())).isNotBlank();
            assertThat(new Texts(Texts.ENGLISH).get(problem.next())).isNotBlank();
        }
        for (int strength = 0; strength <= 4; strength++) {
            assertThat(new Texts(Texts.INDONESIAN).get(new Verdict(strength, null).title()))
                    .isNotBlank();
        }
    }

    @Property(tries = 500)
    void nothingThatIsTypedBreaksTheEstimate(@ForAll @StringLength(max = 60) String password) {
        Verdict verdict = POLICY.check(password.toCharArray(), OWN);
        assertThat(verdict.strength()).isBetween(0, 4);
        assertThat(verdict.accepted()).isEqualTo(verdict.strength() >= PasswordPolicy.ACCEPTED);
    }
}

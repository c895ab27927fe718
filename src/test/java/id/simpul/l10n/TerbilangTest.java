package id.simpul.l10n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Judged by ICU's spelled-out numbers, which the program does not ship since they weigh 15 MB. */
final class TerbilangTest {
    private final RuleBasedNumberFormat oracle =
            new RuleBasedNumberFormat(new ULocale("id"), RuleBasedNumberFormat.SPELLOUT);

    @Test
    void agreesWithIcuUpToAMillionInSteps() {
        for (long n = 0; n <= 1_000_000; n += n < 20_000 ? 1 : 37) {
            assertThat(Terbilang.of(n)).as("%d", n).isEqualTo(oracle.format(n));
        }
    }

    @Test
    void agreesWithIcuOnLargeNumbers() {
        var random = new Random(2026);
        for (int i = 0; i < 20_000; i++) {
            long n = random.nextLong(-999_999_999_999_999L, 1_000_000_000_000_000L) >> random.nextInt(40);
            assertThat(Terbilang.of(n)).as("%d", n).isEqualTo(oracle.format(n));
        }
    }

    @Test
    void speaksAsLettersDo() {
        assertThat(Terbilang.of(14)).isEqualTo("empat belas");
        assertThat(Terbilang.of(1_250_000)).isEqualTo("satu juta dua ratus lima puluh ribu");
        assertThat(Terbilang.of(1_111)).isEqualTo("seribu seratus sebelas");
        assertThat(Terbilang.of(2_000_000_000_000L)).isEqualTo("dua triliun");
    }

    @Test
    void refusesWhatHasNoWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> Terbilang.of(1_000_000_000_000_000L));
    }
}

package id.simpul.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTemplateTest {
    private static final NumberTemplate.Values VALUES =
            new NumberTemplate.Values("400.9", "Kesos", "409.106", "CMT", "B");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);

    /** The three families of the domain document, and the numbers that offices write today. */
    @ParameterizedTest
    @CsvSource({
        "{klasifikasi}/{urut}/{unit}, 15, 400.9/15/Kesos",
        "{klasifikasi}/{urut4}/{kode}/{YYYY}, 1, 400.9/0001/409.106/2026",
        "{derajat}-{urut}/{jabatan}/{klasifikasi}/{MM}/{YYYY}, 142, B-142/CMT/400.9/07/2026",
        "460/{urut3}-Kec/{bulan_romawi}/{YYYY}, 7, 460/007-Kec/VII/2026",
        "460/{urut3}-Kec/{bulan_romawi}/{YYYY}, 1234, 460/1234-Kec/VII/2026",
        "{ urut }.{YY}, 3, 3.26"
    })
    void writesNumbers(String template, long sequence, String number) {
        assertThat(NumberTemplate.of(template).number(VALUES, sequence, DAY)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"1, I", "4, IV", "9, IX", "12, XII"})
    void writesMonthsInRomanDigits(int month, String roman) {
        assertThat(NumberTemplate.of("{urut}/{bulan_romawi}").number(VALUES, 1, LocalDate.of(2026, month, 1)))
                .isEqualTo("1/" + roman);
    }

    @Test
    void namesATokenItDoesNotKnow() {
        assertThat(problem("{klasifikasi}/{nomer}/{unit}")).isEqualTo(new LetterProblem.UnknownToken("nomer"));
    }

    @Test
    void wantsASequenceNumber() {
        assertThat(problem("{klasifikasi}/{unit}/{YYYY}")).isEqualTo(new LetterProblem.NoSequence());
        assertThat(problem("")).isEqualTo(new LetterProblem.NoSequence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{urut}/{unit", "urut}/{urut}", "{urut}}", "{{urut}"})
    void wantsPairedBraces(String template) {
        assertThat(problem(template)).isInstanceOfAny(LetterProblem.OpenToken.class, LetterProblem.UnknownToken.class);
    }

    @Test
    void namesATokenWithoutValue() {
        var empty = new NumberTemplate.Values("400.9", "", "", "", "");
        assertThat(NumberTemplate.of("{klasifikasi}/{urut}").missing(empty)).isEmpty();
        assertThat(NumberTemplate.of("{klasifikasi}/{urut}/{unit}").missing(empty))
                .contains(NumberTemplate.Token.UNIT);
        assertThat(NumberTemplate.of("{MM}/{urut4}").missing(empty)).isEmpty();
    }

    private static Problem problem(String template) {
        var refusal = new Problem[1];
        assertThatThrownBy(() -> NumberTemplate.of(template))
                .isInstanceOfSatisfying(Refusal.class, thrown -> refusal[0] = thrown.problem());
        return refusal[0];
    }
}

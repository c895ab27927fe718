package id.simpul.household.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.sheet.IdentityNumber.State;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {
    @ParameterizedTest
    @CsvSource({
        "3201270101900001, WHOLE, 3201270101900001",
        "'''3201270101900001', WHOLE, 3201270101900001",
        "’3201270101900001, WHOLE, 3201270101900001",
        "3201 2701 0190 0001, WHOLE, 3201270101900001",
        "320127.010190.0001, WHOLE, 3201270101900001",
        "32-01-27-010190-0001, WHOLE, 3201270101900001",
        "'=\"3201270101900001\"', WHOLE, 3201270101900001",
        "3.20127E+15, SCIENTIFIC, ''",
        "'3,20127E+15', SCIENTIFIC, ''",
        "3.2012701019E15, SCIENTIFIC, ''",
        "3201270101900001.0, NUMERIC, ''",
        "'3201270101900001,00', NUMERIC, ''",
        "3201270101900000, ZEROS, ''",
        "0, DUMMY, 0",
        "9999999999999999, DUMMY, 9999999999999999",
        "1234567890123456, DUMMY, 1234567890123456",
        "Belum punya, DUMMY, Belum punya",
        "3201\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u20220001, MASKED, ''",
        "3201********0001, MASKED, ''",
        "3201xxxxxxxx0001, MASKED, ''",
        "320127010190000, ODD, 320127010190000",
        "32012701019000011, ODD, 32012701019000011",
        "32012701O1900001, ODD, 32012701O1900001",
    })
    void text_is_taken_for_what_it_is(String text, State state, String digits) {
        assertThat(IdentityNumber.read(SheetCell.text(text), false)).isEqualTo(new IdentityNumber(state, digits));
    }

    @ParameterizedTest
    @CsvSource({
        "3201270101900001, NUMERIC, ''",
        "3.2012701019E15, NUMERIC, ''",
        "3.201270101900001E+15, NUMERIC, ''",
        "3201270101900000, NUMERIC, ''",
        "320127010190001, ODD, 320127010190001",
        "320127010190001.0, ODD, 320127010190001",
        "3.20127E5, ODD, 320127",
        "0, DUMMY, 0",
        "12.5, NOT_A_NUMBER, ''",
        "-5, NOT_A_NUMBER, ''",
    })
    void a_number_of_sixteen_digits_is_never_believed(String stored, State state, String digits) {
        assertThat(IdentityNumber.read(SheetCell.number(stored), false)).isEqualTo(new IdentityNumber(state, digits));
    }

    @Test
    void a_column_that_lost_its_last_digits_is_told_by_its_zeros() {
        assertThat(IdentityNumber.read(SheetCell.text("3201270101900010"), true).state())
                .isEqualTo(State.CUT);
        assertThat(IdentityNumber.read(SheetCell.text("3201270101900011"), true).state())
                .isEqualTo(State.WHOLE);
        assertThat(IdentityNumber.read(SheetCell.date(java.time.LocalDate.of(2020, 1, 1)), false)
                        .state())
                .isEqualTo(State.NOT_A_NUMBER);
        assertThat(IdentityNumber.read(SheetCell.error("#N/A"), false).state()).isEqualTo(State.NOT_A_NUMBER);
        assertThat(IdentityNumber.read(SheetCell.EMPTY, true).state()).isEqualTo(State.NONE);
    }

    @Property(tries = 500)
    void digits_are_kept_or_refused_and_never_changed(
            @ForAll @NumericChars @StringLength(min = 1, max = 20) String digits) {
        IdentityNumber number = IdentityNumber.read(SheetCell.text(digits), false);
        assertThat(number.digits()).isIn(digits, "");
        assertThat(number.digits().isEmpty()).isEqualTo(number.state().damaged());
    }
}

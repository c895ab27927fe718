package id.simpul.household.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static LocalDate read(SheetCell cell, DateOrder order, DateOrder most, String nik) {
        return DateReading.read(cell, TODAY).orElseThrow().resolve(order, most, nik);
    }

    @ParameterizedTest
    @CsvSource({
        "17/08/1990, 1990-08-17",
        "17-08-1990, 1990-08-17",
        "17.8.1990, 1990-08-17",
        "17 08 1990, 1990-08-17",
        "17/08/90, 1990-08-17",
        "17/08/24, 2024-08-17",
        "17/08/1990 00:00:00, 1990-08-17",
        "1990-08-17, 1990-08-17",
        "1990-08-17T00:00:00, 1990-08-17",
        "1990/8/17, 1990-08-17",
        "17 Agustus 1990, 1990-08-17",
        "17 Agt 1990, 1990-08-17",
        "17-Aug-90, 1990-08-17",
        "17 Pebruari 1990, 1990-02-17",
        "17081990, 1990-08-17",
        "1081990, 1990-08-01",
        "19900817, 1990-08-17",
        "33102, 1990-08-17",
        "08/17/1990, 1990-08-17",
        "'Bogor, 17-08-1990', 1990-08-17",
        "'''17/08/1990', 1990-08-17",
    })
    void days_as_offices_write_them(String text, LocalDate day) {
        assertThat(read(SheetCell.text(text), DateOrder.DAY_FIRST, DateOrder.DAY_FIRST, ""))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990", "31/02/1990", "00/00/0000", "tidak tahu", "17 Foo 1990", "12", "99/99/9999", "1-1"})
    void what_is_no_day_is_none(String text) {
        assertThat(DateReading.read(SheetCell.text(text), TODAY)).isEmpty();
    }

    @Test
    void numbers_of_spreadsheets_are_counts_of_days_or_digits() {
        assertThat(read(SheetCell.number("33102"), DateOrder.BY_NIK, DateOrder.DAY_FIRST, ""))
                .isEqualTo(LocalDate.of(1990, 8, 17));
        assertThat(read(SheetCell.number("33102.75"), DateOrder.BY_NIK, DateOrder.DAY_FIRST, ""))
                .isEqualTo(LocalDate.of(1990, 8, 17));
        assertThat(read(SheetCell.number("17081990"), DateOrder.BY_NIK, DateOrder.DAY_FIRST, ""))
                .isEqualTo(LocalDate.of(1990, 8, 17));
        assertThat(DateReading.read(SheetCell.number("1990"), TODAY)).isEmpty();
    }

    @Test
    void the_nik_says_which_number_is_the_month() {
        String man = "3201270304900001";
        String woman = "3201274304900001";
        for (String nik : new String[] {man, woman}) {
            assertThat(read(SheetCell.text("03/04/1990"), DateOrder.BY_NIK, DateOrder.DAY_FIRST, nik))
                    .isEqualTo(LocalDate.of(1990, 4, 3));
            assertThat(read(SheetCell.text("04/03/1990"), DateOrder.BY_NIK, DateOrder.DAY_FIRST, nik))
                    .isEqualTo(LocalDate.of(1990, 4, 3));
            assertThat(read(SheetCell.date(LocalDate.of(1990, 3, 4)), DateOrder.BY_NIK, DateOrder.DAY_FIRST, nik))
                    .isEqualTo(LocalDate.of(1990, 4, 3));
        }
        assertThat(read(SheetCell.text("04/03/1990"), DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, man))
                .isEqualTo(LocalDate.of(1990, 3, 4));
        assertThat(read(SheetCell.text("04/03/1990"), DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST, ""))
                .isEqualTo(LocalDate.of(1990, 4, 3));
        assertThat(read(SheetCell.text("04/03/1990"), DateOrder.BY_NIK, DateOrder.MONTH_FIRST, ""))
                .isEqualTo(LocalDate.of(1990, 4, 3));
        assertThat(read(SheetCell.date(LocalDate.of(1990, 3, 4)), DateOrder.MONTH_FIRST, DateOrder.MONTH_FIRST, ""))
                .isEqualTo(LocalDate.of(1990, 3, 4));
    }

    @Property(tries = 300)
    void every_day_of_a_life_reads_back(@ForAll @IntRange(min = 0, max = 45_000) int days) {
        LocalDate day = LocalDate.of(1905, 1, 1).plusDays(days);
        if (day.isAfter(TODAY)) {
            return;
        }
        String typed =
                String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        String american =
                String.format(Locale.ROOT, "%d/%d/%d", day.getMonthValue(), day.getDayOfMonth(), day.getYear());
        String nik = String.format(
                Locale.ROOT,
                "320127%02d%02d%02d0001",
                day.getDayOfMonth() + 40,
                day.getMonthValue(),
                day.getYear() % 100);
        assertThat(read(SheetCell.text(typed), DateOrder.DAY_FIRST, DateOrder.DAY_FIRST, ""))
                .isEqualTo(day);
        assertThat(read(SheetCell.text(typed), DateOrder.BY_NIK, DateOrder.MONTH_FIRST, nik))
                .isEqualTo(day);
        assertThat(read(SheetCell.text(american), DateOrder.BY_NIK, DateOrder.DAY_FIRST, nik))
                .isEqualTo(day);
        assertThat(read(SheetCell.text(day.toString()), DateOrder.BY_NIK, DateOrder.MONTH_FIRST, ""))
                .isEqualTo(day);
    }
}

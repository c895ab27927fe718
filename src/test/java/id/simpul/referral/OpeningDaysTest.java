package id.simpul.referral;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class OpeningDaysTest {
    private static void open(String hours, DayOfWeek... days) {
        assertThat(OpeningDays.of(hours).orElseThrow()).as(hours).containsExactlyInAnyOrder(days);
    }

    @Test
    void rangesListsAndExceptionsAreRead() {
        open("Senin sampai Jumat, 08.00 sampai 15.00", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
        open("Senin-Kamis 08.00-15.00, Sabtu 08.00-12.00", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SATURDAY);
        open("Senin s.d. Jum'at", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
        open("Selasa dan Kamis", TUESDAY, THURSDAY);
        open("Sabtu sampai Senin", SATURDAY, SUNDAY, MONDAY);
        open("Setiap hari kecuali Minggu", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY);
        open("08.00–16.00, tutup Sabtu dan Minggu", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
        open("IGD 24 jam", EnumSet.allOf(DayOfWeek.class).toArray(DayOfWeek[]::new));
    }

    @Test
    void hoursWithoutDaysSayNothing() {
        assertThat(OpeningDays.of("08.00 sampai 15.00")).isEmpty();
        assertThat(OpeningDays.of("")).isEmpty();
        assertThat(OpeningDays.of("jam kerja")).isEmpty();
    }
}

package id.simpul.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    @Test
    void fiveTriesAreFreeThenTheWaitDoublesToAQuarterOfAnHour() {
        assertThat(Throttle.after(0)).isZero();
        assertThat(Throttle.after(4)).isZero();
        assertThat(Throttle.after(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Throttle.after(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Throttle.after(9)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Throttle.after(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Throttle.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void timeThatPassedCounts() {
        assertThat(Throttle.left(5, 1_000, 11_000)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Throttle.left(5, 1_000, 31_000)).isZero();
    }

    @Test
    void aClockThatWasSetBackMakesTheWaitNoLonger() {
        assertThat(Throttle.left(5, 1_000_000, 0)).isEqualTo(Duration.ofSeconds(30));
    }
}

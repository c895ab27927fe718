package id.simpul.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Houses are proposed in the order people walk by: hamlet, RW, RT, house. */
class RouteOrderTest {
    private static HousePlace place(
            @Nullable String dusun, @Nullable String rw, @Nullable String rt, @Nullable String address) {
        return new HousePlace("3201272001", dusun, rw, rt, address, null);
    }

    @Test
    void numbersCountByTheirValueAndWhatIsNotRecordedComesLast() {
        List<HousePlace> walked = List.of(
                place("Kp. Legok", "001", "001", "No. 2"),
                place("Kp. Legok", "001", "001", "No. 10"),
                place("Kp. Legok", "001", "002", "No. 1"),
                place("Kp. Legok", "002", "001", null),
                place("kp. pasir", "1", "1", "Gang 3 No. 4"),
                place("Kp. Pasir", "001", "02", "Gang 3 No. 4"),
                place("Kp. Pasir", null, null, null),
                place(null, "001", "001", "No. 1"));
        List<HousePlace> shuffled = new ArrayList<>(walked);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(RouteOrder.PLACES);
        assertThat(shuffled).containsExactlyElementsOf(walked);
    }

    @Property(tries = 1000)
    void isAnOrder(@ForAll @NotBlank String one, @ForAll @NotBlank String two, @ForAll @NotBlank String three) {
        assertThat(Integer.signum(RouteOrder.natural(one, two)))
                .isEqualTo(-Integer.signum(RouteOrder.natural(two, one)));
        if (RouteOrder.natural(one, two) <= 0 && RouteOrder.natural(two, three) <= 0) {
            assertThat(RouteOrder.natural(one, three)).isNotPositive();
        }
        assertThat(RouteOrder.natural(one, null)).isNegative();
    }

    @Property(tries = 500)
    void numbersOfAnyLengthCompareByValue(@ForAll long one, @ForAll long two) {
        long left = one & Long.MAX_VALUE;
        long right = two & Long.MAX_VALUE;
        assertThat(Integer.signum(RouteOrder.natural("RT " + left, "RT 00" + right)))
                .isEqualTo(Long.compare(left, right));
    }
}

package id.simpul.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Refusals as tests expect them. */
public final class Refusals {
    private Refusals() {}

    /** {@code work} must be refused with a {@code problem}. */
    public static void assertRefused(ThrowingCallable work, Class<? extends Problem> problem) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isInstanceOf(problem));
    }
}

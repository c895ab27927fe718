package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that something was refused for one reason and no other. */
final class Refused {
    private Refused() {}

    static void with(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    static void as(Class<? extends Problem> problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(problem));
    }
}

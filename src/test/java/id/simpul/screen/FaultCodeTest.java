package id.simpul.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FaultCodeTest {
    @Test
    void theSameFaultHasTheSameCodeWhateverItSays() {
        assertThat(code("Heri")).isEqualTo(code("Rina"));
    }

    @Test
    void anotherPlaceHasAnotherCode() {
        assertThat(code("x")).isNotEqualTo(FaultCode.of(elsewhere()));
    }

    @Test
    void anotherExceptionHasAnotherCode() {
        Supplier<RuntimeException> one = IllegalStateException::new;
        Supplier<RuntimeException> two = IllegalArgumentException::new;
        assertThat(FaultCode.of(at(one))).isNotEqualTo(FaultCode.of(at(two)));
    }

    @Test
    void thePathHoldsNamesOnly() {
        var fault = new IllegalStateException("3201271408189001", new java.io.IOException("Heri Hidayat"));
        assertThat(String.join(" ", FaultCode.path(fault)))
                .contains("java.io.IOException", "IllegalStateException", "FaultCodeTest#thePathHoldsNamesOnly")
                .doesNotContain("3201271408189001", "Heri");
    }

    @Test
    void aLoopOfCausesEnds() {
        var first = new IllegalStateException("a");
        var second = new IllegalStateException("b", first);
        first.initCause(second);
        assertThat(FaultCode.of(second).text()).hasSize(9);
    }

    private static FaultCode code(String message) {
        return FaultCode.of(new IllegalStateException(message));
    }

    private static RuntimeException at(Supplier<RuntimeException> made) {
        return made.get();
    }

    private static RuntimeException elsewhere() {
        return new IllegalStateException("x");
    }
}

package id.simpul.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class OutsideToolTest {
    @Test
    void whatIsOnThePathIsFound() {
        assertThatCode(() -> OutsideTool.require("java")).doesNotThrowAnyException();
    }

    @Test
    void whatIsMissingIsNamedAndFailsInCi() {
        boolean ci = "true".equals(System.getenv("CI"));
        assertThatThrownBy(() -> OutsideTool.require("no-such-tool"))
                .isInstanceOf(ci ? AssertionFailedError.class : TestAbortedException.class)
                .hasMessageContaining("no-such-tool");
    }
}

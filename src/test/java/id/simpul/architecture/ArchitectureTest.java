package id.simpul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the house hold, and each of them can fail. */
final class ArchitectureTest {
    @ParameterizedTest
    @EnumSource
    void holds(HouseRule rule) {
        rule.of(Plan.HOUSE).check(Code.HOUSE);
    }

    @ParameterizedTest
    @EnumSource
    void canFail(HouseRule rule) {
        EvaluationResult result = rule.of(Plan.FIXTURE).evaluate(Code.FIXTURE);
        List<String> found = result.getFailureReport().getDetails();
        assertThat(rule.twins()).isNotEmpty();
        for (String twin : rule.twins()) {
            assertThat(found)
                    .as("violations of %s", rule)
                    .anyMatch(line -> line.contains(Plan.FIXTURE.root() + "." + twin));
        }
        assertThat(found)
                .as("a rule that finds fault with everything")
                .noneMatch(line -> line.matches(
                        "(Class|Method|Constructor|Field)? ?<?" + Plan.FIXTURE.root() + "\\.[a-z.]+\\.Proper.*"));
    }

    /** A list of forbidden calls is only as good as its spelling. */
    @Test
    void everyForbiddenCallIsRecognised() {
        Set<String> made = Calls.madeBy(Code.FIXTURE);
        assertThat(Calls.all()).filteredOn(call -> !made.contains(call)).isEmpty();
    }

    @Test
    void seesTheWholeProgram() {
        assertThat(Code.HOUSE.size()).isGreaterThan(100);
        assertThat(Code.HOUSE.contain("id.simpul.kernel.Nik")).isTrue();
    }
}

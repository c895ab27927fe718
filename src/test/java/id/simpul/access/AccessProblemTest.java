package id.simpul.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.l10n.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessProblemTest {
    private static final Texts INDONESIAN = new Texts(Texts.INDONESIAN);

    static Stream<AccessProblem> all() {
        return Stream.of(
                new AccessProblem.WrongSignIn(),
                new AccessProblem.TooManyTries(Duration.ofSeconds(30)),
                new AccessProblem.WrongRecoveryCode(),
                new AccessProblem.RecoveryMistyped(3),
                new AccessProblem.RecoveryIncomplete(42, 48),
                new AccessProblem.RecoveryNotForThisUser(),
                new AccessProblem.KeyringMissing(),
                new AccessProblem.KeyringExists(),
                new AccessProblem.KeyringDamaged(),
                new AccessProblem.KeyringUnreadable(),
                new AccessProblem.KeyringNewer(2, 1),
                new AccessProblem.KeyringNotWritable(),
                new AccessProblem.NoSigningKey(),
                new AccessProblem.WeakPassword(PasswordPolicy.Weakness.COMMON),
                new AccessProblem.SamePassword(),
                new AccessProblem.LoginTaken(),
                new AccessProblem.LoginInvalid(),
                new AccessProblem.NameMissing(),
                new AccessProblem.LastAdministrator(),
                new AccessProblem.RoleNeedsPassword(),
                new AccessProblem.NoSuchUser());
    }

    @Test
    void everyProblemIsInThisTest() {
        List<Class<?>> here = all().<Class<?>>map(Object::getClass).toList();
        assertThat(here).containsExactlyInAnyOrder(AccessProblem.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatHappenedWhatIsSafeAndWhatToDo(AccessProblem problem) {
        for (Texts texts : List.of(INDONESIAN, new Texts(Texts.ENGLISH))) {
            for (String said :
                    Arrays.asList(texts.get(problem.what()), texts.get(problem.safe()), texts.get(problem.next()))) {
                assertThat(said).isNotBlank().doesNotContain("{", "}", "''");
            }
        }
    }

    @Test
    void theTwoLanguagesDiffer() {
        assertThat(all())
                .allSatisfy(problem -> assertThat(INDONESIAN.get(problem.what()))
                        .isNotEqualTo(new Texts(Texts.ENGLISH).get(problem.what())));
    }

    @ParameterizedTest
    @CsvSource({"100, 1 detik", "29001, 30 detik", "60000, 60 detik", "90000, 2 menit", "900000, 15 menit"})
    void theWaitIsSaidInWholeSecondsOrMinutes(long millis, String said) {
        assertThat(INDONESIAN.get(new AccessProblem.TooManyTries(Duration.ofMillis(millis)).next()))
                .contains("Tunggu " + said + ",");
    }
}

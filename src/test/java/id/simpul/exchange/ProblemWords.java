package id.simpul.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.Texts;
import java.util.List;

/** Every problem has its three sentences in both languages, with all values in place. */
public final class ProblemWords {
    private ProblemWords() {}

    /** Checks {@code problems}. */
    public static void check(List<? extends Problem> problems) {
        var indonesian = new Texts(Texts.INDONESIAN);
        var english = new Texts(Texts.ENGLISH);
        for (Problem problem : problems) {
            for (Message message : List.of(problem.what(), problem.safe(), problem.next())) {
                for (Texts texts : List.of(indonesian, english)) {
                    assertThat(texts.get(message))
                            .as("%s", problem)
                            .endsWith(".")
                            .doesNotContain("{", "''");
                }
                assertThat(english.get(message)).isNotEqualTo(indonesian.get(message));
                for (Object arg : message.args()) {
                    if (!(arg instanceof Number)) {
                        assertThat(indonesian.get(message)).contains(arg.toString());
                    }
                }
            }
        }
    }
}

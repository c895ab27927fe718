package id.simpul.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordingTest {
    private static final Set<String> KNOWN = Set.of("nama", "layanan");

    @Test
    void putsValuesAndKeepsStyles() {
        StyledText text = Wording.parse("Kami rujuk <b>{{nama}}</b> untuk <i>{{ layanan }}</i>.", KNOWN)
                .fill(Map.of("nama", "Siti", "layanan", "PBI-JK"));
        assertThat(text.markup()).isEqualTo("Kami rujuk <b>Siti</b> untuk <i>PBI-JK</i>.");
        assertThat(text.text()).isEqualTo("Kami rujuk Siti untuk PBI-JK.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tono & Tini", "<b>tebal</b>", "${new java.io.File(\"x\")}", "{{layanan}}", "a < b > c", "</b>"})
    void printsValuesAsTheyAre(String value) {
        StyledText text = Wording.parse("{{nama}}", KNOWN).fill(Map.of("nama", value));
        assertThat(text.text()).isEqualTo(value);
        assertThat(text.markup()).doesNotContain("<");
    }

    @Test
    void printsOtherMarkupOfTheTemplateAsItIs() {
        assertThat(Wording.parse("kurang dari < 5 <script>", Set.of())
                        .fill(Map.of())
                        .text())
                .isEqualTo("kurang dari < 5 <script>");
    }

    @Test
    void refusesAnUnknownPlaceholderByName() {
        assertThat(problem("Yth. {{alamat}}")).isEqualTo(new WordingProblem.UnknownPlaceholder("alamat"));
        assertThat(problem("{{}}")).isEqualTo(new WordingProblem.UnknownPlaceholder(""));
    }

    @Test
    void refusesAnOpenPlaceholder() {
        assertThat(problem("Yth. {{nama")).isEqualTo(new WordingProblem.OpenPlaceholder());
        assertThat(problem("Yth. {{nama}")).isEqualTo(new WordingProblem.OpenPlaceholder());
    }

    @Test
    void refusesStylesThatAreNotPaired() {
        assertThat(problem("<b>tebal")).isEqualTo(new WordingProblem.UnbalancedStyle("<b>"));
        assertThat(problem("tebal</b>")).isEqualTo(new WordingProblem.UnbalancedStyle("</b>"));
        assertThat(problem("<b><i>silang</b></i>")).isEqualTo(new WordingProblem.UnbalancedStyle("</b>"));
    }

    @Test
    void refusalsSayWhatHappenedWhatIsSafeAndWhatToDo() {
        for (Problem problem : new Problem[] {problem("{{x}}"), problem("{{nama"), problem("<u>")}) {
            for (Texts texts : new Texts[] {new Texts(Texts.INDONESIAN), new Texts(Texts.ENGLISH)}) {
                assertThat(texts.get(problem.what())).isNotBlank().doesNotContain("{0}");
                assertThat(texts.get(problem.safe())).isNotBlank();
                assertThat(texts.get(problem.next())).isNotBlank().doesNotContain("{0}");
            }
        }
    }

    @Test
    void aMissingValueIsAMistakeOfTheProgram() {
        Wording wording = Wording.parse("{{nama}}", KNOWN);
        assertThatIllegalArgumentException().isThrownBy(() -> wording.fill(Map.of()));
    }

    @Test
    void dropsWhatXmlCannotHold() {
        assertThat(StyledText.plain("a\u0000b\u001Bc\uFFFEd").markup()).isEqualTo("a b c d");
    }

    @Test
    void groupsTheNip() {
        assertThat(Signatory.groupedNip("197208141998031004")).isEqualTo("19720814 199803 1 004");
        assertThat(Signatory.groupedNip("19720814 199803 1 004")).isEqualTo("19720814 199803 1 004");
        assertThat(Signatory.groupedNip("1972081419980310")).isEqualTo("1972081419980310");
    }

    private static Problem problem(String template) {
        var caught = new Problem[1];
        assertThatThrownBy(() -> Wording.parse(template, KNOWN)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            caught[0] = refusal.problem();
        });
        return caught[0];
    }
}

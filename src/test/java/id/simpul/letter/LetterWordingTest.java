package id.simpul.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Refusal;
import id.simpul.paper.WordingProblem;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LetterWordingTest {
    private static final LetterFacts FACTS = Letters.FACTS;

    @Test
    void saysTheFactsAndNothingElse() {
        var words = new LetterWording(Map.of()).of(FACTS);
        assertThat(words.opening().text())
                .contains("Kecamatan Caringin", "6\u00A0Juli 2026", "0142/SLRT/VII/2026", "bantuan sembako:");
        assertThat(words.basis())
                .singleElement()
                .satisfies(basis -> assertThat(basis.text())
                        .contains(
                                "DTSEN edisi Juni 2026", "desil 2 (dua)", "rumah berlantai tanah", "400.9/17/BA/2026"));
        assertThat(words.request().getFirst().text()).contains("14 (empat belas) hari kerja", "0812-5550-1423");
    }

    @Test
    void saysNothingThatWasNotRecorded() {
        var facts = new LetterFacts(
                "Kecamatan Caringin",
                FACTS.requested(),
                FACTS.register(),
                FACTS.service(),
                Optional.of(new LetterFacts.Listing(
                        "DTSEN edisi Juni 2026", LocalDate.of(2026, 7, 7), false, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                5,
                Optional.empty());
        var words = new LetterWording(Map.of()).of(facts);
        assertThat(words.basis().getFirst().text())
                .contains("belum terdaftar")
                .doesNotContain("desil", "Asesmen", "Kunjungan", "tidak mampu");
        assertThat(words.request().getFirst().text())
                .contains("5 (lima) hari kerja")
                .doesNotContain("dihubungi");
    }

    @Test
    void aFamilyWithoutDecileIsNotCalledUnlisted() {
        var listing =
                new LetterFacts.Listing("DTSEN edisi Juni 2026", LocalDate.of(2026, 7, 7), true, Optional.empty());
        var facts = new LetterFacts(
                FACTS.office(),
                FACTS.requested(),
                FACTS.register(),
                FACTS.service(),
                Optional.of(listing),
                Optional.empty(),
                Optional.empty(),
                5,
                Optional.empty());
        assertThat(new LetterWording(Map.of()).of(facts).basis().getFirst().text())
                .contains("sudah terdaftar")
                .doesNotContain("belum terdaftar");
    }

    @Test
    void aFamilyNobodyLookedUpIsSaidNothingAbout() {
        var facts = new LetterFacts(
                FACTS.office(),
                FACTS.requested(),
                FACTS.register(),
                FACTS.service(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                5,
                Optional.empty());
        assertThat(new LetterWording(Map.of()).of(facts).basis()).isEmpty();
    }

    @Test
    void anOfficeMayChangeASentence() {
        var words = new LetterWording(Map.of(LetterWording.Part.CLOSING, "Terima kasih <i>sekali</i>.")).of(FACTS);
        assertThat(words.closing().markup()).isEqualTo("Terima kasih <i>sekali</i>.");
    }

    @Test
    void refusesAPlaceholderOfAnotherPart() {
        assertThatThrownBy(() -> new LetterWording(Map.of(LetterWording.Part.CLOSING, "{{layanan}}")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem())
                                .isEqualTo(new WordingProblem.UnknownPlaceholder("layanan")));
    }

    @ParameterizedTest
    @EnumSource(LetterWording.Part.class)
    void everyPartHasADefaultThatParses(LetterWording.Part part) {
        String template = LetterWording.defaultTemplate(part);
        assertThat(template).isNotBlank();
        assertThat(new LetterWording(Map.of(part, template))).isNotNull();
    }

    @Test
    void aDecileIsOneToTen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LetterFacts.Listing("DTSEN", LocalDate.EPOCH, true, Optional.of(11)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LetterFacts.Listing("DTSEN", LocalDate.EPOCH, false, Optional.of(1)));
    }
}

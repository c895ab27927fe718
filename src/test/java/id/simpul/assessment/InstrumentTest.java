package id.simpul.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.assessment.Question.Kind;
import id.simpul.reference.CodeAliases;
import id.simpul.reference.CodeLists;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstrumentTest {
    private static final Instrument DTSEN = Instrument.current();
    private static final Subject WOMAN_OF_30 = new Subject(30L, 2L);

    private static boolean asked(String field, Map<String, Long> answers, Subject subject) {
        return DTSEN.member(field).orElseThrow().asked(answers, subject);
    }

    @Test
    void everyQuestionHasItsColumnAndEveryAnswerColumnItsQuestion() {
        Set<String> head = Set.of(
                "deleted",
                "household",
                "visited_on",
                "officer",
                "respondent",
                "respondent_phone",
                "checker",
                "result",
                "instrument",
                "note",
                "resume_at",
                "assessment",
                "person");
        for (Entity entity : List.of(Entity.ASSESSMENT, Entity.ASSESSMENT_MEMBER)) {
            List<Question> asked = entity == Entity.ASSESSMENT ? DTSEN.family() : DTSEN.member();
            assertThat(entity.fields().stream().map(field -> field.getName()).filter(name -> !head.contains(name)))
                    .containsExactlyInAnyOrderElementsOf(
                            asked.stream().map(Question::field).toList());
        }
    }

    @Test
    void everyListIsThereAndEverySourceIsNamed(@TempDir Path folder) {
        try (var database = Database.create(folder, new byte[32], "320127", Clock.systemUTC())) {
            var codes = CodeLists.of(database);
            LocalDate day = LocalDate.of(2026, 6, 30);
            assertThat(DTSEN.questions()).hasSize(100).allSatisfy(question -> {
                assertThat(question.number()).isNotBlank();
                assertThat(question.source()).isNotBlank();
                boolean coded = question.kind() == Kind.CODE || question.several();
                assertThat(question.list().isEmpty()).isNotEqualTo(coded);
                if (coded) {
                    assertThat(codes.list(question.list(), day)).hasSizeGreaterThan(1);
                }
            });
            assertThat(codes.list("jenjang", day)).hasSize(22);
            assertThat(codes.list("jenjang_ijazah", day)).hasSize(23);
            assertThat(codes.list("lapangan_usaha", day)).hasSize(26);
            assertThat(codes.list("penyakit", day)).hasSize(18);
        }
    }

    @Test
    void aRuleNamesOnlyEarlierQuestions() {
        for (List<Question> questions : List.of(DTSEN.family(), DTSEN.member())) {
            for (int i = 0; i < questions.size(); i++) {
                List<String> before =
                        questions.subList(0, i).stream().map(Question::field).toList();
                assertThat(questions.get(i).askedIf().fields())
                        .as(questions.get(i).field())
                        .allMatch(field ->
                                before.contains(field) || Set.of("age", "sex").contains(field));
            }
        }
    }

    @Test
    void ageAndSexDecideWhatIsAskedOfAMember() {
        Map<String, Long> here = Map.of("presence", 1L);
        assertThat(asked("is_pregnant", here, WOMAN_OF_30)).isTrue();
        assertThat(asked("is_pregnant", here, new Subject(30L, 1L))).isFalse();
        assertThat(asked("is_pregnant", here, new Subject(9L, 2L))).isFalse();
        assertThat(asked("is_pregnant", here, new Subject(10L, 2L))).isTrue();
        assertThat(asked("is_pregnant", here, new Subject(54L, 2L))).isTrue();
        assertThat(asked("is_pregnant", here, new Subject(55L, 2L))).isFalse();
        assertThat(asked("school_participation", here, new Subject(4L, 1L))).isFalse();
        assertThat(asked("school_participation", here, new Subject(5L, 1L))).isTrue();
        assertThat(asked("works", here, new Subject(9L, 1L))).isFalse();
        assertThat(asked("works", here, new Subject(10L, 1L))).isTrue();
        assertThat(asked("nutrition", here, new Subject(4L, 1L))).isTrue();
        assertThat(asked("nutrition", here, new Subject(5L, 1L))).isFalse();
        // What the register does not know hides nothing.
        assertThat(asked("is_pregnant", here, Subject.UNKNOWN)).isTrue();
        assertThat(asked("nutrition", here, Subject.UNKNOWN)).isTrue();
    }

    @Test
    void nothingMoreIsAskedOfWhoIsNotThere() {
        for (long gone : new long[] {2, 3, 4, 6}) {
            Map<String, Long> answers = Map.of("presence", gone);
            assertThat(DTSEN.member().stream().filter(q -> q.asked(answers, WOMAN_OF_30)))
                    .extracting(Question::field)
                    .containsExactly("presence");
        }
    }

    @Test
    void aCaregiverIsAskedForWhereThereIsMuchDifficultyInAnything() {
        assertThat(asked("caregiver", Map.of("dis_sight", 4L, "dis_memory", 2L), WOMAN_OF_30))
                .isTrue();
        assertThat(asked("caregiver", Map.of("dis_sight", 3L, "dis_memory", 4L), WOMAN_OF_30))
                .isFalse();
    }

    @Test
    void whatFollowsFromADroppedAnswerIsDroppedToo() {
        Map<String, Long> answers =
                Map.of("presence", 1L, "works", 2L, "work_hours", 40L, "owns_business", 1L, "turnover", 2L);
        assertThat(DTSEN.asked(answers, WOMAN_OF_30))
                .containsOnlyKeys("presence", "works", "owns_business", "turnover");
        assertThat(DTSEN.asked(answers, new Subject(8L, 2L))).containsOnlyKeys("presence");
        assertThat(DTSEN.asked(Map.of("lighting", 4L, "power", 1L, "power_2", 1L, "power_3", 1L)))
                .containsOnlyKeys("lighting");
    }

    @Test
    void severalCodesAreOneNumberAndBack() {
        Question papers = DTSEN.member("identity_docs").orElseThrow();
        assertThat(SeveralCodes.number(papers, Set.of(1L, 4L))).contains(5L);
        assertThat(SeveralCodes.codes(papers, 5)).containsExactly(1L, 4L);
        assertThat(SeveralCodes.codes(papers, 0)).containsExactly(0L);
        assertThat(SeveralCodes.number(papers, Set.of(0L, 4L))).isEmpty();
        assertThat(SeveralCodes.number(papers, Set.of())).isEmpty();
        Question insurance = DTSEN.member("health_insurance").orElseThrow();
        assertThat(SeveralCodes.number(insurance, Set.of(99L))).contains(99L);
        assertThat(SeveralCodes.codes(insurance, 99)).containsExactly(99L);
        assertThat(SeveralCodes.number(insurance, Set.of(99L, 1L))).isEmpty();
        Question illnesses = DTSEN.member("illnesses").orElseThrow();
        assertThat(SeveralCodes.number(illnesses, Set.of(1L))).contains(1L);
        assertThat(SeveralCodes.number(illnesses, Set.of(2L, 7L, 18L))).contains(2L + 64 + (1 << 17));
        assertThat(SeveralCodes.codes(illnesses, 2L + 64 + (1 << 17))).containsExactly(2L, 7L, 18L);
        assertThat(SeveralCodes.number(illnesses, Set.of(1L, 2L))).isEmpty();
    }

    @Test
    void codesOfTheOtherListBecomeStorageCodes() {
        CodeAliases aliases = CodeAliases.regsosek2022k();
        assertThat(aliases.stored("roof", 5)).isEqualTo(new CodeAliases.Stored(6, ""));
        assertThat(aliases.stored("roof", 6)).isEqualTo(new CodeAliases.Stored(5, ""));
        assertThat(aliases.stored("roof", 2)).isEqualTo(new CodeAliases.Stored(2, ""));
        assertThat(aliases.stored("cooking_fuel", 12)).isEqualTo(new CodeAliases.Stored(0, ""));
        assertThat(aliases.stored("house_status", 6)).isEqualTo(new CodeAliases.Stored(3, "Menumpang/bersama"));
        assertThat(aliases.stored("drinking_water", 12)).isEqualTo(new CodeAliases.Stored(3, "PDAM"));
        assertThat(aliases.stored("drinking_water", 13)).isEqualTo(new CodeAliases.Stored(3, "PAMSIMAS"));
        assertThat(aliases.stored("floor", 6)).isEqualTo(new CodeAliases.Stored(6, ""));
    }

    @Test
    void anOlderInstrumentIsStillReadable() {
        Instrument old = Instrument.of("rumah/1");
        assertThat(old.id()).isEqualTo("rumah/1");
        assertThat(old.questions()).hasSize(39);
        assertThat(old.member()).isEmpty();
        assertThat(Instrument.of("dtsen-rumah/1").questions()).isEqualTo(old.questions());
        // Columns keep their meaning, so that visits of both can be compared.
        assertThat(DTSEN.family())
                .extracting(Question::field)
                .containsAll(old.questions().stream().map(Question::field).toList());
        assertThat(Instrument.of("impor")).isEqualTo(DTSEN);
    }
}

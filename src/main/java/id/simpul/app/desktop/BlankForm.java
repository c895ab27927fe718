package id.simpul.app.desktop;

import id.simpul.assessment.AnswerWords;
import id.simpul.assessment.ConditionWords;
import id.simpul.assessment.Instrument;
import id.simpul.assessment.Question;
import id.simpul.assessment.Question.Kind;
import id.simpul.assessment.Question.Section;
import id.simpul.assessment.ui.SectionTitle;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.Person;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Nik;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.paper.DocumentInfo;
import id.simpul.paper.Footer;
import id.simpul.paper.Handout;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Sheet;
import id.simpul.paper.StyledText;
import id.simpul.paper.Typeface;
import id.simpul.paper.Typesetter;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaire on paper, for visits without a computer: made from the instrument, so that order, numbers and codes are those
 * of the screen. Members have a column each, {@value #COLUMNS} to a table; a family's form has their names on it and NIK masked.
 */
final class BlankForm {
    /** Columns of a table of members. */
    static final int COLUMNS = 6;

    /** The field speaks Bahasa Indonesia whatever the program does. */
    private static final Texts WORDS = new Texts(Texts.INDONESIAN);

    private final Typesetter typesetter;
    private final CodeLists codes;
    private final Regions regions;
    private final Instrument instrument;
    private final LocalDate today;
    private final AnswerWords answers;
    private final ConditionWords conditions;

    BlankForm(Typesetter typesetter, CodeLists codes, Regions regions, Instrument instrument, LocalDate today) {
        this.typesetter = typesetter;
        this.codes = codes;
        this.regions = regions;
        this.instrument = instrument;
        this.today = today;
        this.answers = new AnswerWords(codes, WORDS, new Formats(WORDS), today);
        this.conditions = new ConditionWords(instrument, WORDS);
    }

    /**
     * The form to give out: the history says when it left the office, and with whose names.
     *
     * @param family whose names stand on it; null for a blank one
     * @param job what the printer's queue calls it
     */
    Handout handout(PaperSize size, String office, @Nullable Family family, Instant made, String job) {
        return new Handout(
                size,
                pdf(size, office, family, made),
                job,
                Set.of(Capability.READ_RECORDS),
                new Handout.Act("assessment.paper", (tx, way) -> {
                    if (family != null) {
                        tx.about(family.household().id());
                    }
                    tx.because(way.word() + " " + instrument.id());
                }));
    }

    /**
     * The form as PDF/A-2b.
     *
     * @param family whose names stand on it; null for a blank one
     */
    byte[] pdf(PaperSize size, String office, @Nullable Family family, Instant made) {
        String title = WORDS.get(AssessmentText.PAPER_TITLE);
        Map<String, Object> values = Map.of(
                "title", title.toUpperCase(Texts.INDONESIAN),
                "office", office,
                "instrument", WORDS.get(AssessmentText.PAPER_INSTRUMENT, instrument.id()),
                "how", WORDS.get(AssessmentText.PAPER_HOW),
                "whom", WORDS.get(AssessmentText.PAPER_WHOM));
        return typesetter.pdf(new Sheet(
                "questionnaire",
                size,
                Typeface.ARIAL,
                new DocumentInfo(title, office, Texts.INDONESIAN, made),
                Footer.ofReport(title + " " + instrument.id(), WORDS),
                values,
                rows(family)));
    }

    private List<Map<String, Object>> rows(@Nullable Family family) {
        var rows = new FormRows();
        rows.part(0, WORDS.get(AssessmentText.THE_FAMILY));
        family(rows, family);
        visit(rows);
        for (Section section : Section.values()) {
            if (!section.member()) {
                rows.part(0, WORDS.get(SectionTitle.of(section)));
                instrument.section(section).forEach(question -> question(rows, "question", question));
            }
        }
        List<Person> members = family == null ? List.of() : family.members();
        for (int from = 0; from == 0 || from < members.size(); from += COLUMNS) {
            members(rows, from, members);
        }
        rows.names(List.of());
        rows.part(0, WORDS.get(AssessmentText.NOTE));
        rows.add("note");
        return rows.all();
    }

    private void family(FormRows rows, @Nullable Family family) {
        Optional<HouseholdDetails> details =
                Optional.ofNullable(family).map(one -> one.household().details());
        line(
                rows,
                AssessmentText.PAPER_HEAD,
                Optional.ofNullable(family)
                        .flatMap(Family::head)
                        .map(head -> head.name().reveal()));
        line(
                rows,
                AssessmentText.PAPER_KK,
                details.flatMap(one -> Optional.ofNullable(one.kk())).map(Object::toString));
        line(rows, AssessmentText.PAPER_ADDRESS, details.map(this::address));
        line(
                rows,
                AssessmentText.PAPER_VILLAGE,
                details.map(
                        one -> regions.find(one.village()).map(Region::title).orElse(one.village())));
    }

    private String address(HouseholdDetails details) {
        String place = Optional.ofNullable(details.address()).orElse("");
        String rt = Stream.of(
                        Optional.ofNullable(details.rt()).map(number -> "RT " + number),
                        Optional.ofNullable(details.rw()).map(number -> "RW " + number))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("/"));
        return (place + " " + rt).strip();
    }

    private void visit(FormRows rows) {
        rows.part(0, WORDS.get(AssessmentText.VISIT));
        line(rows, AssessmentText.VISITED_ON, Optional.empty());
        line(rows, AssessmentText.OFFICER, Optional.empty());
        line(rows, AssessmentText.CHECKER, Optional.empty());
        line(rows, AssessmentText.RESPONDENT, Optional.empty());
        String results = codes.list("hasil_kunjungan", today).stream()
                .map(code -> code.code() + " " + code.label())
                .collect(Collectors.joining("    "));
        line(rows, AssessmentText.RESULT, Optional.of(results));
        line(rows, AssessmentText.PHONE, Optional.empty());
    }

    private static void line(FormRows rows, AssessmentText label, Optional<String> value) {
        rows.add("line").putAll(Map.of("label", WORDS.get(label), "value", value.orElse("")));
    }

    private void members(FormRows rows, int from, List<Person> members) {
        List<String> names = new ArrayList<>();
        for (int column = from; column < from + COLUMNS; column++) {
            names.add(column < members.size() ? name(column, members.get(column)) : Integer.toString(column + 1));
        }
        rows.names(names);
        for (Section section : Section.values()) {
            if (section.member()) {
                rows.part(1 + from, WORDS.get(SectionTitle.of(section)));
                instrument.section(section).forEach(question -> question(rows, "member", question));
            }
        }
    }

    private String name(int column, Person member) {
        List<String> lines = new ArrayList<>();
        lines.add(column + 1 + ". " + member.name().reveal());
        member.age(today).ifPresent(years -> lines.add(WORDS.get(AssessmentText.AGE, years)));
        Nik nik = member.details().nik();
        lines.add(nik == null ? member.localId() : nik.toString());
        return String.join("\n", lines);
    }

    private void question(FormRows rows, String kind, Question question) {
        StyledText words = StyledText.bold(question.label());
        String when = conditions.of(question);
        if (!when.isEmpty()) {
            words = words.then(StyledText.italic("  (" + when + ")"));
        }
        String how = how(question);
        if (!how.isEmpty()) {
            boolean brief = question.kind() == Kind.YESNO || question.kind() == Kind.MONTH;
            words = words.then(StyledText.plain((brief ? "    " : "\n") + how));
        }
        rows.add(kind).putAll(Map.of("number", question.number(), "label", words, "value", ""));
    }

    /** Its codes with their names, or what to write. */
    private String how(Question question) {
        if (question.kind() == Kind.MONTH) {
            return WORDS.get(AssessmentText.PAPER_MONTH);
        }
        Optional<Question> same = earlier(question);
        if (same.isPresent()) {
            return WORDS.get(AssessmentText.PAPER_SAME, same.get().number());
        }
        String list = answers.entries(question).stream()
                .map(code -> code.code() + "\u00a0" + code.label().replace(' ', '\u00a0'))
                .collect(Collectors.joining("   "));
        return switch (question.kind()) {
            case MULTI -> list + "   " + WORDS.get(AssessmentText.PAPER_SUM);
            case SEVERAL -> list + "   " + WORDS.get(AssessmentText.PAPER_SEVERAL);
            default -> list;
        };
    }

    /** The first question with the same list of codes, which then need not be printed again. */
    private Optional<Question> earlier(Question question) {
        return question.list().isEmpty()
                ? Optional.empty()
                : instrument.questions().stream()
                        .takeWhile(other -> !other.equals(question))
                        .filter(other -> other.list().equals(question.list()))
                        .findFirst();
    }
}

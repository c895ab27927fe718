package id.simpul.finding;

import id.simpul.household.Codes;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.FindingText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what findings follow from, on screens and on paper. */
public final class ReasonWords {
    private final Texts texts;
    private final Formats formats;
    private final CodeLists lists;
    private final LocalDate today;

    /**
     * Words in the language of {@code texts}.
     *
     * @param lists labels of codes
     * @param today whose codes
     */
    public ReasonWords(Texts texts, CodeLists lists, LocalDate today) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.lists = lists;
        this.today = today;
    }

    /** What a finding follows from, or what it waits for, in a sentence. */
    public String of(Reason reason) {
        return switch (reason) {
            case Reason.Answer answer -> answer(answer);
            case Reason.Participation taking ->
                taking.found().isEmpty()
                        ? texts.get(FindingText.REASON_TAKES_NOT, programme(taking.programme()))
                        : texts.get(FindingText.REASON_TAKES, programme(taking.programme()));
            case Reason.Counted counted ->
                texts.get(
                        FindingText.REASON_COUNTED,
                        counted.set().label(texts),
                        counted.tally().met(),
                        counted.tally().all(),
                        counted.tally().unknown());
            case Reason.Unreadable unreadable -> texts.get(FindingText.REASON_UNREADABLE);
        };
    }

    /** As {@link #of}, without who recorded it and when; of what is missing just its name. */
    public String briefly(Reason reason) {
        if (!(reason instanceof Reason.Answer answer)) {
            return of(reason);
        }
        String what = what(answer.fact(), answer.member());
        Known known = answer.known();
        return known == null ? what : texts.get(FindingText.REASON_ANSWER, what, value(answer.fact(), known));
    }

    private String answer(Reason.Answer answer) {
        String what = what(answer.fact(), answer.member());
        Known known = answer.known();
        if (known == null) {
            return texts.get(FindingText.REASON_MISSING, what);
        }
        String origin = origin(known.origin());
        String value = value(answer.fact(), known);
        return origin.isEmpty()
                ? texts.get(FindingText.REASON_ANSWER, what, value)
                : texts.get(FindingText.REASON_ANSWER_FROM, what, value, origin);
    }

    /** "Umur Nisa" or "Lantai terluas". */
    public String what(Fact fact, FamilyFacts.@Nullable Member member) {
        String label = fact.place() == Fact.Place.PARTICIPATION ? programme(fact.list()) : fact.label(texts);
        return member == null
                ? label
                : texts.get(FindingText.OF_MEMBER, label, member.name().reveal());
    }

    private String origin(Known.Origin origin) {
        LocalDate on = origin.on();
        if (on == null) {
            return "";
        }
        String day = formats.mediumDate(on);
        String by = origin.by();
        String who = by == null ? "" : by;
        return switch (origin.place()) {
            case VISIT -> texts.get(FindingText.ORIGIN_VISIT, day, who).strip();
            case FAMILY, MEMBER, PARTICIPATION ->
                texts.get(FindingText.ORIGIN_RECORD, day, who).strip();
            case NOTE -> texts.get(FindingText.ORIGIN_NOTE, day, who).strip();
        };
    }

    private String value(Fact fact, Known known) {
        String text = known.text();
        if (text != null) {
            return text;
        }
        long number = known.number();
        if (number < 0) {
            return texts.get(FindingText.VALUE_NOT_ASKED);
        }
        return switch (fact.kind()) {
            case YESNO -> texts.get(number == Fact.YES ? FindingText.VALUE_YES : FindingText.VALUE_NO);
            case CODE -> code(fact, number);
            case MONEY -> formats.rupiah(number);
            case NUMBER -> measured(fact, number);
            case SEVERAL, MULTI ->
                codes(fact).stream()
                        .filter(one ->
                                (number & (fact.kind() == Fact.Kind.MULTI ? one.number() : 1L << (one.number() - 1)))
                                        != 0)
                        .map(one -> one.label(texts))
                        .collect(Collectors.joining(", "));
            case TEXT -> "";
        };
    }

    /** A number with the unit of {@code fact}. */
    public String measured(Fact fact, long number) {
        String digits = formats.number(number);
        return fact.unit().isEmpty() ? digits : texts.get(FindingText.VALUE_UNIT, digits, fact.unit());
    }

    /** What {@code fact} may be, of its list of today. */
    public List<Code> codes(Fact fact) {
        return lists.list(fact.list(), today);
    }

    private String code(Fact fact, long number) {
        // What is not filled in on a member's record is none.
        return number == 0 && codes(fact).stream().noneMatch(one -> one.number() == 0)
                ? texts.get(FindingText.VALUE_NONE)
                : lists.label(fact.list(), number, texts);
    }

    /** A programme by its short name. */
    public String programme(String code) {
        return lists.label(Codes.PROGRAMME, code, texts);
    }
}

package id.simpul.finding.ui;

import id.simpul.finding.Change;
import id.simpul.finding.Condition.Range;
import id.simpul.finding.Fact;
import id.simpul.finding.FamilyFacts;
import id.simpul.finding.FamilyFindings;
import id.simpul.finding.Reason;
import id.simpul.finding.Reason.Tally;
import id.simpul.finding.ReasonWords;
import id.simpul.finding.Rule;
import id.simpul.finding.State;
import id.simpul.household.Codes;
import id.simpul.l10n.text.FindingText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Badge;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says findings in the office's words. */
final class FindingWords {
    private final Ui ui;
    private final CodeLists codes;
    private final ReasonWords reasons;

    FindingWords(Ui ui, CodeLists codes) {
        this.ui = ui;
        this.codes = codes;
        this.reasons = new ReasonWords(ui.texts(), codes, LocalDate.now(ui.clock()));
    }

    String reason(Reason reason) {
        return reasons.of(reason);
    }

    /** "Umur Nisa" or "Lantai terluas". */
    String what(Fact fact, FamilyFacts.@Nullable Member member) {
        return reasons.what(fact, member);
    }

    String programme(String code) {
        return reasons.programme(code);
    }

    Badge state(Rule rule, State state) {
        boolean exclusion = rule.kind() == Rule.Kind.EXCLUSION;
        return switch (state) {
            case MET ->
                new Badge(
                        ui.text(exclusion ? FindingText.STATE_APPLIES : FindingText.STATE_MET),
                        exclusion ? Tone.DANGER : Tone.WARNING);
            case NOT_MET ->
                new Badge(ui.text(exclusion ? FindingText.STATE_APPLIES_NOT : FindingText.STATE_NOT_MET), Tone.NEUTRAL);
            case UNKNOWN -> new Badge(ui.text(FindingText.STATE_UNKNOWN), Tone.INFO);
        };
    }

    /** "Memenuhi 4 dari 9, 2 belum diketahui"; of a programme also how many exclusions apply. */
    String summary(FamilyFindings.OfSet set) {
        var parts = new ArrayList<String>();
        Tally criteria = set.criteria();
        if (criteria.all() > 0) {
            parts.add(ui.text(FindingText.COUNTS, criteria.met(), criteria.all(), criteria.unknown()));
        }
        Tally exclusions = set.exclusions();
        if (exclusions.all() > 0) {
            parts.add(ui.text(FindingText.COUNTS_EXCLUSIONS, exclusions.met(), exclusions.all(), exclusions.unknown()));
        }
        return String.join(". ", parts);
    }

    /** "Kepmensos 262/HUK/2022, 31 Des 2022; berlaku sejak 31 Des 2022". */
    String source(Rule rule) {
        String from = ui.formats().mediumDate(rule.from());
        LocalDate to = rule.to();
        return to == null
                ? ui.text(FindingText.SOURCE_SINCE, rule.source(), published(rule.sourceOn()), from)
                : ui.text(
                        FindingText.SOURCE_BETWEEN,
                        rule.source(),
                        published(rule.sourceOn()),
                        from,
                        ui.formats().mediumDate(to));
    }

    /** "per triwulan"; what a newer program or another office wrote in other words stays as it is. */
    String per(Rule rule) {
        return codes.list(Codes.PER, LocalDate.now(ui.clock())).stream()
                .filter(code -> code.code().equals(rule.per()))
                .findFirst()
                .map(code -> code.label(ui.texts()))
                .orElse(rule.per());
    }

    /** A day as a date; a month or a year as it is written. */
    private String published(String iso) {
        return iso.length() < LocalDate.EPOCH.toString().length()
                ? iso
                : ui.formats().mediumDate(LocalDate.parse(iso));
    }

    /** "Bila Lantai terluas bukan Tanah atau Semen/bata merah: tidak terpenuhi". */
    String change(Rule rule, Change change) {
        String becomes = state(rule, change.becomes()).text();
        String what = what(change.fact(), change.member());
        String values = values(change.fact(), change.values());
        LocalDate on = change.on();
        return on == null
                ? ui.text(FindingText.CHANGE, what, values, becomes)
                : ui.text(
                        FindingText.CHANGE_ON,
                        what,
                        values,
                        becomes,
                        ui.formats().mediumDate(on));
    }

    private String values(Fact fact, List<Range> ranges) {
        if (fact.place() == Fact.Place.PARTICIPATION) {
            boolean takes = ranges.getFirst().from() == Fact.YES;
            return ui.text(takes ? FindingText.VALUE_TAKES : FindingText.VALUE_TAKES_NOT);
        }
        return switch (fact.kind()) {
            case YESNO -> ui.text(ranges.getFirst().from() == Fact.YES ? FindingText.VALUE_YES : FindingText.VALUE_NO);
            case CODE -> oneOf(fact, ranges);
            default -> or(ranges.stream().map(range -> range(fact, range)).toList());
        };
    }

    /** The fewer of what it may be and what it may not. */
    private String oneOf(Fact fact, List<Range> ranges) {
        List<Code> all = reasons.codes(fact);
        List<String> in = new ArrayList<>();
        List<String> out = new ArrayList<>();
        for (Code code : all) {
            boolean fits =
                    ranges.stream().anyMatch(range -> range.from() <= code.number() && code.number() <= range.to());
            (fits ? in : out).add(code.label(ui.texts()));
        }
        return in.size() <= out.size() || out.isEmpty() ? or(in) : ui.text(FindingText.VALUE_OTHER_THAN, or(out));
    }

    private String or(List<String> texts) {
        return texts.stream()
                .reduce((one, other) -> ui.text(FindingText.OR, one, other))
                .orElse("");
    }

    private String range(Fact fact, Range range) {
        boolean open = range.to() == Long.MAX_VALUE;
        if (range.from() <= 0 && !open) {
            return ui.text(FindingText.VALUE_AT_MOST, shown(fact, range.to()));
        }
        if (open) {
            return ui.text(FindingText.VALUE_AT_LEAST, shown(fact, range.from()));
        }
        return range.from() == range.to()
                ? shown(fact, range.from())
                : ui.text(FindingText.VALUE_BETWEEN, shown(fact, range.from()), shown(fact, range.to()));
    }

    private String shown(Fact fact, long number) {
        return fact.kind() == Fact.Kind.MONEY ? ui.formats().rupiah(number) : reasons.measured(fact, number);
    }
}

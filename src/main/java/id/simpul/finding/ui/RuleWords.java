package id.simpul.finding.ui;

import id.simpul.finding.Rule;
import id.simpul.l10n.text.FindingText;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Rules in words. */
final class RuleWords {
    private static final String DESIL = "desil";

    private final Ui ui;
    private final FindingWords words;

    RuleWords(Ui ui, FindingWords words) {
        this.ui = ui;
        this.words = words;
    }

    String kind(Rule rule) {
        return ui.text(
                switch (rule.kind()) {
                    case SET -> FindingText.RULES_KIND_SET;
                    case CRITERION, DIRECT ->
                        rule.amount() == null ? FindingText.RULES_KIND_CRITERION : FindingText.RULES_KIND_LINE;
                    case BAND -> FindingText.RULES_KIND_BAND;
                    case EXCLUSION -> FindingText.RULES_KIND_EXCLUSION;
                    case COMPONENT -> FindingText.RULES_KIND_COMPONENT;
                    case CAP -> FindingText.RULES_KIND_CAP;
                    case AMOUNT -> FindingText.RULES_KIND_AMOUNT;
                    case CONCLUSION -> FindingText.RULES_KIND_CONCLUSION;
                    case LIMIT -> FindingText.RULES_KIND_LIMIT;
                    case WITHDRAWN -> FindingText.RULES_KIND_WITHDRAWN;
                });
    }

    /** "Rp225.000 per triwulan", "desil 1–4", "4 orang"; empty where a rule has no number. */
    String value(Rule rule) {
        Long amount = rule.amount();
        if (rule.kind() == Rule.Kind.BAND) {
            OptionalLong most = rule.highest(DESIL);
            return most.isPresent() ? ui.text(FindingText.RULES_DECILES, most.getAsLong()) : "";
        }
        if (amount == null) {
            return rule.goods();
        }
        boolean rupiah = rule.kind() == Rule.Kind.AMOUNT || rule.kind() == Rule.Kind.CRITERION;
        String number = rupiah ? ui.formats().rupiah(amount) : ui.formats().number(amount);
        return ui.text(FindingText.VALUE_UNIT, number, words.per(rule));
    }

    /** "sejak 9 Feb 2026", "1 Jan 2023 sampai 31 Des 2025". */
    String days(Rule rule) {
        LocalDate to = rule.to();
        String from = ui.formats().mediumDate(rule.from());
        return to == null
                ? ui.text(FindingText.RULES_SINCE, from)
                : ui.text(FindingText.RULES_BETWEEN, from, ui.formats().mediumDate(to));
    }

    /** The facts a rule asks about, since its condition is not everybody's language. */
    String facts(Rule rule) {
        return rule.condition().facts().stream()
                .map(fact -> fact.label(ui.texts()))
                .collect(Collectors.joining(", "));
    }

    /** Who made it. */
    String maker(Rule rule, String office) {
        if (rule.area().isEmpty()) {
            return ui.text(FindingText.RULES_BY_PROGRAM);
        }
        return ui.text(rule.area().equals(office) ? FindingText.RULES_BY_US : FindingText.RULES_BY_DISTRICT);
    }
}

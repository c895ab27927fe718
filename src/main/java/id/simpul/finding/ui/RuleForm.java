package id.simpul.finding.ui;

import id.simpul.finding.Rule;
import id.simpul.finding.RuleDesk.NewRule;
import id.simpul.household.Codes;
import id.simpul.household.Written;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.FindingText;
import id.simpul.programme.Per;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The next version of a rule: numbers are asked as numbers, and only what is neither as a condition. */
final class RuleForm {
    private static final Pattern AGES = Pattern.compile("age in (\\d+)\\.\\.(\\d+)");
    private static final Pattern DECILES = Pattern.compile("desil (?:in (\\d+)\\.\\.(\\d+)|= (\\d+))");
    private static final Pattern LINE = Pattern.compile("spending <=? \\d+");

    /** What is recorded is in both languages, whichever the screen is in. */
    private static final Texts INDONESIAN = new Texts(Texts.INDONESIAN);

    private static final Texts ENGLISH = new Texts(Texts.ENGLISH);

    private final Ui ui;
    private final RuleServices services;
    private final Runnable changed;

    RuleForm(Ui ui, RuleServices services, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.changed = changed;
    }

    /** What of a rule a form asks for, put together as the rule that will be. */
    private interface Part {
        NewRule of(NewRule before);
    }

    /** Opens the form for the version that follows {@code rule}. */
    void open(Rule rule) {
        var form = new Form(ui);
        LocalDate today = services.today().get();
        Part part = part(form, rule);
        Field<LocalDate> from = form.date(FindingText.RULES_FROM)
                .required()
                .span(6)
                .warn(day ->
                        day.isBefore(today) ? Optional.of(ui.text(FindingText.RULES_FROM_PAST)) : Optional.empty());
        Field<LocalDate> to = form.date(FindingText.RULES_TO)
                .span(6)
                .help(FindingText.RULES_TO_HELP)
                .check(day -> from.value().filter(day::isBefore).isPresent()
                        ? Optional.of(ui.text(FindingText.RULES_TO_EARLY))
                        : Optional.empty());
        Field<String> source =
                form.text(FindingText.RULES_SOURCE).required().span(8).help(FindingText.RULES_SOURCE_HELP);
        Field<LocalDate> published =
                form.date(FindingText.RULES_PUBLISHED).required().span(4);
        from.set(today.withDayOfMonth(1).plusMonths(1));
        ui.dialogs()
                .open(new Dialog(ui.text(FindingText.RULES_NEW_OF, rule.label(ui.texts())))
                        .content(form.node())
                        .button(form.submit(
                                FindingText.RULES_SAVE,
                                () -> save(
                                        form,
                                        () -> made(
                                                part.of(NewRule.after(
                                                        rule, from.value().orElse(today))),
                                                to.value().orElse(null),
                                                source.value().orElse(""),
                                                published
                                                        .value()
                                                        .map(LocalDate::toString)
                                                        .orElse("")))))
                        .cancel(ui.text(FindingText.CANCEL))
                        .wide());
        form.focus();
    }

    private static NewRule made(NewRule rule, @Nullable LocalDate to, String source, String on) {
        return new NewRule(
                rule.set(),
                rule.code(),
                rule.kind(),
                rule.about(),
                rule.label(),
                rule.labelEn(),
                rule.condition(),
                rule.amount(),
                rule.per(),
                rule.from(),
                to,
                source,
                on,
                rule.restricted());
    }

    private Part part(Form form, Rule rule) {
        if (rule.kind() == Rule.Kind.AMOUNT) {
            return amount(form, rule);
        }
        if (rule.amount() != null && LINE.matcher(rule.text()).matches()) {
            return line(form);
        }
        if (rule.kind() == Rule.Kind.BAND && DECILES.matcher(rule.text()).matches()) {
            return band(form, rule);
        }
        if (rule.kind() == Rule.Kind.LIMIT && AGES.matcher(rule.text()).matches()) {
            return ages(form);
        }
        return rule.amount() == null ? condition(form, rule) : number(form, rule);
    }

    private Part amount(Form form, Rule rule) {
        Field<Long> rupiah = form.money(FindingText.RULES_AMOUNT).required().span(7);
        Field<Per> per = form.choice(
                        FindingText.RULES_PER,
                        List.of(Per.values()),
                        Per::code,
                        one -> services.codes().label(Codes.PER, one.code(), ui.texts()))
                .required()
                .span(5);
        per.set(Per.of(rule.per()));
        return before -> with(
                before,
                before.label(),
                before.labelEn(),
                before.condition(),
                rupiah.value().orElse(0L),
                per.value().orElse(Per.MONTH).code());
    }

    private Part line(Form form) {
        Field<Long> rupiah =
                form.money(FindingText.RULES_LINE).required().span(7).help(FindingText.RULES_LINE_HELP);
        return before -> {
            long line = rupiah.value().orElse(0L);
            String shown = ui.formats().rupiah(line);
            return with(
                    before,
                    INDONESIAN.get(FindingText.RULES_LABEL_LINE, shown),
                    ENGLISH.get(FindingText.RULES_LABEL_LINE, shown),
                    "spending < " + line,
                    line,
                    before.per());
        };
    }

    private Part band(Form form, Rule rule) {
        Field<Long> first =
                form.number(FindingText.RULES_DECILE_FROM).required().span(6).check(this::decile);
        Field<Long> last = form.number(FindingText.RULES_DECILE_TO)
                .required()
                .span(6)
                .check(this::decile)
                .check(value -> first.value().filter(from -> from > value).isPresent()
                        ? Optional.of(ui.text(FindingText.RULES_DECILE_ORDER))
                        : Optional.empty());
        first.set(1L);
        rule.highest("desil").ifPresent(last::set);
        return before -> {
            long from = first.value().orElse(1L);
            long to = last.value().orElse(1L);
            String range = from == to ? Long.toString(from) : from + "–" + to;
            return with(
                    before,
                    INDONESIAN.get(FindingText.RULES_LABEL_BAND, range),
                    ENGLISH.get(FindingText.RULES_LABEL_BAND, range),
                    Rule.deciles(from, to),
                    null,
                    before.per());
        };
    }

    private Optional<String> decile(long value) {
        return value >= 1 && value <= 10 ? Optional.empty() : Optional.of(ui.text(FindingText.DECILE_WHAT));
    }

    private Part ages(Form form) {
        Field<Long> first = form.number(FindingText.RULES_AGE_FROM).required().span(6);
        Field<Long> last = form.number(FindingText.RULES_AGE_TO)
                .required()
                .span(6)
                .check(value -> first.value().filter(from -> from > value).isPresent()
                        ? Optional.of(ui.text(FindingText.RULES_AGE_ORDER))
                        : Optional.empty());
        return before -> {
            long from = first.value().orElse(0L);
            long to = last.value().orElse(0L);
            String range = from + "–" + to;
            return with(
                    before,
                    INDONESIAN.get(FindingText.RULES_LABEL_AGES, range),
                    ENGLISH.get(FindingText.RULES_LABEL_AGES, range),
                    Rule.ages(from, to),
                    null,
                    before.per());
        };
    }

    private Part number(Form form, Rule rule) {
        Field<Long> number = form.number(FindingText.RULES_NUMBER).required().span(4);
        Field<String> label = form.text(FindingText.RULES_LABEL).required().span(8);
        label.set(rule.label());
        return before -> with(
                before,
                label.value().orElse(""),
                label.value().orElse(""),
                before.condition(),
                number.value().orElse(0L),
                before.per());
    }

    private Part condition(Form form, Rule rule) {
        Field<String> label = form.text(FindingText.RULES_LABEL).required().span(12);
        Field<String> condition = form.lines(FindingText.RULES_CONDITION, 3)
                .required()
                .span(12)
                .help(FindingText.RULES_CONDITION_HELP)
                .check(text -> {
                    OptionalInt fault = services.desk().fault(text, rule.about());
                    return fault.isPresent()
                            ? Optional.of(ui.text(FindingText.CONDITION_WHAT, fault.getAsInt() + 1))
                            : Optional.empty();
                });
        label.set(rule.label());
        condition.set(rule.text());
        return before -> with(
                before,
                label.value().orElse(""),
                label.value().orElse(""),
                condition.value().orElse(""),
                null,
                before.per());
    }

    private static NewRule with(
            NewRule before, String label, String labelEn, String condition, @Nullable Long amount, String per) {
        return new NewRule(
                before.set(),
                before.code(),
                before.kind(),
                before.about(),
                label,
                labelEn,
                condition,
                amount,
                per,
                before.from(),
                before.to(),
                before.source(),
                before.sourceOn(),
                before.restricted());
    }

    private void save(Form form, Supplier<NewRule> made) {
        ui.jobs()
                .run(FindingText.RULES_SAVE, progress -> services.desk().add(services.actor(), made.get()))
                .then(written -> {
                    ui.dialogs().close();
                    tell(FindingText.RULES_SAVED, written);
                })
                .or(form::refused);
    }

    /** Takes out a version that was entered by mistake. */
    void remove(Rule version) {
        ui.jobs()
                .run(FindingText.RULES_SAVE, progress -> services.desk().remove(services.actor(), version))
                .then(written -> tell(FindingText.RULES_REMOVED, written))
                .orShow();
    }

    private void tell(FindingText report, Written written) {
        ui.undoable(
                ui.text(report),
                FindingText.RULES_SAVE,
                progress -> services.desk().undo(services.actor(), written.act()),
                changed);
        changed.run();
    }
}

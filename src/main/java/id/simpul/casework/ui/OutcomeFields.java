package id.simpul.casework.ui;

import id.simpul.casework.CaseDetail;
import id.simpul.casework.Outcome;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a family received: in words, when, how much and from whom, and whether it is satisfied. */
final class OutcomeFields {
    private static final Set<String> QUESTIONS = Set.of("PERTANYAAN", "SARAN");

    private final Field<String> what;
    private final Field<Code> kind;
    private final Field<LocalDate> receivedOn;
    private final Field<Long> amount;
    private final Field<String> source;
    private final Field<Code> satisfaction;
    private final Field<String> why;

    OutcomeFields(Ui ui, Form form, CodeLists codes, LocalDate today, CaseDetail file) {
        what = form.lines(CaseworkText.OUTCOME, 2).required().help(CaseworkText.OUTCOME_HELP);
        kind = segments(ui, form, CaseworkText.OUTCOME_KIND, codes.list("hasil", today));
        receivedOn = form.date(CaseworkText.RECEIVED_ON)
                .span(4)
                .check(day ->
                        day.isAfter(today) ? Optional.of(ui.text(CaseworkText.RECEIVED_AHEAD_WHAT)) : Optional.empty());
        amount = form.money(CaseworkText.AMOUNT).span(4);
        source = form.text(CaseworkText.RECEIVED_FROM).span(4);
        satisfaction = segments(ui, form, CaseworkText.SATISFACTION, codes.list("kepuasan", today));
        why = form.text(CaseworkText.SATISFACTION_WHY).required();
        kind.onChange(now -> shown());
        satisfaction.onChange(now -> shown());
        String usual = QUESTIONS.contains(file.stream()) ? Outcome.ANSWERED : Outcome.FULL;
        codes.find("hasil", usual, today).ifPresent(kind::set);
        if (file.referral() != null) {
            source.set(file.referral().destination());
        }
        receivedOn.set(today);
        shown();
    }

    private static Field<Code> segments(Ui ui, Form form, CaseworkText label, List<Code> codes) {
        return form.segments(label, codes, Code::code, code -> code.label(ui.texts()));
    }

    private void shown() {
        String code = kind.value().map(Code::code).orElse("");
        boolean goods = code.equals(Outcome.FULL) || code.equals("SEBAGIAN");
        receivedOn.show(goods);
        amount.show(goods);
        source.show(goods);
        why.show(satisfaction
                .value()
                .map(Code::code)
                .filter(Outcome.UNSATISFIED::equals)
                .isPresent());
    }

    private boolean goods() {
        String code = kind.value().map(Code::code).orElse("");
        return !code.equals(Outcome.NOTHING) && !code.equals(Outcome.ANSWERED);
    }

    Outcome value() {
        boolean goods = goods();
        boolean unsatisfied = satisfaction
                .value()
                .map(Code::code)
                .filter(Outcome.UNSATISFIED::equals)
                .isPresent();
        return new Outcome(
                kind.value().map(Code::code).orElse(Outcome.FULL),
                what.value().orElse(""),
                goods ? receivedOn.value().orElse(null) : null,
                goods ? amount.value().orElse(null) : null,
                goods ? source.value().orElse(null) : null,
                satisfaction.value().map(Code::code).orElse(null),
                unsatisfied ? why.value().orElse(null) : null);
    }
}

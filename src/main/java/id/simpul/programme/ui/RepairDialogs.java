package id.simpul.programme.ui;

import id.simpul.assessment.Instrument;
import id.simpul.household.PersonHit;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.l10n.text.RepairText;
import id.simpul.programme.DatedRules;
import id.simpul.programme.repair.Condition;
import id.simpul.programme.repair.Repair;
import id.simpul.programme.repair.RepairConcern;
import id.simpul.programme.repair.RepairDetails;
import id.simpul.reference.Code;
import id.simpul.screen.Lookup;
import id.simpul.screen.Note;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The form for the repair of a house. */
final class RepairDialogs {
    static final String STATES = "keadaan_rutilahu";
    static final String PROOFS = "bukti_tanah";
    private static final List<Integer> STEPS = List.of(0, 50, 100);

    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final Saving saving;
    private final LongConsumer saved;

    /** {@code saved} gets the row of the application that was written; 0 for a new one. */
    RepairDialogs(Ui ui, ProgrammeServices services, LongConsumer saved) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.saving = new Saving(ui, act -> services.repairs().undo(services.actor(), act));
        this.saved = saved;
    }

    void add() {
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> services.repairs().cost(services.actor(), words.today()))
                .then(cost -> open(null, cost))
                .orShow();
    }

    void change(Repair before) {
        open(before, Optional.empty());
    }

    /** "Atap: seng, dinding: bambu, lantai: tanah, menurut kunjungan 3 Mei 2026". */
    String condition(@Nullable Condition found) {
        if (found == null) {
            return ui.text(RepairText.NO_VISIT);
        }
        String parts = Stream.of(
                        part(RepairText.ROOF, "roof", found.roof()),
                        part(RepairText.WALL, "wall", found.wall()),
                        part(RepairText.FLOOR, "floor", found.floor()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return ui.text(RepairText.CONDITION_OF, parts, ui.formats().mediumDate(found.visitedOn()));
    }

    private String part(RepairText name, String field, @Nullable Long code) {
        return code == null
                ? ""
                : ui.text(
                        ProgrammeText.AMOUNT_LINE,
                        ui.text(name),
                        Instrument.current()
                                .family(field)
                                .map(question -> words.label(question.list(), code.toString()))
                                .orElse(code.toString()));
    }

    private void open(@Nullable Repair before, Optional<DatedRules.Rule> usual) {
        var form = new Form(ui);
        var picker = new Lookup<>(ui, services.people(ui));
        Label found = id.simpul.screen.Styled.paragraph(
                before == null
                        ? ui.text(RepairText.CHOOSE_FIRST)
                        : condition(before.details().condition()),
                "quiet");
        picker.onChange(chosen ->
                chosen.ifPresentOrElse(hit -> show(hit, found), () -> found.setText(ui.text(RepairText.CHOOSE_FIRST))));
        Field<LocalDate> applied = form.date(RepairText.APPLIED).required().span(6);
        Field<Code> state = form.choice(
                        RepairText.STATE, words.options(STATES), Code::code, code -> code.label(ui.texts()))
                .required()
                .span(6);
        form.node(found);
        form.section(RepairText.LAND_TITLE);
        Field<Code> kind = form.choice(
                        RepairText.LAND_KIND, words.options(PROOFS), Code::code, code -> code.label(ui.texts()))
                .required()
                .span(6);
        Field<String> number = form.text(RepairText.LAND_NUMBER).span(6);
        Field<String> owner = form.text(RepairText.LAND_OWNER).span(12).help(RepairText.LAND_OWNER_HELP);
        Field<Boolean> statement = form.check(RepairText.STATEMENT).span(12);
        Field<LocalDate> stated = form.date(RepairText.STATEMENT_ON).span(6);
        form.section(RepairText.WORK_TITLE);
        Field<Long> cost = form.money(RepairText.COST).span(6);
        Field<String> fund = form.text(RepairText.FUND).span(6).help(RepairText.FUND_HELP);
        Field<Integer> progress = form.segments(
                        RepairText.PROGRESS,
                        STEPS,
                        step -> Integer.toString(step),
                        step -> ui.text(RepairText.PERCENT, step))
                .required()
                .span(6);
        Field<LocalDate> seen = form.date(RepairText.PROGRESS_ON).span(6);
        Field<String> note = form.lines(ProgrammeText.NOTE, 2);
        Field<String> reason = form.text(ProgrammeText.REASON).span(12).help(ProgrammeText.REASON_HELP);
        applied.set(before == null ? words.today() : before.details().appliedOn());
        state(state, before == null ? RepairDetails.PROPOSED : before.details().state());
        progress.set(before == null ? 0 : before.details().progress());
        usual.ifPresent(rule -> {
            cost.set(rule.value());
            cost.help(RepairText.COST_BY, rule.source());
        });
        reason.show(before != null && before.details().reason() != null);
        if (before != null) {
            RepairDetails details = before.details();
            kind.set(words.options(PROOFS).stream()
                    .filter(code -> code.code().equals(details.landKind()))
                    .findFirst());
            number.set(Optional.ofNullable(details.landNumber()));
            owner.set(Optional.ofNullable(details.landOwner()));
            statement.set(details.statement());
            stated.set(Optional.ofNullable(details.statementOn()));
            cost.set(Optional.ofNullable(details.cost()));
            fund.set(Optional.ofNullable(details.fund()));
            seen.set(Optional.ofNullable(details.progressOn()));
            note.set(Optional.ofNullable(details.note()));
            reason.set(Optional.ofNullable(details.reason()));
        }
        String title = ui.text(before == null ? RepairText.ADD : RepairText.CHANGE_TITLE);
        long id = before == null ? 0 : before.id();
        var dialog = new RecordForm(ui, saving, title, form, () -> saved.accept(id));
        if (before == null) {
            dialog.above(picker.node(ui.text(RepairText.APPLICANT)), picker.line());
        } else {
            dialog.danger(
                    ProgrammeText.REMOVE,
                    () -> services.repairs().remove(services.actor(), before),
                    ui.text(RepairText.REMOVED));
        }
        dialog.open(form.submit(RepairText.SAVE, () -> {
            Optional<PersonHit> hit = picker.chosen();
            if (before == null && hit.isEmpty()) {
                picker.ask();
                return;
            }
            long household = before == null ? hit.orElseThrow().household() : before.household();
            var after = new RepairDetails(
                    before == null
                            ? Long.valueOf(hit.orElseThrow().person())
                            : before.details().person(),
                    applied.value().orElse(words.today()),
                    kind.value().map(Code::code).orElse(RepairDetails.NO_PROOF),
                    number.value().orElse(null),
                    owner.value().orElse(null),
                    statement.value().orElse(false),
                    stated.value().orElse(null),
                    before == null ? null : before.details().condition(),
                    cost.value().orElse(null),
                    fund.value().orElse(null),
                    state.value().map(Code::code).orElse(RepairDetails.PROPOSED),
                    progress.value().orElse(0),
                    seen.value().orElse(null),
                    reason.value().orElse(null),
                    note.value().orElse(null));
            examined(form, reason, household, before, after);
        }));
    }

    private void state(Field<Code> field, String code) {
        field.set(words.options(STATES).stream()
                .filter(one -> one.code().equals(code))
                .findFirst());
    }

    private void show(PersonHit hit, Label found) {
        ui.jobs()
                .run(
                        ProgrammeText.JOB_LOAD,
                        progress -> services.repairs().condition(services.actor(), hit.household()))
                .then(condition -> found.setText(condition(condition.orElse(null))))
                .orShow();
    }

    /** Saves at once if nothing speaks against it or why is said, else shows what does. */
    private void examined(
            Form form, Field<String> reason, long household, @Nullable Repair before, RepairDetails after) {
        long self = before == null ? 0 : before.id();
        ui.jobs()
                .run(
                        ProgrammeText.JOB_CHECK,
                        progress -> services.repairs().concerns(services.actor(), household, after, self))
                .then((List<RepairConcern> concerns) -> {
                    if (concerns.isEmpty() || after.reason() != null) {
                        saving.save(
                                form,
                                () -> services.repairs().record(services.actor(), household, before, after),
                                ui.text(RepairText.SAVED),
                                () -> saved.accept(self));
                        return;
                    }
                    var note = new Note(Tone.WARNING, ui.text(ProgrammeText.CONCERNS_TITLE));
                    concerns.forEach(concern -> note.text(concern.text(ui.texts())));
                    form.notice(note.text(ui.text(ProgrammeText.CONCERNS_NEXT)).node());
                    reason.show(true);
                    reason.focus();
                })
                .or(form::refused);
    }
}

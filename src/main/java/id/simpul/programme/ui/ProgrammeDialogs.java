package id.simpul.programme.ui;

import id.simpul.household.Codes;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.Per;
import id.simpul.programme.Programme;
import id.simpul.programme.ProgrammeAmount;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.programme.ProgrammeDetails;
import id.simpul.programme.ProgrammeQuota;
import id.simpul.reference.Code;
import id.simpul.region.Region;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Forms for programmes of the office, amounts and quotas. */
final class ProgrammeDialogs {
    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final Saving saving;
    private final Consumer<String> saved;

    /** {@code saved} gets the code of the programme that was written. */
    ProgrammeDialogs(Ui ui, ProgrammeServices services, Consumer<String> saved) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.saved = saved;
        this.saving = new Saving(ui, act -> services.programmes().undo(services.actor(), act));
    }

    void add() {
        withOthers("", others -> {
            var form = new Form(ui);
            var fields = new Fields(form, others);
            fields.level.set(words.options(ProgrammeWords.LEVEL).stream()
                    .filter(level -> level.code().equals("KABUPATEN"))
                    .findFirst());
            fields.unit.set(Programme.Unit.KELUARGA);
            fields.from.set(words.today().withDayOfYear(1));
            open(ui.text(ProgrammeText.ADD), form, List.of(), () -> {
                ProgrammeDetails details = fields.details();
                saving.save(
                        form,
                        () -> services.programmes().add(services.actor(), details),
                        ui.text(ProgrammeText.ADDED, details.label()),
                        () -> saved.accept(""));
            });
        });
    }

    void change(Programme before) {
        withOthers(before.code(), others -> {
            var form = new Form(ui);
            var fields = new Fields(form, others);
            fields.show(ProgrammeDetails.of(before));
            open(ui.text(ProgrammeText.CHANGE_TITLE), form, List.of(), () -> {
                ProgrammeDetails details = fields.details();
                saving.save(
                        form,
                        () -> services.programmes().change(services.actor(), before, details),
                        ui.text(ProgrammeText.PROGRAMME_CHANGED, details.label()),
                        () -> saved.accept(before.code()));
            });
        });
    }

    void end(Programme before) {
        var form = new Form(ui);
        Field<LocalDate> day = form.date(ProgrammeText.END_DAY).required().help(ProgrammeText.END_HELP);
        day.set(words.today());
        open(ui.text(ProgrammeText.END_TITLE, before.label(ui.texts())), form, List.of(), () -> {
            LocalDate last = day.value().orElse(words.today());
            saving.save(
                    form,
                    () -> services.programmes().end(services.actor(), before, last),
                    ui.text(ProgrammeText.ENDED_SAID, before.label(ui.texts())),
                    () -> saved.accept(before.code()));
        });
    }

    void amount(Programme programme, @Nullable ProgrammeAmount before) {
        var form = new Form(ui);
        Field<String> component = form.text(ProgrammeText.COMPONENT).required().span(12);
        Field<Long> rupiah = form.money(ProgrammeText.VALUE).span(6);
        Field<Per> per = form.choice(ProgrammeText.PER, List.of(Per.values()), Per::code, words::per)
                .required()
                .span(6);
        Field<String> goods = form.text(ProgrammeText.GOODS).span(12).help(ProgrammeText.GOODS_HELP);
        Field<LocalDate> from = form.date(ProgrammeText.STARTED).required().span(6);
        Field<LocalDate> to = form.date(ProgrammeText.ENDED).span(6);
        Field<String> source = form.text(ProgrammeText.SOURCE).span(12).help(ProgrammeText.DECREE_HELP);
        per.set(Per.MONTH);
        from.set(words.today().withDayOfYear(1));
        var further = new ArrayList<Button>();
        if (before != null) {
            component.set(before.component());
            rupiah.set(Optional.ofNullable(before.rupiah()));
            per.set(before.per());
            goods.set(Optional.ofNullable(before.goods()));
            from.set(before.from());
            to.set(Optional.ofNullable(before.to()));
            source.set(Optional.ofNullable(before.source()));
            further.add(Buttons.danger(
                    ui.text(ProgrammeText.REMOVE),
                    () -> saving.save(
                            form,
                            () -> services.programmes().removeAmount(services.actor(), before),
                            ui.text(ProgrammeText.AMOUNT_REMOVED),
                            () -> saved.accept(programme.code()))));
        }
        String title = ui.text(ProgrammeText.AMOUNT_TITLE, programme.label(ui.texts()));
        open(title, form, further, () -> {
            var after = new ProgrammeAmount(
                    before == null ? 0 : before.id(),
                    programme.code(),
                    component.value().orElse(""),
                    "",
                    rupiah.value().orElse(null),
                    goods.value().orElse(null),
                    per.value().orElse(Per.MONTH),
                    from.value().orElse(words.today()),
                    to.value().orElse(null),
                    source.value().orElse(null));
            saving.save(
                    form,
                    () -> services.programmes().amount(services.actor(), before, after),
                    ui.text(ProgrammeText.AMOUNT_SAVED),
                    () -> saved.accept(programme.code()));
        });
    }

    void quota(Programme programme, @Nullable ProgrammeQuota before) {
        var form = new Form(ui);
        Field<Integer> year = form.choice(
                        ProgrammeText.YEAR,
                        words.years(before == null ? null : before.year()),
                        y -> Integer.toString(y),
                        y -> Integer.toString(y))
                .required()
                .span(4);
        Field<Code> period = form.choice(
                        ProgrammeText.PERIOD, words.options(Codes.PERIOD), Code::code, code -> code.label(ui.texts()))
                .span(8);
        Field<Region> village = form.choice(ProgrammeText.VILLAGE, services.villages(), Region::code, Region::title)
                .span(8)
                .help(ProgrammeText.QUOTA_VILLAGE_HELP);
        Field<Long> places = form.number(ProgrammeText.PLACES).required().span(4);
        Field<String> source = form.text(ProgrammeText.SOURCE).span(12).help(ProgrammeText.DECREE_HELP);
        year.set(words.today().getYear());
        var further = new ArrayList<Button>();
        if (before != null) {
            year.set(before.year());
            period.set(words.options(Codes.PERIOD).stream()
                    .filter(code -> code.code().equals(before.period()))
                    .findFirst());
            village.set(services.villages().stream()
                    .filter(region -> region.code().equals(before.village()))
                    .findFirst());
            places.set((long) before.places());
            source.set(Optional.ofNullable(before.source()));
            further.add(Buttons.danger(
                    ui.text(ProgrammeText.REMOVE),
                    () -> saving.save(
                            form,
                            () -> services.programmes().removeQuota(services.actor(), before),
                            ui.text(ProgrammeText.QUOTA_REMOVED),
                            () -> saved.accept(programme.code()))));
        }
        String title = ui.text(ProgrammeText.QUOTA_TITLE, programme.label(ui.texts()));
        open(title, form, further, () -> {
            var after = new ProgrammeQuota(
                    before == null ? 0 : before.id(),
                    programme.code(),
                    year.value().orElse(0),
                    period.value().map(Code::code).orElse(null),
                    village.value().map(Region::code).orElse(null),
                    places.value().orElse(0L).intValue(),
                    source.value().orElse(null),
                    0);
            saving.save(
                    form,
                    () -> services.programmes().quota(services.actor(), before, after),
                    ui.text(ProgrammeText.QUOTA_SAVED),
                    () -> saved.accept(programme.code()));
        });
    }

    /** Programmes that a programme may not go with: all but itself. */
    private void withOthers(String code, Consumer<List<Programme>> then) {
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> services.programmes().list(services.actor()))
                .then(lines -> then.accept(lines.stream()
                        .map(ProgrammeDesk.Line::programme)
                        .filter(programme -> !programme.code().equals(code))
                        .toList()))
                .orShow();
    }

    private void open(String title, Form form, List<Button> further, Runnable save) {
        var dialog = new Dialog(title).content(form.node()).button(form.submit(ProgrammeText.SAVE_PROGRAMME, save));
        further.forEach(dialog::button);
        ui.dialogs().open(dialog.cancel(ui.text(ProgrammeText.CANCEL)).wide());
        form.focus();
    }

    /** The fields of a programme. */
    private final class Fields {
        private final Field<String> label;
        private final Field<String> name;
        private final Field<Code> level;
        private final Field<String> owner;
        private final Field<Programme.Unit> unit;
        private final Field<Boolean> once;
        private final Field<String> rules;
        private final Field<String> applyAt;
        private final Field<String> documents;
        private final Field<LocalDate> from;
        private final Field<LocalDate> to;
        private final Field<String> source;
        private final Map<String, Field<Boolean>> excludes = new LinkedHashMap<>();

        Fields(Form form, List<Programme> others) {
            label = form.text(ProgrammeText.LABEL).required().span(5).help(ProgrammeText.LABEL_HELP);
            name = form.text(ProgrammeText.NAME).required().span(7);
            level = form.choice(
                            ProgrammeText.LEVEL,
                            words.options(ProgrammeWords.LEVEL),
                            Code::code,
                            code -> code.label(ui.texts()))
                    .required()
                    .span(5);
            owner = form.text(ProgrammeText.FACT_OWNER).required().span(7);
            unit = form.segments(
                            ProgrammeText.COLUMN_UNIT,
                            List.of(Programme.Unit.values()),
                            Programme.Unit::name,
                            one -> words.label(ProgrammeWords.UNIT, one.name()))
                    .required()
                    .span(12);
            once = form.check(ProgrammeText.ONCE_ASKED).span(12);
            rules = form.lines(ProgrammeText.FACT_RULES, 3).span(12);
            applyAt = form.text(ProgrammeText.FACT_APPLY).span(6);
            documents = form.text(ProgrammeText.FACT_DOCUMENTS).span(6);
            from = form.date(ProgrammeText.STARTED).required().span(6);
            to = form.date(ProgrammeText.ENDED).span(6);
            source = form.text(ProgrammeText.SOURCE).span(12).help(ProgrammeText.DECREE_HELP);
            form.section(ProgrammeText.EXCLUDES_TITLE);
            for (Programme other : others) {
                if (other.runsOn(words.today())) {
                    excludes.put(
                            other.code(),
                            form.check(new Form.Asked("excludes." + other.code(), other.label(ui.texts())))
                                    .span(6));
                }
            }
        }

        void show(ProgrammeDetails details) {
            label.set(details.label());
            name.set(details.name());
            level.set(words.options(ProgrammeWords.LEVEL).stream()
                    .filter(code -> code.code().equals(details.level()))
                    .findFirst());
            owner.set(details.owner());
            unit.set(details.unit());
            once.set(details.once());
            rules.set(Optional.ofNullable(details.rules()));
            applyAt.set(Optional.ofNullable(details.applyAt()));
            documents.set(Optional.ofNullable(details.documents()));
            from.set(details.from());
            to.set(Optional.ofNullable(details.to()));
            source.set(Optional.ofNullable(details.source()));
            excludes.forEach((code, field) -> field.set(details.excludes().contains(code)));
        }

        ProgrammeDetails details() {
            Set<String> chosen = excludes.entrySet().stream()
                    .filter(entry -> entry.getValue().value().orElse(false))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
            return new ProgrammeDetails(
                    label.value().orElse(""),
                    name.value().orElse(""),
                    level.value().map(Code::code).orElse(""),
                    owner.value().orElse(""),
                    unit.value().orElse(Programme.Unit.KELUARGA),
                    once.value().orElse(false),
                    chosen,
                    rules.value().orElse(null),
                    applyAt.value().orElse(null),
                    documents.value().orElse(null),
                    from.value().orElse(words.today()),
                    to.value().orElse(null),
                    source.value().orElse(null));
        }
    }
}

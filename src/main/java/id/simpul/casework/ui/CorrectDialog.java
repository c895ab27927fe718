package id.simpul.casework.ui;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.household.PersonHit;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Corrects what was taken in. */
final class CorrectDialog {
    private final Ui ui;
    private final Actor actor;
    private final CaseDesk desk;
    private final CaseDetail file;
    private final LongConsumer done;
    private final Form form;
    private final Field<Code> stream;
    private final Field<Code> topic;
    private final Field<Code> channel;
    private final Field<Boolean> urgent;
    private final ReporterFields reporter;
    private final Field<String> summary;

    /** {@code done} gets the act. */
    CorrectDialog(
            Ui ui,
            Actor actor,
            CaseDesk desk,
            CodeLists codes,
            CaseWords words,
            Function<String, List<PersonHit>> search,
            CaseDetail file,
            LongConsumer done) {
        LocalDate today = words.today();
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.file = file;
        this.done = done;
        form = new Form(ui);
        stream = form.choice(
                        CaseworkText.STREAM, codes.list("aliran", today), Code::code, code -> code.label(ui.texts()))
                .required()
                .onChange(now -> topics(codes, today, now.map(Code::code).orElse(file.stream())));
        topic = form.choice(
                CaseworkText.TOPIC,
                Topics.of(codes, file.stream(), today),
                Code::code,
                code -> Topics.label(code, ui.texts()));
        channel = form.choice(
                        CaseworkText.CHANNEL, codes.list("kanal", today), Code::code, code -> code.label(ui.texts()))
                .required()
                .span(7);
        urgent = form.check(CaseworkText.URGENT).span(5);
        reporter = new ReporterFields(ui, form, codes, today, words, search);
        summary = form.lines(CaseworkText.SUMMARY_LABEL, 3);
        codes.find("aliran", file.stream(), today).ifPresent(stream::set);
        topics(codes, today, file.stream());
        if (file.topic() != null) {
            codes.find("keluhan", file.topic(), today).ifPresent(topic::set);
        }
        codes.find("kanal", file.channel(), today).ifPresent(channel::set);
        urgent.set(file.urgent());
        reporter.set(file.reporter());
        if (file.summary() != null) {
            summary.set(file.summary());
        }
    }

    private void topics(CodeLists codes, LocalDate today, String of) {
        List<Code> topics = Topics.of(codes, of, today);
        topic.options(topics);
        topic.show(!topics.isEmpty());
    }

    void open() {
        ui.dialogs()
                .open(new Dialog(ui.text(CaseworkText.CORRECT_TITLE, file.register()))
                        .content(form.node())
                        .button(form.submit(CaseworkText.SAVE, this::save))
                        .cancel(ui.text(CaseworkText.CANCEL)));
        form.focus();
    }

    private void save() {
        ui.jobs()
                .run(
                        CaseworkText.JOB_SAVE,
                        progress -> desk.correct(
                                actor,
                                file.id(),
                                stream.value().orElseThrow().code(),
                                topic.value().map(Code::code).orElse(null),
                                channel.value().orElseThrow().code(),
                                urgent.value().orElse(false),
                                reporter.value(),
                                summary.value().orElse(null)))
                .then(act -> {
                    ui.dialogs().close();
                    done.accept(act);
                })
                .or(form::refused);
    }
}

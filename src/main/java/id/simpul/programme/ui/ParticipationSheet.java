package id.simpul.programme.ui;

import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.BulkDesk;
import id.simpul.programme.BulkDesk.Present;
import id.simpul.programme.ListedPerson;
import id.simpul.programme.ParticipationDetails;
import id.simpul.programme.ProgrammeDesk.Choice;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Participation of a whole list. */
final class ParticipationSheet implements BulkSheet {
    private final ProgrammeServices services;
    private final Form form;
    private final Field<String> list;
    private final ParticipationFields fields;
    private final Field<Present> present;

    ParticipationSheet(Ui ui, ProgrammeServices services, ProgrammeWords words, List<Choice> choices) {
        this.services = services;
        this.form = new Form(ui);
        this.list = form.lines(ProgrammeText.BULK_LIST, LINES).required().help(ProgrammeText.BULK_LIST_HELP);
        this.fields = new ParticipationFields(ui, words, form, choices, null);
        this.present = form.segments(
                ProgrammeText.BULK_PRESENT,
                List.of(Present.values()),
                Present::name,
                one -> ui.text(one == Present.SKIP ? ProgrammeText.BULK_SKIP : ProgrammeText.BULK_REPLACE));
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public void begin(String code, String text) {
        present.set(Present.SKIP);
        if (!text.isEmpty()) {
            list.set(text);
        }
        if (!code.isEmpty()) {
            fields.choose(code);
        }
    }

    @Override
    public String list() {
        return list.value().orElse("");
    }

    @Override
    public String code() {
        return fields.code();
    }

    @Override
    public void askWhy(boolean asked) {
        fields.reason().show(asked);
    }

    @Override
    public Map<String, String> subject() {
        Map<String, String> subject = new HashMap<>(form.values());
        subject.keySet().removeAll(List.of(present.id(), fields.reason().id()));
        return subject;
    }

    @Override
    public Supplier<List<ListedPerson>> examination() {
        String text = list();
        ParticipationDetails details = fields.details();
        return () -> services.bulk().examine(services.actor(), text, details);
    }

    @Override
    public Supplier<BulkDesk.Result> recording() {
        String text = list();
        ParticipationDetails details = fields.details();
        Present chosen = present.value().orElse(Present.SKIP);
        String why = fields.why();
        return () -> services.bulk().record(services.actor(), text, details, chosen, why);
    }
}

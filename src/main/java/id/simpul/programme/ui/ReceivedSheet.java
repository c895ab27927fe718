package id.simpul.programme.ui;

import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.BulkDesk;
import id.simpul.programme.Disbursement;
import id.simpul.programme.ListedPerson;
import id.simpul.programme.ProgrammeDesk.Choice;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a whole list received. */
final class ReceivedSheet implements BulkSheet {
    private final ProgrammeServices services;
    private final List<Choice> choices;
    private final Form form;
    private final Field<String> list;
    private final Field<Choice> programme;
    private final ReceivedFields fields;

    ReceivedSheet(Ui ui, ProgrammeServices services, ProgrammeWords words, List<Choice> choices) {
        this.services = services;
        this.choices = choices;
        this.form = new Form(ui);
        this.list = form.lines(ProgrammeText.BULK_LIST, LINES).required().help(ProgrammeText.BULK_LIST_HELP);
        this.programme = form.choice(
                        ProgrammeText.PROGRAMME,
                        choices,
                        choice -> choice.programme().code(),
                        choice -> choice.programme().label(ui.texts()))
                .required();
        this.fields = new ReceivedFields(ui, words, form);
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public void begin(String code, String text) {
        if (!text.isEmpty()) {
            list.set(text);
        }
        programme.set(choices.stream()
                .filter(choice -> choice.programme().code().equals(code))
                .findFirst());
    }

    @Override
    public String list() {
        return list.value().orElse("");
    }

    @Override
    public String code() {
        return programme.value().map(choice -> choice.programme().code()).orElse("");
    }

    @Override
    public void askWhy(boolean asked) {
        // Nothing speaks against what somebody has in hand.
    }

    @Override
    public Map<String, String> subject() {
        return form.values();
    }

    @Override
    public Supplier<List<ListedPerson>> examination() {
        String text = list();
        String code = code();
        Disbursement received = fields.received(0, 0);
        return () -> services.bulk().examineReceived(services.actor(), text, code, received);
    }

    @Override
    public Supplier<BulkDesk.Result> recording() {
        String text = list();
        String code = code();
        Disbursement received = fields.received(0, 0);
        return () -> services.bulk().receive(services.actor(), text, code, received);
    }
}

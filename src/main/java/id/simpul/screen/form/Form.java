package id.simpul.screen.form;

import id.simpul.kernel.Problem;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ScreenText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A form. Each field is one call; fields stand in the order of the calls, which is the order of the paper form:
 *
 * <pre>{@code
 * var form = new Form(ui);
 * Field<String> name = form.text(HouseholdText.PERSON_NAME).required().span(8);
 * Field<LocalDate> born = form.date(HouseholdText.PERSON_BORN).span(4).warn(this::ageFitsNik);
 * form.keepDraft("household.person", id, () -> name.value().orElse(""));
 * Button save = form.submit(HouseholdText.PERSON_SAVE, this::save);
 * }</pre>
 *
 * Enter goes to the next field, Ctrl+Enter or Ctrl+S saves, F4 or Alt+Down opens a list. A wrong field says so below itself when it is
 * left; saving lists all of them with links.
 */
public final class Form {
    /** Parts a row is divided into, see {@link Field#span}. */
    static final int COLUMNS = 12;

    private final Ui ui;
    private final Inputs inputs;
    private final Mnemonics mnemonics = new Mnemonics();
    private final List<Field<?>> fields = new ArrayList<>();
    private final StackPane notice = Styled.with(new StackPane(), "form-notice");
    private final StackPane summary = Styled.with(new StackPane(), "form-summary");
    private final FormGrid grid;
    private final VBox node;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private @Nullable DraftKeeper drafts;
    private @Nullable Button submit;
    private boolean submitsOnEnter;
    private boolean filling;
    private Runnable begin = () -> {};

    /** Something a draft keeps besides the fields. */
    private record Kept(Supplier<String> text, Consumer<String> restore) {}

    /** An empty form. */
    public Form(Ui ui) {
        this.ui = ui;
        this.inputs = new Inputs(ui);
        this.grid = new FormGrid(ui);
        this.node = Styled.column("form", notice, summary, grid);
        Styled.show(notice, false);
        Styled.show(summary, false);
        FormKeys.install(node, this);
        node.sceneProperty().subscribe((old, now) -> {
            if (now == null && drafts != null) {
                drafts.flush();
            }
        });
    }

    /** Adds a line of text. */
    public Field<String> text(TextKey label) {
        return add(label, inputs.text());
    }

    /** Lets Enter in the last field submit, for a form of one or two fields such as a sign-in. */
    public Form submitOnEnter() {
        submitsOnEnter = true;
        return this;
    }

    boolean submitsOnEnter() {
        return submitsOnEnter;
    }

    /** Adds a password, whose characters are not shown. Only for forms that keep no draft. */
    public Field<String> password(TextKey label) {
        return add(label, inputs.password());
    }

    /**
     * Adds several lines of text.
     *
     * @param rows lines in sight
     */
    public Field<String> lines(TextKey label, int rows) {
        return add(label, new LinesInput(rows));
    }

    /** Adds a date, typed as {@code 17/08/2026} or {@code 17082026}. */
    public Field<LocalDate> date(TextKey label) {
        return add(label, inputs.date());
    }

    /** Adds a whole number, zero or more. */
    public Field<Long> number(TextKey label) {
        return add(label, inputs.number());
    }

    /** Adds an amount in whole rupiah, zero or more. */
    public Field<Long> money(TextKey label) {
        return add(label, inputs.money());
    }

    /**
     * Adds a NIK or No. KK, typed and shown in groups of four; yields the digits alone. Another length than 16 is warned
     * about and kept.
     */
    public Field<String> identity(TextKey label) {
        return add(label, inputs.identity()).warn(inputs::sixteenDigits);
    }

    /** Adds a long number written in {@code groups} groups of {@code size} digits, as a code on paper; yields the digits alone. */
    public Field<String> digits(TextKey label, int size, int groups) {
        return add(label, inputs.digits(size, groups));
    }

    /** Adds a list to choose from; one with more than a dozen entries can be searched. */
    public <T> Field<T> choice(TextKey label, List<T> options, Function<T, String> key, Function<T, String> name) {
        return add(label, inputs.choice(options, key, name));
    }

    /** Adds two to five answers side by side. */
    public <T> Field<T> segments(TextKey label, List<T> options, Function<T, String> key, Function<T, String> name) {
        return add(label, new SegmentInput<>(options, key, name));
    }

    /** Adds a list of which any number can be ticked, searched by typing; nothing while none is. */
    public <T> Field<List<T>> ticks(TextKey label, List<T> options, Function<T, String> key, Function<T, String> name) {
        return add(label, inputs.ticks(options, key, name));
    }

    /** Adds a question answered by yes or no, or not yet. */
    public Field<Boolean> yesNo(TextKey label) {
        return add(label, yesNoInput());
    }

    /**
     * A label that comes from data, as the questions of an instrument do.
     *
     * @param id what its value is kept under in drafts
     * @param label in the language of the screen
     */
    public record Asked(String id, String label) {}

    /** As {@link #choice(TextKey, List, Function, Function)}. */
    public <T> Field<T> choice(Asked asked, List<T> options, Function<T, String> key, Function<T, String> name) {
        return add(asked.id(), asked.label(), mnemonics.mark(asked.label()), inputs.choice(options, key, name));
    }

    /** As {@link #check(TextKey)}. */
    public Field<Boolean> check(Asked asked) {
        return add(asked.id(), asked.label(), asked.label(), new CheckInput(new CheckBox(asked.label())));
    }

    /** Adds a code typed as on a paper form, its label at the left, its meaning at the right; F4 opens the list. */
    public <T> Field<T> code(Asked asked, CodeBook<T> book) {
        grid.tight();
        return add(asked.id(), asked.label(), asked.label(), new CodeInput<>(book, ui.text(ScreenText.CHOOSE)))
                .beside();
    }

    private Input<Boolean> yesNoInput() {
        return new SegmentInput<>(
                List.of(true, false), yes -> yes ? "1" : "0", yes -> ui.text(yes ? ScreenText.YES : ScreenText.NO));
    }

    /** Adds a box to tick. */
    public Field<Boolean> check(TextKey label) {
        String marked = mnemonics.mark(ui.text(label));
        var box = new CheckBox(marked);
        box.setMnemonicParsing(true);
        return add(label, marked, new CheckInput(box));
    }

    /** Adds a value that is only shown. */
    public Field<String> readOnly(TextKey label) {
        return add(label, ui.text(label), new ReadOnlyInput());
    }

    /** Begins a part of the form under its own heading. */
    public Form section(TextKey title) {
        grid.put(Styled.label(ui.text(title), "form-section"), COLUMNS);
        return this;
    }

    /** Lets what follows appear one frame later, or with the next key: the picture of a long form takes more than one. */
    public void restNextFrame() {
        grid.restNextFrame();
    }

    /** Puts a node of the feature's own between the fields, over the whole width. */
    public Form node(Node own) {
        grid.put(own, COLUMNS);
        return this;
    }

    /** Makes the button that saves, as Ctrl+Enter does; {@code action} runs only when no field is wrong. */
    public Button submit(TextKey label, Runnable action) {
        Button button = Buttons.primary(ui.text(label), () -> {
            if (valid()) {
                action.run();
            }
        });
        FormKeys.install(button, this);
        submit = button;
        return button;
    }

    /**
     * Keeps something in the draft that is not a field, before {@link #keepDraft}; {@link #changed()} tells that it changed.
     *
     * @param text what to keep; empty for nothing
     * @param restore gets it back, or an empty text
     */
    public Form keep(String id, Supplier<String> text, Consumer<String> restore) {
        kept.put(id, new Kept(text, restore));
        return this;
    }

    /** To be told when something changed that {@link #keep} keeps. */
    public void changed() {
        if (!filling) {
            listeners.forEach(Runnable::run);
            if (drafts != null) {
                drafts.changed();
            }
        }
    }

    /** What an empty form begins with, put back when the user throws a draft away. Give it before {@link #keepDraft}. */
    public Form onBegin(Runnable action) {
        begin = action;
        return this;
    }

    /** Keeps what is typed and brings it back after a crash, see {@link #draftIndicator()}. Call after all fields. */
    public Form keepDraft(String form, String subject, Supplier<String> title) {
        var keeper = new DraftKeeper(ui, form, subject, title, this::values);
        drafts = keeper;
        keeper.restore(this::fill, this::notice, this::startOver);
        return this;
    }

    /** Empties the form for the next record, with what {@link #onBegin} gives it; the draft is forgotten. */
    public void startOver() {
        fill(Map.of());
        begin.run();
        fields.forEach(Field::forget);
        Styled.show(summary, false);
        clearNotice();
        forgetDraft();
    }

    /** "Draf tersimpan 10.42", to be placed by the screen beside its title or buttons; after {@link #keepDraft}. */
    public Node draftIndicator() {
        if (drafts == null) {
            throw new IllegalStateException("this form keeps no draft");
        }
        return drafts.indicator();
    }

    /** Forgets the draft, once the record is saved. */
    public void forgetDraft() {
        if (drafts != null) {
            drafts.forget();
        }
    }

    /** Examines every field, lists what is wrong, and goes to the first wrong field; whether nothing is. */
    public boolean valid() {
        List<Field<?>> wrong = fields.stream().filter(f -> !f.examine()).toList();
        Styled.show(summary, !wrong.isEmpty());
        if (!wrong.isEmpty()) {
            var note = new Note(Tone.DANGER, ui.text(ScreenText.FORM_SUMMARY, wrong.size()));
            wrong.forEach(field -> note.link(field.name(), field::focus));
            summary.getChildren().setAll(note.node());
            wrong.getFirst().focus();
        }
        return wrong.isEmpty();
    }

    /** Shows above the fields why the desk refused; for {@code jobs…or(form::refused)}. */
    public void refused(Problem problem) {
        notice(Note.of(ui, problem).node());
    }

    /** Shows {@code note} above the fields. */
    public void notice(Node note) {
        notice.getChildren().setAll(note);
        Styled.show(notice, true);
    }

    /** Takes the note above the fields away. */
    public void clearNotice() {
        notice.getChildren().clear();
        Styled.show(notice, false);
    }

    /** Calls {@code action} after each change of any field. */
    public Form onChange(Runnable action) {
        listeners.add(action);
        return this;
    }

    /** What is typed, by field; empty and hidden fields left out. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        for (Field<?> field : fields) {
            String text = field.input().text();
            if (!text.isEmpty() && field.shown()) {
                values.put(field.id(), text);
            }
        }
        kept.forEach((id, other) -> {
            String text = other.text().get();
            if (!text.isEmpty()) {
                values.put(id, text);
            }
        });
        return values;
    }

    /** Puts kept values back into the fields; fields that are not among them become empty. */
    public void fill(Map<String, String> values) {
        filling = true;
        // Twice, since the first pass may show fields or fill lists that the second then finds.
        for (int pass = 0; pass < 2; pass++) {
            for (Field<?> field : fields) {
                String kept = values.getOrDefault(field.id(), "");
                if (!field.input().text().equals(kept)) {
                    field.input().text(kept);
                }
            }
        }
        kept.forEach((id, other) -> other.restore().accept(values.getOrDefault(id, "")));
        filling = false;
        listeners.forEach(Runnable::run);
    }

    /** Gives the first field the keyboard. */
    public void focus() {
        if (!fields.isEmpty()) {
            fields.getFirst().focus();
        }
    }

    /** What has the keyboard when the form first comes to the front; for {@code Screen.focus}. */
    public Node first() {
        return fields.isEmpty() ? node : fields.getFirst().input().target();
    }

    /** The node to show. */
    public VBox node() {
        return node;
    }

    List<Field<?>> fields() {
        return fields;
    }

    @Nullable
    Button submitButton() {
        return submit;
    }

    <T> Field<T> add(TextKey label, Input<T> input) {
        return add(label, mnemonics.mark(ui.text(label)), input);
    }

    private <T> Field<T> add(TextKey label, String marked, Input<T> input) {
        return add(label.key(), ui.text(label), marked, input);
    }

    private <T> Field<T> add(String id, String name, String marked, Input<T> input) {
        var field = new Field<T>(ui, id, name, marked, input);
        fields.add(field);
        grid.put(field);
        field.onChange(value -> changed());
        return field;
    }
}

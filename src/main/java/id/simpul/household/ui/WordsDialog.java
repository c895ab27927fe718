package id.simpul.household.ui;

import id.simpul.household.sheet.Inspection;
import id.simpul.household.sheet.Mapping;
import id.simpul.household.sheet.SheetImport;
import id.simpul.l10n.text.SheetText;
import id.simpul.reference.Code;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Says what words of a column mean that no code is known for. */
final class WordsDialog {
    private final Ui ui;
    private final SheetServices services;
    private final Inspection list;
    private final Mapping mapping;
    private final int at;
    private final Consumer<Mapping> changed;

    WordsDialog(Ui ui, SheetServices services, Inspection list, Mapping mapping, int at, Consumer<Mapping> changed) {
        this.ui = ui;
        this.services = services;
        this.list = list;
        this.mapping = mapping;
        this.at = at;
        this.changed = changed;
    }

    void open(List<String> unknown) {
        Mapping.Column column = Objects.requireNonNull(mapping.columns().get(at));
        List<Code> codes = services.codes().list(column.field().list().orElseThrow(), LocalDate.now(ui.clock()));
        var form = new Form(ui);
        Map<String, Field<Code>> fields = new LinkedHashMap<>();
        for (int i = 0; i < unknown.size(); i++) {
            fields.put(
                    unknown.get(i),
                    form.choice(
                                    new Form.Asked("word" + i, unknown.get(i)),
                                    codes,
                                    Code::code,
                                    code -> code.label(ui.texts()))
                            .span(6));
        }
        ui.dialogs()
                .open(new Dialog(ui.text(SheetText.WORDS_TITLE, list.heads().get(at)))
                        .text(ui.text(SheetText.WORDS_TEXT))
                        .content(form.node())
                        .button(form.submit(SheetText.WORDS_SAVE, () -> save(column, fields)))
                        .cancel(ui.text(SheetText.WORDS_CANCEL))
                        .wide());
        form.focus();
    }

    private void save(Mapping.Column column, Map<String, Field<Code>> fields) {
        Map<String, String> codes = new HashMap<>(column.codes());
        fields.forEach(
                (word, field) -> field.value().ifPresent(code -> codes.put(SheetImport.word(word), code.code())));
        ui.dialogs().close();
        changed.accept(mapping.with(at, column.with(codes)));
    }
}

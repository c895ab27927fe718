package id.simpul.screen.form;

import id.simpul.kernel.TextKey;
import id.simpul.screen.Lookup;
import id.simpul.screen.Ui;

/** Fields of a form in which something is looked up as it is typed. */
public final class LookupFields {
    private LookupFields() {}

    /** Adds a line in which something is looked up and chosen. */
    public static <T> Field<T> chosen(Ui ui, Form form, TextKey label, Lookup.Source<T> source) {
        return form.add(label, new ChosenInput<>(ui, source));
    }

    /** Adds a line for a name, which is looked up as it is typed and need not be on record. */
    public static <T> Field<Named<T>> named(Ui ui, Form form, TextKey label, Lookup.Source<T> source) {
        return form.add(label, new NamedInput<>(ui, source));
    }
}

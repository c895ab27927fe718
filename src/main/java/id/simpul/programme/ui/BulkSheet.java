package id.simpul.programme.ui;

import id.simpul.programme.BulkDesk;
import id.simpul.programme.ListedPerson;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A form of what is recorded for a whole list. Its suppliers hold what stands in the form now, for a work thread. */
sealed interface BulkSheet permits ParticipationSheet, ReceivedSheet {
    /** Lines of the list in sight. */
    int LINES = 7;

    /** The form. */
    Form form();

    /** Begins with the programme {@code code} and {@code list}. */
    void begin(String code, String list);

    /** The list as it stands. */
    String list();

    /** Code of the chosen programme; empty: none. */
    String code();

    /** Asks why, for who has something against them, or no longer. */
    void askWhy(boolean asked);

    /** What stands in the form and changes what the list would come to: not why, and not what becomes of those it has. */
    Map<String, String> subject();

    /** What the list would come to. */
    Supplier<List<ListedPerson>> examination();

    /** Records it. */
    Supplier<BulkDesk.Result> recording();
}

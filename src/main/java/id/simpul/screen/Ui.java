package id.simpul.screen;

import id.simpul.kernel.Message;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import java.time.Clock;

/** What a screen works with: language, clock, jobs, and the window's dialogs, snackbar and navigation. */
public final class Ui {
    private final Texts texts;
    private final Formats formats;
    private final Clock clock;
    private final TextSize size;
    private final Drafts drafts;
    private final Dialogs dialogs;
    private final Snackbar snackbar;
    private final Jobs jobs;
    private final Jobs lasting;
    private final Navigator navigator;

    /**
     * What one window's screens work with. A change of language or text size makes a new one.
     *
     * @param clock the time, with this computer's zone
     * @param screens builds the screen of each route
     */
    public Ui(Texts texts, Clock clock, TextSize size, Jobs.Lanes lanes, Drafts drafts, Screens screens) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.clock = clock;
        this.size = size;
        this.drafts = drafts;
        this.dialogs = new Dialogs(texts, formats, clock);
        this.snackbar = new Snackbar(texts);
        this.jobs = new Jobs(lanes, dialogs::show);
        this.lasting = jobs;
        this.navigator = new Navigator(jobs, (route, own) -> screens.open(route, new Ui(this, own)));
    }

    private Ui(Ui window, Jobs own) {
        this.texts = window.texts;
        this.formats = window.formats;
        this.clock = window.clock;
        this.size = window.size;
        this.drafts = window.drafts;
        this.dialogs = window.dialogs;
        this.snackbar = window.snackbar;
        this.jobs = own;
        this.lasting = window.lasting;
        // Screens are built only when somebody goes somewhere, so the window's navigator is there by then.
        this.navigator = window.navigator;
    }

    /** The text {@code key} with {@code args} for its placeholders. */
    public String text(TextKey key, Object... args) {
        return texts.get(key, args);
    }

    /** The text of {@code message}. */
    public String text(Message message) {
        return texts.get(message);
    }

    /** The texts of the window's language. */
    public Texts texts() {
        return texts;
    }

    /** Dates, times and money. */
    public Formats formats() {
        return formats;
    }

    /** The time and this computer's zone. */
    public Clock clock() {
        return clock;
    }

    /** How large everything is written. */
    public TextSize size() {
        return size;
    }

    /** What a length drawn for 100 % is at the chosen text size; for the few lengths the style sheet cannot set. */
    public double px(double normal) {
        return size.px(normal);
    }

    /** Work away from the UI thread; its results are dropped when the screen is closed. */
    public Jobs jobs() {
        return jobs;
    }

    /** Work whose result counts even when the screen that offered it is closed, as an undo from the snackbar does. */
    public Jobs lasting() {
        return lasting;
    }

    /**
     * Reports what was done and offers to take it back, also after the screen that did it is closed.
     *
     * @param job what taking it back is called while it runs
     * @param undo takes it back
     * @param then follows when it was taken back
     */
    public void undoable(String report, TextKey job, Jobs.Action undo, Runnable then) {
        snackbar.undoable(report, () -> lasting.act(job, undo).then(then).orShow());
    }

    /** Where unsaved typing is kept. */
    public Drafts drafts() {
        return drafts;
    }

    /** Questions and messages on top of the window. */
    public Dialogs dialogs() {
        return dialogs;
    }

    /** Short reports with undo. */
    public Snackbar snackbar() {
        return snackbar;
    }

    /** Where the user is and was. */
    public Navigator navigator() {
        return navigator;
    }
}

package id.simpul.screen;

import id.simpul.kernel.TextKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * The long work of one page: one job at a time, with how far it is and a button to stop it, while the page's acts rest. The
 * keyboard stands on the work meanwhile, where Esc stops it, and goes back to where it was if nothing came of it.
 *
 * <pre>{@code
 * var job = new PageJob(ui, page::node);          // page holds job.node()
 * job.run(SheetText.JOB_CHECK, progress -> desk.check(list, progress), this::checked);
 * }</pre>
 */
public final class PageJob {
    /** Where the acts of a page are; a lookup takes one selector, and silently finds nothing for a list of them. */
    private static final List<String> ACTS = List.of(
            ".page-head .button",
            ".drop-zone .button",
            ".form-foot .button",
            ".detail-foot .button",
            ".card-head .button");

    private final Ui ui;
    private final Supplier<? extends Parent> page;
    private final JobStrip strip;
    private final Set<Node> resting = new HashSet<>();
    private boolean busy;

    /** Work of {@code page}, which shows {@link #node()} somewhere. */
    public PageJob(Ui ui, Supplier<? extends Parent> page) {
        this.ui = ui;
        this.page = page;
        this.strip = new JobStrip(ui);
    }

    /** How far the work is; nothing while there is none. */
    public HBox node() {
        return strip.node();
    }

    /** Whether there is work under way. */
    public boolean busy() {
        return busy;
    }

    /** Starts {@code work} unless there is some under way; a failure is shown. */
    public <T> void run(TextKey name, Jobs.Work<T> work, Consumer<? super T> then) {
        run(name, work, then, failure -> ui.dialogs().show(failure));
    }

    /** Starts {@code work} unless there is some under way. */
    public <T> void run(TextKey name, Jobs.Work<T> work, Consumer<? super T> then, Consumer<Failure> or) {
        if (busy) {
            return;
        }
        busy = true;
        Node owner = owner();
        rest();
        RunningJob job = ui.jobs()
                .run(name, work)
                .then((T answer) -> {
                    wake();
                    then.accept(answer);
                })
                .always(() -> {
                    boolean here = strip.hasFocus();
                    busy = false;
                    strip.end();
                    wake();
                    if (here && owner != null && owner.getScene() != null) {
                        owner.requestFocus();
                    }
                })
                .or(failure -> {
                    wake();
                    or.accept(failure);
                });
        strip.follow(job);
        if (busy && owner != null) {
            strip.node().requestFocus();
        }
    }

    /** Who has the keyboard, if that is in the page. */
    private @Nullable Node owner() {
        Parent root = page.get();
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(root)) {
                return owner;
            }
        }
        return null;
    }

    private void rest() {
        for (String acts : ACTS) {
            for (Node node : page.get().lookupAll(acts)) {
                if (node instanceof ButtonBase && !node.isDisable()) {
                    node.setDisable(true);
                    resting.add(node);
                }
            }
        }
    }

    private void wake() {
        resting.forEach(node -> node.setDisable(false));
        resting.clear();
    }
}

package id.simpul.paper.ui;

import id.simpul.l10n.text.PrintText;
import id.simpul.paper.Handout;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A paper that takes no number as it will be printed, with what is done with it: print, save, go back. What is given out is what
 * is seen, to the letter.
 */
public final class PaperScreen {
    private final Ui ui;
    private final PaperOutput output;
    private final String title;
    private final Supplier<Paper> source;
    private final PagePreview preview;
    private final Label subtitle = new Label();
    private final List<Node> acts = new ArrayList<>();
    private boolean may = true;
    private @Nullable Paper paper;

    /**
     * What is shown.
     *
     * @param named its pages and what they are called
     * @param subtitle under the title of the screen
     */
    public record Paper(PaperOutput.Named named, String subtitle) {
        /** As {@link PaperOutput.Named}: a paper whose file is named as it is called. */
        public Paper(String called, String subtitle, Handout handout) {
            this(new PaperOutput.Named(called, handout), subtitle);
        }
    }

    /**
     * A screen for what {@code source} makes.
     *
     * @param output prints and saves it
     * @param title of the screen
     * @param source the paper as it would be printed now; asked on a work thread each time the screen comes to the front
     */
    public PaperScreen(Ui ui, PaperOutput output, String title, Supplier<Paper> source) {
        this.ui = ui;
        this.output = output;
        this.title = title;
        this.source = source;
        this.preview = new PagePreview(ui);
    }

    /** Without {@code may}, the paper is only looked at. */
    public PaperScreen mayGiveOut(boolean now) {
        may = now;
        return this;
    }

    /** What is known under the title before the paper is there. */
    public PaperScreen subtitle(String known) {
        subtitle.setText(known);
        return this;
    }

    /** One more button, before the others: {@code act} is done on the UI thread once the paper is there. */
    public PaperScreen also(Icon icon, String text, Runnable act) {
        acts.add(Buttons.secondary(icon, text, act));
        return this;
    }

    /** The screen. Built once. */
    public Screen screen() {
        if (may) {
            acts.add(Buttons.secondary(Icon.PDF, ui.text(PrintText.SAVE_PDF), this::save));
            acts.add(Buttons.primary(Icon.PRINT, ui.text(PrintText.PRINT), this::print));
        }
        acts.forEach(act -> act.setDisable(true));
        List<Node> all = new ArrayList<>(acts);
        all.addFirst(Buttons.secondary(ui.text(PrintText.BACK), ui.navigator()::back));
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        VBox head = Styled.column("paper-head", Heads.page(title, subtitle, all.toArray(Node[]::new)));
        Screen screen = Screen.of(title, new VBox(head, preview.node()))
                .onShow(this::load)
                .focus(preview.focus())
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(PrintText.KEY_PAGES));
        return may ? screen.key("Ctrl+P", ui.text(PrintText.KEY_PRINT), this::print) : screen;
    }

    private void load() {
        ui.jobs()
                .run(PrintText.PREPARING, progress -> source.get())
                .then(made -> {
                    paper = made;
                    subtitle.setText(made.subtitle());
                    acts.forEach(act -> act.setDisable(false));
                    preview.show(made.named().handout().pdf());
                })
                .orShow();
    }

    private void print() {
        if (paper != null) {
            output.print(paper.named());
        }
    }

    private void save() {
        if (paper != null) {
            output.save(paper.named());
        }
    }
}

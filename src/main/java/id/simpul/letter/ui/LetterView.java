package id.simpul.letter.ui;

import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.LetterText;
import id.simpul.l10n.text.PrintText;
import id.simpul.letter.LetterLine;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.letter.LetterProblem;
import id.simpul.paper.ui.PagePreview;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An issued letter: the pages as they were kept, and what can be done with them. */
public final class LetterView {
    private final Ui ui;
    private final LetterServices services;
    private final long id;
    private final PagePreview preview;
    private final StackPane pages = new StackPane();
    private final VBox side = Styled.column("paper-side");
    private final LetterActions actions;
    private boolean print;
    private @Nullable LetterLine letter;

    /** The letter of {@code route}. */
    public LetterView(Ui ui, LetterServices services, LetterRoute route) {
        this.ui = ui;
        this.services = services;
        this.id = route.letter();
        this.print = route.print();
        this.preview = new PagePreview(ui);
        this.actions = new LetterActions(ui, services, this::load);
    }

    /** What the screen shows; no pages where none were kept. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shown(LetterLine letter, byte @Nullable [] pdf) {}

    /** The screen. */
    public Screen screen() {
        HBox.setHgrow(pages, Priority.ALWAYS);
        pages.setMinWidth(0);
        Screen screen = Screen.of(ui.text(LetterText.LETTER_TITLE), Styled.row("paper-page", pages, side))
                .onShow(this::load)
                .focus(preview.focus())
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(LetterText.KEY_PAGES));
        return actions.mayGiveOut() ? screen.key("Ctrl+P", ui.text(PrintText.KEY_PRINT), this::print) : screen;
    }

    private void load() {
        ui.jobs()
                .run(LetterText.JOB_PREVIEW, progress -> read())
                .then(this::loaded)
                .orShow();
    }

    private Shown read() {
        LetterLine line = services.register()
                .find(services.actor(), id)
                .orElseThrow(() -> new Refusal(new LetterProblem.NotFound()));
        boolean readable = line.kept() && !line.restricted();
        return new Shown(line, readable ? services.output().pdf(services.actor(), id, Sheet.ORIGINAL) : null);
    }

    private void loaded(Shown shown) {
        LetterLine line = shown.letter();
        letter = line;
        byte[] pdf = shown.pdf();
        if (pdf == null) {
            pages.getChildren()
                    .setAll(EmptyState.of(
                            Icon.PDF,
                            ui.text(line.restricted() ? LetterText.NO_PAGES_RESTRICTED : LetterText.NO_PAGES)));
        } else {
            pages.getChildren().setAll(preview.node());
            preview.show(pdf);
        }
        side.getChildren().setAll(Styled.scroll(record(line)), foot(line, pdf != null));
        if (print) {
            print = false;
            print();
        }
    }

    private VBox record(LetterLine line) {
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        line.number(),
                        LetterWords.status(ui, line),
                        LetterWords.person(ui, line),
                        LetterWords.subject(ui, line)));
        LetterWords.voided(ui, line).ifPresent(body.getChildren()::add);
        body.getChildren().addAll(Styled.line(), facts(line));
        return body;
    }

    private Node facts(LetterLine line) {
        var facts = new KeyValues(ui);
        facts.add(ui.text(LetterText.FACT_DATE), ui.formats().longDate(line.issued()));
        facts.add(ui.text(LetterText.FACT_KIND), services.codes().label(LetterWords.KINDS, line.kind(), ui.texts()));
        facts.add(ui.text(LetterText.FACT_ADDRESSEE), LetterWords.given(line.addressee()));
        facts.add(ui.text(LetterText.FACT_NIK), LetterWords.nik(line));
        LetterWords.about(ui, line, facts);
        if (line.pages() > 0) {
            facts.add(ui.text(LetterText.FACT_PAGES), ui.formats().number(line.pages()));
        }
        if (line.checkCode() != null) {
            facts.add(ui.text(LetterText.FACT_CHECK_CODE), line.checkCode());
        }
        return facts.node();
    }

    private Node foot(LetterLine line, boolean pages) {
        var foot = Styled.row("detail-foot");
        if (pages && actions.mayGiveOut()) {
            foot.getChildren()
                    .addAll(
                            Buttons.primary(Icon.PRINT, ui.text(LetterText.PRINT), this::print),
                            Buttons.secondary(ui.text(LetterText.SAVE_PDF), () -> actions.save(line, Sheet.ORIGINAL)),
                            Styled.gap(),
                            Buttons.more(ui.text(LetterText.MORE), more(line)));
        } else {
            foot.getChildren().addAll(Styled.gap(), Buttons.secondary(ui.text(LetterText.CLOSE), ui.navigator()::back));
            if (actions.mayGiveOut() && !line.restricted() && line.voided().isEmpty()) {
                foot.getChildren().add(Buttons.more(ui.text(LetterText.MORE), List.of(makeVoid(line))));
            }
        }
        return foot;
    }

    private List<MenuItem> more(LetterLine line) {
        var items = new ArrayList<MenuItem>();
        if (line.voided().isEmpty()) {
            items.add(Buttons.item(Icon.COPY, ui.text(LetterText.PRINT_COPY), () -> actions.print(line, Sheet.COPY)));
            items.add(Buttons.item(Icon.PDF, ui.text(LetterText.SAVE_COPY), () -> actions.save(line, Sheet.COPY)));
            items.add(makeVoid(line));
        }
        items.add(Buttons.item(ui.text(LetterText.CLOSE), ui.navigator()::back));
        return items;
    }

    private MenuItem makeVoid(LetterLine line) {
        return Buttons.item(Icon.DELETE, ui.text(LetterText.VOID), () -> actions.makeVoid(line));
    }

    private void print() {
        if (letter != null) {
            actions.print(letter, Sheet.ORIGINAL);
        }
    }
}

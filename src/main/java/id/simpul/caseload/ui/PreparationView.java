package id.simpul.caseload.ui;

import id.simpul.caseload.ui.PreparationModel.Asked;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.letter.FamilyLetterProblem;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.letter.LetterProblem;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Letters for many families: which letter, what for, what each still lacks; then issued and printed as one pile. */
public final class PreparationView {
    private static final Duration WAIT = Duration.millis(400);

    private final Ui ui;
    private final CaseloadServices services;
    private final PreparationModel model;
    private final CaseloadWords words;
    private final PreparedWords said;
    private final CaseloadActs acts;
    private final Jobs checking;
    private final Jobs looking;
    private final PauseTransition typing = new PauseTransition(WAIT);
    private final Form form;
    private final Field<FamilyLetterKind> kind;
    private final Field<String> purpose;
    private final Field<CaseloadHost.Addressee> known;
    private final Field<String> addressee;
    private final Field<String> place;
    private final Table<PreparedLine> table;
    private final Label subtitle = new Label();
    private final Button issue;
    private final Button print;
    private final MasterDetail node;
    private final PreparedSide side;
    private List<PreparedLine> lines = List.of();
    private boolean filling;
    private boolean issued;
    private boolean begun;

    /** Letters for the families of {@code route}. */
    public PreparationView(Ui ui, CaseloadServices services, PreparationRoute route) {
        this.ui = ui;
        this.services = services;
        this.model = new PreparationModel(services, route);
        this.words = new CaseloadWords(ui, services);
        this.said = new PreparedWords(ui);
        this.acts = new CaseloadActs(ui, services, this::check);
        this.checking = ui.jobs().latest();
        this.looking = ui.jobs().latest();
        this.form = new Form(ui);
        kind = form.segments(
                CaseloadText.KIND, List.of(FamilyLetterKind.values()), FamilyLetterKind::name, words::kind);
        purpose = form.text(CaseloadText.PURPOSE).required();
        known = form.choice(
                        CaseloadText.HOSPITAL_KNOWN,
                        List.<CaseloadHost.Addressee>of(),
                        one -> one.position() + "/" + one.place(),
                        one -> ui.text(CaseloadText.SCHOOL_AT, one.position(), one.place()))
                .span(4);
        addressee = form.text(CaseloadText.HOSPITAL).span(5);
        place = form.text(CaseloadText.HOSPITAL_PLACE).span(3);
        known.onChange(chosen -> chosen.ifPresent(one -> {
            addressee.set(one.position());
            place.set(one.place());
        }));
        form.onChange(this::typed);
        typing.setOnFinished(event -> check());
        this.table = table();
        this.issue = Buttons.primary(Icon.LETTER, ui.text(CaseloadText.ISSUE, 0), this::ask);
        this.print = Buttons.primary(Icon.PRINT, ui.text(CaseloadText.PRINT_ALL, 0), this::print);
        issue.setDisable(true);
        Styled.show(print, false);
        this.node = new MasterDetail(ui, page());
        this.side = new PreparedSide(ui, words, said, this::mend, node::close);
        fill(route.kind());
    }

    private Table<PreparedLine> table() {
        var letters = new Table<PreparedLine>(ui, EmptyState.of(Icon.LETTER, ui.text(CaseloadText.NOTHING)));
        letters.lines(
                ui.text(CaseloadText.COLUMN_ABOUT),
                246,
                line -> line.draft().person().reveal(),
                line -> line.family().name().equals(line.draft().person())
                        ? line.family().address()
                        : ui.text(CaseloadText.FAMILY_OF, line.family().name().reveal()));
        letters.lines(ui.text(CaseloadText.COLUMN_TO), 180, said::to, said::component);
        letters.badges(ui.text(CaseloadText.COLUMN_STATE), 124, line -> List.of(said.badge(line)));
        letters.text(ui.text(CaseloadText.COLUMN_LACKS), 300, said::lacks).optional();
        letters.identity(line -> line.draft().request().person());
        letters.onSelect(this::selected);
        letters.onOpen(this::mend);
        letters.menu(this::menu);
        return letters;
    }

    private List<MenuItem> menu(PreparedLine line) {
        var items = new ArrayList<MenuItem>();
        if (line.issued() == null) {
            if (line.obstacle().isPresent()) {
                items.add(Buttons.item(Icon.EDIT, ui.text(CaseloadText.MEND), () -> mend(line)));
            }
            items.add(Buttons.item(
                    Icon.PERSON,
                    ui.text(CaseloadText.OTHER_MEMBER),
                    () -> said.otherMember(line, person -> {
                        model.about(line.family(), person);
                        check();
                    })));
            items.add(Buttons.item(Icon.DELETE, ui.text(CaseloadText.LEAVE_OUT), () -> {
                model.leaveOut(line);
                check();
            }));
        }
        items.add(Buttons.item(
                Icon.OPEN,
                ui.text(CaseloadText.OPEN_FAMILY),
                () -> services.host().openFamily(line.family().household())));
        return items;
    }

    private VBox page() {
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        return Styled.column(
                "page",
                Heads.page(
                        ui.text(CaseloadText.PREPARATION),
                        subtitle,
                        Buttons.secondary(ui.text(CaseloadText.BACK), ui.navigator()::back),
                        issue,
                        print),
                form.node(),
                Styled.paragraph(ui.text(CaseloadText.ETHICS), "quiet", "small"),
                table.node());
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(CaseloadText.PREPARATION), node)
                .onShow(this::shown)
                .focus(table.view())
                .key("Ctrl+Enter", ui.text(CaseloadText.KEY_ISSUE), this::ask)
                .key("Ctrl+P", ui.text(CaseloadText.KEY_PRINT), this::print)
                .hint("Enter", ui.text(CaseloadText.MEND));
    }

    private void shown() {
        if (begun) {
            check();
            return;
        }
        begun = true;
        ui.jobs()
                .run(CaseloadText.JOB_LOAD, progress -> services.host().hospitals())
                .then(known::options)
                .orShow();
        check();
    }

    private void fill(FamilyLetterKind chosen) {
        filling = true;
        kind.set(chosen);
        purpose.set(chosen.usualPurpose());
        fields(chosen);
        filling = false;
    }

    private void fields(FamilyLetterKind chosen) {
        boolean hospital = chosen == FamilyLetterKind.HOSPITAL;
        known.show(hospital);
        addressee.show(hospital);
        place.show(hospital);
    }

    private void typed() {
        if (filling) {
            return;
        }
        FamilyLetterKind chosen = kind.value().orElse(FamilyLetterKind.CERTIFICATE);
        boolean other = lines.isEmpty() || lines.getFirst().draft().request().kind() != chosen;
        boolean usual = List.of(FamilyLetterKind.values()).stream()
                .anyMatch(one -> one.usualPurpose().equals(text(purpose)));
        if (other) {
            model.otherKind();
            fields(chosen);
            if (usual && !chosen.usualPurpose().equals(text(purpose))) {
                filling = true;
                purpose.set(chosen.usualPurpose());
                filling = false;
            }
        }
        issue.setDisable(true);
        typing.playFromStart();
    }

    private static String text(Field<String> field) {
        return field.value().orElse("").strip();
    }

    private Asked asked() {
        return new Asked(
                kind.value().orElse(FamilyLetterKind.CERTIFICATE), text(purpose), text(addressee), text(place));
    }

    private void check() {
        if (issued) {
            return;
        }
        Asked asked = asked();
        checking.run(CaseloadText.JOB_CHECK, progress -> model.check(asked, progress))
                .then(this::checked)
                .orShow();
    }

    private void checked(List<PreparedLine> now) {
        lines = now;
        table.rows(now);
        if (table.selected() == null) {
            table.selectFirst();
        } else {
            selected(table.selected());
        }
        long ready = ready();
        subtitle.setText(ui.text(CaseloadText.PREPARATION_SUBTITLE, now.size(), ready, now.size() - ready));
        issue.setText(ui.text(CaseloadText.ISSUE, ready));
        issue.setDisable(ready == 0);
        Styled.show(issue, services.actor().may(Capability.ISSUE_LETTER));
    }

    private long ready() {
        return lines.stream().filter(PreparedLine::ready).count();
    }

    private void ask() {
        if (issue.isDisabled() || !services.actor().may(Capability.ISSUE_LETTER) || !form.valid()) {
            return;
        }
        long ready = ready();
        long left = lines.size() - ready;
        var dialog = new Dialog(ui.text(CaseloadText.CONFIRM, ready)).text(ui.text(CaseloadText.CONFIRM_TEXT, ready));
        if (left > 0) {
            dialog.text(ui.text(CaseloadText.CONFIRM_LEFT, left));
        }
        ui.dialogs()
                .open(dialog.primary(ui.text(CaseloadText.CONFIRM_PRINT), () -> issue(true))
                        .secondary(ui.text(CaseloadText.CONFIRM_ONLY), () -> issue(false))
                        .cancel(ui.text(CaseloadText.CANCEL)));
    }

    private void issue(boolean andPrint) {
        issue.setDisable(true);
        form.node().setDisable(true);
        List<PreparedLine> now = lines;
        ui.jobs()
                .run(CaseloadText.JOB_ISSUE, progress -> model.issue(now, progress))
                .then(after -> issued(after, andPrint))
                .always(() -> {
                    issue.setDisable(ready() == 0);
                    form.node().setDisable(issued);
                })
                .or(failure -> {
                    ui.dialogs().show(failure);
                    check();
                });
    }

    private void issued(List<PreparedLine> after, boolean andPrint) {
        lines = after;
        table.rows(after);
        PreparedLine selected = table.selected();
        if (selected != null) {
            selected(selected);
        }
        List<Long> letters = letters();
        long waiting = ready();
        issued = !letters.isEmpty();
        subtitle.setText(
                waiting > 0
                        ? ui.text(CaseloadText.STOPPED_SUBTITLE, letters.size(), waiting)
                        : ui.text(CaseloadText.ISSUED_SUBTITLE, letters.size(), after.size() - letters.size()));
        // Stopped half way, the rest can be issued from here; then it all is one pile.
        issue.setText(ui.text(CaseloadText.ISSUE, waiting));
        Styled.show(issue, !issued || waiting > 0);
        print.setText(ui.text(CaseloadText.PRINT_ALL, letters.size()));
        Styled.show(print, issued && waiting == 0);
        if (waiting > 0) {
            ui.snackbar().show(ui.text(CaseloadText.STOPPED, letters.size(), waiting));
        } else if (andPrint && issued) {
            print();
        } else {
            ui.snackbar().show(ui.text(CaseloadText.ISSUED, letters.size()));
        }
    }

    private List<Long> letters() {
        return lines.stream()
                .filter(line -> line.issued() != null)
                .map(line -> Objects.requireNonNull(line.issued()).id())
                .toList();
    }

    private void print() {
        if (issued) {
            new PileDialog(ui, services).open(this::letters);
        }
    }

    private void selected(@Nullable PreparedLine line) {
        if (line == null) {
            return;
        }
        looking.run(CaseloadText.JOB_PREVIEW, progress -> pages(line))
                .then(pdf -> node.selected(side.of(line, pdf)))
                .orShow();
    }

    private byte[] pages(PreparedLine line) {
        if (line.issued() != null) {
            return services.output().pdf(services.actor(), line.issued().id(), Sheet.ORIGINAL);
        }
        return line.draft().letter() == null ? new byte[0] : services.batch().preview(line.draft());
    }

    private void mend(PreparedLine line) {
        line.obstacle().ifPresentOrElse(problem -> mend(line, problem), () -> {
            if (line.issued() != null) {
                services.host().openLetter(line.issued().id());
            }
        });
    }

    private void mend(PreparedLine line, Problem problem) {
        switch (problem) {
            case FamilyLetterProblem.NoSchool no -> acts.school(line.family(), PreparedWords.member(line));
            case FamilyLetterProblem.NoPurpose no -> purpose.focus();
            case FamilyLetterProblem.NoHospital no -> addressee.focus();
            case LetterProblem.NoSigner no -> services.host().openSettings();
            case LetterProblem.NoPlace no -> services.host().openSettings();
            case LetterProblem.NoLetterhead no -> services.host().openSettings();
            case LetterProblem.DraftOutdated no -> check();
            default -> services.host().openFamily(line.family().household());
        }
    }
}

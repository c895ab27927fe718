package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.HouseholdProblem;
import id.simpul.household.HouseholdProblem.ImpossibleDate;
import id.simpul.household.HouseholdProblem.ManyHeads;
import id.simpul.household.HouseholdProblem.NameMissing;
import id.simpul.household.HouseholdProblem.NikReasonMissing;
import id.simpul.household.HouseholdProblem.NoHead;
import id.simpul.household.HouseholdProblem.VillageMissing;
import id.simpul.household.NikCheck;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Drafts;
import id.simpul.screen.Failure;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Registers a family with its members in one pass of the keyboard. */
public final class RegisterView {
    private static final String DRAFT = "household.register";
    private static final int NUMBER_LENGTH = 16;
    private static final double SUMMARY_FROM = 1080;

    private final Ui ui;
    private final Actor actor;
    private final FamilyWords words;
    private final NikCheck check;
    private final HouseholdDesk desk;
    private final FamilyHost host;
    private final RegisterModel model;
    private final Form form;
    private final HouseholdFields household;
    private final List<Member> members = new ArrayList<>();
    private final FamilySummary summary;
    private final Label remembered;
    private final ClashNote warning;
    private final VBox side;
    private final ScrollPane scroll;
    private final VBox page;
    private @Nullable Button next;
    private boolean held;
    private boolean goesOn;
    private Optional<HouseholdDetails> last = Optional.empty();

    /** One member of the form, and the line above its fields. */
    private record Member(MemberFields fields, HBox head, Label title) {}

    /** The registration form of {@code actor}. */
    public RegisterView(Ui ui, Actor actor, HouseholdDesk desk, CodeLists codes, Regions regions, FamilyHost host) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.host = host;
        this.words = new FamilyWords(ui, codes, regions);
        this.check = new NikCheck(regions);
        this.model = new RegisterModel(ui, actor, desk);
        this.form = new Form(ui);
        this.remembered = Styled.label(ui.text(HouseholdText.FORM_REMEMBERED), "quiet", "small");
        form.section(HouseholdText.FORM_FAMILY);
        form.node(remembered);
        Styled.show(remembered, false);
        household = new HouseholdFields(ui, words, form, actor, desk);
        household.kk().onChange(kk -> look(kk.filter(RegisterView::whole).isPresent()));
        add();
        members.getFirst().fields().relate(Codes.HEAD);
        scroll = Styled.scroll(Styled.column(
                "form-page",
                form.node(),
                Styled.row(
                        "form-actions",
                        Buttons.secondary(
                                Icon.PERSON_ADD,
                                ui.text(HouseholdText.UI_ADD_MEMBER),
                                () -> add().name().focus()),
                        Styled.label(ui.text(HouseholdText.FORM_ADD_HINT), "quiet", "small"))));
        summary = new FamilySummary(ui, words, check);
        warning = new ClashNote(ui, words, form, this::accept);
        side = Styled.column("register-side", warning.node(), summary.node());
        page = page();
        form.onChange(this::summarise);
        summarise();
        model.clashes().addListener((c, old, now) -> warning.show(now, side.isVisible()));
        restore();
    }

    /** What a draft holds, and where the family before this one lives: most are typed street by street. */
    private record Begun(int members, boolean draft, Optional<HouseholdDetails> last) {}

    /** A draft of several members needs their fields before it can be put back. */
    private void restore() {
        ui.jobs()
                .run(
                        HouseholdText.JOB_LOAD,
                        progress -> begun(ui.drafts().load(DRAFT, "").map(Drafts.Draft::values)))
                .then(begun -> {
                    last = begun.last();
                    if (!begun.draft()) {
                        remember();
                    }
                    while (members.size() < begun.members()) {
                        add();
                    }
                    form.onBegin(this::begin).keepDraft(DRAFT, "", this::title);
                    HBox head = (HBox) page.getChildren().getFirst();
                    head.getChildren().add(1, form.draftIndicator());
                })
                .orShow();
    }

    private Begun begun(Optional<Map<String, String>> draft) {
        int kept = draft.stream()
                .flatMap(values -> values.keySet().stream())
                .filter(key -> key.matches("m[0-9]+[.].*"))
                .mapToInt(key -> Integer.parseInt(key.substring(1, key.indexOf('.'))))
                .max()
                .orElse(1);
        return new Begun(kept, draft.isPresent(), desk.registeredLast(actor));
    }

    /** Village, hamlet, RT and RW of the family before; said, since nobody typed them. */
    private void remember() {
        last.ifPresent(household.address()::remember);
        Styled.show(remembered, last.isPresent());
    }

    /** One member, the head, in the neighbourhood of the family before. */
    private void begin() {
        List.copyOf(members).stream().skip(1).forEach(this::drop);
        members.getFirst().fields().relate(Codes.HEAD);
        remember();
        form.focus();
    }

    private String title() {
        return members.getFirst().fields().name().value().orElse(ui.text(HouseholdText.UI_REGISTER));
    }

    private VBox page() {
        Button save = form.submit(HouseholdText.FORM_SAVE, () -> save(false));
        next = Buttons.secondary(ui.text(HouseholdText.FORM_SAVE_NEXT), this::saveAndGoOn);
        Styled.show(next, host.several());
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox columns = Styled.row("form-columns", scroll, side);
        columns.setFillHeight(true);
        VBox.setVgrow(columns, Priority.ALWAYS);
        // Beside a narrow form there is no room for it.
        columns.widthProperty().subscribe(width -> Styled.show(side, width.doubleValue() >= ui.px(SUMMARY_FROM)));
        return Styled.column(
                "page",
                Heads.page(
                        ui.text(HouseholdText.UI_REGISTER),
                        new Label(ui.text(HouseholdText.FORM_SUBTITLE)),
                        Buttons.secondary(
                                ui.text(HouseholdText.UI_CANCEL),
                                () -> ui.navigator().back()),
                        next,
                        save),
                columns);
    }

    private void summarise() {
        summary.show(household.details(null), details());
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(HouseholdText.UI_REGISTER), page)
                .focus(form.first())
                .key(
                        "Ctrl+M",
                        ui.text(HouseholdText.KEY_ADD_MEMBER),
                        () -> add().name().focus())
                .key("Ctrl+Shift+Enter", ui.text(HouseholdText.KEY_SAVE_NEXT), this::goOn)
                .hint("Enter", ui.text(HouseholdText.KEY_NEXT))
                .hint("Ctrl+Enter", ui.text(HouseholdText.KEY_SAVE));
    }

    private MemberFields add() {
        int number = members.size() + 1;
        Label title = Styled.label("", "form-section");
        HBox head = Styled.row("section-head", title, Styled.gap());
        form.node(head);
        var fields = new MemberFields(ui, words, check, form, "m" + number);
        var member = new Member(fields, head, title);
        fields.nik()
                .onChange(nik -> look(nik.filter(RegisterView::whole).isPresent()))
                .warn(nik -> twice(fields, nik));
        fields.birthDate().onChange(day -> look(day.isPresent()));
        fields.name().onChange(name -> look(fields.birthDate().value().isPresent()));
        if (number > 1) {
            head.getChildren().add(Buttons.link(ui.text(HouseholdText.FORM_DROP_MEMBER), () -> drop(member)));
        }
        members.add(member);
        number();
        if (number > 1) {
            summarise();
        }
        return fields;
    }

    private void drop(Member member) {
        int at = members.indexOf(member);
        members.remove(member);
        member.fields().drop();
        Styled.show(member.head(), false);
        number();
        summarise();
        members.get(Math.max(0, at - 1)).fields().name().focus();
    }

    private void number() {
        for (int i = 0; i < members.size(); i++) {
            members.get(i).title().setText(ui.text(HouseholdText.FORM_MEMBER, i + 1));
        }
    }

    private Optional<String> twice(MemberFields self, String nik) {
        boolean another = members.stream()
                .map(Member::fields)
                .anyMatch(fields -> fields != self
                        && nik.length() == NUMBER_LENGTH
                        && fields.nik().value().filter(nik::equals).isPresent());
        return another ? Optional.of(ui.text(HouseholdText.FORM_NIK_TWICE)) : Optional.empty();
    }

    private static boolean whole(String number) {
        return number.length() == NUMBER_LENGTH;
    }

    /** A whole number, or a name with a birth date, may be on record: better told now than when all is typed. */
    private void look(boolean enough) {
        if (enough || !model.clashes().get().isEmpty()) {
            model.look(household.details(null).kk(), details());
        }
    }

    private List<PersonDetails> details() {
        return members.stream().map(member -> member.fields().details(null)).toList();
    }

    /** Goes on with what the user was about: typing, or saving. */
    private void accept() {
        boolean save = held;
        model.accept();
        if (save) {
            save(goesOn);
        } else {
            warning.back();
        }
    }

    /** Saving waits for an answer; the keyboard goes where it can be given. */
    private void hold() {
        held = true;
        scroll.setVvalue(0);
        warning.focus();
    }

    /** As the button does: the field being typed in is left first. */
    private void goOn() {
        if (next != null && host.several()) {
            Buttons.press(next);
        }
    }

    private void saveAndGoOn() {
        if (form.valid()) {
            save(true);
        }
    }

    /** @param andNext whether another family follows, rather than this one's record */
    private void save(boolean andNext) {
        goesOn = andNext;
        HouseholdDetails family = household.details(null);
        List<PersonDetails> people = details();
        List<HouseholdProblem> problems = model.problems(family, people, words.today());
        if (!problems.isEmpty()) {
            problems.forEach(this::tell);
            form.valid();
            return;
        }
        held = false;
        model.save(family, people, this::saved, this::hold, this::refused);
    }

    /** Puts a problem where it can be mended. */
    private void tell(HouseholdProblem problem) {
        String text = ui.text(problem.what()) + " " + ui.text(problem.next());
        switch (problem) {
            case VillageMissing missing -> household.address().village().error(text);
            case NameMissing noName -> at(noName.position()).name().error(text);
            case NikReasonMissing noReason ->
                at(noReason.position()).nikReason().error(text);
            case ImpossibleDate impossible ->
                at(impossible.position()).birthDate().error(text);
            case NoHead none -> at(1).relation().error(text);
            case ManyHeads many ->
                members.stream()
                        .map(Member::fields)
                        .filter(fields -> fields.relation()
                                .value()
                                .filter(code -> code.number() == Codes.HEAD)
                                .isPresent())
                        .skip(1)
                        .findFirst()
                        .ifPresent(fields -> fields.relation().error(text));
            default -> form.refused(problem);
        }
    }

    private MemberFields at(int position) {
        return members.get(position - 1).fields();
    }

    private void refused(Failure failure) {
        form.refused(failure);
        scroll.setVvalue(0);
    }

    private void saved(Written written) {
        if (goesOn) {
            next(written);
            return;
        }
        form.forgetDraft();
        ui.jobs()
                .run(HouseholdText.JOB_LOAD, progress -> desk.find(actor, written.id()))
                .then(family -> host.registered(
                        written, family.flatMap(Family::head).map(Person::id).orElse(0L)))
                .orShow();
    }

    /** An empty form for the house next door; the one just saved can be taken back meanwhile. */
    private void next(Written written) {
        String saved = ui.text(HouseholdText.UI_REGISTERED, title());
        last = Optional.of(household.details(null));
        model.begin();
        form.startOver();
        scroll.setVvalue(0);
        ui.undoable(
                saved,
                HouseholdText.JOB_SAVE,
                progress -> desk.undo(actor, written.act()),
                () -> ui.snackbar().show(ui.text(HouseholdText.FORM_TAKEN_BACK)));
    }

    /** The form, for tests. */
    Form form() {
        return form;
    }
}

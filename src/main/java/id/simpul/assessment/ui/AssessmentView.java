package id.simpul.assessment.ui;

import id.simpul.assessment.Assessment;
import id.simpul.assessment.AssessmentDesk;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDesk;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.FormPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Records a visit: the whole questionnaire in the order of the paper form, a step at a time. What is known of the family is read
 * first; {@link Interview} asks.
 */
public final class AssessmentView {
    private final Ui ui;
    private final AssessmentRoute route;
    private final AssessmentHost host;
    private final Interview.Office office;
    private final Label subtitle = new Label();
    private final VBox body = Styled.column("interview");
    private final FormPage page;
    private @Nullable Interview interview;

    /** What is known of the family before the visit. */
    private record Known(Optional<Family> family, List<Assessment> visits, boolean drafted) {}

    /** The questionnaire of {@code route}. */
    public AssessmentView(
            Ui ui,
            Actor actor,
            AssessmentDesk desk,
            HouseholdDesk households,
            CodeLists codes,
            Regions regions,
            ZoneId zone,
            AssessmentRoute route,
            AssessmentHost host) {
        this.ui = ui;
        this.route = route;
        this.host = host;
        LocalDate today = LocalDate.ofInstant(ui.clock().instant(), zone);
        this.office = new Interview.Office(actor, desk.instrument(), codes, today);
        this.page = new FormPage(
                        ui,
                        ui.text(AssessmentText.TITLE),
                        subtitle,
                        Buttons.secondary(
                                Icon.PRINT, ui.text(AssessmentText.PRINT_FORM), () -> host.print(route.household())))
                .content(body);
        page.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        ui.jobs()
                .run(
                        AssessmentText.JOB_LOAD,
                        progress -> new Known(
                                households.find(actor, route.household()),
                                desk.of(actor, route.household()),
                                ui.drafts()
                                        .load(Interview.DRAFT, Interview.subject(route))
                                        .isPresent()))
                .then(known -> begin(known, regions))
                .orShow();
    }

    private void begin(Known known, Regions regions) {
        String title = known.family().map(family -> title(family, regions)).orElse("");
        subtitle.setText(title);
        var asked = new Interview(
                ui,
                office,
                route,
                host,
                page,
                body,
                known.family().map(Family::members).orElse(List.of()),
                known.visits(),
                title);
        interview = asked;
        asked.begin(known.drafted());
        if (!route.field().isEmpty()) {
            asked.open(route);
        }
    }

    private String title(Family family, Regions regions) {
        String village = family.household().details().village();
        return ui.text(
                AssessmentText.SUBTITLE,
                family.head()
                        .map(head -> head.details().name().reveal())
                        .orElseGet(() -> ui.text(AssessmentText.NO_HEAD)),
                regions.find(village).map(Region::title).orElse(village));
    }

    /** Keys of the whole questionnaire, before a field or its form takes them. */
    private void key(KeyEvent event) {
        Interview asked = interview;
        if (asked == null || !event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean taken = true;
        if (event.getCode() == KeyCode.S && !event.isShiftDown()) {
            asked.later();
        } else if (event.getCode() == KeyCode.D) {
            asked.asBefore(event.isShiftDown());
        } else if (event.getCode() == KeyCode.PAGE_DOWN) {
            asked.move(1);
        } else if (event.getCode() == KeyCode.PAGE_UP) {
            asked.move(-1);
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    /** Back to the question one came from, such as from the paper form. */
    private void focus() {
        if (interview != null) {
            interview.focus();
        }
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(AssessmentText.TITLE), page.node())
                .onShow(this::focus)
                .key("Ctrl+P", ui.text(AssessmentText.KEY_PRINT), () -> host.print(route.household()))
                .hint("Enter", ui.text(AssessmentText.KEY_NEXT))
                .hint("Ctrl+D", ui.text(AssessmentText.KEY_BEFORE))
                .hint("Ctrl+PgDn", ui.text(AssessmentText.KEY_STEP))
                .hint("Ctrl+S", ui.text(AssessmentText.KEY_LATER));
    }
}

package id.simpul.app.desktop;

import id.simpul.access.NewUser;
import id.simpul.access.PasswordPolicy;
import id.simpul.l10n.text.AppText;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Failure;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Ui;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The first run in three steps: which office this is, its letterhead, and its first supervisor. Going back keeps what was
 * typed. Then the recovery sheet is shown.
 */
final class FirstRunView {
    private static final int STEPS = 3;

    private final Ui ui;
    private final Regions regions;
    private final PasswordPolicy policy;
    private final FilePicker files;
    private final Door door;
    private final StackPane node = new StackPane();
    private final OfficeStep offices;
    private @Nullable Steps steps;
    private Runnable focus;

    /** What follows from the office that was chosen. */
    private record Steps(Region office, boolean further, LetterheadStep letterhead, SupervisorStep supervisor) {}

    /** What was filled in. */
    @SuppressWarnings("ArrayRecordComponent") // a password that is cleared after use
    record Filled(OfficeProfile profile, NewUser first, char[] password, boolean demo, boolean further) {}

    /** What sets the office up. */
    interface Door {
        void setUp(Filled filled, Consumer<Failure> refused);
    }

    FirstRunView(Ui ui, Regions regions, PasswordPolicy policy, FilePicker files, Door door) {
        this.ui = ui;
        this.regions = regions;
        this.policy = policy;
        this.files = files;
        this.door = door;
        offices = new OfficeStep(ui, regions, place(1), this::chosen);
        focus = offices::focus;
        CoverForm.focusing(node, () -> focus.run());
        office();
    }

    /** The node that covers the window. */
    Node node() {
        return node;
    }

    private String place(int step) {
        return ui.text(AppText.STEP_OF, step, STEPS);
    }

    private void show(Node step, Runnable first) {
        focus = first;
        node.getChildren().setAll(step);
        first.run();
    }

    private void office() {
        show(offices.node(), offices::focus);
    }

    private void chosen(Region office, boolean further) {
        Steps before = steps;
        Steps now = before != null && before.office().equals(office) && before.further() == further
                ? before
                : steps(office, further, before);
        steps = now;
        // A further computer gets letterhead and settings from the main one.
        if (further) {
            supervisor(now);
        } else {
            letterhead(now);
        }
    }

    private Steps steps(Region office, boolean further, @Nullable Steps before) {
        var letterhead = new LetterheadStep(
                ui,
                files,
                OfficeDesk.defaults(regions, office.code()),
                place(2),
                this::office,
                () -> turn(this::supervisor));
        var supervisor = new SupervisorStep(
                ui,
                regions,
                policy,
                office,
                further,
                further ? ui.text(AppText.STEP_OF, 2, 2) : place(STEPS),
                this::create,
                () -> {
                    if (further) {
                        office();
                    } else {
                        turn(this::letterhead);
                    }
                });
        if (before != null) {
            supervisor.fill(before.supervisor().typed());
        }
        return new Steps(office, further, letterhead, supervisor);
    }

    private void turn(Consumer<Steps> page) {
        if (steps != null) {
            page.accept(steps);
        }
    }

    private void letterhead(Steps of) {
        show(of.letterhead().node(), of.letterhead()::focus);
    }

    private void supervisor(Steps of) {
        show(of.supervisor().node(), of.supervisor()::focus);
    }

    private void create(Consumer<Failure> refused) {
        turn(of -> door.setUp(
                new Filled(
                        of.letterhead().profile(),
                        of.supervisor().first(),
                        of.supervisor().password(),
                        of.supervisor().demo(),
                        of.further()),
                refused));
    }
}

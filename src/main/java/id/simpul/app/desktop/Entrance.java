package id.simpul.app.desktop;

import id.simpul.access.PasswordPolicy;
import id.simpul.access.RecoveryCode;
import id.simpul.access.Session;
import id.simpul.access.SignIn;
import id.simpul.access.UserDesk;
import id.simpul.app.Office;
import id.simpul.l10n.text.AppText;
import id.simpul.screen.Failure;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Ui;
import id.simpul.shell.Frame;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What stands between somebody and the data: sign-in, lost and first passwords, recovery sheets, the lock. */
final class Entrance {
    private final Frame frame;
    private final Supplier<Ui> covers;
    private final SignIn signIn;
    private final PasswordPolicy policy;
    private final FilePicker files;
    private final Function<Session, Office> offices;
    private final Consumer<Office> open;

    /**
     * The covers of {@code frame}.
     *
     * @param covers makes what a cover works with
     * @param offices puts an office's desks together, on a work thread
     * @param open lets a user in
     */
    Entrance(
            Frame frame,
            Supplier<Ui> covers,
            SignIn signIn,
            PasswordPolicy policy,
            FilePicker files,
            Function<Session, Office> offices,
            Consumer<Office> open) {
        this.frame = frame;
        this.covers = covers;
        this.signIn = signIn;
        this.policy = policy;
        this.files = files;
        this.offices = offices;
        this.open = open;
    }

    private record Recovered(Office office, RecoveryCode next) {}

    /** Asks who is there. */
    void askWho() {
        Ui ui = covers.get();
        frame.cover(
                ui,
                SignInView.start(ui, (typed, refused) -> enter(ui, typed, refused), this::forgot)
                        .node());
    }

    private void enter(Ui ui, SignInView.Typed typed, Consumer<Failure> refused) {
        ui.jobs()
                .run(AppText.JOB_SIGN_IN, progress -> {
                    try {
                        return office(signIn.signIn(typed.login(), typed.password()));
                    } catch (RuntimeException | Error refusal) {
                        Arrays.fill(typed.password(), '\0');
                        throw refusal;
                    }
                })
                .then(office -> {
                    if (office.session().user().mustChangePassword()) {
                        firstPassword(office, typed.password());
                    } else {
                        Arrays.fill(typed.password(), '\0');
                        open.accept(office);
                    }
                })
                .or(refused);
    }

    /** Puts the desks together; if that fails nobody is signed in. */
    private Office office(Session session) {
        boolean done = false;
        try {
            Office made = offices.apply(session);
            done = true;
            return made;
        } finally {
            if (!done) {
                session.close();
            }
        }
    }

    private void firstPassword(Office office, char[] old) {
        Ui ui = covers.get();
        UserDesk desk = office.users(policy);
        var view = new FirstPasswordView(
                ui,
                office.session().user().name(),
                desk::judgeOwn,
                (fresh, refused) -> ui.jobs()
                        .act(AppText.JOB_SIGN_IN, progress -> {
                            try {
                                desk.changeOwnPassword(old, fresh);
                            } finally {
                                Arrays.fill(fresh, '\0');
                            }
                        })
                        .then(() -> {
                            Arrays.fill(old, '\0');
                            open.accept(office);
                        })
                        .or(refused),
                () -> {
                    Arrays.fill(old, '\0');
                    close(ui, office);
                });
        frame.cover(ui, view.node());
    }

    private void close(Ui ui, Office office) {
        ui.jobs()
                .act(AppText.JOB_CLOSE, progress -> office.close())
                .then(this::askWho)
                .or(failure -> {
                    askWho();
                    frame.front().dialogs().show(failure);
                });
    }

    private void forgot() {
        Ui ui = covers.get();
        var view = new ForgotView(
                ui,
                policy,
                (typed, refused) -> ui.jobs()
                        .run(AppText.JOB_RECOVER, progress -> {
                            try {
                                SignIn.Started started = signIn.recover(typed.code(), typed.login(), typed.password());
                                return new Recovered(office(started.session()), started.recoveryCode());
                            } finally {
                                Arrays.fill(typed.password(), '\0');
                            }
                        })
                        .then(recovered -> recovery(
                                recovered.office(),
                                recovered.next(),
                                ui.text(AppText.RECOVERY_AGAIN),
                                () -> open.accept(recovered.office())))
                        .or(refused),
                this::askWho);
        frame.cover(ui, view.node());
    }

    /**
     * Shows a recovery code, once.
     *
     * @param why what the user should know about it
     * @return what the cover works with, for more to tell
     */
    Ui recovery(Office office, RecoveryCode code, String why, Runnable done) {
        Ui ui = covers.get();
        var sheets = new RecoverySheets(ui, office, files);
        var view = new RecoveryView(ui, why, code, () -> sheets.print(code), () -> sheets.save(code), done);
        frame.cover(ui, view.node());
        return ui;
    }

    /** Covers the window of {@code office} until its user gives the password, or {@code leave} lets in another. */
    void lock(Office office, Runnable leave) {
        if (office.session().locked()) {
            return;
        }
        office.session().lock();
        Ui ui = covers.get();
        SignInView view = SignInView.locked(
                ui,
                office.session().user().name(),
                office.session().user().login(),
                (typed, refused) -> ui.jobs()
                        .act(AppText.JOB_SIGN_IN, progress -> {
                            try {
                                office.session().unlock(typed.password());
                            } finally {
                                Arrays.fill(typed.password(), '\0');
                            }
                        })
                        .then(frame::uncover)
                        .or(refused),
                leave);
        frame.cover(ui, view.node());
    }
}

package id.simpul.app.desktop;

import id.simpul.access.PasswordPolicy;
import id.simpul.access.User;
import id.simpul.app.Office;
import id.simpul.caseload.ui.CaseloadRoute;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.ui.InboxRoute;
import id.simpul.exchange.ui.CountersRoute;
import id.simpul.exchange.ui.ReceptionRoute;
import id.simpul.household.ui.FamiliesRoute;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.TaskText;
import id.simpul.letter.ui.LetterRegisterRoute;
import id.simpul.numbering.Self;
import id.simpul.programme.ui.ProgrammesRoute;
import id.simpul.recap.ui.RecapRoute;
import id.simpul.referral.ui.ReferralSection;
import id.simpul.referral.ui.ReferralsRoute;
import id.simpul.region.Region;
import id.simpul.review.ui.ReviewRoute;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.RunningJob;
import id.simpul.screen.TextSize;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.shell.Frame;
import id.simpul.shell.IdleLock;
import id.simpul.shell.Notice;
import id.simpul.shell.RailEntry;
import id.simpul.shell.ShellHost;
import id.simpul.shell.ShellSetup;
import id.simpul.shell.ShellView;
import id.simpul.shell.StatusFact;
import id.simpul.task.ui.TasksRoute;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import org.jspecify.annotations.Nullable;

/** The window of one signed-in user: rail, search and facts around the screens. */
final class OfficeWindow implements ShellHost {
    private final Office office;
    private final Jobs.Lanes lanes;
    private final Frame frame;
    private final PasswordPolicy policy;
    private final Runnable lock;
    private final Runnable leave;
    private final StatusFact saved = new StatusFact(Icon.DONE, "");
    private final StatusFact overdue = new StatusFact(Icon.CLOCK, "");
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final DeskExchange exchange;
    private final OfficeScreens screens;
    /** Whatever saves is a job; when one ends there may be something new to tell. The list outlives this window. */
    private final ListChangeListener<RunningJob> ended = change -> told();

    private boolean warm;
    private @Nullable Ui ui;
    private @Nullable RailEntry inboxEntry;
    private @Nullable CounterWatch watch;
    private @Nullable RailEntry taskEntry;

    OfficeWindow(
            Office office,
            Path folder,
            Jobs.Lanes lanes,
            Frame frame,
            FilePicker files,
            PasswordPolicy policy,
            Runnable lock,
            Runnable leave,
            Runnable newSheet) {
        this.office = office;
        this.lanes = lanes;
        this.frame = frame;
        this.policy = policy;
        this.lock = lock;
        this.leave = leave;
        this.exchange = new DeskExchange(office, files, policy, this::facts);
        var settings = new DeskSettings(office, policy, this, newSheet);
        this.screens = new OfficeScreens(office, folder, files, exchange, settings, this::facts);
    }

    /** Shows the window in {@code locale}; on the same screen as before, if there was one. */
    void show(Locale locale, TextSize size) {
        Optional<Route> before = ui == null ? Optional.empty() : ui.navigator().route();
        var texts = new Texts(locale);
        User user = office.session().user();
        var made =
                new Ui(texts, office.clock(), size, lanes, new StoredDrafts(office.drafts(), user.id()), screens::of);
        ui = made;
        inboxEntry = new RailEntry(Icon.CASE, texts.get(AppText.RAIL_CASES), new InboxRoute(), null);
        taskEntry = new RailEntry(Icon.TASKS, texts.get(AppText.RAIL_TASKS), new TasksRoute(), null);
        List<RailEntry> rail = rail(made, inboxEntry);
        List<RailEntry> bottom = List.of(
                new RailEntry(Icon.HELP, texts.get(AppText.RAIL_HELP), HelpRoute.START, null),
                new RailEntry(Icon.SETTINGS, texts.get(AppText.RAIL_SETTINGS), new SettingsRoute(), null));
        String within = parentTitle();
        var setup = new ShellSetup(
                office.regions()
                        .find(office.database().office())
                        .map(Region::title)
                        .orElse(office.database().office()),
                within,
                new ShellSetup.User(user.name(), texts.get(user.role().title()), user.capabilities()),
                rail,
                bottom,
                List.of(
                        new FamilyLetterProvider(made, office),
                        new PersonProvider(made, office),
                        new CaseProvider(made, office),
                        new LetterProvider(made, office),
                        new SlipProvider(made, office, this::facts),
                        Commands.of(made, office.actor(), rail, bottom, this)),
                FXCollections.observableArrayList(
                        saved, overdue, new StatusFact(Icon.OFFLINE, texts.get(AppText.FACT_OFFLINE))),
                notices);
        frame.show(new ShellView(made, setup, this, IdleLock.USUAL));
        if (before.isEmpty()) {
            made.jobs().running().addListener(new WeakListChangeListener<>(ended));
        }
        end();
        watch = new CounterWatch(made, office, notices, exchange::show);
        made.navigator().go(before.orElseGet(this::home));
        facts();
        if (!warm) {
            made.lasting()
                    .act(AppText.JOB_INDEX, progress -> office.index().build(office.database(), progress))
                    .then(() -> {})
                    .orShow();
        }
        if (!office.isDistrict() && !warm) {
            // A failure shows when the first letter is made.
            made.lasting()
                    .act(AppText.JOB_WARM_UP, progress -> office.letters().warmUp())
                    .then(() -> {})
                    .or(failure -> {});
        }
        warm = true;
    }

    private Route home() {
        if (office.computers().desk().self().role() == Self.Role.WAITING) {
            return new CountersRoute();
        }
        return office.isDistrict() ? new ReceptionRoute() : new TasksRoute();
    }

    private List<RailEntry> rail(Ui own, RailEntry inbox) {
        List<RailEntry> rail = new ArrayList<>();
        RailEntry tasks = taskEntry;
        if (tasks != null && !office.isDistrict()) {
            rail.add(tasks);
        }
        rail.add(inbox);
        rail.add(new RailEntry(
                Icon.FAMILY, own.text(AppText.RAIL_FAMILIES), new FamiliesRoute(), Capability.READ_RECORDS));
        rail.add(new RailEntry(
                Icon.HAND_OVER, own.text(AppText.RAIL_PROGRAMMES), new ProgrammesRoute(), Capability.READ_RECORDS));
        rail.add(new RailEntry(
                Icon.LETTER, own.text(AppText.RAIL_LETTERS), new LetterRegisterRoute(), Capability.ISSUE_LETTER));
        rail.add(new RailEntry(Icon.RECAP, own.text(AppText.RAIL_RECAP), new RecapRoute(), Capability.PRINT_RECAP));
        rail.add(new RailEntry(Icon.REVIEW, own.text(AppText.RAIL_REVIEW), new ReviewRoute(), Capability.READ_RECORDS));
        if (!office.isDistrict()) {
            rail.add(new RailEntry(
                    Icon.PEOPLE, own.text(AppText.RAIL_CASELOAD), new CaseloadRoute(), Capability.ISSUE_LETTER));
        }
        // What a district is for stands first there.
        rail.addAll(office.isDistrict() ? 0 : rail.size(), exchange.rail(own));
        // Last, so that the keys of the others stay what hands know.
        rail.add(new RailEntry(
                Icon.LOCATION,
                own.text(AppText.RAIL_REFERRALS),
                new ReferralsRoute(ReferralSection.WAITING),
                Capability.REFER_CASE));
        return rail;
    }

    /** The user leaves: nothing is looked for any more. */
    void end() {
        if (watch != null) {
            watch.end();
        }
    }

    /** Tells what the user typed and did not save. */
    void recallDrafts() {
        if (ui != null) {
            new UnfinishedForms(ui, office, notices).recall();
        }
    }

    private String parentTitle() {
        return office.regions()
                .find(office.database().office())
                .flatMap(Region::parent)
                .flatMap(code -> office.regions().find(code))
                .map(Region::title)
                .orElse("");
    }

    /** Refreshes the numbers and facts around the screens. */
    private void facts() {
        Ui now = ui;
        RailEntry entry = inboxEntry;
        if (now == null || entry == null) {
            return;
        }
        now.jobs()
                .run(AppText.JOB_FACTS, progress -> office.inbox().count(office.actor(), InboxFilter.ALL))
                .then(count -> entry.badge().set(count))
                .orShow();
        if (watch != null && !office.isDistrict()) {
            watch.look();
        }
        RailEntry tasks = taskEntry;
        if (tasks != null && !office.isDistrict()) {
            now.jobs()
                    .run(AppText.JOB_FACTS, progress -> office.work().tasks().load(office.actor()))
                    .then(load -> {
                        tasks.badge().set(load.now());
                        overdue.set(
                                Icon.CLOCK,
                                load.overdue() == 0 ? "" : now.text(TaskText.FACT_OVERDUE, load.overdue()),
                                Tone.NEUTRAL);
                    })
                    .orShow();
        }
        told();
    }

    /** When the newest change became durable. */
    private void told() {
        Ui now = ui;
        if (now == null) {
            return;
        }
        office.database()
                .journal()
                .lastCommit()
                .ifPresent(at -> saved.set(
                        Icon.DONE,
                        now.text(
                                AppText.FACT_SAVED,
                                new Formats(now.texts()).time(LocalTime.ofInstant(at, office.zone()))),
                        Tone.NEUTRAL));
    }

    @Override
    public void switchUser() {
        leave.run();
    }

    @Override
    public void lock() {
        lock.run();
    }

    @Override
    public void language(Locale locale) {
        keep(locale, ui == null ? TextSize.NORMAL : ui.size());
    }

    @Override
    public void textSize(TextSize size) {
        keep(ui == null ? Texts.INDONESIAN : ui.texts().locale(), size);
    }

    private void keep(Locale locale, TextSize size) {
        show(locale, size);
        Ui now = ui;
        if (now != null) {
            now.jobs()
                    .act(
                            AppText.JOB_PREFERENCES,
                            progress -> office.users(policy).keepPreferences(locale, size.percent()))
                    .then(() -> {})
                    .orShow();
        }
    }

    @Override
    public void help() {
        Ui now = ui;
        if (now != null) {
            HelpTopic fitting = now.navigator().route().map(HelpTopic::of).orElse(HelpTopic.STEPS);
            now.navigator().go(new HelpRoute(fitting));
        }
    }
}

package id.simpul.app.desktop;

import id.simpul.access.PasswordPolicy;
import id.simpul.access.User;
import id.simpul.access.ui.OwnPassword;
import id.simpul.access.ui.UsersRoute;
import id.simpul.access.ui.UsersView;
import id.simpul.app.Office;
import id.simpul.casework.Approvals;
import id.simpul.casework.ui.CalendarRoute;
import id.simpul.casework.ui.ChainRoute;
import id.simpul.casework.ui.ChainView;
import id.simpul.casework.ui.StandardsRoute;
import id.simpul.exchange.ui.CountersRoute;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.CounterText;
import id.simpul.letter.ui.OfficeSettingsRoute;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import id.simpul.shell.ShellHost;
import java.util.ArrayList;
import java.util.List;

/** The first page of the settings and the list of users. */
final class DeskSettings {
    private final Office office;
    private final PasswordPolicy policy;
    private final ShellHost host;
    private final Runnable newSheet;

    /**
     * The settings of {@code office}.
     *
     * @param host changes language and text size
     * @param newSheet replaces the recovery sheet
     */
    DeskSettings(Office office, PasswordPolicy policy, ShellHost host, Runnable newSheet) {
        this.office = office;
        this.policy = policy;
        this.host = host;
        this.newSheet = newSheet;
    }

    Screen users(Ui own) {
        return new UsersView(own, office.users(policy)).screen();
    }

    Screen chain(Ui own) {
        boolean named = office.actor().may(Capability.ADMINISTER_USERS);
        List<User> users = named
                ? office.users(policy).list().stream().filter(User::active).toList()
                : List.of();
        return new ChainView(own, office.actor(), new Approvals(office.database()), users, office.zone()).screen();
    }

    Screen all(Ui own) {
        User user = office.session().user();
        return new SettingsView(
                        own,
                        host,
                        own.text(
                                AppText.SETTINGS_WHO,
                                user.name(),
                                own.text(user.role().title())),
                        user.capabilities(),
                        List.of(new SettingsView.Entry(
                                Icon.KEY,
                                own.text(AppText.SETTINGS_PASSWORD),
                                own.text(AppText.SETTINGS_PASSWORD_TEXT),
                                null,
                                () -> OwnPassword.open(own, office.users(policy)))),
                        ofOffice(own))
                .screen();
    }

    private List<SettingsView.Entry> ofOffice(Ui own) {
        List<SettingsView.Entry> entries = new ArrayList<>(List.of(
                new SettingsView.Entry(
                        Icon.BUILDING,
                        own.text(AppText.SETTINGS_HEAD),
                        own.text(AppText.SETTINGS_HEAD_TEXT),
                        Capability.ADMINISTER_OFFICE,
                        () -> own.navigator().go(new OfficeSettingsRoute())),
                new SettingsView.Entry(
                        Icon.CERTIFICATE,
                        own.text(AppText.SETTINGS_CHAIN),
                        own.text(AppText.SETTINGS_CHAIN_TEXT),
                        Capability.ADMINISTER_OFFICE,
                        () -> own.navigator().go(new ChainRoute())),
                new SettingsView.Entry(
                        Icon.CALENDAR,
                        own.text(AppText.SETTINGS_CALENDAR),
                        own.text(AppText.SETTINGS_CALENDAR_TEXT),
                        Capability.ADMINISTER_OFFICE,
                        () -> own.navigator().go(new CalendarRoute())),
                new SettingsView.Entry(
                        Icon.CLOCK,
                        own.text(AppText.SETTINGS_STANDARDS),
                        own.text(AppText.SETTINGS_STANDARDS_TEXT),
                        Capability.ADMINISTER_OFFICE,
                        () -> own.navigator().go(new StandardsRoute())),
                new SettingsView.Entry(
                        Icon.PEOPLE,
                        own.text(AppText.SETTINGS_USERS),
                        own.text(AppText.SETTINGS_USERS_TEXT),
                        Capability.ADMINISTER_USERS,
                        () -> own.navigator().go(new UsersRoute())),
                new SettingsView.Entry(
                        Icon.SHIELD,
                        own.text(AppText.SETTINGS_RECOVERY),
                        own.text(AppText.SETTINGS_RECOVERY_TEXT),
                        Capability.ADMINISTER_USERS,
                        newSheet)));
        if (!office.isDistrict()) {
            entries.add(new SettingsView.Entry(
                    Icon.MERGE,
                    own.text(CounterText.TITLE),
                    own.text(CounterText.SETTINGS_TEXT),
                    Capability.ADMINISTER_OFFICE,
                    () -> own.navigator().go(new CountersRoute())));
        }
        return entries;
    }
}

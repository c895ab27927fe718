package id.simpul.access.ui;

import id.simpul.access.Role;
import id.simpul.access.User;
import id.simpul.access.UserDesk;
import id.simpul.kernel.Capability;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.AccessText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The users of the office, for who administers them. */
public final class UsersView {
    private final Ui ui;
    private final UserDesk desk;
    private final UserDialogs dialogs;
    private final Table<User> table;
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private Map<Long, Instant> signIns = Map.of();

    private record Loaded(List<User> users, Map<Long, Instant> signIns) {}

    /** The users. */
    public UsersView(Ui ui, UserDesk desk) {
        this.ui = ui;
        this.desk = desk;
        this.dialogs = new UserDialogs(ui, desk, user -> load(user.id()));
        this.table = new Table<User>(ui, EmptyState.of(Icon.PEOPLE, ui.text(AccessText.USERS_EMPTY)));
        table.lines(ui.text(AccessText.COLUMN_USER), 250, User::name, User::login)
                .badge(user -> user.id() == desk.self().id()
                        ? Optional.of(new Badge(ui.text(AccessText.YOU), Tone.ACCENT))
                        : Optional.empty());
        table.lines(
                ui.text(AccessText.ROLE), 200, user -> ui.text(user.role().title()), user -> given(user.position()));
        table.badges(ui.text(AccessText.COLUMN_STATE), 150, user -> List.of(state(user)));
        table.text(ui.text(AccessText.COLUMN_LAST), 160, this::lastSignIn).optional();
        table.identity(User::id);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        this.node = new MasterDetail(
                ui,
                Styled.column(
                        "page",
                        Heads.page(
                                ui.text(AccessText.USERS_TITLE),
                                subtitle,
                                Buttons.primary(Icon.PERSON_ADD, ui.text(AccessText.USERS_ADD), dialogs::add)),
                        table.node()));
        table.onSelect(user -> {
            if (user != null) {
                node.selected(record(user));
            }
        });
        table.onOpen(user -> node.open(record(user)));
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(AccessText.USERS_TITLE), node)
                .onShow(() -> load(0))
                .focus(table.view())
                .key("Ctrl+N", ui.text(AccessText.KEY_ADD), dialogs::add);
    }

    /** Loads all, and shows the record of {@code changed}; 0 for whoever was selected before. */
    private void load(long changed) {
        ui.jobs()
                .run(AccessText.JOB_USERS, progress -> new Loaded(desk.list(), desk.lastSignIns()))
                .then(loaded -> {
                    signIns = loaded.signIns();
                    User before = table.selected();
                    table.rows(loaded.users());
                    long active = loaded.users().stream().filter(User::active).count();
                    subtitle.setText(ui.text(
                            AccessText.USERS_COUNT, active, loaded.users().size() - active));
                    long shown = changed != 0
                            ? changed
                            : before == null ? desk.self().id() : before.id();
                    table.select(shown);
                    loaded.users().stream()
                            .filter(user -> user.id() == shown)
                            .findFirst()
                            .ifPresent(user -> node.selected(record(user)));
                })
                .orShow();
    }

    private Badge state(User user) {
        if (!user.active()) {
            return new Badge(ui.text(AccessText.STATE_INACTIVE), Tone.NEUTRAL);
        }
        return user.mustChangePassword()
                ? new Badge(ui.text(AccessText.STATE_FIRST), Tone.WARNING)
                : new Badge(ui.text(AccessText.STATE_ACTIVE), Tone.SUCCESS);
    }

    private String lastSignIn(User user) {
        Instant at = signIns.get(user.id());
        return at == null
                ? ui.text(AccessText.NEVER)
                : ui.formats().moment(at, ui.clock().getZone());
    }

    private String given(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }

    private VBox record(User user) {
        var facts = new KeyValues(ui)
                .add(ui.text(AccessText.FACT_LOGIN), user.login())
                .add(ui.text(AccessText.FACT_POSITION), given(user.position()))
                .add(ui.text(AccessText.FACT_NIP), given(user.nip()))
                .add(ui.text(AccessText.COLUMN_LAST), lastSignIn(user));
        var body = Styled.column(
                "detail-body",
                Heads.record(
                        ui.text(AccessText.COLUMN_USER),
                        state(user),
                        user.name(),
                        ui.text(user.role().title()),
                        Buttons.icon(Icon.CLOSE, ui.text(AccessText.CLOSE), node::close)),
                Styled.line(),
                facts.node(),
                Styled.line(),
                Heads.section(ui.text(AccessText.MAY_TITLE)),
                Styled.paragraph(ui.text(may(user.role())), "quiet"));
        if (user.exchanges()) {
            body.getChildren().add(Styled.paragraph(ui.text(AccessText.MAY_EXCHANGE), "quiet"));
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        return new VBox(body, Styled.row("detail-foot", acts(user)));
    }

    /** What a role is for, in a sentence. */
    static TextKey may(Role role) {
        return switch (role) {
            case PETUGAS -> AccessText.ROLE_PETUGAS_HELP;
            case PENDAMPING -> AccessText.ROLE_PENDAMPING_HELP;
            case SUPERVISOR -> AccessText.ROLE_SUPERVISOR_HELP;
            case OPERATOR -> AccessText.ROLE_OPERATOR_HELP;
        };
    }

    private Node[] acts(User user) {
        if (!user.active()) {
            return new Node[] {Buttons.secondary(ui.text(AccessText.REACTIVATE), () -> dialogs.reactivate(user))};
        }
        boolean self = user.id() == desk.self().id();
        Node password = self
                ? Buttons.secondary(Icon.KEY, ui.text(AccessText.PASSWORD_CHANGE), () -> OwnPassword.open(ui, desk))
                : Buttons.secondary(Icon.KEY, ui.text(AccessText.RESET), () -> dialogs.reset(user));
        return new Node[] {
            Buttons.secondary(Icon.EDIT, ui.text(AccessText.EDIT), () -> dialogs.details(user)),
            password,
            Styled.gap(),
            Buttons.more(ui.text(AccessText.MORE), more(user))
        };
    }

    private List<MenuItem> more(User user) {
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(ui.text(AccessText.ROLE_CHANGE), () -> dialogs.role(user)));
        if (user.exchanges() || !user.role().may(Capability.EXCHANGE_COMPUTERS)) {
            items.add(Buttons.item(
                    ui.text(user.exchanges() ? AccessText.EXCHANGE_END : AccessText.EXCHANGE_ALLOW),
                    () -> dialogs.exchange(user)));
        }
        items.add(Buttons.item(ui.text(AccessText.DEACTIVATE), () -> dialogs.deactivate(user)));
        return items;
    }
}

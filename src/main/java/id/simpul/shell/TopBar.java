package id.simpul.shell;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ShellText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Whose desk this is, the search box, the bell, and who is signed in. */
final class TopBar extends HBox {
    private final Ui ui;
    private final ShellSetup setup;
    private final ShellHost host;

    TopBar(Ui ui, ShellSetup setup, ShellHost host, SearchBox search, Watches watches) {
        this.ui = ui;
        this.setup = setup;
        this.host = host;
        getStyleClass().add("top-bar");
        VBox office = Styled.column(
                "office", Styled.label(setup.office(), "office-name"), Styled.label(setup.within(), "office-within"));
        HBox.setHgrow(search, Priority.SOMETIMES);
        getChildren().setAll(office, search, Styled.gap(), bell(watches), user());
    }

    private StackPane bell(Watches watches) {
        Button bell = Buttons.icon(Icon.ALERT, ui.text(ShellText.NOTICES), this::notices);
        bell.getStyleClass().add("bell");
        Region dot = Styled.with(new Region(), "bell-dot");
        dot.setMouseTransparent(true);
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        watches.list(setup.notices(), () -> {
            int count = setup.notices().size();
            dot.setVisible(count > 0);
            bell.setAccessibleText(ui.text(ShellText.NOTICES_COUNT, count));
        });
        var stack = new StackPane(bell, dot);
        stack.setMinWidth(USE_PREF_SIZE);
        stack.setMaxHeight(USE_PREF_SIZE);
        return stack;
    }

    private void notices() {
        var panel = new Dialog(ui.text(ShellText.NOTICES)).panel();
        if (setup.notices().isEmpty()) {
            panel.content(EmptyState.of(Icon.ALERT, ui.text(ShellText.NOTICES_NONE)));
        }
        for (Notice notice : setup.notices()) {
            var note = new Note(notice.tone(), notice.title()).text(notice.detail());
            if (!notice.action().isEmpty()) {
                note.link(notice.action(), () -> {
                    ui.dialogs().close();
                    notice.act().run();
                });
            }
            panel.content(note.node());
        }
        ui.dialogs().open(panel.cancel(ui.text(ShellText.CLOSE)));
    }

    private Button user() {
        ShellSetup.User user = setup.user();
        VBox words = Styled.column(
                "user-words", Styled.label(user.name(), "user-name"), Styled.label(user.role(), "user-role"));
        words.setMinWidth(USE_PREF_SIZE);
        var button = Styled.with(new Button(), "user-button");
        button.setGraphic(Styled.row("user", Styled.label(user.initials(), "avatar"), words));
        button.setAccessibleText(ui.text(ShellText.USER_MENU, user.name(), user.role()));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> menu().show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private ContextMenu menu() {
        MenuItem lock = Buttons.item(Icon.LOCK, ui.text(ShellText.LOCK), host::lock);
        lock.setAccelerator(ShellKeys.LOCK);
        return new ContextMenu(
                lock,
                Buttons.item(Icon.SWITCH_USER, ui.text(ShellText.SWITCH_USER), host::switchUser),
                new SeparatorMenuItem(),
                languages(),
                sizes());
    }

    private Menu languages() {
        var menu = new Menu(ui.text(ShellText.LANGUAGE), Icon.LANGUAGE.node());
        var group = new ToggleGroup();
        menu.getItems()
                .setAll(
                        choice(
                                group,
                                ui.text(ShellText.LANGUAGE_ID),
                                !ui.texts().english(),
                                () -> host.language(Texts.INDONESIAN)),
                        choice(
                                group,
                                ui.text(ShellText.LANGUAGE_EN),
                                ui.texts().english(),
                                () -> host.language(Texts.ENGLISH)));
        return menu;
    }

    private Menu sizes() {
        var menu = new Menu(ui.text(ShellText.TEXT_SIZE), Icon.TEXT_SIZE.node());
        var group = new ToggleGroup();
        for (TextSize size : TextSize.values()) {
            menu.getItems()
                    .add(choice(
                            group,
                            ui.text(ShellText.PERCENT, size.percent()),
                            size == ui.size(),
                            () -> host.textSize(size)));
        }
        return menu;
    }

    private static RadioMenuItem choice(ToggleGroup group, String text, boolean on, Runnable action) {
        var item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(on);
        item.setOnAction(event -> action.run());
        return item;
    }
}

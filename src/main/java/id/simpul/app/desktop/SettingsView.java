package id.simpul.app.desktop;

import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.ShellText;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.shell.ShellHost;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The first page of the settings: the user's own, and the ways to those of the office. */
final class SettingsView {
    private final Ui ui;
    private final VBox page;

    /**
     * One way to go on from here.
     *
     * @param needs shown only to users who may do this; null for all
     */
    record Entry(
            Icon icon, String title, String text, @Nullable Capability needs, Runnable action) {}

    /**
     * The page.
     *
     * @param who name and role of the user
     * @param may what the user may do
     * @param own what concerns only the user
     * @param office what concerns all
     */
    SettingsView(Ui ui, ShellHost host, String who, Set<Capability> may, List<Entry> own, List<Entry> office) {
        this.ui = ui;
        VBox column = Styled.column("settings");
        column.getChildren()
                .addAll(Styled.label(ui.text(AppText.SETTINGS_OWN), "form-section"), entries(own, may), looks(host));
        VBox ofOffice = entries(office, may);
        if (!ofOffice.getChildren().isEmpty()) {
            column.getChildren().addAll(Styled.label(ui.text(AppText.SETTINGS_OFFICE), "form-section"), ofOffice);
        }
        page = Styled.column("page", Heads.page(ui.text(AppText.RAIL_SETTINGS), new Label(who)), Styled.scroll(column));
    }

    /** The screen. */
    Screen screen() {
        return Screen.of(ui.text(AppText.RAIL_SETTINGS), page).focus(firstButton());
    }

    private Node firstButton() {
        Node first = page.lookup(".settings-entry");
        return first == null ? page : first;
    }

    private static VBox entries(List<Entry> entries, Set<Capability> may) {
        VBox list = Styled.column("settings-entries");
        for (Entry entry : entries) {
            Capability needs = entry.needs();
            if (needs == null || may.contains(needs)) {
                list.getChildren().add(button(entry));
            }
        }
        return list;
    }

    private static Button button(Entry entry) {
        var button = Styled.with(new Button(), "settings-entry");
        VBox words = Styled.column(
                "cell-lines", Styled.label(entry.title(), "cell-value"), Styled.label(entry.text(), "cell-quiet"));
        button.setGraphic(Styled.row(
                "settings-row", entry.icon().node("icon-20"), words, Styled.gap(), Icon.CHEVRON_RIGHT.node()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(entry.title());
        button.setAccessibleHelp(entry.text());
        button.setOnAction(event -> entry.action().run());
        return button;
    }

    private VBox looks(ShellHost host) {
        var form = new Form(ui);
        Field<Locale> language = form.segments(
                        ShellText.LANGUAGE,
                        List.of(Texts.INDONESIAN, Texts.ENGLISH),
                        Locale::getLanguage,
                        locale -> ui.text(locale.equals(Texts.ENGLISH) ? ShellText.LANGUAGE_EN : ShellText.LANGUAGE_ID))
                .span(5);
        Field<TextSize> size = form.segments(
                        ShellText.TEXT_SIZE,
                        List.of(TextSize.values()),
                        TextSize::name,
                        option -> ui.text(ShellText.PERCENT, option.percent()))
                .span(7);
        language.set(ui.texts().english() ? Texts.ENGLISH : Texts.INDONESIAN);
        size.set(ui.size());
        language.onChange(chosen -> chosen.ifPresent(host::language));
        size.onChange(chosen -> chosen.ifPresent(host::textSize));
        VBox card = Styled.column("settings-card", form.node());
        return card;
    }
}

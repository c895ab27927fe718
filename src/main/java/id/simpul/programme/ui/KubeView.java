package id.simpul.programme.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.KubeText;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.kube.KubeDesk;
import id.simpul.programme.kube.KubeDetails;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;

/** Joint business groups; those whose report is overdue can be listed alone. */
public final class KubeView {
    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final KubeDialogs dialogs;
    private final SectionList<KubeDesk.Line, KubeDesk.File> list;
    private final boolean mayEdit;

    /** The groups. */
    public KubeView(Ui ui, ProgrammeServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.mayEdit = services.actor().may(Capability.EDIT_HOUSEHOLD);
        this.dialogs = new KubeDialogs(ui, services, this::load);
        var panel = new KubePanel(ui, services, dialogs, this::close);
        this.list = new SectionList<KubeDesk.Line, KubeDesk.File>(
                ui,
                ProgrammeSection.KUBE,
                KubeText.TITLE,
                table(),
                line -> line.kube().id(),
                () -> services.kubes().list(services.actor()),
                lines -> ui.text(
                        KubeText.SUBTITLE,
                        lines.size(),
                        lines.stream().filter(KubeDesk.Line::overdue).count()),
                line -> services.kubes().find(services.actor(), line.kube().id()),
                panel::record);
        var overdue = new CheckBox(ui.text(KubeText.ONLY_OVERDUE));
        overdue.setOnAction(event -> list.narrow(line -> !overdue.isSelected() || line.overdue()));
        list.filter(overdue);
        if (mayEdit) {
            list.adding(KubeText.ADD, KubeText.KEY_ADD, dialogs::add)
                    .onRecord("Ctrl+M", KubeText.KEY_MEMBER, file -> dialogs.member(file.kube(), null))
                    .onRecord(
                            "Ctrl+G",
                            KubeText.KEY_GRANT,
                            file -> dialogs.grant(
                                    file.kube(), null, file.grants().size() + 1))
                    .onRecord("Ctrl+R", KubeText.KEY_REPORT, file -> dialogs.report(file.kube(), null))
                    .onRecord("Ctrl+E", ProgrammeText.KEY_CHANGE, file -> dialogs.kube(file.kube()));
        }
    }

    private Table<KubeDesk.Line> table() {
        var lines = new Table<KubeDesk.Line>(
                ui,
                SectionList.empty(
                        Icon.PEOPLE,
                        ui.text(KubeText.EMPTY),
                        mayEdit ? Buttons.link(ui.text(KubeText.ADD), dialogs::add) : null));
        lines.lines(
                        ui.text(KubeText.COLUMN_NAME),
                        220,
                        line -> line.kube().details().name(),
                        line -> line.kube().details().business())
                .badge(line -> line.kube().details().state().equals(KubeDetails.RUNNING)
                        ? Optional.<Badge>empty()
                        : Optional.of(new Badge(
                                words.label(
                                        KubeDialogs.STATES,
                                        line.kube().details().state()),
                                Tone.NEUTRAL)));
        lines.text(
                ui.text(ProgrammeText.VILLAGE),
                150,
                line -> services.village(line.kube().details().village()));
        lines.number(ui.text(KubeText.COLUMN_MEMBERS), 80, KubeDesk.Line::members);
        lines.text(
                ui.text(KubeText.COLUMN_GRANTED),
                130,
                line -> line.granted() == 0 ? "–" : ui.formats().rupiah(line.granted()));
        lines.badges(ui.text(KubeText.COLUMN_REPORT), 200, this::report);
        return lines;
    }

    private List<Badge> report(KubeDesk.Line line) {
        var badges = new ArrayList<Badge>();
        if (line.condition() != null) {
            badges.add(new Badge(words.label(KubeDialogs.CONDITIONS, line.condition()), Tone.INFO));
        }
        if (line.overdue()) {
            badges.add(new Badge(ui.text(KubeText.OVERDUE), Tone.DANGER));
        }
        return badges;
    }

    /** The screen. */
    public Screen screen() {
        return list.screen();
    }

    private void load(long row) {
        list.load(row == 0 ? null : row);
    }

    private void close() {
        list.close();
    }
}

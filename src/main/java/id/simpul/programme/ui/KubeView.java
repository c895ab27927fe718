package id.simpul.programme.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.KubeText;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.kube.KubeDesk;
import id.simpul.programme.kube.KubeDetails;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Joint business groups; those whose report is overdue can be listed alone. */
public final class KubeView {
    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final KubeDialogs dialogs;
    private final KubePanel panel;
    private final Table<KubeDesk.Line> table;
    private final CheckBox overdue;
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private final Jobs latest;
    private final boolean mayEdit;
    private List<KubeDesk.Line> all = List.of();

    /** The groups. */
    public KubeView(Ui ui, ProgrammeServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.mayEdit = services.actor().may(Capability.EDIT_HOUSEHOLD);
        this.latest = ui.jobs().latest();
        this.dialogs = new KubeDialogs(ui, services, this::load);
        this.overdue = new CheckBox(ui.text(KubeText.ONLY_OVERDUE));
        this.table = table();
        this.node = new MasterDetail(ui, page());
        this.panel = new KubePanel(ui, services, dialogs, node);
        overdue.setOnAction(event -> show(0));
        table.onSelect(line -> {
            if (line != null) {
                show(line, node::selected);
            }
        });
        table.onOpen(line -> show(line, node::open));
    }

    private Table<KubeDesk.Line> table() {
        String sentence = ui.text(KubeText.EMPTY);
        var lines = new Table<KubeDesk.Line>(
                ui,
                mayEdit
                        ? EmptyState.of(Icon.PEOPLE, sentence, Buttons.link(ui.text(KubeText.ADD), dialogs::add))
                        : EmptyState.of(Icon.PEOPLE, sentence));
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
        lines.identity(line -> line.kube().id());
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

    private VBox page() {
        var acts = new ArrayList<Node>();
        if (mayEdit) {
            acts.add(Buttons.primary(Icon.ADD, ui.text(KubeText.ADD), dialogs::add));
        }
        Node chips = ProgrammeSection.KUBE.chips(ui).node();
        HBox.setHgrow(chips, Priority.ALWAYS);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        return Styled.column(
                "page",
                Heads.page(ui.text(KubeText.TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.row("filter-row", chips, overdue),
                table.node());
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(KubeText.TITLE), node)
                .onShow(() -> load(0))
                .focus(table.view())
                .hint("Enter", ui.text(ProgrammeText.KEY_OPEN));
        return mayEdit ? screen.key("Ctrl+N", ui.text(KubeText.KEY_ADD), dialogs::add) : screen;
    }

    private void load(long kube) {
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> services.kubes().list(services.actor()))
                .then(lines -> {
                    all = lines;
                    subtitle.setText(ui.text(
                            KubeText.SUBTITLE,
                            lines.size(),
                            lines.stream().filter(KubeDesk.Line::overdue).count()));
                    show(kube);
                })
                .orShow();
    }

    private void show(long kube) {
        KubeDesk.Line before = table.selected();
        table.rows(all.stream()
                .filter(line -> !overdue.isSelected() || line.overdue())
                .toList());
        if (kube != 0) {
            table.select(kube);
        } else if (before == null) {
            table.selectFirst();
        }
        KubeDesk.Line now = table.selected();
        if (now == null) {
            node.close();
        } else {
            show(now, node::selected);
        }
    }

    private void show(KubeDesk.Line line, Consumer<Node> shown) {
        latest.run(
                        ProgrammeText.JOB_LOAD,
                        progress -> services.kubes()
                                .find(services.actor(), line.kube().id()))
                .then(found -> found.ifPresent(file -> shown.accept(panel.record(file))))
                .orShow();
    }
}

package id.simpul.programme.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.Programme;
import id.simpul.programme.ProgrammeAmount;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.programme.ProgrammeQuota;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything about one programme, beside the list. */
final class ProgrammePanel {
    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeDialogs dialogs;
    private final ProgrammeWords words;
    private final Runnable close;
    private final boolean mayChange;

    ProgrammePanel(Ui ui, ProgrammeServices services, ProgrammeDialogs dialogs, Runnable close) {
        this.ui = ui;
        this.services = services;
        this.dialogs = dialogs;
        this.words = new ProgrammeWords(ui, services.codes());
        this.close = close;
        this.mayChange = services.actor().may(Capability.ADMINISTER_OFFICE);
    }

    VBox record(ProgrammeDesk.File file) {
        Programme programme = file.line().programme();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        words.label(ProgrammeWords.LEVEL, programme.level()),
                        words.state(programme),
                        programme.label(ui.texts()),
                        programme.name(ui.texts()),
                        Buttons.icon(Icon.CLOSE, ui.text(ProgrammeText.CLOSE), close)),
                Styled.line(),
                facts(file).node(),
                Styled.line(),
                amountsHead(programme),
                amounts(file),
                Styled.line(),
                quotasHead(programme),
                quotas(file));
        ScrollPane scroll = Styled.scroll(body);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(scroll, foot(programme));
    }

    private KeyValues facts(ProgrammeDesk.File file) {
        Programme programme = file.line().programme();
        var facts = new KeyValues(ui)
                .add(ui.text(ProgrammeText.FACT_OWNER), programme.owner())
                .add(
                        ui.text(ProgrammeText.COLUMN_UNIT),
                        words.label(ProgrammeWords.UNIT, programme.unit().name()))
                .add(
                        ui.text(ProgrammeText.COLUMN_PARTICIPANTS),
                        ui.formats().number(file.line().participants()))
                .add(ui.text(ProgrammeText.FACT_RULES), ProgrammeWords.given(programme.rules(ui.texts())))
                .add(ui.text(ProgrammeText.FACT_APPLY), ProgrammeWords.given(programme.applyAt()))
                .add(ui.text(ProgrammeText.FACT_DOCUMENTS), ProgrammeWords.given(programme.documents()));
        if (!programme.excludes().isEmpty()) {
            facts.add(
                    ui.text(ProgrammeText.FACT_EXCLUDES),
                    programme.excludes().stream().map(words::programme).sorted().collect(Collectors.joining(", ")));
        }
        if (programme.once()) {
            facts.add(ui.text(ProgrammeText.FACT_ONCE), ui.text(ProgrammeText.ONCE_SAID));
        }
        return facts.add(ui.text(ProgrammeText.FACT_DAYS), words.days(programme.from(), programme.to()))
                .add(ui.text(ProgrammeText.SOURCE), ProgrammeWords.given(programme.source()));
    }

    private Node amountsHead(Programme programme) {
        String title = ui.text(ProgrammeText.AMOUNTS_TITLE);
        return mayChange
                ? Heads.section(
                        title, Buttons.link(ui.text(ProgrammeText.AMOUNT_ADD), () -> dialogs.amount(programme, null)))
                : Heads.section(title);
    }

    /** What holds today in full words, what held before in quiet ones. */
    private Node amounts(ProgrammeDesk.File file) {
        if (file.amounts().isEmpty()) {
            return Styled.paragraph(ui.text(ProgrammeText.AMOUNTS_NONE), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        for (ProgrammeAmount amount : file.amounts()) {
            boolean now = amount.holdsOn(words.today());
            VBox text = Styled.column(
                    "case-line",
                    Styled.paragraph(
                            ui.text(ProgrammeText.AMOUNT_LINE, amount.component(ui.texts()), words.amount(amount)),
                            now ? "medium" : "quiet"),
                    Styled.paragraph(
                            ui.text(
                                    ProgrammeText.AMOUNT_SOURCE,
                                    words.days(amount.from(), amount.to()),
                                    ProgrammeWords.given(amount.source())),
                            "quiet",
                            "small"));
            HBox row = line(
                    text,
                    amount.id() != 0 && mayChange
                            ? Buttons.icon(
                                    Icon.EDIT,
                                    ui.text(ProgrammeText.AMOUNT_EDIT, amount.component(ui.texts())),
                                    () -> dialogs.amount(file.line().programme(), amount))
                            : null);
            if (amount.unverified()) {
                row.getChildren().add(1, new Badge(ui.text(ProgrammeText.AMOUNT_UNVERIFIED), Tone.WARNING).inList());
            }
            lines.getChildren().add(row);
        }
        return lines;
    }

    private Node quotasHead(Programme programme) {
        String title = ui.text(ProgrammeText.QUOTAS_TITLE);
        return mayChange
                ? Heads.section(
                        title, Buttons.link(ui.text(ProgrammeText.QUOTA_ADD), () -> dialogs.quota(programme, null)))
                : Heads.section(title);
    }

    private Node quotas(ProgrammeDesk.File file) {
        if (file.quotas().isEmpty()) {
            return Styled.paragraph(ui.text(ProgrammeText.QUOTAS_NONE), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        for (ProgrammeQuota quota : file.quotas()) {
            String village = quota.village();
            String where = village == null ? ui.text(ProgrammeText.QUOTA_EVERYWHERE) : services.village(village);
            VBox text = Styled.column(
                    "case-line",
                    Styled.paragraph(where, "medium"),
                    Styled.paragraph(
                            ui.text(
                                    ProgrammeText.QUOTA_LINE,
                                    words.period(quota.period(), quota.year()),
                                    quota.used(),
                                    quota.places()),
                            "quiet",
                            "small"));
            HBox row = line(
                    text,
                    mayChange
                            ? Buttons.icon(
                                    Icon.EDIT,
                                    ui.text(ProgrammeText.QUOTA_EDIT, where),
                                    () -> dialogs.quota(file.line().programme(), quota))
                            : null);
            if (quota.full()) {
                row.getChildren()
                        .add(
                                1,
                                new Badge(
                                                ui.text(
                                                        quota.used() > quota.places()
                                                                ? ProgrammeText.QUOTA_OVER
                                                                : ProgrammeText.QUOTA_FULL),
                                                quota.used() > quota.places() ? Tone.DANGER : Tone.WARNING)
                                        .inList());
            }
            lines.getChildren().add(row);
        }
        return lines;
    }

    private static HBox line(VBox text, @org.jspecify.annotations.Nullable Node act) {
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Styled.row("programme-line", text);
        if (act != null) {
            row.getChildren().add(act);
        }
        return row;
    }

    private Node foot(Programme programme) {
        List<Node> acts = new ArrayList<>();
        if (services.actor().may(Capability.EDIT_HOUSEHOLD) && programme.runsOn(words.today())) {
            acts.add(Buttons.secondary(
                    Icon.LIST,
                    ui.text(ProgrammeText.BULK_OPEN),
                    () -> ui.navigator().go(new BulkRoute(programme.code()))));
        }
        acts.add(Styled.gap());
        if (programme.isOwn() && mayChange) {
            acts.add(Buttons.secondary(Icon.EDIT, ui.text(ProgrammeText.CHANGE), () -> dialogs.change(programme)));
            if (programme.runsOn(words.today())) {
                acts.add(Buttons.secondary(ui.text(ProgrammeText.END), () -> dialogs.end(programme)));
            }
        }
        return Styled.row("detail-foot", acts.toArray(Node[]::new));
    }
}

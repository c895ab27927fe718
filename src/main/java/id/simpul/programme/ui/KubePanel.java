package id.simpul.programme.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.KubeText;
import id.simpul.l10n.text.OutletText;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.kube.Kube;
import id.simpul.programme.kube.KubeDesk;
import id.simpul.programme.kube.KubeDetails;
import id.simpul.programme.kube.KubeGrant;
import id.simpul.programme.kube.KubeMember;
import id.simpul.programme.kube.KubeReport;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything about one group, beside the list. */
final class KubePanel {
    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final KubeDialogs dialogs;
    private final Runnable close;
    private final boolean mayEdit;

    KubePanel(Ui ui, ProgrammeServices services, KubeDialogs dialogs, Runnable close) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.dialogs = dialogs;
        this.close = close;
        this.mayEdit = services.actor().may(Capability.EDIT_HOUSEHOLD);
    }

    VBox record(KubeDesk.File file) {
        Kube kube = file.kube();
        KubeDetails details = kube.details();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        services.village(details.village()),
                        new Badge(
                                words.label(KubeDialogs.STATES, details.state()),
                                details.state().equals(KubeDetails.RUNNING) ? Tone.SUCCESS : Tone.NEUTRAL),
                        details.name(),
                        details.business(),
                        Buttons.icon(Icon.CLOSE, ui.text(ProgrammeText.CLOSE), close)));
        if (!file.concerns().isEmpty()) {
            var note = new Note(Tone.WARNING, ui.text(KubeText.GROUP_CONCERNS));
            file.concerns().forEach(concern -> note.text(concern.text(ui.texts())));
            body.getChildren().add(note.node());
        }
        body.getChildren()
                .addAll(
                        Styled.line(),
                        facts(details).node(),
                        Styled.line(),
                        head(
                                ui.text(KubeText.MEMBERS_TITLE, now(file)),
                                KubeText.MEMBER_ADD,
                                () -> dialogs.member(kube, null)),
                        members(file),
                        Styled.line(),
                        head(
                                ui.text(KubeText.GRANTS_TITLE),
                                KubeText.GRANT_ADD,
                                () -> dialogs.grant(kube, null, file.grants().size() + 1)),
                        grants(file),
                        Styled.line(),
                        head(ui.text(KubeText.REPORTS_TITLE), KubeText.REPORT_ADD, () -> dialogs.report(kube, null)),
                        reports(file));
        return mayEdit
                ? SectionList.record(
                        body,
                        Buttons.primary(Icon.ADD, ui.text(KubeText.REPORT_ADD), () -> dialogs.report(kube, null)),
                        Buttons.secondary(Icon.EDIT, ui.text(ProgrammeText.CHANGE), () -> dialogs.kube(kube)))
                : SectionList.record(body);
    }

    private static long now(KubeDesk.File file) {
        return file.members().stream().filter(member -> member.leftOn() == null).count();
    }

    private Node head(String title, KubeText add, Runnable action) {
        return mayEdit ? Heads.section(title, Buttons.link(ui.text(add), action)) : Heads.section(title);
    }

    private KeyValues facts(KubeDetails details) {
        var facts = new KeyValues(ui).add(ui.text(OutletText.ADDRESS), ProgrammeWords.given(details.address()));
        LocalDate formed = details.formedOn();
        if (formed != null) {
            facts.add(ui.text(KubeText.FORMED), ui.formats().mediumDate(formed));
        }
        facts.add(ui.text(KubeText.FACILITATOR), ProgrammeWords.given(details.facilitator()));
        var account = new ArrayList<String>();
        if (details.bank() != null) {
            account.add(details.bank());
        }
        if (details.account() != null) {
            account.add(details.account().toString());
        }
        if (details.holder() != null) {
            account.add(ui.text(KubeText.IN_NAME_OF, details.holder().toString()));
        }
        facts.add(ui.text(KubeText.ACCOUNT), account.isEmpty() ? "–" : String.join(", ", account));
        if (details.note() != null) {
            facts.add(ui.text(ProgrammeText.NOTE), details.note());
        }
        return facts;
    }

    private Node members(KubeDesk.File file) {
        if (file.members().isEmpty()) {
            return Styled.paragraph(ui.text(KubeText.MEMBERS_NONE), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        for (KubeMember member : file.members()) {
            var parts = new ArrayList<String>();
            parts.add(words.label(KubeDialogs.ROLES, member.role()));
            if (member.joinedOn() != null) {
                parts.add(words.days(member.joinedOn(), member.leftOn()));
            } else if (member.leftOn() != null) {
                parts.add(ui.text(ProgrammeText.DAYS_UNTIL, ui.formats().mediumDate(member.leftOn())));
            }
            if (member.note() != null) {
                parts.add(member.note());
            }
            VBox text = Styled.column(
                    "case-line",
                    Buttons.link(member.name().reveal(), () -> services.host().openFamily(member.household())),
                    Styled.paragraph(String.join(", ", parts), "quiet", "small"));
            lines.getChildren()
                    .add(line(
                            text,
                            ui.text(KubeText.MEMBER_TITLE, member.name().reveal()),
                            () -> dialogs.member(file.kube(), member)));
        }
        return lines;
    }

    private Node grants(KubeDesk.File file) {
        if (file.grants().isEmpty()) {
            return Styled.paragraph(ui.text(KubeText.GRANTS_NONE), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        for (KubeGrant grant : file.grants()) {
            String stage = ui.text(KubeText.STAGE_NUMBER, grant.stage());
            VBox text = Styled.column(
                    "case-line",
                    Styled.paragraph(
                            ui.text(
                                    ProgrammeText.AMOUNT_LINE,
                                    stage,
                                    ui.formats().rupiah(grant.rupiah())),
                            "medium"),
                    Styled.paragraph(
                            joined(ui.formats().mediumDate(grant.on()), grant.source(), grant.note()),
                            "quiet",
                            "small"));
            lines.getChildren()
                    .add(line(
                            text,
                            ui.text(KubeText.GRANT_EDIT, stage),
                            () -> dialogs.grant(file.kube(), grant, grant.stage())));
        }
        return lines;
    }

    private Node reports(KubeDesk.File file) {
        if (file.reports().isEmpty()) {
            return Styled.paragraph(ui.text(KubeText.REPORTS_NONE), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        for (KubeReport report : file.reports()) {
            String until = ui.formats().mediumDate(report.until());
            var parts = new ArrayList<String>();
            Long turnover = report.turnover();
            Long profit = report.profit();
            if (turnover != null) {
                parts.add(ui.text(KubeText.TURNOVER_SAID, ui.formats().rupiah(turnover)));
            }
            if (profit != null) {
                parts.add(ui.text(
                        profit < 0 ? KubeText.LOSS_SAID : KubeText.PROFIT_SAID,
                        ui.formats().rupiah(Math.abs(profit))));
            }
            VBox text = Styled.column(
                    "case-line",
                    Styled.paragraph(
                            ui.text(
                                    ProgrammeText.AMOUNT_LINE,
                                    ui.text(ProgrammeText.DAYS_UNTIL, until),
                                    words.label(KubeDialogs.CONDITIONS, report.condition())),
                            "medium"),
                    Styled.paragraph(joined(String.join(", ", parts), report.note(), null), "quiet", "small"));
            LocalDate due = report.nextDue();
            if (due != null && report.equals(file.reports().getFirst())) {
                text.getChildren()
                        .add(Styled.paragraph(
                                ui.text(KubeText.NEXT_DUE_SAID, ui.formats().mediumDate(due)),
                                due.isBefore(words.today()) ? "field-error" : "quiet",
                                "small"));
            }
            lines.getChildren()
                    .add(line(text, ui.text(KubeText.REPORT_EDIT, until), () -> dialogs.report(file.kube(), report)));
        }
        return lines;
    }

    private static String joined(
            String first,
            @org.jspecify.annotations.Nullable String second,
            @org.jspecify.annotations.Nullable String third) {
        var parts = new ArrayList<String>(List.of(first));
        if (second != null) {
            parts.add(second);
        }
        if (third != null) {
            parts.add(third);
        }
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    private HBox line(VBox text, String name, Runnable edit) {
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Styled.row("programme-line", text);
        if (mayEdit) {
            row.getChildren().add(Buttons.icon(Icon.EDIT, name, edit));
        }
        return row;
    }
}

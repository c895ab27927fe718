package id.simpul.app.desktop;

import id.simpul.casework.ui.IntakeRoute;
import id.simpul.exchange.ui.CountersRoute;
import id.simpul.household.FamilyFilter;
import id.simpul.household.ui.DuplicatesRoute;
import id.simpul.household.ui.ExportRoute;
import id.simpul.household.ui.ImportHistoryRoute;
import id.simpul.household.ui.ImportRoute;
import id.simpul.household.ui.RegisterFamilyRoute;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.l10n.text.NumberingText;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.l10n.text.SearchText;
import id.simpul.l10n.text.SheetText;
import id.simpul.letter.ui.NumberReportRoute;
import id.simpul.programme.ui.BulkRoute;
import id.simpul.programme.ui.ProgrammeSection;
import id.simpul.programme.ui.ProgrammesRoute;
import id.simpul.review.ui.MatrixRoute;
import id.simpul.screen.Icon;
import id.simpul.screen.Ui;
import id.simpul.shell.RailEntry;
import id.simpul.shell.ShellHost;
import id.simpul.visit.ui.VisitPlanRoute;
import id.simpul.visit.ui.VisitsRoute;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the search box can do besides finding. */
final class Commands {
    private Commands() {}

    /** What the search box can do: begin something, go somewhere, leave the desk. */
    static CommandProvider of(Ui ui, Actor actor, List<RailEntry> rail, List<RailEntry> bottom, ShellHost host) {
        var commands = new CommandProvider(ui.text(SearchText.COMMANDS));
        if (actor.may(Capability.WORK_CASE)) {
            commands.add(
                    Icon.ADD,
                    ui.text(SearchText.NEW_CASE),
                    "",
                    ui.text(SearchText.NEW_CASE_WORDS),
                    () -> ui.navigator().go(new IntakeRoute(0)));
        }
        if (actor.may(Capability.EDIT_HOUSEHOLD)) {
            commands.add(
                    Icon.PERSON_ADD,
                    ui.text(SearchText.NEW_FAMILY),
                    "",
                    ui.text(SearchText.NEW_FAMILY_WORDS),
                    () -> ui.navigator().go(new RegisterFamilyRoute()));
        }
        List<RailEntry> keyed = rail.stream()
                .filter(entry -> entry.needs() == null || actor.may(entry.needs()))
                .toList();
        for (RailEntry entry : Stream.concat(rail.stream(), bottom.stream()).toList()) {
            if (entry.needs() == null || actor.may(entry.needs())) {
                commands.add(
                        entry.icon(),
                        ui.text(SearchText.GO, entry.title()),
                        () -> key(entry, keyed),
                        "",
                        () -> ui.navigator().go(entry.route()));
            }
        }
        pages(commands, ui, actor);
        commands.add(Icon.LOCK, ui.text(SearchText.LOCK), "Ctrl+L", ui.text(SearchText.LOCK_WORDS), host::lock);
        commands.add(
                Icon.SWITCH_USER,
                ui.text(SearchText.SWITCH_USER),
                "",
                ui.text(SearchText.SWITCH_USER_WORDS),
                host::switchUser);
        Locale other = ui.texts().english() ? Texts.INDONESIAN : Texts.ENGLISH;
        commands.add(
                Icon.LANGUAGE,
                ui.text(SearchText.LANGUAGE),
                "",
                ui.text(SearchText.LANGUAGE_WORDS),
                () -> host.language(other));
        return commands;
    }

    /** The key of an entry as the rail stands now; none for those at its foot; empty while it is not there. */
    private static Optional<String> key(RailEntry entry, List<RailEntry> keyed) {
        if (!entry.shown().get()) {
            // A further computer begins on a page that the rail does not need before.
            return entry.route() instanceof CountersRoute ? Optional.of("") : Optional.empty();
        }
        int place = keyed.stream().filter(other -> other.shown().get()).toList().indexOf(entry);
        return Optional.of(place < 0 ? "" : "Ctrl+" + (place + 1));
    }

    /** Pages that stand behind those of the rail. */
    private static void pages(CommandProvider commands, Ui ui, Actor actor) {
        if (actor.may(Capability.RECORD_ASSESSMENT)) {
            commands.add(
                    Icon.PRINT,
                    ui.text(AssessmentText.COMMAND_FORM),
                    "",
                    ui.text(AssessmentText.COMMAND_FORM_WORDS),
                    () -> ui.navigator().go(new BlankFormRoute(0)));
        }
        if (actor.may(Capability.RECORD_ASSESSMENT)) {
            commands.add(
                    Icon.MAP,
                    ui.text(SearchText.PLAN_VISITS),
                    "",
                    ui.text(SearchText.PLAN_VISITS_WORDS),
                    () -> ui.navigator().go(new VisitPlanRoute()));
        }
        if (actor.may(Capability.READ_RECORDS)) {
            commands.add(
                    Icon.MAP,
                    ui.text(SearchText.VISITS),
                    "",
                    ui.text(SearchText.VISITS_WORDS),
                    () -> ui.navigator().go(new VisitsRoute()));
            commands.add(
                    Icon.MERGE,
                    ui.text(SearchText.DUPLICATES),
                    "",
                    ui.text(SearchText.DUPLICATES_WORDS),
                    () -> ui.navigator().go(new DuplicatesRoute()));
            commands.add(
                    Icon.LIST,
                    ui.text(NumberingText.REPORT_TITLE),
                    "",
                    ui.text(NumberingText.COMMAND_WORDS),
                    () -> ui.navigator().go(new NumberReportRoute()));
            commands.add(
                    Icon.LIST,
                    ui.text(SearchText.MATRIX),
                    "",
                    ui.text(SearchText.MATRIX_WORDS),
                    () -> ui.navigator().go(new MatrixRoute()));
            commands.add(
                    Icon.DONE,
                    ui.text(SearchText.RULES),
                    "",
                    ui.text(SearchText.RULES_WORDS),
                    () -> ui.navigator().go(new ProgrammesRoute(ProgrammeSection.RULES)));
            section(commands, ui, ProgrammeSection.OUTLETS, SearchText.OUTLET_WORDS);
            section(commands, ui, ProgrammeSection.KUBE, SearchText.KUBE_WORDS);
            section(commands, ui, ProgrammeSection.REPAIRS, SearchText.REPAIR_WORDS);
            section(commands, ui, ProgrammeSection.OFFERS, SearchText.OFFER_WORDS);
        }
        if (actor.may(Capability.EDIT_HOUSEHOLD)) {
            commands.add(
                    Icon.LIST,
                    ui.text(ProgrammeText.BULK_OPEN),
                    "",
                    ui.text(SearchText.BULK_WORDS),
                    () -> ui.navigator().go(new BulkRoute("")));
        }
        if (actor.may(Capability.IMPORT_DATA)) {
            commands.add(
                    Icon.UPLOAD,
                    ui.text(SheetText.HISTORY_NEW),
                    "",
                    ui.text(SearchText.IMPORT_WORDS),
                    () -> ui.navigator().go(new ImportRoute()));
            commands.add(
                    Icon.HISTORY,
                    ui.text(SheetText.HISTORY_OPEN),
                    "",
                    "",
                    () -> ui.navigator().go(new ImportHistoryRoute()));
        }
        commands.add(
                Icon.DOWNLOAD,
                ui.text(SheetText.EXPORT_TITLE),
                "",
                ui.text(SearchText.EXPORT_WORDS),
                () -> ui.navigator().go(new ExportRoute(FamilyFilter.ALL)));
    }

    private static void section(CommandProvider commands, Ui ui, ProgrammeSection section, TextKey words) {
        commands.add(
                Icon.HAND_OVER,
                ui.text(SearchText.GO, ui.text(section.title())),
                "",
                ui.text(words),
                () -> ui.navigator().go(new ProgrammesRoute(section)));
    }
}

package id.simpul.letter.ui;

import static id.simpul.letter.LetterOffice.ACTOR;

import id.simpul.kernel.Actor;
import id.simpul.l10n.Texts;
import id.simpul.letter.LetterOffice;
import id.simpul.reference.CodeLists;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/** A window with nothing but the screens of letters, on a real file. */
final class LetterWindow {
    final LetterOffice office;
    final LetterServices services;
    final ChosenFile file;
    final Ui ui;

    LetterWindow(LetterOffice office, Path folder) {
        this(office, folder, ACTOR);
    }

    LetterWindow(LetterOffice office, Path folder, Actor actor) {
        this.office = office;
        this.file = new ChosenFile(folder.resolve("pilihan.pdf"));
        services = new LetterServices(
                actor, office.desk, office.register, office.output, office.check, CodeLists.of(office.database), file);
        ui = new Ui(
                new Texts(Texts.INDONESIAN),
                LetterOffice.CLOCK,
                TextSize.NORMAL,
                Jobs.Lanes.sameThread(),
                new UiForTests.MemoryDrafts(),
                this::screen);
    }

    private Screen screen(Route route, Ui own) {
        return switch (route) {
            case LetterDraftRoute draft -> new LetterDraftView(own, services, draft.referral()).screen();
            case LetterRoute letter -> new LetterView(own, services, letter).screen();
            case LetterRegisterRoute register -> new LetterRegisterView(own, services).screen();
            case OfficeSettingsRoute settings ->
                new OfficeSettingsView(
                                own,
                                new OfficeSettingsModel(
                                        services.actor(), office.office, office.desk, LetterOffice.CLOCK),
                                file)
                        .screen();
            default -> Screen.of(route.toString(), EmptyState.of(Icon.HOME, route.toString()));
        };
    }

    /** The window's inside, showing {@code route}. */
    Parent at(Route route) {
        var place = new StackPane();
        ui.navigator().screen().subscribe(screen -> {
            if (screen != null) {
                place.getChildren().setAll(screen.node());
            }
        });
        ui.navigator().go(route);
        return new StackPane(place, ui.snackbar().layer(), ui.dialogs().layer());
    }
}

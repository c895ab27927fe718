package id.simpul.letter.ui;

import static id.simpul.letter.LetterOffice.ACTOR;

import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.letter.LetterKeys;
import id.simpul.letter.LetterOffice;
import id.simpul.letter.LetterOutput;
import id.simpul.letter.VerifyPage;
import id.simpul.paper.Printing;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.shell.Frame;
import id.simpul.shell.IdleLock;
import id.simpul.shell.RailEntry;
import id.simpul.shell.ShellSetup;
import id.simpul.shell.ShellView;
import id.simpul.testing.NoShellHost;
import id.simpul.testing.Shots;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/** A window with nothing but the screens of letters, on a real file. */
final class LetterWindow {
    final LetterOffice office;
    final LetterServices services;
    final ChosenFile file;
    final Ui ui;

    LetterWindow(LetterOffice office, Path folder) {
        this(office, folder, office.output.printing());
    }

    LetterWindow(LetterOffice office, Path folder, Printing printing) {
        this.office = office;
        this.file = new ChosenFile(folder.resolve("pilihan.pdf"));
        services = new LetterServices(
                ACTOR,
                office.desk,
                office.register,
                new LetterOutput(office.database, printing),
                office.check,
                new VerifyPage(new LetterKeys(office.database, LetterOffice.CLOCK), new Regions()),
                CodeLists.of(office.database),
                office.numbers(),
                file);
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

    /** A window of {@code size} that shows {@code route}. */
    Scene scene(Shots.Size size, Route route) {
        var frame = new Frame(ui.texts(), size.width(), size.height());
        var setup = new ShellSetup(
                "Kecamatan Caringin",
                "Kabupaten Bogor",
                new ShellSetup.User("Siti Rohmah", "Supervisor", EnumSet.allOf(Capability.class)),
                List.of(new RailEntry(Icon.LETTER, "Surat", new LetterRegisterRoute(), null)),
                List.of(new RailEntry(Icon.SETTINGS, "Pengaturan", new OfficeSettingsRoute(), null)),
                List.of(),
                FXCollections.observableArrayList(),
                FXCollections.observableArrayList());
        frame.show(new ShellView(ui, setup, new NoShellHost(), IdleLock.USUAL));
        ui.navigator().go(route);
        return frame.scene();
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

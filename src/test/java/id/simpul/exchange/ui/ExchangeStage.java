package id.simpul.exchange.ui;

import id.simpul.exchange.EnrolmentDesk;
import id.simpul.exchange.Offices3201;
import id.simpul.exchange.Offices3201.Office;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.l10n.Texts;
import id.simpul.region.Regions;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.testing.MovableClock;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;

/** The screens of the exchange over real files, with choosers and printers that do as they are told. */
final class ExchangeStage implements AutoCloseable, FilePicker, ExchangePapers {
    private static final Regions REGIONS = new Regions();

    final MovableClock clock = new MovableClock(Instant.parse("2026-06-30T03:42:00Z"));
    final Offices3201 offices;
    final Deque<Path> answers = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();
    final List<Object> printed = new ArrayList<>();
    final List<Route> routes = new ArrayList<>();
    int changed;
    boolean mayOpen = true;
    Jobs.Lanes lanes = Jobs.Lanes.sameThread();
    CountDownLatch gate = new CountDownLatch(0);

    ExchangeStage(Path folder) {
        offices = new Offices3201(folder, clock);
    }

    ExchangeServices services(Office office) {
        return new ExchangeServices(
                office.actor,
                office.enrolment,
                office.submission,
                office.reception,
                () -> {
                    hold();
                    return mayOpen ? Optional.of(office.secret) : Optional.empty();
                },
                () -> List.of("Rahmat Hidayat", "Siti Rohmah"),
                REGIONS,
                this,
                this,
                () -> changed++);
    }

    /** Work under way stands still until {@link #gate} opens. */
    private void hold() {
        if (!Platform.isFxApplicationThread()) {
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** A Ui whose routes open the screens of {@code office}. */
    Ui ui(Office office) {
        return ui(office, new Texts(Texts.INDONESIAN));
    }

    Ui ui(Office office, Texts texts) {
        var zoned = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Jakarta");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return clock.withZone(zone);
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }
        };
        return new Ui(
                texts,
                zoned,
                TextSize.NORMAL,
                lanes,
                new UiForTests.MemoryDrafts(),
                (route, own) -> screen(route, own, office));
    }

    private Screen screen(Route route, Ui own, Office office) {
        routes.add(route);
        return switch (route) {
            case SubmissionRoute submission -> new SubmissionView(own, services(office)).screen();
            case ReceptionRoute reception -> new ReceptionView(own, services(office)).screen();
            case OfficesRoute list -> new OfficesView(own, services(office)).screen();
            default -> throw new IllegalArgumentException(route.toString());
        };
    }

    /** Goes to {@code route}; the node changes as the user goes on. */
    static StackPane window(Ui ui, Route route) {
        var content = new StackPane();
        ui.navigator().screen().subscribe(screen -> {
            if (screen != null) {
                content.getChildren().setAll(screen.node());
            }
        });
        ui.navigator().go(route);
        return new StackPane(content, ui.snackbar().layer(), ui.dialogs().layer());
    }

    private Optional<Path> next(String title) {
        asked.add(title);
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> save(String title, String name, String kind, String ending) {
        return next(title).map(folder -> folder.resolve(name));
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> endings) {
        return next(title);
    }

    @Override
    public List<Path> openSeveral(String title, String kind, List<String> endings) {
        asked.add(title);
        List<Path> all = List.copyOf(answers);
        answers.clear();
        return all;
    }

    @Override
    public Optional<Path> folder(String title) {
        return next(title);
    }

    @Override
    public void card(RegistrationCard card) {
        printed.add(card);
    }

    @Override
    public void appointment(OfficeCode office, String digits) {
        printed.add(office + " " + digits);
    }

    @Override
    public void founding(EnrolmentDesk.Founded founded) {
        printed.add(founded);
    }

    @Override
    public void close() {
        offices.close();
    }
}

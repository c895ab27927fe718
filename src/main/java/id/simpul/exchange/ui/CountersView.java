package id.simpul.exchange.ui;

import id.simpul.exchange.CounterStanding;
import id.simpul.exchange.CounterState;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.l10n.text.CounterText;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.numbering.Self;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Note;
import id.simpul.screen.PageJob;
import id.simpul.screen.PageSlot;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** "Komputer kantor": which computers this office has, what each has left of its numbers, and exchange between them. */
public final class CountersView {
    private final Ui ui;
    private final CounterServices services;
    private final ExchangeWords exchangeWords;
    private final CounterWords words;
    private final PageSlot root = new PageSlot();
    private final PageJob job;
    private final CounterRound round;
    private CounterRound.@Nullable Done done;
    private @Nullable CounterState state;

    /** The page of the signed-in user. */
    public CountersView(Ui ui, CounterServices services) {
        this.ui = ui;
        this.services = services;
        this.exchangeWords = new ExchangeWords(ui, services.shared().regions());
        this.words = new CounterWords(ui, exchangeWords);
        this.job = new PageJob(ui, root::node);
        this.round = new CounterRound(services);
    }

    private record Content(CounterState state, @Nullable RegistrationCard card, List<String> mayExchange) {}

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(CounterText.TITLE), root.node())
                .onShow(this::load)
                .key("Ctrl+Enter", ui.text(CounterText.EXCHANGE), this::exchange)
                .key("Ctrl+N", ui.text(CounterText.ADD), this::add)
                .key("F5", ui.text(ExchangeText.KEY_REFRESH), this::load);
    }

    private void load() {
        ui.jobs()
                .run(ExchangeText.JOB_LOAD, progress -> read())
                .then(this::show)
                .orShow();
    }

    private Content read() {
        ExchangeServices shared = services.shared();
        CounterState now = services.desk().state(shared.actor());
        RegistrationCard card = now.self().role() == Self.Role.WAITING && services.mayAdminister()
                ? services.desk().card(shared.actor(), shared.open())
                : null;
        return new Content(
                now,
                card,
                services.mayExchange() ? List.of() : shared.exporters().get());
    }

    private void show(Content content) {
        state = content.state();
        Node page = switch (content.state().self().role()) {
            case ONLY -> single(content);
            case WAITING -> waiting(content);
            case MAIN -> main(content);
            case COUNTER -> counter(content);
        };
        root.show(page);
    }

    private Node single(Content content) {
        VBox card = Styled.column(
                "exchange-card",
                Styled.paragraph(ui.text(CounterText.ONLY_TITLE), "card-title"),
                Styled.paragraph(ui.text(CounterText.ONLY_WHY)),
                point(Icon.BUILDING, CounterText.ONLY_POINT_SET_UP),
                point(Icon.CARD, CounterText.ONLY_POINT_CARD),
                point(Icon.LIST, CounterText.ONLY_POINT_NUMBERS));
        card.getStyleClass().add("single");
        card.getChildren()
                .add(
                        services.mayAdminister()
                                ? Styled.row(
                                        "exchange-acts",
                                        Buttons.primary(Icon.ADD, ui.text(CounterText.ADD), this::add),
                                        report())
                                : whoMay(content));
        return Styled.scroll(Styled.column(
                "page",
                Heads.page(ui.text(CounterText.TITLE), new Label(ui.text(CounterText.ONLY_SUBTITLE))),
                Styled.row("exchange-cards", card)));
    }

    private Node whoMay(Content content) {
        return EnrolmentSteps.whoMay(ui, CounterText.WHO_MAY, content.mayExchange());
    }

    private Node point(Icon icon, CounterText text) {
        Label line = Styled.paragraph(ui.text(text));
        HBox.setHgrow(line, Priority.ALWAYS);
        return Styled.row("card-point", icon.node("icon-20", "tone-accent"), line);
    }

    private Node report() {
        return Buttons.secondary(
                Icon.LIST, ui.text(CounterText.REPORT), () -> ui.navigator().go(services.report()));
    }

    private Node waiting(Content content) {
        RegistrationCard card = content.card();
        return card == null
                ? Styled.column(
                        "page",
                        Heads.page(ui.text(CounterText.TITLE), new Label(ui.text(CounterText.WAITING_SUBTITLE))),
                        whoMay(content))
                : new CounterSteps(ui, services, this::begun).node(card);
    }

    /** The answer was taken: the first bundle lies beside it. */
    private void begun(Path folder) {
        services.shared().changed().run();
        ui.snackbar().show(ui.text(CounterText.ENROLLED_HERE));
        ui.jobs()
                .run(ExchangeText.JOB_LOAD, progress -> read())
                .then(content -> {
                    show(content);
                    exchange(folder);
                })
                .orShow();
    }

    private Node main(Content content) {
        CounterState now = content.state();
        var table = new Table<CounterStanding>(ui, EmptyState.of(Icon.BUILDING, ui.text(CounterText.EMPTY)));
        table.lines(
                        ui.text(CounterText.COLUMN_NAME),
                        200,
                        one -> one.counter().name(),
                        one -> ui.text(
                                CounterText.SINCE,
                                ui.formats().mediumDate(one.counter().since())))
                .badge(one -> Optional.of(words.badge(one)));
        table.lines(
                ui.text(CounterText.COLUMN_LAST),
                170,
                one -> words.moment(one.received()),
                one -> words.ago(one.received()));
        table.text(ui.text(CounterText.COLUMN_WAITING), 170, one -> words.waiting(one.waiting()));
        table.lines(ui.text(CounterText.COLUMN_NUMBERS), 170, words::scarcest, words::scarcestOf);
        table.identity(one -> one.counter().install());
        List<Node> acts = new ArrayList<>();
        acts.add(report());
        if (services.mayAdminister()) {
            acts.add(Buttons.secondary(Icon.ADD, ui.text(CounterText.ADD), this::add));
        }
        if (services.mayExchange()) {
            acts.add(Buttons.primary(Icon.MERGE, ui.text(CounterText.EXCHANGE), this::exchange));
        }
        VBox page = Styled.column(
                "page",
                Heads.page(ui.text(CounterText.TITLE), new Label(subtitle(now)), acts.toArray(Node[]::new)),
                job.node(),
                notes(content));
        page.getChildren().add(table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        var list = new MasterDetail(ui, page);
        var panel = new CounterPanel(ui, services, words, this::load, list::close);
        table.onSelect(one -> {
            if (one != null) {
                list.selected(panel.node(one, true));
            }
        });
        table.onOpen(one -> list.open(panel.node(one, true)));
        table.rows(now.counters());
        table.selectFirst();
        return list;
    }

    private String subtitle(CounterState now) {
        String folder = now.self().folder();
        String where = folder == null ? ui.text(CounterText.NO_FOLDER) : ui.text(CounterText.FOLDER, folder);
        return ui.text(
                now.self().role() == Self.Role.MAIN ? CounterText.MAIN_SUBTITLE : CounterText.COUNTER_SUBTITLE, where);
    }

    private Node counter(Content content) {
        CounterState now = content.state();
        List<Node> acts = new ArrayList<>();
        acts.add(report());
        if (services.mayExchange()) {
            acts.add(Buttons.primary(Icon.MERGE, ui.text(CounterText.EXCHANGE), this::exchange));
        }
        return Styled.scroll(Styled.column(
                "page",
                Heads.page(ui.text(CounterText.TITLE), new Label(subtitle(now)), acts.toArray(Node[]::new)),
                job.node(),
                notes(content),
                new CounterCards(ui, exchangeWords, words).node(now)));
    }

    private VBox notes(Content content) {
        CounterState now = content.state();
        VBox notes = Styled.column("exchange-notes");
        if (now.elsewhere() && services.mayAdminister()) {
            var note = new Note(Tone.DANGER, ui.text(CounterText.ELSEWHERE_WHAT))
                    .text(ui.text(CounterText.ELSEWHERE_WHY))
                    .link(ui.text(CounterText.ELSEWHERE_MOVED), () -> decide(true))
                    .link(
                            ui.text(CounterText.ELSEWHERE_COPY),
                            () -> ui.dialogs()
                                    .open(new Dialog(ui.text(CounterText.COPY_TITLE))
                                            .text(ui.text(CounterText.COPY_WHY))
                                            .danger(ui.text(CounterText.COPY_DO), () -> decide(false))
                                            .cancel(ui.text(ExchangeText.CANCEL))));
            notes.getChildren().add(note.node());
        }
        if (!services.mayExchange()) {
            notes.getChildren().add(whoMay(content));
        }
        CounterRound.Done last = done;
        if (last != null) {
            notes.getChildren().addAll(new CounterCards(ui, exchangeWords, words).told(last));
        }
        Styled.show(notes, !notes.getChildren().isEmpty());
        return notes;
    }

    private void decide(boolean moved) {
        ExchangeServices shared = services.shared();
        ui.jobs()
                .act(ExchangeText.JOB_SAVE, progress -> {
                    if (moved) {
                        services.desk().moved(shared.actor());
                    } else {
                        services.desk().anew(shared.actor());
                    }
                })
                .then(() -> {
                    shared.changed().run();
                    load();
                })
                .orShow();
    }

    private void add() {
        CounterState now = state;
        if (now == null || job.busy() || !services.mayAdminister()) {
            return;
        }
        Self.Role role = now.self().role();
        if (role == Self.Role.ONLY || role == Self.Role.MAIN) {
            long working = now.counters().stream()
                    .filter(one -> one.counter().active())
                    .count();
            new CounterEnrol(ui, services, this::load).choose((int) working + 2);
        }
    }

    private void exchange() {
        CounterState now = state;
        if (now == null || job.busy() || !services.mayExchange()) {
            return;
        }
        Self.Role role = now.self().role();
        if (role != Self.Role.MAIN && role != Self.Role.COUNTER) {
            return;
        }
        String folder = now.self().folder();
        if (folder != null && Files.isDirectory(Path.of(folder))) {
            exchange(Path.of(folder));
        } else {
            services.shared().files().folder(ui.text(CounterText.CHOOSE_FOLDER)).ifPresent(this::exchange);
        }
    }

    private record Step(CounterRound.Look look, CounterRound.@Nullable Done done) {}

    private void exchange(Path folder) {
        // One job: what nobody has to see first is merged at once.
        job.run(
                CounterText.JOB_EXCHANGE,
                progress -> {
                    CounterRound.Look look = round.look(folder, progress);
                    return new Step(look, look.contested() ? null : round.mergeAndSend(folder, look, progress));
                },
                step -> {
                    if (step.done() == null) {
                        contested(folder, step.look());
                    } else {
                        exchanged(step.done());
                    }
                });
    }

    /** What two computers changed in different ways is shown before it is merged. */
    private void contested(Path folder, CounterRound.Look look) {
        var findings = new FindingsPage(
                ui, services.shared(), exchangeWords, Senders.computers(ui, Objects.requireNonNull(state)), job.node());
        root.show(findings.node(
                new ReceptionModel.Outcome(look.preview(), List.of(), false),
                Buttons.secondary(ui.text(CounterText.LATER), this::load),
                Buttons.primary(Icon.MERGE, ui.text(CounterText.MERGE_AND_SEND), () -> merge(folder, look))));
        findings.focus();
    }

    private void merge(Path folder, CounterRound.Look look) {
        job.run(CounterText.JOB_EXCHANGE, progress -> round.mergeAndSend(folder, look, progress), this::exchanged);
    }

    private void exchanged(CounterRound.Done result) {
        done = result;
        services.shared().changed().run();
        load();
    }
}

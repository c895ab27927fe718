package id.simpul.referral.ui;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.Service;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ReferralText;
import id.simpul.reference.Code;
import id.simpul.referral.Destination;
import id.simpul.referral.DestinationDirectory;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The directory: every place people can be referred to, what it takes, and how many answers it owes. */
public final class DestinationsView {
    private static final double SEARCH = 200;
    private static final double KINDS = 180;

    private final Ui ui;
    private final ReferralServices services;
    private final LocalDate today;
    private final boolean mayEdit;
    private final Table<Destination> table;
    private final MasterDetail node;
    private final Label subtitle = new Label();
    private final TextField search = new TextField();
    private final ComboBox<Optional<Code>> kinds = new ComboBox<>();
    private final CheckBox retired;
    private Map<Long, Integer> waiting = Map.of();

    /** The directory. */
    public DestinationsView(Ui ui, ReferralServices services) {
        this.ui = ui;
        this.services = services;
        this.today = LocalDate.ofInstant(ui.clock().instant(), services.zone());
        this.mayEdit = services.actor().may(Capability.REFER_CASE);
        this.table = table();
        this.retired = new CheckBox(ui.text(ReferralText.SHOW_RETIRED));
        retired.setOnAction(event -> load());
        search.setPromptText(ui.text(ReferralText.SEARCH_PLACE));
        search.setAccessibleText(ui.text(ReferralText.SEARCH_PLACE));
        search.setPrefWidth(ui.px(SEARCH));
        search.textProperty().subscribe((was, is) -> load());
        kinds();
        Node sections = ReferralSection.PLACES.chips(ui).node();
        HBox.setHgrow(sections, Priority.ALWAYS);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        HBox head = mayEdit
                ? Heads.page(
                        ui.text(ReferralText.PLACES_TITLE),
                        subtitle,
                        Buttons.primary(Icon.ADD, ui.text(ReferralText.ADD_PLACE), () -> ask(null)))
                : Heads.page(ui.text(ReferralText.PLACES_TITLE), subtitle);
        this.node = new MasterDetail(
                ui,
                Styled.column(
                        "page",
                        Styled.column("section-head", head),
                        Styled.row("filter-row", sections, search, kinds, retired),
                        table.node()));
        table.onSelect(line -> {
            if (line != null) {
                node.selected(record(line));
            }
        });
        table.onOpen(line -> node.open(record(line)));
    }

    private void kinds() {
        kinds.getItems().add(Optional.empty());
        services.codes()
                .list("jenis_tujuan", today)
                .forEach(code -> kinds.getItems().add(Optional.of(code)));
        kinds.setValue(Optional.empty());
        kinds.setPrefWidth(ui.px(KINDS));
        kinds.setAccessibleText(ui.text(ReferralText.EVERY_KIND));
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Code> kind) {
                return kind.map(code -> code.label(ui.texts())).orElse(ui.text(ReferralText.EVERY_KIND));
            }

            @Override
            public Optional<Code> fromString(String text) {
                return Optional.empty();
            }
        });
        kinds.setOnAction(event -> load());
    }

    private Table<Destination> table() {
        var lines = new Table<Destination>(ui, EmptyState.of(Icon.BUILDING, ui.text(ReferralText.PLACES_EMPTY)));
        lines.lines(ui.text(ReferralText.COLUMN_NAME), 290, Destination::name, Destination::place);
        lines.text(ui.text(ReferralText.COLUMN_KIND), 170, place -> kind(place.kind()));
        lines.text(
                ui.text(ReferralText.COLUMN_FREE),
                110,
                place -> Optional.ofNullable(
                                DestinationFacts.capacity(ui, place.more().capacity()))
                        .orElse("–"));
        lines.number(ui.text(ReferralText.COLUMN_WAITING), 110, place -> waiting.getOrDefault(place.id(), 0));
        return lines.identity(Destination::id);
    }

    private String kind(String code) {
        return services.codes().label("jenis_tujuan", code, ui.texts());
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(ReferralText.PLACES_TITLE), node)
                .onShow(this::load)
                .focus(table.view())
                .key("Ctrl+F", ui.text(ReferralText.KEY_SEARCH), search::requestFocus);
        return mayEdit
                ? screen.key("Ctrl+N", ui.text(ReferralText.KEY_ADD), () -> ask(null))
                        .key("Ctrl+E", ui.text(ReferralText.KEY_CHANGE), this::change)
                : screen;
    }

    private record Content(List<Destination> places, Map<Long, Integer> waiting) {}

    private void load() {
        Optional<Code> kind = kinds.getValue();
        var filter = new DestinationDirectory.Filter(
                search.getText(),
                kind.map(Code::code).orElse(null),
                null,
                retired.isSelected(),
                named(search.getText()));
        ui.jobs()
                .latest()
                .run(
                        ReferralText.JOB_LOAD,
                        progress -> new Content(
                                services.directory().list(services.actor(), filter),
                                services.directory().waiting(services.actor())))
                .then(content -> {
                    waiting = content.waiting();
                    subtitle.setText(ui.text(
                            ReferralText.PLACES_SUBTITLE, content.places().size()));
                    table.rows(content.places());
                    if (table.selected() == null) {
                        table.selectFirst();
                    }
                    Destination now = table.selected();
                    if (now == null) {
                        node.close();
                    } else {
                        node.selected(record(now));
                    }
                })
                .orShow();
    }

    private Node record(Destination place) {
        Destination.More more = place.more();
        var facts = new KeyValues(ui)
                .add(ui.text(ReferralText.PLACE_ADDRESSEE), place.addressee())
                .add(ui.text(ReferralText.PLACE_CONTACT), given(more.contact()))
                .add(ui.text(ReferralText.PLACE_PHONE), given(place.phone()))
                .add(ui.text(ReferralText.PLACE_WHATSAPP), given(more.whatsapp()))
                .add(ui.text(ReferralText.PLACE_HOURS), given(more.hours()))
                .add(ui.text(ReferralText.PLACE_CAPACITY), given(DestinationFacts.capacity(ui, more.capacity())))
                .add(ui.text(ReferralText.PLACE_DAYS), Integer.toString(place.days()))
                .add(ui.text(ReferralText.PLACE_SERVICES), given(names(place.services())))
                .add(ui.text(ReferralText.PLACE_REQUIREMENTS), given(requirements(more)))
                .add(ui.text(ReferralText.PLACE_LAW), given(more.law()))
                .add(ui.text(ReferralText.PLACE_NOTE), given(more.note()));
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        kind(place.kind()),
                        place.retired()
                                ? new Badge(ui.text(ReferralText.RETIRED), Tone.NEUTRAL)
                                : new Badge(ui.text(ReferralText.IN_USE), Tone.SUCCESS),
                        place.name(),
                        place.place(),
                        Buttons.icon(Icon.CLOSE, ui.text(ReferralText.CLOSE), node::close)),
                Styled.line(),
                facts.node());
        if (more.source() != Destination.Source.DIRECTORY) {
            body.getChildren().add(Styled.paragraph(ui.text(ReferralText.KEPT_AT_PROGRAMMES), "quiet"));
        } else if (more.retired() != null) {
            body.getChildren()
                    .add(Styled.paragraph(
                            ui.text(
                                    ReferralText.RETIRED_WHY,
                                    ui.formats().mediumDate(more.retired().on()),
                                    more.retired().note()),
                            "quiet"));
        }
        VBox record = Styled.column("detail", Styled.scroll(body));
        if (mayEdit && more.source() == Destination.Source.DIRECTORY) {
            record.getChildren()
                    .add(Styled.row(
                            "detail-foot",
                            Buttons.primary(Icon.EDIT, ui.text(ReferralText.CHANGE_PLACE), () -> ask(place)),
                            place.retired()
                                    ? Buttons.secondary(ui.text(ReferralText.RESTORE), () -> restore(place))
                                    : Buttons.secondary(ui.text(ReferralText.RETIRE), () -> retire(place))));
        }
        return record;
    }

    private CaseCatalogue catalogue() {
        return services.referrals().cases().catalogue();
    }

    private String names(List<String> codes) {
        return codes.stream()
                .map(code -> catalogue()
                        .service(code)
                        .map(one -> one.name(ui.texts()))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    /** Services whose name has what is typed in it. */
    private Set<String> named(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.isEmpty()
                ? Set.of()
                : catalogue().services().stream()
                        .filter(one -> Stream.of(one.label(), one.name(ui.texts()))
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text)))
                        .map(Service::code)
                        .collect(Collectors.toSet());
    }

    private String requirements(Destination.More more) {
        String papers = more.requirements().stream()
                .map(code -> services.codes().label(DestinationFacts.PAPERS, code, ui.texts()))
                .collect(Collectors.joining(", "));
        return more.requirementNote() == null
                ? papers
                : papers.isEmpty() ? more.requirementNote() : papers + ", " + more.requirementNote();
    }

    private String given(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    private void change() {
        Destination now = table.selected();
        if (now != null && now.more().source() == Destination.Source.DIRECTORY) {
            ask(now);
        }
    }

    private void ask(@Nullable Destination before) {
        DestinationDialog.whole(ui, services.codes(), catalogue().services(), today, before)
                .open((typed, refused) -> ui.jobs()
                        .run(
                                ReferralText.JOB_SAVE,
                                progress -> services.directory().save(services.actor(), typed))
                        .then(written -> {
                            ui.dialogs().close();
                            tell(ui.text(ReferralText.PLACE_SAVED, typed.name()), written.act());
                            table.select(written.id());
                        })
                        .or(refused));
    }

    private void retire(Destination place) {
        var form = new Form(ui);
        Field<String> why = form.lines(ReferralText.RETIRE_WHY, 2).required();
        ui.dialogs()
                .open(new Dialog(ui.text(ReferralText.RETIRE_TITLE, place.name()))
                        .text(ui.text(ReferralText.RETIRE_TEXT))
                        .content(form.node())
                        .button(form.submit(
                                ReferralText.RETIRE,
                                () -> ui.jobs()
                                        .run(
                                                ReferralText.JOB_SAVE,
                                                progress -> services.directory()
                                                        .retire(
                                                                services.actor(),
                                                                place.id(),
                                                                today,
                                                                why.value().orElse("")))
                                        .then(act -> {
                                            ui.dialogs().close();
                                            tell(ui.text(ReferralText.PLACE_RETIRED, place.name()), act);
                                        })
                                        .or(form::refused)))
                        .cancel(ui.text(ReferralText.CANCEL)));
        form.focus();
    }

    private void restore(Destination place) {
        ui.jobs()
                .run(ReferralText.JOB_SAVE, progress -> services.directory().restore(services.actor(), place.id()))
                .then(act -> tell(ui.text(ReferralText.PLACE_RESTORED, place.name()), act))
                .orShow();
    }

    private void tell(String report, long act) {
        ui.undoable(
                report,
                ReferralText.JOB_SAVE,
                progress -> services.directory().undo(services.actor(), act),
                this::load);
        load();
    }
}

package id.simpul.casework.ui;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.CaseRow;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.InboxFilter.Kind;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Failure;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The case inbox: filters with counts, two-line rows, and the record of the selected case beside it. */
public final class InboxView {
    private static final String ALL_VILLAGES = "";
    private static final String ALL_STREAMS = "";

    private final Ui ui;
    private final Actor actor;
    private final CaseInbox inbox;
    private final CaseWords words;
    private final Table<CaseRow> table;
    private final Chips<Kind> chips;
    private final ComboBox<String> villages = new ComboBox<>();
    private final ComboBox<String> streams = new ComboBox<>();
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private final CasePanel panel;
    private final Jobs latest;
    private long open;
    private long closed;
    /** Asked for by name, so that it comes over the list too. */
    private boolean asked;

    private Runnable next = () -> {};
    private @Nullable Node record;

    /** The inbox of {@code actor}. */
    public InboxView(
            Ui ui,
            Actor actor,
            CaseDesk desk,
            CaseInbox inbox,
            CodeLists codes,
            Regions regions,
            ZoneId zone,
            CaseHost host) {
        this.ui = ui;
        this.actor = actor;
        this.inbox = inbox;
        this.words = new CaseWords(ui, desk.catalogue(), regions, zone);
        this.latest = ui.jobs().latest();
        this.table = table();
        this.chips = new Chips<Kind>(ui)
                .add(Kind.ACTION, ui.text(CaseworkText.CHIP_ACTION))
                .add(Kind.OPEN, ui.text(CaseworkText.CHIP_OPEN))
                .add(Kind.REFERRED, ui.text(CaseworkText.CHIP_REFERRED))
                .add(Kind.LATE, ui.text(CaseworkText.CHIP_LATE))
                .add(Kind.CLOSED, ui.text(CaseworkText.CHIP_CLOSED))
                .onSelect(kind -> reload());
        this.node = new MasterDetail(ui, page(codes));
        // Not a key of the screen: while a note is typed, the same key saves the note.
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && node.showing()) {
                event.consume();
                next.run();
            }
        });
        var acts = new CaseMoves(ui, actor, desk, codes, words::today, host, this::changed);
        var blocks = new CaseBlocks(ui, actor, words, codes, host, acts);
        this.panel = new CasePanel(ui, actor, desk, words, blocks, acts, node::close);
        node.onClose(() -> {
            closed = open;
            open = 0;
            next = () -> {};
        });
        table.onSelect(this::selected);
        table.onOpen(row -> show(row.id(), true, false));
        chips.select(Kind.ACTION);
    }

    private Table<CaseRow> table() {
        var cases = new Table<CaseRow>(
                ui,
                EmptyState.of(
                        Icon.CASE,
                        ui.text(CaseworkText.EMPTY),
                        actor.may(Capability.WORK_CASE)
                                ? Buttons.secondary(Icon.ADD, ui.text(CaseworkText.NEW_CASE), this::newCase)
                                : new Label()));
        cases.lines(
                        ui.text(CaseworkText.COLUMN_APPLICANT),
                        193,
                        row -> words.applicant(row.applicant()),
                        row -> words.nik(row.nik()))
                .badge(row -> row.urgent()
                        ? Optional.of(new Badge(ui.text(CaseworkText.URGENT), Tone.DANGER))
                        : Optional.empty())
                .orderedBy(Order.APPLICANT.name());
        cases.lines(
                        ui.text(CaseworkText.COLUMN_SERVICE),
                        194,
                        row -> words.service(row),
                        row -> words.village(row.village()))
                .orderedBy(Order.SERVICE.name());
        cases.stage(
                        ui.text(CaseworkText.COLUMN_STAGE),
                        125,
                        row -> row.stage().label(ui.texts()),
                        row -> row.stage().step())
                .orderedBy(Order.STAGE.name());
        cases.deadline(ui.text(CaseworkText.COLUMN_DUE), 125, words::deadline).orderedBy(Order.DUE.name());
        cases.lines(ui.text(CaseworkText.COLUMN_REGISTER), 148, CaseRow::register, words::entered)
                .orderedBy(Order.REGISTER.name())
                .optional();
        cases.identity(CaseRow::id);
        cases.pages(
                CaseworkText.JOB_LOAD,
                (offset, limit, order, progress) -> order.isEmpty()
                        ? inbox.page(actor, filter(), Order.DUE, offset, limit)
                        : inbox.page(
                                actor,
                                filter(),
                                Order.valueOf(order.get().key()),
                                order.get().ascending(),
                                offset,
                                limit));
        return cases;
    }

    private VBox page(CodeLists codes) {
        villages.getItems().add(ALL_VILLAGES);
        villages.getSelectionModel().selectFirst();
        villages.setPrefWidth(ui.px(172));
        villages.setAccessibleText(ui.text(CaseworkText.VILLAGE_FILTER));
        villages.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String code) {
                return code == null || code.isEmpty() ? ui.text(CaseworkText.ALL_VILLAGES) : words.village(code);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        villages.setOnAction(event -> reload());
        List<Code> all = codes.list("aliran", words.today());
        streams.getItems().add(ALL_STREAMS);
        all.forEach(code -> streams.getItems().add(code.code()));
        streams.getSelectionModel().selectFirst();
        streams.setPrefWidth(ui.px(172));
        streams.setAccessibleText(ui.text(CaseworkText.STREAM_FILTER));
        streams.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String code) {
                return code == null || code.isEmpty()
                        ? ui.text(CaseworkText.ALL_STREAMS)
                        : codes.label("aliran", code, ui.texts());
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        streams.setOnAction(event -> reload());
        // While a record is open the chips need their whole line.
        List<Node> acts = new ArrayList<>(List.of(streams, villages));
        if (actor.may(Capability.WORK_CASE)) {
            acts.add(Buttons.primary(Icon.ADD, ui.text(CaseworkText.NEW_CASE), this::newCase));
        }
        HBox.setHgrow(chips.node(), Priority.ALWAYS);
        VBox page = Styled.column(
                "page",
                Heads.page(ui.text(CaseworkText.INBOX_TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.row("filter-row", chips.node()),
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        return page;
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(CaseworkText.INBOX_TITLE), node)
                .onRoute(route -> {
                    if (route instanceof CaseRoute one) {
                        ask(one.caseId());
                    }
                })
                .onShow(this::changed)
                .focus(table.view())
                .hint("↑ ↓", ui.text(CaseworkText.KEY_CHOOSE))
                .hint("Enter", ui.text(CaseworkText.KEY_OPEN))
                .hint("Ctrl+Enter", ui.text(CaseworkText.KEY_NEXT));
        return actor.may(Capability.WORK_CASE)
                ? screen.key("Ctrl+N", ui.text(CaseworkText.KEY_NEW), this::newCase)
                : screen;
    }

    private void newCase() {
        ui.navigator().go(new IntakeRoute(0));
    }

    private InboxFilter filter() {
        Kind kind = chips.selected();
        String village = villages.getValue();
        return new InboxFilter(kind == null ? Kind.OPEN : kind, chosen(village), chosen(streams.getValue()));
    }

    private static @Nullable String chosen(@Nullable String code) {
        return code == null || code.isEmpty() ? null : code;
    }

    private void reload() {
        counts();
        table.reload();
    }

    private void counts() {
        InboxFilter filter = filter();
        record Counted(Map<Kind, Integer> kinds, Map<String, Integer> villages) {}
        latest.run(
                        CaseworkText.JOB_LOAD,
                        progress -> new Counted(
                                inbox.counts(actor, filter.village(), filter.stream()), inbox.villages(actor)))
                .then(counted -> {
                    counted.kinds().forEach((kind, count) -> {
                        if (kind == Kind.LATE && count > 0) {
                            chips.count(kind, count, Tone.DANGER);
                        } else {
                            chips.count(kind, count);
                        }
                    });
                    subtitle.setText(ui.text(
                            CaseworkText.INBOX_SUBTITLE,
                            counted.kinds().getOrDefault(Kind.OPEN, 0),
                            counted.kinds().getOrDefault(Kind.LATE, 0)));
                    counted.villages().keySet().stream()
                            .filter(code -> !villages.getItems().contains(code))
                            .forEach(villages.getItems()::add);
                })
                .orShow();
    }

    private void selected(@Nullable CaseRow row) {
        // A list that is read again selects the same row again, which is no wish to see its record.
        if (row != null && row.id() != open && row.id() != closed) {
            show(row.id(), false, false);
        }
    }

    /** Will open a case beside the list, whether or not the list shows it, when the screen comes to the front. */
    private void ask(long caseId) {
        if (caseId != open) {
            // The list takes its width now, and nobody sees the record of another in the meantime.
            next = () -> {};
            record = null;
            node.selected(panel.empty());
        }
        open = caseId;
        closed = 0;
        asked = true;
        // A row that stayed selected would have its own record shown when the list is read again.
        table.clearSelection();
        table.select(caseId);
    }

    private void show(long caseId, boolean opened, boolean withList) {
        open = caseId;
        closed = 0;
        ui.jobs()
                .run(CaseworkText.JOB_LOAD, progress -> panel.load(caseId))
                .then(content -> {
                    if (content.file().id() == open) {
                        boolean keyboard = record != null && record.isFocusWithin();
                        Node made = panel.node(content);
                        record = made;
                        next = panel.next(content);
                        table.select(caseId);
                        if (opened) {
                            node.open(made);
                        } else {
                            node.selected(made);
                        }
                        if (keyboard) {
                            // What had it is gone with the record as it was.
                            (node.overlay().get() ? made : table.view()).requestFocus();
                        }
                    }
                })
                .after(() -> !withList || table.drawn())
                .or(failure -> unread(caseId, failure));
    }

    private void unread(long caseId, Failure failure) {
        boolean known = record != null && caseId == open;
        if (caseId == open) {
            node.close();
            open = 0;
        }
        // A record that was in sight and is no more, as after its intake was taken back, needs no words.
        if (!known || !(failure instanceof Failure.Refused)) {
            ui.dialogs().show(failure);
        }
    }

    private void changed() {
        boolean opened = asked;
        asked = false;
        reload();
        if (open != 0) {
            show(open, opened, true);
        }
    }
}

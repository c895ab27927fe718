package id.simpul.review.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ReviewText;
import id.simpul.reference.Code;
import id.simpul.review.BnbaRequest;
import id.simpul.review.MatrixCounts;
import id.simpul.review.MatrixDesk.Order;
import id.simpul.review.MatrixFilter;
import id.simpul.review.MatrixFilter.Band;
import id.simpul.review.MatrixFilter.HowMany;
import id.simpul.review.MatrixRow;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.CountedChoice;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Families by programmes: who is in many next to whom is in none; the neighbours of the selected family at the right. */
public final class MatrixView {
    private final Ui ui;
    private final ReviewServices services;
    private final ReviewWords words;
    private final Jobs counting;
    private final Jobs opening;
    private final Chips<HowMany> numbers;
    private final CountedChoice villages;
    private final CountedChoice rws;
    private final CountedChoice rts;
    private final CountedChoice programmes;
    private final CountedChoice bands;
    private final StackPane slot = new StackPane();
    private final MasterDetail node;
    private final NeighbourPanel panel;
    private final Label subtitle = new Label();
    private MatrixFilter filter;
    private List<String> columns = List.of();
    private Table<MatrixRow> table;

    /** The matrix. */
    public MatrixView(Ui ui, ReviewServices services, MatrixRoute route) {
        this.ui = ui;
        this.services = services;
        this.words = new ReviewWords(ui, services.codes(), services.regions());
        this.counting = ui.jobs().latest();
        this.opening = ui.jobs().latest();
        this.filter = route.filter();
        this.table = table();
        this.numbers = new Chips<HowMany>(ui)
                .add(HowMany.ALL, words.number(HowMany.ALL))
                .add(HowMany.MANY, words.number(HowMany.MANY))
                .add(HowMany.LEFT_OUT, words.number(HowMany.LEFT_OUT))
                .add(HowMany.SOME, words.number(HowMany.SOME))
                .add(HowMany.NONE, words.number(HowMany.NONE));
        numbers.select(filter.number());
        numbers.onSelect(number -> filter(filter.of(number)));
        this.villages = choice(ReviewText.ALL_VILLAGES, ReviewText.VILLAGE_FILTER, words::village, this::village);
        this.rws = choice(ReviewText.ALL_RW, ReviewText.RW_FILTER, rw -> ui.text(ReviewText.RW, rw), this::rw);
        this.rts = choice(
                ReviewText.ALL_RT,
                ReviewText.RT_FILTER,
                rt -> ui.text(ReviewText.RT, rt),
                rt -> filter(filter.inRt(rt)));
        this.programmes = choice(
                ReviewText.ALL_PROGRAMMES,
                ReviewText.PROGRAMME_FILTER,
                words::programme,
                programme -> filter(filter.of(programme)));
        this.bands = choice(
                ReviewText.ALL_DESIL,
                ReviewText.DESIL_FILTER,
                band -> words.band(Band.valueOf(band)),
                band -> filter(filter.of(band == null ? Band.ALL : Band.valueOf(band))));
        rws.width(112);
        rts.width(104);
        this.node = new MasterDetail(ui, page());
        this.panel = new NeighbourPanel(ui, services.family(), words, node::close);
    }

    private CountedChoice choice(
            ReviewText all, ReviewText spoken, Function<String, String> name, Consumer<@Nullable String> chosen) {
        return new CountedChoice(ui, ui.text(all), ui.text(spoken), name, chosen);
    }

    private Table<MatrixRow> table() {
        var families = new Table<MatrixRow>(ui, EmptyState.of(Icon.TABLE, ui.text(ReviewText.MATRIX_EMPTY)));
        families.lines(
                        ui.text(ReviewText.COLUMN_FAMILY),
                        178,
                        row -> row.head().reveal(),
                        row -> row.kk() == null ? "" : row.kk().toString())
                .orderedBy(Order.NAME.name());
        families.lines(
                        ui.text(ReviewText.COLUMN_PLACE),
                        150,
                        row -> words.village(row.village()),
                        row -> words.place(row.rt(), row.rw()))
                .orderedBy(Order.PLACE.name())
                .optional();
        families.text(
                        ui.text(ReviewText.COLUMN_DESIL),
                        62,
                        row -> row.desil() == null ? "–" : String.valueOf(row.desil()))
                .orderedBy(Order.DESIL.name());
        families.text(
                        ui.text(ReviewText.COLUMN_SIGNS),
                        74,
                        row -> row.signs() == null ? "–" : String.valueOf(row.signs()))
                .orderedBy(Order.SIGNS.name())
                .optional();
        for (String programme : columns) {
            families.nodes(words.column(programme), 78, row -> mark(row, programme));
        }
        families.text(
                        ui.text(ReviewText.COLUMN_NUMBER),
                        84,
                        row -> String.valueOf(row.programmes().size()))
                .orderedBy(Order.NUMBER.name());
        families.identity(MatrixRow::household);
        families.pages(
                ReviewText.JOB_LOAD,
                (offset, limit, order, progress) -> services.matrix()
                        .page(
                                services.actor(),
                                filter,
                                order.map(chosen -> Order.valueOf(chosen.key())).orElse(Order.PLACE),
                                order.map(Table.Order::ascending).orElse(true),
                                offset,
                                limit));
        families.onSelect(this::selected);
        families.onOpen(row -> ui.navigator().go(services.family().apply(row.household())));
        slot.getChildren().setAll(families.node());
        return families;
    }

    private Node mark(MatrixRow row, String programme) {
        boolean takes = row.takes(programme);
        Node mark = takes ? Icon.DONE.filled("icon-18", "matrix-yes") : Styled.label("·", "matrix-no");
        Label cell = Styled.label("", "matrix-cell");
        cell.setGraphic(mark);
        cell.setAccessibleText(ui.text(takes ? ReviewText.TAKES : ReviewText.TAKES_NOT, words.programme(programme)));
        return cell;
    }

    private VBox page() {
        List<Node> acts = new ArrayList<>();
        acts.add(Buttons.secondary(
                Icon.TASKS, ui.text(ReviewText.TITLE), () -> ui.navigator().go(new ReviewRoute())));
        if (services.actor().may(Capability.PRINT_RECAP)) {
            acts.add(Buttons.primary(Icon.LIST, ui.text(ReviewText.BNBA), this::bnba));
        }
        VBox.setVgrow(slot, Priority.ALWAYS);
        return Styled.column(
                "page",
                Heads.page(ui.text(ReviewText.MATRIX_TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.flow("matrix-filters", villages.node(), rws.node(), rts.node(), programmes.node(), bands.node()),
                numbers.node(),
                slot);
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(ReviewText.MATRIX_TITLE), node)
                .onShow(this::reload)
                .focus(villages.node())
                .hint("↑ ↓", ui.text(ReviewText.KEY_CHOOSE))
                .hint("Enter", ui.text(ReviewText.KEY_FAMILY));
        return services.actor().may(Capability.PRINT_RECAP)
                ? screen.key("Ctrl+B", ui.text(ReviewText.KEY_BNBA), this::bnba)
                : screen;
    }

    private void village(@Nullable String village) {
        rws.clear();
        rts.clear();
        filter(filter.in(village));
    }

    private void rw(@Nullable String rw) {
        rts.clear();
        filter(filter.inRw(rw));
    }

    private void filter(MatrixFilter now) {
        if (!now.equals(filter)) {
            filter = now;
            table.clearSelection();
            node.close();
            reload();
        }
    }

    private void reload() {
        MatrixFilter asked = filter;
        counting.run(ReviewText.JOB_LOAD, progress -> services.matrix().counts(services.actor(), asked))
                .then(this::counted)
                .orShow();
        table.reload();
    }

    private void counted(MatrixCounts counts) {
        if (!columns.containsAll(counts.programmes().keySet())) {
            List<String> known = services.codes().list("program", LocalDate.now(services.clock())).stream()
                    .map(Code::code)
                    .toList();
            Set<String> all = new HashSet<>(columns);
            all.addAll(counts.programmes().keySet());
            columns = all.stream()
                    .sorted(Comparator.comparingInt(
                                    (String code) -> known.contains(code) ? known.indexOf(code) : known.size())
                            .thenComparing(code -> code))
                    .toList();
            table = table();
            table.reload();
        }
        for (HowMany number : HowMany.values()) {
            numbers.count(number, counts.numbers().getOrDefault(number, 0));
        }
        subtitle.setText(ui.text(ReviewText.MATRIX_SUBTITLE, counts.numbers().getOrDefault(filter.number(), 0)));
        entries(villages, counts.villages(), Comparator.comparing(words::village));
        entries(rws, counts.rws(), Comparator.naturalOrder());
        entries(rts, counts.rts(), Comparator.naturalOrder());
        entries(programmes, counts.programmes(), Comparator.comparing(words::programme));
        rws.node().setDisable(filter.village() == null);
        rts.node().setDisable(filter.rw() == null);
        Map<String, Integer> byBand = counts.bands().entrySet().stream()
                .filter(entry -> entry.getKey() != Band.ALL)
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        bands.entries(
                Arrays.stream(Band.values())
                        .map(Band::name)
                        .filter(byBand::containsKey)
                        .toList(),
                byBand);
    }

    private static void entries(CountedChoice choice, Map<String, Integer> counts, Comparator<String> order) {
        choice.entries(counts.keySet().stream().sorted(order).toList(), counts);
    }

    private void selected(@Nullable MatrixRow row) {
        if (row != null) {
            opening.run(
                            ReviewText.JOB_LOAD,
                            progress -> services.matrix().neighbours(services.actor(), row.household()))
                    .then(neighbours -> node.selected(panel.node(row, neighbours)))
                    .orShow();
        }
    }

    private void bnba() {
        String place = filter.village() == null ? "" : " – " + words.village(filter.village());
        new BnbaDialog(ui, services, new BnbaRequest.OfMatrix(filter), words.number(filter.number()) + place).open();
    }
}

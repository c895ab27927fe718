package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.OfficeStanding;
import id.simpul.exchange.ui.OfficeRow.Filter;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.region.Level;
import id.simpul.region.Region;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.PageSlot;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** "Kantor terdaftar": the district's authority, and every office below it with how it stands. */
public final class OfficesView {
    private final Ui ui;
    private final ExchangeServices services;
    private final ExchangeWords words;
    private final Label subtitle = new Label();
    private final Chips<Filter> chips;
    private final Table<OfficeRow> table;
    private final MasterDetail list;
    private final PageSlot root = new PageSlot();
    private final OfficePanel panel;
    private final EnrolOffice enrol;
    private List<OfficeRow> rows = List.of();
    private String digits = "";
    private boolean first = true;

    /** The page of the signed-in operator. */
    public OfficesView(Ui ui, ExchangeServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ExchangeWords(ui, services.regions());
        this.enrol = new EnrolOffice(ui, services, words, this::load);
        chips = new Chips<Filter>(ui)
                .add(Filter.ALL, ui.text(ExchangeText.CHIP_ALL))
                .add(Filter.ATTENTION, ui.text(ExchangeText.CHIP_ATTENTION))
                .add(Filter.ENROLLED, ui.text(ExchangeText.CHIP_ENROLLED))
                .add(Filter.MISSING, ui.text(ExchangeText.CHIP_NOT_ENROLLED))
                .onSelect(filter -> filter());
        table = new Table<OfficeRow>(ui, EmptyState.of(Icon.BUILDING, ui.text(ExchangeText.OFFICES_EMPTY)));
        table.lines(ui.text(ExchangeText.COLUMN_OFFICE), 230, OfficeRow::name, row -> Region.dotted(row.code()));
        table.lines(ui.text(ExchangeText.COLUMN_LAST), 170, this::last, this::lastDay);
        table.badges(ui.text(ExchangeText.COLUMN_STATUS), 250, this::badges);
        table.identity(OfficeRow::code);
        list = new MasterDetail(ui, page());
        panel = new OfficePanel(ui, services, words, enrol::choose, list::close);
        table.onSelect(row -> {
            if (row != null) {
                list.selected(panel.node(row, badges(row), digits));
            }
        });
        table.onOpen(row -> list.open(panel.node(row, badges(row), digits)));
    }

    private record Content(Optional<String> digits, List<OfficeRow> rows, List<String> exporters) {}

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(ExchangeText.OFFICES_TITLE), root.node())
                .onShow(this::load)
                .key("Ctrl+N", ui.text(ExchangeText.KEY_ENROL), this::enrol)
                .key("F5", ui.text(ExchangeText.KEY_REFRESH), this::load);
    }

    private void enrol() {
        if (!digits.isEmpty() && services.mayOpen()) {
            enrol.choose();
        }
    }

    private VBox page() {
        List<Node> acts = new ArrayList<>();
        acts.add(Buttons.secondary(Icon.KEY, ui.text(ExchangeText.DISTRICT_DIGITS), this::showDigits));
        if (services.mayOpen()) {
            acts.add(Buttons.primary(Icon.ADD, ui.text(ExchangeText.ENROL_OFFICE), enrol::choose));
        }
        VBox page = Styled.column(
                "page",
                Heads.page(ui.text(ExchangeText.OFFICES_TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.row("filter-row", chips.node()),
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        return page;
    }

    private void load() {
        ui.jobs()
                .run(ExchangeText.JOB_LOAD, progress -> read())
                .then(this::show)
                .orShow();
    }

    private Content read() {
        Map<String, OfficeStanding> enrolled = services.enrolment().offices().stream()
                .collect(Collectors.toMap(one -> one.office().digits(), Function.identity()));
        List<OfficeRow> all = new ArrayList<>();
        for (Region area :
                services.regions().children(services.enrolment().office().digits())) {
            if (area.level() == Level.DISTRICT) {
                all.add(new OfficeRow(area.code(), area.title(), enrolled.remove(area.code())));
            }
        }
        // An office whose area is no longer on the list is still there.
        enrolled.forEach((code, standing) -> all.add(new OfficeRow(code, words.office(code), standing)));
        return new Content(
                services.enrolment().digits(services.actor()),
                all,
                services.mayOpen() ? List.of() : services.exporters().get());
    }

    private void show(Content content) {
        digits = content.digits().orElse("");
        rows = content.rows();
        if (digits.isEmpty()) {
            root.show(new Founding(ui, services, words, this::load).node(content.exporters()));
            return;
        }
        Instant now = ui.clock().instant();
        for (Filter filter : Filter.values()) {
            long count = rows.stream().filter(row -> row.in(filter, now)).count();
            chips.count(filter, count, filter == Filter.ATTENTION && count > 0 ? Tone.DANGER : Tone.NEUTRAL);
        }
        long enrolled = rows.stream().filter(row -> row.standing() != null).count();
        subtitle.setText(ui.text(ExchangeText.OFFICES_SUBTITLE, words.number(enrolled), words.number(rows.size())));
        root.show(list);
        if (first) {
            first = false;
            chips.select(
                    rows.stream().anyMatch(row -> row.needsAttention(now))
                            ? Filter.ATTENTION
                            : enrolled > 0 ? Filter.ENROLLED : Filter.ALL);
        }
        filter();
    }

    private void filter() {
        Filter chosen = chips.selected();
        Instant now = ui.clock().instant();
        table.rows(rows.stream()
                .filter(row -> chosen == null || row.in(chosen, now))
                .toList());
        OfficeRow selected = table.selected();
        if (selected != null) {
            list.selected(panel.node(selected, badges(selected), digits));
        } else {
            // What it said may no longer be true.
            list.close();
        }
    }

    private String last(OfficeRow row) {
        BundleLog last = row.standing() == null ? null : row.standing().last();
        return last == null ? "–" : ui.text(ExchangeText.NUMBER, Long.toString(last.sequence()));
    }

    private String lastDay(OfficeRow row) {
        BundleLog last = row.standing() == null ? null : row.standing().last();
        return last == null ? "" : words.ago(last.handled());
    }

    private List<Badge> badges(OfficeRow row) {
        OfficeStanding standing = row.standing();
        if (standing == null) {
            return List.of(new Badge(ui.text(ExchangeText.CHIP_NOT_ENROLLED), Tone.NEUTRAL));
        }
        List<Badge> badges = new ArrayList<>();
        if (standing.frozen()) {
            badges.add(new Badge(ui.text(ExchangeText.BADGE_FROZEN), Tone.DANGER));
        }
        if (!standing.missing().isEmpty()) {
            badges.add(new Badge(ui.text(ExchangeText.BADGE_MISSING, standing.missing()), Tone.WARNING));
        }
        if (row.late(ui.clock().instant())) {
            badges.add(new Badge(ui.text(ExchangeText.BADGE_LATE), Tone.WARNING));
        }
        if (badges.isEmpty()) {
            badges.add(
                    standing.last() == null
                            ? new Badge(ui.text(ExchangeText.BADGE_NO_BUNDLE), Tone.NEUTRAL)
                            : new Badge(words.status(standing.status()), Tone.SUCCESS));
        }
        return badges;
    }

    private void showDigits() {
        ui.dialogs()
                .open(new Dialog(ui.text(ExchangeText.DISTRICT_DIGITS))
                        .text(ui.text(ExchangeText.DISTRICT_DIGITS_WHY))
                        .content(DigitsShown.of(digits))
                        .cancel(ui.text(ExchangeText.CLOSE_PANEL)));
    }
}

package id.simpul.finding.ui;

import id.simpul.finding.Rule;
import id.simpul.finding.RuleBook;
import id.simpul.finding.RuleSet;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.FindingText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Every rule, amount and line in force, by set, with its days and its source; each with all its versions. */
public final class RulesView {
    private static final double SETS = 260;

    private final Ui ui;
    private final RuleServices services;
    private final RuleWords words;
    private final Table<Rule> table;
    private final ComboBox<Optional<RuleSet>> sets = new ComboBox<>();
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private final RuleForm form;
    private @Nullable RuleBook book;

    /** The screen of {@code services}. */
    public RulesView(Ui ui, RuleServices services) {
        this.ui = ui;
        this.services = services;
        var findingWords = new FindingWords(ui, services.codes());
        this.words = new RuleWords(ui, findingWords);
        this.form = new RuleForm(ui, services, this::load);
        this.table = table();
        sets.getItems().add(Optional.empty());
        sets.setValue(Optional.empty());
        sets.setPrefWidth(ui.px(SETS));
        sets.setAccessibleText(ui.text(FindingText.RULES_SETS));
        sets.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<RuleSet> set) {
                return set.map(one -> one.label(ui.texts())).orElse(ui.text(FindingText.RULES_SETS_ALL));
            }

            @Override
            public Optional<RuleSet> fromString(String text) {
                return Optional.empty();
            }
        });
        sets.setOnAction(event -> show());
        this.node = new MasterDetail(ui, page());
        table.onSelect(rule -> {
            if (rule != null) {
                node.selected(record(rule));
            }
        });
        table.onOpen(rule -> node.open(record(rule)));
    }

    private Table<Rule> table() {
        var rules = new Table<Rule>(ui, EmptyState.of(Icon.LIST, ui.text(FindingText.RULES_EMPTY)));
        rules.lines(ui.text(FindingText.RULES_RULE), 330, rule -> rule.label(ui.texts()), this::setLabel)
                .badge(this::mark);
        rules.text(ui.text(FindingText.RULES_KIND), 120, words::kind);
        rules.text(ui.text(FindingText.RULES_VALUE), 170, words::value);
        rules.text(ui.text(FindingText.RULES_DAYS), 180, words::days).optional();
        rules.identity(rule -> rule.set() + "/" + rule.code());
        return rules;
    }

    private Optional<Badge> mark(Rule rule) {
        if (ended(rule, services.today().get())) {
            return Optional.of(new Badge(ui.text(FindingText.RULES_ENDED), Tone.WARNING));
        }
        if (rule.unverified()) {
            return Optional.of(new Badge(ui.text(FindingText.RULES_UNVERIFIED), Tone.WARNING));
        }
        return rule.area().isEmpty()
                ? Optional.empty()
                : Optional.of(new Badge(words.maker(rule, services.office()), Tone.INFO));
    }

    private String setLabel(Rule rule) {
        RuleBook all = book;
        return all == null ? rule.set() : today(all).set(rule.set()).label(ui.texts());
    }

    private RuleBook.OfDay today(RuleBook all) {
        return all.on(
                services.today().get(), services.office(), services.actor().may(Capability.READ_RESTRICTED));
    }

    private VBox page() {
        List<Node> acts = new ArrayList<>();
        services.host()
                .receive(this::load)
                .ifPresent(receive ->
                        acts.add(Buttons.secondary(Icon.DOWNLOAD, ui.text(FindingText.RULES_RECEIVE), receive)));
        services.host()
                .send()
                .ifPresent(send -> acts.add(Buttons.secondary(Icon.UPLOAD, ui.text(FindingText.RULES_SEND), send)));
        HBox.setHgrow(services.sections(), Priority.ALWAYS);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        return Styled.column(
                "page",
                Heads.page(ui.text(FindingText.RULES_TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.row("filter-row", services.sections(), sets),
                table.node());
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(FindingText.RULES_TITLE), node)
                .onShow(this::load)
                .focus(table.view())
                .key("Ctrl+N", ui.text(FindingText.RULES_NEW), this::version)
                .hint("Enter", ui.text(FindingText.RULES_OPEN));
    }

    private void version() {
        Rule rule = table.selected();
        if (rule != null && changeable(rule)) {
            form.open(rule);
        }
    }

    /** What only has goods is changed with its programme, where goods are. */
    private boolean changeable(Rule rule) {
        return services.desk().mayChange(services.actor(), rule.set())
                && rule.kind() != Rule.Kind.SET
                && (rule.kind() != Rule.Kind.AMOUNT || rule.amount() != null);
    }

    private void load() {
        ui.jobs()
                .run(FindingText.RULES_LOAD, progress -> services.findings().rules(services.actor()))
                .then(this::shown)
                .orShow();
    }

    private void shown(RuleBook read) {
        book = read;
        List<Rule> rules = rules(read);
        subtitle.setText(ui.text(
                FindingText.RULES_SUBTITLE,
                rules.size(),
                rules.stream().filter(rule -> !rule.area().isEmpty()).count()));
        if (sets.getItems().size() == 1) {
            rules.stream()
                    .map(Rule::set)
                    .distinct()
                    .forEach(set -> sets.getItems().add(Optional.of(today(read).set(set))));
        }
        show();
    }

    /** What is in force, and amounts that ended without a next one: they are what most often needs a new version. */
    private List<Rule> rules(RuleBook read) {
        LocalDate today = services.today().get();
        Map<String, Rule> rules = new LinkedHashMap<>();
        today(read).all().stream()
                .filter(rule -> rule.kind() != Rule.Kind.SET)
                .forEach(rule -> rules.put(rule.set() + "/" + rule.code(), rule));
        read.all().stream()
                .filter(rule -> rule.kind() == Rule.Kind.AMOUNT && ended(rule, today))
                .filter(rule -> services.office().startsWith(rule.area()))
                .forEach(rule -> rules.merge(
                        rule.set() + "/" + rule.code(),
                        rule,
                        (one, other) -> ended(one, today) && other.from().isAfter(one.from()) ? other : one));
        return rules.values().stream()
                .sorted(Comparator.comparingInt(Rule::order))
                .toList();
    }

    private static boolean ended(Rule rule, LocalDate today) {
        LocalDate to = rule.to();
        return to != null && to.isBefore(today);
    }

    private void show() {
        RuleBook all = book;
        if (all == null) {
            return;
        }
        String only = sets.getValue().map(RuleSet::code).orElse("");
        table.rows(rules(all).stream()
                .filter(rule -> only.isEmpty() || rule.set().equals(only))
                .toList());
        if (table.selected() == null) {
            table.selectFirst();
        }
        Rule now = table.selected();
        if (now == null) {
            node.close();
        } else {
            node.selected(record(now));
        }
    }

    private Node record(Rule rule) {
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        setLabel(rule),
                        new Badge(words.kind(rule), Tone.NEUTRAL),
                        rule.label(ui.texts()),
                        words.maker(rule, services.office()),
                        Buttons.icon(Icon.CLOSE, ui.text(FindingText.CLOSE), node::close)),
                Styled.line(),
                facts(rule),
                Styled.line(),
                Heads.section(ui.text(FindingText.RULES_VERSIONS)));
        versions(rule).forEach(version -> body.getChildren().add(line(version, rule)));
        VBox detail = new VBox(Styled.scroll(body));
        VBox.setVgrow(detail.getChildren().getFirst(), Priority.ALWAYS);
        if (changeable(rule)) {
            detail.getChildren()
                    .add(Styled.row(
                            "detail-foot",
                            Buttons.primary(Icon.ADD, ui.text(FindingText.RULES_NEW), () -> form.open(rule))));
        } else if (services.actor().may(Capability.ADMINISTER_OFFICE)) {
            detail.getChildren()
                    .add(Styled.row(
                            "detail-foot", Styled.paragraph(ui.text(FindingText.RULES_DISTRICT_ONLY), "quiet")));
        }
        return detail;
    }

    private Node facts(Rule rule) {
        var facts = new KeyValues(ui);
        if (!words.value(rule).isEmpty()) {
            facts.add(ui.text(FindingText.RULES_VALUE), words.value(rule));
        }
        facts.add(ui.text(FindingText.RULES_DAYS), words.days(rule))
                .add(ui.text(FindingText.RULES_SOURCE), rule.source());
        if (!words.facts(rule).isEmpty()) {
            facts.add(ui.text(FindingText.RULES_ASKS), words.facts(rule));
        }
        if (!rule.text().isEmpty()) {
            facts.add(ui.text(FindingText.RULES_CONDITION), rule.text());
        }
        return facts.node();
    }

    /** All versions that reach this office, the newest first. */
    private List<Rule> versions(Rule rule) {
        RuleBook all = book;
        return all == null
                ? List.of()
                : all.all().stream()
                        .filter(one ->
                                one.set().equals(rule.set()) && one.code().equals(rule.code()))
                        .filter(one -> services.office().startsWith(one.area()))
                        .sorted(Comparator.comparing(Rule::from)
                                .thenComparingLong(Rule::row)
                                .reversed())
                        .toList();
    }

    private Node line(Rule version, Rule inForce) {
        LocalDate today = services.today().get();
        VBox text = Styled.column(
                "case-line",
                Styled.paragraph(version.label(ui.texts()), version.equals(inForce) ? "medium" : "quiet"),
                Styled.paragraph(
                        ui.text(
                                FindingText.LABEL_OF,
                                words.days(version),
                                ui.text(
                                        FindingText.VALUE_UNIT,
                                        words.maker(version, services.office()),
                                        version.source())),
                        "quiet",
                        "small"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Styled.row("programme-line", text);
        if (ended(version, today)) {
            row.getChildren().add(new Badge(ui.text(FindingText.RULES_ENDED), Tone.NEUTRAL).inList());
        } else if (version.equals(inForce)) {
            row.getChildren().add(new Badge(ui.text(FindingText.RULES_NOW), Tone.SUCCESS).inList());
        } else if (version.from().isAfter(today)) {
            row.getChildren().add(new Badge(ui.text(FindingText.RULES_COMING), Tone.INFO).inList());
        }
        if (version.row() != 0
                && version.area().equals(services.office())
                && services.actor().may(Capability.ADMINISTER_OFFICE)) {
            row.getChildren()
                    .add(Buttons.icon(
                            Icon.DELETE,
                            ui.text(FindingText.RULES_REMOVE, words.days(version)),
                            () -> form.remove(version)));
        }
        return row;
    }
}

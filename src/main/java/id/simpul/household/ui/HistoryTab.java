package id.simpul.household.ui;

import id.simpul.household.Family;
import id.simpul.household.HistoryEntry;
import id.simpul.household.HistoryEntry.FieldChange;
import id.simpul.household.HistoryEntry.RowChange;
import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistoryText;
import id.simpul.household.Person;
import id.simpul.l10n.text.ChangelogText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Buttons;
import id.simpul.screen.CountedChoice;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A family's history, newest first, which can be narrowed to a member, a kind, a field and a time. */
final class HistoryTab implements FamilyTab {
    /** Acts shown at once: more of them make a page slow, and nobody reads on without narrowing. */
    private static final int PAGE = 60;

    private static final String FAMILY = "family";
    private static final int MONTH_DAYS = 30;

    private final Ui ui;
    private final FamilyWords words;
    private final FamilyHost host;
    private final HistoryPane pane;
    private final CountedChoice who;
    private final CountedChoice topic;
    private final CountedChoice field;
    private final CountedChoice when;
    private final StackPane list = new StackPane();
    private final VBox node;
    private List<HistoryEntry> entries = List.of();
    private boolean unmasked;
    private int shown = PAGE;
    private Map<String, String> members = Map.of();
    private @Nullable String chosenWho;
    private @Nullable String chosenTopic;
    private @Nullable String chosenField;
    private @Nullable String chosenTime;

    HistoryTab(Ui ui, FamilyWords words, FamilyHost host, FamilyModel model) {
        this.ui = ui;
        this.words = words;
        this.host = host;
        this.pane = new HistoryPane(ui, words, model);
        who = choice(ChangelogText.ALL_WHO, ChangelogText.WHO, this::member, value -> chosenWho = value);
        topic = choice(
                ChangelogText.ALL_TOPICS,
                ChangelogText.TOPIC,
                name -> ui.text(title(Topic.valueOf(name))),
                value -> chosenTopic = value);
        field = choice(ChangelogText.ALL_FIELDS, ChangelogText.FIELD, name -> name, value -> chosenField = value);
        when = choice(
                ChangelogText.ALL_TIMES,
                ChangelogText.TIME,
                days -> ui.text(
                        days.equals(Integer.toString(MONTH_DAYS)) ? ChangelogText.LAST_MONTH : ChangelogText.LAST_YEAR),
                value -> chosenTime = value);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox filters = Styled.row("history-filters", who.node(), topic.node(), field.node(), when.node());
        Stream.of(who, topic, field, when).forEach(choice -> {
            choice.node().setMinWidth(0);
            choice.node().setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(choice.node(), Priority.ALWAYS);
        });
        node = Styled.column("history-tab", filters, list);
    }

    private CountedChoice choice(
            ChangelogText all, ChangelogText spoken, Function<String, String> name, Consumer<@Nullable String> chosen) {
        return new CountedChoice(ui, ui.text(all), ui.text(spoken), name, value -> {
            chosen.accept(value);
            shown = PAGE;
            refresh();
        });
    }

    private String member(String key) {
        return members.getOrDefault(key, key);
    }

    static ChangelogText title(Topic topic) {
        return switch (topic) {
            case FAMILY -> ChangelogText.TOPIC_FAMILY;
            case MEMBER -> ChangelogText.TOPIC_MEMBER;
            case PROGRAMME -> ChangelogText.TOPIC_PROGRAMME;
            case EVENT -> ChangelogText.TOPIC_EVENT;
            case PHOTO -> ChangelogText.TOPIC_PHOTO;
            case VISIT, VISIT_MEMBER -> ChangelogText.TOPIC_VISIT;
            case CASE -> ChangelogText.TOPIC_CASE;
            case AID -> ChangelogText.TOPIC_AID;
            case FACT -> ChangelogText.TOPIC_FACT;
            case LETTER -> ChangelogText.TOPIC_LETTER;
            case REVIEW -> ChangelogText.TOPIC_REVIEW;
        };
    }

    /** Shows what happened to one member. */
    void only(Person person) {
        who.choose(Long.toString(person.id()));
    }

    /** Shows what happened to the family, rather than what was corrected. */
    void onlyEvents() {
        topic.choose(Topic.EVENT.name());
    }

    @Override
    public String title() {
        return ui.text(HouseholdText.UI_HISTORY_TITLE);
    }

    /** What there is to show. */
    void show(List<HistoryEntry> history) {
        entries = history;
        members = new LinkedHashMap<>();
        members.put(FAMILY, ui.text(ChangelogText.FAMILY_ITSELF));
        history.stream().flatMap(entry -> entry.changes().stream()).forEach(change -> {
            if (change.person() != null && change.member() != null) {
                members.put(Long.toString(change.person()), change.member().reveal());
            }
        });
        fill(who, List.copyOf(members.keySet()), HistoryTab::whose);
        List<String> topics = Stream.of(Topic.values())
                .filter(one -> one != Topic.VISIT_MEMBER)
                .map(Topic::name)
                .filter(name -> count(change -> topicOf(change).equals(name)) > 0)
                .toList();
        fill(topic, topics, HistoryTab::topicOf);
        HistoryText text = text();
        Map<String, Integer> fields = new TreeMap<>();
        changes()
                .forEach(change -> change.fields().stream()
                        .filter(one -> HistoryText.shown(one.field()))
                        .map(one -> text.field(change, one.field()))
                        .distinct()
                        .forEach(name -> fields.merge(name, 1, Integer::sum)));
        field.entries(List.copyOf(fields.keySet()), fields);
        Map<String, Integer> times = new LinkedHashMap<>();
        for (int days : new int[] {MONTH_DAYS, 365}) {
            times.put(Integer.toString(days), (int) entries.stream()
                    .filter(entry -> entry.at().isAfter(since(days)))
                    .count());
        }
        when.entries(List.copyOf(times.keySet()), times);
        refresh();
    }

    private void fill(CountedChoice choice, List<String> keys, Function<RowChange, String> of) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        keys.forEach(key ->
                counts.put(key, (int) count(change -> of.apply(change).equals(key))));
        choice.entries(keys, counts);
    }

    private long count(Predicate<RowChange> which) {
        return entries.stream()
                .filter(entry -> entry.changes().stream().anyMatch(which))
                .count();
    }

    private Stream<RowChange> changes() {
        return entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .map(HistoryPane::telling)
                .filter(change -> !change.fields().isEmpty());
    }

    private static String whose(RowChange change) {
        return change.person() == null ? FAMILY : Long.toString(change.person());
    }

    private static String topicOf(RowChange change) {
        return (change.topic() == Topic.VISIT_MEMBER ? Topic.VISIT : change.topic()).name();
    }

    private Instant since(int days) {
        return ZonedDateTime.now(ui.clock()).minusDays(days).toInstant();
    }

    private HistoryText text() {
        return new HistoryText(ui.texts(), words.codes(), words.regions(), unmasked, host.historyWords());
    }

    @Override
    public Node node(Family family, boolean unmask) {
        if (unmask != unmasked) {
            unmasked = unmask;
            refresh();
        }
        return node;
    }

    private void refresh() {
        HistoryText text = text();
        List<HistoryEntry> matching = entries.stream()
                .filter(entry -> chosenTime == null || entry.at().isAfter(since(Integer.parseInt(chosenTime))))
                .map(entry -> narrowed(entry, text))
                .filter(entry -> !entry.changes().isEmpty() || unfiltered())
                .toList();
        if (matching.isEmpty()) {
            list.getChildren()
                    .setAll(EmptyState.of(
                            Icon.HISTORY,
                            ui.text(entries.isEmpty() ? HouseholdText.UI_HISTORY_NONE : ChangelogText.NONE),
                            Buttons.link(ui.text(ChangelogText.CLEAR), this::clear)));
            return;
        }
        VBox rows =
                pane.rows(matching.subList(0, Math.min(shown, matching.size())), entries, text, chosenField != null);
        if (matching.size() > shown) {
            rows.getChildren().add(Buttons.link(ui.text(ChangelogText.MORE, matching.size() - shown), () -> {
                shown += PAGE;
                refresh();
            }));
        }
        list.getChildren().setAll(Styled.scroll(rows));
    }

    private boolean unfiltered() {
        return chosenWho == null && chosenTopic == null && chosenField == null;
    }

    private HistoryEntry narrowed(HistoryEntry entry, HistoryText text) {
        if (unfiltered()) {
            return entry;
        }
        List<RowChange> changes = new ArrayList<>();
        for (RowChange change : entry.changes()) {
            RowChange told = chosenField == null ? change : HistoryPane.telling(change);
            if ((chosenWho == null || whose(change).equals(chosenWho))
                    && (chosenTopic == null || topicOf(change).equals(chosenTopic))) {
                List<FieldChange> fields = chosenField == null
                        ? change.fields()
                        : told.fields().stream()
                                .filter(one -> text.field(change, one.field()).equals(chosenField))
                                .toList();
                if (chosenField == null || !fields.isEmpty()) {
                    changes.add(change.only(fields));
                }
            }
        }
        return entry.only(changes);
    }

    private void clear() {
        List.of(who, topic, field, when).forEach(CountedChoice::clear);
        chosenWho = null;
        chosenTopic = null;
        chosenField = null;
        chosenTime = null;
        refresh();
    }
}

package id.simpul.household;

import id.simpul.household.HistoryEntry.FieldChange;
import id.simpul.household.HistoryEntry.RowChange;
import id.simpul.household.HistoryEntry.Topic;
import id.simpul.kernel.Masked;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A family's history in words: {@code mengubah RT dari 003 menjadi 004}. */
public final class HistoryText {
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Texts texts;
    private final Formats formats;
    private final CodeLists codes;
    private final Regions regions;
    private final boolean unmask;
    private final HistoryWords others;

    /**
     * History in the language of {@code texts}.
     *
     * @param unmask whether identity numbers are shown in full
     */
    public HistoryText(Texts texts, CodeLists codes, Regions regions, boolean unmask) {
        this(texts, codes, regions, unmask, HistoryWords.NONE);
    }

    /** As above; {@code others} knows the words of other features. */
    public HistoryText(Texts texts, CodeLists codes, Regions regions, boolean unmask, HistoryWords others) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.codes = codes;
        this.regions = regions;
        this.unmask = unmask;
        this.others = others;
    }

    /** What {@code entry} did: what happened first, then one sentence without its subject for each thing it changed. */
    public List<String> sentences(HistoryEntry entry) {
        var sentences = new ArrayList<>(headlines(entry));
        for (RowChange change : entry.changes()) {
            if (change.kind() == HistoryEntry.Kind.CHANGED) {
                change.fields().stream()
                        .filter(field -> shown(field.field()))
                        .forEach(field -> sentences.add(changed(entry, change, field)));
            }
        }
        return sentences;
    }

    /** What {@code entry} did apart from single fields: what happened, what was recorded, taken out or taken back in. */
    public List<String> headlines(HistoryEntry entry) {
        var sentences = new ArrayList<String>();
        if (entry.action().equals(HistoryEntry.REVEAL)) {
            sentences.add(texts.get(HouseholdText.HISTORY_REVEALED));
        }
        entry.changes().stream()
                .filter(change -> change.topic() == Topic.EVENT && change.kind() == HistoryEntry.Kind.CREATED)
                .forEach(change -> sentences.add(event(change)));
        for (RowChange change : entry.changes()) {
            if (change.topic() == Topic.CASE) {
                aboutCase(change).filter(said -> !sentences.contains(said)).ifPresent(sentences::add);
                continue;
            }
            switch (change.kind()) {
                case CREATED -> {
                    if (change.topic() != Topic.EVENT && change.topic() != Topic.VISIT_MEMBER) {
                        sentences.add(created(entry, change));
                    }
                }
                case REMOVED -> sentences.add(removed(entry, change));
                case RESTORED -> sentences.add(restored(change));
                case CHANGED -> {}
            }
        }
        return sentences;
    }

    /** Whether a column says anything to people; keys that tie rows together do not. */
    public static boolean shown(String column) {
        return !HistoryFields.SILENT.contains(column);
    }

    /** "mencatat kematian Ahmad Komarudin, 12 Mei 2026 (Kp. Legok)". */
    private String event(RowChange change) {
        String kind = codes.label(Codes.EVENT, Objects.requireNonNullElse(change.of(), ""), texts);
        String what = kind.isEmpty() ? kind : kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
        String whom = change.member() == null
                ? texts.get(HouseholdText.HISTORY_FAMILY)
                : change.member().reveal();
        String day = created(change, "on_date")
                .map(on -> formats.mediumDate(LocalDate.parse(on)))
                .orElse("");
        String said = texts.get(HouseholdText.HISTORY_EVENT, what, whom, day);
        Optional<String> more = created(change, "place")
                .or(() -> created(change, "number")
                        .map(number -> unmask ? Masked.grouped(number) : Masked.groups(number))
                        .map(number -> texts.get(HouseholdText.HISTORY_FORMERLY, number)));
        return more.map(also -> texts.get(HouseholdText.HISTORY_BRACKET, said, also))
                .orElse(said);
    }

    private static Optional<String> created(RowChange change, String column) {
        return change.fields().stream()
                .filter(field -> field.field().equals(column) && field.after() != null)
                .map(field -> String.valueOf(field.after()))
                .findFirst();
    }

    private Optional<String> aboutCase(RowChange change) {
        String register = Objects.requireNonNullElse(change.of(), "");
        return Optional.of(texts.get(
                change.person() != null && change.kind() == HistoryEntry.Kind.CREATED
                        ? HouseholdText.HISTORY_CASE_OPENED
                        : HouseholdText.HISTORY_CASE_WORKED,
                register));
    }

    /** The name of a field, as forms and lists show it; the column name for one this version does not know. */
    public String field(String column) {
        TextKey key = HistoryFields.NAMES.get(column);
        return key == null ? column : texts.get(key);
    }

    /** As {@link #field(String)}, of the row that {@code change} is about. */
    public String field(RowChange change, String column) {
        return others.field(change.table(), column).orElseGet(() -> field(column));
    }

    /** {@code value} of a column in words, identity numbers as they may be shown; empty for nothing. */
    public String value(RowChange change, String column, @Nullable Object value) {
        return value == null
                ? ""
                : others.value(change.table(), change.of(), column, value.toString())
                        .orElseGet(() -> value(column, value));
    }

    private String created(HistoryEntry entry, RowChange change) {
        boolean imported = entry.action().startsWith("import.");
        switch (change.topic()) {
            case PROGRAMME -> {
                return texts.get(HouseholdText.HISTORY_PROGRAMME_ADDED, participation(change));
            }
            case FAMILY, MEMBER -> {}
            default -> {
                return texts.get(HouseholdText.HISTORY_RECORDED, subject(change));
            }
        }
        if (change.member() == null) {
            return texts.get(imported ? HouseholdText.HISTORY_IMPORTED : HouseholdText.HISTORY_REGISTERED);
        }
        return texts.get(HouseholdText.HISTORY_MEMBER_ADDED, change.member().reveal());
    }

    private String removed(HistoryEntry entry, RowChange change) {
        if (entry.action().equals(HistoryEntry.MERGE)
                && (change.topic() == Topic.FAMILY || change.topic() == Topic.MEMBER)) {
            return change.member() == null
                    ? texts.get(HouseholdText.HISTORY_MERGED_FAMILY)
                    : texts.get(HouseholdText.HISTORY_MERGED, change.member().reveal());
        }
        if (change.topic() == Topic.PROGRAMME) {
            return texts.get(HouseholdText.HISTORY_PROGRAMME_REMOVED, participation(change));
        }
        if (!thing(change).isEmpty()) {
            return texts.get(HouseholdText.HISTORY_DELETED, subject(change));
        }
        return change.member() == null
                ? texts.get(HouseholdText.HISTORY_REMOVED_FAMILY)
                : texts.get(HouseholdText.HISTORY_REMOVED, change.member().reveal());
    }

    private String restored(RowChange change) {
        if (change.topic() == Topic.PROGRAMME) {
            return texts.get(HouseholdText.HISTORY_RESTORED, participation(change));
        }
        if (!thing(change).isEmpty()) {
            return texts.get(HouseholdText.HISTORY_RESTORED, subject(change));
        }
        return change.member() == null
                ? texts.get(HouseholdText.HISTORY_RESTORED_FAMILY)
                : texts.get(HouseholdText.HISTORY_RESTORED, change.member().reveal());
    }

    /** {@code kepesertaan PKH Siti Rohmah}. */
    private String participation(RowChange change) {
        String programme = codes.label(Codes.PROGRAMME, Objects.requireNonNullElse(change.of(), ""), texts);
        String words = texts.get(HouseholdText.HISTORY_PARTICIPATION, programme);
        return change.member() == null
                ? words
                : texts.get(HouseholdText.HISTORY_OF, words, change.member().reveal());
    }

    private String changed(HistoryEntry entry, RowChange change, FieldChange field) {
        if (field.field().equals("household")) {
            TextKey moved = Long.valueOf(entry.household()).equals(field.after())
                    ? HouseholdText.HISTORY_MOVED_IN
                    : HouseholdText.HISTORY_MOVED_OUT;
            return texts.get(
                    moved, change.member() == null ? "" : change.member().reveal());
        }
        String subject = subject(change, field(change, field.field()));
        if (field.before() == null) {
            return texts.get(HouseholdText.HISTORY_FILLED, subject, value(change, field.field(), field.after()));
        }
        if (field.after() == null) {
            return texts.get(HouseholdText.HISTORY_EMPTIED, subject, value(change, field.field(), field.before()));
        }
        return texts.get(
                HouseholdText.HISTORY_CHANGED,
                subject,
                value(change, field.field(), field.before()),
                value(change, field.field(), field.after()));
    }

    /** What a row is where it is neither family, member nor participation: a photo, a visit, something that happened; else empty. */
    private String thing(RowChange change) {
        String of = Objects.requireNonNullElse(change.of(), "");
        return switch (change.topic()) {
            case PHOTO -> texts.get(HouseholdText.HISTORY_PHOTO, codes.label(Codes.PHOTO, of, texts));
            case VISIT ->
                texts.get(HouseholdText.HISTORY_VISIT, of.isEmpty() ? "" : formats.mediumDate(LocalDate.parse(of)));
            case VISIT_MEMBER -> texts.get(HouseholdText.HISTORY_ANSWERS);
            case EVENT -> texts.get(HouseholdText.HISTORY_EVENT_RECORD, codes.label(Codes.EVENT, of, texts));
            case LETTER -> texts.get(HouseholdText.HISTORY_LETTER, of);
            case REVIEW -> texts.get(HouseholdText.HISTORY_REVIEW, of);
            case AID, FACT -> others.thing(change.table(), change.of()).orElse("");
            case FAMILY, MEMBER, PROGRAMME, CASE -> "";
        };
    }

    /** What fields of {@code change} belong to, for a heading above them; empty for the family itself. */
    public String subject(RowChange change) {
        if (change.topic() == Topic.PROGRAMME) {
            return participation(change);
        }
        String thing = thing(change);
        if (!thing.isEmpty()) {
            return change.member() == null
                    ? thing
                    : texts.get(HouseholdText.HISTORY_OF, thing, change.member().reveal());
        }
        return change.member() == null ? "" : change.member().reveal();
    }

    private String subject(RowChange change, String field) {
        if (change.topic() != Topic.FAMILY && change.topic() != Topic.MEMBER) {
            return texts.get(HouseholdText.HISTORY_OF, field, subject(change));
        }
        return change.member() == null
                ? field
                : texts.get(HouseholdText.HISTORY_OF, field, change.member().reveal());
    }

    /** A value of a field in words; empty for none. */
    public String value(String field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String list = HistoryFields.LISTS.get(field);
        if (list != null) {
            return codes.label(list, text, texts);
        }
        return switch (field) {
            case "nik", "kk" -> unmask ? Masked.grouped(text) : Masked.groups(text);
            case "village" -> regions.find(text).map(region -> region.title()).orElse(text);
            case "birth_date" -> formats.mediumDate(LocalDate.parse(text));
            case "spending", "monthly_value", "amount" -> formats.rupiah(Long.parseLong(text));
            case "birth_estimated", "pregnant" -> texts.get(text.equals("1") ? HouseholdText.YES : HouseholdText.NO);
            default -> field.endsWith("_on") ? day(text) : text;
        };
    }

    private String day(String text) {
        return ISO_DAY.matcher(text).matches() ? formats.mediumDate(LocalDate.parse(text)) : text;
    }
}

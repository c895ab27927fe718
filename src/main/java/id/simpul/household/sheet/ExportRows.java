package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import id.simpul.household.LocalId;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The rows of an export, with the titles that an import knows. */
final class ExportRows {
    private static final List<SheetField> FAMILY = List.of(
            SheetField.FAMILY_ID,
            SheetField.KK,
            SheetField.VILLAGE,
            SheetField.DUSUN,
            SheetField.ADDRESS,
            SheetField.RT,
            SheetField.RW,
            SheetField.LATITUDE,
            SheetField.LONGITUDE,
            SheetField.FAMILY_PHONE,
            SheetField.DESIL,
            SheetField.DESIL_ON,
            SheetField.SPENDING,
            SheetField.FAMILY_NOTE);
    private static final List<SheetField> HEAD =
            List.of(SheetField.PERSON_ID, SheetField.NIK, SheetField.NAME, SheetField.SEX, SheetField.BIRTH_DATE);
    private static final List<SheetField> MEMBER = List.of(
            SheetField.PERSON_ID,
            SheetField.NIK,
            SheetField.NAME,
            SheetField.ALIAS,
            SheetField.SEX,
            SheetField.BIRTH_PLACE,
            SheetField.BIRTH_DATE,
            SheetField.RELATION,
            SheetField.MARITAL,
            SheetField.PRESENCE,
            SheetField.DIED_ON,
            SheetField.EDUCATION,
            SheetField.SCHOOLING,
            SheetField.OCCUPATION,
            SheetField.DISABILITY,
            SheetField.CHRONIC,
            SheetField.PREGNANT,
            SheetField.MOTHER,
            SheetField.PHONE,
            SheetField.NOTE);
    private static final List<SheetField> PARTICIPATION = List.of(
            SheetField.FAMILY_ID,
            SheetField.PERSON_ID,
            SheetField.KK,
            SheetField.NIK,
            SheetField.NAME,
            SheetField.PROGRAMME,
            SheetField.COMPONENT,
            SheetField.YEAR,
            SheetField.STARTED,
            SheetField.ENDED,
            SheetField.VALUE,
            SheetField.STATUS,
            SheetField.PARTICIPATION_SOURCE);
    private static final Map<SheetField, Field<?>> COLUMNS = Map.ofEntries(
            Map.entry(SheetField.DUSUN, HOUSEHOLD.DUSUN),
            Map.entry(SheetField.ADDRESS, HOUSEHOLD.ADDRESS),
            Map.entry(SheetField.RT, HOUSEHOLD.RT),
            Map.entry(SheetField.RW, HOUSEHOLD.RW),
            Map.entry(SheetField.LATITUDE, HOUSEHOLD.LATITUDE),
            Map.entry(SheetField.LONGITUDE, HOUSEHOLD.LONGITUDE),
            Map.entry(SheetField.FAMILY_PHONE, HOUSEHOLD.PHONE),
            Map.entry(SheetField.DESIL, HOUSEHOLD.DESIL),
            Map.entry(SheetField.DESIL_ON, HOUSEHOLD.DESIL_ON),
            Map.entry(SheetField.SPENDING, HOUSEHOLD.SPENDING),
            Map.entry(SheetField.FAMILY_NOTE, HOUSEHOLD.NOTE),
            Map.entry(SheetField.NAME, PERSON.NAME),
            Map.entry(SheetField.ALIAS, PERSON.ALIAS),
            Map.entry(SheetField.SEX, PERSON.SEX),
            Map.entry(SheetField.BIRTH_PLACE, PERSON.BIRTH_PLACE),
            Map.entry(SheetField.BIRTH_DATE, PERSON.BIRTH_DATE),
            Map.entry(SheetField.RELATION, PERSON.RELATION),
            Map.entry(SheetField.MARITAL, PERSON.MARITAL),
            Map.entry(SheetField.PRESENCE, PERSON.PRESENCE),
            Map.entry(SheetField.DIED_ON, PERSON.DIED_ON),
            Map.entry(SheetField.EDUCATION, PERSON.EDUCATION),
            Map.entry(SheetField.SCHOOLING, PERSON.SCHOOLING),
            Map.entry(SheetField.OCCUPATION, PERSON.OCCUPATION),
            Map.entry(SheetField.DISABILITY, PERSON.DISABILITY),
            Map.entry(SheetField.CHRONIC, PERSON.CHRONIC),
            Map.entry(SheetField.PREGNANT, PERSON.PREGNANT),
            Map.entry(SheetField.MOTHER, PERSON.MOTHER_NAME),
            Map.entry(SheetField.PHONE, PERSON.PHONE),
            Map.entry(SheetField.NOTE, PERSON.NOTE),
            Map.entry(SheetField.PROGRAMME, ASSISTANCE.PROGRAMME),
            Map.entry(SheetField.COMPONENT, ASSISTANCE.COMPONENT),
            Map.entry(SheetField.YEAR, ASSISTANCE.YEAR),
            Map.entry(SheetField.STARTED, ASSISTANCE.STARTED_ON),
            Map.entry(SheetField.ENDED, ASSISTANCE.ENDED_ON),
            Map.entry(SheetField.VALUE, ASSISTANCE.MONTHLY_VALUE),
            Map.entry(SheetField.STATUS, ASSISTANCE.STATUS),
            Map.entry(SheetField.PARTICIPATION_SOURCE, ASSISTANCE.SOURCE));

    private final ListKind kind;
    private final Texts texts;
    private final CodeLists codes;
    private final Villages villages;
    private final boolean masked;
    private final boolean restricted;
    private final List<SheetField> fields;

    ExportRows(ListKind kind, Texts texts, CodeLists codes, Villages villages, boolean masked, boolean restricted) {
        this.kind = kind;
        this.texts = texts;
        this.codes = codes;
        this.villages = villages;
        this.masked = masked;
        this.restricted = restricted;
        List<SheetField> all = new ArrayList<>(kind == ListKind.PARTICIPATIONS ? PARTICIPATION : FAMILY);
        if (kind != ListKind.PARTICIPATIONS) {
            all.addAll(kind == ListKind.FAMILIES ? HEAD : MEMBER);
        }
        this.fields = List.copyOf(all);
    }

    ListKind kind() {
        return kind;
    }

    List<TableWriter.Column> head() {
        return fields.stream()
                .map(field -> new TableWriter.Column(texts.get(field.title()), width(field)))
                .toList();
    }

    private static double width(SheetField field) {
        return switch (field.value()) {
            case NUMBER16 -> 20;
            case UNIT, WHOLE, YES_NO -> 8;
            case DATE -> 13;
            case TEXT -> field.finds() ? 14 : 28;
            case PHONE, MONEY, DECIMAL, CODE, VILLAGE -> 17;
        };
    }

    /** The rows of one family. */
    List<List<SheetCell>> of(
            HouseholdRecord family, List<PersonRecord> members, List<AssistanceRecord> participations) {
        List<List<SheetCell>> rows = new ArrayList<>();
        switch (kind) {
            case MEMBERS -> members.forEach(member -> rows.add(row(family, member, null)));
            case FAMILIES -> rows.add(row(family, head(members), null));
            case PARTICIPATIONS ->
                participations.forEach(one -> rows.add(row(
                        family,
                        members.stream()
                                .filter(member -> member.getId().equals(one.getPerson()))
                                .findFirst()
                                .orElse(null),
                        one)));
        }
        return rows;
    }

    private static @Nullable PersonRecord head(List<PersonRecord> members) {
        return members.stream()
                .filter(member -> member.getRelation() == Codes.HEAD && member.getPresence() != Codes.DECEASED)
                .findFirst()
                .orElse(members.isEmpty() ? null : members.getFirst());
    }

    private List<SheetCell> row(
            HouseholdRecord family, @Nullable PersonRecord member, @Nullable AssistanceRecord participation) {
        List<SheetCell> cells = new ArrayList<>(fields.size());
        for (SheetField field : fields) {
            Record of = switch (field.part()) {
                case FAMILY -> family;
                case PERSON -> member;
                case PARTICIPATION -> participation;
                case HOUSE -> null;
            };
            cells.add(of == null ? SheetCell.EMPTY : cell(field, of));
        }
        return cells;
    }

    private SheetCell cell(SheetField field, Record of) {
        return switch (field) {
            case FAMILY_ID -> SheetCell.text(LocalId.of(of.get(HOUSEHOLD.ID)));
            case PERSON_ID -> SheetCell.text(LocalId.of(of.get(PERSON.ID)));
            case KK ->
                text(Optional.ofNullable(of.get(HOUSEHOLD.KK))
                        .map(kk -> masked ? new FamilyCardNumber(kk).toString() : kk));
            case NIK ->
                text(Optional.ofNullable(of.get(PERSON.NIK)).map(nik -> masked ? new Nik(nik).toString() : nik));
            case VILLAGE -> SheetCell.text(villages.label(of.get(HOUSEHOLD.VILLAGE)));
            case CHRONIC -> hidden(of.get(PERSON.CHRONIC)) ? SheetCell.EMPTY : value(field, of.get(PERSON.CHRONIC));
            default -> value(field, of.get(column(field)));
        };
    }

    private static Field<?> column(SheetField field) {
        Field<?> column = COLUMNS.get(field);
        if (column == null) {
            throw new IllegalStateException(field + " has no column");
        }
        return column;
    }

    private boolean hidden(@Nullable Long chronic) {
        return !restricted && chronic != null && chronic == Codes.HIV;
    }

    private static SheetCell text(Optional<String> text) {
        return text.map(SheetCell::text).orElse(SheetCell.EMPTY);
    }

    private SheetCell value(SheetField field, @Nullable Object value) {
        if (value == null) {
            return SheetCell.EMPTY;
        }
        return switch (field.value()) {
            case DATE -> day(value.toString());
            case WHOLE, MONEY, DECIMAL -> SheetCell.number(value.toString());
            case CODE -> SheetCell.text(codes.label(field.list().orElseThrow(), value.toString(), texts));
            case YES_NO ->
                SheetCell.text(texts.get(
                        value.equals(1L) ? id.simpul.l10n.text.SheetText.YES : id.simpul.l10n.text.SheetText.NO));
            case TEXT, PHONE, UNIT, VILLAGE, NUMBER16 -> SheetCell.text(value.toString());
        };
    }

    /** Spreadsheets know no day before 1900. */
    private static SheetCell day(String iso) {
        try {
            LocalDate day = LocalDate.parse(iso);
            return day.getYear() < 1900 ? SheetCell.text(iso) : SheetCell.date(day);
        } catch (DateTimeParseException asItIs) {
            return SheetCell.text(iso);
        }
    }
}

package id.simpul.household.sheet;

import id.simpul.household.LocalId;
import id.simpul.household.sheet.SheetField.Value;
import id.simpul.l10n.text.SheetText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rows as a mapping says. Whatever a cell holds, nothing is made of it that it does not say. */
final class RowReader {
    private static final Pattern UNITS = Pattern.compile("([0-9]{1,3})\\s*[/\\\\-]\\s*([0-9]{1,3})");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}([.,][0-9]{3})+");
    private static final Pattern MOBILE = Pattern.compile("8[0-9]{8,11}");
    /** Square metres, and heads of cattle. */
    private static final long MOST = 9999;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Mapping mapping;
    private final List<String> heads;
    private final List<ColumnProfile> profiles;
    private final HouseWords codes;
    private final Villages villages;
    private final LocalDate today;

    RowReader(
            Mapping mapping,
            List<String> heads,
            List<ColumnProfile> profiles,
            HouseWords codes,
            Villages villages,
            LocalDate today) {
        this.mapping = mapping;
        this.heads = heads;
        this.profiles = profiles;
        this.codes = codes;
        this.villages = villages;
        this.today = today;
    }

    /**
     * Reads {@code row}.
     *
     * @throws RowRefused if an identity number in it is damaged, or its village is none of the office's
     */
    ReadRow read(SheetRow row) {
        var read = new ReadRow(row, mapping, heads);
        // First, since it decides how days are read.
        OptionalInt nik = mapping.column(SheetField.NIK);
        if (nik.isPresent()) {
            identity(read, SheetField.NIK, row.cell(nik.getAsInt()), nik.getAsInt());
        }
        for (Map.Entry<Integer, Mapping.Column> column : mapping.columns().entrySet()) {
            SheetCell cell = row.cell(column.getKey());
            SheetField field = column.getValue().field();
            if (field != SheetField.NIK && !cell.empty()) {
                value(read, field, cell, column.getKey(), column.getValue());
            }
        }
        mapping.fixed().forEach((field, value) -> fixed(read, field, value));
        return read;
    }

    private static void fixed(ReadRow read, SheetField field, String value) {
        if (!read.has(field)) {
            read.set(
                    field,
                    switch (field.value()) {
                        case CODE -> value(field, value);
                        case WHOLE, MONEY, YES_NO -> Long.valueOf(value);
                        case DATE -> LocalDate.parse(value);
                        case DECIMAL -> Double.valueOf(value);
                        case TEXT, NUMBER16, PHONE, UNIT, VILLAGE -> value;
                    });
        }
    }

    private void value(ReadRow read, SheetField field, SheetCell cell, int at, Mapping.Column column) {
        if (cell.kind() == SheetCell.Kind.ERROR && field.value() != Value.NUMBER16) {
            read.warn(field, SheetText.ROW_ERROR);
            return;
        }
        if (cell.text().equals("-") || cell.text().equals("--")) {
            return;
        }
        switch (field.value()) {
            case NUMBER16 -> identity(read, field, cell, at);
            case TEXT -> text(read, field, cell);
            case PHONE -> phone(read, field, cell);
            case UNIT -> unit(read, field, cell);
            case WHOLE, MONEY -> whole(read, field, cell);
            case DECIMAL -> decimal(read, field, cell);
            case DATE -> date(read, field, cell, at, column);
            case CODE -> code(read, field, cell, column);
            case YES_NO -> yesNo(read, field, cell);
            case VILLAGE ->
                read.set(
                        field,
                        villages.find(plain(cell)).orElseThrow(() -> read.refused(field, SheetText.ROW_VILLAGE)));
        }
    }

    private void identity(ReadRow read, SheetField field, SheetCell cell, int at) {
        boolean cut = at < profiles.size() && profiles.get(at).cut();
        IdentityNumber number = IdentityNumber.read(cell, cut);
        if (number.state().damaged()) {
            throw read.refused(field, number.state().reason());
        }
        switch (number.state()) {
            case WHOLE -> read.set(field, number.digits());
            case ODD -> {
                read.set(field, number.digits());
                if (field == SheetField.KK) {
                    read.warn(field, SheetText.NUMBER_ODD);
                }
            }
            case DUMMY -> {
                read.warn(field, number.state().reason());
                read.keep(field, number.digits());
            }
            case MASKED -> {
                if (!mapping.gives(SheetField.PERSON_ID) && !mapping.gives(SheetField.FAMILY_ID)) {
                    throw read.refused(field, number.state().reason());
                }
            }
            default -> {
                // Nothing there.
            }
        }
    }

    private static void text(ReadRow read, SheetField field, SheetCell cell) {
        String text = plain(cell);
        if (field.finds()) {
            OptionalLong id = LocalId.parse(text);
            if (id.isEmpty()) {
                throw read.refused(field, SheetText.ROW_ID);
            }
            read.set(field, Long.toString(id.getAsLong()));
            return;
        }
        String kept = field == SheetField.NOTE || field == SheetField.FAMILY_NOTE
                ? text
                : BLANKS.matcher(text).replaceAll(" ");
        read.set(field, kept.isEmpty() ? null : kept);
    }

    /** As typed: an apostrophe that keeps a text from being calculated is no part of it. */
    static String plain(SheetCell cell) {
        String text = cell.text();
        if (cell.kind() == SheetCell.Kind.NUMBER) {
            try {
                return new BigDecimal(text).stripTrailingZeros().toPlainString();
            } catch (NumberFormatException asItIs) {
                return text;
            }
        }
        return TableWriter.APOSTROPHE.matcher(text).matches() ? text.substring(1) : text;
    }

    private static void phone(ReadRow read, SheetField field, SheetCell cell) {
        String text = plain(cell);
        if (text.matches("[0-9]+[.,][0-9]*[eE]\\+?[0-9]+")) {
            read.warn(field, SheetText.ROW_PHONE);
            return;
        }
        String digits = text.startsWith("'") ? text.substring(1) : text;
        // A spreadsheet drops the zero that every mobile number begins with.
        read.set(field, MOBILE.matcher(digits).matches() ? "0" + digits : digits);
    }

    private void unit(ReadRow read, SheetField field, SheetCell cell) {
        String text = cell.kind() == SheetCell.Kind.DATE ? "" : plain(cell);
        Matcher both = UNITS.matcher(text);
        if (both.matches()) {
            read.set(field, three(both.group(field == SheetField.RT ? 1 : 2)));
            if (field == SheetField.RT && mapping.column(SheetField.RW).isEmpty()) {
                read.set(SheetField.RW, three(both.group(2)));
            }
            return;
        }
        String digits = text.replaceAll("(?i)^r[tw]\\.?\\s*", "").strip();
        if (digits.matches("[0-9]{1,3}")) {
            read.set(field, three(digits));
        } else {
            read.warn(field, SheetText.ROW_UNIT);
            read.keep(field, text);
        }
    }

    private static String three(String digits) {
        return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    private static void whole(ReadRow read, SheetField field, SheetCell cell) {
        Optional<Long> number = whole(field, plain(cell));
        if (number.isEmpty() || !possible(field, number.get())) {
            read.warn(field, SheetText.ROW_NUMBER);
            read.keep(field, plain(cell));
        } else {
            read.set(field, number.get());
        }
    }

    private static boolean possible(SheetField field, long number) {
        if (field.part() == SheetField.Part.HOUSE) {
            return number >= (field == SheetField.FLOOR_AREA ? 1 : 0) && number <= MOST;
        }
        return field != SheetField.DESIL || (number >= 1 && number <= 10);
    }

    private static Optional<Long> whole(SheetField field, String typed) {
        String text = typed.replaceAll("(?i)^(rp\\.?|desil)\\s*", "")
                .replaceAll("[,.]-$", "")
                .strip();
        if (field.value() == Value.MONEY) {
            text = text.replaceAll(",[0-9]{2}$", "");
            if (THOUSANDS.matcher(text).matches()) {
                text = text.replaceAll("[.,]", "");
            }
        }
        try {
            return Optional.of(new BigDecimal(text).longValueExact());
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    private static void decimal(ReadRow read, SheetField field, SheetCell cell) {
        try {
            double value = Double.parseDouble(plain(cell).replace(',', '.'));
            double limit = field == SheetField.LATITUDE ? 90 : 180;
            if (Double.isFinite(value) && Math.abs(value) <= limit) {
                read.set(field, value);
                return;
            }
        } catch (NumberFormatException notANumber) {
            // As any other text.
        }
        read.warn(field, SheetText.ROW_NUMBER);
        read.keep(field, plain(cell));
    }

    private void date(ReadRow read, SheetField field, SheetCell cell, int at, Mapping.Column column) {
        Optional<DateReading> reading = DateReading.read(cell, today);
        if (reading.isEmpty()) {
            read.warn(field, SheetText.ROW_DATE);
            read.keep(field, plain(cell));
            return;
        }
        String nik = field == SheetField.BIRTH_DATE ? read.text(SheetField.NIK).orElse("") : "";
        DateOrder order = Objects.requireNonNullElse(column.order(), DateOrder.BY_NIK);
        DateOrder most = at < profiles.size() ? profiles.get(at).mostly() : DateOrder.DAY_FIRST;
        LocalDate day = reading.get().resolve(order, most, nik);
        if (day.isAfter(today) && (field == SheetField.BIRTH_DATE || field == SheetField.VISITED_ON)) {
            read.warn(field, SheetText.ROW_FUTURE);
            read.keep(field, plain(cell));
            return;
        }
        if (!day.equals(reading.get().plain())) {
            read.warn(field, SheetText.ROW_SWAPPED);
        }
        read.set(field, day);
    }

    private void code(ReadRow read, SheetField field, SheetCell cell, Mapping.Column column) {
        String word = plain(cell);
        Optional<HouseWords.Found> found = codes.find(column, word);
        if (found.isEmpty()) {
            read.warn(field, SheetText.ROW_WORD);
            read.keep(field, word);
        } else if (!found.get().code().isEmpty()) {
            read.set(field, value(field, found.get().code()));
            if (!found.get().lost().isEmpty()) {
                read.warn(field, SheetText.ROW_NEAREST, found.get().lost());
                read.keep(field, found.get().lost());
            }
        }
    }

    private static Object value(SheetField field, String code) {
        return field == SheetField.PROGRAMME ? code : (Object) Long.valueOf(code);
    }

    private static void yesNo(ReadRow read, SheetField field, SheetCell cell) {
        Optional<Boolean> yes = CodeWords.yes(plain(cell));
        if (yes.isEmpty()) {
            read.warn(field, SheetText.ROW_WORD);
            read.keep(field, plain(cell));
        } else {
            read.set(field, yes.get() ? 1L : 0L);
        }
    }
}

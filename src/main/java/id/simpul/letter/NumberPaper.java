package id.simpul.letter;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.NumberingText;
import id.simpul.numbering.NumberReport;
import id.simpul.numbering.NumberReport.Line;
import id.simpul.numbering.NumberReport.State;
import id.simpul.paper.DocumentInfo;
import id.simpul.paper.Footer;
import id.simpul.paper.Sheet;
import id.simpul.paper.Typeface;
import id.simpul.paper.Typesetter;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sets the report of numbers on F4 or A4, and says in words what became of them. */
public final class NumberPaper {
    private final Typesetter typesetter;
    private final Texts texts;
    private final Formats formats;

    /** Reports in the language of {@code texts}. */
    public NumberPaper(Typesetter typesetter, Texts texts) {
        this.typesetter = typesetter;
        this.texts = texts;
        this.formats = new Formats(texts);
    }

    /** The report of {@code year} as PDF/A-2b. */
    public byte[] pdf(List<NumberReport> reports, int year, OfficeProfile profile, ZonedDateTime made) {
        String title = texts.get(NumberingText.REPORT_TITLE);
        String subtitle = texts.get(NumberingText.REPORT_OF, profile.name(), Integer.toString(year));
        Map<String, Object> values = new HashMap<>();
        values.put("title", title.toUpperCase(texts.locale()));
        values.put("subtitle", subtitle);
        values.put("small", texts.get(NumberingText.REPORT_SMALL, formats.moment(made.toInstant(), made.getZone())));
        values.put("nothing", texts.get(NumberingText.REPORT_NOTHING));
        values.put("headNumbers", texts.get(NumberingText.COLUMN_NUMBERS));
        values.put("headCount", texts.get(NumberingText.COLUMN_COUNT));
        values.put("headState", texts.get(NumberingText.COLUMN_STATE));
        values.put("headComputer", texts.get(NumberingText.COLUMN_COMPUTER));
        values.put("headNote", texts.get(NumberingText.COLUMN_NOTE));
        values.put(
                "placeAndDate",
                profile.place().isBlank()
                        ? formats.longDate(made.toLocalDate())
                        : profile.place() + ", " + formats.longDate(made.toLocalDate()));
        Map<String, Object> signatory = profile.signatory().values();
        values.put("signMark", signatory.get("authorityMark"));
        values.put("signAuthority", signatory.get("authority"));
        values.put("signName", signatory.get("signer"));
        values.put("signDetails", signatory.get("signerDetails"));
        return typesetter.pdf(new Sheet(
                "number-report",
                profile.paper().size(),
                Typeface.ARIAL,
                new DocumentInfo(title + " – " + subtitle, profile.name(), texts.locale(), made.toInstant()),
                Footer.ofReport(title + " – " + subtitle, texts),
                values,
                rows(reports)));
    }

    private List<Map<String, Object>> rows(List<NumberReport> reports) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (NumberReport report : reports) {
            rows.add(Map.of("kind", "series", "numbers", title(report)));
            for (Line line : report.lines()) {
                rows.add(Map.of(
                        "kind",
                        "line",
                        "numbers",
                        numbers(line),
                        "count",
                        formats.number(line.count()),
                        "state",
                        state(line.state()),
                        "computer",
                        computer(line),
                        "note",
                        note(line)));
            }
            rows.add(Map.of("kind", "total", "note", totals(report)));
        }
        if (rows.isEmpty()) {
            rows.add(Map.of("kind", "none"));
        }
        rows.add(Map.of("kind", "end"));
        return rows;
    }

    /** The series, with a capital. */
    public String title(NumberReport report) {
        String title = texts.get(report.series().title());
        return title.substring(0, 1).toUpperCase(texts.locale()) + title.substring(1);
    }

    /** {@code 12} or {@code 12–40}. */
    public String numbers(Line line) {
        return line.first() == line.last() ? Long.toString(line.first()) : line.first() + "–" + line.last();
    }

    /** Which computer gave the numbers or may give them. */
    public String computer(Line line) {
        return switch (line.state()) {
            case BEFORE, UNEXPLAINED -> "–";
            default -> line.computer().isEmpty() ? texts.get(NumberingText.COMPUTER_MAIN) : line.computer();
        };
    }

    /** What became of them. */
    public String state(State state) {
        return texts.get(
                switch (state) {
                    case USED -> NumberingText.STATE_USED;
                    case VOID -> NumberingText.STATE_VOID;
                    case TAKEN_BACK -> NumberingText.STATE_TAKEN_BACK;
                    case BEFORE -> NumberingText.STATE_BEFORE;
                    case RESERVED -> NumberingText.STATE_RESERVED;
                    case RETURNED -> NumberingText.STATE_RETURNED;
                    case LOST -> NumberingText.STATE_LOST;
                    case EXPIRED -> NumberingText.STATE_EXPIRED;
                    case YEAR_CLOSED -> NumberingText.STATE_YEAR_CLOSED;
                    case UNEXPLAINED -> NumberingText.STATE_UNEXPLAINED;
                    case DOUBLE -> NumberingText.STATE_DOUBLE;
                });
    }

    /** What is to be said besides; empty for nothing. */
    public String note(Line line) {
        String day = line.on() == null ? "" : formats.mediumDate(line.on());
        return switch (line.state()) {
            case VOID -> texts.get(NumberingText.NOTE_VOID, day, line.why());
            case RESERVED -> texts.get(NumberingText.NOTE_RESERVED, day);
            case RETURNED, LOST -> texts.get(NumberingText.NOTE_CLOSED, day);
            case EXPIRED -> texts.get(NumberingText.NOTE_EXPIRED, day);
            case UNEXPLAINED -> texts.get(NumberingText.NOTE_UNEXPLAINED);
            case DOUBLE -> texts.get(NumberingText.NOTE_DOUBLE);
            case USED, TAKEN_BACK, BEFORE, YEAR_CLOSED -> "";
        };
    }

    /** All states with their numbers, in one line. */
    public String totals(NumberReport report) {
        return texts.get(
                NumberingText.TOTALS,
                formats.number(report.largest()),
                report.totals().entrySet().stream()
                        .map(total -> texts.get(
                                NumberingText.TOTAL_ONE, state(total.getKey()), formats.number(total.getValue())))
                        .collect(Collectors.joining("; ")));
    }
}

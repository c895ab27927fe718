package id.simpul.exchange.ui;

import id.simpul.exchange.FieldName;
import id.simpul.exchange.Finding;
import id.simpul.exchange.Finding.FieldValues;
import id.simpul.exchange.Finding.Value;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Masked;
import id.simpul.kernel.Message;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.l10n.text.ScreenText;
import id.simpul.screen.Badge;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;

/** Findings and their values in words. */
final class FindingWords {
    private final Ui ui;
    private final ExchangeWords words;
    private final boolean unmasked;

    FindingWords(Ui ui, ExchangeServices services, ExchangeWords words) {
        this.ui = ui;
        this.words = words;
        this.unmasked = services.actor().may(Capability.UNMASK_IDENTITY);
    }

    String name(Finding finding) {
        PersonName name = finding.label().name();
        if (name != null) {
            return name.reveal();
        }
        return finding.label().number().isEmpty()
                ? words.kind(finding.kind())
                : finding.label().number();
    }

    /** "Kasus, 0377/SLRT/III/2026". */
    String kind(Finding finding) {
        String kind = words.kind(finding.kind());
        LocalDate day = finding.label().day();
        if (day != null) {
            return kind + ", " + ui.formats().mediumDate(day);
        }
        boolean shown =
                finding.label().name() == null || finding.label().number().isEmpty();
        return shown ? kind : kind + ", " + finding.label().number();
    }

    /** The changed fields, or the reason. */
    String what(Finding finding) {
        Message why = finding.why();
        if (why != null) {
            return why(why);
        }
        return finding.outcome() == Finding.Outcome.NEW
                ? ui.text(ExchangeText.WHAT_NEW)
                : finding.fields().stream().map(this::field).collect(Collectors.joining(", "));
    }

    /** A reason, with areas by name. */
    String why(Message why) {
        return ui.text(new Message(
                why.key(),
                why.args().stream()
                        .map(arg ->
                                arg instanceof String code && code.matches("\\d{6}(\\d{4})?") ? words.place(code) : arg)
                        .toList()));
    }

    String field(FieldValues values) {
        return ui.text(values.field().title());
    }

    Badge badge(Finding finding) {
        return switch (finding.outcome()) {
            case NEW -> new Badge(ui.text(ExchangeText.CHIP_NEW), Tone.SUCCESS);
            case CHANGED -> new Badge(ui.text(ExchangeText.CHIP_CHANGED), Tone.INFO);
            case CONFLICT -> new Badge(ui.text(ExchangeText.CHIP_CONFLICT), Tone.WARNING);
            case REFUSED -> new Badge(ui.text(ExchangeText.CHIP_REFUSED), Tone.DANGER);
        };
    }

    /** A value as a person reads it; a dash for none. */
    String value(FieldName field, Value value) {
        String text = value.content().reveal(ui.texts());
        if (text.isEmpty()) {
            return "–";
        }
        return switch (field.form()) {
            case DATE -> date(text);
            case MONEY -> text.matches("\\d{1,15}") ? ui.formats().rupiah(Long.parseLong(text)) : text;
            case FLAG -> ui.text(text.equals("1") ? ScreenText.YES : ScreenText.NO);
            case IDENTITY -> unmasked ? Masked.grouped(text) : Masked.groups(text);
            case VILLAGE -> words.office(text);
            case TEXT, SERVICE, STAGE, LIST, LINK -> text;
        };
    }

    private String date(String iso) {
        try {
            return ui.formats().mediumDate(LocalDate.parse(iso));
        } catch (DateTimeParseException notADate) {
            return iso;
        }
    }
}

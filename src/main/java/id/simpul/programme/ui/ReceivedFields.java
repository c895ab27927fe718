package id.simpul.programme.ui;

import id.simpul.household.Codes;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.Disbursement;
import id.simpul.reference.Code;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.Optional;

/** The fields of what was received. */
final class ReceivedFields {
    private final ProgrammeWords words;
    private final Field<Integer> year;
    private final Field<Code> period;
    private final Field<LocalDate> on;
    private final Field<Long> rupiah;
    private final Field<String> goods;
    private final Field<String> source;
    private final Field<String> note;

    ReceivedFields(Ui ui, ProgrammeWords words, Form form) {
        this.words = words;
        year = form.choice(ProgrammeText.YEAR, words.years(null), y -> Integer.toString(y), y -> Integer.toString(y))
                .required()
                .span(4);
        period = form.choice(
                        ProgrammeText.RECEIVED_PERIOD,
                        words.options(Codes.PERIOD),
                        Code::code,
                        code -> code.label(ui.texts()))
                .required()
                .span(8);
        on = form.date(ProgrammeText.RECEIVED_ON).span(6);
        rupiah = form.money(ProgrammeText.RECEIVED_AMOUNT).span(6);
        goods = form.text(ProgrammeText.GOODS).span(12).help(ProgrammeText.GOODS_HELP);
        source = form.text(ProgrammeText.SOURCE).span(12).help(ProgrammeText.RECEIVED_SOURCE_HELP);
        note = form.text(ProgrammeText.NOTE).span(12);
        year.set(words.today().getYear());
    }

    void show(Disbursement received) {
        year.options(words.years(received.year()));
        year.set(received.year());
        period.set(words.options(Codes.PERIOD).stream()
                .filter(code -> code.code().equals(received.period()))
                .findFirst());
        on.set(Optional.ofNullable(received.on()));
        rupiah.set(Optional.ofNullable(received.rupiah()));
        goods.set(Optional.ofNullable(received.goods()));
        source.set(Optional.ofNullable(received.source()));
        note.set(Optional.ofNullable(received.note()));
    }

    Disbursement received(long id, long participation) {
        return new Disbursement(
                id,
                participation,
                year.value().orElse(words.today().getYear()),
                period.value().map(Code::code).orElse(""),
                on.value().orElse(null),
                rupiah.value().orElse(null),
                goods.value().orElse(null),
                source.value().orElse(null),
                note.value().orElse(null));
    }
}

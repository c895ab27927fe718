package id.simpul.programme.ui;

import id.simpul.household.Codes;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.Disbursement;
import id.simpul.programme.Participation;
import id.simpul.programme.Per;
import id.simpul.programme.Programme;
import id.simpul.programme.ProgrammeAmount;
import id.simpul.programme.Status;
import id.simpul.programme.Value;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Badge;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programmes in words. */
final class ProgrammeWords {
    static final String LEVEL = "tingkat_program";
    static final String UNIT = "satuan_program";
    private static final int YEARS = 10;

    private final Ui ui;
    private final CodeLists codes;

    ProgrammeWords(Ui ui, CodeLists codes) {
        this.ui = ui;
        this.codes = codes;
    }

    LocalDate today() {
        return LocalDate.now(ui.clock());
    }

    List<Code> options(String list) {
        return codes.list(list, today());
    }

    String label(String list, @Nullable String code) {
        return code == null ? "" : codes.label(list, code, ui.texts());
    }

    String programme(String code) {
        return codes.label(Codes.PROGRAMME, code, ui.texts());
    }

    /** "Rp225.000 per triwulan", "Beras 10 kg per bulan", "berbeda di tiap daerah". */
    String amount(ProgrammeAmount amount) {
        var parts = new ArrayList<String>();
        Long rupiah = amount.rupiah();
        if (rupiah != null) {
            parts.add(ui.formats().rupiah(rupiah));
        }
        if (amount.goods() != null) {
            parts.add(amount.goods());
        }
        return parts.isEmpty()
                ? ui.text(ProgrammeText.AMOUNT_UNKNOWN)
                : String.join(", ", parts) + " " + label(Codes.PER, amount.per().code());
    }

    String value(@Nullable Value value) {
        return value == null
                ? ""
                : ui.formats().rupiah(value.rupiah()) + " "
                        + label(Codes.PER, value.per().code());
    }

    String per(Per per) {
        return label(Codes.PER, per.code());
    }

    /** "sejak 1 Jan 2025", "1 Jan 2024 sampai 31 Okt 2025". */
    String days(LocalDate from, @Nullable LocalDate to) {
        boolean always = from.getYear() <= 1;
        if (to == null) {
            return always
                    ? ui.text(ProgrammeText.DAYS_OPEN)
                    : ui.text(ProgrammeText.DAYS_SINCE, ui.formats().mediumDate(from));
        }
        return always
                ? ui.text(ProgrammeText.DAYS_UNTIL, ui.formats().mediumDate(to))
                : ui.text(
                        ProgrammeText.DAYS_FROM_TO,
                        ui.formats().mediumDate(from),
                        ui.formats().mediumDate(to));
    }

    Badge state(Programme programme) {
        if (programme.runsOn(today())) {
            return new Badge(ui.text(ProgrammeText.STATE_RUNNING), Tone.SUCCESS);
        }
        return today().isBefore(programme.from())
                ? new Badge(ui.text(ProgrammeText.STATE_COMING), Tone.INFO)
                : new Badge(ui.text(ProgrammeText.STATE_ENDED), Tone.NEUTRAL);
    }

    Badge status(Participation participation) {
        Status status = participation.details().status();
        return new Badge(
                label(Codes.PARTICIPATION, Integer.toString(status.code())),
                switch (status) {
                    case ACTIVE -> Tone.SUCCESS;
                    case PROPOSED -> Tone.INFO;
                    case SUSPENDED -> Tone.WARNING;
                    case INACTIVE, REJECTED -> Tone.NEUTRAL;
                });
    }

    /** "Tahap 2 (Apr–Jun) 2026", "2026". */
    String period(@Nullable String period, @Nullable Integer year) {
        String part = period == null || period.equals("TAHUN") ? "" : label(Codes.PERIOD, period);
        if (year == null) {
            return part;
        }
        return part.isEmpty() ? Integer.toString(year) : part + " " + year;
    }

    /** "Rp600.000", "Beras 10 kg". */
    String received(Disbursement received) {
        var parts = new ArrayList<String>();
        Long rupiah = received.rupiah();
        if (rupiah != null) {
            parts.add(ui.formats().rupiah(rupiah));
        }
        if (received.goods() != null) {
            parts.add(received.goods());
        }
        return String.join(", ", parts);
    }

    /** Budget years to choose from, the present one among them; {@code besides} for a record that has it. */
    List<Integer> years(@Nullable Integer besides) {
        int now = today().getYear();
        var years = new ArrayList<Integer>();
        for (int year = now + 1; year > now - YEARS; year--) {
            years.add(year);
        }
        if (besides != null && !years.contains(besides)) {
            years.add(besides);
        }
        return years;
    }

    static String given(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}

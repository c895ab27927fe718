package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.CounterStanding;
import id.simpul.l10n.text.CounterText;
import id.simpul.numbering.Counter;
import id.simpul.numbering.Holding;
import id.simpul.screen.Badge;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computers of an office, and their numbers, in words. */
public final class CounterWords {
    private final Ui ui;
    private final ExchangeWords words;

    CounterWords(Ui ui, ExchangeWords words) {
        this.ui = ui;
        this.words = words;
    }

    Badge badge(CounterStanding standing) {
        Counter counter = standing.counter();
        if (counter.how() != null) {
            return new Badge(
                    ui.text(counter.how() == Counter.End.LOST ? CounterText.STATE_LOST : CounterText.STATE_RETIRED),
                    Tone.NEUTRAL);
        }
        if (standing.frozen()) {
            return new Badge(ui.text(CounterText.STATE_TWICE), Tone.DANGER);
        }
        if (standing.received() == null) {
            return new Badge(ui.text(CounterText.STATE_NEW), Tone.INFO);
        }
        return new Badge(ui.text(CounterText.STATE_WORKS), Tone.SUCCESS);
    }

    /** "hari ini, 14.05". */
    String moment(@Nullable BundleLog log) {
        return log == null ? ui.text(CounterText.NEVER) : words.moment(log.handled());
    }

    String ago(@Nullable BundleLog log) {
        return log == null ? "" : words.ago(log.handled());
    }

    String waiting(long bundles) {
        return bundles == 0 ? ui.text(CounterText.ALL_CONFIRMED) : ui.text(CounterText.UNCONFIRMED, bundles);
    }

    private static Optional<Holding> least(CounterStanding standing) {
        return standing.holdings().stream().min(Comparator.comparingLong(Holding::left));
    }

    /** How many numbers are left where the fewest are. */
    String scarcest(CounterStanding standing) {
        return least(standing)
                .map(holding -> holding.left() == 0
                        ? none(holding)
                        : ui.text(CounterText.LEFT_SHORT, Long.toString(holding.left())))
                .orElse("–");
    }

    /** Used up, or not used in time. */
    private String none(Holding holding) {
        LocalDate lapsed = holding.lapsed();
        return lapsed == null
                ? ui.text(CounterText.LEFT_NONE)
                : ui.text(CounterText.LEFT_LAPSED, ui.formats().mediumDate(lapsed));
    }

    /** Of which series. */
    String scarcestOf(CounterStanding standing) {
        return least(standing).map(holding -> ui.text(holding.series().title())).orElse("");
    }

    /** "sisa 47 (4–50), berlaku sampai 3 Juli 2026; tambahan sudah diminta". */
    String left(Holding holding) {
        String range = holding.range().orElse("");
        LocalDate until = holding.expires();
        String left = holding.left() == 0 || until == null
                ? none(holding)
                : ui.text(
                        CounterText.LEFT,
                        Long.toString(holding.left()),
                        range,
                        ui.formats().mediumDate(until));
        return holding.asked() ? left + ui.text(CounterText.LEFT_ASKED) : left;
    }

    String title(Holding holding) {
        return title(ui, holding);
    }

    /** The series at the beginning of a line. */
    public static String title(Ui ui, Holding holding) {
        String title = ui.text(holding.series().title());
        return title.substring(0, 1).toUpperCase(ui.texts().locale()) + title.substring(1);
    }

    /** What to do while few numbers are left, or none. */
    public static CounterText next(Holding holding) {
        return holding.left() == 0 ? CounterText.NONE_NEXT : CounterText.FEW_NEXT;
    }
}

package id.simpul.referral.ui;

import id.simpul.l10n.text.ReferralText;
import id.simpul.reference.CodeLists;
import id.simpul.referral.Destination;
import id.simpul.referral.OpeningDays;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What is to be known of a place before somebody is sent there. */
final class DestinationFacts {
    /** Code list of the papers people bring. */
    static final String PAPERS = "berkas";

    private DestinationFacts() {}

    /** A line of what is known, and a warning where papers it asks for are not among {@code brought}. */
    static List<Node> of(Ui ui, CodeLists codes, Destination place, List<String> brought, LocalDate today) {
        List<Node> nodes = new ArrayList<>();
        Destination.More more = place.more();
        List<String> known = new ArrayList<>();
        known(known, more.contact());
        known(known, place.phone() == null ? null : ui.text(ReferralText.FACT_PHONE, place.phone()));
        known(known, more.whatsapp() == null ? null : ui.text(ReferralText.FACT_WHATSAPP, more.whatsapp()));
        known(known, more.hours() == null ? null : ui.text(ReferralText.FACT_HOURS, more.hours()));
        known(known, capacity(ui, more.capacity()));
        known(
                known,
                more.requirements().isEmpty()
                        ? null
                        : ui.text(
                                ReferralText.FACT_PAPERS,
                                more.requirements().stream()
                                        .map(code -> codes.label(PAPERS, code, ui.texts()))
                                        .collect(Collectors.joining(", "))));
        known(known, more.requirementNote());
        if (!known.isEmpty()) {
            nodes.add(Styled.paragraph(
                    ui.text(ReferralText.ABOUT_PLACE, place.name(), String.join(" · ", known)), "quiet", "small"));
        }
        if (full(place)) {
            nodes.add(new Note(Tone.WARNING, ui.text(ReferralText.PLACE_FULL, place.name()))
                    .text(ui.text(ReferralText.PLACE_FULL_NEXT))
                    .node());
        }
        String hours = more.hours();
        if (hours != null && closed(hours, today)) {
            nodes.add(new Note(
                            Tone.WARNING,
                            ui.text(
                                    ReferralText.PLACE_CLOSED,
                                    place.name(),
                                    ui.formats().weekday(today)))
                    .text(ui.text(ReferralText.PLACE_CLOSED_NEXT, hours))
                    .node());
        }
        List<String> missing = place.missing(brought);
        if (!missing.isEmpty()) {
            nodes.add(new Note(Tone.WARNING, ui.text(ReferralText.MISSING_PAPERS, place.name()))
                    .text(missing.stream()
                            .map(code -> codes.label(PAPERS, code, ui.texts()))
                            .collect(Collectors.joining(", ")))
                    .node());
        }
        return nodes;
    }

    private static boolean full(Destination place) {
        Integer free = place.more().capacity().free();
        return free != null && free == 0;
    }

    private static boolean closed(String hours, LocalDate today) {
        return OpeningDays.of(hours)
                .filter(days -> !days.contains(today.getDayOfWeek()))
                .isPresent();
    }

    private static void known(List<String> known, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            known.add(text);
        }
    }

    /** Places free, as said on a day; null where nothing is known. */
    static @Nullable String capacity(Ui ui, Destination.Capacity capacity) {
        if (capacity.free() == null) {
            return capacity.total() == null ? null : ui.text(ReferralText.FACT_CAPACITY, capacity.total());
        }
        return capacity.on() == null
                ? ui.text(ReferralText.FACT_FREE, capacity.free())
                : ui.text(
                        ReferralText.FACT_FREE_ON, capacity.free(), ui.formats().mediumDate(capacity.on()));
    }
}

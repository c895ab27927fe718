package id.simpul.exchange.ui;

import id.simpul.exchange.MergeCounts;
import id.simpul.exchange.RecordKind;
import id.simpul.exchange.trust.OfficeStatus;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Badge;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;

/** Offices, dates and numbers of the exchange in words. */
final class ExchangeWords {
    private static final int BRIEF = 2;
    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private final Ui ui;
    private final Regions regions;

    ExchangeWords(Ui ui, Regions regions) {
        this.ui = ui;
        this.regions = regions;
    }

    /** Name of the office with {@code code}, with or without dots. */
    String office(String code) {
        return regions.find(code).map(Region::title).orElse(Region.dotted(Region.undotted(code)));
    }

    /** An area with what it lies in, and its code. */
    String place(String code) {
        return regions.find(code).isEmpty()
                ? Region.dotted(code)
                : regions.fullName(code) + " (" + Region.dotted(code) + ")";
    }

    String office(OfficeCode code) {
        return office(code.digits());
    }

    /** Day and time. */
    String moment(Instant at) {
        return ui.formats().moment(at, ui.clock().getZone());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ui.clock().getZone());
    }

    /** "hari ini", "kemarin", "3 hari lalu". */
    String ago(Instant at) {
        long days = ChronoUnit.DAYS.between(day(at), day(ui.clock().instant()));
        return days <= 0
                ? ui.text(ExchangeText.AGO_TODAY)
                : days == 1 ? ui.text(ExchangeText.AGO_YESTERDAY) : ui.text(ExchangeText.AGO_DAYS, days);
    }

    String number(long value) {
        return ui.formats().number(value);
    }

    /** A file's size as folders show it: "18 KB", "3,4 MB". */
    String size(long bytes) {
        if (bytes < MEGA) {
            return ui.text(ExchangeText.SIZE_KB, number(Math.ceilDiv(bytes, KILO)));
        }
        long tenths = Math.ceilDiv(bytes * 10, MEGA);
        return ui.text(ExchangeText.SIZE_MB, number(tenths / 10) + "," + tenths % 10);
    }

    /** A hash in groups that can be compared by eye. */
    static String hash(String sha256) {
        return sha256.replaceAll("(.{8})(?=.)", "$1 ");
    }

    /** "412 keluarga". */
    String count(RecordKind kind, long count) {
        return number(count) + " " + ui.text(kind.title());
    }

    /** The first two kinds, and how many more there are: what fits into a line of a list. */
    String brief(Map<RecordKind, Long> counts) {
        List<String> first = counts.entrySet().stream()
                .limit(BRIEF)
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .toList();
        String said = String.join(", ", first);
        return counts.size() <= BRIEF ? said : ui.text(ExchangeText.MORE_KINDS, said, counts.size() - BRIEF);
    }

    /** Each kind with its number. */
    Node pills(Map<RecordKind, Long> counts) {
        return Styled.flow(
                "count-pills",
                counts.entrySet().stream()
                        .map(entry -> new Badge(count(entry.getKey(), entry.getValue()), Tone.NEUTRAL).pill())
                        .toArray(Node[]::new));
    }

    /** "412 baru, 38 berubah, 5 bentrok, 2 ditolak, 0 hilang". */
    String counts(MergeCounts counts) {
        String words = ui.text(
                ExchangeText.MERGE_COUNTS,
                number(counts.created()),
                number(counts.changed()),
                number(counts.conflicts()),
                number(counts.refused()),
                number(counts.lost()));
        return counts.waiting() == 0
                ? words
                : words + ui.text(ExchangeText.MERGE_COUNTS_WAITING, number(counts.waiting()));
    }

    /** The kind at the beginning of a line. */
    String kind(RecordKind kind) {
        String title = ui.text(kind.title());
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    String status(OfficeStatus status) {
        return ui.text(
                switch (status) {
                    case ACTIVE -> ExchangeText.OFFICE_ACTIVE;
                    case REVOKED -> ExchangeText.OFFICE_REVOKED;
                    case COMPROMISED -> ExchangeText.OFFICE_COMPROMISED;
                });
    }
}

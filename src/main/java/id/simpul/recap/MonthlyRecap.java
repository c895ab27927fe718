package id.simpul.recap;

import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A month of an office: cases per village and service stream. Every village appears with every stream, also where nothing
 * happened.
 *
 * @param office name of the office
 * @param month the month
 * @param villages all villages of the office, in the order to print
 * @param streams all service streams, in the order to print
 * @param cells the counts; what is not here is zero
 * @param signing how and when it is signed
 */
public record MonthlyRecap(
        String office,
        YearMonth month,
        List<Village> villages,
        List<String> streams,
        List<Cell> cells,
        Signing signing) {
    /**
     * A desa or kelurahan; in the recap of a district a kecamatan.
     *
     * @param code Kemendagri code
     * @param name name with {@code Desa}, {@code Kelurahan} or {@code Kecamatan} before it
     */
    public record Village(String code, String name) {
        private static final int KECAMATAN_DIGITS = 6;

        private boolean kecamatan() {
            return code.replace(".", "").length() == KECAMATAN_DIGITS;
        }
    }

    /** Whether this is a district's recap, whose blocks are its kecamatan. */
    public boolean byKecamatan() {
        return !villages.isEmpty() && villages.stream().allMatch(Village::kecamatan);
    }

    /** The counts of the village with {@code villageCode} in {@code stream}. */
    public record Cell(String villageCode, String stream, RecapCounts counts) {}

    /**
     * The foot of the recap.
     *
     * @param size {@link PaperSize#F4} or {@link PaperSize#A4}, printed across
     * @param head who acknowledges it
     * @param maker who made it
     * @param place place of issue
     * @param date date of issue
     * @param made when the figures were taken, with the office's time zone
     */
    public record Signing(
            PaperSize size, Signatory head, Signatory maker, String place, LocalDate date, ZonedDateTime made) {}

    /** What the blocks of the printed recap are. */
    public enum Grouping {
        /** A block a village, a row a stream. */
        BY_VILLAGE,
        /** A block a stream, a row a village. */
        BY_STREAM
    }

    public MonthlyRecap {
        villages = List.copyOf(villages);
        streams = List.copyOf(streams);
        cells = List.copyOf(cells);
        Set<List<String>> places = new HashSet<>();
        for (Village village : villages) {
            for (String stream : streams) {
                if (!places.add(List.of(village.code(), stream))) {
                    throw new IllegalArgumentException("twice: " + village.code() + " " + stream);
                }
            }
        }
        for (Cell cell : cells) {
            if (!places.remove(List.of(cell.villageCode(), cell.stream()))) {
                throw new IllegalArgumentException("twice or unknown: " + cell.villageCode() + " " + cell.stream());
            }
        }
    }

    /** The counts of {@code village} in {@code stream}. */
    public RecapCounts of(Village village, String stream) {
        return sum(cell ->
                cell.villageCode().equals(village.code()) && cell.stream().equals(stream));
    }

    /** All streams of {@code village} together. */
    public RecapCounts of(Village village) {
        return sum(cell -> cell.villageCode().equals(village.code()));
    }

    /** All villages together in {@code stream}. */
    public RecapCounts of(String stream) {
        return sum(cell -> cell.stream().equals(stream));
    }

    /** Everything together. */
    public RecapCounts total() {
        return sum(cell -> true);
    }

    /**
     * The SHA-256 of month, places and counts, as 64 hexadecimal digits: the same on paper, in the workbook and after a
     * merge as long as the figures are.
     */
    public String fingerprint() {
        var canonical = new StringBuilder(month.toString());
        for (Village village : villages) {
            for (String stream : streams) {
                RecapCounts c = of(village, stream);
                canonical.append('\n').append(village.code()).append('\t').append(stream);
                for (int count : new int[] {
                    c.opening(),
                    c.received(),
                    c.reopened(),
                    c.finished(),
                    c.inProcess(),
                    c.referred(),
                    c.rejected(),
                    c.withdrawn(),
                    c.duplicate()
                }) {
                    canonical.append('\t').append(count);
                }
            }
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException required) {
            throw new IllegalStateException(required);
        }
    }

    private RecapCounts sum(Predicate<Cell> which) {
        return cells.stream().filter(which).map(Cell::counts).reduce(RecapCounts.ZERO, RecapCounts::plus);
    }
}

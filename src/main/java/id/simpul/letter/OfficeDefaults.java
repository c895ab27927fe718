package id.simpul.letter;

import id.simpul.numbering.Series;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typeface;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an office's papers say before it has set anything, from the names of its area. */
final class OfficeDefaults {
    static final String SERIES = Series.OUTGOING;

    /** Urusan sosial in Permendagri 83/2022. */
    private static final String CLASSIFICATION = "400.9";

    private static final int ANSWER_DAYS = 14;
    private static final int VALID_DAYS = 365;

    private final Regions regions;

    OfficeDefaults(Regions regions) {
        this.regions = regions;
    }

    OfficeProfile of(String code) {
        List<Region> chain = regions.chain(code);
        OfficeLevel level = OfficeLevel.ofCode(code);
        String name = chain.isEmpty() ? Region.dotted(code) : chain.getFirst().title();
        return new OfficeProfile(
                code,
                level,
                name,
                new OfficeProfile.Head(Optional.empty(), lines(level, chain), List.of()),
                place(chain),
                "",
                Signatory.of(position(level, chain), "", "", ""),
                "Supervisor SLRT",
                new OfficeProfile.Paper(PaperSize.F4, Typeface.ARIAL),
                new OfficeProfile.Letters("Biasa", ANSWER_DAYS, VALID_DAYS, List.of()),
                Map.of(),
                Map.of());
    }

    static Numbering numbering() {
        return new Numbering(
                NumberTemplate.of("{klasifikasi}/{urut}/{unit}"),
                SERIES,
                true,
                new NumberTemplate.Values(CLASSIFICATION, "Kesos", "", "", "B"));
    }

    /** As {@link #numbering()}; a berita acara is no letter that leaves the office, and counts in a series of its own. */
    static Numbering numbering(String kind) {
        return kind.equals(NumberedPapers.BERITA_ACARA)
                ? new Numbering(
                        NumberTemplate.of("{urut3}/BA-{unit}/{bulan_romawi}/{YYYY}"),
                        Series.REPORTS,
                        true,
                        numbering().values())
                : numbering();
    }

    private static List<String> lines(OfficeLevel level, List<Region> chain) {
        List<String> lines = new ArrayList<>();
        for (Region area : chain.reversed()) {
            switch (area.level()) {
                case PROVINCE -> {
                    if (level == OfficeLevel.PROVINCE || dependent(chain)) {
                        lines.add(upper("Pemerintah Provinsi " + area.name()));
                    }
                }
                case REGENCY -> lines.add(upper(dependent(chain) ? area.name() : "Pemerintah " + area.name()));
                case DISTRICT, VILLAGE -> lines.add(upper(area.title()));
            }
        }
        if (level == OfficeLevel.REGENCY || level == OfficeLevel.PROVINCE) {
            lines.add("DINAS SOSIAL");
        }
        return lines;
    }

    /** Whether the regency has no government of its own, as in Jakarta. */
    private static boolean dependent(List<Region> chain) {
        return chain.stream().anyMatch(area -> area.name().contains(" Administrasi "));
    }

    private static String position(OfficeLevel level, List<Region> chain) {
        String own = chain.isEmpty() ? "" : chain.getFirst().name();
        return switch (level) {
            case VILLAGE -> {
                boolean kelurahan = !chain.isEmpty() && chain.getFirst().title().startsWith("Kelurahan");
                yield (kelurahan ? "Lurah " : "Kepala Desa ") + own;
            }
            case DISTRICT -> "Camat " + own;
            case REGENCY, PROVINCE -> "Kepala Dinas Sosial " + own;
        };
    }

    private static String place(List<Region> chain) {
        if (chain.isEmpty()) {
            return "";
        }
        return chain.getFirst().name().replaceFirst("^(Kabupaten|Kota)( Administrasi)? ", "");
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}

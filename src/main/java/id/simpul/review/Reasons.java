package id.simpul.review;

import id.simpul.household.NikCheck;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ReviewText;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why a finding was found, in a sentence. Names people in the clear: for screens and papers, never for logs. */
public final class Reasons {
    private static final String PROGRAMMES = "program";
    private static final String DIED = "2";

    private final Texts texts;
    private final Formats formats;
    private final CodeLists codes;

    /** Sentences in the language of {@code texts}. */
    public Reasons(Texts texts, CodeLists codes) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.codes = codes;
    }

    /** The reason of {@code row}. */
    public String of(FindingRow row) {
        String[] values = row.details().split("\\|", -1);
        return switch (row.check()) {
            case "A1" -> texts.get(sameNik(row.variant()), other(row), person(row));
            case "A2" ->
                texts.get(
                        row.variant().equals("KOSONG") ? ReviewText.A2_EMPTY : ReviewText.A2_OTHER,
                        other(row),
                        person(row));
            case "A3" ->
                row.variant().equals("KK")
                        ? texts.get(ReviewText.A3_CARD, programmes(values[0]))
                        : texts.get(ReviewText.A3_FAMILY, programmes(values[0]), values[1]);
            case "A4" -> exclusive(row.variant(), values);
            case "A5" ->
                texts.get(
                        ReviewText.A5_ASSETS,
                        words(values[0]).map(this::asset).collect(Collectors.joining(", ")),
                        date(values[2]),
                        programmes(values[1]));
            case "A6" ->
                texts.get(
                        values[2].equals(DIED) ? ReviewText.A6_DIED : ReviewText.A6_WORKS,
                        person(row),
                        values[0],
                        programmes(values[1]));
            case "A7" -> gone(row, values);
            case "A8" ->
                texts.get(
                        ReviewText.A8_DESIL,
                        values[0],
                        words(values[1]).map(this::band).collect(Collectors.joining(", ")));
            case NikReview.CODE ->
                texts.get(
                        ReviewText.A9_NIK,
                        person(row),
                        words(values[0])
                                .map(found -> texts.get(
                                        NikCheck.Finding.valueOf(found).message()))
                                .collect(Collectors.joining(" ")));
            case "A10" ->
                words(values[0]).map(why -> texts.get(leftOut(why), values[1])).collect(Collectors.joining(" "));
            case "A11" -> texts.get(component(row.variant(), values[1].equals("1")), person(row), date(values[0]));
            case "A12" -> texts.get(ReviewText.A12_LATE, values[0], date(values[1]), date(values[2]), values[3]);
            case "A13" -> texts.get(ReviewText.A13_NEIGHBOURS, values[0], values[1]);
            case "A14" ->
                row.variant().equals("DESA")
                        ? texts.get(ReviewText.A14_VILLAGE, values[0], values[1], values[2])
                        : texts.get(ReviewText.A14_OFFICER, values[2], values[0], values[1]);
            default -> "";
        };
    }

    private static ReviewText sameNik(String variant) {
        return switch (variant) {
            case "KELUARGA" -> ReviewText.A1_FAMILY;
            case "DESA" -> ReviewText.A1_VILLAGE;
            case "KECAMATAN" -> ReviewText.A1_OFFICE;
            default -> ReviewText.A1_ELSEWHERE;
        };
    }

    private String exclusive(String variant, String... values) {
        return switch (variant) {
            case "PASANGAN" -> texts.get(ReviewText.A4_PAIR, programmes(values[0]), programmes(values[1]));
            case "SEKALI" -> texts.get(ReviewText.A4_ONCE, programmes(values[0]), values[1]);
            default -> texts.get(ReviewText.A4_PARTS, values[0], values[1]);
        };
    }

    private String gone(FindingRow row, String... values) {
        if (row.variant().equals("KELUARGA")) {
            return texts.get(ReviewText.A7_FAMILY, programmes(values[0].replace(',', ' ')));
        }
        String state = codes.label("keberadaan", values[0], texts);
        return values[1].isEmpty()
                ? texts.get(ReviewText.A7_PERSON, person(row), state, programmes(values[2]))
                : texts.get(ReviewText.A7_DIED, person(row), state, date(values[1]), programmes(values[2]));
    }

    private static ReviewText leftOut(String why) {
        return switch (why) {
            case "GARIS" -> ReviewText.A10_LINE;
            case "TANDA" -> ReviewText.A10_SIGNS;
            default -> ReviewText.A10_WEAK;
        };
    }

    private static ReviewText component(String variant, boolean hasPkh) {
        return switch (variant) {
            case "BAYI" -> hasPkh ? ReviewText.A11_BABY : ReviewText.A11_BABY_NONE;
            case "LANSIA" -> hasPkh ? ReviewText.A11_ELDER : ReviewText.A11_ELDER_NONE;
            default -> ReviewText.A11_SCHOOL;
        };
    }

    private String asset(String item) {
        return texts.get(
                switch (item) {
                    case "has_car" -> ReviewText.ASSET_CAR;
                    case "has_other_house" -> ReviewText.ASSET_HOUSE;
                    case "has_aircon" -> ReviewText.ASSET_AIRCON;
                    case "power" -> ReviewText.ASSET_POWER;
                    default -> ReviewText.ASSET_GOLD;
                });
    }

    /** For example {@code BPNT:5:2025-07-01}. */
    private String band(String word) {
        List<String> parts = Arrays.asList(word.split(":", -1));
        return texts.get(ReviewText.A8_BAND, programmes(parts.get(0)), parts.get(1), date(parts.get(2)));
    }

    private String programmes(String all) {
        return words(all).map(code -> codes.label(PROGRAMMES, code, texts)).collect(Collectors.joining(", "));
    }

    private static java.util.stream.Stream<String> words(String all) {
        return Arrays.stream(all.split(" ", -1)).filter(word -> !word.isEmpty());
    }

    private String date(String iso) {
        return iso.isEmpty() ? "–" : formats.mediumDate(LocalDate.parse(iso.substring(0, "2026-01-01".length())));
    }

    private static String person(FindingRow row) {
        return row.person() == null ? "–" : row.person().reveal();
    }

    private static String other(FindingRow row) {
        return row.other() == null ? "–" : row.other().reveal();
    }
}

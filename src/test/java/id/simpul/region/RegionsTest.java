package id.simpul.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
    private static final Regions REGIONS = new Regions();

    @Test
    void everyAreaOfTheCountryIsThere() {
        List<Region> provinces = REGIONS.provinces();
        List<Region> regencies = below(provinces);
        List<Region> districts = below(regencies);
        List<Region> villages = below(districts);
        assertThat(provinces).hasSize(38);
        assertThat(regencies).hasSize(514);
        assertThat(districts).hasSize(7_285);
        assertThat(villages).hasSize(83_762);
        assertThat(below(villages)).isEmpty();
    }

    @Test
    void everyRowOfTheFileIsFoundByItsCode() throws Exception {
        int rows = 0;
        int repaired = 0;
        for (String[] row : published()) {
            Region found = REGIONS.find(row[0]).orElseThrow();
            rows++;
            repaired += found.name().equals(row[1]) ? 0 : 1;
            assertThat(found.code()).isEqualTo(row[0]);
        }
        assertThat(rows).isEqualTo(91_599);
        assertThat(repaired).isEqualTo(26);
    }

    @Test
    void everyNameThatIsRepairedStandsInTheFileAsTheRepairSays() throws Exception {
        Map<String, String> published = new HashMap<>();
        published().forEach(row -> published.put(row[0], row[1]));
        List<String[]> repairs = AreaTable.rows("perbaikan-nama.tsv");
        assertThat(repairs).hasSize(26);
        assertThat(repairs).allSatisfy(repair -> {
            assertThat(published.get(repair[0])).isEqualTo(repair[1]);
            assertThat(REGIONS.find(repair[0]).orElseThrow().name()).isEqualTo(repair[2]);
        });
    }

    @Test
    void noNameHasAStrayCharacterOrASmallInitial() throws Exception {
        for (String[] row : published()) {
            assertThat(REGIONS.find(row[0]).orElseThrow().name()).matches("[A-Z0-9][A-Za-z0-9 '.,/()-]*");
        }
    }

    @Test
    void codesAreReadWithAndWithoutDots() {
        assertThat(REGIONS.find("32.01.27.2001")).isEqualTo(REGIONS.find("3201272001"));
        assertThat(REGIONS.find("3201272001").orElseThrow().dotted()).isEqualTo("32.01.27.2001");
        assertThat(REGIONS.find("32").orElseThrow().dotted()).isEqualTo("32");
        assertThat(REGIONS.find("320127").orElseThrow().dotted()).isEqualTo("32.01.27");
    }

    @ParameterizedTest
    @CsvSource({"''", "3", "321", "99", "320199", "3201279999", "32012720011", "3200000000", "320100"})
    void codesThatAreNoneAreNotFound(String code) {
        assertThat(REGIONS.find(code)).isEmpty();
        assertThat(REGIONS.children(code)).isEmpty();
        assertThat(REGIONS.chain(code)).isEmpty();
    }

    @Test
    void fullNamesSayTheKindOfEachArea() {
        assertThat(REGIONS.fullName("3201272003"))
                .isEqualTo("Desa Ciderum, Kecamatan Caringin, Kabupaten Bogor, Jawa Barat");
        assertThat(REGIONS.fullName("3171011001")).startsWith("Kelurahan Gambir, Kecamatan Gambir, ");
        assertThat(REGIONS.fullName("91.99.01")).isEqualTo("91.99.01");
    }

    @Test
    void aCustomaryVillageIsCalledSo() {
        Region village = below(below(below(REGIONS.provinces()))).stream()
                .filter(region -> region.code().charAt(6) == '3')
                .findFirst()
                .orElseThrow();
        assertThat(village.title()).startsWith("Desa Adat ");
    }

    @Test
    void theChainGoesUpToTheProvince() {
        assertThat(REGIONS.chain("3201272003"))
                .extracting(Region::code)
                .containsExactly("3201272003", "320127", "3201", "32");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wawai Karya | 180720
            Waway Karya | 180720
            waway karja | 180720
            caringin bogor | 320127
            bogor caringin | 320127
            Kec. Caringin Kab. Bogor | 320127
            Kecamatan Caringin, Kabupaten Bogor | 320127
            caringn bogor | 320127
            Tjaringin Bogor | 320127
            Desa Ciderum | 3201272003
            tjideroem | 3201272003
            ciderun caringin | 3201272003
            Kota Bogor | 3271
            Kab. Bogor | 3201
            soekaboemi | 3202
            kota soekaboemi | 3272
            Djokjakarta | 3471
            Prov. Jawa Barat | 32
            bojonggede bogor | 320113
            bojong gede bogor | 320113
            gunung sindur | 320111
            soeka boemi | 3202
            raas sumenep | 352922
            ra'as sumenep | 352922
            T'Singa | 9404102004
            tembagapura mimika | 940410
            32.01.27 | 320127
            """)
    void theFirstHitIs(String typed, String code) {
        assertThat(REGIONS.search(typed, null, null, 5))
                .first()
                .extracting(Region::code)
                .isEqualTo(code);
    }

    @Test
    void anUnfinishedNameIsFoundFromItsFourthLetter() {
        for (String typed : List.of("cari", "carin", "caring", "caringi", "caringin", "caringin b", "caringin bog")) {
            assertThat(REGIONS.search(typed, Level.DISTRICT, "32", 10))
                    .extracting(Region::code)
                    .contains("320127");
        }
    }

    @Test
    void levelAndAreaNarrowTheSearch() {
        assertThat(REGIONS.search("suka", Level.VILLAGE, "32.01", 50))
                .hasSize(42)
                .allMatch(region ->
                        region.level() == Level.VILLAGE && region.code().startsWith("3201"));
        assertThat(REGIONS.search("caringin", null, "33", 10))
                .allMatch(region -> region.code().startsWith("33"));
        assertThat(REGIONS.search("caringin", null, "99", 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "' .- '", "zzzzqqqq", "'???'", "'caringin zzzzqqqq'"})
    void nothingIsFoundForNothing(String typed) {
        assertThat(REGIONS.search(typed, null, null, 10)).isEmpty();
    }

    @Test
    void aCodePrefixListsWhatBeginsWithIt() {
        assertThat(REGIONS.search("3201", Level.DISTRICT, null, 100))
                .hasSize(40)
                .allMatch(region -> region.code().startsWith("3201"));
        assertThat(REGIONS.search("32.01.27.20", null, null, 100)).hasSize(12);
    }

    @Test
    void everyOldCodeLeadsToAnAreaOfTheSameLevelThatIsInForce() {
        List<OldCode> old = REGIONS.oldCodesInOrder();
        Set<String> present = new HashSet<>();
        for (OldCode code : old) {
            assertThat(REGIONS.find(code.code())).as(code.code()).isEmpty();
            assertThat(REGIONS.find(code.present())).as(code.present()).isPresent();
            assertThat(code.present()).hasSameSizeAs(code.code());
            assertThat(code.source()).isNotBlank();
            assertThat(code.basis()).matches("UU \\d+/\\d{4}");
            assertThat(present.add(code.present()))
                    .as("two old codes for " + code.present())
                    .isTrue();
        }
        assertThat(old.stream().filter(code -> code.code().length() == 4)).hasSize(36);
        assertThat(old.stream().filter(code -> code.code().length() == 6)).hasSize(557);
    }

    @Test
    void everyGapInTheNumberingOfRegenciesIsAnOldCode() {
        for (Region province : REGIONS.provinces()) {
            List<Integer> numbers = REGIONS.children(province.code()).stream()
                    .map(region -> Integer.parseInt(region.code().substring(2)))
                    .toList();
            for (int first : List.of(1, 71)) {
                int last = numbers.stream()
                        .filter(number -> (number > 70) == (first > 70))
                        .max(Integer::compare)
                        .orElse(first - 1);
                for (int number = first; number <= last; number++) {
                    String code = "%s%02d".formatted(province.code(), number);
                    assertThat(REGIONS.present(code)).as(code).isPresent();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3201270101900001 | Kecamatan Caringin
            9101016512850002 | Kecamatan Merauke
            6473010101800001 | Kota Tarakan
            7320010101700001 | Kabupaten Majene
            9201070101900003 | Kecamatan Aimas
            3299990101900001 | Jawa Barat
            """)
    void aNikSaysWhereItWasFirstIssued(String nik, String area) {
        assertThat(REGIONS.firstRegistered(nik).orElseThrow().title()).isEqualTo(area);
    }

    @Test
    void aNikOfNoProvinceSaysNothing() {
        assertThat(REGIONS.firstRegistered("0001010101900001")).isEmpty();
        assertThat(REGIONS.firstRegistered("")).isEmpty();
    }

    @Test
    void anOldCodeTypedIntoTheSearchFindsTheAreaOfToday() {
        assertThat(REGIONS.search("91.01", null, null, 3))
                .first()
                .extracting(Region::code)
                .isEqualTo("9301");
    }

    private static List<Region> below(List<Region> regions) {
        return regions.stream()
                .flatMap(region -> REGIONS.children(region.code()).stream())
                .toList();
    }

    private static List<String[]> published() throws Exception {
        var rows = new ArrayList<String[]>();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(RegionsTest.class.getResourceAsStream("/db/reference/wilayah/wilayah.tsv.gz")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }
}

package id.simpul.household;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.PersonName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each way in which names are written at a desk finds the person in the real index: in the search that Ctrl+K and the choice of
 * a person ask, and in the list of families.
 */
class SpellingTest {
    @TempDir
    static Path folder;

    private static Office office;
    private static FamilyList families;

    @BeforeAll
    static void open() {
        office = new Office(folder.resolve("data"));
        int number = 1;
        for (String name : List.of(
                "Muhammad Yusuf",
                "Siti Rohmah",
                "Soeharto",
                "Djoko Susilo",
                "Tjahjono",
                "H. Dedi Mulyadi, S.Pd.",
                "Imas Masitoh",
                "Ujang bin Karta",
                "Aisyah Umar",
                "Suparman",
                "Annisa Rahmawatti",
                "Rina Nurjanah",
                "Achmad Fauzi",
                "Syarifuddin")) {
            String end = String.format(java.util.Locale.ROOT, "%04d", number++);
            office.family(
                    "320127010101" + end,
                    Office.member(name, Codes.HEAD, "320127010180" + end).build());
        }
        families = new FamilyList(office.database);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest(name = "{0}: {1} finds {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Muhammad       | Moh. Yusuf            | Muhammad Yusuf
            Muhammad       | M. Yusuf              | Muhammad Yusuf
            Muhammad       | Mochamad Jusuf        | Muhammad Yusuf
            Muhammad       | Muh Yusup             | Muhammad Yusuf
            Siti           | St. Rohmah            | Siti Rohmah
            Siti           | Sitti Rochmah         | Siti Rohmah
            oe/u           | suharto               | Soeharto
            oe/u           | soeparman             | Suparman
            dj/j           | joko susilo           | Djoko Susilo
            dj/j           | djoko soesilo         | Djoko Susilo
            tj/c           | cahyono               | Tjahjono
            titles         | dedi mulyadi          | H. Dedi Mulyadi, S.Pd.
            titles         | Drs. H. Dedi Mulyadi  | H. Dedi Mulyadi, S.Pd.
            titles         | Hj. Imas Masitoh      | Imas Masitoh
            bin            | ujang karta           | Ujang bin Karta
            binti          | Aisyah binti Umar     | Aisyah Umar
            single name    | supar                 | Suparman
            doubled letter | anisa rahmawati       | Annisa Rahmawatti
            doubled letter | sarifudin             | Syarifuddin
            word order     | nurjanah rina         | Rina Nurjanah
            word order     | yusuf muhammad        | Muhammad Yusuf
            ch/h           | ahmad fauzi           | Achmad Fauzi
            """)
    void however_a_name_is_written_it_is_found(String rule, String typed, String name) {
        List<PersonHit> hits = office.search.search(Office.SITI, typed);
        assertThat(hits)
                .as(rule)
                .anySatisfy(hit -> assertThat(hit.name().reveal()).isEqualTo(name));
        assertThat(hits.stream()
                        .filter(hit -> hit.name().reveal().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .similar())
                .as("%s is a spelling of %s, not only like it", typed, name)
                .isFalse();
        assertThat(families.page(Office.SITI, FamilyFilter.ALL.withText(typed), FamilyList.Order.NAME, true, 0, 20))
                .extracting(FamilyRow::name)
                .extracting(PersonName::reveal)
                .as(rule)
                .contains(name);
    }
}

package id.simpul.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Efendy | Effendi
            Efendi | Effendie
            Moch. Jaenudin | Muhammad Zaenudin
            Mochamad Zainuddin | M. Jaenudin
            Moh Ridho | Muhammad Rido
            Mohammad Yusuf | M.Yusuf
            Soekarno | Sukarno
            Soerjadi | Suryadi
            Djoko Tjahjono | Joko Cahyono
            Achmad Sjahrir | Ahmad Syahrir
            Akhmad | Ahmad
            St. Aminah | Siti Amina
            Abd. Rahman | Abdul Rahman
            Abdoel Moeis | Abdul Muis
            Noer Asijah | Nur Asiyah
            Dhani Wibowo | Dani Wibowo
            Muthia Farah | Mutia Fara
            Rizqi Aulia | Rizki Aulia
            Novita | Nofita
            Philip Rumbiak | Filip Rumbiak
            Ja'far | Jafar
            Ja’far | Ja`far
            Hj. Siti Rohmah, S.Pd.I. | Siti Rohma
            Drs. H. Asep Sunandar, M.Si | Asep Sunandar
            Ujang bin Kosim | Ujang Kosim
            Euis binti Oman | EUIS  OMAN
            Dédé Sulaeman | DEDE SULAIMAN
            Yati | Yatie
            """)
    void thesePairsAreOneName(String one, String other) {
        assertThat(NameFolding.person(one)).isEqualTo(NameFolding.person(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Siti Aminah | Siti Aisyah
            Dedi | Dudi
            Ahmad Rahman | Ahmad Rohman
            Budi Santoso | Budi Susanto
            Hendra | Hendri
            Muhammad Yusuf | Mariam Yusuf
            Kosim | Kasim
            Sutini | Sutinah
            """)
    void thesePairsAreTwoNames(String one, String other) {
        assertThat(NameFolding.person(one)).isNotEqualTo(NameFolding.person(other));
    }

    @Test
    void wordsThatAreTitlesOnlySometimesStayWhereTheyAreNames() {
        assertThat(NameFolding.person("Ibu")).isEqualTo("ibu");
        assertThat(NameFolding.person("Bintang")).isEqualTo("bintang");
        assertThat(NameFolding.person("M")).isEqualTo("m");
        assertThat(NameFolding.person("Hasan")).isEqualTo("hasan");
        assertThat(NameFolding.person("Budi St")).isEqualTo("budi siti");
        assertThat(NameFolding.person("Budi, ST")).isEqualTo("budi");
    }

    @Test
    void digitsAreNeverJoined() {
        assertThat(NameFolding.words("RT 002/011 No. 77")).containsExactly("rt", "002", "011", "no", "77");
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertThat(NameFolding.person(" .,- ")).isEmpty();
        assertThat(NameFolding.words("")).isEmpty();
    }

    @Property(tries = 5_000)
    void foldingTwiceIsFoldingOnce(@ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 14) String word) {
        String folded = NameFolding.word(word);
        assertThat(NameFolding.word(folded)).isEqualTo(folded);
        assertThat(folded).doesNotContain("oe", "dj", "tj", "v", "z", "j").doesNotMatch(".+[yh]");
    }

    @Property(tries = 3_000)
    void aNameFoldedTwiceIsFoldedOnce(@ForAll @StringLength(max = 40) String name) {
        String folded = NameFolding.person(name);
        assertThat(NameFolding.person(folded)).isEqualTo(folded);
    }

    @Property(tries = 2_000)
    void capitalsAndSpacesDoNotMatter(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 12) String word) {
        assertThat(NameFolding.person("  " + word.toUpperCase(java.util.Locale.ROOT) + " "))
                .isEqualTo(NameFolding.person(word));
    }
}

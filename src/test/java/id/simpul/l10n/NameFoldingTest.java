package id.simpul.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
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
            Muhamad Ikhsan | Mochammad Ihsan
            H.M. Yusuf | Muhammad Jusuf
            Muhamat Rizki | Moh. Riski
            Mukhamad Nurdin | Moch. Noerdin
            Rizqy Aulia | Riski Awliya
            Abdul Aziz | Abd. Azis
            Faiz | Fais
            Syarifudin | Saripudin
            Sjarifoeddin | Syarifuddin
            Latifah | Latipah
            Fatimah | Patimah
            Yusuf | Yusup
            Epi Susanti | Evi Susanti
            Saefulloh | Saepullah
            Abdulloh | Abdullah
            Zakiyah | Zakia
            Asijah | Asiah
            Rukiyah | Rukiah
            Surya | Suria
            Sulistyo | Sulistio
            Widya Ningsih | Widia Ningsih
            Setya Budi | Setia Budhi
            Khoirul Anam | Choirul Anam
            Khairunnisa | Khoirunisa
            Qomariah | Komariyah
            Khotimah | Hotimah
            Maysaroh | Maisaroh
            Reihan | Raihan
            Ricky | Rikki
            Victor | Viktor
            Christina | Kristina
            Ahmad Said | Ahmat Sait
            Yakub | Jakup
            Wahab | Wahap
            Abdurrahman | Abdul Rahman
            Abdurohman | Abdul Rochman
            Abdussalam | Abdul Salam
            Abdulmajid | Abdoel Madjid
            Abdurrozak | Abd. Rozaq
            Noor Hidajat | Nur Hidayat
            Tjoet Nja Dien | Cut Nya Din
            Soetardjo | Sutarjo
            Djoeariah | Juariyah
            Dzulkifli | Zulkipli
            Ghofur | Gofur
            R. Soebagdja | Raden Subagja
            Tb. Ismail | Tubagus Ismail
            K.H. Abdul Malik | KH Abdul Malik
            Neneng Komala SPd | Neneng Komala, S.Pd
            Pak Oyo | Oyo
            Alm. Enjang | Enjang
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
            Siti | Sita
            Siti | Sri
            Sita | Sri
            Ria | Riza
            Dian | Dani
            Nur | Noval
            Abdullah | Abdul
            Mumun | Maman
            Cecep | Asep
            Tita | Cita
            Dadang | Jajang
            Wati | Yati
            Suharto | Suhartono
            Rahmat | Rahman
            Ridwan | Rusdi
            Aan | Een
            Ujang | Usang
            Imas | Emas
            Eka | Ika
            Kartini | Martini
            Paulo | Saefulloh
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
        assertThat(folded)
                .doesNotContain("oe", "dj", "tj", "v", "f", "z", "y", "q", "x")
                .doesNotMatch(".+[hdb]");
    }

    @Property(tries = 5_000)
    void aWordStillBeingTypedLeadsToItsFoldedForm(
            @ForAll @From("names") String word, @ForAll @IntRange(min = 1, max = 14) int typed) {
        String whole = NameFolding.word(word);
        String beginning = word.substring(0, Math.min(typed, word.length()));
        var forms = new ArrayList<>(NameFolding.unfinished(beginning));
        forms.addAll(NameFolding.turning(beginning));
        assertThat(forms)
                .as("%s of %s", beginning, word)
                .anySatisfy(form -> assertThat(whole).startsWith(form));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> consonants = Arbitraries.of(
                "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "y", "z", "kh", "sy",
                "ny", "ng", "dj", "tj", "th", "dh", "mm", "nn", "ll", "tr", "ch", "q", "v");
        Arbitrary<String> vowels = Arbitraries.of("a", "i", "u", "e", "o", "oe", "ie", "ai", "ae");
        Arbitrary<String> syllables =
                Combinators.combine(consonants, vowels).as((consonant, vowel) -> consonant + vowel);
        return Combinators.combine(
                        syllables.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of("", "n", "h", "d", "s", "z"))
                .as((parts, end) -> String.join("", parts) + end);
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

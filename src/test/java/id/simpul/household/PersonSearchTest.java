package id.simpul.household;

import static id.simpul.household.Office.SITI;
import static id.simpul.household.Office.member;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;
import static id.simpul.store.jooq.Tables.SEARCH_STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.simpul.kernel.PersonName;
import id.simpul.kernel.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonSearchTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder.resolve("data"));
        office.family(
                "3201271211229001",
                member("Moch. Djoko Sukarno", 1, "3201271201859001").build(),
                member("Siti Aminah", 2, "3201274605869001").build(),
                member("Budiyanto", 3, "3201271201109001").build());
        office.family(
                "3201271211229002",
                member("Siti Nur Aminah", 1, "3201274605709001").build(),
                member("H. Zaenal Effendi", 6, "3201271201409001").died(null).build());
        office.family(
                "3201271211229003", member("Nurhayati", 1, "3171014605709001").build());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> names(String typed) {
        return office.search.search(SITI, typed).stream()
                .map(hit -> hit.name().reveal())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "muhammad djoko,Moch. Djoko Sukarno",
        "soekarno,Moch. Djoko Sukarno",
        "joko suk,Moch. Djoko Sukarno",
        "aminah siti,Siti Aminah",
        "nur hayati,Nurhayati",
        "nurhay,Nurhayati",
        "jaenal efendy,H. Zaenal Effendi",
        "Budy,Budiyanto",
        "budi,Budiyanto",
        "3201 2746 0586 9001,Siti Aminah",
        "3171,Nurhayati",
        "siti 3201274605869001,Siti Aminah",
    })
    void peopleAreFoundHoweverTheyAreSpelt(String typed, String name) {
        assertThat(names(typed)).contains(name);
    }

    @Test
    void everyPrefixOfANameFindsIt() {
        String name = "Budiyanto";
        for (int length = 2; length <= name.length(); length++) {
            assertThat(names(name.substring(0, length)))
                    .as(name.substring(0, length))
                    .contains(name);
        }
    }

    @Test
    void theWholeNameComesFirstThenItsBeginningAndTheDeadLast() {
        assertThat(names("sri")).isEmpty();
        assertThat(names("siti aminah")).containsExactly("Siti Aminah", "Siti Nur Aminah");
        assertThat(names("efendi")).containsExactly("H. Zaenal Effendi");
        office.family(
                "3201271211229004", member("Effendi", 1, "3201271201509001").build());
        long widow = office.family(
                "3201271211229005",
                member("Effendi", 1, "3201271201509002").build(),
                member("Sri", 2, "3201271201509003").build());
        Person dead = office.desk.find(SITI, widow).orElseThrow().head().orElseThrow();
        office.desk.editMember(SITI, dead, dead.details().change().died(null).build(), null);
        assertThat(office.search.search(SITI, "effendi"))
                .extracting(hit -> hit.name().reveal(), PersonHit::alive, PersonHit::head)
                .containsExactly(
                        tuple("Effendi", true, true),
                        tuple("Effendi", false, false),
                        tuple("H. Zaenal Effendi", false, false));
        assertThat(office.search.search(SITI, "sri"))
                .extracting(PersonHit::head)
                .containsExactly(true);
    }

    @Test
    void aFamilyCardFindsTheWholeFamilyAndSixteenDigitsJump() {
        assertThat(names("3201271211229001")).hasSize(3);
        assertThat(office.search.jump(SITI, "3201 2746 0586 9001"))
                .map(hit -> hit.name().reveal())
                .hasValue("Siti Aminah");
        assertThat(office.search.jump(SITI, "3201271211229001")).isEmpty();
        assertThat(office.search.jump(SITI, "siti")).isEmpty();
    }

    @Test
    void placeWordsNarrowAndAnEditOfTheAddressIsFollowed() {
        assertThat(names("siti pasirmuncang")).containsExactly("Siti Nur Aminah", "Siti Aminah");
        long id = office.search.jump(SITI, "3201274605869001").orElseThrow().household();
        Household before = office.desk.find(SITI, id).orElseThrow().household();
        office.desk.edit(
                SITI, before, before.details().change().address("Kp. Legok").build(), null);
        assertThat(names("siti legok")).containsExactly("Siti Aminah");
        assertThat(names("siti babakan")).containsExactly("Siti Nur Aminah");
    }

    @Test
    void nothingTypedFindsNobodyAndOddInputDoesNoHarm() {
        for (String typed :
                List.of("", "  ", "'", "\"", "*", "a AND", "NEAR(", "(", ":", "%", "_", "-", "😀", "h", "h.")) {
            assertThat(office.search.search(SITI, typed)).as(typed).hasSizeLessThan(21);
        }
        assertThat(names("")).isEmpty();
    }

    @Test
    void anIndexOfOlderRulesIsBuiltAnewWhenOpened() {
        office.database.writeLocal(sql -> {
            sql.deleteFrom(PERSON_SEARCH).execute();
            sql.update(SEARCH_STATE).set(SEARCH_STATE.RULES, 0L).execute();
            return null;
        });
        assertThat(names("siti")).isEmpty();
        office.index.open(office.database);
        assertThat(office.index.pending(office.database)).isTrue();
        office.index.build(office.database, Progress.NONE);
        assertThat(office.index.pending(office.database)).isFalse();
        assertThat(names("siti")).hasSize(2);
        assertThat(names("3201")).hasSize(6);
        assertThat(names("32012712")).hasSize(6);
    }

    @Test
    void placeRtAndYearNarrowANameAndATelephoneFindsTheFamily() {
        long legok = office.desk
                .register(
                        SITI,
                        HouseholdDetails.in("3201272002")
                                .address("Jl. Raya No. 12")
                                .dusun("Kp. Legok Hangser")
                                .rtRw("011", "02")
                                .phone("+62 812-3456-7890")
                                .build(),
                        List.of(
                                member("Siti Komala", 1, "3201274605849001")
                                        .born(null, LocalDate.of(1984, 5, 6))
                                        .alias(new PersonName("Mak Ijah, Ceu Lala"))
                                        .phone("0857 1111 2222")
                                        .build(),
                                member("Asep", 3, "3201270605049001")
                                        .born(null, LocalDate.of(2004, 5, 6))
                                        .build()))
                .id();
        for (String typed : List.of(
                "siti cimande 011",
                "siti cim 11",
                "siti rt 11",
                "siti rt 011 rw 02",
                "siti 011/002",
                "siti RT/RW 011/002",
                "siti kp legok",
                "hangser siti",
                "siti 1984",
                "siti 198",
                "siti no 12",
                "caringin siti cimande",
                "ijah",
                "mak ijah",
                "lala komala",
                "komala 0812",
                "komala 7890",
                "komala 32012746")) {
            assertThat(office.search.search(SITI, typed))
                    .as(typed)
                    .extracting(hit -> hit.name().reveal(), PersonHit::similar)
                    .containsExactly(tuple("Siti Komala", false));
        }
        for (String typed : List.of("081234567890", "0812 3456", "+628123456", "62 812 345", "567890", "1111 2222")) {
            assertThat(office.search.search(SITI, typed))
                    .as(typed)
                    .extracting(PersonHit::household)
                    .containsExactly(legok, legok);
        }
        assertThat(names("siti cimande 013")).isEmpty();
        assertThat(names("siti 1985")).isEmpty();
        assertThat(names("siti 0")).as("a number begun").contains("Siti Komala");
        assertThat(office.search.search(SITI, "ijah"))
                .extracting(hit -> hit.alias() == null ? "" : hit.alias().reveal())
                .containsExactly("Mak Ijah, Ceu Lala");
    }

    @ParameterizedTest
    @CsvSource({
        "aminoh,Siti Aminah",
        "sukrano,Moch. Djoko Sukarno",
        "nurhyati,Nurhayati",
        "sitti amninah,Siti Aminah",
        "budiyamto,Budiyanto",
        "zaenal ependu,H. Zaenal Effendi",
        "sukarmo pasirmuncang,Moch. Djoko Sukarno",
        "3201274605869010,Siti Aminah",
        "3201274605869110,",
        "3201274605868001,Siti Aminah",
        "3201724605869001,Siti Aminah",
    })
    void aMistypedNameOrNumberProposesWhomItIsLike(String typed, String name) {
        List<PersonHit> hits = office.search.search(SITI, typed);
        assertThat(hits).allMatch(PersonHit::similar);
        if (name == null) {
            assertThat(hits).isEmpty();
        } else {
            assertThat(hits).extracting(hit -> hit.name().reveal()).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sri", "sita rohman", "wahyudin", "xyz", "dadang", "3201270000000000"})
    void nobodyIsProposedForWhatIsAnotherName(String typed) {
        assertThat(names(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nur hayati,Nurhayati",
        "siti nuraminah,Siti Nur Aminah",
        "aminah sitinur,Siti Nur Aminah",
        "mochammad sukarno djoko,Moch. Djoko Sukarno",
        "bapak joko bin sukarno,Moch. Djoko Sukarno",
        "moha,Moch. Djoko Sukarno",
        "djo,Moch. Djoko Sukarno",
        "jain epen,H. Zaenal Effendi",
        "zaenal h,H. Zaenal Effendi",
    })
    void wordsWrittenTogetherApartOrBegunAreFound(String typed, String name) {
        assertThat(office.search.search(SITI, typed))
                .noneMatch(PersonHit::similar)
                .extracting(hit -> hit.name().reveal())
                .contains(name);
    }
}

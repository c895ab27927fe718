package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Progress;
import id.simpul.l10n.text.SheetText;
import id.simpul.store.jooq.tables.records.AssessmentRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lists say of houses becomes visits in storage codes, also where the list is in the codes of Regsosek 2022-K. */
class HouseImportTest {
    private static final String HEAD =
            "No. KK;Nama;Desa;Tanggal pendataan;Pendata;R301a;R305;R306a;R308;Luas lantai;Motor;Sapi";

    @TempDir
    Path folder;

    private Lists office;

    @BeforeEach
    void open() {
        office = new Lists(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<AssessmentRecord> visits() {
        return office.database()
                .read(sql -> sql.selectFrom(ASSESSMENT)
                        .where(ASSESSMENT.DELETED.eq(0L))
                        .orderBy(ASSESSMENT.ID)
                        .fetch());
    }

    @Test
    void a_list_in_the_older_codes_is_kept_in_storage_codes_and_nothing_it_said_is_lost() {
        SheetImport.Done done = office.run(office.csv(
                "regsosek.csv",
                HEAD,
                "3201271211229001;SUPARMAN;3201272001;14/11/2022;Dedi;6;5;12;12;36;1;2",
                "3201271211229002;RUDI;3201272001;15/11/2022;Dedi;1;6;13;4;45;2;0",
                "3201271211229003;YANTO;3201272001;15/11/2022;Dedi;2;2;4;10;20;2;0"));
        assertThat(done.result().refused()).isEmpty();
        assertThat(done.result().count(Tally.Kind.VISITS)).isEqualTo(new Tally.Count(3, 0, 0));
        assertThat(visits())
                .extracting(
                        AssessmentRecord::getHouseStatus,
                        AssessmentRecord::getRoof,
                        AssessmentRecord::getDrinkingWater,
                        AssessmentRecord::getCookingFuel)
                .containsExactly(
                        // Wood is 5 there and 6 here, bamboo the other way round; sharing, PDAM and PAMSIMAS have no
                        // own code.
                        org.assertj.core.groups.Tuple.tuple(3L, 6L, 3L, 0L),
                        org.assertj.core.groups.Tuple.tuple(1L, 5L, 3L, 4L),
                        org.assertj.core.groups.Tuple.tuple(2L, 2L, 4L, 10L));
        AssessmentRecord first = visits().getFirst();
        assertThat(first.getNote()).contains("Menumpang/bersama").contains("PDAM");
        assertThat(visits().get(1).getNote()).contains("PAMSIMAS");
        assertThat(visits().get(2).getNote()).isNull();
        assertThat(first.getVisitedOn()).isEqualTo("2022-11-14");
        assertThat(first.getOfficer()).isEqualTo("Dedi");
        assertThat(first.getFloorArea()).isEqualTo(36);
        assertThat(first.getHasMotorcycle()).isEqualTo(1);
        assertThat(visits().get(1).getHasMotorcycle()).isEqualTo(2);
        assertThat(first.getCattle()).isEqualTo(2);
        assertThat(first.getInstrument()).isEqualTo("impor");
    }

    @Test
    void roofs_alone_do_not_show_which_codes_they_are_and_somebody_has_to_say() {
        Path file = office.csv(
                "atap.csv",
                "No. KK;Nama;Desa;Tanggal pendataan;Atap",
                "3201271211229001;SUPARMAN;3201272001;14/11/2022;5");
        Inspection list = office.inspect(file);
        assertThat(list.mapping().houseCodes()).isNull();
        assertThat(list.mapping().missing()).contains(SheetText.MISSING_CODES);
        Mapping said = list.mapping().with(HouseCodes.REGSOSEK);
        assertThat(said.missing()).isEmpty();
        assertThat(office.lists().preview(list, said, 1).getFirst().values()).containsEntry(SheetField.ROOF, 6L);
        assertThat(office.lists()
                        .preview(list, list.mapping().with(HouseCodes.DTSEN), 1)
                        .getFirst()
                        .values())
                .containsEntry(SheetField.ROOF, 5L);
        office.run(list, said);
        assertThat(visits()).extracting(AssessmentRecord::getRoof).containsExactly(6L);
        // What was said is remembered for the next list with these titles, in whatever order.
        Inspection next = office.inspect(office.csv(
                "atap2.csv",
                "Atap;Desa;Nama;No. KK;Tanggal pendataan",
                "6;3201272001;RUDI;3201271211229002;15/11/2022"));
        assertThat(next.mapping().houseCodes()).isEqualTo(HouseCodes.REGSOSEK);
        office.run(next, next.mapping());
        assertThat(visits()).extracting(AssessmentRecord::getRoof).containsExactly(6L, 5L);
    }

    @Test
    void words_are_the_same_in_both_lists_and_storage_codes_stay_as_they_are() {
        office.run(office.csv(
                "kata.csv",
                "No. KK;Nama;Desa;Tanggal pendataan;Jenis atap;Bahan bakar;Daya listrik",
                "3201271211229001;SUPARMAN;3201272001;14/11/2022;Bambu;Gas 3 kg;900",
                "3201271211229002;RUDI;3201272001;14/11/2022;Kayu/sirap;0;1300 VA"));
        assertThat(visits())
                .extracting(AssessmentRecord::getRoof, AssessmentRecord::getCookingFuel, AssessmentRecord::getPower)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5L, 4L, 2L),
                        org.assertj.core.groups.Tuple.tuple(6L, 0L, 3L));
    }

    @Test
    void a_house_without_the_day_it_was_seen_is_refused_unless_one_day_holds_for_the_list() {
        Path file = office.csv("tanpa.csv", "No. KK;Nama;Desa;Atap", "3201271211229001;SUPARMAN;3201272001;Genteng");
        Inspection list = office.inspect(file);
        assertThat(list.mapping().missing()).contains(SheetText.MISSING_VISITED);
        Mapping said = list.mapping().with(SheetField.VISITED_ON, "2025-08-01");
        office.run(list, said);
        assertThat(visits()).extracting(AssessmentRecord::getVisitedOn).containsExactly("2025-08-01");
        SheetImport.Done partly = office.run(office.csv(
                "sebagian.csv",
                "No. KK;Nama;Desa;Tanggal pendataan;Atap",
                "3201271211229005;AGUS;3201272001;;Genteng",
                "3201271211229006;WAWAN;3201272001;14/11/2022;Seng"));
        assertThat(partly.result().refused())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.reasons().getFirst().reason().key()).isEqualTo(SheetText.ROW_NO_VISIT));
    }

    @Test
    void the_same_list_again_changes_nothing_and_all_of_it_can_be_taken_back() {
        Path file = office.csv("b.csv", HEAD, "3201271211229001;SUPARMAN;3201272001;14/11/2022;Dedi;1;2;4;4;36;1;2");
        SheetImport.Done first = office.run(file);
        SheetImport.Done again = office.run(file);
        assertThat(again.result().count(Tally.Kind.VISITS)).isEqualTo(new Tally.Count(0, 0, 1));
        assertThat(again.result().counts().values())
                .allSatisfy(count -> assertThat(count.changed()).isZero());
        office.lists().history().undo(Lists.ACTOR, first.act(), Progress.NONE);
        assertThat(visits()).isEmpty();
        int families = office.database().read(sql -> sql.fetchCount(HOUSEHOLD, HOUSEHOLD.DELETED.eq(0L)));
        assertThat(families).isZero();
    }
}

package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.sheet.Tally.Count;
import id.simpul.household.sheet.Tally.Kind;
import id.simpul.kernel.Progress;
import id.simpul.l10n.Texts;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetImportTest {
    private static final String HEAD =
            "No;NO_KK;NIK;NAMA_LGKP;JENIS_KLMIN;TMPT_LHR;TGL_LHR;STAT_HBKEL;STAT_KWN;PDDK_AKH;JENIS_PKRJN;ALAMAT;NO_RT;NO_RW;KODE_KEL";
    private static final String FATHER =
            "1;3201271211229001;3201270103850001;SUPARMAN;1;BOGOR;01/03/1985;1;2;5;Buruh;Kp. Cibodas;4;1;2001";
    private static final String MOTHER =
            "2;3201271211229001;3201274504880002;SITI AMINAH;2;BOGOR;05/04/1988;3;2;4;IRT;Kp. Cibodas;4;1;2001";
    private static final String CHILD =
            "3;3201271211229001;3201271207150003;BUDI;1;BOGOR;12/07/2015;4;1;1;;Kp. Cibodas;4;1;2001";

    @TempDir
    Path temp;

    private Lists office;

    @BeforeEach
    void open() {
        office = new Lists(temp);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private PersonRecord person(String name) {
        return office.database()
                .read(sql -> sql.fetchSingle(PERSON, PERSON.NAME.eq(name).and(PERSON.DELETED.eq(0L))));
    }

    private static List<String> reasons(SheetImport.Done done) {
        var texts = new Texts(Texts.INDONESIAN);
        return done.result().refused().stream()
                .flatMap(row -> row.reasons().stream())
                .filter(Finding::refused)
                .map(reason -> reason.cell() + " " + reason.head() + ": " + texts.get(reason.reason()))
                .toList();
    }

    @Test
    void a_list_of_siak_is_understood_by_its_titles() {
        Inspection list = office.inspect(office.csv("siak.csv", HEAD, FATHER, MOTHER, CHILD));

        assertThat(list.headRow()).isEqualTo(1);
        assertThat(list.rows()).isEqualTo(3);
        assertThat(list.mapping().kind()).isEqualTo(ListKind.MEMBERS);
        assertThat(list.mapping().columns().values().stream().map(Mapping.Column::field))
                .containsExactlyInAnyOrder(
                        SheetField.KK,
                        SheetField.NIK,
                        SheetField.NAME,
                        SheetField.SEX,
                        SheetField.BIRTH_PLACE,
                        SheetField.BIRTH_DATE,
                        SheetField.RELATION,
                        SheetField.MARITAL,
                        SheetField.EDUCATION,
                        SheetField.OCCUPATION,
                        SheetField.ADDRESS,
                        SheetField.RT,
                        SheetField.RW,
                        SheetField.VILLAGE);

        ImportResult result = office.run(list, list.mapping()).result();

        assertThat(result.count(Kind.FAMILIES)).isEqualTo(new Count(1, 0, 0));
        assertThat(result.count(Kind.MEMBERS)).isEqualTo(new Count(3, 0, 0));
        assertThat(result.refused()).isEmpty();
        assertThat(person("SITI AMINAH"))
                .returns(2L, PersonRecord::getRelation)
                .returns(2L, PersonRecord::getSex)
                .returns("1988-04-05", PersonRecord::getBirthDate)
                .returns(3L, PersonRecord::getEducation);
        assertThat(person("BUDI").getRelation()).isEqualTo(3L);
        HouseholdRecord family = office.database().read(sql -> sql.fetchSingle(HOUSEHOLD));
        assertThat(family)
                .returns("3201271211229001", HouseholdRecord::getKk)
                .returns("3201272001", HouseholdRecord::getVillage)
                .returns("004", HouseholdRecord::getRt)
                .returns("Kp. Cibodas", HouseholdRecord::getAddress);
    }

    @Test
    void the_same_list_again_changes_nothing() {
        office.run(office.csv("siak.csv", HEAD, FATHER, MOTHER, CHILD));
        ImportResult again =
                office.run(office.csv("lagi.csv", HEAD, CHILD, FATHER, MOTHER)).result();

        assertThat(again.count(Kind.FAMILIES)).isEqualTo(new Count(0, 0, 1));
        assertThat(again.count(Kind.MEMBERS)).isEqualTo(new Count(0, 0, 3));
    }

    @Test
    void each_column_fills_replaces_or_leaves() {
        office.run(office.csv("siak.csv", HEAD, FATHER.replace("Buruh", "")));
        Path file =
                office.csv("baru.csv", "NIK;Nama;Pekerjaan;No HP", "3201270103850001;SUPARMAN JAYA;Petani;81234567890");
        Inspection list = office.inspect(file);
        Mapping mapping = list.mapping().with(ListKind.MEMBERS);

        ImportResult filled = office.run(list, mapping).result();
        assertThat(filled.count(Kind.MEMBERS)).isEqualTo(new Count(0, 1, 0));
        assertThat(person("SUPARMAN"))
                .returns("Petani", PersonRecord::getOccupation)
                .returns("081234567890", PersonRecord::getPhone);

        int name = mapping.column(SheetField.NAME).orElseThrow();
        Mapping replacing =
                mapping.with(name, requireNonNull(mapping.columns().get(name)).with(Policy.REPLACE));
        office.run(list, replacing);
        assertThat(person("SUPARMAN JAYA").getNik()).isEqualTo("3201270103850001");

        Inspection other = office.inspect(office.csv("tukang.csv", "NIK;Pekerjaan", "3201270103850001;Tukang"));
        Mapping skipping = other.mapping()
                .with(ListKind.MEMBERS)
                .with(1, Mapping.Column.of(SheetField.OCCUPATION).with(Policy.SKIP));
        assertThat(office.run(other, skipping).result().count(Kind.MEMBERS)).isEqualTo(new Count(0, 0, 1));
        assertThat(person("SUPARMAN JAYA").getOccupation()).isEqualTo("Petani");
    }

    @Test
    void damaged_numbers_are_refused_by_cell_and_nothing_else_is_lost() {
        SheetImport.Done done = office.run(office.csv(
                "rusak.csv",
                HEAD,
                FATHER,
                MOTHER.replace("3201274504880002", "3.20127E+15"),
                CHILD.replace("3201271207150003", "3201271207150000")));

        assertThat(done.result().count(Kind.MEMBERS)).isEqualTo(new Count(1, 0, 0));
        assertThat(reasons(done))
                .containsExactly(
                        "C3 NIK: tertulis seperti 3,20127E+15: digit terakhir hilang di pengolah angka",
                        "C4 NIK: berakhir 0000: digit terakhir terpotong");
        RefusedRows kept =
                office.lists().history().refused(Lists.ACTOR, done.run()).orElseThrow();
        assertThat(kept.rows().getFirst().cells()).contains("3.20127E+15", "SITI AMINAH");
    }

    @Test
    void rows_that_share_a_dummy_number_stay_apart() {
        SheetImport.Done done = office.run(office.csv(
                "dummy.csv",
                HEAD,
                FATHER.replace("3201270103850001", "9999999999999999"),
                MOTHER.replace("3201274504880002", "9999999999999999"),
                CHILD.replace("3201271207150003", "0")));

        assertThat(done.result().count(Kind.MEMBERS)).isEqualTo(new Count(3, 0, 0));
        assertThat(person("SUPARMAN"))
                .returns(null, PersonRecord::getNik)
                .returns("NIK: 9999999999999999", PersonRecord::getNote);
        ImportResult again = office.run(
                        office.inspect(temp.resolve("dummy.csv")),
                        office.inspect(temp.resolve("dummy.csv")).mapping())
                .result();
        assertThat(again.count(Kind.MEMBERS)).isEqualTo(new Count(0, 0, 3));
    }

    @Test
    void a_number_of_somebody_else_is_refused_with_its_owner_masked() {
        office.run(office.csv("siak.csv", HEAD, FATHER));
        SheetImport.Done done = office.run(office.csv(
                "lain.csv", HEAD, FATHER.replace("SUPARMAN", "JAJANG NURJAMAN").replace("01/03/1985", "02/09/1970")));

        assertThat(reasons(done))
                .containsExactly(
                        "C2 NIK: NIK ini milik S. (KK 3201\u00a0\u2022\u2022\u2022\u2022 \u2022\u2022\u2022\u2022 9001), yang nama dan tanggal lahirnya lain"
                                .replace('\u00a0', ' '));
    }

    @Test
    void days_written_both_ways_are_told_apart_by_the_nik() {
        Inspection list = office.inspect(office.csv(
                "tanggal.csv",
                HEAD,
                FATHER,
                MOTHER.replace("05/04/1988", "04/05/1988"),
                CHILD.replace("12/07/2015", "07/12/2015")));
        ColumnProfile days = list.columns().get(6);
        assertThat(days.plainFits()).isEqualTo(1);
        assertThat(days.swappedFits()).isEqualTo(2);
        assertThat(days.mixed()).isTrue();

        ImportResult result = office.run(list, list.mapping()).result();
        assertThat(person("SITI AMINAH").getBirthDate()).isEqualTo("1988-04-05");
        assertThat(result.warnings()).extracting(Finding::cell).containsExactly("G3", "G4");
    }

    @Test
    void recipients_are_listed_by_number_alone() {
        office.run(office.csv("siak.csv", HEAD, FATHER, MOTHER, CHILD));
        Inspection list = office.inspect(
                office.csv("bpnt.csv", "NIK", "3201274504880002", "3201279999999999", "3201274504880002"));
        assertThat(list.mapping().kind()).isEqualTo(ListKind.PARTICIPATIONS);
        assertThat(list.mapping().enough()).isFalse();

        SheetImport.Done done = office.run(list, list.mapping().with(SheetField.PROGRAMME, "BPNT"));

        assertThat(done.result().count(Kind.PARTICIPATIONS)).isEqualTo(new Count(1, 0, 0));
        assertThat(reasons(done))
                .containsExactly(
                        "A3 NIK: NIK ini belum tercatat; daftarkan dulu keluarganya",
                        "A4 NIK: kepesertaan yang sama sudah ada di baris 2");
        assertThat(office.run(list, list.mapping().with(SheetField.PROGRAMME, "BPNT"))
                        .result()
                        .count(Kind.PARTICIPATIONS))
                .isEqualTo(new Count(0, 0, 1));
    }

    @Test
    void a_mapping_is_remembered_by_the_titles_in_any_order() {
        Inspection list =
                office.inspect(office.csv("a.csv", "KTP;Kartu;Orang", "3201270103850001;3201271211229001;SUPARMAN"));
        Mapping mapping = new Mapping(ListKind.FAMILIES, java.util.Map.of(), java.util.Map.of(), null)
                .with(0, Mapping.Column.of(SheetField.NIK))
                .with(1, Mapping.Column.of(SheetField.KK).with(Policy.REPLACE))
                .with(2, Mapping.Column.of(SheetField.NAME))
                .with(SheetField.VILLAGE, "3201272001");
        office.run(list, mapping);

        Inspection other =
                office.inspect(office.csv("b.csv", "Orang;KTP;Kartu", "SUPARMAN;3201270103850001;3201271211229001"));
        assertThat(other.remembered()).isNotNull();
        assertThat(requireNonNull(other.mapping().columns().get(0)).field()).isEqualTo(SheetField.NAME);
        assertThat(other.mapping().columns().get(2))
                .isEqualTo(Mapping.Column.of(SheetField.KK).with(Policy.REPLACE));
        assertThat(other.mapping().fixed()).containsEntry(SheetField.VILLAGE, "3201272001");
        assertThat(Mapping.parse(mapping.toJson())).contains(mapping);
    }

    @Test
    void undo_leaves_every_row_as_it_was() {
        office.run(office.csv("siak.csv", HEAD, FATHER.replace("Buruh", "")));
        List<String> before = rows();
        office.run(office.csv("siak2.csv", HEAD, FATHER, MOTHER, CHILD));
        assertThat(rows()).isNotEqualTo(before);

        office.lists()
                .history()
                .undo(
                        Lists.ACTOR,
                        office.lists().history().all(Lists.ACTOR).getFirst().act(),
                        Progress.NONE);

        assertThat(rows()).isEqualTo(before);
        assertThat(office.lists().history().all(Lists.ACTOR))
                .extracting(ImportHistory.Entry::undone)
                .containsExactly(true, false);
        assertThat(office.lists()
                        .check(
                                Lists.ACTOR,
                                office.inspect(temp.resolve("siak2.csv")),
                                office.inspect(temp.resolve("siak2.csv")).mapping(),
                                Progress.NONE)
                        .count(Kind.MEMBERS))
                .isEqualTo(new Count(2, 1, 0));
    }

    /** Every living row, without what the journal itself keeps of it. */
    private List<String> rows() {
        return office.database()
                .read(sql -> java.util.stream.Stream.of(HOUSEHOLD, PERSON)
                        .flatMap(table ->
                                sql
                                        .selectFrom(table)
                                        .where(table.field("deleted", Long.class)
                                                .eq(0L))
                                        .fetch()
                                        .stream())
                        .map(record -> {
                            var map = record.intoMap();
                            map.remove("ver");
                            map.remove("hlc");
                            return map.toString();
                        })
                        .sorted()
                        .toList());
    }

    @Test
    void an_act_of_somebody_who_may_not_is_refused() {
        var nobody = new id.simpul.kernel.Actor(1, "Siti", "320127", java.util.Set.of());
        Path file = office.csv("siak.csv", HEAD, FATHER);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> office.lists().inspect(nobody, file, null, null, Progress.NONE)))
                .isInstanceOf(id.simpul.kernel.Refusal.class);
    }
}

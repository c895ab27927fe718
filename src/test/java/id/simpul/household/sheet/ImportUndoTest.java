package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.household.Codes;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.StoreText;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.TableRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Taking an import back leaves nothing that refers to what is gone: it says what stands in the way. */
class ImportUndoTest {
    private static final Actor SITI = new Actor(7, "Siti Rohmah", "320127", EnumSet.allOf(Capability.class));

    @TempDir
    Path folder;

    private Lists office;
    private Database database;
    private SheetImport.Done done;
    private long family;
    private long person;

    @BeforeEach
    void imported() {
        office = new Lists(folder);
        database = office.database();
        done = office.run(office.csv(
                "keluarga.csv",
                "No. KK;NIK;Nama;L/P;Tanggal lahir;Hubungan;Desa;RT",
                "3201271211229001;3201270103850001;SUPARMAN;L;01/03/1985;Kepala keluarga;3201272001;1",
                "3201271211229001;3201275204880002;AMINAH;P;12/04/1988;Istri;3201272001;1",
                "3201271211229002;3201270501800003;RUDI;L;05/01/1980;Kepala keluarga;3201272001;2"));
        family = database.read(sql ->
                sql.fetchSingle(HOUSEHOLD, HOUSEHOLD.KK.eq("3201271211229001")).getId());
        person = database.read(sql ->
                sql.fetchSingle(PERSON, PERSON.NIK.eq("3201270103850001")).getId());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private SheetProblem.StillNeeded refused(Actor actor) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> office.lists().history().undo(actor, done.act(), Progress.NONE));
        assertThat(refusal).isNotNull();
        assertThat(refusal.problem()).isInstanceOf(SheetProblem.StillNeeded.class);
        assertThat(living()).isEqualTo(5);
        return (SheetProblem.StillNeeded) refusal.problem();
    }

    private int living() {
        return database.read(sql ->
                sql.fetchCount(HOUSEHOLD, HOUSEHOLD.DELETED.eq(0L)) + sql.fetchCount(PERSON, PERSON.DELETED.eq(0L)));
    }

    private long insert(TableRecord<?> record) {
        return database.journal().write(SITI, "test", tx -> {
            tx.insert(record);
            return tx.actId();
        });
    }

    @Test
    void a_participation_recorded_since_is_named_with_its_family_and_once_it_is_gone_nothing_stands_in_the_way() {
        long act = insert(new AssistanceRecord()
                .setHousehold(family)
                .setPerson(person)
                .setProgramme("PKH")
                .setStatus((long) Codes.ACTIVE));
        SheetProblem.StillNeeded problem = refused(SITI);
        assertThat(problem.count()).isOne();
        assertThat(problem.standing())
                .containsExactly(new SheetProblem.Standing(
                        StoreText.KIND_ASSISTANCE,
                        problem.standing().getFirst().about(),
                        family,
                        Lists.CLOCK.instant(),
                        "Siti Rohmah"));
        assertThat(problem.standing().getFirst().about().reveal()).isEqualTo("SUPARMAN");
        database.journal().undo(SITI, act);
        office.lists().history().undo(SITI, done.act(), Progress.NONE);
        assertThat(living()).isZero();
    }

    @Test
    void a_correction_since_is_named_and_one_that_was_taken_back_is_none() {
        long act = database.journal().write(SITI, "household.edit", tx -> {
            HouseholdRecord row = tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(family));
            tx.update(row.setPhone("081234567890"));
            return tx.actId();
        });
        assertThat(refused(SITI).standing())
                .singleElement()
                .satisfies(standing -> assertThat(standing.kind()).isEqualTo(StoreText.KIND_FAMILY));
        database.journal().undo(SITI, act);
        office.lists().history().undo(SITI, done.act(), Progress.NONE);
        assertThat(living()).isZero();
    }

    @Test
    void a_restricted_case_is_counted_and_not_called_a_case_to_who_may_not_see_it() {
        CaseFileRecord file = new CaseFileRecord();
        fill(file);
        insert(file.setHousehold(family).setApplicant(person).setRestricted(1L));
        assertThat(refused(SITI).standing().getFirst().kind()).isEqualTo(StoreText.KIND_CASE);
        var operator = new Actor(8, "Budi", "320127", EnumSet.of(Capability.IMPORT_DATA, Capability.READ_RECORDS));
        assertThat(refused(operator).standing().getFirst().kind()).isEqualTo(StoreText.KIND_OTHER);
    }

    /** Each table that can refer to a family or person, with the columns that do. */
    static Stream<Entity> referring() {
        return Arrays.stream(Entity.values())
                .filter(entity -> !references(entity).isEmpty());
    }

    private static List<Field<?>> references(Entity entity) {
        List<Field<?>> fields = new ArrayList<>();
        for (ForeignKey<?, ?> key : entity.table().getReferences()) {
            String on = key.getKey().getTable().getName();
            if (on.equals("household") || on.equals("person")) {
                fields.addAll(key.getFields());
            }
        }
        return fields;
    }

    @ParameterizedTest
    @MethodSource("referring")
    void no_table_that_can_refer_to_a_family_or_person_is_forgotten(Entity entity) {
        for (Field<?> reference : references(entity)) {
            TableRecord<?> record = (TableRecord<?>) entity.table().newRecord();
            fill(record);
            // What refers elsewhere refers to records of other acts.
            long otherFamily = other(new HouseholdRecord().setVillage("3201272002"));
            for (ForeignKey<?, ?> key : entity.table().getReferences()) {
                String on = key.getKey().getTable().getName();
                key.getFields()
                        .forEach(field -> set(
                                record, field, on.equals("household") ? otherFamily : otherPerson(on, otherFamily)));
            }
            boolean toFamily = entity.table().getReferences().stream()
                    .anyMatch(key -> key.getFields().contains(reference)
                            && key.getKey().getTable().getName().equals("household"));
            set(record, reference, toFamily ? family : person);
            long[] act = new long[1];
            act[0] = insert(record);
            Refusal refusal = catchThrowableOfType(
                    Refusal.class, () -> office.lists().history().undo(SITI, done.act(), Progress.NONE));
            assertThat(refusal).as(entity + "." + reference.getName()).isNotNull();
            assertThat(((SheetProblem.StillNeeded) refusal.problem()).standing())
                    .as(entity + "." + reference.getName())
                    .singleElement()
                    .satisfies(standing -> {
                        assertThat(standing.family()).isEqualTo(family);
                        assertThat(standing.kind()).isNotEqualTo(StoreText.KIND_OTHER);
                    });
            database.journal().undo(SITI, act[0]);
        }
    }

    private long other(HouseholdRecord record) {
        insert(record);
        return record.getId();
    }

    private long otherPerson(String table, long otherFamily) {
        Entity entity = Arrays.stream(Entity.values())
                .filter(e -> e.table().getName().equals(table))
                .findFirst()
                .orElseThrow();
        TableRecord<?> record = (TableRecord<?>) entity.table().newRecord();
        fill(record);
        for (ForeignKey<?, ?> key : entity.table().getReferences()) {
            String on = key.getKey().getTable().getName();
            key.getFields().forEach(field -> {
                if (!field.getDataType().nullable()) {
                    set(record, field, on.equals("household") ? otherFamily : otherPerson(on, otherFamily));
                }
            });
        }
        insert(record);
        return Objects.requireNonNull(record.get("id", Long.class));
    }

    /** Something in every column that must not be empty. */
    private static void fill(TableRecord<?> record) {
        for (Field<?> field : record.fields()) {
            if (!field.getDataType().nullable() && field.getDataType().defaultValue() == null) {
                if (field.getType().equals(String.class)) {
                    set(record, field, field.getName().endsWith("_on") ? "2026-06-01" : "x".repeat(64));
                } else {
                    set(record, field, 1L);
                }
            }
        }
    }

    private static <T> void set(Record record, Field<T> field, Object value) {
        record.set(field, field.getType().cast(value));
    }

    @Test
    void an_undo_that_is_cancelled_takes_nothing_back() {
        Progress stop = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThat(catchThrowableOfType(
                        CancellationException.class,
                        () -> office.lists().history().undo(SITI, done.act(), stop)))
                .isNotNull();
        assertThat(living()).isEqualTo(5);
        assertThat(office.lists().history().all(SITI).getFirst().undone()).isFalse();
    }
}

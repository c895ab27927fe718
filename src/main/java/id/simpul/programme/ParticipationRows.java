package id.simpul.programme;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.DISBURSEMENT;

import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.DisbursementRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Participations and what was received of them, to and from their rows. */
final class ParticipationRows {
    private ParticipationRows() {}

    static List<Participation> of(DSLContext sql, long household) {
        return sql.selectFrom(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(household))
                .and(ASSISTANCE.DELETED.eq(0L))
                .orderBy(ASSISTANCE.STATUS, ASSISTANCE.PROGRAMME, ASSISTANCE.ID)
                .fetch(ParticipationRows::read);
    }

    /** The active participation of the same family or member in the same component. */
    static Optional<Participation> same(DSLContext sql, long household, ParticipationDetails details, long except) {
        return sql.selectFrom(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(household))
                .and(ASSISTANCE.ID.ne(except))
                .and(ASSISTANCE.DELETED.eq(0L))
                .and(ASSISTANCE.STATUS.eq((long) Status.ACTIVE.code()))
                .and(ASSISTANCE.PROGRAMME.eq(details.programme()))
                .and(equal(ASSISTANCE.PERSON, details.person()))
                .and(equal(ASSISTANCE.COMPONENT, details.component()))
                .orderBy(ASSISTANCE.ID)
                .limit(1)
                .fetchOptional(ParticipationRows::read);
    }

    /** Writes {@code after} over {@code before}, as the user saw it. */
    static void update(Transaction tx, Participation before, ParticipationDetails after) {
        AssistanceRecord row = fill(new AssistanceRecord(), before.details()).setId(before.id());
        row.touched(false);
        tx.update(fill(row, after));
    }

    private static <T> Condition equal(Field<T> field, @Nullable T value) {
        return value == null ? field.isNull() : field.eq(value);
    }

    static Participation read(AssistanceRecord row) {
        Long year = row.getYear();
        return new Participation(
                row.getId(),
                row.getHousehold(),
                new ParticipationDetails(
                        row.getPerson(),
                        row.getProgramme(),
                        row.getComponent(),
                        year == null ? null : year.intValue(),
                        row.getPeriod(),
                        date(row.getStartedOn()),
                        date(row.getEndedOn()),
                        value(row),
                        Status.of(row.getStatus()),
                        row.getSource()));
    }

    private static @Nullable Value value(AssistanceRecord row) {
        Long amount = row.getAmount();
        if (amount != null) {
            return new Value(amount, Per.of(row.getPer()));
        }
        Long monthly = row.getMonthlyValue();
        return monthly == null ? null : new Value(monthly, Per.MONTH);
    }

    static AssistanceRecord fill(AssistanceRecord row, ParticipationDetails details) {
        Integer year = details.year();
        Value value = details.value();
        Value monthly = value != null && value.per() == Per.MONTH ? value : null;
        Value other = monthly == null ? value : null;
        return row.setPerson(details.person())
                .setProgramme(details.programme())
                .setComponent(details.component())
                .setYear(year == null ? null : year.longValue())
                .setPeriod(details.period())
                .setStartedOn(Objects.toString(details.startedOn(), null))
                .setEndedOn(Objects.toString(details.endedOn(), null))
                .setMonthlyValue(monthly == null ? null : monthly.rupiah())
                .setAmount(other == null ? null : other.rupiah())
                .setPer(other == null ? null : other.per().code())
                .setStatus((long) details.status().code())
                .setSource(details.source());
    }

    static Disbursement read(DisbursementRecord row) {
        return new Disbursement(
                row.getId(),
                row.getAssistance(),
                row.getYear().intValue(),
                row.getPeriod(),
                date(row.getReceivedOn()),
                row.getAmount(),
                row.getGoods(),
                row.getSource(),
                row.getNote());
    }

    static DisbursementRecord fill(DisbursementRecord row, Disbursement received) {
        return row.setAssistance(received.participation())
                .setYear((long) received.year())
                .setPeriod(received.period())
                .setReceivedOn(Objects.toString(received.on(), null))
                .setAmount(received.rupiah())
                .setGoods(received.goods())
                .setSource(received.source())
                .setNote(received.note());
    }

    /** Whether {@code period} of {@code year} is on record already. */
    static boolean received(DSLContext sql, Disbursement received) {
        return sql.fetchExists(
                DISBURSEMENT,
                DISBURSEMENT.ASSISTANCE.eq(received.participation()),
                DISBURSEMENT.DELETED.eq(0L),
                DISBURSEMENT.ID.ne(received.id()),
                DISBURSEMENT.YEAR.eq((long) received.year()),
                DISBURSEMENT.PERIOD.eq(received.period()));
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}

package id.simpul.programme;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PROGRAMME;
import static id.simpul.store.jooq.Tables.PROGRAMME_AMOUNT;
import static id.simpul.store.jooq.Tables.PROGRAMME_QUOTA;
import static id.simpul.store.jooq.Tables.REF_PROGRAMME;
import static id.simpul.store.jooq.Tables.REF_RULE;

import id.simpul.store.jooq.tables.records.ProgrammeQuotaRecord;
import id.simpul.store.jooq.tables.records.ProgrammeRecord;
import id.simpul.store.jooq.tables.records.RefProgrammeRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Programmes, amounts and quotas read from their rows, the reference data's and the office's own alike. */
final class Catalogue {
    private static final String OPEN = "9999-12-31";

    /** The member who takes part, or the family where nobody is named. */
    private static final Field<Long> RECEIVER = DSL.coalesce(ASSISTANCE.PERSON, ASSISTANCE.HOUSEHOLD);

    private Catalogue() {}

    /** All programmes: of each national one the version of {@code day}, or else its last; the office's own behind them. */
    static List<Programme> all(DSLContext sql, LocalDate day) {
        Map<String, Programme> found = new LinkedHashMap<>();
        sql.selectFrom(REF_PROGRAMME)
                .orderBy(REF_PROGRAMME.SORT, REF_PROGRAMME.CODE, REF_PROGRAMME.VALID_FROM)
                .forEach(row -> {
                    Programme version = read(row);
                    Programme before = found.get(version.code());
                    if (before == null || !before.runsOn(day)) {
                        found.put(version.code(), version);
                    }
                });
        sql.selectFrom(PROGRAMME)
                .where(PROGRAMME.DELETED.eq(0L))
                .orderBy(PROGRAMME.LABEL, PROGRAMME.ID)
                .forEach(row -> found.put(Programme.OWN + row.getId(), read(row)));
        return List.copyOf(found.values());
    }

    static Optional<Programme> find(DSLContext sql, String code, LocalDate day) {
        return all(sql, day).stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst();
    }

    /** Amounts of {@code programme}, those of the office among them, newest first for each component. */
    static List<ProgrammeAmount> amounts(DSLContext sql, String programme) {
        var amounts = new ArrayList<ProgrammeAmount>();
        sql.selectFrom(REF_RULE)
                .where(REF_RULE.RULE_SET.eq(programme))
                .and(REF_RULE.KIND.eq("amount"))
                .orderBy(REF_RULE.ID)
                .forEach(row -> amounts.add(new ProgrammeAmount(
                        0,
                        row.getRuleSet(),
                        row.getLabel(),
                        row.getLabelEn(),
                        row.getAmount(),
                        row.getGoods(),
                        Per.of(row.getPer()),
                        LocalDate.parse(row.getValidFrom()),
                        end(row.getValidTo()),
                        row.getSource(),
                        row.getUnverified() == 1)));
        sql.selectFrom(PROGRAMME_AMOUNT)
                .where(PROGRAMME_AMOUNT.PROGRAMME.eq(programme))
                .and(PROGRAMME_AMOUNT.DELETED.eq(0L))
                .orderBy(PROGRAMME_AMOUNT.COMPONENT)
                .forEach(row -> amounts.add(new ProgrammeAmount(
                        row.getId(),
                        row.getProgramme(),
                        row.getComponent(),
                        row.getComponent(),
                        row.getAmount(),
                        row.getGoods(),
                        Per.of(row.getPer()),
                        LocalDate.parse(row.getValidFrom()),
                        end(row.getValidTo()),
                        row.getSource())));
        List<String> order =
                amounts.stream().map(ProgrammeAmount::component).distinct().toList();
        amounts.sort(Comparator.<ProgrammeAmount>comparingInt(a -> order.indexOf(a.component()))
                .thenComparing(ProgrammeAmount::from, Comparator.reverseOrder())
                .thenComparingLong(amount -> -amount.id()));
        return List.copyOf(amounts);
    }

    /**
     * What {@code component} is worth on {@code day}, or was worth last: the amount that began last, and of equals the office's
     * own.
     */
    static Optional<ProgrammeAmount> amount(List<ProgrammeAmount> amounts, @Nullable String component, LocalDate day) {
        return amounts.stream()
                .filter(amount ->
                        amount.component().equals(component) && !amount.from().isAfter(day))
                .max(Comparator.comparing((ProgrammeAmount amount) -> amount.holdsOn(day))
                        .thenComparing(ProgrammeAmount::from)
                        .thenComparingLong(ProgrammeAmount::id));
    }

    /** Quotas of {@code programme}, newest year first. */
    static List<ProgrammeQuota> quotas(DSLContext sql, String programme) {
        return sql
                .selectFrom(PROGRAMME_QUOTA)
                .where(PROGRAMME_QUOTA.PROGRAMME.eq(programme))
                .and(PROGRAMME_QUOTA.DELETED.eq(0L))
                .orderBy(PROGRAMME_QUOTA.YEAR.desc(), PROGRAMME_QUOTA.PERIOD, PROGRAMME_QUOTA.VILLAGE)
                .fetch()
                .stream()
                .map(row -> read(row, used(sql, row, 0)))
                .toList();
    }

    /** Quotas that a participation would take a place of, counted without the participation {@code except}. */
    static List<ProgrammeQuota> quotas(
            DSLContext sql, String programme, int year, @Nullable String period, String village, long except) {
        return sql
                .selectFrom(PROGRAMME_QUOTA)
                .where(PROGRAMME_QUOTA.PROGRAMME.eq(programme))
                .and(PROGRAMME_QUOTA.DELETED.eq(0L))
                .fetch()
                .stream()
                .filter(row -> read(row, 0).covers(year, period, village))
                .map(row -> read(row, used(sql, row, except)))
                .toList();
    }

    /** How many take part now, by programme: families, or members where it is for persons. */
    static Map<String, Integer> participants(DSLContext sql, List<Programme> programmes) {
        Set<String> forPersons = forPersons(programmes);
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.select(ASSISTANCE.PROGRAMME, DSL.countDistinct(ASSISTANCE.HOUSEHOLD), DSL.countDistinct(RECEIVER))
                .from(ASSISTANCE)
                .where(ASSISTANCE.DELETED.eq(0L))
                .and(ASSISTANCE.STATUS.eq((long) Status.ACTIVE.code()))
                .groupBy(ASSISTANCE.PROGRAMME)
                .forEach(row ->
                        counts.put(row.value1(), forPersons.contains(row.value1()) ? row.value3() : row.value2()));
        return counts;
    }

    private static Set<String> forPersons(List<Programme> programmes) {
        return programmes.stream()
                .filter(programme -> programme.unit() == Programme.Unit.ORANG)
                .map(Programme::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever takes part in that year: an active participation without a year counts in every one. */
    private static int used(DSLContext sql, ProgrammeQuotaRecord quota, long except) {
        Condition within = ASSISTANCE
                .PROGRAMME
                .eq(quota.getProgramme())
                .and(ASSISTANCE.STATUS.eq((long) Status.ACTIVE.code()))
                .and(ASSISTANCE.DELETED.eq(0L))
                .and(ASSISTANCE.ID.ne(except))
                .and(ASSISTANCE.YEAR.isNull().or(ASSISTANCE.YEAR.eq(quota.getYear())));
        if (quota.getPeriod() != null) {
            within = within.and(ASSISTANCE.PERIOD.eq(quota.getPeriod()));
        }
        if (quota.getVillage() != null) {
            within = within.and(ASSISTANCE.HOUSEHOLD.in(
                    sql.select(HOUSEHOLD.ID).from(HOUSEHOLD).where(HOUSEHOLD.VILLAGE.eq(quota.getVillage()))));
        }
        boolean persons = forPersons(all(sql, LocalDate.of(quota.getYear().intValue(), 12, 31)))
                .contains(quota.getProgramme());
        return Objects.requireNonNullElse(
                sql.select(DSL.countDistinct(persons ? RECEIVER : ASSISTANCE.HOUSEHOLD))
                        .from(ASSISTANCE)
                        .where(within)
                        .fetchOne(0, Integer.class),
                0);
    }

    private static ProgrammeQuota read(ProgrammeQuotaRecord row, int used) {
        return new ProgrammeQuota(
                row.getId(),
                row.getProgramme(),
                row.getYear().intValue(),
                row.getPeriod(),
                row.getVillage(),
                row.getPlaces().intValue(),
                row.getSource(),
                used);
    }

    private static Programme read(RefProgrammeRecord row) {
        return new Programme(
                row.getCode(),
                0,
                row.getLabel(),
                row.getLabelEn(),
                row.getName(),
                row.getNameEn(),
                row.getLevel(),
                row.getOwner(),
                Programme.Unit.of(row.getUnit()),
                row.getOnce() == 1,
                codes(row.getExcludes()),
                row.getRules(),
                row.getRulesEn(),
                row.getApplyAt(),
                row.getDocuments(),
                LocalDate.parse(row.getValidFrom()),
                end(row.getValidTo()),
                row.getSource());
    }

    static Programme read(ProgrammeRecord row) {
        return new Programme(
                Programme.OWN + row.getId(),
                row.getId(),
                row.getLabel(),
                row.getLabel(),
                row.getName(),
                row.getName(),
                row.getLevel(),
                row.getOwner(),
                Programme.Unit.of(row.getUnit()),
                row.getOnce() == 1,
                codes(row.getExcludes()),
                text(row.getRules()),
                text(row.getRules()),
                text(row.getApplyAt()),
                text(row.getDocuments()),
                LocalDate.parse(row.getStartsOn()),
                end(row.getEndsOn()),
                text(row.getSource()));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    private static Set<String> codes(@Nullable String separated) {
        return separated == null || separated.isBlank()
                ? Set.of()
                : Arrays.stream(separated.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable LocalDate end(@Nullable String day) {
        return day == null || day.equals(OPEN) ? null : LocalDate.parse(day);
    }
}

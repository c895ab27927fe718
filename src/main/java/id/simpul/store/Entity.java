package id.simpul.store;

import id.simpul.store.jooq.Tables;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Table;

/** The journalled tables. Their numbers are in every file and bundle: never reuse one. */
// jOOQ's generated tables are constants, though not marked as immutable.
@SuppressWarnings("ImmutableEnumChecker")
public enum Entity {
    DWELLING(14, Tables.DWELLING, Scope.SHARED),
    HOUSEHOLD(1, Tables.HOUSEHOLD, Scope.SHARED),
    PERSON(2, Tables.PERSON, Scope.SHARED),
    ASSISTANCE(3, Tables.ASSISTANCE, Scope.SHARED),
    ASSESSMENT(4, Tables.ASSESSMENT, Scope.SHARED),
    CASE_FILE(5, Tables.CASE_FILE, Scope.SHARED),
    CASE_STEP(6, Tables.CASE_STEP, Scope.SHARED),
    VISIT(58, Tables.VISIT, Scope.SHARED),
    REFERRAL(7, Tables.REFERRAL, Scope.SHARED),
    LETTER(8, Tables.LETTER, Scope.SHARED),
    DESTINATION(9, Tables.DESTINATION, Scope.LOCAL),
    SETTING(10, Tables.SETTING, Scope.LOCAL),
    APP_USER(11, Tables.APP_USER, Scope.COMPUTER),
    ASSESSMENT_MEMBER(12, Tables.ASSESSMENT_MEMBER, Scope.SHARED),
    FAMILY_EVENT(15, Tables.FAMILY_EVENT, Scope.SHARED),
    PHOTO(16, Tables.PHOTO, Scope.SHARED),
    DISTINCT_PERSON(27, Tables.DISTINCT_PERSON, Scope.SHARED),
    DISTINCT_HOUSEHOLD(28, Tables.DISTINCT_HOUSEHOLD, Scope.SHARED),
    REVIEW_DECISION(29, Tables.REVIEW_DECISION, Scope.SHARED),
    PROGRAMME(19, Tables.PROGRAMME, Scope.SHARED),
    PROGRAMME_AMOUNT(20, Tables.PROGRAMME_AMOUNT, Scope.SHARED),
    PROGRAMME_QUOTA(21, Tables.PROGRAMME_QUOTA, Scope.SHARED),
    DISBURSEMENT(22, Tables.DISBURSEMENT, Scope.SHARED),
    KUBE(23, Tables.KUBE, Scope.SHARED),
    KUBE_MEMBER(24, Tables.KUBE_MEMBER, Scope.SHARED),
    KUBE_GRANT(25, Tables.KUBE_GRANT, Scope.SHARED),
    KUBE_REPORT(26, Tables.KUBE_REPORT, Scope.SHARED),
    OUTLET(40, Tables.OUTLET, Scope.SHARED),
    KKS_CARD(41, Tables.KKS_CARD, Scope.SHARED),
    OUTLET_PROBLEM(42, Tables.OUTLET_PROBLEM, Scope.SHARED),
    HOUSE_REPAIR(43, Tables.HOUSE_REPAIR, Scope.SHARED),
    OFFER(44, Tables.OFFER, Scope.SHARED),
    OFFER_MATCH(45, Tables.OFFER_MATCH, Scope.SHARED),
    PKH_GROUP(69, Tables.PKH_GROUP, Scope.SHARED),
    PKH_MEMBERSHIP(70, Tables.PKH_MEMBERSHIP, Scope.SHARED),
    PUPIL_SCHOOL(72, Tables.PUPIL_SCHOOL, Scope.SHARED),
    COUNTER(65, Tables.COUNTER, Scope.LOCAL),
    NUMBER_BLOCK(66, Tables.NUMBER_BLOCK, Scope.LOCAL),
    RULE(17, Tables.RULE, Scope.SHARED),
    OBSERVATION(18, Tables.OBSERVATION, Scope.SHARED),
    RECOMMENDATION(67, Tables.RECOMMENDATION, Scope.SHARED),
    RECOMMENDATION_LINE(68, Tables.RECOMMENDATION_LINE, Scope.SHARED),
    AID_CHOICE(71, Tables.AID_CHOICE, Scope.SHARED),
    APPROVAL_STEP(55, Tables.APPROVAL_STEP, Scope.SHARED),
    CASE_APPROVAL(56, Tables.CASE_APPROVAL, Scope.SHARED),
    CASE_OUTCOME(57, Tables.CASE_OUTCOME, Scope.SHARED),
    CLOSED_DAY(59, Tables.CLOSED_DAY, Scope.LOCAL),
    TASK_DELAY(60, Tables.TASK_DELAY, Scope.LOCAL),
    SERVICE_DAYS(73, Tables.SERVICE_DAYS, Scope.LOCAL);

    /** Whether rows leave the office in a bundle. */
    public enum Scope {
        /** Sent to the district. */
        SHARED,
        /** Stays in this office, on all its computers. */
        LOCAL,
        /** Stays on this computer. */
        COMPUTER
    }

    static final String DELETED = "deleted";

    private final int number;
    private final Table<?> table;
    private final Scope scope;
    private final List<Field<?>> fields;
    private final Map<String, Object> defaults;

    Entity(int number, Table<?> table, Scope scope) {
        this.number = number;
        this.table = table;
        this.scope = scope;
        this.fields = Arrays.stream(table.fields())
                .<Field<?>>map(f -> f)
                .filter(f -> !isSystem(f.getName()))
                .toList();
        var found = new HashMap<String, Object>();
        for (Field<?> field : fields) {
            Field<?> value = field.getDataType().defaultValue();
            if (value != null) {
                found.put(field.getName(), literal(value.toString()));
            }
        }
        this.defaults = Map.copyOf(found);
    }

    /** Columns the journal itself keeps on every journalled table, besides {@code deleted}. */
    private static boolean isSystem(String column) {
        return column.equals("id") || column.equals("ver") || column.equals("hlc");
    }

    private static Object literal(String sql) {
        return sql.startsWith("'") ? sql.substring(1, sql.length() - 1) : Long.valueOf(sql);
    }

    /** What a column holds when a creation does not mention it; absent: nothing. */
    Map<String, Object> defaults() {
        return defaults;
    }

    /** The number written to the journal and to bundles. */
    public int number() {
        return number;
    }

    /** The table of current rows. */
    public Table<?> table() {
        return table;
    }

    /** Whether rows leave the office. */
    public Scope scope() {
        return scope;
    }

    /** Columns that changes speak of, {@code deleted} among them, in table order. */
    public List<Field<?>> fields() {
        return fields;
    }

    /** The column {@code name}, if changes may speak of it. */
    public Optional<Field<?>> field(String name) {
        return fields.stream().filter(f -> f.getName().equals(name)).findFirst();
    }

    /** Entities whose rows leave the office. */
    public static List<Entity> shared() {
        return Arrays.stream(values()).filter(e -> e.scope == Scope.SHARED).toList();
    }

    /** Entities that all computers of an office know. */
    public static List<Entity> ofOffice() {
        return Arrays.stream(values()).filter(e -> e.scope != Scope.COMPUTER).toList();
    }

    /** The entity kept in {@code table}. */
    public static Entity of(Table<?> table) {
        return Arrays.stream(values())
                .filter(e -> e.table.getName().equals(table.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table.getName() + " is not journalled"));
    }

    /** The entity with this {@code number}. */
    public static Optional<Entity> of(int number) {
        return Arrays.stream(values()).filter(e -> e.number == number).findFirst();
    }
}

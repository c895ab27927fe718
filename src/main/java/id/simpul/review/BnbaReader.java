package id.simpul.review;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.REF_CHECK_RULE;
import static id.simpul.store.jooq.Tables.REVIEW_FAMILY;
import static id.simpul.store.jooq.Tables.REVIEW_FINDING;

import id.simpul.household.Sex;
import id.simpul.kernel.Nik;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a list by name and address. */
final class BnbaReader {
    private static final String RULES = "BNBA";
    private static final int ELDERLY = 60;
    private static final int YEAR = 4;

    private final Regions regions;
    private final CodeLists codes;
    private final Formats formats;
    private final Texts texts;
    private final LocalDate today;

    BnbaReader(Regions regions, CodeLists codes, Texts texts, LocalDate today) {
        this.regions = regions;
        this.codes = codes;
        this.texts = texts;
        this.formats = new Formats(texts);
        this.today = today;
    }

    /** Families by which {@code request} asks. */
    static Condition condition(DSLContext sql, MatrixDesk matrix, BnbaRequest request, boolean restricted) {
        return switch (request.selection()) {
            case BnbaRequest.OfMatrix of -> matrix.condition(sql, of.filter());
            case BnbaRequest.OfFindings of ->
                REVIEW_FAMILY.HOUSEHOLD.in(DSL.select(REVIEW_FINDING.HOUSEHOLD)
                        .from(REVIEW_FINDING)
                        .where(FindingQuery.condition(of.filter(), restricted)));
        };
    }

    List<BnbaRow> rows(DSLContext sql, Condition condition, @Nullable String programme, boolean unmasked) {
        var member = PERSON.as("member");
        Field<Integer> members = DSL.field(DSL.selectCount()
                .from(member)
                .where(member.HOUSEHOLD.eq(REVIEW_FAMILY.HOUSEHOLD))
                .and(member.DELETED.eq(0L))
                .and(member.PRESENCE.in(1L, 5L)));
        Map<String, String> jobs = rules(sql, "kode_jp");
        String payment = programme == null ? "" : rules(sql, "bayar").getOrDefault(programme, "");
        List<BnbaRow> rows = new ArrayList<>();
        try (var found = sql.select(REVIEW_FAMILY.fields())
                .select(PERSON.NIK, PERSON.NAME, PERSON.SEX, PERSON.BIRTH_DATE, PERSON.OCCUPATION)
                .select(HOUSEHOLD.ADDRESS, members)
                .from(REVIEW_FAMILY)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(REVIEW_FAMILY.HOUSEHOLD))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REVIEW_FAMILY.HEAD))
                .where(condition)
                .orderBy(
                        REVIEW_FAMILY.VILLAGE,
                        REVIEW_FAMILY.RW,
                        REVIEW_FAMILY.RT,
                        REVIEW_FAMILY.SORT_NAME,
                        REVIEW_FAMILY.HOUSEHOLD)
                .fetchLazy()) {
            for (Record row : found) {
                rows.add(row(row, row.get(members), jobs, payment, unmasked));
            }
        }
        return rows;
    }

    private BnbaRow row(Record row, int members, Map<String, String> jobs, String payment, boolean unmasked) {
        @Nullable String birth = row.get(PERSON.BIRTH_DATE);
        @Nullable String nik = row.get(PERSON.NIK);
        String job = text(row.get(PERSON.OCCUPATION));
        List<String> criteria = criteria(row, members, birth);
        return new BnbaRow(
                nik == null ? "" : unmasked ? nik : new Nik(nik).toString(),
                text(row.get(PERSON.NAME)),
                Sex.of(row.get(PERSON.SEX))
                        .map(sex -> sex == Sex.MALE ? "L" : "P")
                        .orElse(""),
                birth == null ? "" : unmasked ? formats.shortDate(LocalDate.parse(birth)) : birth.substring(0, YEAR),
                members,
                address(row),
                text(row.get(REVIEW_FAMILY.RT)),
                text(row.get(REVIEW_FAMILY.RW)),
                job,
                jobs.getOrDefault(job.toLowerCase(Locale.ROOT), ""),
                criteria.stream()
                        .map(code -> codes.label("kriteria_blt", code, texts))
                        .collect(Collectors.joining(", ")),
                String.join(", ", criteria),
                payment.isEmpty() ? "" : codes.label("cara_bayar", payment, texts),
                payment);
    }

    /** Criteria that the record itself shows; what it does not show is left to the village meeting. */
    private List<String> criteria(Record row, int members, @Nullable String birth) {
        Long desil = row.get(REVIEW_FAMILY.DESIL);
        boolean poor = row.get(REVIEW_FAMILY.POOR) == 1 || (desil != null && desil == 1);
        boolean alone = members == 1
                && birth != null
                && !LocalDate.parse(birth).plusYears(ELDERLY).isAfter(today);
        return Stream.of(poor ? "K7" : "", alone ? "K9" : "")
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private String address(Record row) {
        String code = row.get(REVIEW_FAMILY.VILLAGE);
        String village = regions.present(code).map(Region::title).orElseGet(() -> Region.dotted(code));
        String street = text(row.get(HOUSEHOLD.ADDRESS));
        return street.isEmpty() ? village : street + ", " + village;
    }

    private Map<String, String> rules(DSLContext sql, String kind) {
        return sql
                .selectFrom(REF_CHECK_RULE)
                .where(REF_CHECK_RULE.CHECK_CODE.eq(RULES))
                .and(REF_CHECK_RULE.KIND.eq(kind))
                .and(REF_CHECK_RULE.VALID_FROM.le(today.toString()))
                .and(REF_CHECK_RULE.VALID_TO.ge(today.toString()))
                .stream()
                .collect(Collectors.toMap(rule -> rule.getItem(), rule -> rule.getValue()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

package id.simpul.programme.offer;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.OFFER_MATCH;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.REF_CODE;

import id.simpul.household.Codes;
import id.simpul.household.Sex;
import id.simpul.kernel.PersonName;
import id.simpul.programme.DatedRules;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Finds whom an offer fits: members of working age of families below the dated line, or in the first decile. */
final class Matching {
    private static final long STUDENT_FROM = 1;
    private static final long STUDENT_TO = 5;
    private static final String EXTREME = "MISKIN-EKSTREM";
    private static final String LINE = "garis";
    private static final DatedRules.Ages ANY = new DatedRules.Ages(0, 200, "");
    private static final long POOREST = 1;

    private final DatedRules rules;
    private final LocalDate day;

    Matching(DSLContext sql, LocalDate day) {
        this.rules = DatedRules.on(sql, day);
        this.day = day;
    }

    /** At most {@code limit} people, those without work first, then the poorest. */
    List<Candidate> find(DSLContext sql, Offer offer, int limit) {
        OfferDetails asked = offer.details();
        long line = rules.find(EXTREME, LINE).map(DatedRules.Rule::value).orElse(0L);
        DatedRules.Ages working = rules.ages("TAWARAN", "umur").orElse(ANY);
        int from = Math.max((int) working.from(), asked.minAge() == null ? 0 : asked.minAge());
        int to = Math.min((int) working.to(), asked.maxAge() == null ? (int) ANY.to() : asked.maxAge());
        Condition fits = PERSON.DELETED
                .eq(0L)
                .and(HOUSEHOLD.DELETED.eq(0L))
                .and(PERSON.PRESENCE.in((long) Codes.PRESENT, (long) Codes.NEW_MEMBER))
                .and(HOUSEHOLD.SPENDING.lt(line).or(HOUSEHOLD.DESIL.eq(POOREST)))
                .and(PERSON.BIRTH_DATE.le(day.minusYears(from).toString()))
                .and(PERSON.BIRTH_DATE.gt(day.minusYears(to + 1L).toString()))
                .and(PERSON.SCHOOLING.isNull().or(PERSON.SCHOOLING.notBetween(STUDENT_FROM, STUDENT_TO)))
                .and(PERSON.ID.notIn(sql.select(OFFER_MATCH.PERSON)
                        .from(OFFER_MATCH)
                        .where(OFFER_MATCH.OFFER.eq(offer.id()))
                        .and(OFFER_MATCH.DELETED.eq(0L))));
        Sex sex = asked.sex();
        if (sex != null) {
            fits = fits.and(PERSON.SEX.eq((long) sex.code()));
        }
        Integer education = asked.education();
        if (education != null) {
            fits = fits.and(PERSON.EDUCATION.ge(education.longValue()));
        }
        if (!asked.villages().isEmpty()) {
            fits = fits.and(HOUSEHOLD.VILLAGE.in(asked.villages()));
        }
        Map<String, String> certificates = sql.select(REF_CODE.CODE, REF_CODE.LABEL)
                .from(REF_CODE)
                .where(REF_CODE.LIST.eq(Codes.EDUCATION))
                .fetchMap(REF_CODE.CODE, REF_CODE.LABEL);
        return sql
                .select(
                        PERSON.ID,
                        PERSON.HOUSEHOLD,
                        PERSON.NAME,
                        PERSON.BIRTH_DATE,
                        PERSON.EDUCATION,
                        PERSON.OCCUPATION,
                        HOUSEHOLD.VILLAGE,
                        HOUSEHOLD.SPENDING,
                        HOUSEHOLD.DESIL,
                        HOUSEHOLD.DESIL_ON)
                .from(PERSON)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                .where(fits)
                .orderBy(
                        DSL.when(idle(), 0).otherwise(1),
                        DSL.coalesce(HOUSEHOLD.SPENDING, DSL.inline(Long.MAX_VALUE)),
                        PERSON.ID)
                .limit(limit)
                .fetch()
                .stream()
                .map(row -> candidate(row, line, certificates))
                .toList();
    }

    private static Condition idle() {
        return PERSON.OCCUPATION
                .isNull()
                .or(DSL.lower(PERSON.OCCUPATION).like("%tidak bekerja%"))
                .or(DSL.lower(PERSON.OCCUPATION).like("%menganggur%"));
    }

    private Candidate candidate(Record row, long line, Map<String, String> certificates) {
        var reasons = new ArrayList<Reason>();
        Long spending = row.get(HOUSEHOLD.SPENDING);
        Long desil = row.get(HOUSEHOLD.DESIL);
        String checked = row.get(HOUSEHOLD.DESIL_ON);
        if (spending != null && spending < line) {
            String source =
                    rules.find(EXTREME, LINE).map(DatedRules.Rule::source).orElse("");
            reasons.add(new Reason.Spending(spending, line, source));
        }
        if (desil != null && desil == POOREST) {
            reasons.add(new Reason.Decile((int) POOREST, checked == null ? null : LocalDate.parse(checked)));
        }
        reasons.add(new Reason.Age(
                Period.between(LocalDate.parse(row.get(PERSON.BIRTH_DATE)), day).getYears()));
        Long education = row.get(PERSON.EDUCATION);
        Optional.ofNullable(education)
                .map(code -> certificates.get(Long.toString(code)))
                .ifPresent(label -> reasons.add(new Reason.Education(label)));
        String occupation = row.get(PERSON.OCCUPATION);
        if (outOfWork(occupation)) {
            reasons.add(new Reason.OutOfWork());
        }
        return new Candidate(
                row.get(PERSON.ID),
                row.get(PERSON.HOUSEHOLD),
                new PersonName(row.get(PERSON.NAME)),
                row.get(HOUSEHOLD.VILLAGE),
                occupation,
                reasons);
    }

    private static boolean outOfWork(@Nullable String occupation) {
        if (occupation == null) {
            return true;
        }
        String said = occupation.toLowerCase(Locale.ROOT);
        return said.contains("tidak bekerja") || said.contains("menganggur");
    }
}

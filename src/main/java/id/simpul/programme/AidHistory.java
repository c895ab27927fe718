package id.simpul.programme;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.DISBURSEMENT;
import static id.simpul.store.jooq.Tables.HOUSE_REPAIR;
import static id.simpul.store.jooq.Tables.KKS_CARD;
import static id.simpul.store.jooq.Tables.KUBE;
import static id.simpul.store.jooq.Tables.KUBE_MEMBER;
import static id.simpul.store.jooq.Tables.OFFER;
import static id.simpul.store.jooq.Tables.OFFER_MATCH;
import static id.simpul.store.jooq.Tables.OUTLET_PROBLEM;

import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistorySource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** What a family received, its KKS cards, groups, house repairs and offers, for its history. */
public final class AidHistory implements HistorySource {
    /** Whose participation something was received of, and which. */
    private record Part(@Nullable Long person, String programme) {}

    @Override
    public void rows(DSLContext sql, Whose whose, Rows into) {
        Map<Long, Part> parts = new HashMap<>();
        sql.select(ASSISTANCE.ID, ASSISTANCE.PERSON, ASSISTANCE.PROGRAMME)
                .from(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(whose.household()))
                .forEach(row -> parts.put(row.value1(), new Part(row.value2(), row.value3())));
        into.add(
                DISBURSEMENT,
                DISBURSEMENT.ASSISTANCE.in(parts.keySet()),
                Topic.AID,
                row -> part(parts, row.get(DISBURSEMENT.ASSISTANCE)).person(),
                row -> part(parts, row.get(DISBURSEMENT.ASSISTANCE)).programme());
        into.add(
                KKS_CARD,
                KKS_CARD.HOUSEHOLD.eq(whose.household()),
                Topic.AID,
                row -> row.get(KKS_CARD.PERSON),
                row -> null);
        into.add(
                HOUSE_REPAIR,
                HOUSE_REPAIR.HOUSEHOLD.eq(whose.household()),
                Topic.AID,
                row -> row.get(HOUSE_REPAIR.PERSON),
                row -> row.get(HOUSE_REPAIR.APPLIED_ON));
        into.add(
                OUTLET_PROBLEM,
                OUTLET_PROBLEM.HOUSEHOLD.eq(whose.household()),
                Topic.AID,
                row -> null,
                row -> row.get(OUTLET_PROBLEM.KIND));
        Map<Long, String> groups = names(sql, KUBE, KUBE.ID, KUBE.NAME);
        into.add(
                KUBE_MEMBER,
                KUBE_MEMBER.PERSON.in(whose.persons()),
                Topic.AID,
                row -> row.get(KUBE_MEMBER.PERSON),
                row -> groups.get(row.get(KUBE_MEMBER.KUBE)));
        Map<Long, String> offers = names(sql, OFFER, OFFER.ID, OFFER.TITLE);
        into.add(
                OFFER_MATCH,
                OFFER_MATCH.PERSON.in(whose.persons()),
                Topic.AID,
                row -> row.get(OFFER_MATCH.PERSON),
                row -> offers.get(row.get(OFFER_MATCH.OFFER)));
    }

    private static Part part(Map<Long, Part> parts, long assistance) {
        return Objects.requireNonNull(parts.get(assistance));
    }

    /** An office has tens of groups and of offers. */
    private static Map<Long, String> names(DSLContext sql, Table<?> table, Field<Long> id, Field<String> name) {
        return sql.select(id, name).from(table).fetchMap(id, name);
    }
}

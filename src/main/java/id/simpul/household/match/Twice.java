package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.DISBURSEMENT;
import static id.simpul.store.jooq.Tables.DISTINCT_HOUSEHOLD;
import static id.simpul.store.jooq.Tables.DISTINCT_PERSON;
import static id.simpul.store.jooq.Tables.KKS_CARD;
import static id.simpul.store.jooq.Tables.KUBE_MEMBER;
import static id.simpul.store.jooq.Tables.OFFER_MATCH;

import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded with both of two merged records and can only be once: the same participation, the same seat in a group, the
 * same card. The later row is marked as deleted, after what belongs to it went to the earlier one.
 */
final class Twice {
    /**
     * One kind of row.
     *
     * @param target what it is recorded with: a person, a family, or a row that was kept
     * @param owner the column that says so
     * @param same columns that are equal when two rows are one; null in the last of them: the row is left alone
     */
    private record Kind(Entity entity, Entity target, Field<Long> owner, List<Field<?>> same, boolean open) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    Entity.ASSISTANCE,
                    Entity.HOUSEHOLD,
                    ASSISTANCE.HOUSEHOLD,
                    except(Entity.ASSISTANCE, ASSISTANCE.EXTERNAL_ID, ASSISTANCE.SOURCE),
                    true),
            new Kind(
                    Entity.DISBURSEMENT,
                    Entity.ASSISTANCE,
                    DISBURSEMENT.ASSISTANCE,
                    except(Entity.DISBURSEMENT, DISBURSEMENT.SOURCE),
                    true),
            new Kind(
                    Entity.KUBE_MEMBER,
                    Entity.PERSON,
                    KUBE_MEMBER.PERSON,
                    List.of(KUBE_MEMBER.KUBE, KUBE_MEMBER.LEFT_ON),
                    true),
            new Kind(Entity.OFFER_MATCH, Entity.PERSON, OFFER_MATCH.PERSON, List.of(OFFER_MATCH.OFFER), true),
            new Kind(Entity.KKS_CARD, Entity.HOUSEHOLD, KKS_CARD.HOUSEHOLD, List.of(KKS_CARD.CARD_NUMBER), false));

    private Twice() {}

    private static List<Field<?>> except(Entity entity, Field<?>... left) {
        Set<String> names = Set.copyOf(Arrays.stream(left).map(Field::getName).toList());
        return entity.fields().stream()
                .filter(field -> !names.contains(field.getName()))
                .toList();
    }

    /** Marks what {@code owner}, a row of {@code target} that stays, has twice now. */
    static void drop(Transaction tx, Entity target, long owner) {
        for (Kind kind : KINDS) {
            if (kind.target() == target) {
                drop(tx, kind, owner);
            }
        }
        dropSelf(tx, target, owner);
    }

    private static void drop(Transaction tx, Kind kind, long owner) {
        Map<List<@Nullable Object>, Long> seen = new HashMap<>();
        Field<Long> id = Objects.requireNonNull(kind.entity().table().field("id", Long.class));
        Field<Long> deleted = Objects.requireNonNull(kind.entity().table().field("deleted", Long.class));
        List<Record> rows = new ArrayList<>(tx.sql()
                .selectFrom(kind.entity().table())
                .where(kind.owner().eq(owner))
                .and(deleted.eq(0L))
                .orderBy(id)
                .fetch());
        for (Record row : rows) {
            List<@Nullable Object> facts = new ArrayList<>();
            kind.same().forEach(field -> facts.add(row.get(field)));
            if (!kind.open() && facts.contains(null)) {
                continue;
            }
            Long first = seen.putIfAbsent(facts, row.get(id));
            if (first != null) {
                References.move(tx, kind.entity(), row.get(id), first);
                tx.delete(kind.entity(), row.get(id));
                drop(tx, kind.entity(), first);
            }
        }
    }

    /** "These two are not one" about a record and itself says nothing any more. */
    private static void dropSelf(Transaction tx, Entity target, long owner) {
        if (target == Entity.PERSON) {
            tx.sql()
                    .fetch(
                            DISTINCT_PERSON,
                            DISTINCT_PERSON
                                    .PERSON
                                    .eq(owner)
                                    .and(DISTINCT_PERSON.OTHER.eq(owner))
                                    .and(DISTINCT_PERSON.DELETED.eq(0L)))
                    .forEach(row -> tx.delete(Entity.DISTINCT_PERSON, row.getId()));
        } else if (target == Entity.HOUSEHOLD) {
            tx.sql()
                    .fetch(
                            DISTINCT_HOUSEHOLD,
                            DISTINCT_HOUSEHOLD
                                    .HOUSEHOLD
                                    .eq(owner)
                                    .and(DISTINCT_HOUSEHOLD.OTHER.eq(owner))
                                    .and(DISTINCT_HOUSEHOLD.DELETED.eq(0L)))
                    .forEach(row -> tx.delete(Entity.DISTINCT_HOUSEHOLD, row.getId()));
        }
    }
}

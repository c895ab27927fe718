package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import id.simpul.household.match.DuplicateProblem.Gone;
import id.simpul.household.match.DuplicateProblem.LeavesFamily;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.NameFolding;
import id.simpul.store.Entity;
import id.simpul.store.StoreProblem;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Merges two records inside one act. Everything that refers to the record that goes is made to refer to the one that stays;
 * the record that goes is marked as deleted and says where it went. Each step is an ordinary change of the journal, so undoing
 * the act takes all of it back.
 */
final class Merging {
    private static final String ALIASES = ", ";

    private final Transaction tx;
    private final MergeRequest request;

    Merging(Transaction tx, MergeRequest request) {
        this.tx = tx;
        this.request = request;
    }

    /** Merges two persons; returns the survivor's family. */
    long persons() {
        PersonRecord survivor = person(request.survivor(), request.survivorVersion());
        PersonRecord other = person(request.other(), request.otherVersion());
        requireDifferent();
        long from = other.getHousehold();
        long to = survivor.getHousehold();
        List<PersonRecord> left = living(from).stream()
                .filter(member -> !member.getId().equals(other.getId()))
                .toList();
        if (from != to && isHead(other) && !left.isEmpty()) {
            throw new Refusal(new LeavesFamily(new PersonName(other.getName()), left.size()));
        }
        if (from != to) {
            follow(other.getId(), from, to);
        } else if (isHead(other)) {
            survivor.setRelation((long) Codes.HEAD);
        }
        merge(survivor, other, request.fromOther());
        if (from != to && left.isEmpty()) {
            goInto(household(from, null), to);
        }
        Twice.drop(tx, Entity.PERSON, survivor.getId());
        Twice.drop(tx, Entity.HOUSEHOLD, to);
        return to;
    }

    /** Merges two families, and those members who are one. */
    void families() {
        HouseholdRecord survivor = household(request.survivor(), request.survivorVersion());
        HouseholdRecord other = household(request.other(), request.otherVersion());
        requireDifferent();
        request.members().forEach((gone, stays) -> merge(person(stays, null), person(gone, null), Set.of()));
        boolean headed = living(survivor.getId()).stream().anyMatch(Merging::isHead);
        for (PersonRecord member : living(other.getId())) {
            if (headed && isHead(member)) {
                member.setRelation((long) Codes.OTHER_RELATION);
            }
            tx.update(member.setHousehold(survivor.getId()));
        }
        take(survivor, other, MergeField.FAMILY, request.fromOther());
        tx.update(survivor);
        goInto(household(other.getId(), null), survivor.getId());
        request.members().values().forEach(stays -> Twice.drop(tx, Entity.PERSON, stays));
        Twice.drop(tx, Entity.HOUSEHOLD, survivor.getId());
    }

    private void requireDifferent() {
        if (request.survivor() == request.other()) {
            throw new Refusal(new Gone());
        }
    }

    private void merge(PersonRecord survivor, PersonRecord other, Set<String> fromOther) {
        String kept = survivor.getName();
        take(survivor, other, MergeField.PERSON, fromOther);
        survivor.setAlias(aliases(survivor, kept, other));
        tx.update(survivor);
        References.move(tx, Entity.PERSON, other.getId(), survivor.getId());
        PersonRecord gone = person(other.getId(), null);
        tx.update(gone.setDeleted(1L).setMergedInto(survivor.getId()));
    }

    /** What was recorded with the person under the family it leaves goes along, a case for example. */
    private void follow(long person, long from, long to) {
        List<References> persons = References.to(tx.sql(), Entity.PERSON);
        for (References family : References.to(tx.sql(), Entity.HOUSEHOLD)) {
            if (family.entity() == Entity.PERSON || !family.field().getName().equals("household")) {
                continue;
            }
            for (References own : persons) {
                if (own.entity() == family.entity()) {
                    for (Record row : tx.sql()
                            .fetch(
                                    own.entity().table(),
                                    own.field().eq(person).and(family.field().eq(from)))) {
                        References.set(tx, row, family.field(), to);
                    }
                }
            }
        }
    }

    private void goInto(HouseholdRecord family, long into) {
        References.move(tx, Entity.HOUSEHOLD, family.getId(), into);
        HouseholdRecord gone = household(family.getId(), null);
        tx.update(gone.setDeleted(1L).setMergedInto(into));
    }

    /** Values chosen from the other record, and those that only it has. */
    private static void take(
            UpdatableRecord<?> survivor, UpdatableRecord<?> other, List<MergeField> fields, Set<String> fromOther) {
        for (MergeField field : fields) {
            boolean missing = survivor.get(field.column()) == null && other.get(field.column()) != null;
            if (missing || fromOther.contains(field.column())) {
                for (String column : field.columns()) {
                    copy(survivor, other, column);
                }
            }
        }
    }

    private static void copy(UpdatableRecord<?> survivor, UpdatableRecord<?> other, String column) {
        @SuppressWarnings("unchecked")
        Field<Object> field = (Field<Object>) survivor.field(column);
        if (field != null) {
            survivor.set(field, other.get(column));
        }
    }

    /** Every name the two records had, without the one that is shown. */
    private static @Nullable String aliases(PersonRecord survivor, String kept, PersonRecord other) {
        Set<String> names = new LinkedHashSet<>();
        for (String list : new String[] {survivor.getAlias(), kept, other.getName(), other.getAlias()}) {
            if (list != null) {
                for (String name : list.split(",", -1)) {
                    names.add(name.strip());
                }
            }
        }
        Set<String> folded = new HashSet<>();
        folded.add(NameFolding.person(survivor.getName()));
        names.removeIf(name -> name.isEmpty() || !folded.add(NameFolding.person(name)));
        return names.isEmpty() ? survivor.getAlias() : String.join(ALIASES, names);
    }

    private List<PersonRecord> living(long household) {
        return tx.sql().fetch(PERSON, PERSON.HOUSEHOLD.eq(household).and(PERSON.DELETED.eq(0L)));
    }

    private static boolean isHead(PersonRecord member) {
        return member.getRelation() == Codes.HEAD && member.getPresence() != Codes.DECEASED;
    }

    private PersonRecord person(long id, @Nullable Long version) {
        PersonRecord row = tx.sql().fetchOne(PERSON, PERSON.ID.eq(id).and(PERSON.DELETED.eq(0L)));
        if (row == null) {
            throw new Refusal(new Gone());
        }
        requireUnchanged(row.getVer(), version);
        return row;
    }

    private HouseholdRecord household(long id, @Nullable Long version) {
        HouseholdRecord row = tx.sql().fetchOne(HOUSEHOLD, HOUSEHOLD.ID.eq(id).and(HOUSEHOLD.DELETED.eq(0L)));
        if (row == null) {
            throw new Refusal(new Gone());
        }
        requireUnchanged(row.getVer(), version);
        return row;
    }

    private static void requireUnchanged(long now, @Nullable Long seen) {
        if (seen != null && seen != now) {
            throw new Refusal(new StoreProblem.ChangedMeanwhile());
        }
    }
}

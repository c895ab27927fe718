package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;

import id.simpul.household.Codes;
import id.simpul.household.sheet.Known.Member;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Message;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.SheetText;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;

/**
 * The families that a list speaks of. The first row that names a family says what is recorded of it; later rows add what the
 * first left out, so that a list does not overwrite itself.
 */
final class Families {
    private final Target target;
    private final Known known;
    private final String file;
    private final Tally tally;
    private final Map<Long, Family> families = new LinkedHashMap<>();
    private final Map<Long, HouseholdRecord> records = new HashMap<>();

    /** A family, found or to be made. */
    static final class Family {
        private final HouseholdRecord record;
        private final boolean created;
        private final long row;
        private long id;
        private boolean told;
        private boolean changed;
        private int heads;
        private int members;

        private Family(long id, HouseholdRecord record, boolean created, long row) {
            this.id = id;
            this.record = record;
            this.created = created;
            this.row = row;
        }

        long id() {
            return id;
        }

        boolean created() {
            return created;
        }
    }

    Families(Target target, Known known, String file, Tally tally) {
        this.target = target;
        this.known = known;
        this.file = file;
        this.tally = tally;
    }

    void prepare(Set<Long> households) {
        records.clear();
        List<Long> unread = households.stream()
                .filter(id -> id > 0 && !families.containsKey(id))
                .toList();
        target.sql()
                .selectFrom(HOUSEHOLD)
                .where(HOUSEHOLD.ID.in(unread))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .forEach(record -> records.put(record.getId(), record));
    }

    /**
     * The family that {@code row} is about; a new one is not written yet. Empty for a member on record whom the row has in
     * another family: the list may say so, but moving is done where both families are seen.
     */
    Optional<Family> of(ReadRow row, Optional<Member> member, boolean mayBegin) {
        Optional<String> id = row.text(SheetField.FAMILY_ID);
        if (id.isPresent()) {
            long household = known.family(Long.parseLong(id.get()));
            if (!known.hasFamily(household)) {
                throw row.refused(SheetField.FAMILY_ID, SheetText.ROW_ID_UNKNOWN);
            }
            return stays(row, member, household);
        }
        Optional<String> kk = row.text(SheetField.KK);
        List<Long> owners = kk.map(known::withKk).orElse(List.of());
        if (member.isPresent()) {
            long own = member.get().family();
            return owners.isEmpty() || owners.contains(own)
                    ? Optional.of(found(own, row))
                    : stays(row, member, owners.getFirst());
        }
        if (owners.size() > 1) {
            throw row.refused(SheetField.KK, SheetText.ROW_KK_SHARED, owners.size(), head(owners.getFirst()));
        }
        if (owners.size() == 1) {
            return Optional.of(found(owners.getFirst(), row));
        }
        if (kk.isEmpty() && !mayBegin) {
            return Optional.empty();
        }
        if (!row.has(SheetField.VILLAGE)) {
            throw row.refused(SheetField.VILLAGE, SheetText.ROW_NO_VILLAGE);
        }
        return Optional.of(new Family(0, new HouseholdRecord(), true, row.number()));
    }

    private PersonName head(long family) {
        return known.head(family).map(Member::masked).orElse(new PersonName("-"));
    }

    private Optional<Family> stays(ReadRow row, Optional<Member> member, long household) {
        if (member.isPresent() && member.get().family() != household) {
            row.warn(
                    SheetField.KK,
                    SheetText.ROW_OTHER_FAMILY,
                    new FamilyCardNumber(known.kk(member.get().family()).orElse("-")));
            return Optional.empty();
        }
        return Optional.of(found(household, row));
    }

    private Family found(long id, ReadRow row) {
        Family before = families.get(id);
        if (before != null) {
            return before;
        }
        HouseholdRecord record = records.get(id);
        if (record == null) {
            record = target.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(id));
        }
        var family = new Family(id, record, false, row.number());
        families.put(id, family);
        return family;
    }

    /** Records what {@code row} says of the family. */
    void apply(Family family, ReadRow row) {
        HouseholdRecord record = family.record;
        if (family.created && family.id == 0) {
            fill(new Merging<>(record, row, true), record, row);
            record.setVillage(row.text(SheetField.VILLAGE).orElseThrow());
            record.setKk(row.text(SheetField.KK).orElse(null));
            family.id = target.insert(record);
            // From here on only what is still empty may be added.
            record.touched(false);
            family.told = true;
            families.put(family.id, family);
            known.family(family.id, record.getKk());
            return;
        }
        String kk = record.getKk();
        if (family.told) {
            add(record, row);
        } else {
            fill(new Merging<>(record, row, false), record, row);
            family.told = true;
        }
        card(family, row, kk);
        if (Merging.changed(record)) {
            family.changed = true;
            target.update(record);
            record.touched(false);
        }
    }

    /** A No. KK that only fills an empty one, or that its head brings and may replace the old one. */
    private void card(Family family, ReadRow row, String before) {
        Optional<String> kk = row.text(SheetField.KK);
        if (kk.isEmpty() || kk.get().equals(before)) {
            return;
        }
        boolean head =
                row.number(SheetField.RELATION).map(code -> code == Codes.HEAD).orElse(true);
        if (before == null
                ? row.policy(SheetField.KK) != Policy.SKIP
                : head && row.policy(SheetField.KK) == Policy.REPLACE) {
            family.record.setKk(kk.get());
            known.card(family.id, kk.get());
        } else {
            row.warn(SheetField.KK, SheetText.ROW_OTHER_FAMILY, new FamilyCardNumber(before == null ? "-" : before));
        }
    }

    /** What the rows before did not say; where they said something else, the first stays. */
    private void add(HouseholdRecord record, ReadRow row) {
        var later = new HouseholdRecord();
        fill(new Merging<>(later, row, true), later, row);
        for (Field<?> field : later.fields()) {
            copy(later, record, field);
        }
    }

    private static <T> void copy(HouseholdRecord from, HouseholdRecord to, Field<T> field) {
        T value = from.get(field);
        if (value != null && to.get(field) == null) {
            to.set(field, value);
        }
    }

    private void fill(Merging<HouseholdRecord> merging, HouseholdRecord record, ReadRow row) {
        merging.text(HOUSEHOLD.VILLAGE, SheetField.VILLAGE);
        merging.text(HOUSEHOLD.ADDRESS, SheetField.ADDRESS);
        merging.text(HOUSEHOLD.DUSUN, SheetField.DUSUN);
        merging.text(HOUSEHOLD.RT, SheetField.RT);
        merging.text(HOUSEHOLD.RW, SheetField.RW);
        merging.decimal(HOUSEHOLD.LATITUDE, SheetField.LATITUDE);
        merging.decimal(HOUSEHOLD.LONGITUDE, SheetField.LONGITUDE);
        merging.text(HOUSEHOLD.PHONE, SheetField.FAMILY_PHONE);
        merging.number(HOUSEHOLD.SPENDING, SheetField.SPENDING);
        merging.text(HOUSEHOLD.NOTE, SheetField.FAMILY_NOTE);
        row.number(SheetField.DESIL).ifPresent(desil -> {
            String on = row.date(SheetField.DESIL_ON).map(Object::toString).orElse(record.getDesilOn());
            boolean same = desil.equals(record.getDesil()) && java.util.Objects.equals(on, record.getDesilOn());
            if (merging.takes(HOUSEHOLD.DESIL, SheetField.DESIL) && !same) {
                record.setDesil(desil);
                record.setDesilOn(
                        row.date(SheetField.DESIL_ON).map(Object::toString).orElse(null));
                record.setDesilBy(file);
            }
        });
    }

    /** A new member of {@code family}. */
    void joined(Family family, ReadRow row, boolean head) {
        family.members++;
        if (head) {
            boolean another = family.heads > 0
                    || known.of(family.id).stream().anyMatch(member -> member.head() && member.row() == 0);
            if (another) {
                row.warn(SheetField.RELATION, SheetText.ROW_TWO_HEADS);
            }
            family.heads++;
        }
    }

    void end(ImportPass pass) {
        for (Family family : families.values()) {
            tally.add(
                    Tally.Kind.FAMILIES,
                    family.created
                            ? Tally.Outcome.CREATED
                            : family.changed ? Tally.Outcome.CHANGED : Tally.Outcome.UNCHANGED);
            if (family.created && family.heads == 0 && family.members > 0) {
                pass.warn(new Finding(family.row, -1, "", Message.of(SheetText.ROW_NO_HEAD), false));
            }
        }
    }
}

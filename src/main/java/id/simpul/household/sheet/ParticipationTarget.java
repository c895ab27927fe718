package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.ASSISTANCE;

import id.simpul.household.Codes;
import id.simpul.household.sheet.Known.Member;
import id.simpul.l10n.text.SheetText;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records participations of families and members who are on record, found by NIK or No. KK alone. */
final class ParticipationTarget implements RowTarget {
    private final Target target;
    private final Known known;
    private final String file;
    private final Tally tally;
    private final Map<Long, List<AssistanceRecord>> records = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();

    /** Who takes part. */
    private record Taker(long family, @Nullable Long person) {}

    ParticipationTarget(Target target, Known known, String file, Tally tally) {
        this.target = target;
        this.known = known;
        this.file = file;
        this.tally = tally;
    }

    @Override
    public void prepare(List<ReadRow> rows) {
        records.clear();
        Set<Long> households = new HashSet<>();
        for (ReadRow row : rows) {
            row.text(SheetField.NIK).ifPresent(nik -> known.withNik(nik).forEach(m -> households.add(m.family())));
            row.text(SheetField.KK).ifPresent(kk -> households.addAll(known.withKk(kk)));
            row.text(SheetField.FAMILY_ID)
                    .map(id -> known.family(Long.parseLong(id)))
                    .ifPresent(households::add);
            row.text(SheetField.PERSON_ID)
                    .flatMap(id -> known.member(Long.parseLong(id)))
                    .ifPresent(member -> households.add(member.family()));
        }
        target.sql()
                .selectFrom(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.in(households))
                .and(ASSISTANCE.DELETED.eq(0L))
                .orderBy(ASSISTANCE.ID)
                .forEach(record -> records.computeIfAbsent(record.getHousehold(), h -> new ArrayList<>())
                        .add(record));
    }

    @Override
    public void take(ReadRow row) {
        Taker taker = taker(row);
        String programme = row.text(SheetField.PROGRAMME)
                .orElseThrow(() -> row.refused(SheetField.PROGRAMME, SheetText.ROW_NO_PROGRAMME));
        String key = String.join(
                "\n",
                Long.toString(taker.family()),
                String.valueOf(taker.person()),
                programme,
                row.text(SheetField.COMPONENT).orElse(""),
                row.number(SheetField.YEAR).map(Object::toString).orElse(""),
                row.date(SheetField.STARTED).map(Object::toString).orElse(""));
        Long before = seen.putIfAbsent(key, row.number());
        if (before != null) {
            throw row.refused(SheetField.NIK, SheetText.ROW_PARTICIPATION_TWICE, Long.toString(before));
        }
        List<AssistanceRecord> same = records.getOrDefault(taker.family(), List.of()).stream()
                .filter(record -> same(record, taker, programme, row))
                .toList();
        if (same.size() > 1) {
            throw row.refused(SheetField.PROGRAMME, SheetText.ROW_PARTICIPATIONS, same.size());
        }
        if (same.isEmpty()) {
            create(row, taker, programme);
        } else {
            change(row, same.getFirst());
        }
    }

    private Taker taker(ReadRow row) {
        Optional<String> id = row.text(SheetField.PERSON_ID);
        Optional<String> nik = row.text(SheetField.NIK);
        if (id.isPresent()) {
            return taker(known.member(Long.parseLong(id.get()))
                    .orElseThrow(() -> row.refused(SheetField.PERSON_ID, SheetText.ROW_ID_UNKNOWN)));
        }
        if (nik.isPresent()) {
            List<Member> owners = known.withNik(nik.get());
            if (owners.isEmpty()) {
                throw row.refused(SheetField.NIK, SheetText.ROW_NIK_UNKNOWN);
            }
            if (owners.size() > 1) {
                throw row.refused(
                        SheetField.NIK,
                        SheetText.ROW_NIK_SHARED,
                        owners.size(),
                        owners.get(0).masked(),
                        owners.get(1).masked());
            }
            Member owner = owners.getFirst();
            row.text(SheetField.NAME)
                    .filter(name -> !owner.called(name))
                    .ifPresent(name -> row.warn(SheetField.NAME, SheetText.ROW_NAME_DIFFERS, owner.masked()));
            return taker(owner);
        }
        Optional<String> family = row.text(SheetField.FAMILY_ID);
        if (family.isPresent()) {
            long household = known.family(Long.parseLong(family.get()));
            if (!known.hasFamily(household)) {
                throw row.refused(SheetField.FAMILY_ID, SheetText.ROW_ID_UNKNOWN);
            }
            return new Taker(household, null);
        }
        String kk = row.text(SheetField.KK).orElseThrow(() -> row.refused(SheetField.NIK, SheetText.ROW_NOBODY));
        List<Long> families = known.withKk(kk);
        if (families.isEmpty()) {
            throw row.refused(SheetField.KK, SheetText.ROW_KK_UNKNOWN);
        }
        if (families.size() > 1) {
            throw row.refused(
                    SheetField.KK,
                    SheetText.ROW_KK_SHARED,
                    families.size(),
                    known.head(families.getFirst())
                            .map(Member::masked)
                            .orElseGet(() -> new id.simpul.kernel.PersonName("-")));
        }
        return new Taker(families.getFirst(), null);
    }

    private static Taker taker(Member member) {
        return new Taker(member.family(), member.id());
    }

    /** A year or component that only one of both states is no difference. */
    private static boolean same(AssistanceRecord record, Taker taker, String programme, ReadRow row) {
        return Objects.equals(record.getPerson(), taker.person())
                && record.getProgramme().equals(programme)
                && agree(record.getComponent(), row.text(SheetField.COMPONENT))
                && agree(record.getYear(), row.number(SheetField.YEAR))
                && agree(record.getStartedOn(), row.date(SheetField.STARTED).map(Object::toString));
    }

    private static boolean agree(@Nullable Object recorded, Optional<?> stated) {
        return recorded == null || stated.isEmpty() || recorded.equals(stated.get());
    }

    private void create(ReadRow row, Taker taker, String programme) {
        var record = new AssistanceRecord()
                .setHousehold(taker.family())
                .setPerson(taker.person())
                .setProgramme(programme);
        fill(record, row, true);
        if (record.getStatus() == null) {
            record.setStatus((long) Codes.ACTIVE);
        }
        if (record.getSource() == null) {
            record.setSource(file);
        }
        target.insert(record);
        tally.add(Tally.Kind.PARTICIPATIONS, Tally.Outcome.CREATED);
    }

    private void change(ReadRow row, AssistanceRecord record) {
        fill(record, row, false);
        boolean changed = Merging.changed(record);
        if (changed) {
            target.update(record);
            record.touched(false);
        }
        tally.add(Tally.Kind.PARTICIPATIONS, changed ? Tally.Outcome.CHANGED : Tally.Outcome.UNCHANGED);
    }

    private static void fill(AssistanceRecord record, ReadRow row, boolean created) {
        var merging = new Merging<>(record, row, created);
        merging.text(ASSISTANCE.COMPONENT, SheetField.COMPONENT);
        merging.number(ASSISTANCE.YEAR, SheetField.YEAR);
        merging.date(ASSISTANCE.STARTED_ON, SheetField.STARTED);
        merging.date(ASSISTANCE.ENDED_ON, SheetField.ENDED);
        merging.number(ASSISTANCE.MONTHLY_VALUE, SheetField.VALUE);
        merging.number(ASSISTANCE.STATUS, SheetField.STATUS);
        merging.text(ASSISTANCE.SOURCE, SheetField.PARTICIPATION_SOURCE);
    }

    @Override
    public void end(ImportPass pass) {
        // Every row stood for itself.
    }
}

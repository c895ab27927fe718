package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.NameFolding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Who is on record, by what rows of lists are found by; and who came with earlier rows of the same list. */
final class Known {
    private final Map<Long, Member> members = new HashMap<>();
    private final Map<String, List<Member>> byNik = new HashMap<>();
    private final Map<Long, List<Member>> byFamily = new HashMap<>();
    private final Map<String, List<Long>> byKk = new HashMap<>();
    private final Map<Long, String> cards = new HashMap<>();
    private final Set<Long> families = new HashSet<>();
    private final Map<Long, Long> familiesMerged = new HashMap<>();

    /**
     * A member.
     *
     * @param born ISO date; null: not known
     * @param head whether a living head
     * @param row of the list that brought the member; 0: on record before
     */
    record Member(
            long id,
            long family,
            @Nullable String nik,
            String name,
            @Nullable String born,
            boolean head,
            long row) {
        /** Whether {@code other} is the same name in any spelling. */
        boolean called(String other) {
            return name.equalsIgnoreCase(other) || NameFolding.personWords(name).equals(NameFolding.personWords(other));
        }

        /** Whether a word of {@code other} is in this name too: SUPARMAN and Suparman Jaya. */
        boolean resembles(String other) {
            return !Collections.disjoint(NameFolding.personWords(name), NameFolding.personWords(other));
        }

        PersonName masked() {
            return new PersonName(name);
        }
    }

    Known(DSLContext sql) {
        sql.select(HOUSEHOLD.ID, HOUSEHOLD.KK)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.DELETED.eq(0L))
                .orderBy(HOUSEHOLD.ID)
                .forEach(row -> family(row.value1(), row.value2()));
        sql.select(
                        PERSON.ID,
                        PERSON.HOUSEHOLD,
                        PERSON.NIK,
                        PERSON.NAME,
                        PERSON.BIRTH_DATE,
                        PERSON.RELATION,
                        PERSON.PRESENCE)
                .from(PERSON)
                .where(PERSON.DELETED.eq(0L))
                .orderBy(PERSON.ID)
                .forEach(row -> member(new Member(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6() == Codes.HEAD && row.value7() != Codes.DECEASED,
                        0)));
        merged(sql);
    }

    /** Numbers and ids of records that were merged lead to the record that stays. */
    private void merged(DSLContext sql) {
        sql.select(HOUSEHOLD.ID, HOUSEHOLD.MERGED_INTO, HOUSEHOLD.KK)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.MERGED_INTO.isNotNull())
                .orderBy(HOUSEHOLD.ID)
                .forEach(row -> {
                    if (families.contains(row.value2())) {
                        familiesMerged.put(row.value1(), row.value2());
                        if (row.value3() != null && !withKk(row.value3()).contains(row.value2())) {
                            byKk.computeIfAbsent(row.value3(), k -> new ArrayList<>())
                                    .add(row.value2());
                        }
                    }
                });
        sql.select(PERSON.ID, PERSON.MERGED_INTO, PERSON.NIK, PERSON.NAME, PERSON.BIRTH_DATE)
                .from(PERSON)
                .where(PERSON.MERGED_INTO.isNotNull())
                .orderBy(PERSON.ID)
                .forEach(row -> {
                    Member stays = members.get(row.value2());
                    if (stays != null) {
                        members.put(row.value1(), stays);
                        String nik = row.value3();
                        if (nik != null && withNik(nik).stream().noneMatch(owner -> owner.id() == stays.id())) {
                            // Found by the number, name and birth date that the lost record had.
                            byNik.computeIfAbsent(nik, n -> new ArrayList<>())
                                    .add(new Member(
                                            stays.id(),
                                            stays.family(),
                                            nik,
                                            row.value4(),
                                            row.value5(),
                                            stays.head(),
                                            0));
                        }
                    }
                });
    }

    /** The family of id {@code id}, or the one it was merged into. */
    long family(long id) {
        return familiesMerged.getOrDefault(id, id);
    }

    void family(long id, @Nullable String kk) {
        families.add(id);
        card(id, kk);
    }

    void card(long id, @Nullable String kk) {
        if (kk != null) {
            byKk.computeIfAbsent(kk, k -> new ArrayList<>()).add(id);
            cards.put(id, kk);
        }
    }

    void member(Member member) {
        members.put(member.id(), member);
        byFamily.computeIfAbsent(member.family(), f -> new ArrayList<>()).add(member);
        if (member.nik() != null) {
            byNik.computeIfAbsent(member.nik(), n -> new ArrayList<>()).add(member);
        }
    }

    Optional<Member> member(long id) {
        return Optional.ofNullable(members.get(id));
    }

    boolean hasFamily(long id) {
        return families.contains(family(id));
    }

    List<Member> withNik(String nik) {
        return byNik.getOrDefault(nik, List.of());
    }

    List<Long> withKk(String kk) {
        return byKk.getOrDefault(kk, List.of());
    }

    Optional<String> kk(long family) {
        return Optional.ofNullable(cards.get(family));
    }

    List<Member> of(long family) {
        return byFamily.getOrDefault(family, List.of());
    }

    /** The head of a family, or else anybody in it. */
    Optional<Member> head(long family) {
        return of(family).stream()
                .filter(Member::head)
                .findFirst()
                .or(() -> of(family).stream().findFirst());
    }
}

package id.simpul.programme.kube;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.KUBE_MEMBER;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Codes;
import id.simpul.programme.DatedRules;
import id.simpul.programme.Once;
import id.simpul.programme.kube.KubeConcern.Kind;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Rules of the programme for a group and its members, by their dated numbers. */
final class KubeRules {
    private static final Pattern SERVANT = Pattern.compile("\\b(asn|pns|pppk|tni|polri|polisi|tentara|pensiunan)\\b");

    private final DatedRules rules;
    private final LocalDate day;

    KubeRules(DSLContext sql, LocalDate day) {
        this.rules = DatedRules.on(sql, day);
        this.day = day;
    }

    /** What speaks against {@code person} as a member of {@code kube} in {@code village}; {@code self} is the membership. */
    List<KubeConcern> member(DSLContext sql, long kube, String village, long person, long self) {
        PersonRecord row = sql.fetchSingle(PERSON, PERSON.ID.eq(person));
        var concerns = new ArrayList<KubeConcern>();
        age(row).ifPresent(concerns::add);
        if (row.getOccupation() != null
                && SERVANT.matcher(row.getOccupation().toLowerCase(Locale.ROOT)).find()) {
            concerns.add(new KubeConcern(Kind.SERVANT, 0, null, ""));
        }
        if (row.getPresence() != Codes.PRESENT && row.getPresence() != Codes.NEW_MEMBER) {
            concerns.add(new KubeConcern(Kind.GONE, 0, null, ""));
        }
        Once.of(sql, Once.KUBE_PROGRAMME, row.getHousehold(), self).stream()
                .findFirst()
                .ifPresent(found -> concerns.add(new KubeConcern(Kind.BEFORE, 0, year(found.year()), "")));
        String lives = sql.select(HOUSEHOLD.VILLAGE)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.eq(row.getHousehold()))
                .fetchOne(HOUSEHOLD.VILLAGE);
        if (!village.equals(lives)) {
            concerns.add(new KubeConcern(Kind.ELSEWHERE, 0, null, ""));
        }
        boolean sameFamily = sql.fetchExists(sql.select(KUBE_MEMBER.ID)
                .from(KUBE_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(KUBE_MEMBER.PERSON))
                .where(KUBE_MEMBER.KUBE.eq(kube))
                .and(KUBE_MEMBER.ID.ne(self))
                .and(KUBE_MEMBER.DELETED.eq(0L))
                .and(KUBE_MEMBER.LEFT_ON.isNull())
                .and(PERSON.HOUSEHOLD.eq(row.getHousehold())));
        if (sameFamily) {
            concerns.add(new KubeConcern(Kind.SAME_FAMILY, 0, null, ""));
        }
        return List.copyOf(concerns);
    }

    private Optional<KubeConcern> age(PersonRecord row) {
        String born = row.getBirthDate();
        if (born == null) {
            return Optional.of(new KubeConcern(Kind.NO_AGE, 0, null, ""));
        }
        long age = Period.between(LocalDate.parse(born), day).getYears();
        return rules.ages(Once.KUBE_PROGRAMME, "umur").flatMap(ages -> {
            if (age < ages.from()) {
                return Optional.of(new KubeConcern(Kind.TOO_YOUNG, ages.from(), age, ages.source()));
            }
            return age > ages.to()
                    ? Optional.of(new KubeConcern(Kind.TOO_OLD, ages.to(), age, ages.source()))
                    : Optional.empty();
        });
    }

    /** What speaks against a group of {@code families} families. */
    List<KubeConcern> size(long families) {
        return rules
                .find(Once.KUBE_PROGRAMME, "anggota-min")
                .filter(rule -> families < rule.value())
                .map(rule -> new KubeConcern(Kind.TOO_FEW, rule.value(), families, rule.source()))
                .or(() -> rules.find(Once.KUBE_PROGRAMME, "anggota-maks")
                        .filter(rule -> families > rule.value())
                        .map(rule -> new KubeConcern(Kind.TOO_MANY, rule.value(), families, rule.source())))
                .stream()
                .toList();
    }

    private static @Nullable Long year(@Nullable Integer year) {
        return year == null ? null : year.longValue();
    }
}

package id.simpul.household;

import id.simpul.household.HouseholdProblem.ImpossibleDate;
import id.simpul.household.HouseholdProblem.ManyHeads;
import id.simpul.household.HouseholdProblem.NameMissing;
import id.simpul.household.HouseholdProblem.NikReasonMissing;
import id.simpul.household.HouseholdProblem.NoHead;
import id.simpul.household.HouseholdProblem.NoMembers;
import id.simpul.household.HouseholdProblem.VillageMissing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a family must have before it is recorded at the desk. Everything else is a warning at most. */
public final class FamilyRules {
    private static final int VILLAGE_DIGITS = 10;

    private FamilyRules() {}

    /** What is wrong with a family as a whole, members in the order of the form; empty: nothing. */
    public static List<HouseholdProblem> check(
            HouseholdDetails household, List<PersonDetails> members, LocalDate today) {
        var problems = new ArrayList<>(check(household));
        if (members.isEmpty()) {
            problems.add(new NoMembers());
        }
        for (int i = 0; i < members.size(); i++) {
            problems.addAll(check(members.get(i), i + 1, today));
        }
        problems.addAll(checkHeads(members));
        return problems;
    }

    static List<HouseholdProblem> check(HouseholdDetails household) {
        return household.village().matches("[0-9]{" + VILLAGE_DIGITS + "}") ? List.of() : List.of(new VillageMissing());
    }

    /** What is wrong with one member at {@code position} of the form. */
    public static List<HouseholdProblem> check(PersonDetails member, int position, LocalDate today) {
        var problems = new ArrayList<HouseholdProblem>();
        if (member.name().reveal().isBlank()) {
            problems.add(new NameMissing(position));
        }
        boolean noNik = member.nik() == null || member.nik().reveal().isBlank();
        if (noNik && member.nikReason() == null) {
            problems.add(new NikReasonMissing(position));
        }
        LocalDate born = member.birthDate();
        LocalDate died = member.diedOn();
        if ((born != null && born.isAfter(today))
                || (died != null && died.isAfter(today))
                || (born != null && died != null && died.isBefore(born))) {
            problems.add(new ImpossibleDate(position));
        }
        return problems;
    }

    /** One living head; a family whose members all died or left may have none living. */
    static List<HouseholdProblem> checkHeads(List<PersonDetails> members) {
        List<PersonDetails> living =
                members.stream().filter(PersonDetails::alive).toList();
        long heads = living.stream().filter(PersonDetails::head).count();
        if (heads > 1) {
            return List.of(new ManyHeads());
        }
        return heads == 0 && !living.isEmpty() ? List.of(new NoHead()) : List.of();
    }
}

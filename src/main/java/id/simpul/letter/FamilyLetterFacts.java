package id.simpul.letter;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is on record about a family of PKH on a day, as far as its letters may tell it. */
record FamilyLetterFacts(
        long household,
        LocalDate day,
        ReferralFacts.Applicant about,
        String relation,
        boolean present,
        Optional<PersonName> head,
        Optional<Taking> taking,
        List<Component> components,
        List<ReferralFacts.Member> members,
        Optional<School> school,
        Optional<ReferralFacts.Decile> decile) {
    FamilyLetterFacts {
        components = List.copyOf(components);
        members = List.copyOf(members);
    }

    /** A participation in PKH that runs; {@code source} is empty where it is not on record. */
    record Taking(Optional<LocalDate> since, String source) {}

    /** A component that the rules of the day find met for a member. */
    record Component(long person, String label, boolean pupil) {}

    /** Where a member goes to school. */
    record School(String name, String place) {}

    /** The components of one member, as one phrase; empty if there are none. */
    String componentsOf(long person) {
        return String.join(
                ", ",
                components.stream()
                        .filter(one -> one.person() == person)
                        .map(Component::label)
                        .toList());
    }

    /** Whether who it is about counts as a pupil. */
    boolean pupil() {
        return components.stream().anyMatch(one -> one.person() == about.id() && one.pupil());
    }
}

package id.simpul.programme;

import id.simpul.household.Codes;
import id.simpul.household.PersonDetails;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ProgrammeText;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What of PKH a member may count for, highest aid first. A hint for the desk, never a decision: who takes part is decided
 * elsewhere, by decile and quota. The rules are news restating Kemensos, and they changed: in 2022 the elderly counted from
 * 70, since 2023 from 60.
 */
public enum PkhComponent {
    /** Pregnant, or has just given birth. */
    PREGNANT(ProgrammeText.PKH_PREGNANT),
    /** A child of at most six years. */
    EARLY_CHILDHOOD(ProgrammeText.PKH_EARLY_CHILDHOOD),
    /** Multiple or severe disability. */
    SEVERE_DISABILITY(ProgrammeText.PKH_SEVERE_DISABILITY),
    /** Elderly. */
    ELDERLY(ProgrammeText.PKH_ELDERLY),
    /** At upper secondary school. */
    UPPER_SECONDARY(ProgrammeText.PKH_UPPER_SECONDARY),
    /** At lower secondary school. */
    LOWER_SECONDARY(ProgrammeText.PKH_LOWER_SECONDARY),
    /** At primary school. */
    PRIMARY(ProgrammeText.PKH_PRIMARY);

    private static final int EARLY_CHILDHOOD_TO = 6;
    private static final int PRIMARY_SCHOOL = 2;
    private static final int LOWER_SECONDARY_SCHOOL = 3;
    private static final int UPPER_SECONDARY_SCHOOL = 4;
    private static final int SEVERE = 6;

    /** From which age the elderly count, by the first day of the rule. */
    private static final NavigableMap<LocalDate, Integer> ELDERLY_FROM =
            new TreeMap<>(Map.of(LocalDate.MIN, 70, LocalDate.of(2023, 1, 1), 60));

    private final ProgrammeText title;

    PkhComponent(ProgrammeText title) {
        this.title = title;
    }

    /** How it is called. */
    public TextKey title() {
        return title;
    }

    /**
     * What {@code member} counts for on {@code day}: one who fits several counts once, for the highest aid. Empty for none, and
     * for who does not live with the family.
     */
    public static Optional<PkhComponent> of(PersonDetails member, LocalDate day) {
        if (member.presence() != Codes.PRESENT && member.presence() != Codes.NEW_MEMBER) {
            return Optional.empty();
        }
        return Stream.of(values())
                .filter(component -> component.fits(member, day))
                .findFirst();
    }

    private boolean fits(PersonDetails member, LocalDate day) {
        Integer school = member.schooling();
        return switch (this) {
            case PREGNANT -> member.pregnant();
            case EARLY_CHILDHOOD ->
                age(member, day).filter(years -> years <= EARLY_CHILDHOOD_TO).isPresent();
            case SEVERE_DISABILITY -> member.disability() != null && member.disability() == SEVERE;
            case ELDERLY ->
                age(member, day)
                        .filter(years -> years >= ELDERLY_FROM.floorEntry(day).getValue())
                        .isPresent();
            case UPPER_SECONDARY -> school != null && school == UPPER_SECONDARY_SCHOOL;
            case LOWER_SECONDARY -> school != null && school == LOWER_SECONDARY_SCHOOL;
            case PRIMARY -> school != null && school == PRIMARY_SCHOOL;
        };
    }

    private static Optional<Integer> age(PersonDetails member, LocalDate day) {
        return Optional.ofNullable(member.birthDate())
                .filter(born -> !born.isAfter(day))
                .map(born -> Period.between(born, day).getYears());
    }
}

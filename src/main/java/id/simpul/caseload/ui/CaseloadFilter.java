package id.simpul.caseload.ui;

import id.simpul.caseload.CaseloadFamily;
import java.util.Locale;

/**
 * Which families of a list to show.
 *
 * @param text part of a name or address, or the beginning of a No. KK; empty: all
 * @param village Kemendagri code; empty: all
 * @param group name of a group; empty: all
 * @param component code of a component somebody in the family has; empty: all
 * @param without whether only families without a letter this year
 */
record CaseloadFilter(String text, String village, String group, String component, boolean without) {
    static final CaseloadFilter ALL = new CaseloadFilter("", "", "", "", false);

    boolean takes(CaseloadFamily family) {
        return (village.isEmpty() || family.village().equals(village))
                && (group.isEmpty()
                        || family.group()
                                .filter(one -> one.name().equals(group))
                                .isPresent())
                && (component.isEmpty() || !family.with(component).isEmpty())
                && (!without || family.letters().isEmpty())
                && says(family, text.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean says(CaseloadFamily family, String typed) {
        return typed.isEmpty()
                || family.members().stream()
                        .anyMatch(member ->
                                member.name().reveal().toLowerCase(Locale.ROOT).contains(typed))
                || family.address().toLowerCase(Locale.ROOT).contains(typed)
                || (family.kk() != null && family.kk().reveal().startsWith(typed));
    }

    CaseloadFilter text(String other) {
        return new CaseloadFilter(other, village, group, component, without);
    }

    CaseloadFilter village(String other) {
        return new CaseloadFilter(text, other, group, component, without);
    }

    CaseloadFilter group(String other) {
        return new CaseloadFilter(text, village, other, component, without);
    }

    CaseloadFilter component(String other) {
        return new CaseloadFilter(text, village, group, other, without);
    }

    CaseloadFilter without(boolean other) {
        return new CaseloadFilter(text, village, group, component, other);
    }
}

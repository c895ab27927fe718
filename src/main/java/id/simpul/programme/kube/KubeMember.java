package id.simpul.programme.kube;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member of a group.
 *
 * @param id row id; 0 before it is recorded
 * @param kube row of the group
 * @param person row of the person
 * @param household the person's family
 * @param name the person's name
 * @param role code of list {@code peran_kube}
 * @param joinedOn since when; null: not known
 * @param leftOn until when; null: still
 * @param note why, where a rule was not met
 */
public record KubeMember(
        long id,
        long kube,
        long person,
        long household,
        PersonName name,
        String role,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Nullable String note) {}

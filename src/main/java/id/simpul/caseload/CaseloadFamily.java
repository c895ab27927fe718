package id.simpul.caseload;

import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A family with what its papers need, as far as it is on record today.
 *
 * @param household its row
 * @param holder row of who stands for it: in whose name the KKS is, or the head
 * @param name of the holder
 * @param kk its card; null: none on record
 * @param village Kemendagri code
 * @param address with RT and RW
 * @param group its group and who accompanies it; empty: none
 * @param taking its participation in PKH that runs today; empty: none on record
 * @param card state of its KKS, code of list {@code status_kks}; null: none on record
 * @param members who lives in it, the head first
 * @param letters numbers of this year's letters in force, by code of list {@code jenis_surat}
 */
public record CaseloadFamily(
        long household,
        long holder,
        PersonName name,
        @Nullable FamilyCardNumber kk,
        String village,
        String address,
        Optional<InGroup> group,
        Optional<Taking> taking,
        @Nullable String card,
        List<Member> members,
        Map<String, List<String>> letters) {
    public CaseloadFamily {
        members = List.copyOf(members);
        letters = Map.copyOf(letters);
    }

    /** The group it is in. */
    public record InGroup(long id, String name, Facilitator facilitator) {}

    /** A participation; {@code since} is null where it is not on record. */
    public record Taking(
            @Nullable LocalDate since, @Nullable String source) {}

    /** A component that the rules of the day find met. */
    public record Component(String code, String label, boolean pupil) {}

    /**
     * A member.
     *
     * @param person row
     * @param name as on the KTP
     * @param components what the rules of the day find met, in their order
     * @param school where the member goes to school; null: not on record
     */
    public record Member(
            long person,
            PersonName name,
            List<Component> components,
            @Nullable School school) {
        public Member {
            components = List.copyOf(components);
        }

        /** Whether the member counts as a pupil. */
        public boolean pupil() {
            return components.stream().anyMatch(Component::pupil);
        }
    }

    /** A school and where it is. */
    public record School(
            String name, String place, @Nullable String grade) {}

    /** Members with the component {@code code}. */
    public List<Member> with(String code) {
        return members.stream()
                .filter(member ->
                        member.components().stream().anyMatch(one -> one.code().equals(code)))
                .toList();
    }

    /** Without whose family it is. */
    @Override
    public String toString() {
        return "CaseloadFamily[" + household + "]";
    }
}

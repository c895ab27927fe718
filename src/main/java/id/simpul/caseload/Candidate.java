package id.simpul.caseload;

import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A family that can be put into a group.
 *
 * @param household its row
 * @param name of the head
 * @param kk its card; null: none on record
 * @param village Kemendagri code
 * @param address with RT and RW
 * @param participant whether it is on record as taking part in PKH
 * @param group name of the group it is in; null: none
 * @param facilitator who accompanies that group; null: none
 */
public record Candidate(
        long household,
        PersonName name,
        @Nullable FamilyCardNumber kk,
        String village,
        String address,
        boolean participant,
        @Nullable String group,
        @Nullable String facilitator) {}

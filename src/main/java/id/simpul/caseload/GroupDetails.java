package id.simpul.caseload;

import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a group.
 *
 * @param name what the group calls itself
 * @param village Kemendagri code
 * @param chair row of the member who chairs it (ketua kelompok); null: not chosen
 * @param facilitator who accompanies it
 */
public record GroupDetails(
        String name, String village, @Nullable Long chair, Facilitator facilitator) {
    public GroupDetails {
        name = name.strip();
    }
}

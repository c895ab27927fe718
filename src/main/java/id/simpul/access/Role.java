package id.simpul.access;

import static id.simpul.kernel.Capability.ADMINISTER_OFFICE;
import static id.simpul.kernel.Capability.ADMINISTER_USERS;
import static id.simpul.kernel.Capability.APPROVE_CASE;
import static id.simpul.kernel.Capability.ASSIGN_CASE;
import static id.simpul.kernel.Capability.EDIT_HOUSEHOLD;
import static id.simpul.kernel.Capability.EXPORT_BUNDLE;
import static id.simpul.kernel.Capability.HAND_OVER_CASE;
import static id.simpul.kernel.Capability.IMPORT_DATA;
import static id.simpul.kernel.Capability.ISSUE_LETTER;
import static id.simpul.kernel.Capability.MERGE_BUNDLE;
import static id.simpul.kernel.Capability.PRINT_RECAP;
import static id.simpul.kernel.Capability.READ_RECORDS;
import static id.simpul.kernel.Capability.READ_RESTRICTED;
import static id.simpul.kernel.Capability.RECORD_ASSESSMENT;
import static id.simpul.kernel.Capability.REFER_CASE;
import static id.simpul.kernel.Capability.UNMASK_IDENTITY;
import static id.simpul.kernel.Capability.WORK_CASE;

import id.simpul.kernel.Capability;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.AccessText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a user is in the office. A role is a set of capabilities, and nothing else asks for roles. */
// An unmodifiable set of enum constants is immutable, though its type does not say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum Role {
    /** Front desk: receives citizens, registers, assesses, refers, writes letters. */
    PETUGAS(
            AccessText.ROLE_PETUGAS,
            EnumSet.of(
                    READ_RECORDS,
                    EDIT_HOUSEHOLD,
                    WORK_CASE,
                    RECORD_ASSESSMENT,
                    REFER_CASE,
                    ASSIGN_CASE,
                    ISSUE_LETTER,
                    UNMASK_IDENTITY)),
    /** PKH facilitator: visits families, assesses, works on their cases, refers them and prepares the letters. */
    PENDAMPING(
            AccessText.ROLE_PENDAMPING,
            EnumSet.of(
                    READ_RECORDS,
                    EDIT_HOUSEHOLD,
                    WORK_CASE,
                    RECORD_ASSESSMENT,
                    REFER_CASE,
                    ASSIGN_CASE,
                    ISSUE_LETTER,
                    UNMASK_IDENTITY)),
    /** Supervisor: approves, answers for recaps, bundles, users and the office's settings. */
    SUPERVISOR(AccessText.ROLE_SUPERVISOR, EnumSet.allOf(Capability.class)),
    /** District operator: receives what the offices send and answers for it, but does not work on their cases. */
    OPERATOR(
            AccessText.ROLE_OPERATOR,
            EnumSet.of(
                    READ_RECORDS,
                    READ_RESTRICTED,
                    UNMASK_IDENTITY,
                    APPROVE_CASE,
                    HAND_OVER_CASE,
                    PRINT_RECAP,
                    EXPORT_BUNDLE,
                    MERGE_BUNDLE,
                    IMPORT_DATA,
                    ADMINISTER_USERS,
                    ADMINISTER_OFFICE));

    private final TextKey title;
    private final Set<Capability> capabilities;

    Role(TextKey title, EnumSet<Capability> capabilities) {
        this.title = title;
        this.capabilities = Set.copyOf(capabilities);
    }

    /** The name of this role on screens and lists. */
    public TextKey title() {
        return title;
    }

    /** What a user with this role may do. */
    public Set<Capability> capabilities() {
        return capabilities;
    }

    /** Whether a user with this role may do {@code capability}. */
    public boolean may(Capability capability) {
        return capabilities.contains(capability);
    }

    /** How the role is written in the database: {@code petugas}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role written as {@code code}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role is written so"));
    }
}

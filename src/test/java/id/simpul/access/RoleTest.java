package id.simpul.access;

import static id.simpul.kernel.Capability.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every capability against every role, written down a second time: a change must be meant. */
class RoleTest {
    private static final Map<Capability, String> MATRIX = new EnumMap<>(Capability.class);

    static {
        //                                petugas, pendamping, supervisor, operator
        MATRIX.put(READ_RECORDS, "x x x x");
        MATRIX.put(EDIT_HOUSEHOLD, "x x x -");
        MATRIX.put(WORK_CASE, "x x x -");
        MATRIX.put(RECORD_ASSESSMENT, "x x x -");
        MATRIX.put(REFER_CASE, "x x x -");
        MATRIX.put(ASSIGN_CASE, "x x x -");
        MATRIX.put(HAND_OVER_CASE, "- - x x");
        MATRIX.put(ISSUE_LETTER, "x x x -");
        MATRIX.put(APPROVE_CASE, "- - x x");
        MATRIX.put(PRINT_RECAP, "- - x x");
        MATRIX.put(READ_RESTRICTED, "- - x x");
        MATRIX.put(UNMASK_IDENTITY, "x x x x");
        MATRIX.put(EXPORT_BUNDLE, "- - x x");
        MATRIX.put(EXCHANGE_COMPUTERS, "- - x -");
        MATRIX.put(MERGE_BUNDLE, "- - x x");
        MATRIX.put(IMPORT_DATA, "- - x x");
        MATRIX.put(ADMINISTER_USERS, "- - x x");
        MATRIX.put(ADMINISTER_OFFICE, "- - x x");
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void everyRoleMayWhatTheMatrixSays(Capability capability) {
        String[] row = MATRIX.getOrDefault(capability, "").split(" ", -1);
        Role[] roles = {Role.PETUGAS, Role.PENDAMPING, Role.SUPERVISOR, Role.OPERATOR};
        assertThat(roles).containsExactlyInAnyOrder(Role.values());
        for (int i = 0; i < roles.length; i++) {
            Role role = roles[i];
            boolean may = row[i].equals("x");
            assertThat(role.may(capability)).as("%s %s", role, capability).isEqualTo(may);
            var actor = new Actor(1, "Uji", "320127", role.capabilities());
            if (may) {
                actor.require(capability);
            } else {
                assertThatThrownBy(() -> actor.require(capability))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.problem()).isEqualTo(new NotAllowed(capability)));
            }
        }
    }

    @Test
    void theMatrixIsWhole() {
        assertThat(MATRIX.keySet()).containsExactlyInAnyOrder(Capability.values());
    }

    @Test
    void whoMaySignMayAlsoAdministerAndTheOtherWayRound() {
        // The signing key is wrapped for those who may export; only they can hand it to another user.
        for (Role role : Role.values()) {
            assertThat(role.may(EXPORT_BUNDLE)).isEqualTo(role.may(ADMINISTER_USERS));
        }
    }

    @Test
    void rolesHaveNamesInBothLanguagesAndACodeForTheDatabase() {
        for (Role role : Role.values()) {
            assertThat(new Texts(Texts.INDONESIAN).get(role.title())).isNotBlank();
            assertThat(new Texts(Texts.ENGLISH).get(role.title())).isNotBlank();
            assertThat(Role.of(role.code())).isEqualTo(role);
        }
        assertThat(Set.of("petugas", "pendamping", "supervisor", "operator")).contains(Role.PENDAMPING.code());
        assertThatThrownBy(() -> Role.of("camat")).isInstanceOf(IllegalArgumentException.class);
    }
}

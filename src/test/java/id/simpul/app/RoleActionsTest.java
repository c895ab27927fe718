package id.simpul.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.access.Role;
import id.simpul.kernel.Actor;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.testing.MovableClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may do what, tried at the desks themselves. The rows are what the roles of an SLRT do: the front desk receives, records
 * and refers; the PKH facilitator visits, works with families and prepares their referrals; the supervisor checks, answers
 * for recaps and bundles; the district merges and does not work on cases.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleActionsTest {
    private static final long NOBODY = 987_654_321L;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    /** One action, and for petugas, pendamping, supervisor, operator whether it is theirs. */
    private record Action(String who, BiConsumer<Office, Actor> act) {}

    @BeforeAll
    void open(@TempDir Path folder) {
        office = TestOffices.create(folder, "320127", MovableClock.atWork());
    }

    @AfterAll
    void close() {
        office.close();
    }

    private static Map<String, Action> actions() {
        Map<String, Action> actions = new LinkedHashMap<>();
        actions.put(
                "read the inbox", new Action("x x x x", (o, who) -> o.inbox().villages(who)));
        actions.put(
                "find a person", new Action("x x x x", (o, who) -> o.search().search(who, "Siti")));
        actions.put(
                "change a family",
                new Action("x x x -", (o, who) -> o.households().removeMember(who, NOBODY, "uji")));
        actions.put(
                "note on a case", new Action("x x x -", (o, who) -> o.cases().note(who, NOBODY, "uji")));
        actions.put(
                "postpone a case",
                new Action("x x x -", (o, who) -> o.cases().postpone(who, NOBODY, LocalDate.of(2026, 6, 1), "uji")));
        actions.put(
                "send a reminder of a referral",
                new Action("x x x -", (o, who) -> o.referrals().remind(who, List.of(NOBODY), "TELEPON", "")));
        actions.put(
                "take a referral back",
                new Action("x x x -", (o, who) -> o.referrals().revoke(who, NOBODY, "uji")));
        actions.put(
                "prepare a referral letter",
                new Action("x x x x", (o, who) -> o.letters().draft(who, NOBODY)));
        actions.put(
                "void a letter", new Action("x x x -", (o, who) -> o.letters().makeVoid(who, NOBODY, "uji")));
        actions.put("read a recap", new Action("x x x x", (o, who) -> o.recaps().months(who)));
        actions.put(
                "change the letterhead",
                new Action("- - x x", (o, who) -> o.profile().undo(who, NOBODY)));
        actions.put(
                "change the register's template",
                new Action("- - x x", (o, who) -> o.cases().registerTemplate(who, "{urut4}")));
        actions.put(
                "read a bundle",
                new Action(
                        "- - x x",
                        (o, who) -> o.reception()
                                .verify(
                                        who,
                                        o.signingSecret().orElseThrow(),
                                        Path.of("tidak-ada.slrt"),
                                        Progress.NONE)));
        return actions;
    }

    @TestFactory
    List<DynamicTest> everyRoleMayDoItsWorkAndNoOther() {
        List<DynamicTest> tests = new ArrayList<>();
        Role[] roles = {Role.PETUGAS, Role.PENDAMPING, Role.SUPERVISOR, Role.OPERATOR};
        actions().forEach((name, action) -> {
            String[] row = action.who().split(" ", -1);
            for (int i = 0; i < roles.length; i++) {
                Role role = roles[i];
                boolean may = row[i].equals("x");
                tests.add(DynamicTest.dynamicTest(
                        name + ": " + role,
                        () -> assertThat(allowed(action, role)).isEqualTo(may)));
            }
        });
        return tests;
    }

    /** Whether the desk let {@code role} begin; that there is no such record is found out later. */
    private boolean allowed(Action action, Role role) {
        try {
            action.act().accept(office, new Actor(7, "Uji", "320127", role.capabilities()));
            return true;
        } catch (Refusal refusal) {
            return !(refusal.problem() instanceof NotAllowed);
        } catch (RuntimeException later) {
            return true;
        }
    }
}

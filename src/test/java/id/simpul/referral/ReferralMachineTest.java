package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CASE_STEP;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseProblem;
import id.simpul.casework.Stage;
import id.simpul.kernel.Refusal;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever people do in whatever order: no record is in a state its kind does not allow, none changes but as its kind's machine
 * says, a case belongs to exactly one office, a case with something open does not leave the stage of referrals by an answer, and
 * taking everything back restores the exact first state.
 */
class ReferralMachineTest {
    private static final List<String> OFFICES = List.of("320124", "320125", "3201", "32");
    private static final int WAYS = 25;
    private static final int STEPS = 24;

    @TempDir
    Path folder;

    private @Nullable CaseOffice opened;
    private long file;
    private final Map<Long, State> before = new HashMap<>();

    @Test
    void randomWaysStayWithinTheMachine() {
        int done = 0;
        int refused = 0;
        try (CaseOffice office = new CaseOffice(folder)) {
            opened = office;
            for (int seed = 0; seed < WAYS; seed++) {
                var random = new Random(seed);
                file = office.drafted("PBI");
                before.clear();
                List<Result<?>> first = state();
                Deque<Long> acts = new ArrayDeque<>();
                for (int step = 0; step < STEPS; step++) {
                    Long act = tried(random);
                    if (act == null) {
                        refused++;
                    } else {
                        acts.push(act);
                        done++;
                    }
                    holds("seed " + seed + ", step " + step);
                }
                before.clear();
                acts.forEach(act -> office.referrals.undo(office.supervisor, act));
                assertThat(state()).as("everything taken back, seed " + seed).isEqualTo(first);
            }
        }
        assertThat(done).as("steps that were made").isGreaterThan(WAYS * 5);
        assertThat(refused).as("steps that were refused").isGreaterThan(WAYS);
    }

    private CaseOffice office() {
        return Objects.requireNonNull(opened);
    }

    private static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private @Nullable Long tried(Random random) {
        try {
            return step(random);
        } catch (Refusal refusal) {
            assertThat(refusal.problem()).isInstanceOfAny(ReferralProblem.class, CaseProblem.class);
            return null;
        }
    }

    private Long step(Random random) {
        List<Referral> all = office().referrals.of(office().supervisor, file);
        int what = random.nextInt(all.isEmpty() ? 4 : 12);
        long one = all.isEmpty() ? 0 : any(random, all).id();
        return switch (what) {
            case 0, 1 -> {
                List<Destination> to = office().destinations.list(office().supervisor, "PBI");
                long id = to.get(random.nextInt(4)).id();
                yield office().referrals
                        .refer(office().supervisor, new NewReferral(file, id, null, null))
                        .act();
            }
            case 2, 3 -> {
                Kind kind = any(random, List.of(Kind.TRANSFER, Kind.REQUEST, Kind.ESCALATE));
                String to = any(random, OFFICES);
                yield office().handOvers
                        .handOver(office().supervisor, NewHandOver.toOffice(file, kind, to, "uji", null))
                        .act();
            }
            case 4, 5, 6, 7, 8 -> {
                State said = any(random, List.of(State.values()));
                yield office().referrals
                        .answer(
                                office().supervisor,
                                one,
                                new Referral.Answer(said.code(), CaseOffice.TODAY, null, "uji " + random.nextInt()));
            }
            case 9 -> office().referrals.revoke(office().supervisor, one, "uji");
            case 10 -> office().referrals.sentAgain(office().supervisor, one, null);
            default -> office().referrals.done(office().supervisor, one, CaseOffice.TODAY, "uji");
        };
    }

    private void holds(String where) {
        List<Referral> all = office().referrals.of(office().supervisor, file);
        String owner = Objects.requireNonNull(
                office().handOvers.owner(office().supervisor, file).office());
        @Nullable String expected = "320127";
        for (Referral one : all.reversed()) {
            assertThat(one.kind().states()).as(where).contains(one.state());
            State was = before.getOrDefault(one.id(), one.kind().start());
            if (was != one.state()) {
                assertThat(one.kind().after(was))
                        .as("%s: %s from %s", where, one.kind(), was)
                        .contains(one.state());
            }
            before.put(one.id(), one.state());
            if (one.kind().changesOwner() && one.state() == State.ACCEPTED) {
                // Only one can be open at a time, so they were accepted in the order they were made.
                expected = one.kind() == Kind.TRANSFER
                        ? one.theirs().office()
                        : Objects.requireNonNull(one.ours()).office();
            }
        }
        assertThat(owner).as(where).isEqualTo(expected);
        boolean waits = all.stream()
                .filter(one -> one.kind().moves())
                .anyMatch(one -> one.state() == State.WAITING || one.state() == State.WAITING_LIST);
        String stage = office().cases.find(office().supervisor, file).stage().code();
        assertThat(Set.of(Stage.DRAFT, Stage.REFERRED, Stage.FOLLOW_UP, Stage.HANDED_OVER))
                .contains(stage);
        assertThat(stage.equals(Stage.HANDED_OVER))
                .as(where + ": closed here exactly while it is another office's")
                .isEqualTo(!owner.equals("320127"));
        if (waits && owner.equals("320127")) {
            assertThat(stage).as(where + ": something is waited for").isEqualTo(Stage.REFERRED);
        }
    }

    private List<Result<?>> state() {
        return office().database.read(sql -> {
            List<Result<?>> rows = new ArrayList<>();
            rows.add(rows(sql.selectFrom(REFERRAL)
                    .where(REFERRAL.CASE_FILE.eq(file))
                    .and(REFERRAL.DELETED.eq(0L))
                    .fetch()));
            rows.add(rows(sql.selectFrom(CASE_STEP)
                    .where(CASE_STEP.CASE_FILE.eq(file))
                    .and(CASE_STEP.DELETED.eq(0L))
                    .orderBy(CASE_STEP.ID)
                    .fetch()));
            rows.add(rows(sql.selectFrom(CASE_FILE).where(CASE_FILE.ID.eq(file)).fetch()));
            return rows;
        });
    }

    /** Without the columns that only count versions. */
    private static Result<?> rows(Result<? extends Record> rows) {
        return rows.into(java.util.Arrays.stream(rows.fields())
                .filter(field ->
                        !field.getName().equals("ver") && !field.getName().equals("hlc"))
                .toArray(Field[]::new));
    }
}

package id.simpul.exchange.stream;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.stream.Acknowledgement.Verdict;
import id.simpul.exchange.stream.Decision.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StreamRulesTest {
    private record Sent(StreamPosition at, String id) {}

    /** Keeps what it cannot merge yet and tries again, as a desk does with its files. */
    private static final class Receiver {
        StreamState state = StreamState.START;
        final Map<Long, String> merged = new HashMap<>();
        final List<Sent> applied = new ArrayList<>();
        private final Set<Sent> waiting = new HashSet<>();
        boolean forked;

        void receive(Sent bundle) {
            waiting.add(bundle);
            boolean again = true;
            while (again) {
                again = false;
                for (Sent candidate : List.copyOf(waiting)) {
                    Decision decision =
                            state.decide(true, candidate.at, candidate.id, merged::get, Collections.emptySortedSet());
                    switch (decision) {
                        case Decision.Apply apply -> {
                            state = apply.next();
                            merged.put(candidate.at.sequence(), candidate.id);
                            applied.add(candidate);
                            again = true;
                        }
                        case Decision.Fork fork -> {
                            forked = true;
                            state = state.freeze();
                        }
                        default -> {}
                    }
                    if (!(decision instanceof Decision.Gap)) {
                        waiting.remove(candidate);
                    }
                }
            }
        }
    }

    @Test
    void everyForkIsFoundAndNothingElseIsCalledOne() {
        var random = new Random(32_0127);
        int forks = 0;
        int deliveries = 0;
        int applications = 0;
        for (int history = 0; history < 20_000; history++) {
            var sent = new ArrayList<Sent>();
            boolean fork = write(random, sent);
            var receiver = new Receiver();
            for (Sent bundle : deliver(random, sent)) {
                receiver.receive(bundle);
                deliveries++;
            }
            applications += receiver.applied.size();
            forks += fork ? 1 : 0;
            assertThat(receiver.forked).as("history %s", history).isEqualTo(fork);
            unbroken(receiver.applied);
            if (!fork) {
                assertThat(receiver.applied).as("history %s", history).isEqualTo(sent);
            }
            afterwards(receiver);
        }
        // The test would say little if random histories had no forks or no applications.
        assertThat(forks).isBetween(4_000, 12_000);
        assertThat(applications).isGreaterThan(100_000);
        assertThat(deliveries).isGreaterThan(2 * applications);
    }

    /** A sender's life, with restores from backup. Answers whether one number went to two different bundles. */
    private static boolean write(Random random, List<Sent> sent) {
        var own = new ArrayList<Sent>();
        var numbers = new HashMap<Long, String>();
        boolean fork = false;
        int bundles = 2 + random.nextInt(16);
        for (int i = 0; i < bundles; i++) {
            if (!own.isEmpty() && random.nextInt(20) == 0) {
                own.subList(random.nextInt(own.size()), own.size()).clear();
            }
            long number = own.size() + 1L;
            var bundle =
                    new Sent(new StreamPosition(1, number, own.isEmpty() ? null : own.getLast().id), "sha256:" + i);
            own.add(bundle);
            sent.add(bundle);
            fork |= numbers.put(number, bundle.id) != null;
        }
        return fork;
    }

    /** Loses some, repeats some, disorders all; what was lost is asked for again at the end. */
    private static List<Sent> deliver(Random random, List<Sent> sent) {
        var first = new ArrayList<Sent>();
        var lost = new ArrayList<Sent>();
        for (Sent bundle : sent) {
            (random.nextInt(5) == 0 ? lost : first).add(bundle);
            for (int i = random.nextInt(4); i > 0; i--) {
                first.add(sent.get(random.nextInt(sent.size())));
            }
        }
        if (random.nextInt(3) > 0) {
            Collections.shuffle(first, random);
        }
        Collections.shuffle(lost, random);
        first.addAll(lost);
        return first;
    }

    private static void unbroken(List<Sent> applied) {
        @Nullable String head = null;
        long number = 0;
        for (Sent bundle : applied) {
            assertThat(bundle.at.sequence()).isEqualTo(++number);
            assertThat(bundle.at.previous()).isEqualTo(head);
            head = bundle.id;
        }
        assertThat(new HashSet<>(applied)).hasSameSizeAs(applied);
    }

    /** Whatever happened, the next epoch that the operator approves goes on from what was merged. */
    private static void afterwards(Receiver receiver) {
        String head = receiver.state.head();
        var first = new Sent(new StreamPosition(2, 1, head), "sha256:new");
        receiver.receive(first);
        assertThat(receiver.applied).doesNotContain(first);
        receiver.state = receiver.state.approve(2);
        receiver.merged.clear();
        receiver.receive(first);
        assertThat(receiver.applied).endsWith(first);
    }

    @Test
    void eachRuleByName() {
        var state = new StreamState(3, 5, "h5", false);
        Map<Long, String> merged = Map.of(4L, "h4", 5L, "h5");
        var none = new TreeSet<Long>();
        assertThat(state.decide(true, at(3, 6, "h5"), "h6", merged::get, none))
                .isEqualTo(new Decision.Apply(new StreamState(3, 6, "h6", false)));
        assertThat(state.decide(true, at(3, 4, "h3"), "h4", merged::get, none))
                .isEqualTo(new Decision.AlreadyReceived());
        assertThat(state.decide(true, at(3, 4, "h3"), "other", merged::get, none))
                .isEqualTo(new Decision.Fork(4));
        assertThat(state.decide(true, at(3, 6, "other"), "h6", merged::get, none))
                .isEqualTo(new Decision.Fork(6));
        assertThat(state.decide(true, at(2, 6, "h5"), "h6", merged::get, none)).isEqualTo(new Decision.EpochLower(2));
        assertThat(state.decide(true, at(4, 1, "h5"), "h6", merged::get, none)).isEqualTo(new Decision.EpochHigher(4));
        assertThat(state.decide(false, at(3, 6, "h5"), "h6", merged::get, none)).isEqualTo(new Decision.NotForUs());
        assertThat(state.freeze().decide(true, at(3, 6, "h5"), "h6", merged::get, none))
                .isEqualTo(new Decision.Frozen());
        assertThat(state.freeze().decide(true, at(3, 5, "h4"), "h5", merged::get, none))
                .isEqualTo(new Decision.AlreadyReceived());
    }

    @Test
    void aGapNamesTheNumbersThatAreMissing() {
        var state = new StreamState(1, 5, "h5", false);
        assertThat(state.decide(
                        true, at(1, 12, "h11"), "h12", number -> null, new TreeSet<>(List.of(8L, 9L, 11L, 40L))))
                .isEqualTo(new Decision.Gap(List.of(new Range(6, 7), new Range(10, 10))));
    }

    @Test
    void aStolenKeyCannotRunAwayWithTheNumber() {
        var state = new StreamState(1, 5, "h5", false);
        assertThat(state.decide(true, at(1, Long.MAX_VALUE, "h5"), "x", number -> null, new TreeSet<>()))
                .isEqualTo(new Decision.Gap(List.of(new Range(6, Long.MAX_VALUE - 1))));
        var full = new StreamState(1, Long.MAX_VALUE, "h", false);
        assertThat(full.decide(true, at(1, Long.MAX_VALUE, "h5"), "x", number -> "h", new TreeSet<>()))
                .isEqualTo(new Decision.Fork(Long.MAX_VALUE));
        assertThat(full.approve(2)).isEqualTo(new StreamState(2, 0, "h", false));
    }

    @Test
    void theNextOfANewEpochIsItsFirstAndFollowsTheLastBefore() {
        var state = new StreamState(3, 5, "h5", false);
        assertThat(state.next(3)).isEqualTo(new StreamPosition(3, 6, "h5"));
        assertThat(state.next(4)).isEqualTo(new StreamPosition(4, 1, "h5"));
        assertThat(StreamState.START.next(1)).isEqualTo(new StreamPosition(1, 1, null));
    }

    @Test
    void anAcknowledgementShowsASenderThatItWasRolledBack() {
        var acknowledgement = new Acknowledgement(2, 17, "h17");
        assertThat(acknowledgement.compare(2, 20, number -> "h" + number)).isEqualTo(Verdict.AGREES);
        assertThat(acknowledgement.compare(2, 16, number -> "h" + number)).isEqualTo(Verdict.ROLLED_BACK);
        assertThat(acknowledgement.compare(1, 20, number -> "h" + number)).isEqualTo(Verdict.ROLLED_BACK);
        assertThat(acknowledgement.compare(2, 20, number -> "other")).isEqualTo(Verdict.DIVERGED);
        assertThat(acknowledgement.compare(3, 0, number -> null)).isEqualTo(Verdict.OLD_EPOCH);
    }

    private static StreamPosition at(long epoch, long sequence, String previous) {
        return new StreamPosition(epoch, sequence, previous);
    }
}

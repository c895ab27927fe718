package id.simpul.exchange;

import id.simpul.exchange.Examined.Verdict;
import id.simpul.exchange.format.BundleHeader;
import id.simpul.exchange.format.VerifiedBundle;
import id.simpul.exchange.stream.Decision;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.wire.OfficeCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Puts genuine bundles of any senders in order and says which can be merged, as if those before them were. */
final class Examination {
    private final DSLContext sql;
    private final OfficeCode office;
    private final Map<String, StreamState> states = new HashMap<>();
    private final Map<String, SortedSet<Long>> atHand = new HashMap<>();
    private final Map<String, String> taken = new HashMap<>();

    Examination(DSLContext sql, OfficeCode office) {
        this.sql = sql;
        this.office = office;
    }

    List<Examined> of(List<VerifiedBundle> bundles) {
        List<VerifiedBundle> sorted = bundles.stream()
                .sorted(Comparator.comparing((VerifiedBundle bundle) -> sender(bundle))
                        .thenComparingLong(bundle -> bundle.header().position().epoch())
                        .thenComparingLong(bundle -> bundle.header().position().sequence())
                        .thenComparing(bundle -> bundle.header().created()))
                .toList();
        for (VerifiedBundle bundle : sorted) {
            atHand.computeIfAbsent(key(bundle), key -> ahead(bundle))
                    .add(bundle.header().position().sequence());
        }
        var examined = new ArrayList<Examined>();
        sorted.forEach(bundle -> examined.add(examine(bundle)));
        examined.sort(Comparator.comparing(Examined::verdict));
        return examined;
    }

    private static String sender(VerifiedBundle bundle) {
        return bundle.signer().office().digits();
    }

    private static String key(VerifiedBundle bundle) {
        return sender(bundle) + "/" + bundle.header().position().epoch();
    }

    private SortedSet<Long> ahead(VerifiedBundle bundle) {
        return new TreeSet<>(ExchangeStore.ahead(
                sql, sender(bundle), bundle.header().position().epoch()));
    }

    private Examined examine(VerifiedBundle bundle) {
        String sender = sender(bundle);
        StreamState state = states.computeIfAbsent(
                sender,
                from -> ExchangeStore.stream(sql, from, ExchangeStore.IN).state());
        Decision decision = StreamGate.decide(
                bundle,
                state,
                office,
                number -> merged(key(bundle), sender, state.epoch(), number),
                atHand.getOrDefault(key(bundle), new TreeSet<>()));
        if (decision instanceof Decision.Apply apply) {
            states.put(sender, apply.next());
            taken.put(key(bundle) + "/" + bundle.header().position().sequence(), bundle.id());
        } else if (decision instanceof Decision.Fork) {
            states.put(sender, state.freeze());
        }
        BundleHeader header = bundle.header();
        BundleLog rival = ExchangeStore.merged(
                sql, sender, header.position().epoch(), header.position().sequence());
        return new Examined(
                bundle.file(),
                verdict(decision),
                header,
                bundle.id(),
                bundle.rows() - bundle.rows(JournalRows.ACTS),
                StreamGate.problem(decision, bundle),
                rival);
    }

    private @Nullable String merged(String key, String sender, long epoch, long number) {
        String here = taken.get(key + "/" + number);
        return here == null ? ExchangeStore.bundleAt(sql, ExchangeStore.IN, sender, epoch, number) : here;
    }

    private static Verdict verdict(Decision decision) {
        return switch (decision) {
            case Decision.Apply apply -> Verdict.READY;
            case Decision.Gap gap -> Verdict.WAITING;
            case Decision.AlreadyReceived already -> Verdict.ALREADY;
            case Decision.Fork fork -> Verdict.FORK;
            case Decision.Frozen frozen -> Verdict.FORK;
            case Decision.EpochLower lower -> Verdict.REFUSED;
            case Decision.EpochHigher higher -> Verdict.REFUSED;
            case Decision.NotForUs other -> Verdict.REFUSED;
        };
    }
}

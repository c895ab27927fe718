package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.ACT;

import id.simpul.exchange.stream.Decision;
import id.simpul.exchange.stream.StreamPosition;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.trust.RosterEntry;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.OfficeCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How each enrolled office stands, read in one go. */
final class Offices {
    private final DSLContext sql;
    private final OfficeCode district;

    Offices(DSLContext sql, OfficeCode district) {
        this.sql = sql;
        this.district = district;
    }

    List<OfficeStanding> list() {
        Optional<Trust> trust = ExchangeStore.trust(sql, Circle.DISTRICT);
        if (trust.isEmpty() || !EnrolmentDesk.isDistrict(district)) {
            return List.of();
        }
        Map<String, RosterEntry> newest = new TreeMap<>();
        for (RosterEntry entry : trust.get().roster().offices()) {
            if (!entry.office().equals(district)) {
                newest.put(entry.office().digits(), entry);
            }
        }
        return newest.values().stream().map(this::standing).toList();
    }

    private OfficeStanding standing(RosterEntry entry) {
        String office = entry.office().digits();
        StreamState state = ExchangeStore.stream(sql, office, ExchangeStore.IN).state();
        SortedSet<Long> ahead = ExchangeStore.ahead(sql, office, state.epoch());
        return new OfficeStanding(
                entry.office(),
                entry.status(),
                enrolled(entry),
                state.epoch(),
                state.sequence(),
                ExchangeStore.lastMerged(sql, office),
                missing(state, ahead),
                ahead.size(),
                state.frozen());
    }

    private static String missing(StreamState state, SortedSet<Long> ahead) {
        if (ahead.isEmpty()) {
            return "";
        }
        var last = new StreamPosition(state.epoch(), ahead.getLast(), null);
        var unfrozen = new StreamState(state.epoch(), state.sequence(), state.head(), false);
        return unfrozen.decide(true, last, "", number -> null, ahead) instanceof Decision.Gap gap
                ? StreamGate.numbers(gap)
                : "";
    }

    private @Nullable Instant enrolled(RosterEntry entry) {
        Long at = sql.select(DSL.max(ACT.AT))
                .from(ACT)
                .where(ACT.ACTION.eq("exchange.enrol"))
                .and(ACT.REASON.eq(entry.office().dotted()))
                .fetchSingle(DSL.max(ACT.AT));
        return at == null ? null : Instant.ofEpochMilli(at);
    }
}

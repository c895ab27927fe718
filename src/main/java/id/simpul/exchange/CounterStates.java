package id.simpul.exchange;

import id.simpul.exchange.wire.OfficeCode;
import id.simpul.numbering.Blocks;
import id.simpul.numbering.Counter;
import id.simpul.numbering.Self;
import id.simpul.numbering.Series;
import id.simpul.numbering.SeriesBook;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How the office's computers stand, read in one go. */
final class CounterStates {
    private final DSLContext sql;
    private final LocalDate today;
    private final List<Series> series;

    CounterStates(DSLContext sql, SeriesBook book, LocalDate today) {
        this.sql = sql;
        this.today = today;
        this.series = Blocks.needed(book.inUse(sql, today), today);
    }

    CounterState state() {
        Self self = Self.of(sql);
        String main = Circle.OFFICE.me(sql).area();
        boolean counter = self.role() == Self.Role.COUNTER;
        return new CounterState(
                self,
                self.role() != Self.Role.ONLY && self.place().isEmpty(),
                self.role() == Self.Role.WAITING ? ExchangeStore.keysMade(sql).orElse(null) : null,
                Blocks.counters(sql).stream().map(one -> standing(one, main)).toList(),
                counter ? Blocks.holdings(sql, self.install(), series, today) : List.of(),
                counter ? last(main, ExchangeStore.IN) : null,
                counter ? last(main, ExchangeStore.OUT) : null,
                counter ? unconfirmed(main) : 0,
                counter
                        ? CounterExchange.export(sql, main).records().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        : 0);
    }

    private CounterStanding standing(Counter counter, String office) {
        String code = OfficeCode.counter(office, counter.install()).digits();
        return new CounterStanding(
                counter,
                last(code, ExchangeStore.IN),
                last(code, ExchangeStore.OUT),
                unconfirmed(code),
                ExchangeStore.stream(sql, code, ExchangeStore.IN).state().frozen(),
                counter.active() ? Blocks.holdings(sql, counter.install(), series, today) : List.of());
    }

    private long unconfirmed(String code) {
        return ExchangeStore.stream(sql, code, ExchangeStore.OUT).state().sequence()
                - ExchangeStore.acknowledged(sql, code, ExchangeStore.OUT);
    }

    private @Nullable BundleLog last(String code, String direction) {
        return ExchangeStore.logs(sql, Circle.OFFICE, direction).stream()
                .filter(log -> log.office().equals(code))
                .findFirst()
                .orElse(null);
    }
}

package id.simpul.exchange.ui;

import id.simpul.exchange.CounterDesk;
import id.simpul.exchange.CounterExchange;
import id.simpul.kernel.Capability;
import id.simpul.screen.Route;

/**
 * What the screen of the office's computers works with.
 *
 * @param shared as other screens of the exchange, with a reception of what the office's computers send
 * @param desk enrols and ends computers
 * @param exchange sends
 * @param report the report of numbers
 */
public record CounterServices(ExchangeServices shared, CounterDesk desk, CounterExchange exchange, Route report) {
    boolean mayOpen() {
        return shared.mayOpen();
    }

    boolean mayAdminister() {
        return shared.actor().may(Capability.ADMINISTER_OFFICE) && mayOpen();
    }
}

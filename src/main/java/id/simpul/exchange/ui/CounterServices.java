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
    /** Whether the user may exchange with the office's other computers. */
    boolean mayExchange() {
        return shared.mayOpen(Capability.EXCHANGE_COMPUTERS);
    }

    /** Whether the user may enrol computers and end them. */
    boolean mayAdminister() {
        return shared.actor().may(Capability.ADMINISTER_OFFICE) && shared.mayOpen();
    }
}

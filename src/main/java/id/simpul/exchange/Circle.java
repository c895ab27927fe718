package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.BUNDLE;
import static id.simpul.store.jooq.Tables.INSTALL_STATE;

import id.simpul.exchange.wire.OfficeCode;
import id.simpul.numbering.Self;
import id.simpul.store.Transaction;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Who exchanges bundles with whom. An office may belong to both; their keys, rosters and streams have nothing to do with each other. */
enum Circle {
    /** A district and its offices. */
    DISTRICT,
    /** The computers of one office: the main one and its counters. */
    OFFICE;

    /** This computer's code in this circle. */
    OfficeCode me(DSLContext sql) {
        String office = sql.select(INSTALL_STATE.OFFICE).from(INSTALL_STATE).fetchSingle(INSTALL_STATE.OFFICE);
        Self self = Self.of(sql);
        return this == OFFICE && self.further() ? OfficeCode.counter(office, self.install()) : new OfficeCode(office);
    }

    /** What {@code sender} may tell {@code receiver}. */
    Policy policy(Transaction tx, OfficeCode sender, OfficeCode receiver) {
        return this == DISTRICT
                ? new SenderPolicy(tx, sender.digits(), receiver.digits())
                : new CounterPolicy(
                        sender.counter(), sender.area(), Self.of(tx.sql()).install());
    }

    /** Bundles that were sent or merged in this circle: the code of the other side tells, see {@link id.simpul.exchange.wire.OfficeCode}. */
    Condition of(DSLContext sql) {
        Condition inside = BUNDLE.OFFICE
                .contains("-")
                .or(BUNDLE.OFFICE.eq(sql.select(INSTALL_STATE.OFFICE).from(INSTALL_STATE)));
        return this == OFFICE ? inside : inside.not();
    }
}

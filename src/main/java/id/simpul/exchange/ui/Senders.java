package id.simpul.exchange.ui;

import id.simpul.exchange.CounterState;
import id.simpul.exchange.Finding.Value;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.CounterText;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.numbering.Self;
import id.simpul.screen.Ui;
import java.util.function.Function;

/**
 * How those are called who wrote what is merged: offices at a district, computers in one office.
 *
 * @param title of the page
 * @param next what to do on it
 * @param conflict that two of them changed the same
 * @param name who wrote a value
 */
record Senders(TextKey title, TextKey next, TextKey conflict, Function<Value, String> name) {
    static Senders offices(ExchangeWords words) {
        return new Senders(
                ExchangeText.RECEPTION_TITLE,
                ExchangeText.PREVIEWED_NEXT,
                ExchangeText.CONFLICT_WHAT,
                value -> words.office(value.office()));
    }

    /** The computers as {@code state} knows them: a further one knows itself and the main one. */
    static Senders computers(Ui ui, CounterState state) {
        return new Senders(
                CounterText.CONTESTED_TITLE, CounterText.CONTESTED_NEXT, CounterText.CONTESTED_WHAT, value -> {
                    if (value.install() == state.self().install()) {
                        return ui.text(CounterText.COMPUTER_THIS);
                    }
                    return state.counters().stream()
                            .map(one -> one.counter())
                            .filter(one -> one.install() == value.install())
                            .findFirst()
                            .map(one -> one.name())
                            .orElseGet(() -> ui.text(
                                    state.self().role() == Self.Role.MAIN
                                            ? CounterText.COMPUTER_ENDED
                                            : CounterText.COMPUTER_OTHER));
                });
    }

    String of(Value value) {
        return name.apply(value);
    }
}

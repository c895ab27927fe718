package id.simpul.store;

/**
 * What a feature has to write besides, in the same transaction and as ordinary changes of its act, when records come from
 * another office or when an act is taken back. Both must do the same in every office that has the same records, so that two
 * offices that do it without knowing of each other write the same values.
 */
public interface Consequences {
    /** {@code transaction} took in what another office had written. */
    void received(Transaction transaction);

    /** {@code transaction} took {@code act} back. */
    void undone(Transaction transaction, long act);
}

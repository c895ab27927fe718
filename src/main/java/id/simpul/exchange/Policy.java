package id.simpul.exchange;

import id.simpul.kernel.Message;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Entity;
import id.simpul.store.Merge;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a sender may tell: says of each change why it must be left out, if it must. */
interface Policy extends Function<Change, Optional<Message>> {
    /** Whether {@code act} is one the sender may tell of; where it comes from is noted. */
    boolean owns(Act act, Merge merge);

    /** The tables it may tell of. */
    List<Entity> told();
}

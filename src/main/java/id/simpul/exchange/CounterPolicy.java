package id.simpul.exchange;

import id.simpul.kernel.Dot;
import id.simpul.kernel.Message;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Entity;
import id.simpul.store.Merge;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What computers of one office tell each other. A counter tells what it did itself; the main computer tells what everybody else
 * did. Numbers are reserved, and computers enrolled, by the main one only.
 */
final class CounterPolicy implements Policy {
    private static final Set<Entity> OF_MAIN = Set.of(Entity.COUNTER, Entity.NUMBER_BLOCK);

    private final OptionalInt counter;
    private final String office;
    private final int own;
    private final Set<Long> acts = new HashSet<>();

    /**
     * What {@code counter} may tell, or the main computer if it is empty.
     *
     * @param office the office of both
     * @param own installation number of the receiver
     */
    CounterPolicy(OptionalInt counter, String office, int own) {
        this.counter = counter;
        this.office = office;
        this.own = own;
    }

    @Override
    public boolean owns(Act act, Merge merge) {
        int install = Dot.install(act.id());
        if (!told(install) || (counter.isPresent() && !act.office().equals(office))) {
            return false;
        }
        merge.install(install, act.office());
        acts.add(act.id());
        return true;
    }

    private boolean told(int install) {
        return counter.isPresent() ? install == counter.getAsInt() : install != own;
    }

    @Override
    public Optional<Message> apply(Change change) {
        if (!acts.contains(change.act()) || !told(Dot.install(change.id()))) {
            return Optional.of(Message.of(ExchangeText.MERGE_FOREIGN_INSTALL));
        }
        if (counter.isPresent() && OF_MAIN.contains(change.entity()) && !request(change)) {
            return Optional.of(Message.of(ExchangeText.MERGE_ONLY_MAIN));
        }
        return Optional.empty();
    }

    /** A counter may ask for numbers, for itself. */
    private boolean request(Change change) {
        return change.entity() == Entity.NUMBER_BLOCK
                && change.patch().creation()
                && Long.valueOf(counter.orElseThrow()).equals(after(change, "install"))
                && after(change, "first") == null
                && after(change, "last") == null
                && after(change, "closed_on") == null;
    }

    private static @Nullable Object after(Change change, String field) {
        var values = change.patch().fields().get(field);
        return values == null ? null : values.after();
    }

    @Override
    public List<Entity> told() {
        return Entity.ofOffice();
    }
}

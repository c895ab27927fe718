package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.INSTALL;

import id.simpul.kernel.Dot;
import id.simpul.kernel.Message;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Entity;
import id.simpul.store.Merge;
import id.simpul.store.Patch.Values;
import id.simpul.store.Transaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an office may tell: its own acts about its own villages. An office edits its own records; another's only through the
 * district.
 */
final class SenderPolicy implements Policy {
    private final String sender;
    private final String receiver;
    private final Map<Integer, String> installs = new HashMap<>();
    private final Set<Long> acts = new HashSet<>();

    SenderPolicy(Transaction tx, String sender, String receiver) {
        this.sender = sender;
        this.receiver = receiver;
        tx.sql().selectFrom(INSTALL).forEach(row -> installs.put(row.getNumber().intValue(), row.getOffice()));
    }

    /** Whether {@code act} is the sender's; its install number is noted as the sender's from now on. */
    @Override
    public boolean owns(Act act, Merge merge) {
        int install = Dot.install(act.id());
        if (!act.office().equals(sender) || !owner(install).equals(sender)) {
            return false;
        }
        if (installs.putIfAbsent(install, sender) == null) {
            merge.install(install, sender);
        }
        acts.add(act.id());
        return true;
    }

    @Override
    public List<Entity> told() {
        return Entity.shared();
    }

    private String owner(int install) {
        return installs.getOrDefault(install, sender);
    }

    @Override
    public Optional<Message> apply(Change change) {
        if (!acts.contains(change.act()) || !owner(Dot.install(change.id())).equals(sender)) {
            return Optional.of(Message.of(ExchangeText.MERGE_FOREIGN_INSTALL));
        }
        String rowOwner = owner(Dot.install(change.row()));
        if (!rowOwner.equals(sender) && !rowOwner.equals(receiver)) {
            return Optional.of(Message.of(ExchangeText.MERGE_FOREIGN_ROW));
        }
        if (change.entity() == Entity.HOUSEHOLD || change.entity() == Entity.CASE_FILE) {
            Values village = change.patch().fields().get("village");
            if (village != null && !(village.after() instanceof String code && code.startsWith(sender))) {
                return Optional.of(Message.of(ExchangeText.MERGE_FOREIGN_VILLAGE, String.valueOf(village.after())));
            }
        }
        return Optional.empty();
    }
}

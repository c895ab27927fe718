package id.simpul.app;

import id.simpul.exchange.Examined;
import id.simpul.kernel.Progress;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import java.nio.file.Path;
import java.util.List;

/** What the computers of one office tell each other through a folder. */
public final class ComputerExchange {
    private ComputerExchange() {}

    /** {@code office} writes what the others do not know into {@code folder}. */
    public static void send(Office office, Path folder) {
        office.computers()
                .exchange()
                .send(office.actor(), office.signingSecret().orElseThrow(), folder, Progress.NONE);
    }

    /** {@code office} merges what lies in {@code folder} for it. */
    public static void receive(Office office, Path folder) {
        OfficeComputers computers = office.computers();
        List<Examined> found = computers
                .reception()
                .examine(
                        office.actor(),
                        office.signingSecret().orElseThrow(),
                        computers.exchange().incoming(folder),
                        Progress.NONE);
        computers
                .reception()
                .merge(office.actor(), office.signingSecret().orElseThrow(), Examined.ready(found), Progress.NONE);
    }

    /** A family with the card number {@code kk}, registered at {@code office}; answers its row. */
    public static long family(Office office, String kk) {
        return office.database()
                .journal()
                .write(
                        office.actor(),
                        "household.register",
                        tx -> tx.insert(new HouseholdRecord().setKk(kk).setVillage("3201272001")));
    }
}

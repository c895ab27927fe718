package id.simpul.app;

import id.simpul.access.Session;
import id.simpul.exchange.CounterDesk;
import id.simpul.exchange.CounterExchange;
import id.simpul.exchange.ReceptionDesk;
import id.simpul.letter.LetterKeys;
import id.simpul.letter.NumberDesk;
import id.simpul.letter.OfficeSeries;
import id.simpul.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What an office with one computer or several works with.
 *
 * @param desk enrols and ends computers
 * @param exchange sends to the others
 * @param reception receives from them
 * @param numbers accounts for numbers
 */
public record OfficeComputers(CounterDesk desk, CounterExchange exchange, ReceptionDesk reception, NumberDesk numbers) {
    static OfficeComputers of(Office office, SecureRandom random, LetterKeys keys) {
        Database database = office.database();
        Clock local = office.clock().withZone(office.zone());
        var series = new OfficeSeries(office.profile());
        return new OfficeComputers(
                new CounterDesk(database, local, random, new SealKeeper(keys), series, place(database.file())),
                new CounterExchange(database, local, AppInfo.VERSION, series),
                ReceptionDesk.ofOffice(database, local),
                new NumberDesk(database, office.profile(), office.typesetter(), office.printing(), local));
    }

    /** To be asked once after opening: whether this is the only computer of its office, or the main one. */
    boolean first() {
        desk.arrive();
        return !desk.self().further();
    }

    /** Makes an office that was just set up a further computer of one that is at work. */
    public static void begin(Session session) {
        CounterDesk.begin(
                session.database(), session.actor(), place(session.database().file()));
    }

    /** This computer and the data folder: a copied folder opens elsewhere. */
    private static String place(Path file) {
        return computer() + " " + file.toAbsolutePath().normalize().getParent();
    }

    private static String computer() {
        String windows = System.getenv("COMPUTERNAME");
        if (windows != null) {
            return windows;
        }
        try {
            return Files.readString(Path.of("/etc/machine-id")).strip();
        } catch (IOException unknown) {
            return "";
        }
    }
}

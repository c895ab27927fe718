package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.INSTALL;

import id.simpul.exchange.format.BundleKind;
import id.simpul.exchange.stream.Acknowledgement;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.trust.AgeRecipient;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.numbering.Blocks;
import id.simpul.numbering.Counter;
import id.simpul.numbering.Self;
import id.simpul.numbering.SeriesBook;
import id.simpul.store.Database;
import id.simpul.store.JournalExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is new here to the office's other computers, through a shared folder or a stick: a counter to the main one, the main
 * one to each counter. What was written and not confirmed yet is laid there again, so a lost stick costs nothing; what was
 * confirmed is taken away. Receiving is {@link ReceptionDesk#ofOffice}.
 */
public final class CounterExchange {
    private final Database database;
    private final Clock clock;
    private final String appVersion;
    private final SeriesBook series;

    /** The exchange of {@code database}; {@code clock} says which day it is at the office. */
    public CounterExchange(Database database, Clock clock, String appVersion, SeriesBook series) {
        this.database = database;
        this.clock = clock;
        this.appVersion = appVersion;
        this.series = series;
    }

    /**
     * The files in {@code folder} that other computers wrote for this one, in order of their names; half ones are not among
     * them.
     *
     * @throws Refusal with {@link CounterProblem.FolderGone}
     */
    public List<Path> incoming(Path folder) {
        return new CounterFolder(folder).addressedTo(database.read(Circle.OFFICE::me));
    }

    /** How many of {@link #incoming} were not merged here yet, judged by their names alone. */
    public int waiting(Path folder) {
        List<Path> files = incoming(folder);
        return database.read(sql -> (int) files.stream()
                .filter(file -> CounterFolder.sequence(file)
                        > ExchangeStore.stream(sql, CounterFolder.sender(file), ExchangeStore.IN)
                                .state()
                                .sequence())
                .count());
    }

    /**
     * Writes what each other computer does not know yet, and lays it into {@code folder}.
     *
     * @return the bundles written now
     * @throws Refusal with {@link CounterProblem} or {@link id.simpul.exchange.format.BundleProblem}
     */
    public List<BundleLog> send(Actor actor, SigningSecret secret, Path folder, Progress progress) {
        actor.require(Capability.EXCHANGE_COMPUTERS);
        Self self = database.read(Self::of);
        var place = new CounterFolder(folder);
        List<BundleLog> written = new ArrayList<>();
        switch (self.role()) {
            case MAIN -> {
                grant(actor);
                for (Counter counter : database.read(Blocks::counters)) {
                    if (counter.active()) {
                        send(
                                actor,
                                secret,
                                OfficeCode.counter(database.office(), counter.install()),
                                place,
                                progress,
                                written);
                    }
                }
            }
            case COUNTER -> {
                ask(actor, self.install());
                send(actor, secret, new OfficeCode(database.office()), place, progress, written);
            }
            case ONLY, WAITING -> throw new Refusal(new CounterProblem.NotAmongComputers());
        }
        return written;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Requests and their answers are acts of their own, whole before the bundle that tells of them is written. */
    private void ask(Actor actor, int install) {
        boolean needed = database.read(sql -> Blocks.asks(sql, install, series.inUse(sql, today()), today()));
        if (needed) {
            database.journal().write(actor, "counter.ask", tx -> {
                Blocks.ask(tx, install, series.inUse(tx.sql(), today()), today());
                return tx.actId();
            });
        }
    }

    private void grant(Actor actor) {
        if (database.read(Blocks::asked)) {
            database.journal().write(actor, "counter.grant", tx -> {
                Blocks.grant(tx, today(), one -> series.usedBefore(tx.sql(), one));
                return tx.actId();
            });
        }
    }

    private void send(
            Actor actor,
            SigningSecret secret,
            OfficeCode to,
            CounterFolder folder,
            Progress progress,
            List<BundleLog> written) {
        boolean news = database.read(sql -> news(sql, to.digits()));
        if (news) {
            long next = database.read(sql -> ExchangeStore.stream(sql, to.digits(), ExchangeStore.OUT))
                            .state()
                            .sequence()
                    + 1;
            // Before a number of the stream is used up: a file of that name is another computer's with the same data.
            folder.requireFree(database.read(Circle.OFFICE::me), to, next);
            written.add(database.journal().write(actor, "exchange.counter", tx -> {
                try {
                    DSLContext sql = tx.sql();
                    Trust trust = ExchangeStore.trust(sql, Circle.OFFICE)
                            .orElseThrow(() -> new Refusal(new CounterProblem.NotAmongComputers()));
                    boolean up = to.counter().isEmpty();
                    List<AgeRecipient> recipients =
                            up ? trust.roster().recipients() : trust.roster().recipientsOf(to);
                    JournalExport export = export(sql, to.digits());
                    var along = new Outgoing.Along(
                            up ? List.of() : List.of(OfficeSeal.of(sql)),
                            CounterFiles.of(sql, export),
                            acknowledgement(sql, to.digits()),
                            up ? null : trust.update());
                    BundleLog log = new Outgoing(database, clock, appVersion, Circle.OFFICE, BundleKind.COUNTER)
                            .write(tx, secret, trust, to, recipients, export, along, progress);
                    if (along.acknowledged() != null) {
                        ExchangeStore.acknowledge(
                                sql,
                                to.digits(),
                                ExchangeStore.IN,
                                along.acknowledged().sequence());
                    }
                    return log;
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }));
        }
        long confirmed = database.read(sql -> ExchangeStore.acknowledged(sql, to.digits(), ExchangeStore.OUT));
        List<BundleLog> sent = database.read(sql -> ExchangeStore.logs(sql, Circle.OFFICE, ExchangeStore.OUT)).stream()
                .filter(log -> log.office().equals(to.digits()))
                .toList();
        folder.lay(Outgoing.kept(database), sent, confirmed);
    }

    /** What this computer has to tell {@code to}: a counter what it did itself, the main one what everybody else did. */
    static JournalExport export(DSLContext sql, String to) {
        ExchangeStore.Stream stream = ExchangeStore.stream(sql, to, ExchangeStore.OUT);
        OfficeCode other = new OfficeCode(to);
        int own = Self.of(sql).install();
        List<Integer> installs = sql
                .select(INSTALL.NUMBER)
                .from(INSTALL)
                .fetch(row -> row.value1().intValue())
                .stream()
                .filter(install ->
                        other.counter().isPresent() ? install != other.counter().getAsInt() : install == own)
                .toList();
        return JournalExport.ofOffice(sql, installs, stream.positions());
    }

    /** Whether a bundle for {@code to} is worth writing: there are changes, or one that brought some was not confirmed. */
    private static boolean news(DSLContext sql, String to) {
        boolean first = ExchangeStore.stream(sql, to, ExchangeStore.OUT).state().sequence() == 0;
        return first
                || export(sql, to).counts().values().stream().anyMatch(count -> count > 0)
                || ExchangeStore.unconfirmed(sql, to);
    }

    private static @Nullable Acknowledgement acknowledgement(DSLContext sql, String from) {
        StreamState in = ExchangeStore.stream(sql, from, ExchangeStore.IN).state();
        return in.head() == null ? null : new Acknowledgement(in.epoch(), in.sequence(), in.head());
    }
}

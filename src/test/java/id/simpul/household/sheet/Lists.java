package id.simpul.household.sheet;

import id.simpul.household.SearchIndex;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** An office into which tests import lists. */
final class Lists implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T03:42:00Z"), ZoneId.of("Asia/Jakarta"));
    static final Actor ACTOR = Actor.program("320127");
    static final Regions REGIONS = new Regions();

    private final Path folder;
    private final Database database;
    private final SheetImport lists;

    Lists(Path folder) {
        this.folder = folder;
        database = Database.create(folder.resolve("data"), new byte[32], "320127", CLOCK);
        new SearchIndex(REGIONS).open(database);
        lists = new SheetImport(database, CodeLists.of(database), REGIONS, CLOCK);
    }

    Database database() {
        return database;
    }

    SheetImport lists() {
        return lists;
    }

    Path csv(String name, String... lines) {
        return write(name, StandardCharsets.UTF_8, String.join("\n", lines));
    }

    Path write(String name, Charset charset, String text) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Inspection inspect(Path file) {
        return lists.inspect(ACTOR, file, null, null, Progress.NONE);
    }

    SheetImport.Done run(Path file) {
        Inspection list = inspect(file);
        return run(list, list.mapping());
    }

    SheetImport.Done run(Inspection list, Mapping mapping) {
        ImportResult checked = lists.check(ACTOR, list, mapping, Progress.NONE);
        SheetImport.Done done = lists.run(ACTOR, list, mapping, Progress.NONE);
        // A check says exactly what the import then does.
        if (!checked.counts().equals(done.result().counts())
                || checked.warningCount() != done.result().warningCount()
                || checked.refused().size() != done.result().refused().size()) {
            throw new AssertionError(
                    checked.counts() + " checked, " + done.result().counts() + " done");
        }
        return done;
    }

    @Override
    public void close() {
        database.close();
    }
}

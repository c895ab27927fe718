package id.simpul.letter;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.numbering.Numbers;
import id.simpul.numbering.Series;
import id.simpul.paper.Logo;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Settings;
import id.simpul.store.StoredFiles;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** What an office puts on its papers, and who may change it. Not for the user interface's thread. */
public final class OfficeDesk {
    private static final String PNG = "image/png";
    private static final String USED_BEFORE = "letter.used_before.";

    private final Database database;
    private final OfficeDefaults defaults;

    /** The desk of {@code database}; area names from {@code regions}. */
    public OfficeDesk(Database database, Regions regions) {
        this.database = database;
        this.defaults = new OfficeDefaults(regions);
    }

    /** What the office has set, over defaults from the names of its area. */
    public OfficeProfile profile() {
        return database.read(this::profile);
    }

    /** The defaults alone, for an office with {@code code} that is being set up. */
    public static OfficeProfile defaults(Regions regions, String code) {
        return new OfficeDefaults(regions).of(code);
    }

    /** As {@link #profile()}, inside a query or act. */
    OfficeProfile profile(DSLContext sql) {
        Map<String, String> values = new TreeMap<>();
        OfficeSettings.prefixes().forEach(prefix -> values.putAll(Settings.all(sql, prefix)));
        Optional<Logo> logo = Optional.ofNullable(values.get(OfficeSettings.LOGO))
                .filter(hash -> !hash.isEmpty())
                .flatMap(hash -> StoredFiles.find(sql, hash))
                .map(file -> Logo.of(file.bytes()));
        return new OfficeSettings(values).over(defaults.of(database.office()), logo);
    }

    /**
     * Keeps {@code profile}; only what differs is written.
     *
     * @return the act, for undo
     * @throws Refusal with {@link LetterProblem} if the letterhead or a number template cannot be used, or with
     *     {@code paper.WordingProblem} if a wording cannot
     */
    public long save(Actor actor, OfficeProfile profile) {
        actor.require(Capability.ADMINISTER_OFFICE);
        check(profile);
        return database.journal().write(actor, "office.change", tx -> {
            Numbers.requireMain(tx.sql());
            Map<String, String> changed = OfficeSettings.of(profile);
            changed.put(
                    OfficeSettings.LOGO,
                    profile.head()
                            .logo()
                            .map(logo -> StoredFiles.put(tx, PNG, logo.png()))
                            .orElse(""));
            Map<String, String> before = OfficeSettings.of(profile(tx.sql()));
            Map<String, String> kept = Settings.all(tx.sql(), OfficeSettings.LOGO);
            before.put(OfficeSettings.LOGO, kept.getOrDefault(OfficeSettings.LOGO, ""));
            changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
            Settings.set(tx, changed);
            return tx.actId();
        });
    }

    /** Takes back a change of settings. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.ADMINISTER_OFFICE);
        return database.journal().undo(actor, act);
    }

    /** The last number that was used on paper in the series of {@code numbering}, in {@code day}'s year; 0 if none. */
    public long usedBefore(Numbering numbering, LocalDate day) {
        return database.read(sql -> usedBefore(sql, numbering, day));
    }

    /**
     * Tells the last number that was used on paper in the series of {@code numbering}, in {@code day}'s year; letters go on
     * after it.
     *
     * @param last 0 or more
     */
    public long tellUsedBefore(Actor actor, Numbering numbering, LocalDate day, long last) {
        actor.require(Capability.ADMINISTER_OFFICE);
        return database.journal().write(actor, "office.change", tx -> {
            Numbers.requireMain(tx.sql());
            Settings.set(tx, Map.of(usedName(numbering.in(day)), Long.toString(last)));
            return tx.actId();
        });
    }

    /** As {@link #usedBefore(Numbering, LocalDate)}, inside a query or act. */
    static long usedBefore(DSLContext sql, Numbering numbering, LocalDate day) {
        return usedBefore(sql, numbering.in(day));
    }

    static long usedBefore(DSLContext sql, Series series) {
        String name = usedName(series);
        return Long.parseLong(Settings.all(sql, name).getOrDefault(name, "0"));
    }

    private static String usedName(Series series) {
        return USED_BEFORE + series.name() + "." + (series.yearly() ? series.year() : "terus");
    }

    private static void check(OfficeProfile profile) {
        profile.letterhead();
        profile.numbering().values().forEach(OfficeDesk::check);
        new LetterWording(profile.wording());
    }

    private static void check(Numbering numbering) {
        numbering.template().missing(numbering.values()).ifPresent(token -> {
            throw new Refusal(new LetterProblem.TokenWithoutValue(token.word()));
        });
    }
}

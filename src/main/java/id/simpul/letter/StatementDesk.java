package id.simpul.letter;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.paper.DocumentInfo;
import id.simpul.paper.Footer;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.paper.Printing;
import id.simpul.paper.Sheet;
import id.simpul.paper.StyledText;
import id.simpul.paper.Typesetter;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets and prints what citizens state over their own signature. A statement takes no number, so it is made anew each time; every
 * print and every saved file leaves an act. Not for the user interface's thread.
 */
public final class StatementDesk {
    private final Database database;
    private final OfficeDesk office;
    private final ReferralReader reader;
    private final Typesetter typesetter;
    private final Handouts handouts;
    private final Clock clock;
    private final Formats formats = new Formats(new Texts(Texts.INDONESIAN));
    private final Defaults words = Defaults.of("statement");

    /**
     * The desk of {@code database}.
     *
     * @param letters knows how a letter tells who somebody is
     * @param clock says when a paper is made
     */
    public StatementDesk(
            Database database,
            OfficeDesk office,
            LetterDesk letters,
            Typesetter typesetter,
            Printing printing,
            Clock clock) {
        this.database = database;
        this.office = office;
        this.reader = letters.reader();
        this.typesetter = typesetter;
        this.handouts = new Handouts(database, printing);
        this.clock = clock;
    }

    /**
     * The statement as it is printed.
     *
     * @param about row of the case or family it is for
     * @throws Refusal with {@link LetterProblem.NotFound} if who signs is on record no longer
     */
    public Handout paper(Actor actor, Statement statement, long about) {
        actor.require(Capability.READ_RECORDS);
        OfficeProfile profile = office.profile();
        ReferralFacts.Applicant signer = database.read(sql -> {
            PersonRecord person = sql.fetchOptional(
                            PERSON, PERSON.ID.eq(statement.person()).and(PERSON.DELETED.eq(0L)))
                    .orElseThrow(() -> new Refusal(new LetterProblem.NotFound()));
            HouseholdRecord household = sql.fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(person.getHousehold()));
            return reader.applicant(person, household);
        });
        Map<String, Object> values = new HashMap<>();
        values.put("title", statement.title());
        values.put("placeAndDate", profile.place() + ", " + formats.longDate(statement.day()));
        values.put("signer", signer.name().reveal());
        values.put("witness", statement.officer());
        values.put("village", headOf(signer.village()));
        return new Handout(
                profile.paper().size(),
                typesetter.pdf(new Sheet(
                        "statement",
                        profile.paper().size(),
                        profile.paper().typeface(),
                        new DocumentInfo(
                                statement.title(), profile.letterhead().office(), Texts.INDONESIAN, clock.instant()),
                        Footer.ofLetter(statement.title()),
                        values,
                        rows(statement, signer))),
                "Simpul surat pernyataan",
                Set.of(Capability.WORK_CASE),
                new Handout.Act("statement.print", "statement.save", (tx, way) -> tx.about(about)));
    }

    private List<Map<String, Object>> rows(Statement statement, ReferralFacts.Applicant signer) {
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(row("plain", "", StyledText.plain(statement.lead())));
        rows.add(row(
                "fact", words.get("label.name"), StyledText.bold(signer.name().reveal())));
        rows.add(row("fact", words.get("label.born"), StyledText.plain(signer.born())));
        rows.add(row("fact", words.get("label.nik"), StyledText.plain(given(signer.nik()))));
        rows.add(row("fact", words.get("label.kk"), StyledText.plain(given(signer.kk()))));
        rows.add(row("fact", words.get("label.address"), StyledText.plain(signer.address())));
        statement.paragraphs().forEach(text -> rows.add(row("plain", "", text)));
        rows.add(row("closingBlock", "", StyledText.EMPTY));
        return rows;
    }

    /** Who heads a village as its title tells: a lurah heads a kelurahan, a kepala desa any other. */
    private String headOf(String village) {
        String kelurahan = words.get("kelurahan");
        return village.startsWith(kelurahan)
                ? words.get("head.kelurahan") + village.substring(kelurahan.length())
                : words.get("head.desa") + " " + village;
    }

    private static String given(@Nullable String number) {
        return number == null ? "–" : number;
    }

    private static Map<String, Object> row(String kind, String label, StyledText text) {
        return Map.of("kind", kind, "label", label, "text", text);
    }

    /** Prints and saves statements. */
    public Handouts handouts() {
        return handouts;
    }
}

package id.simpul.recommendation;

import static id.simpul.store.jooq.Tables.AID_CHOICE;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.letter.Defaults;
import id.simpul.letter.Statement;
import id.simpul.letter.StatementDesk;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.programme.ParticipationDesk;
import id.simpul.programme.Programme;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.AidChoiceRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements by which families keep one of two aids that do not go together. Not for the user interface's thread.
 *
 * <p>The need for it is reported from a village where 80 of 143 new recipients were already on another list.
 */
public final class AidChoiceDesk {
    private static final Texts INDONESIAN = new Texts(Texts.INDONESIAN);

    private final Database database;
    private final ProgrammeDesk programmes;
    private final ParticipationDesk participations;
    private final StatementDesk papers;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public AidChoiceDesk(
            Database database,
            ProgrammeDesk programmes,
            ParticipationDesk participations,
            StatementDesk papers,
            Clock clock) {
        this.database = database;
        this.programmes = programmes;
        this.participations = participations;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Something that was written.
     *
     * @param id row
     * @param act for undo
     */
    public record Made(long id, long act) {}

    /**
     * Makes a statement out, to be printed and signed.
     *
     * @param caseFile row of the case it is made for; null: none
     * @param person row of the member who signs
     * @param keeps code of the programme the family keeps
     * @param givesUp code of the one it gives up
     * @throws Refusal with {@link RecommendationProblem.NoConflict} if the two go together, or
     *     {@link RecommendationProblem.NoSuchChoice} if {@code person} is no member
     */
    public Made make(Actor actor, long household, @Nullable Long caseFile, long person, String keeps, String givesUp) {
        actor.require(Capability.WORK_CASE);
        Programme kept = programme(actor, keeps);
        Programme given = programme(actor, givesUp);
        if (!kept.excludes().contains(givesUp) && !given.excludes().contains(keeps)) {
            throw new Refusal(new RecommendationProblem.NoConflict());
        }
        return database.journal().write(actor, "recommendation.choice", tx -> {
            tx.about(caseFile == null ? household : caseFile);
            boolean member = tx.sql()
                    .fetchExists(PERSON, PERSON.ID.eq(person), PERSON.HOUSEHOLD.eq(household), PERSON.DELETED.eq(0L));
            if (!member) {
                throw new Refusal(new RecommendationProblem.NoSuchChoice());
            }
            long id = tx.insert(new AidChoiceRecord()
                    .setHousehold(household)
                    .setCaseFile(caseFile)
                    .setPerson(person)
                    .setKeeps(keeps)
                    .setGivesUp(givesUp)
                    .setMadeOn(LocalDate.now(clock).toString())
                    .setOfficer(actor.name()));
            return new Made(id, tx.actId());
        });
    }

    private Programme programme(Actor actor, String code) {
        return programmes
                .find(actor, code)
                .map(file -> file.line().programme())
                .orElseThrow(() -> new Refusal(new RecommendationProblem.NoConflict()));
    }

    /**
     * Notes that a statement was signed, and ends what the family gave up where it runs.
     *
     * @param on the day it was signed
     * @return the act, for undo
     * @throws Refusal with {@link RecommendationProblem.NoSuchChoice} or {@link RecommendationProblem.WrongDay}
     */
    public long signed(Actor actor, long choice, LocalDate on) {
        actor.require(Capability.WORK_CASE);
        return database.journal().write(actor, "recommendation.signed", tx -> {
            AidChoiceRecord row = tx.sql()
                    .fetchOptional(AID_CHOICE, AID_CHOICE.ID.eq(choice).and(AID_CHOICE.DELETED.eq(0L)))
                    .orElseThrow(() -> new Refusal(new RecommendationProblem.NoSuchChoice()));
            if (on.isAfter(LocalDate.now(clock)) || on.isBefore(LocalDate.parse(row.getMadeOn()))) {
                throw new Refusal(new RecommendationProblem.WrongDay());
            }
            Long caseFile = row.getCaseFile();
            tx.about(caseFile == null ? row.getHousehold() : caseFile);
            tx.update(row.setSignedOn(on.toString()));
            participations.end(tx, row.getHousehold(), row.getGivesUp(), on);
            return tx.actId();
        });
    }

    /** A statement as it is printed. */
    public Handout paper(Actor actor, AidChoice choice) {
        Long caseFile = choice.caseFile();
        return papers.paper(actor, statement(actor, choice), caseFile == null ? choice.household() : caseFile);
    }

    /** Prints and saves statements. */
    public Handouts handouts() {
        return papers.handouts();
    }

    /** What {@code choice} says. */
    public Statement statement(Actor actor, AidChoice choice) {
        Programme keeps = programme(actor, choice.keeps());
        Programme givesUp = programme(actor, choice.givesUp());
        var words = Defaults.of("choice");
        Map<String, String> values = Map.of(
                "dipilih", keeps.name(INDONESIAN),
                "pengelola_dipilih", keeps.owner(),
                "dilepas", givesUp.name(INDONESIAN),
                "pengelola_dilepas", givesUp.owner());
        return new Statement(
                words.get("title"),
                choice.person(),
                words.get("lead"),
                List.of(words.fill("declares", values), words.fill("gives.up", values), words.fill("free", values)),
                choice.madeOn(),
                choice.officer());
    }

    static AidChoice read(AidChoiceRecord row) {
        String signed = row.getSignedOn();
        return new AidChoice(
                row.getId(),
                row.getHousehold(),
                row.getCaseFile(),
                row.getPerson(),
                row.getKeeps(),
                row.getGivesUp(),
                LocalDate.parse(row.getMadeOn()),
                row.getOfficer(),
                signed == null ? null : LocalDate.parse(signed));
    }
}

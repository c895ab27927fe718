package id.simpul.letter;

import static id.simpul.store.jooq.Tables.LETTER;

import id.simpul.assessment.AssessmentDesk;
import id.simpul.finding.FindingDesk;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.paper.Stamp;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.LetterRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Drafts, issues and voids letters. A number is taken only by {@link #issue}, inside the act that keeps the letter; whatever
 * fails before its end gives the number back, so a series has neither gaps nor doubles. Not for the user interface's thread.
 */
public final class LetterDesk {
    /** Kind of referral letters, in the code list {@code jenis_surat}. */
    public static final String REFERRAL_LETTER = "RUJUKAN";

    private final Database database;
    private final Clock clock;
    private final OfficeDesk office;
    private final LetterKeeping keeping;
    private final LetterPaper paper;
    private final ReferralReader reader;
    private final LetterComposer composer = new LetterComposer();

    /**
     * The desk of {@code database}.
     *
     * @param clock says which day it is at the office
     * @param office what the office has set
     * @param keys seal the letters
     * @param paper sets them
     */
    public LetterDesk(
            Database database,
            Clock clock,
            CodeLists codes,
            Regions regions,
            OfficeDesk office,
            LetterKeys keys,
            LetterPaper paper) {
        this.database = database;
        this.clock = clock;
        this.office = office;
        this.keeping = new LetterKeeping(database, keys);
        this.paper = paper;
        this.reader =
                new ReferralReader(codes, regions, new AssessmentDesk(database), new FindingDesk(database, clock));
    }

    /** Numbers and keeps letters. */
    LetterKeeping keeping() {
        return keeping;
    }

    /** Sets letters. */
    LetterPaper paper() {
        return paper;
    }

    /** Reads what letters tell of people. */
    ReferralReader reader() {
        return reader;
    }

    /** The letter for {@code referral} as it would be issued today. */
    public LetterDraft draft(Actor actor, long referral) {
        return draft(actor, referral, null);
    }

    /**
     * As {@link #draft(Actor, long)}, with what the officer decided.
     *
     * @throws Refusal with {@link LetterProblem.NoReferral} or {@link LetterProblem.Restricted}
     */
    public LetterDraft draft(Actor actor, long referral, @Nullable LetterChoices choices) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> draft(sql, actor, referral, choices));
    }

    private LetterDraft draft(DSLContext sql, Actor actor, long referral, @Nullable LetterChoices given) {
        LocalDate today = LocalDate.now(clock);
        ReferralFacts facts = facts(sql, actor, referral, today);
        OfficeProfile profile = office.profile(sql);
        LetterChoices choices = given == null ? composer.choices(facts, profile) : given;
        ReferralLetter letter = composer.letter(facts, profile, choices, composer.placeholder(), today, now());
        return new LetterDraft(
                referral,
                facts.caseFile(),
                facts.applicant().name(),
                letter,
                today,
                choices,
                missing(sql, facts, profile, today));
    }

    /** The draft on paper, marked on every page as a preview. */
    public byte[] preview(LetterDraft draft) {
        return Stamp.over(paper.pdf(draft.letter()), Stamp.Word.PREVIEW);
    }

    /** Loads fonts and templates, so that the first letter of the day does not wait for them; takes a second. */
    public void warmUp() {
        paper.warmUp();
    }

    /** How letters look with {@code profile}: a letter about nobody, marked on every page as a sample. */
    public byte[] sample(OfficeProfile profile) {
        return new LetterSample(paper, clock).pdf(profile);
    }

    /**
     * Gives the letter its number and keeps it.
     *
     * @throws Refusal with the first of {@link LetterDraft#missing}, or with {@link LetterProblem.DraftOutdated} if the
     *     records say something else by now
     */
    public IssuedLetter issue(Actor actor, LetterDraft draft) {
        actor.require(Capability.ISSUE_LETTER);
        return database.journal().write(actor, "letter.issue", tx -> issue(tx, draft));
    }

    private IssuedLetter issue(Transaction tx, LetterDraft draft) {
        LocalDate today = LocalDate.now(clock);
        ReferralFacts facts = facts(tx.sql(), tx.actor(), draft.referral(), today);
        OfficeProfile profile = office.profile(tx.sql());
        missing(tx.sql(), facts, profile, today).stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem);
        });
        requireSame(draft, facts, profile);
        return keeping.keep(
                tx,
                profile,
                new LetterKeeping.Entry(
                        REFERRAL_LETTER,
                        draft.choices().subject(),
                        facts.caseFile(),
                        facts.referral(),
                        facts.applicant(),
                        facts.destination().addressee(),
                        facts.destination().name(),
                        facts.sector(),
                        null),
                today,
                number -> composer.letter(facts, profile, draft.choices(), number, today, now()),
                paper::pdf);
    }

    /**
     * Makes a letter void; its number stays used and its PDF stays kept.
     *
     * @param reason why, for the register
     * @return the act
     * @throws Refusal with {@link LetterProblem.NotFound}, {@link LetterProblem.AlreadyVoid} or
     *     {@link LetterProblem.ReasonMissing}
     */
    public long makeVoid(Actor actor, long letter, String reason) {
        actor.require(Capability.ISSUE_LETTER);
        if (reason.isBlank()) {
            throw new Refusal(new LetterProblem.ReasonMissing());
        }
        return database.journal().write(actor, "letter.void", tx -> {
            LetterRecord row = tx.sql()
                    .fetchOptional(LETTER, LETTER.ID.eq(letter).and(LETTER.DELETED.eq(0L)))
                    .orElseThrow(() -> new Refusal(new LetterProblem.NotFound()));
            if (row.getVoidOn() != null) {
                throw new Refusal(new LetterProblem.AlreadyVoid(row.getNumber()));
            }
            tx.about(letter);
            tx.because(reason.strip());
            tx.update(row.setVoidOn(LocalDate.now(clock).toString()).setVoidWhy(reason.strip()));
            return tx.actId();
        });
    }

    private ReferralFacts facts(DSLContext sql, Actor actor, long referral, LocalDate today) {
        ReferralFacts facts =
                reader.find(sql, referral, today).orElseThrow(() -> new Refusal(new LetterProblem.NoReferral()));
        if (facts.restricted() && !actor.may(Capability.READ_RESTRICTED)) {
            throw new Refusal(new LetterProblem.Restricted());
        }
        return facts;
    }

    private List<LetterProblem> missing(DSLContext sql, ReferralFacts facts, OfficeProfile profile, LocalDate today) {
        List<LetterProblem> missing = new ArrayList<>();
        letterInForce(sql, facts.referral()).ifPresent(number -> missing.add(new LetterProblem.AlreadyIssued(number)));
        if (facts.destination().addressee().isBlank()
                || facts.destination().place().isBlank()) {
            missing.add(new LetterProblem.NoAddressee());
        }
        if (profile.signatory().name().isBlank()
                || profile.signatory().position().isEmpty()) {
            missing.add(new LetterProblem.NoSigner());
        }
        if (profile.place().isBlank()) {
            missing.add(new LetterProblem.NoPlace());
        }
        if (today.isBefore(facts.latest())) {
            missing.add(new LetterProblem.ClockBehind(facts.latest()));
        }
        return missing;
    }

    private static Optional<String> letterInForce(DSLContext sql, long referral) {
        return sql.select(LETTER.NUMBER)
                .from(LETTER)
                .where(LETTER.REFERRAL.eq(referral))
                .and(LETTER.DELETED.eq(0L))
                .and(LETTER.VOID_ON.isNull())
                .limit(1)
                .fetchOptional(LETTER.NUMBER);
    }

    /** What the officer saw is what is issued, but for number and date. */
    private void requireSame(LetterDraft draft, ReferralFacts facts, OfficeProfile profile) {
        ReferralLetter again = composer.letter(
                facts,
                profile,
                draft.choices(),
                draft.letter().heading().number(),
                draft.date(),
                draft.letter().issued());
        if (!LetterContent.of(again).equals(LetterContent.of(draft.letter()))) {
            throw new Refusal(new LetterProblem.DraftOutdated());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

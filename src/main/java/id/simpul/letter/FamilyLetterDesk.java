package id.simpul.letter;

import static id.simpul.store.jooq.Tables.LETTER;

import id.simpul.finding.FindingDesk;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.paper.Stamp;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Drafts and issues letters about families of PKH that no referral asks for: the certificate in place of the card, and letters
 * to schools and hospitals. They say only what is recorded and what the rules of the day find met; a family whose
 * participation is not on record gets none. Numbers, seal and kept file are those of all letters. Not for the user
 * interface's thread.
 */
public final class FamilyLetterDesk {
    private final Database database;
    private final Clock clock;
    private final OfficeDesk office;
    private final LetterPaper paper;
    private final LetterKeeping keeping;
    private final FamilyLetterReader reader;
    private final FamilyLetterComposer composer = new FamilyLetterComposer();
    private final LetterComposer usual = new LetterComposer();

    /**
     * The desk of {@code database}.
     *
     * @param clock says which day it is at the office
     * @param office what the office has set
     * @param letters keeps letters
     * @param findings what the rules of the day say
     */
    public FamilyLetterDesk(
            Database database, Clock clock, OfficeDesk office, LetterDesk letters, FindingDesk findings) {
        this.database = database;
        this.clock = clock;
        this.office = office;
        this.paper = letters.paper();
        this.keeping = letters.keeping();
        this.reader = new FamilyLetterReader(letters.reader(), findings);
    }

    /**
     * A letter as it would be issued today, or what is missing for it.
     *
     * @throws Refusal with {@link LetterProblem.NotFound} if whom it is about is on record no longer
     */
    public FamilyLetterDraft draft(Actor actor, FamilyLetterRequest request) {
        return drafts(actor, List.of(request), Progress.NONE).getFirst();
    }

    /** As {@link #draft}, for many at once; whoever is on record no longer is left out, unless only one was asked for. */
    public List<FamilyLetterDraft> drafts(Actor actor, List<FamilyLetterRequest> requests, Progress progress) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            OfficeProfile profile = office.profile(sql);
            LocalDate today = LocalDate.now(clock);
            Instant now = now();
            var drafts = new ArrayList<FamilyLetterDraft>();
            for (FamilyLetterRequest request : requests) {
                progress.check();
                reader.find(sql, actor, request.person(), today)
                        .map(facts -> draft(sql, facts, profile, request, now))
                        .ifPresent(drafts::add);
                progress.at(drafts.size(), requests.size());
            }
            if (drafts.isEmpty() && requests.size() == 1) {
                throw new Refusal(new LetterProblem.NotFound());
            }
            return drafts;
        });
    }

    private FamilyLetterDraft draft(
            DSLContext sql, FamilyLetterFacts facts, OfficeProfile profile, FamilyLetterRequest request, Instant now) {
        List<Problem> missing = missing(facts, profile, request);
        boolean borne = missing.stream().noneMatch(FamilyLetterDesk::unborne);
        ReferralLetter letter = !borne
                ? null
                : facts.taking()
                        .map(taking -> composer.letter(
                                new FamilyLetterComposer.Said(facts, taking, request),
                                profile,
                                usual.placeholder(),
                                now))
                        .orElse(null);
        return new FamilyLetterDraft(
                request,
                facts.household(),
                facts.about().name(),
                letter,
                facts.day(),
                missing,
                earlier(sql, request, facts.day()));
    }

    /** What the records do not bear; the rest can be shown while it is mended. */
    private static boolean unborne(Problem problem) {
        return problem instanceof FamilyLetterProblem.NotParticipant
                || problem instanceof FamilyLetterProblem.NotPupil
                || problem instanceof FamilyLetterProblem.NotPresent
                || problem instanceof LetterProblem.NoLetterhead;
    }

    private List<Problem> missing(FamilyLetterFacts facts, OfficeProfile profile, FamilyLetterRequest request) {
        var missing = new ArrayList<Problem>();
        if (!facts.present()) {
            missing.add(new FamilyLetterProblem.NotPresent());
        }
        if (facts.taking().isEmpty()) {
            missing.add(new FamilyLetterProblem.NotParticipant());
        }
        if (request.kind() == FamilyLetterKind.SCHOOL) {
            if (!facts.pupil()) {
                missing.add(new FamilyLetterProblem.NotPupil());
            }
            if (facts.school().isEmpty()) {
                missing.add(new FamilyLetterProblem.NoSchool());
            }
        }
        if (request.kind() == FamilyLetterKind.HOSPITAL
                && (request.addressee().isEmpty() || request.place().isEmpty())) {
            missing.add(new FamilyLetterProblem.NoHospital());
        }
        if (request.purpose().isEmpty()) {
            missing.add(new FamilyLetterProblem.NoPurpose());
        }
        if (!profile.head().complete()) {
            missing.add(new LetterProblem.NoLetterhead());
        }
        if (profile.signatory().name().isBlank()
                || profile.signatory().position().isEmpty()) {
            missing.add(new LetterProblem.NoSigner());
        }
        if (profile.place().isBlank()) {
            missing.add(new LetterProblem.NoPlace());
        }
        return missing;
    }

    private static Optional<String> earlier(DSLContext sql, FamilyLetterRequest request, LocalDate day) {
        return sql.select(LETTER.NUMBER)
                .from(LETTER)
                .where(LETTER.PERSON.eq(request.person()))
                .and(LETTER.KIND.eq(request.kind().code()))
                .and(LETTER.YEAR.eq((long) day.getYear()))
                .and(LETTER.VOID_ON.isNull())
                .and(LETTER.DELETED.eq(0L))
                .orderBy(LETTER.ID.desc())
                .limit(1)
                .fetchOptional(LETTER.NUMBER);
    }

    /**
     * The draft on paper, marked on every page as a preview.
     *
     * @throws IllegalArgumentException if the records do not bear a letter
     */
    public byte[] preview(FamilyLetterDraft draft) {
        ReferralLetter letter = draft.letter();
        if (letter == null) {
            throw new IllegalArgumentException("nothing to show");
        }
        return Stamp.over(set(letter, draft.request().kind()), Stamp.Word.PREVIEW);
    }

    /**
     * Gives the letter its number and keeps it, in an act of its own.
     *
     * @throws Refusal with the first of {@link FamilyLetterDraft#missing} as it is now, or with
     *     {@link LetterProblem.DraftOutdated} if the records say something else by now
     */
    public IssuedLetter issue(Actor actor, FamilyLetterDraft draft) {
        actor.require(Capability.ISSUE_LETTER);
        return database.journal().write(actor, "letter.issue", tx -> issue(tx, draft));
    }

    private IssuedLetter issue(Transaction tx, FamilyLetterDraft draft) {
        FamilyLetterRequest request = draft.request();
        LocalDate today = LocalDate.now(clock);
        FamilyLetterFacts facts = reader.find(tx.sql(), tx.actor(), request.person(), today)
                .orElseThrow(() -> new Refusal(new LetterProblem.NotFound()));
        OfficeProfile profile = office.profile(tx.sql());
        missing(facts, profile, request).stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem);
        });
        var said = new FamilyLetterComposer.Said(facts, facts.taking().orElseThrow(), request);
        ReferralLetter shown = Objects.requireNonNull(draft.letter(), "nothing was missing");
        ReferralLetter again = composer.letter(said, profile, shown.heading().number(), shown.issued());
        if (!LetterContent.of(again).equals(LetterContent.of(shown))) {
            throw new Refusal(new LetterProblem.DraftOutdated());
        }
        String addressee = composer.addressee(facts, request).position();
        return keeping.keep(
                tx,
                profile,
                new LetterKeeping.Entry(
                        request.kind().code(),
                        shown.heading().subject(),
                        null,
                        null,
                        facts.about(),
                        addressee.isEmpty() ? null : addressee,
                        addressee.isEmpty() ? request.purpose() : addressee,
                        "",
                        request.purpose()),
                today,
                number -> composer.letter(said, profile, number, now()),
                letter -> set(letter, request.kind()));
    }

    private byte[] set(ReferralLetter letter, FamilyLetterKind kind) {
        return paper.pdf(letter, composer.title(kind));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}

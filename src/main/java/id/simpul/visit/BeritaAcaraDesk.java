package id.simpul.visit;

import static id.simpul.store.jooq.Tables.APP_USER;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.Service;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.VisitText;
import id.simpul.letter.IssuedLetter;
import id.simpul.letter.NumberedPapers;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.Stamp;
import id.simpul.paper.Typesetter;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.AppUserRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the berita acara about a visit: filled from the case and from what was recorded of the visit, and nothing else. Issued, it
 * has a number of its own series and is kept as it was printed. Not for the user interface's thread.
 */
public final class BeritaAcaraDesk {
    private final Database database;
    private final VisitDesk visits;
    private final CaseDesk cases;
    private final OfficeDesk office;
    private final CodeLists codes;
    private final Regions regions;
    private final Clock clock;
    private final BeritaAcaraPaper paper;
    private final NumberedPapers papers;
    private final Texts texts = new Texts(Texts.INDONESIAN);
    private final Formats formats = new Formats(texts);

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public BeritaAcaraDesk(
            Database database,
            VisitDesk visits,
            CaseDesk cases,
            OfficeDesk office,
            CodeLists codes,
            Regions regions,
            Typesetter typesetter,
            Clock clock) {
        this.database = database;
        this.visits = visits;
        this.cases = cases;
        this.office = office;
        this.codes = codes;
        this.regions = regions;
        this.clock = clock;
        this.paper = new BeritaAcaraPaper(typesetter);
        this.papers = new NumberedPapers(database);
    }

    /**
     * A berita acara before it has its number.
     *
     * @param visit what it reports
     * @param report what it would say
     */
    public record Draft(HomeVisit visit, BeritaAcara report) {}

    /**
     * What would be written today, with what follows from the case: the papers are complete where every document of the service was
     * handed in, and agencies are those the case was referred to.
     *
     * @throws Refusal with {@link VisitProblem.NoResult} or {@link VisitProblem.Reported}
     */
    public Draft draft(Actor actor, long visit) {
        HomeVisit made = made(actor, visit);
        CaseDetail file = file(actor, made).orElse(null);
        return draft(actor, made, file, proposed(file));
    }

    /** As {@link #draft(Actor, long)}, with what the officer wrote. */
    public Draft draft(Actor actor, long visit, BeritaAcara.Choices choices) {
        HomeVisit made = made(actor, visit);
        return draft(actor, made, file(actor, made).orElse(null), choices);
    }

    private HomeVisit made(Actor actor, long visit) {
        HomeVisit made = visits.find(actor, visit);
        if (made.open()) {
            throw new Refusal(new VisitProblem.NoResult());
        }
        if (made.letter() != null) {
            throw new Refusal(new VisitProblem.Reported(made.letter().number()));
        }
        return made;
    }

    private Optional<CaseDetail> file(Actor actor, HomeVisit made) {
        return Optional.ofNullable(made.ofCase()).map(of -> cases.find(actor, of.id()));
    }

    private BeritaAcara.Choices proposed(@Nullable CaseDetail file) {
        if (file == null) {
            return new BeritaAcara.Choices("", List.of(), null);
        }
        List<String> agencies =
                file.referral() == null ? List.of() : List.of(file.referral().destination());
        Boolean complete = cases.catalogue()
                .service(file.service())
                .filter(service -> !service.documents().isEmpty())
                .map(service -> file.documents().containsAll(service.documents()))
                .orElse(null);
        return new BeritaAcara.Choices("", agencies, complete);
    }

    private Draft draft(Actor actor, HomeVisit made, @Nullable CaseDetail file, BeritaAcara.Choices choices) {
        actor.require(Capability.READ_RECORDS);
        String kind = file == null
                ? ""
                : cases.catalogue().service(file.service()).map(Service::name).orElse(file.service());
        return new Draft(
                made,
                new BeritaAcara(
                        LocalDate.now(clock),
                        made.officer(),
                        user(made.officer()).map(AppUserRecord::getPosition).orElse(""),
                        office.profile().name(),
                        file == null ? "" : file.register(),
                        kind,
                        choices,
                        statement(made)));
    }

    private Optional<AppUserRecord> user(String name) {
        return database.read(sql -> sql.selectFrom(APP_USER)
                .where(APP_USER.NAME.eq(name), APP_USER.DELETED.eq(0L))
                .orderBy(APP_USER.ACTIVE.desc(), APP_USER.ID.desc())
                .limit(1)
                .fetchOptional());
    }

    /** What was verified: only what stands in the record of the visit. */
    private String statement(HomeVisit made) {
        VisitOutcome outcome = Objects.requireNonNull(made.outcome());
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get(
                VisitText.BA_STATEMENT,
                made.who().map(PersonName::reveal).orElse("–"),
                address(made.house()),
                formats.longDate(outcome.visitedOn())));
        if (outcome.met() != null) {
            sentences.add(
                    outcome.metAs() == null
                            ? texts.get(VisitText.BA_MET, outcome.met())
                            : texts.get(VisitText.BA_MET_AS, outcome.met(), outcome.metAs()));
        }
        sentences.add(texts.get(
                VisitText.BA_RESULT,
                codes.label("hasil_kunjungan", outcome.result().code(), texts)));
        if (outcome.note() != null) {
            sentences.add(texts.get(VisitText.BA_NOTE, outcome.note()));
        }
        return String.join(" ", sentences);
    }

    private String address(HousePlace house) {
        return HouseWords.address(texts, house) + ", "
                + regions.find(house.village()).map(Region::title).orElse(house.village());
    }

    /** The draft on paper, marked on every page as a preview. */
    public byte[] preview(Draft draft) {
        return Stamp.over(pdf(draft.report(), NumberedPapers.NO_NUMBER, now()), Stamp.Word.PREVIEW);
    }

    private byte[] pdf(BeritaAcara report, String number, Instant made) {
        String nip = user(report.officer()).map(AppUserRecord::getNip).orElse("");
        return paper.pdf(report, office.profile(), number, nip, made);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Gives the berita acara its number and keeps it.
     *
     * @throws Refusal with {@link VisitProblem.DraftOutdated} if the records say something else by now, or as {@link #draft}
     */
    public IssuedLetter issue(Actor actor, Draft draft) {
        actor.require(Capability.ISSUE_LETTER);
        Draft again = draft(actor, draft.visit().id(), draft.report().choices());
        if (!again.report().equals(draft.report())) {
            throw new Refusal(new VisitProblem.DraftOutdated());
        }
        OfficeProfile profile = office.profile();
        Instant made = now();
        String nip = user(draft.report().officer()).map(AppUserRecord::getNip).orElse("");
        return database.journal().write(actor, "visit.report", tx -> {
            VisitDesk.require(tx.sql(), actor, draft.visit().id());
            VisitDesk.reported(tx.sql(), draft.visit().id()).ifPresent(number -> {
                throw new Refusal(new VisitProblem.Reported(number));
            });
            BeritaAcara report = draft.report();
            Candidate.OfCase of = draft.visit().ofCase();
            return papers.issue(
                    tx,
                    profile,
                    new NumberedPapers.NewPaper(
                            NumberedPapers.BERITA_ACARA,
                            texts.get(VisitText.BA_SUBJECT),
                            of == null ? null : of.id(),
                            VisitReader.person(tx.sql(), draft.visit()),
                            draft.visit().id(),
                            report.officer(),
                            number -> BeritaAcaraPaper.content(report, number),
                            number -> paper.pdf(report, profile, number, nip, made)),
                    LocalDate.now(clock));
        });
    }
}

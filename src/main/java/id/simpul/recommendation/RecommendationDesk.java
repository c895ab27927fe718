package id.simpul.recommendation;

import static id.simpul.store.jooq.Tables.AID_CHOICE;
import static id.simpul.store.jooq.Tables.RECOMMENDATION;
import static id.simpul.store.jooq.Tables.RECOMMENDATION_LINE;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.Service;
import id.simpul.finding.FamilyFacts;
import id.simpul.finding.FamilyFindings;
import id.simpul.finding.FindingDesk;
import id.simpul.finding.ReasonWords;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.programme.ParticipationDesk;
import id.simpul.programme.Programme;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.programme.Status;
import id.simpul.reference.CodeLists;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.RecommendationLineRecord;
import id.simpul.store.jooq.tables.records.RecommendationRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Proposes, keeps and shows what cases are recommended for. Not for the user interface's thread. */
public final class RecommendationDesk {
    /** Stages in which a recommendation is being approved or was: what is approved must be what was read. */
    private static final Set<String> FROZEN = Set.of("PARAF", "TTD", "TERBIT");

    private static final int LAST_STEP = 3;

    /** Age from which Indonesians have a KTP and sign for themselves (UU 23/2006 pasal 63). */
    private static final int ADULT = 17;

    private static final Texts INDONESIAN = new Texts(Texts.INDONESIAN);

    private final Database database;
    private final CaseDesk cases;
    private final FindingDesk findings;
    private final ProgrammeDesk programmes;
    private final ParticipationDesk participations;
    private final CodeLists codes;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public RecommendationDesk(
            Database database,
            CaseDesk cases,
            FindingDesk findings,
            ProgrammeDesk programmes,
            ParticipationDesk participations,
            CodeLists codes,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.findings = findings;
        this.programmes = programmes;
        this.participations = participations;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Everything the form of a case begins with.
     *
     * @param file the case
     * @param kept what is recommended so far
     * @param proposals what the findings of today propose
     * @param signers adults of the family, who may sign for it
     * @param changed lines of {@code kept} of which the findings say something else by now
     * @param editable whether this user may write it now
     */
    public record Draft(
            CaseDetail file,
            Optional<Recommendation> kept,
            List<Proposal> proposals,
            List<Signer> signers,
            List<RecommendationLine> changed,
            boolean editable) {
        public Draft {
            proposals = List.copyOf(proposals);
            signers = List.copyOf(signers);
            changed = List.copyOf(changed);
        }
    }

    /** A member who may sign for the family. */
    public record Signer(long person, PersonName name) {}

    /** What a case may be recommended for, and what it is recommended for so far. */
    public Draft draft(Actor actor, long caseFile) {
        CaseDetail file = cases.find(actor, caseFile);
        LocalDate today = LocalDate.now(clock);
        Optional<FamilyFindings> found = findings.of(reader(actor, file), file.household(), today);
        List<Proposal> proposals =
                found.map(all -> proposals(actor, file, all, today)).orElse(List.of());
        Optional<Recommendation> kept = database.read(sql -> find(sql, caseFile));
        List<RecommendationLine> changed = kept.stream()
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.programme() != null)
                .filter(line -> proposals.stream()
                        .filter(proposal -> proposal.is(line))
                        .noneMatch(proposal -> proposal.support() == line.support()
                                && proposal.grounds().equals(line.grounds())))
                .toList();
        return new Draft(
                file,
                kept,
                proposals,
                found.map(all -> signers(all.facts())).orElse(List.of()),
                changed,
                actor.may(Capability.WORK_CASE) && isWritten(file));
    }

    private static boolean isWritten(CaseDetail file) {
        return file.closedOn() == null
                && file.stage().step() <= LAST_STEP
                && !FROZEN.contains(file.stage().code());
    }

    private static List<Signer> signers(FamilyFacts facts) {
        return facts.present().stream()
                .filter(member -> {
                    LocalDate born = member.born();
                    return born == null || !born.isAfter(facts.day().minusYears(ADULT));
                })
                .map(member -> new Signer(member.person(), member.name()))
                .toList();
    }

    private List<Proposal> proposals(Actor actor, CaseDetail file, FamilyFindings found, LocalDate today) {
        Service service = cases.catalogue().service(file.service()).orElse(null);
        List<ProposalTemplate> templates = database.read(sql -> ProposalTemplate.on(sql, today));
        return new Proposals(catalogue(actor), templates, new ReasonWords(INDONESIAN, codes, today), INDONESIAN)
                .of(
                        found,
                        new Proposals.Asked(
                                file.service(),
                                service == null ? file.service() : service.name(),
                                file.applicant().id(),
                                file.applicant().name()));
    }

    /** Who reads findings for {@code file}: what only few may know is no ground of a case that everybody reads. */
    private static Actor reader(Actor actor, CaseDetail file) {
        if (file.restricted() || !actor.may(Capability.READ_RESTRICTED)) {
            return actor;
        }
        Set<Capability> fewer = EnumSet.copyOf(actor.capabilities());
        fewer.remove(Capability.READ_RESTRICTED);
        return new Actor(actor.userId(), actor.name(), actor.office(), fewer);
    }

    private Map<String, Programme> catalogue(Actor actor) {
        return programmes.running(actor).stream()
                .collect(Collectors.toUnmodifiableMap(Programme::code, Function.identity()));
    }

    /** What a case is recommended for; empty if nothing is. */
    public Optional<Recommendation> find(Actor actor, long caseFile) {
        CaseDetail file = cases.find(actor, caseFile);
        return database.read(sql -> find(sql, file.id()));
    }

    private static Optional<Recommendation> find(DSLContext sql, long caseFile) {
        return row(sql, caseFile)
                .map(row -> new Recommendation(
                        row.getId(),
                        version(sql, row),
                        LocalDate.parse(row.getDraftedOn()),
                        row.getOfficer(),
                        row.getNote(),
                        lines(sql, row.getId()).stream()
                                .map(RecommendationDesk::line)
                                .toList()));
    }

    private static Optional<RecommendationRecord> row(DSLContext sql, long caseFile) {
        return sql.selectFrom(RECOMMENDATION)
                .where(RECOMMENDATION.CASE_FILE.eq(caseFile))
                .and(RECOMMENDATION.DELETED.eq(0L))
                .orderBy(RECOMMENDATION.ID.desc())
                .limit(1)
                .fetchOptional();
    }

    /** When it or one of its lines was written last, those taken out among them. */
    private static long version(DSLContext sql, RecommendationRecord row) {
        Long lines = sql.select(DSL.max(RECOMMENDATION_LINE.HLC))
                .from(RECOMMENDATION_LINE)
                .where(RECOMMENDATION_LINE.RECOMMENDATION.eq(row.getId()))
                .fetchOne(0, Long.class);
        return Math.max(row.getHlc(), lines == null ? 0 : lines);
    }

    private static List<RecommendationLineRecord> lines(DSLContext sql, long recommendation) {
        return sql.selectFrom(RECOMMENDATION_LINE)
                .where(RECOMMENDATION_LINE.RECOMMENDATION.eq(recommendation))
                .and(RECOMMENDATION_LINE.DELETED.eq(0L))
                .orderBy(RECOMMENDATION_LINE.SORT, RECOMMENDATION_LINE.ID)
                .fetch();
    }

    private static RecommendationLine line(RecommendationLineRecord row) {
        String grounds = row.getGrounds();
        return new RecommendationLine(
                row.getProgramme(),
                row.getPerson(),
                row.getWords(),
                Support.of(row.getSupport()),
                grounds == null ? List.of() : grounds.lines().toList(),
                row.getWhy());
    }

    /**
     * Keeps what a case is recommended for, in place of what was kept before.
     *
     * @param seen version that was read; 0: nothing was kept yet
     * @param lines in order; their support and grounds are those of the proposals the officer saw
     * @param note to those who approve it
     * @return the act, for undo
     * @throws Refusal with {@link RecommendationProblem}, or as {@link CaseDesk#find}
     */
    public long save(Actor actor, long caseFile, long seen, List<RecommendationLine> lines, @Nullable String note) {
        actor.require(Capability.WORK_CASE);
        CaseDetail file = cases.find(actor, caseFile);
        if (!isWritten(file)) {
            throw new Refusal(new RecommendationProblem.NotNow(file.stage().label()));
        }
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.words().isBlank())) {
            throw new Refusal(new RecommendationProblem.Empty());
        }
        lines.stream()
                .filter(line -> line.support().asksWhy() && blank(line.why()) == null)
                .findFirst()
                .ifPresent(line -> {
                    throw new Refusal(new RecommendationProblem.WhyMissing(line.words()));
                });
        return database.journal().write(actor, "recommendation.save", tx -> {
            tx.about(caseFile);
            write(tx, caseFile, seen, lines, blank(note));
            return tx.actId();
        });
    }

    private void write(
            Transaction tx, long caseFile, long seen, List<RecommendationLine> lines, @Nullable String note) {
        RecommendationRecord row = row(tx.sql(), caseFile).orElse(null);
        if (row != null && version(tx.sql(), row) != seen) {
            throw new Refusal(new RecommendationProblem.Overtaken(row.getOfficer()));
        }
        String today = LocalDate.now(clock).toString();
        long id;
        if (row == null) {
            id = tx.insert(new RecommendationRecord()
                    .setCaseFile(caseFile)
                    .setDraftedOn(today)
                    .setOfficer(tx.actor().name())
                    .setNote(note));
        } else {
            id = row.getId();
            tx.update(row.setDraftedOn(today).setOfficer(tx.actor().name()).setNote(note));
        }
        List<RecommendationLineRecord> before = new ArrayList<>(lines(tx.sql(), id));
        long sort = 0;
        for (RecommendationLine line : lines) {
            sort++;
            RecommendationLineRecord same = before.stream()
                    .filter(old -> Objects.equals(old.getProgramme(), line.programme())
                            && Objects.equals(old.getPerson(), line.person())
                            && (line.programme() != null || old.getWords().equals(line.words())))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                tx.insert(fill(new RecommendationLineRecord().setRecommendation(id), line, sort));
            } else {
                before.remove(same);
                tx.update(fill(same, line, sort));
            }
        }
        before.forEach(gone -> tx.delete(Entity.RECOMMENDATION_LINE, gone.getId()));
    }

    private static RecommendationLineRecord fill(RecommendationLineRecord row, RecommendationLine line, long sort) {
        return row.setSort(sort)
                .setProgramme(line.programme())
                .setPerson(line.person())
                .setWords(line.words().strip())
                .setSupport(line.support().name())
                .setGrounds(line.grounds().isEmpty() ? null : String.join("\n", line.grounds()))
                .setWhy(line.support().asksWhy() ? blank(line.why()) : null);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Pairs of programmes that do not go together among what the family receives and {@code lines}.
     *
     * @param lines what is recommended, kept or not
     */
    public List<Conflict> conflicts(Actor actor, long household, List<RecommendationLine> lines) {
        actor.require(Capability.READ_RECORDS);
        Map<String, Programme> running = catalogue(actor);
        var aids = new ArrayList<Conflict.Aid>();
        participations.of(actor, household).stream()
                .filter(one -> one.details().status() == Status.ACTIVE)
                .filter(one -> running.containsKey(one.details().programme()))
                .forEach(one -> aids.add(new Conflict.Aid(
                        Objects.requireNonNull(running.get(one.details().programme())),
                        one.details().person(),
                        true)));
        for (RecommendationLine line : lines) {
            Programme programme = line.programme() == null ? null : running.get(line.programme());
            if (programme != null) {
                aids.add(new Conflict.Aid(programme, line.person(), false));
            }
        }
        return Conflict.among(aids, choices(actor, household));
    }

    /** Statements of a family about its aids, newest first. */
    public List<AidChoice> choices(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.selectFrom(AID_CHOICE)
                .where(AID_CHOICE.HOUSEHOLD.eq(household))
                .and(AID_CHOICE.DELETED.eq(0L))
                .orderBy(AID_CHOICE.ID.desc())
                .fetch(AidChoiceDesk::read));
    }

    /** Takes back an act of this desk. */
    public void undo(Actor actor, long act) {
        cases.undo(actor, act);
    }

    /** What is recommended as it stands in the letter's sentence: {@code a, b dan c}; empty if nothing is. */
    public Optional<String> phrase(Actor actor, long caseFile) {
        return find(actor, caseFile)
                .map(one -> joined(
                        one.lines().stream().map(RecommendationLine::words).toList()));
    }

    static String joined(List<String> words) {
        if (words.size() < 2) {
            return words.isEmpty() ? "" : words.getFirst();
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " dan " + words.getLast();
    }
}

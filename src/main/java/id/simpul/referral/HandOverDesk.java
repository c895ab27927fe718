package id.simpul.referral;

import static id.simpul.store.jooq.Tables.APP_USER;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.DESTINATION;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseProblem;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ReferralText;
import id.simpul.region.Level;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.DestinationRecord;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Gives cases to colleagues, transfers them to other offices or asks for them, and escalates them. What is made here is
 * answered, revoked and undone at the {@link ReferralDesk}.
 */
public final class HandOverDesk {
    /** Working days until another office answers, unless somebody says otherwise. */
    private static final int USUAL_DAYS = 14;

    private static final Texts WORDS = new Texts(Texts.INDONESIAN);

    private final Database database;
    private final ReferralDesk referrals;
    private final Regions regions;

    /** A desk beside {@code referrals}. */
    public HandOverDesk(Database database, ReferralDesk referrals, Regions regions) {
        this.database = database;
        this.referrals = referrals;
        this.regions = regions;
    }

    /** A colleague of this office. */
    public record Colleague(long id, String name) {}

    /** Who a case can be given to: who can sign in, but not {@code actor}. */
    public List<Colleague> colleagues(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(APP_USER.ID, APP_USER.NAME)
                .from(APP_USER)
                .where(APP_USER.DELETED.eq(0L))
                .and(APP_USER.ACTIVE.eq(1L))
                .and(APP_USER.ID.ne(actor.userId()))
                .orderBy(APP_USER.NAME)
                .fetch(row -> new Colleague(row.value1(), row.value2())));
    }

    /** Offices a case can be transferred to: the others of this level, the next one up, and those below. */
    public List<Region> offices(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        Region here = here();
        Stream<Region> beside = here.parent().map(regions::children).stream()
                .flatMap(List::stream)
                .filter(region -> !region.code().equals(here.code()));
        return Stream.concat(
                        above(actor).stream().limit(1), Stream.concat(beside, regions.children(here.code()).stream()))
                .toList();
    }

    /** Offices a case can be escalated to, the next one up first; empty for a province. */
    public List<Region> above(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        List<Region> above = new java.util.ArrayList<>(regions.chain(here().code()).stream()
                .filter(region -> region.level().depth() < here().level().depth())
                .toList());
        above.sort(java.util.Comparator.comparingInt(
                        (Region region) -> region.level().depth())
                .reversed());
        return above;
    }

    private Region here() {
        return regions.find(database.office()).orElseThrow();
    }

    /** The office that owns a case now: exactly one, always. */
    public Organisation owner(Actor actor, long caseFile) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            referrals.cases().find(sql, actor, caseFile);
            return office(sql, Ownership.of(sql, sql.fetchSingle(CASE_FILE, CASE_FILE.ID.eq(caseFile))));
        });
    }

    /** Whether this office owns a case. */
    public boolean owned(Actor actor, long caseFile) {
        return database.office().equals(owner(actor, caseFile).office());
    }

    /** Who works on a case: the colleague it was given to last, else who took it in. */
    public String worker(Actor actor, long caseFile) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            referrals.cases().find(sql, actor, caseFile);
            return sql.select(REFERRAL.DESTINATION_NAME)
                    .from(REFERRAL)
                    .where(REFERRAL.CASE_FILE.eq(caseFile))
                    .and(REFERRAL.KIND.eq(Kind.ASSIGN.code()))
                    .and(REFERRAL.DELETED.eq(0L))
                    .orderBy(REFERRAL.ID.desc())
                    .limit(1)
                    .fetchOptional(REFERRAL.DESTINATION_NAME)
                    .orElseGet(() -> sql.fetchSingle(CASE_FILE, CASE_FILE.ID.eq(caseFile))
                            .getOfficer());
        });
    }

    /**
     * Hands a case over.
     *
     * @return the record and the act, for undo
     * @throws Refusal with {@link ReferralProblem}, {@link CaseProblem} or {@link id.simpul.kernel.NotAllowed}
     */
    public ReferralDesk.Referred handOver(Actor actor, NewHandOver made) {
        actor.require(made.kind().needs());
        if (made.kind() == Kind.REFER) {
            throw new IllegalArgumentException("referrals are made by ReferralDesk");
        }
        if (made.why().isBlank()) {
            throw new Refusal(new CaseProblem.ReasonMissing());
        }
        Organisation ours = referrals.ours();
        return database.journal()
                .write(actor, "referral." + made.kind().name().toLowerCase(java.util.Locale.ROOT), tx -> {
                    CaseFileRecord file = referrals.cases().find(tx.sql(), actor, made.caseFile());
                    boolean handedOver = file.getStage().equals(Stage.HANDED_OVER);
                    if (handedOver && made.kind() != Kind.REQUEST) {
                        requireOwner(tx, file);
                    }
                    if (file.getClosedOn() != null && !(handedOver && made.kind() == Kind.REQUEST)) {
                        throw new Refusal(new ReferralProblem.CaseClosed());
                    }
                    LocalDate day = referrals.today();
                    ReferralRecord row = ReferralRows.from(new ReferralRecord(), ours, actor.name())
                            .setCaseFile(file.getId())
                            .setKind(made.kind().code())
                            .setService(file.getService())
                            .setWhy(made.why().strip())
                            .setSentOn(day.toString());
                    LocalDate due = day;
                    if (made.kind() == Kind.ASSIGN) {
                        requireOwner(tx, file);
                        Colleague to = colleagues(tx.sql(), made.toUser());
                        ReferralRows.to(row, new Organisation(to.name(), null, ours.name(), null, null))
                                .setToUser(to.id());
                    } else {
                        due = made.dueOn() == null ? referrals.usualDue(day, USUAL_DAYS) : made.dueOn();
                        if (due.isBefore(day)) {
                            throw new Refusal(new ReferralProblem.DuePassed());
                        }
                        Basis basis = Referring.basis(made.basis(), file, day);
                        ReferralRows.to(row, receiver(tx, file, made))
                                .setDueOn(due.toString())
                                .setBasis(basis.code())
                                .setBasisOn(basis.on().toString());
                    }
                    long id = tx.insert(row);
                    if (made.kind().moves() && owns(tx, file)) {
                        Referring.awaited(tx, file.getId(), due);
                    }
                    tx.because(made.why().strip());
                    tx.about(file.getId());
                    return new ReferralDesk.Referred(id, due, tx.actId());
                });
    }

    private static Colleague colleagues(DSLContext sql, long user) {
        return sql.select(APP_USER.ID, APP_USER.NAME)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user))
                .and(APP_USER.DELETED.eq(0L))
                .and(APP_USER.ACTIVE.eq(1L))
                .fetchOptional(row -> new Colleague(row.value1(), row.value2()))
                .orElseThrow(() -> new Refusal(new ReferralProblem.NoSuchColleague()));
    }

    private Organisation receiver(Transaction tx, CaseFileRecord file, NewHandOver made) {
        String owner = Ownership.of(tx.sql(), file);
        if (made.kind().changesOwner()) {
            Kind other = made.kind();
            boolean open = tx
                    .sql()
                    .selectFrom(REFERRAL)
                    .where(REFERRAL.CASE_FILE.eq(file.getId()))
                    .and(ReferralList.open())
                    .stream()
                    .anyMatch(row -> Kind.of(row.getKind()).changesOwner());
            if (open) {
                throw new Refusal(new ReferralProblem.TransferOpen());
            }
            if (other == Kind.REQUEST) {
                if (owner.equals(database.office())) {
                    throw new Refusal(new ReferralProblem.OwnAlready());
                }
                return office(tx.sql(), owner);
            }
        }
        boolean raisesOn = made.kind() == Kind.ESCALATE && raisedHere(tx, file);
        if (!raisesOn) {
            requireOwner(tx, file);
        }
        if (regions.find(made.toOffice()).isEmpty() || made.toOffice().equals(database.office())) {
            throw new Refusal(new ReferralProblem.NoSuchDestination());
        }
        if (made.kind() == Kind.ESCALATE) {
            if (above(tx.actor()).stream().noneMatch(region -> region.code().equals(made.toOffice()))) {
                throw new Refusal(new ReferralProblem.NotAbove());
            }
            requireNotWaiting(tx, file, made.toOffice());
            // Whoever raises a case on leaves the stage to the office that owns it.
            if (!raisesOn) {
                refer(tx, file);
            }
        }
        return office(tx.sql(), made.toOffice());
    }

    /** Whether the case was raised to this office, which has not given it back: then this office raises it on. */
    private boolean raisedHere(Transaction tx, CaseFileRecord file) {
        return !owns(tx, file)
                && escalations(tx, file, database.office()).anyMatch(state -> state.open() || state == State.ACCEPTED);
    }

    private void requireNotWaiting(Transaction tx, CaseFileRecord file, String to) {
        if (escalations(tx, file, to).anyMatch(State::open)) {
            throw new Refusal(
                    new ReferralProblem.WaitingThere(office(tx.sql(), to).name()));
        }
    }

    private static Stream<State> escalations(Transaction tx, CaseFileRecord file, String to) {
        return tx
                .sql()
                .selectFrom(REFERRAL)
                .where(REFERRAL.CASE_FILE.eq(file.getId()))
                .and(REFERRAL.KIND.eq(Kind.ESCALATE.code()))
                .and(REFERRAL.TO_OFFICE.eq(to))
                .and(REFERRAL.DELETED.eq(0L))
                .stream()
                .map(ReferralRows::state);
    }

    private boolean owns(Transaction tx, CaseFileRecord file) {
        return Ownership.of(tx.sql(), file).equals(database.office());
    }

    /** An escalated case waits like a referred one, where it can. */
    private void refer(Transaction tx, CaseFileRecord file) {
        boolean can = referrals.cases().catalogue().moves(file.getStage()).stream()
                .anyMatch(move ->
                        move.to().code().equals(Stage.REFERRED) && tx.actor().may(move.needs()));
        if (can) {
            referrals.cases().move(tx, file.getId(), Stage.REFERRED, null);
        }
    }

    private void requireOwner(Transaction tx, CaseFileRecord file) {
        if (!owns(tx, file)) {
            throw new Refusal(new CaseProblem.HeldElsewhere());
        }
    }

    /** An office by its code: with addressee and telephone as in the directory, else as offices of its level are addressed. */
    private Organisation office(DSLContext sql, String code) {
        Optional<DestinationRecord> kept = sql.selectFrom(DESTINATION)
                .where(DESTINATION.OFFICE.eq(code))
                .and(DESTINATION.DELETED.eq(0L))
                .and(DESTINATION.RETIRED_ON.isNull())
                .limit(1)
                .fetchOptional();
        Region region = regions.find(code).orElse(new Region(code, code));
        return kept.map(row ->
                        new Organisation(row.getName(), row.getAddressee(), row.getPlace(), row.getPhone(), code))
                .orElseGet(() -> new Organisation(
                        name(region), WORDS.get(addressee(region.level()), title(region)), region.name(), null, code));
    }

    private static String name(Region region) {
        return region.level() == Level.REGENCY || region.level() == Level.PROVINCE
                ? WORDS.get(ReferralText.OFFICE_SOCIAL, title(region))
                : region.title();
    }

    /** As offices write it: a province with the word for it. */
    private static String title(Region region) {
        return region.level() == Level.PROVINCE
                ? WORDS.get(ReferralText.OFFICE_PROVINCE, region.name())
                : region.title();
    }

    private static ReferralText addressee(Level level) {
        return switch (level) {
            case PROVINCE, REGENCY -> ReferralText.OFFICE_HEAD_SOCIAL;
            case DISTRICT -> ReferralText.OFFICE_HEAD_DISTRICT;
            case VILLAGE -> ReferralText.OFFICE_HEAD_VILLAGE;
        };
    }

    /**
     * The other side agreed to a transfer or request: the case is the receiver's, unless its owner changed since. Who gives it
     * away closes it as handed over; who gets it follows it up.
     */
    static void accepted(Transaction tx, CaseDesk cases, ReferralRecord row, Kind kind) {
        CaseFileRecord file = tx.sql().fetchSingle(CASE_FILE, CASE_FILE.ID.eq(row.getCaseFile()));
        String giver = kind == Kind.TRANSFER ? row.getFromOffice() : row.getToOffice();
        String taker = kind == Kind.TRANSFER ? row.getToOffice() : row.getFromOffice();
        if (giver == null || taker == null || !giver.equals(Ownership.of(tx.sql(), file))) {
            throw new Refusal(new ReferralProblem.OwnerChanged());
        }
        if (giver.equals(tx.actor().office())) {
            if (file.getClosedOn() == null) {
                cases.hands().give(tx, file.getId(), WORDS.get(ReferralText.HANDED_WHY, row.getDestinationName()));
            }
            Ownership.give(tx, file.getId(), taker);
        } else {
            Ownership.give(tx, file.getId(), taker);
            cases.hands().take(tx, file.getId(), WORDS.get(ReferralText.TAKEN_WHY, row.getDestinationName()));
        }
    }
}

package id.simpul.programme.kube;

import static id.simpul.store.jooq.Tables.KUBE;
import static id.simpul.store.jooq.Tables.KUBE_GRANT;
import static id.simpul.store.jooq.Tables.KUBE_MEMBER;
import static id.simpul.store.jooq.Tables.KUBE_REPORT;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.programme.ProgrammeProblem.AlreadyActive;
import id.simpul.programme.ProgrammeProblem.EndsBeforeStart;
import id.simpul.programme.ProgrammeProblem.NotInFamily;
import id.simpul.programme.ProgrammeProblem.ReasonNeeded;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.KubeGrantRecord;
import id.simpul.store.jooq.tables.records.KubeMemberRecord;
import id.simpul.store.jooq.tables.records.KubeRecord;
import id.simpul.store.jooq.tables.records.KubeReportRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Records joint business groups: members, staged grants, reports. Not for the user interface's thread. */
public final class KubeDesk {
    private final Database database;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public KubeDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A group in the list.
     *
     * @param kube the group
     * @param members how many belong to it now
     * @param granted whole rupiah it was given in all
     * @param condition of its last report, code of list {@code kondisi_kube}; null: none yet
     * @param due when its next report is due; null: not agreed
     * @param overdue whether that day is past
     */
    public record Line(
            Kube kube,
            int members,
            long granted,
            @Nullable String condition,
            @Nullable LocalDate due,
            boolean overdue) {}

    /**
     * Everything about a group.
     *
     * @param kube the group
     * @param members those who belong to it first
     * @param grants first stage first
     * @param reports newest first
     * @param concerns rules the group does not meet
     */
    public record File(
            Kube kube,
            List<KubeMember> members,
            List<KubeGrant> grants,
            List<KubeReport> reports,
            List<KubeConcern> concerns) {
        public File {
            members = List.copyOf(members);
            grants = List.copyOf(grants);
            reports = List.copyOf(reports);
            concerns = List.copyOf(concerns);
        }
    }

    /** All groups by name. */
    public List<Line> list(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql ->
                sql
                        .selectFrom(KUBE)
                        .where(KUBE.DELETED.eq(0L))
                        .orderBy(KUBE.NAME, KUBE.ID)
                        .fetch(KubeRows::read)
                        .stream()
                        .map(kube -> line(sql, kube))
                        .toList());
    }

    private Line line(DSLContext sql, Kube kube) {
        List<KubeReport> reports = reports(sql, kube.id());
        LocalDate due = reports.isEmpty() ? null : reports.getFirst().nextDue();
        boolean runs = kube.details().state().equals(KubeDetails.RUNNING);
        return new Line(
                kube,
                sql.fetchCount(
                        KUBE_MEMBER,
                        KUBE_MEMBER.KUBE.eq(kube.id()),
                        KUBE_MEMBER.DELETED.eq(0L),
                        KUBE_MEMBER.LEFT_ON.isNull()),
                grants(sql, kube.id()).stream().mapToLong(KubeGrant::rupiah).sum(),
                reports.isEmpty() ? null : reports.getFirst().condition(),
                due,
                runs && due != null && due.isBefore(today()));
    }

    /** Everything about the group {@code id}. */
    public Optional<File> find(Actor actor, long id) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.selectFrom(KUBE)
                .where(KUBE.ID.eq(id))
                .and(KUBE.DELETED.eq(0L))
                .fetchOptional(KubeRows::read)
                .map(kube -> {
                    List<KubeMember> members = members(sql, id);
                    long families = members.stream()
                            .filter(member -> member.leftOn() == null)
                            .map(KubeMember::household)
                            .distinct()
                            .count();
                    return new File(
                            kube,
                            members,
                            grants(sql, id),
                            reports(sql, id),
                            new KubeRules(sql, today()).size(families));
                }));
    }

    /** What speaks against {@code person} as a member of {@code kube}; {@code self} is the membership, 0 for a new one. */
    public List<KubeConcern> concerns(Actor actor, Kube kube, long person, long self) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> new KubeRules(sql, today())
                .member(sql, kube.id(), kube.details().village(), person, self));
    }

    private static List<KubeMember> members(DSLContext sql, long kube) {
        return sql.select(KUBE_MEMBER.fields())
                .select(PERSON.NAME, PERSON.HOUSEHOLD)
                .from(KUBE_MEMBER)
                .join(PERSON)
                .on(PERSON.ID.eq(KUBE_MEMBER.PERSON))
                .where(KUBE_MEMBER.KUBE.eq(kube))
                .and(KUBE_MEMBER.DELETED.eq(0L))
                .orderBy(
                        DSL.field(KUBE_MEMBER.LEFT_ON.isNotNull()),
                        DSL.case_(KUBE_MEMBER.ROLE)
                                .when("KETUA", 1)
                                .when("SEKRETARIS", 2)
                                .when("BENDAHARA", 3)
                                .otherwise(4),
                        PERSON.NAME,
                        KUBE_MEMBER.ID)
                .fetch(row -> new KubeMember(
                        row.get(KUBE_MEMBER.ID),
                        kube,
                        row.get(KUBE_MEMBER.PERSON),
                        row.get(PERSON.HOUSEHOLD),
                        new PersonName(row.get(PERSON.NAME)),
                        row.get(KUBE_MEMBER.ROLE),
                        KubeRows.date(row.get(KUBE_MEMBER.JOINED_ON)),
                        KubeRows.date(row.get(KUBE_MEMBER.LEFT_ON)),
                        row.get(KUBE_MEMBER.NOTE)));
    }

    private static List<KubeGrant> grants(DSLContext sql, long kube) {
        return sql.selectFrom(KUBE_GRANT)
                .where(KUBE_GRANT.KUBE.eq(kube))
                .and(KUBE_GRANT.DELETED.eq(0L))
                .orderBy(KUBE_GRANT.STAGE, KUBE_GRANT.GRANTED_ON, KUBE_GRANT.ID)
                .fetch(KubeRows::read);
    }

    private static List<KubeReport> reports(DSLContext sql, long kube) {
        return sql.selectFrom(KUBE_REPORT)
                .where(KUBE_REPORT.KUBE.eq(kube))
                .and(KUBE_REPORT.DELETED.eq(0L))
                .orderBy(KUBE_REPORT.UNTIL.desc(), KUBE_REPORT.ID.desc())
                .fetch(KubeRows::read);
    }

    /** Records a group, or changes it; {@code before} is null for a new one, else as the user saw it. */
    public Written kube(Actor actor, @Nullable Kube before, KubeDetails after) {
        return write(actor, "kube.record", tx -> {
            if (before == null) {
                return tx.insert(KubeRows.fill(new KubeRecord(), after));
            }
            KubeRecord row = KubeRows.fill(new KubeRecord(), before.details()).setId(before.id());
            row.touched(false);
            tx.update(KubeRows.fill(row, after));
            return before.id();
        });
    }

    /**
     * Records a member, or changes the membership.
     *
     * @throws Refusal with {@link AlreadyActive} if the person is in the group, or {@link ReasonNeeded} if there are
     *     {@link #concerns} and no {@link KubeMember#note}
     */
    public Written member(Actor actor, Kube kube, @Nullable KubeMember before, KubeMember after) {
        LocalDate joined = after.joinedOn();
        LocalDate left = after.leftOn();
        if (joined != null && left != null && left.isBefore(joined)) {
            throw new Refusal(new EndsBeforeStart());
        }
        return write(actor, "kube.member", tx -> {
            DSLContext sql = tx.sql();
            if (!sql.fetchExists(PERSON, PERSON.ID.eq(after.person()), PERSON.DELETED.eq(0L))) {
                throw new Refusal(new NotInFamily());
            }
            if (left == null
                    && sql.fetchExists(
                            KUBE_MEMBER,
                            KUBE_MEMBER.KUBE.eq(after.kube()),
                            KUBE_MEMBER.PERSON.eq(after.person()),
                            KUBE_MEMBER.ID.ne(after.id()),
                            KUBE_MEMBER.DELETED.eq(0L),
                            KUBE_MEMBER.LEFT_ON.isNull())) {
                throw new Refusal(new AlreadyActive());
            }
            String note = Objects.requireNonNullElse(after.note(), "");
            if (before == null
                    && note.isBlank()
                    && !new KubeRules(sql, today())
                            .member(sql, kube.id(), kube.details().village(), after.person(), 0)
                            .isEmpty()) {
                throw new Refusal(new ReasonNeeded());
            }
            if (before == null) {
                return tx.insert(KubeRows.fill(new KubeMemberRecord(), after));
            }
            KubeMemberRecord row = KubeRows.fill(new KubeMemberRecord(), before).setId(before.id());
            row.touched(false);
            tx.update(KubeRows.fill(row, after));
            return before.id();
        });
    }

    /** Records a grant, or changes it; {@code before} is null for a new one. */
    public Written grant(Actor actor, @Nullable KubeGrant before, KubeGrant after) {
        return write(actor, "kube.grant", tx -> {
            if (before == null) {
                return tx.insert(KubeRows.fill(new KubeGrantRecord(), after));
            }
            KubeGrantRecord row = KubeRows.fill(new KubeGrantRecord(), before).setId(before.id());
            row.touched(false);
            tx.update(KubeRows.fill(row, after));
            return before.id();
        });
    }

    /** Records a report, or changes it; {@code before} is null for a new one. */
    public Written report(Actor actor, @Nullable KubeReport before, KubeReport after) {
        return write(actor, "kube.report", tx -> {
            if (before == null) {
                return tx.insert(KubeRows.fill(new KubeReportRecord(), after));
            }
            KubeReportRecord row = KubeRows.fill(new KubeReportRecord(), before).setId(before.id());
            row.touched(false);
            tx.update(KubeRows.fill(row, after));
            return before.id();
        });
    }

    /** Takes out a membership that was recorded by mistake. */
    public Written remove(Actor actor, KubeMember member) {
        return remove(actor, Entity.KUBE_MEMBER, member.id());
    }

    /** Takes out a grant that was recorded by mistake. */
    public Written remove(Actor actor, KubeGrant grant) {
        return remove(actor, Entity.KUBE_GRANT, grant.id());
    }

    /** Takes out a report that was recorded by mistake. */
    public Written remove(Actor actor, KubeReport report) {
        return remove(actor, Entity.KUBE_REPORT, report.id());
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act);
    }

    private Written remove(Actor actor, Entity entity, long id) {
        return write(actor, "kube.remove", tx -> {
            tx.delete(entity, id);
            return id;
        });
    }

    private Written write(Actor actor, String action, Function<Transaction, Long> work) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().write(actor, action, tx -> new Written(work.apply(tx), tx.actId()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

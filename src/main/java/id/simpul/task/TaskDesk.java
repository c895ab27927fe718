package id.simpul.task;

import id.simpul.casework.ApprovalStep;
import id.simpul.casework.CaseCatalogue;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.TaskDelayRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What is to be done now, and putting it off. */
public final class TaskDesk {
    /** What is most important first: by priority, urgent cases before others, by day; then as they came in. */
    private static final Comparator<Task> ORDER = Comparator.comparingInt(
                    (Task task) -> task.rule().priority())
            .thenComparing(task -> !task.urgent())
            .thenComparing(Task::due)
            .thenComparingInt(task -> task.rule().sort())
            .thenComparingLong(Task::subject);

    private final Database database;
    private final CaseCatalogue catalogue;
    private final Clock clock;

    /** The tasks of {@code database}; {@code clock} says which day it is at the office. */
    public TaskDesk(Database database, CaseCatalogue catalogue, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Today at the office. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Every task that {@code actor} may do, most important first; those before their window and those put off among them.
     */
    public List<Task> tasks(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> tasks(sql, actor));
    }

    /**
     * How much there is to do.
     *
     * @param now to be done now, the user's own
     * @param overdue of those, past their day
     */
    public record Load(int now, int overdue) {}

    /** How much there is to do for {@code actor} now. */
    public Load load(Actor actor) {
        List<Task> own = tasks(actor).stream()
                .filter(task -> task.now() && task.of(actor.name()))
                .toList();
        return new Load(
                own.size(),
                Math.toIntExact(own.stream()
                        .filter(task -> task.state() == Task.State.OVERDUE)
                        .count()));
    }

    private List<Task> tasks(DSLContext sql, Actor actor) {
        Map<TaskKind, TaskRule> rules = TaskReader.rules(sql, today());
        TaskRule escalation = rules.get(TaskKind.ESKALASI);
        TaskRule approval = rules.get(TaskKind.PERSETUJUAN);
        rules.values().removeIf(rule -> !actor.may(rule.needs()));
        var reader = new TaskReader(sql, actor);
        var calendar = new TaskCalendar(catalogue.workingDays(), today());
        Map<String, Task.Delay> delays = reader.delays(today());
        List<Task> tasks = new ArrayList<>();
        var conditions = new TaskConditions(
                catalogue.deadlines(),
                due -> escalation != null && !calendar.due(due, escalation).isAfter(today()));
        Consumer<TaskConditions.Due> add = due -> {
            TaskRule rule = due.step() == null || approval == null ? rules.get(due.kind()) : approval;
            if (rule != null && concerns(due, actor)) {
                tasks.add(task(due, rule, owner(due, actor), calendar, delays));
            }
        };
        reader.cases(today()).forEach(facts -> conditions.of(facts, add));
        reader.visits().forEach(visit -> conditions.of(visit, add));
        conditions.ofDistrict(reader.unanswered(clock.getZone()), add);
        tasks.sort(ORDER);
        return List.copyOf(tasks);
    }

    /** A step of the chain concerns who gives it; who works on cases sees for whom they wait. */
    private static boolean concerns(TaskConditions.Due due, Actor actor) {
        ApprovalStep step = due.step();
        return step == null
                || step.givenBy(actor)
                || actor.may(Capability.WORK_CASE)
                || actor.may(Capability.APPROVE_CASE);
    }

    private static @Nullable String owner(TaskConditions.Due due, Actor actor) {
        ApprovalStep step = due.step();
        if (step == null) {
            return due.owner();
        }
        boolean own = step.givenBy(actor);
        return own ? (step.user() == null ? null : actor.name()) : step.holder();
    }

    private static Task task(
            TaskConditions.Due due,
            TaskRule rule,
            @Nullable String owner,
            TaskCalendar calendar,
            Map<String, Task.Delay> delays) {
        LocalDate day = calendar.due(due.anchor(), rule);
        LocalDate opens = calendar.opens(day, rule);
        Task.Delay delay = delays.get(due.kind() + ":" + due.subject());
        return new Task(
                rule,
                due.subject(),
                due.ofCase(),
                due.household(),
                due.who(),
                opens,
                day,
                calendar.late(day),
                calendar.state(opens, day, delay),
                owner,
                due.more(),
                delay);
    }

    /** The last day to which {@code task} can be put off. */
    public LocalDate latest(Task task) {
        return new TaskCalendar(catalogue.workingDays(), today()).latest(task.rule());
    }

    /**
     * The day to which {@code task} is put off unless somebody says otherwise: the first working day after today on which it would
     * be shown, since what is put off shortest is forgotten least and the last day allowed would make every delay the longest.
     * Empty if it cannot be put off that far.
     */
    public Optional<LocalDate> usual(Task task) {
        LocalDate from = task.opens().isAfter(today()) ? task.opens() : today();
        LocalDate next = catalogue.workingDays().plus(from, 1);
        return next.isAfter(latest(task)) ? Optional.empty() : Optional.of(next);
    }

    /**
     * Puts a task off: it is not shown before {@code until}.
     *
     * @return the act, for undo
     * @throws Refusal with {@link TaskProblem} or {@link id.simpul.kernel.NotAllowed}
     */
    public long postpone(Actor actor, Task task, LocalDate until, String reason) {
        mine(actor, task);
        if (reason.isBlank()) {
            throw new Refusal(new TaskProblem.NoReason());
        }
        LocalDate latest = latest(task);
        if (!until.isAfter(today()) || until.isAfter(latest)) {
            throw new Refusal(new TaskProblem.TooFar(new Formats(new Texts(Texts.INDONESIAN)).mediumDate(latest)));
        }
        return database.journal().write(actor, "task.postpone", tx -> {
            if (tasks(tx.sql(), actor).stream().noneMatch(now -> now.key().equals(task.key()))) {
                throw new Refusal(new TaskProblem.Done());
            }
            long id = tx.insert(new TaskDelayRecord()
                    .setRule(task.kind().name())
                    .setSubject(task.subject())
                    .setUntil(until.toString())
                    .setReason(reason.strip())
                    .setOfficer(actor.name()));
            tx.about(task.ofCase() == null ? id : task.ofCase().id());
            tx.because(reason.strip());
            return tx.actId();
        });
    }

    /** Only who is waited for puts an initial or signature off; other tasks, whoever may do them. */
    private static void mine(Actor actor, Task task) {
        if (task.kind() != TaskKind.PERSETUJUAN) {
            actor.require(task.rule().needs());
        } else if (!task.of(actor.name())) {
            throw new Refusal(new TaskProblem.NotYours(String.valueOf(task.owner())));
        }
    }

    /** Takes a task that was put off up again. */
    public long resume(Actor actor, Task task) {
        mine(actor, task);
        Task.Delay delay = task.delay();
        if (delay == null) {
            throw new Refusal(new TaskProblem.Done());
        }
        return database.journal().write(actor, "task.resume", tx -> {
            tx.delete(Entity.TASK_DELAY, delay.id());
            tx.about(task.ofCase() == null ? delay.id() : task.ofCase().id());
            return tx.actId();
        });
    }

    /** Takes putting off or taking up back. */
    public void undo(Actor actor, long act) {
        actor.require(Capability.READ_RECORDS);
        database.journal().undo(actor, act);
    }
}

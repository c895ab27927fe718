package id.simpul.casework;

import static id.simpul.store.jooq.Tables.CLOSED_DAY;
import static id.simpul.store.jooq.Tables.REF_HOLIDAY;
import static id.simpul.store.jooq.Tables.REF_MOVE;
import static id.simpul.store.jooq.Tables.REF_PAUSE;
import static id.simpul.store.jooq.Tables.REF_SERVICE;
import static id.simpul.store.jooq.Tables.REF_STAGE;

import id.simpul.kernel.Capability;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Projection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Services, stages and holidays that hold on one day, and the moves of every day. Read once; but for the office's own closed
 * days and days of services, which are read again with each change, it does not change while a file is open. Services and stages that no longer hold
 * can still be looked up by code, since old cases keep them.
 */
public final class CaseCatalogue {
    private final Map<String, Service> services = new HashMap<>();
    private final Set<String> offered = new HashSet<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final List<Move> moves;
    private final LocalDate day;
    private final Set<String> paused;
    private volatile WorkingDays workingDays;
    private volatile Map<String, NavigableMap<LocalDate, ServiceStandard.Own>> ownDays;

    private CaseCatalogue(DSLContext sql, LocalDate today) {
        day = today;
        readServices(sql, today.toString());
        readStages(sql, today.toString());
        moves = sql.selectFrom(REF_MOVE).orderBy(REF_MOVE.FROM_STAGE, REF_MOVE.MAIN.desc(), REF_MOVE.SORT).stream()
                .map(row -> new Move(
                        stage(row.getFromStage()),
                        stage(row.getToStage()),
                        row.getLabel(),
                        row.getLabelEn(),
                        Capability.valueOf(row.getCapability()),
                        row.getMain() == 1,
                        row.getReason() == 1,
                        Requirement.all(row.getRequires()),
                        words(row.getStreams()),
                        ChainState.of(row.getChain()),
                        Move.Approval.of(row.getApproval()),
                        LocalDate.parse(row.getValidFrom()),
                        LocalDate.parse(row.getValidTo())))
                .toList();
        workingDays = readWorkingDays(sql);
        ownDays = ServiceStandards.own(sql);
        paused = Set.copyOf(sql.select(REF_PAUSE.STAGE)
                .from(REF_PAUSE)
                .where(REF_PAUSE.VALID_FROM.le(today.toString()), REF_PAUSE.VALID_TO.ge(today.toString()))
                .fetch(REF_PAUSE.STAGE));
    }

    /** Weekends, holidays of the country and the office's own closed days, as they are in {@code sql}. */
    static WorkingDays readWorkingDays(DSLContext sql) {
        return new WorkingDays(sql
                .select(REF_HOLIDAY.DAY)
                .from(REF_HOLIDAY)
                .union(sql.select(CLOSED_DAY.DAY).from(CLOSED_DAY).where(CLOSED_DAY.DELETED.eq(0L)))
                .fetchSet(REF_HOLIDAY.DAY)
                .stream()
                .map(LocalDate::parse)
                .collect(Collectors.toSet()));
    }

    private void readServices(DSLContext sql, String day) {
        sql.selectFrom(REF_SERVICE).orderBy(REF_SERVICE.VALID_FROM).forEach(row -> {
            boolean holds =
                    row.getValidFrom().compareTo(day) <= 0 && row.getValidTo().compareTo(day) >= 0;
            var service = new Service(
                    row.getCode(),
                    row.getLabel(),
                    row.getName(),
                    row.getNameEn(),
                    row.getStream(),
                    row.getSector(),
                    row.getDays().intValue(),
                    row.getRestricted() == 1,
                    words(row.getDocuments()));
            if (holds || !offered.contains(row.getCode())) {
                services.put(row.getCode(), service);
            }
            if (holds) {
                offered.add(row.getCode());
            }
        });
    }

    private void readStages(DSLContext sql, String day) {
        Set<String> current = new HashSet<>();
        sql.selectFrom(REF_STAGE).orderBy(REF_STAGE.SORT, REF_STAGE.VALID_FROM).forEach(row -> {
            boolean holds =
                    row.getValidFrom().compareTo(day) <= 0 && row.getValidTo().compareTo(day) >= 0;
            if (holds || !current.contains(row.getCode())) {
                stages.put(
                        row.getCode(),
                        new Stage(
                                row.getCode(),
                                row.getLabel(),
                                row.getLabelEn(),
                                row.getStep().intValue(),
                                row.getRollup(),
                                row.getClosed() == 1));
            }
            if (holds) {
                current.add(row.getCode());
            }
        });
    }

    /** What holds on {@code day}. */
    public static CaseCatalogue on(Database database, LocalDate day) {
        CaseCatalogue catalogue = database.read(sql -> new CaseCatalogue(sql, day));
        database.journal().register(new Projection() {
            @Override
            public Set<Entity> sources() {
                return Set.of(Entity.CLOSED_DAY, Entity.SERVICE_DAYS);
            }

            @Override
            public void refresh(DSLContext sql, Entity entity, Collection<Long> rows) {
                if (entity == Entity.CLOSED_DAY) {
                    catalogue.workingDays = readWorkingDays(sql);
                } else {
                    catalogue.ownDays = ServiceStandards.own(sql);
                }
            }
        });
        return catalogue;
    }

    /** Codes that a column keeps separated by blanks. */
    static List<String> words(String column) {
        return Arrays.stream(column.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Every service that can be chosen today, by label. */
    public List<Service> services() {
        return offered.stream()
                .map(code -> services.get(code))
                .sorted(Comparator.comparing(Service::label))
                .toList();
    }

    /** Every service there ever was, by label: for sorting and filtering old cases too. */
    public List<Service> allServices() {
        return services.values().stream()
                .sorted(Comparator.comparing(Service::label))
                .toList();
    }

    /** The service with this code, also one that can no longer be chosen. */
    public Optional<Service> service(String code) {
        return Optional.ofNullable(services.get(code));
    }

    /** The day by which a case of {@code service} should be finished that comes in on {@code day}: by the office's days, else the usual. */
    public LocalDate due(Service service, LocalDate day) {
        var own = ownDays.get(service.code());
        var set = own == null ? null : own.floorEntry(day);
        return workingDays.plus(
                day, set == null ? service.days() : set.getValue().days());
    }

    /** Every stage, in order. */
    public List<Stage> stages() {
        return List.copyOf(stages.values());
    }

    /**
     * The stage with this code, also one that no case can reach any more.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Stage stage(String code) {
        Stage stage = stages.get(code);
        if (stage == null) {
            throw new IllegalArgumentException("no stage " + code);
        }
        return stage;
    }

    /** The moves from {@code stage} on the day of this catalogue, whatever the stream or the chain; the main ones first. */
    public List<Move> moves(String stage) {
        return moves.stream()
                .filter(move -> move.from().code().equals(stage))
                .filter(move -> !day.isBefore(move.validFrom()) && !day.isAfter(move.validTo()))
                .toList();
    }

    /** The moves from {@code stage} on {@code on}, for a case of {@code stream} whose chain stands at {@code state}. */
    List<Move> moves(String stage, LocalDate on, String stream, ChainState state) {
        return moves.stream()
                .filter(move -> move.from().code().equals(stage) && move.fits(on, stream, state))
                .toList();
    }

    /** For how many days an assessment holds, as the moves of this day that ask for one say; 0 where none of them asks for its age. */
    public int assessmentDays() {
        return moves.stream()
                .filter(move -> !day.isBefore(move.validFrom()) && !day.isAfter(move.validTo()))
                .flatMap(move -> move.requires().stream())
                .filter(requirement -> requirement.kind() == Requirement.Kind.FINDING)
                .mapToInt(Requirement::days)
                .max()
                .orElse(0);
    }

    /** The calendar. */
    public WorkingDays workingDays() {
        return workingDays;
    }

    /** How the days of cases are counted. */
    public Deadlines deadlines() {
        return new Deadlines(workingDays, paused);
    }
}

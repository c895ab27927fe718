package id.simpul.casework;

import static id.simpul.store.jooq.Tables.REF_HOLIDAY;
import static id.simpul.store.jooq.Tables.REF_MOVE;
import static id.simpul.store.jooq.Tables.REF_SERVICE;
import static id.simpul.store.jooq.Tables.REF_STAGE;

import id.simpul.kernel.Capability;
import id.simpul.store.Database;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Services, stages, moves and holidays that hold on one day. Read once; it does not change while a file is open. */
public final class CaseCatalogue {
    private final Map<String, Service> services;
    private final Map<String, Stage> stages;
    private final List<Move> moves;
    private final WorkingDays workingDays;

    private CaseCatalogue(DSLContext sql, String day) {
        services = sql
                .selectFrom(REF_SERVICE)
                .where(REF_SERVICE.VALID_FROM.le(day), REF_SERVICE.VALID_TO.ge(day))
                .orderBy(REF_SERVICE.NAME)
                .stream()
                .map(row -> new Service(
                        row.getCode(),
                        row.getLabel(),
                        row.getName(),
                        row.getNameEn(),
                        row.getStream(),
                        row.getSector(),
                        row.getDays().intValue(),
                        row.getRestricted() == 1,
                        words(row.getDocuments())))
                .collect(Collectors.toMap(Service::code, s -> s, (a, b) -> b, LinkedHashMap::new));
        stages = sql
                .selectFrom(REF_STAGE)
                .where(REF_STAGE.VALID_FROM.le(day), REF_STAGE.VALID_TO.ge(day))
                .orderBy(REF_STAGE.SORT)
                .stream()
                .map(row -> new Stage(
                        row.getCode(),
                        row.getLabel(),
                        row.getLabelEn(),
                        row.getStep().intValue(),
                        row.getRollup(),
                        row.getClosed() == 1))
                .collect(Collectors.toMap(Stage::code, s -> s, (a, b) -> b, LinkedHashMap::new));
        moves = sql
                .selectFrom(REF_MOVE)
                .where(REF_MOVE.VALID_FROM.le(day), REF_MOVE.VALID_TO.ge(day))
                .orderBy(REF_MOVE.FROM_STAGE, REF_MOVE.MAIN.desc(), REF_MOVE.SORT)
                .stream()
                .map(row -> new Move(
                        stage(row.getFromStage()),
                        stage(row.getToStage()),
                        row.getLabel(),
                        row.getLabelEn(),
                        Capability.valueOf(row.getCapability()),
                        row.getMain() == 1,
                        row.getReason() == 1))
                .toList();
        workingDays = new WorkingDays(sql.selectFrom(REF_HOLIDAY).stream()
                .map(row -> LocalDate.parse(row.getDay()))
                .collect(Collectors.toSet()));
    }

    /** What holds on {@code day}. */
    public static CaseCatalogue on(Database database, LocalDate day) {
        return database.read(sql -> new CaseCatalogue(sql, day.toString()));
    }

    /** Codes that a column keeps separated by blanks. */
    static List<String> words(String column) {
        return Arrays.stream(column.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Every service, by name. */
    public List<Service> services() {
        return List.copyOf(services.values());
    }

    /** The service with this code. */
    public Optional<Service> service(String code) {
        return Optional.ofNullable(services.get(code));
    }

    /** Every stage, in order. */
    public List<Stage> stages() {
        return List.copyOf(stages.values());
    }

    /**
     * The stage with this code.
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

    /** The moves from {@code stage}, the main one first. */
    public List<Move> moves(String stage) {
        return moves.stream().filter(move -> move.from().code().equals(stage)).toList();
    }

    /** The calendar. */
    public WorkingDays workingDays() {
        return workingDays;
    }
}

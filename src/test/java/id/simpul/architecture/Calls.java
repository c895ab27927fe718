package id.simpul.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists of calls that only some places may make. An entry is {@code Type.method}, {@code Type.method(Simple,Types)} or
 * {@code Type.<init>(…)}; without parentheses it means every overload. Fields count too.
 */
final class Calls {
    /** Anything that makes a thread or hands work to one. */
    static final Set<String> STARTING_THREADS = lines("""
            javafx.application.Platform.runLater
            javafx.application.Platform.startup
            java.lang.Thread.<init>
            java.lang.Thread.ofPlatform
            java.lang.Thread.ofVirtual
            java.lang.Thread.startVirtualThread
            java.util.Timer.<init>
            java.util.concurrent.CompletableFuture.runAsync
            java.util.concurrent.CompletableFuture.supplyAsync
            java.util.concurrent.ForkJoinPool.<init>
            java.util.concurrent.ForkJoinPool.commonPool
            java.util.concurrent.ScheduledThreadPoolExecutor.<init>
            java.util.concurrent.ThreadPoolExecutor.<init>
            java.util.concurrent.Executors.*
            java.util.Collection.parallelStream
            java.util.List.parallelStream
            java.util.Set.parallelStream
            java.util.stream.Stream.parallel
            java.util.stream.IntStream.parallel
            javafx.concurrent.Task.<init>
            javafx.concurrent.Service.<init>
            """);

    /** What would end on a console nobody sees, past the log. */
    static final Set<String> CONSOLE = lines("""
            java.lang.System.out
            java.lang.System.err
            java.lang.Throwable.printStackTrace
            java.lang.Exception.printStackTrace
            """);

    /** What reads the computer's settings behind the back of the program. */
    private static final Set<String> COMPUTER_SETTINGS = lines("""
            java.util.Locale.getDefault
            java.lang.String.format(String,Object[])
            java.lang.String.formatted
            java.lang.String.toLowerCase()
            java.lang.String.toUpperCase()
            java.lang.String.getBytes()
            java.lang.String.<init>(byte[])
            java.lang.String.<init>(byte[],int,int)
            java.io.PrintStream.printf(String,Object[])
            java.io.PrintWriter.printf(String,Object[])
            java.io.FileReader.<init>(File)
            java.io.FileReader.<init>(String)
            java.io.FileWriter.<init>(File)
            java.io.FileWriter.<init>(String)
            java.io.InputStreamReader.<init>(InputStream)
            java.io.OutputStreamWriter.<init>(OutputStream)
            java.nio.charset.Charset.defaultCharset
            java.text.DecimalFormat.<init>()
            java.text.DecimalFormat.<init>(String)
            java.text.MessageFormat.<init>(String)
            java.text.MessageFormat.format(String,Object[])
            java.text.SimpleDateFormat.<init>(String)
            java.text.NumberFormat.getInstance()
            java.text.NumberFormat.getIntegerInstance()
            java.text.NumberFormat.getPercentInstance()
            java.text.Collator.getInstance()
            java.util.Formatter.<init>()
            java.util.Scanner.<init>(InputStream)
            java.util.Scanner.<init>(File)
            java.util.TimeZone.getDefault
            java.time.format.DateTimeFormatter.ofPattern(String)
            java.time.format.DateTimeFormatter.ofLocalizedDate
            java.time.format.DateTimeFormatterBuilder.toFormatter()
            """);

    /** The clock and its zone: read once, in the composition root, and handed on as a {@link java.time.Clock}. */
    private static final Set<String> CLOCK = lines("""
            java.lang.System.currentTimeMillis
            java.time.Clock.systemDefaultZone
            java.time.Clock.systemUTC
            java.time.Instant.now()
            java.time.LocalDate.now()
            java.time.LocalDate.now(ZoneId)
            java.time.LocalDateTime.now()
            java.time.LocalDateTime.now(ZoneId)
            java.time.LocalTime.now()
            java.time.LocalTime.now(ZoneId)
            java.time.OffsetDateTime.now()
            java.time.Year.now()
            java.time.Year.now(ZoneId)
            java.time.YearMonth.now()
            java.time.YearMonth.now(ZoneId)
            java.time.ZoneId.systemDefault
            java.time.ZonedDateTime.now()
            java.time.ZonedDateTime.now(ZoneId)
            java.util.Date.<init>()
            java.util.Calendar.getInstance
            """);

    private Calls() {}

    /** No call or field of {@code listed}. */
    static ArchCondition<JavaCodeUnit> avoid(Set<String> listed) {
        return condition("stay away from " + listed, unit -> listed);
    }

    /** None of the computer's settings; its clock and zone in {@code app} only. */
    static ArchCondition<JavaCodeUnit> avoidUnlessApp(Plan plan) {
        Set<String> both =
                Stream.concat(COMPUTER_SETTINGS.stream(), CLOCK.stream()).collect(Collectors.toUnmodifiableSet());
        return condition(
                "not ask the computer for locale, zone, charset or time",
                unit -> plan.part(unit.getOwner()).equals("app") ? COMPUTER_SETTINGS : both);
    }

    /** Every entry of every list; the fixture must make each of these calls. */
    static Set<String> all() {
        return Stream.of(STARTING_THREADS, CONSOLE, COMPUTER_SETTINGS, CLOCK)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What lists may call the accesses that {@code classes} make. */
    static Set<String> madeBy(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(Calls::accesses)
                .flatMap(Calls::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ArchCondition<JavaCodeUnit> condition(
            String description, Function<JavaCodeUnit, Set<String>> listed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Set<String> forbidden = listed.apply(unit);
                accesses(unit)
                        .filter(access -> names(access).anyMatch(forbidden::contains))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
            }
        };
    }

    private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getFieldAccesses(),
                        unit.getCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream);
    }

    /** The ways in which a list may name {@code access}. */
    private static Stream<String> names(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        String name = owner + "." + target.getName();
        Stream<String> simple = Stream.of(name, owner + ".*");
        if (target instanceof AccessTarget.CodeUnitAccessTarget call) {
            String parameters = call.getRawParameterTypes().stream()
                    .map(JavaClass::getSimpleName)
                    .collect(Collectors.joining(","));
            return Stream.concat(simple, Stream.of(name + "(" + parameters + ")"));
        }
        return simple;
    }

    private static Set<String> lines(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toUnmodifiableSet());
    }
}

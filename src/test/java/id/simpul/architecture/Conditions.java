package id.simpul.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.simpul.store.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Conditions that ArchUnit does not bring. */
final class Conditions {
    private Conditions() {}

    static DescribedPredicate<JavaField> areStaticIn(Plan plan) {
        return DescribedPredicate.describe(
                "are static",
                field -> plan.owns(field.getOwner())
                        && field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    /** The package of the class says that nothing in it is null unless it says so. */
    static final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {
        BeInANullMarkedPackage() {
            super("be in a package that is @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(
                        SimpleConditionEvent.violated(type, type.getName() + " is in a package without @NullMarked"));
            }
        }
    }

    /** Final, and of a type made to be read. */
    static final class NeverChange extends ArchCondition<JavaField> {
        private static final List<String> CHANGING = List.of(
                "java.util.concurrent.atomic.",
                "java.util.concurrent.Concurrent",
                "java.util.concurrent.CopyOnWrite",
                "java.util.concurrent.locks.",
                "java.util.HashMap",
                "java.util.HashSet",
                "java.util.ArrayList",
                "java.util.ArrayDeque",
                "java.util.LinkedHashMap",
                "java.util.TreeMap",
                "java.util.Random",
                "java.util.Properties",
                "java.lang.ThreadLocal",
                "java.lang.StringBuilder",
                "java.text.",
                "javafx.beans.",
                "javafx.collections.",
                "javafx.scene.Node",
                "javafx.scene.Scene",
                "javafx.scene.control.",
                "javafx.scene.layout.",
                "javafx.stage.");

        NeverChange() {
            super("never change");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            String type = field.getRawType().getName();
            if (!field.getModifiers().contains(JavaModifier.FINAL)
                    || CHANGING.stream().anyMatch(type::startsWith)) {
                events.add(SimpleConditionEvent.violated(
                        field, field.getDescription() + " is state that everybody shares"));
            }
        }
    }

    /**
     * Names no journalled table where it writes. The store itself refuses such statements when they run; this finds them
     * when they are written.
     */
    static final class WriteNoJournalledTable extends ArchCondition<JavaCodeUnit> {
        private static final Set<String> TABLES =
                Arrays.stream(Entity.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
        private static final Set<String> WRITING_SQL = Set.of(
                "insertInto",
                "insertQuery",
                "update",
                "updateQuery",
                "deleteFrom",
                "delete",
                "deleteQuery",
                "mergeInto",
                "batchInsert",
                "batchStore",
                "batchUpdate",
                "batchDelete",
                "batchMerge",
                "executeInsert",
                "executeUpdate",
                "executeDelete",
                "loadInto",
                "truncate");
        private static final Set<String> WRITING_RECORD = Set.of("store", "insert", "update", "delete", "merge");

        WriteNoJournalledTable() {
            super("write journalled tables through store.Transaction only");
        }

        @Override
        public void check(JavaCodeUnit unit, ConditionEvents events) {
            for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
                String name = call.getTarget().getName();
                JavaClass owner = call.getTargetOwner();
                boolean record = WRITING_RECORD.contains(name)
                        && (owner.getName().startsWith("id.simpul.store.jooq.tables.records.")
                                || owner.getName().equals("org.jooq.UpdatableRecord")
                                || owner.getName().equals("org.jooq.TableRecord"));
                boolean sql = WRITING_SQL.contains(name)
                        && (owner.getName().equals("org.jooq.DSLContext")
                                || owner.getName().equals("org.jooq.impl.DSL"))
                        && namesRecord(unit);
                if (record || sql) {
                    events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                }
            }
        }

        private static boolean namesRecord(JavaCodeUnit unit) {
            return unit.getFieldAccesses().stream()
                    .anyMatch(access -> access.getTargetOwner().getName().startsWith("id.simpul.store.jooq.")
                            && TABLES.contains(access.getTarget().getName()));
        }
    }
}

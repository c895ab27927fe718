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
import java.util.List;
import java.util.Set;
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
     * Has no record write itself. The store refuses statements that write journalled tables when they run; this, and {@link
     * Sources#writesPastTheJournal}, find them when they are written.
     */
    static final class WriteNoRecordItself extends ArchCondition<JavaCodeUnit> {
        private static final Set<String> WRITING = Set.of("store", "insert", "update", "delete", "merge");

        WriteNoRecordItself() {
            super("write records through store.Transaction only");
        }

        @Override
        public void check(JavaCodeUnit unit, ConditionEvents events) {
            for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
                String owner = call.getTargetOwner().getName();
                boolean record = owner.startsWith("id.simpul.store.jooq.tables.records.")
                        || owner.equals("org.jooq.UpdatableRecord")
                        || owner.equals("org.jooq.TableRecord");
                if (record && WRITING.contains(call.getTarget().getName())) {
                    events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                }
            }
        }
    }
}

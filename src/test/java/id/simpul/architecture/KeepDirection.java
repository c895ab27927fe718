package id.simpul.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds a class to its place in the {@link Plan}. A package without a place is a violation, so new ones must be drawn in. */
final class KeepDirection extends ArchCondition<JavaClass> {
    private final Plan plan;

    KeepDirection(Plan plan) {
        super("keep the directions of docs/architecture.md");
        this.plan = plan;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!plan.places(type)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a package without a place"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (plan.owns(target) && !plan.allows(type, target)) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }
}

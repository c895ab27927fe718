package id.simpul.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/**
 * Which part of the program may know which other, as {@code docs/architecture.md} draws it. The root is a parameter, so that
 * the rules can be tried on a small house that breaks them.
 */
record Plan(String root) {
    /** The program. */
    static final Plan HOUSE = new Plan("id.simpul");

    /** The small house of deliberate violations. */
    static final Plan FIXTURE = new Plan("id.simpul.architecture.fixture");

    /** Everything without a window, from left to right: a part sees itself and what stands to its left. */
    private static final List<String> PARTS = List.of(
            "kernel",
            "l10n",
            "store",
            "reference",
            "region",
            "access",
            "seal",
            "numbering",
            "household",
            "assessment",
            "programme",
            "finding",
            "casework",
            "referral",
            "paper",
            "letter",
            "recommendation",
            "visit",
            "task",
            "caseload",
            "recap",
            "review",
            "exchange");

    /** Bundles carry the journal, so the exchange needs no feature. */
    private static final Set<String> UNKNOWN_TO_EXCHANGE = Set.of(
            "household",
            "assessment",
            "programme",
            "finding",
            "casework",
            "referral",
            "paper",
            "letter",
            "recommendation",
            "visit",
            "task",
            "caseload",
            "recap",
            "review");

    private static final Set<String> KNOWN_TO_WINDOWS = Set.of("kernel", "l10n");

    /** Whether {@code type} belongs to this house. */
    boolean owns(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    /** Whether {@code type} may name JavaFX: it is in a {@code ui} package, the kit, the shell or the composition root. */
    boolean hasWindows(JavaClass type) {
        return isScreen(type) || part(type).equals("app");
    }

    /** Whether {@code type} draws: as {@link #hasWindows}, without the composition root, which sees everything. */
    boolean isScreen(JavaClass type) {
        String part = part(type);
        return isUi(type) || part.equals("screen") || part.equals("shell");
    }

    /** First package name below the root, for example {@code casework}; empty in the root itself. */
    String part(JavaClass type) {
        String path = path(type);
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    }

    private String path(JavaClass type) {
        return owns(type) ? type.getPackageName().substring(root.length() + 1) : "";
    }

    private boolean isUi(JavaClass type) {
        return List.of(path(type).split("\\.", -1)).contains("ui");
    }

    /** Whether {@code type} is in a package that the plan has a place for. */
    boolean places(JavaClass type) {
        return PARTS.contains(part(type)) || Set.of("screen", "shell", "app").contains(part(type));
    }

    /** Whether {@code from} may depend on {@code to}; both are in this house. */
    boolean allows(JavaClass from, JavaClass to) {
        String here = part(from);
        String there = part(to);
        if (here.equals("app")) {
            return true;
        }
        if (here.equals("screen") || here.equals("shell")) {
            return here.equals(there)
                    || KNOWN_TO_WINDOWS.contains(there)
                    || (here.equals("shell") && there.equals("screen"));
        }
        if (isUi(to)) {
            // Preview and print dialog belong to papers and are shown by every feature that makes some.
            return isUi(from)
                    && (here.equals(there) || (there.equals("paper") && PARTS.indexOf(there) < PARTS.indexOf(here)));
        }
        if (there.equals("screen")) {
            return isUi(from);
        }
        if (here.equals("exchange") && UNKNOWN_TO_EXCHANGE.contains(there)) {
            return false;
        }
        return PARTS.indexOf(there) >= 0 && PARTS.indexOf(there) <= PARTS.indexOf(here);
    }
}

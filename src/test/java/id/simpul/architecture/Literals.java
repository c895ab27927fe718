package id.simpul.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * String literals that a user would read. A literal counts if it goes into a call that shows text and has a letter in it, or
 * if it looks like a sentence or a label wherever it stands. Names of styles, ids, fonts and exceptions do not.
 */
final class Literals {
    private static final Set<String> SHOWING = Set.of(
            "setText",
            "setPromptText",
            "setTitle",
            "setHeaderText",
            "setContentText",
            "setAccessibleText",
            "setAccessibleHelp",
            "setAccessibleRoleDescription",
            "setPlaceholder",
            "Label",
            "Button",
            "ToggleButton",
            "CheckBox",
            "RadioButton",
            "Hyperlink",
            "MenuItem",
            "Menu",
            "Tab",
            "Text",
            "Tooltip",
            "TitledPane",
            "TableColumn");

    /** Calls whose strings are names for machines. */
    private static final Set<String> NOT_SHOWING = Set.of(
            "setId",
            "setStyle",
            "lookup",
            "lookupAll",
            "getResource",
            "getResourceAsStream",
            "font",
            "loadFont",
            "compile",
            "matches",
            "replace",
            "replaceAll",
            "ofPattern",
            "getProperty",
            "pseudoClass",
            "getPseudoClass",
            "valueOf");

    /** Font files, and the sign of the currency, which no language translates. */
    private static final Set<String> NAMES = Set.of("Regular", "Medium", "Bold", "Rp");

    private static final Pattern SENTENCE = Pattern.compile("(?s).*\\p{L}{2,}[,.:]? \\p{L}+.*|\\p{Lu}\\p{Ll}+[.!?:…]?");
    /** What is printed on keys. */
    private static final Pattern KEYS =
            Pattern.compile("(Ctrl|Alt|Shift|Esc|Enter|F\\d+)([ +](Alt|Shift|Enter|\\p{Lu}|\\d))*");

    private static final Pattern STYLE = Pattern.compile("(?s).*-(fx|color)-.*");

    private Literals() {}

    /** What users would read in {@code files}, each with file and line. */
    static List<String> shownIn(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(unit, Trees.instance(task).getSourcePositions(), found).scan(unit, null);
            }
        }
        return found;
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Scanner(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
            return null;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
            if (literal.getValue() instanceof String text && isShown(text, call(getCurrentPath()))) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
                found.add(Path.of(unit.getSourceFile().toUri()).getFileName() + ":" + line + ": " + text);
            }
            return null;
        }
    }

    private static boolean isShown(String text, String call) {
        if (NAMES.contains(text)
                || KEYS.matcher(text).matches()
                || call.endsWith("Exception")
                || call.endsWith("Error")
                || NOT_SHOWING.contains(call)
                || STYLE.matcher(text).matches()) {
            return false;
        }
        boolean shown = SHOWING.contains(call) && text.codePoints().anyMatch(Character::isLetter);
        return shown || SENTENCE.matcher(text).matches();
    }

    /** Simple name of the method or constructor that the literal is handed to; empty if to none. */
    private static String call(TreePath path) {
        for (TreePath at = path.getParentPath(); at != null; at = at.getParentPath()) {
            switch (at.getLeaf()) {
                case MethodInvocationTree call -> {
                    return name(call.getMethodSelect());
                }
                case NewClassTree creation -> {
                    return name(creation.getIdentifier());
                }
                case ExpressionTree expression -> {}
                default -> {
                    return "";
                }
            }
        }
        return "";
    }

    private static String name(Tree tree) {
        return switch (tree) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree identifier -> identifier.getName().toString();
            default -> tree.toString().replaceAll("<.*", "");
        };
    }
}

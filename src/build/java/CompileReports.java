import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles {@code reports/*.jrxml} at build, so no report compiler ships; skips what is up to date. */
final class CompileReports {
    private CompileReports() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[1]);
        Files.createDirectories(out);
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path source :
                    files.filter(f -> f.toString().endsWith(".jrxml")).sorted().toList()) {
                Path target = out.resolve(source.getFileName().toString().replace(".jrxml", ".jasper"));
                if (!Files.exists(target)
                        || Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(source)) < 0) {
                    JasperCompileManager.compileReportToFile(source.toString(), target.toString());
                }
            }
        }
    }
}

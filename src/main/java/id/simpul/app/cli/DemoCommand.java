package id.simpul.app.cli;

import id.simpul.app.demo.DemoRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole main job without a display, on made-up people. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final CliContext context;

    @Option(names = "--out", descriptionKey = "demo.out", paramLabel = "DIR")
    private Path out = Path.of("simpul-demo");

    @Option(names = "--scale", descriptionKey = "demo.scale", paramLabel = "N")
    private double scale = 1;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DemoCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter told = json ? new PrintWriter(PrintWriter.nullWriter()) : context.out();
        DemoRun.Left left = new DemoRun(context.texts(), told, context.clock(), context.regions()).run(out, scale);
        if (json) {
            var document = new LinkedHashMap<String, Object>();
            document.put("folder", left.folder().toString());
            document.put("steps", left.steps());
            document.put(
                    "pictures", left.pictures().stream().map(Path::toString).toList());
            context.output(true).result(document, "");
        }
        return ExitCode.DONE;
    }
}

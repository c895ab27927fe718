package id.simpul.app.cli;

import id.simpul.access.AccessProblem;
import id.simpul.exchange.format.BundleProblem;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.CliText;
import id.simpul.screen.FaultCode;
import id.simpul.store.StoreProblem;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line. */
public final class Cli {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Cli() {}

    /** Runs {@code args}; answers an exit code: 0 done, 1 fault, 2 usage, 3 refused, 4 damaged. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        Texts texts = new Texts(language(args));
        CommandLine command = commands(texts, out, err);
        return command.execute(args);
    }

    private static Locale language(String... args) {
        int at = Arrays.asList(args).indexOf("--lang");
        return at >= 0 && at + 1 < args.length && args[at + 1].equals("en") ? Texts.ENGLISH : Texts.INDONESIAN;
    }

    static CommandLine commands(Texts texts, PrintWriter out, PrintWriter err) {
        var context = new CliContext(texts, out, err);
        var root = new CommandLine(new RootCommand());
        root.addSubcommand(new CommandLine(new InitCommand(context)));
        root.addSubcommand(new CommandLine(new ImportCommand(context)));
        root.addSubcommand(new CommandLine(new ListExportCommand(context)));
        root.addSubcommand(new CommandLine(new SearchCommand(context)));
        root.addSubcommand(new CommandLine(new LetterCommand(context)));
        root.addSubcommand(new CommandLine(new RecapCommand(context)));
        root.addSubcommand(new CommandLine(new ReviewCommand(context)));
        root.addSubcommand(new CommandLine(new KeysCommand(context)));
        root.addSubcommand(new CommandLine(new EnrolCommand(context)));
        root.addSubcommand(new CommandLine(new ExportCommand(context)));
        root.addSubcommand(new CommandLine(new VerifyCommand(context)));
        root.addSubcommand(new CommandLine(new MergeCommand(context)));
        root.addSubcommand(new CommandLine(new CheckCommand(context)));
        root.addSubcommand(new CommandLine(new BackupCommand(context)));
        root.addSubcommand(new CommandLine(new DemoCommand(context)));
        ResourceBundle help = ResourceBundle.getBundle("help.cli", texts.locale(), NO_FALLBACK);
        root.setResourceBundle(help);
        root.getSubcommands().values().forEach(sub -> sub.setResourceBundle(help));
        root.setOut(out);
        root.setErr(err);
        root.setParameterExceptionHandler((wrong, given) -> usage(texts, wrong));
        root.setExecutionExceptionHandler((thrown, line, parsed) -> failed(context, line, thrown));
        return root;
    }

    private static int usage(Texts texts, ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(texts.get(CliText.USAGE, line.getCommandSpec().qualifiedName()));
        line.getErr().println(Misuse.sentence(texts, wrong));
        line.usage(line.getErr());
        return ExitCode.USAGE;
    }

    private static int failed(CliContext context, CommandLine line, Throwable thrown) {
        Optional<Problem> problem =
                thrown instanceof Refusal refusal ? Optional.of(refusal.problem()) : CliProblem.of(thrown);
        if (problem.isPresent()) {
            Output output =
                    line.getCommand() instanceof OfficeCommand command ? command.output() : context.output(false);
            output.problem(problem.get());
            return damaged(problem.get()) ? ExitCode.DAMAGED : ExitCode.REFUSED;
        }
        context.output(false).note(CliText.FAULT, FaultCode.of(thrown).text());
        return ExitCode.FAULT;
    }

    private static boolean damaged(Problem problem) {
        return problem instanceof StoreProblem.Damaged
                || problem instanceof AccessProblem.KeyringDamaged
                || problem instanceof BundleProblem.Damaged
                || problem instanceof BundleProblem.Tampered;
    }
}

package id.simpul.app.cli;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.CliText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Arguments that do not fit together, said in the user's language; picocli finds the rest and says it in English. */
final class Misuse extends ParameterException {
    private static final long serialVersionUID = 1L;

    Misuse(CommandLine line, String sentence) {
        super(line, sentence);
    }

    /** What is wrong with the arguments. */
    static String sentence(Texts texts, ParameterException wrong) {
        return switch (wrong) {
            case Misuse own -> Objects.requireNonNullElse(own.getMessage(), "");
            case MissingParameterException missing ->
                texts.get(
                        CliText.USAGE_MISSING,
                        missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unknown ->
                texts.get(CliText.USAGE_UNKNOWN, String.join(" ", List.copyOf(unknown.getUnmatched())));
            default -> texts.get(CliText.USAGE_VALUE, wrong.getArgSpec() == null ? "" : name(wrong.getArgSpec()));
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}

package id.simpul.app.cli;

import id.simpul.app.AppInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code simpul} itself: only names its commands. */
@Command(name = "simpul", resourceBundle = "help.cli", versionProvider = RootCommand.Version.class)
@SuppressWarnings("UnusedVariable") // picocli reads them
final class RootCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    private boolean version;

    @Option(names = "--lang", scope = ScopeType.INHERIT, descriptionKey = "lang", paramLabel = "id|en")
    private String language = "id";

    /** Says which version this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Simpul " + AppInfo.VERSION};
        }
    }
}

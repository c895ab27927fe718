package id.simpul.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Opens a spreadsheet as an office would and saves it as another kind. */
public final class LibreOffice {
    private static final int PATIENCE = 120;

    private LibreOffice() {}

    /**
     * Converts {@code file} to the kind {@code to}, as {@code --convert-to} takes it; the ending is its first word.
     *
     * @param folder for the profile and the result, thrown away by the caller
     */
    public static Path convert(Path file, String to, Path folder) throws IOException, InterruptedException {
        OutsideTool.require("soffice");
        Path out = Files.createDirectories(folder.resolve("lo"));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profil").toUri(),
                "--headless",
                "--convert-to",
                to));
        String name = file.getFileName().toString();
        if (name.endsWith(".csv")) {
            command.add("--infilter=CSV:59,34,76,1");
        }
        command.addAll(List.of("--outdir", out.toString(), file.toString()));
        Path log = folder.resolve("lo.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        String ending = to.contains(":") ? to.substring(0, to.indexOf(':')) : to;
        Path converted = out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + ending);
        assertThat(converted).as(Files.readString(log)).exists();
        return converted;
    }
}

package id.simpul.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.app.TestOffices;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands as a script does, on one data folder, as {@value TestOffices#USER}. */
final class CommandLineForTests {
    private final Path passwordFile;

    /** Keeps its password file in {@code folder}. */
    CommandLineForTests(Path folder) {
        try {
            passwordFile = Files.writeString(folder.resolve("password"), TestOffices.PASSWORD + "\n");
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What a command answered. */
    record Answer(int code, String out, String err) {
        /** The document of a command with {@code --json}, which must have been done. */
        JsonNode json() {
            assertThat(code).as(err).isZero();
            return document();
        }

        /** The document of a command that was refused. */
        JsonNode document() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException noJson) {
                throw new AssertionError(out, noJson);
            }
        }
    }

    /** Runs exactly {@code args}. */
    static Answer plain(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Answer(code, out.toString(), err.toString());
    }

    /** Runs {@code command} on {@code data} with {@code --json}. */
    Answer json(String command, Path data, Object... more) {
        return on(command, data, passwordFile, true, more);
    }

    /** Runs {@code command} on {@code data}. */
    Answer run(String command, Path data, Object... more) {
        return on(command, data, passwordFile, false, more);
    }

    /** Runs {@code command} on {@code data} with the password in {@code file}. */
    static Answer on(String command, Path data, Path file, boolean json, Object... more) {
        List<String> args = new ArrayList<>(List.of(
                command, "--data", data.toString(), "--user", TestOffices.USER, "--password-file", file.toString()));
        if (json) {
            args.add("--json");
        }
        for (Object one : more) {
            args.add(one.toString());
        }
        return plain(args.toArray(String[]::new));
    }
}

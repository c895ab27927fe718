package id.simpul.app.desktop;

import id.simpul.screen.FaultCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What the program writes down about its own faults, since an installed window has no console: {@code simpul0.log} beside
 * the data, half a megabyte twice at most. Only the program's own records, and of exceptions only names of classes and methods:
 * other people's messages may quote data.
 */
final class LogFile {
    private static final String OURS = "id.simpul";
    private static final int BYTES = 512 * 1024;
    private static final int FILES = 2;

    private LogFile() {}

    /** Begins to write to {@code folder}; a folder that cannot be written is no reason not to start. */
    static void open(Path folder, ZoneId zone) {
        try {
            Files.createDirectories(folder);
            // Where a folder's own name has the sign of a placeholder, it is doubled.
            String pattern = folder.toString().replace("%", "%%") + "/simpul%g.log";
            var handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setLevel(Level.WARNING);
            handler.setFormatter(new Lines(zone));
            Logger.getLogger(OURS).addHandler(handler);
        } catch (IOException cannot) {
            Logger.getLogger(LogFile.class.getName()).log(Level.WARNING, "no log file");
        }
    }

    /** Time, level, what, and the way to the fault. */
    static final class Lines extends Formatter {
        private final DateTimeFormatter time;

        Lines(ZoneId zone) {
            time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(zone);
        }

        @Override
        public String format(LogRecord entry) {
            String line = time.format(Instant.ofEpochMilli(entry.getMillis())) + " " + entry.getLevel() + " "
                    + formatMessage(entry) + "\n";
            Throwable thrown = entry.getThrown();
            return thrown == null ? line : line + "  " + String.join("\n  ", FaultCode.path(thrown)) + "\n";
        }
    }
}

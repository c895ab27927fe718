package id.simpul.household.sheet;

import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** An open spreadsheet file, read row by row however large it is. What it is, its first bytes say and not its name. */
public abstract class SheetFile implements AutoCloseable {
    /** Columns beyond this are not looked at: no list has as many, and a stray cell far right must not cost memory. */
    static final int MAX_COLUMNS = 400;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    /**
     * One sheet.
     *
     * @param index from 0
     * @param name as on its tab; of a CSV file empty
     * @param hidden whether the spreadsheet hides it
     */
    public record Sheet(int index, String name, boolean hidden) {}

    /** Takes rows as they are read. */
    @FunctionalInterface
    public interface RowSink {
        /** Takes a row that is not blank; answers whether more are wanted. */
        boolean row(SheetRow row);
    }

    /**
     * Opens {@code file} after looking through it: nothing in it may take more memory than a list of a whole kecamatan does.
     *
     * @throws Refusal with {@link SheetProblem} if it is none of XLSX, ODS and CSV, or damaged
     */
    public static SheetFile open(Path file, Progress progress) {
        String name = String.valueOf(file.getFileName());
        try {
            byte[] head = head(file);
            if (starts(head, OLD_EXCEL)) {
                throw new Refusal(new SheetProblem.OldExcel(name));
            }
            if (starts(head, PDF)) {
                throw new Refusal(new SheetProblem.NotASheet(name));
            }
            if (!starts(head, ZIP)) {
                return CsvFile.of(file, progress);
            }
            return switch (ZipGuard.check(file, progress)) {
                case XLSX -> XlsxFile.open(file);
                case ODS -> OdsFile.open(file);
            };
        } catch (IOException fault) {
            throw new Refusal(new SheetProblem.Unreadable(name));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static boolean starts(byte[] head, byte[] sign) {
        return head.length >= sign.length && Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }

    /** The sheets in the order of their tabs. */
    public abstract List<Sheet> sheets();

    /**
     * Reads {@code sheet} from its first row until {@code sink} has enough. Blank rows are passed over; a cell that is merged
     * over several rows is in each of them.
     *
     * @throws Refusal with {@link SheetProblem.Torn} if the file is damaged further down
     */
    public abstract void read(int sheet, RowSink sink);

    /** What encoding and separator a CSV file was read with, for people; empty for others. */
    public String reading() {
        return "";
    }

    @Override
    public abstract void close();
}

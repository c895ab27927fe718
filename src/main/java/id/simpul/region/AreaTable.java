package id.simpul.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * All areas in order of code, in a few large arrays: 91,599 objects with two strings each would take ten times the memory.
 * Numbers below are row numbers in that order, in which an area is followed by everything inside it.
 */
final class AreaTable {
    private static final String FOLDER = "/db/reference/wilayah/";
    private static final int FULL_CODE = 10;

    /** Codes as numbers, filled with zeros to ten digits: no number inside an area is zero. */
    private final long[] codes;

    private final byte[] text;
    private final int[] nameStart;
    private final int[] end;

    private AreaTable(long[] codes, byte[] text, int[] nameStart) {
        this.codes = codes;
        this.text = text;
        this.nameStart = nameStart;
        this.end = ends(codes);
    }

    /** Reads the national list and repairs the names that the list of repairs names. */
    static AreaTable load() {
        Map<String, String[]> repairs = new HashMap<>();
        for (String[] row : rows("perbaikan-nama.tsv")) {
            repairs.put(row[0], row);
        }
        try (InputStream file = AreaTable.class.getResourceAsStream(FOLDER + "wilayah.tsv.gz");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return read(lines, repairs);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of areas", e);
        }
    }

    /** The rows of a tab-separated file beside the list; lines that start with # are comments. */
    static List<String[]> rows(String file) {
        var rows = new ArrayList<String[]>();
        try (InputStream in = AreaTable.class.getResourceAsStream(FOLDER + file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return rows;
    }

    private static AreaTable read(BufferedReader lines, Map<String, String[]> repairs) throws IOException {
        long[] codes = new long[1 << 17];
        int[] nameStart = new int[1 << 17];
        byte[] text = new byte[1 << 21];
        int row = 0;
        int used = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            String code = line.substring(0, tab);
            String name = line.substring(tab + 1);
            String[] repair = repairs.get(code);
            if (repair != null && repair[1].equals(name)) {
                name = repair[2];
            }
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            codes[row] = number(code);
            nameStart[row] = used;
            System.arraycopy(bytes, 0, text, used, bytes.length);
            used += bytes.length;
            row++;
        }
        nameStart[row] = used;
        return new AreaTable(Arrays.copyOf(codes, row), Arrays.copyOf(text, used), Arrays.copyOf(nameStart, row + 1));
    }

    private static int[] ends(long[] codes) {
        int[] end = new int[codes.length];
        for (int row = codes.length - 1; row >= 0; row--) {
            long size = span(codes[row]);
            int next = row + 1;
            while (next < codes.length && codes[next] < codes[row] + size) {
                next = end[next];
            }
            end[row] = next;
        }
        return end;
    }

    /** How many ten-digit numbers belong to the area with that number. */
    private static long span(long code) {
        if (code % 10_000 != 0) {
            return 1;
        } else if (code % 1_000_000 != 0) {
            return 10_000;
        } else if (code % 100_000_000 != 0) {
            return 1_000_000;
        }
        return 100_000_000;
    }

    private static long number(String code) {
        return Long.parseLong(code + "0".repeat(FULL_CODE - code.length()));
    }

    int size() {
        return codes.length;
    }

    /** The row of {@code code} (digits only); negative if there is none. */
    int row(String code) {
        return switch (code.length()) {
            case 2, 4, 6, 10 -> {
                int row = Arrays.binarySearch(codes, number(code));
                yield row >= 0 && level(row).digits() == code.length() ? row : -1;
            }
            default -> -1;
        };
    }

    /** The first row whose code is not below {@code prefix} filled with zeros. */
    int firstFrom(String prefix) {
        int row = Arrays.binarySearch(codes, number(prefix));
        return row >= 0 ? row : -row - 1;
    }

    Level level(int row) {
        long code = codes[row];
        if (code % 10_000 != 0) {
            return Level.VILLAGE;
        } else if (code % 1_000_000 != 0) {
            return Level.DISTRICT;
        } else if (code % 100_000_000 != 0) {
            return Level.REGENCY;
        }
        return Level.PROVINCE;
    }

    /** The row after the last one inside the area of {@code row}. */
    int end(int row) {
        return end[row];
    }

    String code(int row) {
        return Long.toString(codes[row]).substring(0, level(row).digits());
    }

    String name(int row) {
        return new String(text, nameStart[row], nameStart[row + 1] - nameStart[row], StandardCharsets.UTF_8);
    }

    Region region(int row) {
        return new Region(code(row), name(row));
    }
}

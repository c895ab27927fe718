package id.simpul.household.sheet;

import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a zipped spreadsheet before anything is made of it: every part is unpacked once and thrown away, so that a
 * damaged file, one that unpacks to more than any list holds, and one with a document type (the way of XML attacks) are known
 * at once and not in the middle of an import.
 */
final class ZipGuard {
    private static final int MAX_PARTS = 5000;
    /** A million rows of thirty columns are about this much. */
    private static final long MAX_BYTES = 3L << 30;
    /** Names of shared strings are read into memory at once. */
    private static final long MAX_STRINGS = 512L << 20;

    private static final int CHUNK = 1 << 16;
    private static final int PROLOGUE = 4096;
    private static final String ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    /** What a zipped spreadsheet is. */
    enum Kind {
        XLSX,
        ODS
    }

    private ZipGuard() {}

    static Kind check(Path file, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Kind kind = kind(zip, name);
            long total = 0;
            int parts = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (++parts > MAX_PARTS) {
                    throw new Refusal(new SheetProblem.TooLarge(name));
                }
                if (!read(entry, kind)) {
                    continue;
                }
                total += part(zip, entry, name, MAX_BYTES - total, progress);
            }
            return kind;
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new Refusal(new SheetProblem.Torn(name));
        }
    }

    private static Kind kind(ZipFile zip, String name) throws IOException {
        if (zip.getEntry("xl/workbook.xml") != null || zip.getEntry("[Content_Types].xml") != null) {
            if (zip.getEntry("word/document.xml") != null) {
                throw new Refusal(new SheetProblem.NotASheet(name));
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new Refusal(new SheetProblem.OldExcel(name));
            }
            return Kind.XLSX;
        }
        ZipEntry type = zip.getEntry("mimetype");
        if (type != null && zip.getEntry("content.xml") != null) {
            try (InputStream in = zip.getInputStream(type)) {
                String mime = new String(in.readNBytes(ODS_TYPE.length()), StandardCharsets.US_ASCII);
                if (!mime.equals(ODS_TYPE)) {
                    throw new Refusal(new SheetProblem.NotASheet(name));
                }
            }
            if (encrypted(zip)) {
                throw new Refusal(new SheetProblem.Locked(name));
            }
            return Kind.ODS;
        }
        throw new Refusal(new SheetProblem.NotASheet(name));
    }

    /** An ODS with a password says so in its list of parts. */
    private static boolean encrypted(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data");
        }
    }

    /** Pictures and the like are never opened. */
    private static boolean read(ZipEntry entry, Kind kind) {
        String part = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory()
                && (part.endsWith(".xml") || part.endsWith(".rels"))
                && (kind == Kind.XLSX || part.equals("content.xml") || part.equals("meta-inf/manifest.xml"));
    }

    private static long part(ZipFile zip, ZipEntry entry, String name, long atMost, Progress progress)
            throws IOException {
        long bytes = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = zip.getInputStream(entry)) {
            int read = in.readNBytes(chunk, 0, CHUNK);
            if (new String(chunk, 0, Math.min(read, PROLOGUE), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw new Refusal(new SheetProblem.Hostile(name));
            }
            while (read > 0) {
                bytes += read;
                if (bytes > atMost || (entry.getName().endsWith("sharedStrings.xml") && bytes > MAX_STRINGS)) {
                    throw new Refusal(new SheetProblem.TooLarge(name));
                }
                progress.check();
                read = in.readNBytes(chunk, 0, CHUNK);
            }
        }
        return bytes;
    }
}

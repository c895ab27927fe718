package id.simpul.app;

import id.simpul.household.csv.ImportReport;
import id.simpul.kernel.Progress;
import id.simpul.region.Region;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Made-up families and cases to learn with: 300 families of a synthetic sub-district, whose villages become those of the
 * office. Every NIK has a serial that no register has reached, so none can be a real person's.
 */
public final class Demo {
    private static final List<String> FILES = List.of(
            "desa.csv",
            "rumah_tangga.csv",
            "anggota.csv",
            "bantuan.csv",
            "kasus.csv",
            "riwayat_kasus.csv",
            "rujukan.csv",
            "surat.csv");
    private static final String SAMPLE = "320127";

    private Demo() {}

    /** Fills {@code office} with the sample; answers what was imported. */
    public static ImportReport fill(Office office, Progress progress) {
        try {
            Path temp = Files.createTempDirectory("simpul-demo");
            // The history of imports shows the folder's name.
            Path folder = Files.createDirectory(temp.resolve("data-contoh"));
            try {
                unpack(office, folder);
                return Imports.of(office).run(office.actor(), folder, progress);
            } finally {
                for (String file : FILES) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.delete(folder);
                Files.delete(temp);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void unpack(Office office, Path folder) throws IOException {
        String code = office.database().office();
        List<Region> villages = office.regions().children(code);
        for (String file : FILES) {
            try (InputStream in = Demo.class.getResourceAsStream("/db/demo/" + file);
                    BufferedWriter out = Files.newBufferedWriter(folder.resolve(file))) {
                if (in == null) {
                    throw new IllegalStateException("demo missing: " + file);
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(code.equals(SAMPLE) ? text : moved(text, code, villages));
            }
        }
    }

    /** The sample's twelve villages become villages of {@code office}, in turn. */
    private static String moved(String text, String office, List<Region> villages) {
        String moved = text;
        for (int i = 1; i <= 12; i++) {
            String village = SAMPLE + String.format(Locale.ROOT, "20%02d", i);
            moved = moved.replace(
                    village, villages.get((i - 1) % villages.size()).code());
        }
        return moved.replaceAll("," + SAMPLE + "\r?\n", "," + office + "\r\n");
    }
}

package id.simpul.app.demo;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.DemoText;
import id.simpul.region.Regions;
import id.simpul.screen.Jobs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the demo on the day its sample ends, so that months, deadlines and letters look as they do in an office. */
public final class DemoRun {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    /** When the front desk opens. */
    static final LocalDateTime MORNING = LocalDateTime.of(2026, 6, 30, 8, 30);

    private static final String PICTURES = "layar";
    private static final String READ_ME = "BACA-SAYA.txt";

    private final Texts texts;
    private final PrintWriter out;
    private final Days days;
    private final Regions regions;

    /**
     * A demo told in the language of {@code texts} to {@code out}.
     *
     * @param now this computer's clock, by which the demo's day goes on
     */
    public DemoRun(Texts texts, PrintWriter out, Clock now, Regions regions) {
        this.texts = texts;
        this.out = out;
        this.days = new Days(now, ZONE);
        this.regions = regions;
    }

    /**
     * What the demo left.
     *
     * @param folder where
     * @param steps what was done, in order
     * @param pictures pictures of screens; empty where no window can be drawn
     */
    public record Left(Path folder, List<String> steps, List<Path> pictures) {
        public Left {
            steps = List.copyOf(steps);
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * Does the whole main job in a folder called {@code wanted}, or with a number behind if there is one already.
     *
     * @param scale pixels of a picture for a logical one
     */
    public Left run(Path wanted, double scale) throws Exception {
        Path folder = fresh(wanted.toAbsolutePath());
        Path pictures = Files.createDirectories(folder.resolve(PICTURES));
        var steps = new Steps(out, texts);
        steps.say(DemoText.TITLE, new Formats(texts).longDate(MORNING.toLocalDate()));
        steps.say(DemoText.FOLDER, folder);
        Optional<Camera> camera = camera(pictures, scale);
        var setting = new Setting(folder, days, ZONE, regions, texts, camera);
        if (camera.isPresent()) {
            Jobs.Lanes.onUiThread(() -> {
                new MainJob(setting, days, steps).run();
                return folder;
            });
        } else {
            Files.delete(pictures);
            steps.say(DemoText.NO_PICTURES);
            new MainJob(setting, days, steps).run();
        }
        Files.writeString(
                folder.resolve(READ_ME),
                texts.get(
                                DemoText.READ_ME,
                                folder.resolve("kecamatan"),
                                Person.RAHMAT.login(),
                                String.valueOf(Person.RAHMAT.password()),
                                Person.SITI.login(),
                                String.valueOf(Person.SITI.password()),
                                folder.resolve("kabupaten"),
                                Person.DEWI.login(),
                                String.valueOf(Person.DEWI.password()),
                                Person.NENENG.login(),
                                String.valueOf(Person.NENENG.password()))
                        + "\n",
                StandardCharsets.UTF_8);
        List<Path> taken = camera.map(Camera::taken).orElse(List.of());
        tell(steps, folder, taken);
        return new Left(folder, steps.done(), taken);
    }

    private void tell(Steps steps, Path folder, List<Path> taken) throws IOException {
        steps.say(DemoText.LEFT, folder);
        steps.made("surat-rujukan.pdf", DemoText.FILE_LETTER);
        steps.made("lembar-kunjungan.pdf, berita-acara.pdf", DemoText.FILE_VISITS);
        steps.made("rekap.pdf, rekap.xlsx", DemoText.FILE_RECAP);
        steps.made("bnba.pdf, bnba.xlsx", DemoText.FILE_BNBA);
        steps.made("anggota.xlsx", DemoText.FILE_LIST);
        steps.made("kiriman.slrt", DemoText.FILE_BUNDLE);
        steps.made("lembar-pemulihan.pdf", DemoText.FILE_RECOVERY);
        steps.made("kecamatan/, loket-2/, kabupaten/", DemoText.FILE_DATA);
        if (!taken.isEmpty()) {
            try (Stream<Path> files = Files.list(folder.resolve(PICTURES))) {
                MainJob.check(files.count() == taken.size(), "pictures are missing");
            }
            steps.made(PICTURES + "/", DemoText.FILE_PICTURES);
        }
        steps.made(READ_ME, DemoText.FILE_READ_ME);
    }

    /** The demo's own folder; another number behind the name where there is something already. */
    private static Path fresh(Path wanted) throws IOException {
        Path folder = wanted;
        for (int number = 2; Files.exists(folder); number++) {
            folder = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return Files.createDirectories(folder);
    }

    /** JavaFX without display; empty where even its libraries for drawing text are missing. */
    private static Optional<Camera> camera(Path folder, double scale) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        try {
            return Optional.of(Jobs.Lanes.onUiThread(() -> new Camera(folder, scale)));
        } catch (Exception | LinkageError unable) {
            return Optional.empty();
        }
    }
}

package id.simpul.bench;

import id.simpul.letter.LetterFacts;
import id.simpul.letter.LetterPaper;
import id.simpul.letter.LetterWording;
import id.simpul.letter.ReferralLetter;
import id.simpul.paper.Letterhead;
import id.simpul.paper.PaperSize;
import id.simpul.paper.PdfPages;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typeface;
import id.simpul.paper.Typesetter;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures setting and showing a referral letter, cold and warm, in time on the clock and on the processor:
 * {@code mvn -q test-compile exec:exec@bench -Dbench=PaperBench}.
 */
public final class PaperBench {
    private PaperBench() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        var paper = new LetterPaper(new Typesetter());
        byte[] pdf = paper.pdf(letter(4));
        System.out.printf("first letter: %d ms%n", (System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        show(pdf, 1);
        System.out.printf("first picture: %d ms%n", (System.nanoTime() - start) / 1_000_000);
        for (int round = 1; round <= 3; round++) {
            measure("letter, round " + round, 300, () -> paper.pdf(letter(4)));
        }
        measure("letter of 42 members", 50, () -> paper.pdf(letter(42)));
        for (double zoom : new double[] {1, 1.5, 2}) {
            measure("picture at " + (int) (100 * zoom) + " %", 40, () -> show(pdf, zoom));
        }
        System.out.printf("size: %d bytes%n", pdf.length);
    }

    private static void show(byte[] pdf, double zoom) {
        try (PdfPages pages = PdfPages.open(pdf)) {
            pages.image(0, zoom, 1);
        }
    }

    private static void measure(String what, int times, Runnable work) {
        long processor = processor();
        long clock = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        System.out.printf(
                "%s: %.1f ms, processor %.1f ms%n",
                what, (System.nanoTime() - clock) / 1e6 / times, (processor() - processor) / 1e6 / times);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static ReferralLetter letter(int count) {
        var day = LocalDate.of(2026, 7, 10);
        var words = new LetterWording(Map.of())
                .of(new LetterFacts(
                        "Kecamatan Caringin",
                        day,
                        "0142/SLRT/VII/2026",
                        "rehabilitasi sosial dasar",
                        Optional.of(new LetterFacts.Listing("DTSEN edisi Juni 2026", day, true, Optional.of(2))),
                        Optional.of(new LetterFacts.Assessed(day, "rumah berlantai tanah")),
                        Optional.empty(),
                        14,
                        Optional.empty()));
        List<ReferralLetter.Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new ReferralLetter.Member(
                    "Maria Goreti Suryaningsih", "3201276507670002", "Anak", "04-09-1998", "Pelajar SMP"));
        }
        return new ReferralLetter(
                new ReferralLetter.Layout(PaperSize.F4, Typeface.ARIAL, true),
                new Letterhead(
                        Optional.empty(),
                        List.of("PEMERINTAH KABUPATEN MEKAR RAHAYU", "KECAMATAN CARINGIN"),
                        List.of("Jalan Raya Caringin Nomor 45")),
                new ReferralLetter.Heading(
                        "400.9.10/0142", "Segera", "1 (satu) berkas", "Rujukan", "Caringin", "10 Juli 2026"),
                new ReferralLetter.Addressee("Kepala Dinas Sosial", "", "Mekar Rahayu"),
                words.opening(),
                List.of(new ReferralLetter.Line("Nama", "Maria Goreti Suryaningsih")),
                words.basis(),
                words.membersLead(),
                members,
                words.request(),
                words.attachmentsLead(),
                List.of("fotokopi KTP"),
                words.closing(),
                Signatory.of("Camat Caringin", "Sri Wahyuni", "Pembina (IV/a)", "197208141998031004"),
                Optional.of(new ReferralLetter.Seal("SRJ1:".repeat(20), "7K3F-92QD")),
                List.of("Kepala Desa Sukamaju"),
                Instant.EPOCH);
    }
}

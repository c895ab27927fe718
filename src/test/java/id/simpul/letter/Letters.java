package id.simpul.letter;

import id.simpul.paper.Letterhead;
import id.simpul.paper.Logo;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Made-up letters to test with. */
final class Letters {
    static final String SIXTY = "Raden Mas Kusumaningrat Adiwijaya Hadiningrat Suryokusumo IV";
    static final LetterFacts FACTS = new LetterFacts(
            "Kecamatan Caringin",
            LocalDate.of(2026, 7, 6),
            "0142/SLRT/VII/2026",
            "rehabilitasi sosial dasar dan bantuan sembako",
            Optional.of(
                    new LetterFacts.Listing("DTSEN edisi Juni 2026", LocalDate.of(2026, 7, 7), true, Optional.of(2))),
            Optional.of(new LetterFacts.Assessed(
                    LocalDate.of(2026, 7, 8),
                    "rumah berlantai tanah, tidak ada penghasilan tetap, dan seorang anggota keluarga lanjut usia"
                            + " memerlukan perawatan")),
            Optional.of(new LetterFacts.Visit(LocalDate.of(2026, 7, 9), "400.9/17/BA/2026")),
            14,
            Optional.of(new LetterFacts.Contact("Ibu Ni Luh Putu Anggraeni", "0812-5550-1423")));

    private Letters() {}

    static ReferralLetter usual() {
        return with(PaperSize.F4, Typeface.ARIAL, 4);
    }

    static ReferralLetter with(PaperSize size, Typeface typeface, int members) {
        var words = new LetterWording(Map.of()).of(FACTS);
        return new ReferralLetter(
                new ReferralLetter.Layout(size, typeface, true),
                letterhead(),
                new ReferralLetter.Heading(
                        "400.9.10/0142/Kesos/2026",
                        "Segera",
                        "1 (satu) berkas",
                        "Rujukan Rehabilitasi Sosial Dasar dan Bantuan Sembako",
                        "Caringin",
                        "10 Juli 2026"),
                new ReferralLetter.Addressee(
                        "Kepala Dinas Sosial Kabupaten Mekar Rahayu",
                        "Kepala Bidang Rehabilitasi Sosial",
                        "Mekar Rahayu"),
                words.opening(),
                List.of(
                        new ReferralLetter.Line("Nama", "Siti Hadiningrat Tampubolon"),
                        new ReferralLetter.Line("Tempat, tanggal lahir", "Caringin, 25 Juli 1967"),
                        new ReferralLetter.Line("NIK", "3201276507670002"),
                        new ReferralLetter.Line("Nomor KK", "3201270306090118"),
                        new ReferralLetter.Line(
                                "Alamat",
                                "Kampung Babakan Tengah RT 003 RW 007, Desa Sukamaju, Kecamatan Caringin, Kabupaten"
                                        + " Mekar Rahayu")),
                words.basis(),
                words.membersLead(),
                members(members),
                words.request(),
                words.attachmentsLead(),
                List.of("fotokopi KTP dan Kartu Keluarga", "surat pengantar desa", "foto rumah"),
                words.closing(),
                Signatory.of(
                        "Camat Caringin",
                        "Drs. H. Ahmad Fathoni Suryadiningrat, M.Si.",
                        "Pembina Tingkat I (IV/b)",
                        "197208141998031004"),
                Optional.of(new ReferralLetter.Seal(
                        "https://contoh.go.id/periksa?n=400.9.10/0142/Kesos/2026&k=7K3F-92QD", "7K3F-92QD")),
                List.of("Bupati Mekar Rahayu (sebagai laporan)", "Kepala Desa Sukamaju"),
                Instant.parse("2026-07-10T03:15:00Z"));
    }

    static ReferralLetter copy(ReferralLetter letter, Letterhead letterhead, Signatory signatory) {
        return new ReferralLetter(
                letter.layout(),
                letterhead,
                letter.heading(),
                letter.addressee(),
                letter.opening(),
                letter.identity(),
                letter.basis(),
                letter.membersLead(),
                letter.members(),
                letter.request(),
                letter.attachmentsLead(),
                letter.attachments(),
                letter.closing(),
                signatory,
                letter.seal(),
                letter.copies(),
                letter.issued());
    }

    static Letterhead letterhead() {
        return new Letterhead(
                Optional.of(logo()),
                List.of("PEMERINTAH KABUPATEN MEKAR RAHAYU", "KECAMATAN CARINGIN"),
                List.of(
                        "Jalan Raya Caringin Nomor 45, Caringin, Kabupaten Mekar Rahayu, Jawa Barat 43299",
                        "Telepon (0251) 555-0142  Pos-el kecamatan.caringin@contoh.go.id"));
    }

    static List<ReferralLetter.Member> members(int count) {
        String[][] some = {
            {"Siti Hadiningrat Tampubolon", "Istri", "25-07-1967", "Buruh harian lepas"},
            {"Ahmad Tampubolon", "Suami", "14-08-1964", "Disabilitas daksa"},
            {"Maria Goreti Suryaningsih", "Anak", "04-09-1998", "Mengurus rumah tangga"},
            {"Ni Luh Putu Nurhaliza", "Anak", "03-08-2009", "Pelajar SMP"},
            {"Muhammad Rizky", "Cucu", "19-02-2024", ""},
            {SIXTY, "Orang Tua", "10-06-1941", "Lansia"}
        };
        List<ReferralLetter.Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] one = some[i % some.length];
            members.add(new ReferralLetter.Member(one[0], "32012765076700" + (10 + i % 90), one[1], one[2], one[3]));
        }
        return members;
    }

    static Logo logo() {
        var image = new BufferedImage(360, 420, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var shield = new Path2D.Double();
        shield.moveTo(180, 10);
        shield.lineTo(345, 60);
        shield.lineTo(345, 240);
        shield.curveTo(345, 330, 250, 385, 180, 410);
        shield.curveTo(110, 385, 15, 330, 15, 240);
        shield.lineTo(15, 60);
        shield.closePath();
        g.setColor(new Color(0x1B5E20));
        g.fill(shield);
        g.setColor(new Color(0xF9A825));
        g.setStroke(new BasicStroke(14));
        g.draw(shield);
        var star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? 78 : 32;
            double a = -Math.PI / 2 + i * Math.PI / 5;
            double x = 180 + r * Math.cos(a);
            double y = 165 + r * Math.sin(a);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        g.fill(star);
        g.setColor(Color.WHITE);
        g.fillRect(75, 285, 210, 34);
        g.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Logo.of(bytes.toByteArray());
    }
}

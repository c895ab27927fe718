package id.simpul.recap;

import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import id.simpul.recap.MonthlyRecap.Cell;
import id.simpul.recap.MonthlyRecap.Village;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up recaps to test with. */
final class Recaps {
    static final List<String> STREAMS = List.of(
            "Pertanyaan dan informasi",
            "Saran",
            "Pengaduan",
            "Kebutuhan program",
            "Pencatatan kepesertaan",
            "Layanan langsung (surat)");
    private static final List<String> NAMES = List.of(
            "Sukamaju",
            "Cibeureum",
            "Mekarsari",
            "Tanjungsari",
            "Karangpawitan",
            "Sindangjaya",
            "Wanasari",
            "Pasirhalang",
            "Girimukti",
            "Neglasari",
            "Cikondang",
            "Margaluyu");

    private Recaps() {}

    static MonthlyRecap usual() {
        return of(villages(), PaperSize.F4);
    }

    static List<Village> villages() {
        List<Village> villages = new ArrayList<>();
        for (String name : NAMES) {
            villages.add(new Village("320127" + (2001 + villages.size()), "Desa " + name));
        }
        return villages;
    }

    static MonthlyRecap of(List<Village> villages, PaperSize size) {
        var random = new Random(7);
        List<Cell> cells = new ArrayList<>();
        for (Village village : villages) {
            for (String stream : STREAMS) {
                if (random.nextInt(4) > 0) {
                    cells.add(new Cell(village.code(), stream, counts(random)));
                }
            }
        }
        return new MonthlyRecap("Kecamatan Caringin", YearMonth.of(2026, 6), villages, STREAMS, cells, signing(size));
    }

    static RecapCounts counts(Random random) {
        int finished = random.nextInt(900);
        int inProcess = random.nextInt(30);
        int referred = random.nextInt(30);
        int rejected = random.nextInt(9);
        int opening = random.nextInt(9);
        int reopened = random.nextInt(2);
        int received = finished + inProcess + referred + rejected - opening - reopened;
        return new RecapCounts(
                opening,
                Math.max(received, 0),
                reopened,
                finished,
                inProcess,
                referred,
                rejected,
                rejected / 2,
                rejected / 3);
    }

    static MonthlyRecap.Signing signing(PaperSize size) {
        return new MonthlyRecap.Signing(
                size,
                Signatory.onBehalfOf(
                        "Camat Caringin",
                        "Sekretaris Kecamatan",
                        "Drs. H. Ahmad Fathoni Suryadiningrat, M.Si.",
                        "Pembina Tingkat I (IV/b)",
                        "197208141998031004"),
                Signatory.of("Supervisor SLRT", "Rina Anggraeni, S.Sos.", "", ""),
                "Caringin",
                LocalDate.of(2026, 7, 1),
                ZonedDateTime.of(2026, 7, 1, 8, 15, 0, 0, ZoneId.of("Asia/Jakarta")));
    }
}

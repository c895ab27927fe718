package id.simpul.app.demo;

import id.simpul.app.Office;
import id.simpul.household.Family;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList;
import id.simpul.household.Person;
import id.simpul.kernel.Actor;
import id.simpul.programme.Disbursement;
import id.simpul.programme.Participation;
import id.simpul.programme.ParticipationDetails;
import id.simpul.programme.Status;
import id.simpul.programme.kube.Kube;
import id.simpul.programme.kube.KubeDetails;
import id.simpul.programme.kube.KubeGrant;
import id.simpul.programme.kube.KubeMember;
import id.simpul.programme.kube.KubeReport;
import id.simpul.programme.offer.Candidate;
import id.simpul.programme.offer.Offer;
import id.simpul.programme.offer.OfferDetails;
import id.simpul.programme.offer.OfferMatch;
import id.simpul.programme.outlet.CardDetails;
import id.simpul.programme.outlet.CardNumber;
import id.simpul.programme.outlet.IssueDetails;
import id.simpul.programme.outlet.OutletDetails;
import id.simpul.programme.repair.RepairDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands under "Program" on the demo's day: outlets, cards, a group, repairs, offers, money that was received. */
final class Aid {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final int FAMILIES = 24;
    /** Families apart in the list, so that villages and names differ. */
    private static final int STRIDE = 8;

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 59;
    private static final long QUARTER = 600_000;

    private final Office office;
    private final Actor actor;
    private final List<Family> families;

    Aid(Office office) {
        this.office = office;
        this.actor = office.actor();
        // From the end of the list by name: the weeks before took theirs from its beginning.
        this.families =
                office
                        .families()
                        .page(actor, FamilyFilter.ALL, FamilyList.Order.NAME, false, 0, FAMILIES * STRIDE)
                        .stream()
                        .map(row ->
                                office.households().find(actor, row.household()).orElseThrow())
                        .filter(family ->
                                family.head().filter(Aid::ofWorkingAge).isPresent())
                        .toList();
    }

    private static boolean ofWorkingAge(Person person) {
        LocalDate born = person.details().birthDate();
        return born != null && !born.isAfter(JUNE.minusYears(YOUNGEST)) && born.isAfter(JUNE.minusYears(OLDEST));
    }

    private Family family(int at) {
        return families.get(at * STRIDE / 2 % families.size());
    }

    private static Person head(Family family) {
        return family.head().orElseThrow();
    }

    private static String village(Family family) {
        return family.household().details().village();
    }

    /** Writes all of it. */
    void run() {
        long kube = group();
        outlets(kube);
        repairs();
        offers();
        received();
    }

    private long group() {
        Family first = family(0);
        long id = office.aid()
                .kubes()
                .kube(
                        actor,
                        null,
                        new KubeDetails(
                                "KUBE Mekar Sari",
                                "Keripik singkong",
                                village(first),
                                "Kp. Cibodas RT 04/01",
                                LocalDate.of(2025, 9, 3),
                                "Pendamping PKH kecamatan",
                                "BRI",
                                null,
                                null,
                                KubeDetails.RUNNING,
                                null))
                .id();
        Kube kube = office.aid().kubes().find(actor, id).orElseThrow().kube();
        List<String> roles = List.of("KETUA", "SEKRETARIS", "BENDAHARA", "ANGGOTA", "ANGGOTA", "ANGGOTA");
        for (int i = 0; i < roles.size(); i++) {
            Family of = family(i);
            office.aid()
                    .kubes()
                    .member(
                            actor,
                            kube,
                            null,
                            new KubeMember(
                                    0,
                                    id,
                                    head(of).id(),
                                    of.id(),
                                    head(of).name(),
                                    roles.get(i),
                                    LocalDate.of(2025, 9, 3),
                                    null,
                                    "hasil musyawarah desa"));
        }
        office.aid()
                .kubes()
                .grant(
                        actor,
                        null,
                        new KubeGrant(0, id, 1, 12_000_000, LocalDate.of(2025, 11, 18), "APBN 2025, tahap 1", null));
        office.aid()
                .kubes()
                .grant(
                        actor,
                        null,
                        new KubeGrant(0, id, 2, 8_000_000, LocalDate.of(2026, 4, 21), "APBN 2026, tahap 2", null));
        office.aid()
                .kubes()
                .report(
                        actor,
                        null,
                        new KubeReport(
                                0,
                                id,
                                LocalDate.of(2026, 3, 31),
                                LocalDate.of(2026, 4, 8),
                                9_400_000L,
                                2_150_000L,
                                "BERKEMBANG",
                                LocalDate.of(2026, 7, 10),
                                null));
        return id;
    }

    private void outlets(long kube) {
        long one = outlet("e-Warong Mekar Sari", "KUBE Mekar Sari", kube, family(0), "Kp. Cibodas RT 04/01", "BRI");
        long other = outlet("Agen Barokah", "Toko Barokah", null, family(9), "Jl. Raya Desa No. 12", "Mandiri");
        for (int i = 0; i < 10; i++) {
            Family of = family(i);
            boolean lost = i == 7;
            office.aid()
                    .outlets()
                    .card(
                            actor,
                            of.id(),
                            null,
                            new CardDetails(
                                    head(of).id(),
                                    new CardNumber("60329800000010" + (40 + i)),
                                    i < 7 ? "BRI" : "Mandiri",
                                    lost ? "HILANG" : "AKTIF",
                                    lost ? LocalDate.of(2026, 6, 24) : LocalDate.of(2025, 2, 10),
                                    LocalDate.of(2025, 2, 10),
                                    i < 7 ? one : other,
                                    null));
        }
        issue(
                one,
                "STOK",
                9,
                "Beras habis sejak pagi, keluarga diminta kembali besok.",
                family(2),
                11,
                "Stok ditambah.");
        issue(one, "HARGA", 16, "Telur Rp33.000 sekilo, di pasar Rp29.000.", family(3), 0, null);
        issue(other, "PEMASOK", 22, "Pemasok mengirim beras berkutu dua kali berturut-turut.", family(8), 0, null);
    }

    private long outlet(String name, String operator, @Nullable Long kube, Family near, String address, String bank) {
        return office.aid()
                .outlets()
                .outlet(
                        actor,
                        null,
                        new OutletDetails(
                                name,
                                operator,
                                kube,
                                village(near),
                                address,
                                bank,
                                null,
                                LocalDate.of(2025, 1, 6),
                                null,
                                null))
                .id();
    }

    private void issue(long outlet, String kind, int day, String what, Family from, int solved, @Nullable String how) {
        office.aid()
                .outlets()
                .issue(
                        actor,
                        outlet,
                        null,
                        new IssueDetails(
                                kind,
                                JUNE.withDayOfMonth(day),
                                what,
                                from.id(),
                                null,
                                solved == 0 ? IssueDetails.REPORTED : IssueDetails.SOLVED,
                                solved == 0 ? null : JUNE.withDayOfMonth(solved),
                                how));
    }

    private void repairs() {
        repair(family(11), "SHM", "Sertifikat desa 114/2004", "KERJA", 50, null);
        repair(family(12), "AJB", "AJB 27/2011", "VERIFIKASI", 0, null);
        repair(
                family(13),
                RepairDetails.NO_PROOF,
                null,
                RepairDetails.PROPOSED,
                0,
                "Surat tanah sedang diurus di desa");
    }

    private void repair(
            Family of, String proof, @Nullable String number, String state, int progress, @Nullable String reason) {
        boolean proved = number != null;
        office.aid()
                .repairs()
                .record(
                        actor,
                        of.id(),
                        null,
                        new RepairDetails(
                                head(of).id(),
                                LocalDate.of(2026, 5, 12),
                                proof,
                                number,
                                null,
                                proved,
                                proved ? LocalDate.of(2026, 5, 12) : null,
                                null,
                                20_000_000L,
                                "APBD kabupaten 2026",
                                state,
                                progress,
                                progress == 0 ? null : LocalDate.of(2026, 6, 19),
                                reason == null ? "Dinilai tim desa saat kunjungan" : reason,
                                null));
    }

    private void offers() {
        long sewing = offer("PT Busana Contoh", "PELATIHAN", "Pelatihan menjahit 30 hari", 20, 18, 40);
        offer("CV Rasa Contoh", "LOWONGAN", "Karyawan dapur produksi", 6, 20, 45);
        offer("Koperasi Contoh Sejahtera", "BARANG", "Paket alat dagang", 10, null, null);
        Offer of =
                office.aid().offers().find(actor, sewing).orElseThrow().line().offer();
        List<Candidate> candidates = office.aid().offers().candidates(actor, of);
        List<String> results = List.of("DITERIMA", OfferMatch.OFFERED);
        for (int i = 0; i < Math.min(results.size(), candidates.size()); i++) {
            Candidate one = candidates.get(i);
            boolean answered = !results.get(i).equals(OfferMatch.OFFERED);
            office.aid()
                    .offers()
                    .match(
                            actor,
                            null,
                            new OfferMatch(
                                    0,
                                    sewing,
                                    one.person(),
                                    one.household(),
                                    one.name(),
                                    results.get(i),
                                    LocalDate.of(2026, 6, 15),
                                    answered ? LocalDate.of(2026, 6, 19) : null,
                                    null,
                                    null));
        }
    }

    private long offer(
            String company,
            String kind,
            String title,
            int places,
            @Nullable Integer youngest,
            @Nullable Integer oldest) {
        return office.aid()
                .offers()
                .offer(
                        actor,
                        null,
                        new OfferDetails(
                                company,
                                kind,
                                title,
                                places,
                                LocalDate.of(2026, 6, 8),
                                kind.equals("PELATIHAN") ? LocalDate.of(2026, 12, 31) : null,
                                "Aula kecamatan",
                                youngest,
                                oldest,
                                null,
                                null,
                                null,
                                Set.of(),
                                "Bagian CSR",
                                false,
                                null))
                .id();
    }

    private void received() {
        List<String> periods = List.of("T1", "T2");
        for (int i = 0; i < 6; i++) {
            Family of = family(14 + i);
            long participation = food(of);
            for (int at = 0; at < periods.size(); at++) {
                office.participations()
                        .receive(
                                actor,
                                null,
                                new Disbursement(
                                        0,
                                        participation,
                                        2026,
                                        periods.get(at),
                                        LocalDate.of(2026, 2 + at * 3, 20),
                                        QUARTER,
                                        null,
                                        "daftar bayar bank",
                                        null));
            }
        }
    }

    private long food(Family of) {
        List<Participation> known = new ArrayList<>(office.participations().of(actor, of.id()));
        return known.stream()
                .filter(one -> one.details().programme().equals("BPNT"))
                .findFirst()
                .map(Participation::id)
                .orElseGet(() -> office.participations()
                        .record(
                                actor,
                                of.id(),
                                new ParticipationDetails(
                                        null,
                                        "BPNT",
                                        null,
                                        2026,
                                        "T1",
                                        null,
                                        null,
                                        null,
                                        Status.ACTIVE,
                                        "daftar KPM desa"),
                                "Tercantum di daftar KPM desa")
                        .id());
    }
}

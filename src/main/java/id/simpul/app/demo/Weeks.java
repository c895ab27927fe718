package id.simpul.app.demo;

import id.simpul.app.Office;
import id.simpul.app.desktop.Visits;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.casework.NewCase;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList;
import id.simpul.household.FamilyRow;
import id.simpul.referral.NewReferral;
import id.simpul.referral.Referral;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The weeks before the demo's day: what an office has on its desk when somebody new comes in. */
final class Weeks {
    /** How far a case has come, and after how many days each step was taken. */
    private record Course(int assessed, int drafted, int referred, int answered, int closed) {
        static final Course REGISTERED = new Course(0, 0, 0, 0, 0);

        static Course assessed(int day) {
            return new Course(day, 0, 0, 0, 0);
        }

        static Course drafted(int assessed, int drafted) {
            return new Course(assessed, drafted, 0, 0, 0);
        }

        static Course referred(int assessed, int drafted, int referred) {
            return new Course(assessed, drafted, referred, 0, 0);
        }
    }

    private record Came(int day, int hour, int minute, String service, boolean urgent, String summary, Course course) {}

    private record Event(LocalDateTime at, Consumer<Office> act) {}

    private static final List<Came> JUNE = List.of(
            new Came(8, 8, 40, "PBI", true, "Kartu tidak aktif, akan kontrol jantung.", Course.referred(1, 2, 3)),
            new Came(9, 9, 15, "PIP", false, "Dana PIP belum masuk sejak semester lalu.", Course.referred(1, 4, 6)),
            new Came(10, 10, 5, "DIS", false, "Memerlukan kursi roda.", Course.assessed(6)),
            new Came(11, 8, 55, "SKM", false, "Untuk keringanan biaya sekolah.", new Course(0, 0, 0, 0, 1)),
            new Came(12, 13, 20, "BPN", false, "BPNT tidak cair dua bulan.", new Course(2, 3, 5, 13, 0)),
            new Came(15, 9, 30, "RTL", false, "Atap bocor, dinding lapuk.", Course.assessed(7)),
            new Came(16, 11, 10, "ODG", true, "Anggota keluarga perlu perawatan.", Course.referred(1, 1, 1)),
            new Came(18, 9, 5, "DTS", false, "Belum terdaftar setelah pindah.", Course.drafted(4, 6)),
            new Came(22, 8, 35, "PSK", false, "Anak berhenti sekolah sejak Januari.", Course.REGISTERED),
            new Came(23, 10, 45, "RWT", true, "Biaya rawat inap belum terbayar.", Course.assessed(1)),
            new Came(24, 9, 20, "KKS", false, "Kartu hilang, sudah lapor polisi.", Course.REGISTERED),
            new Came(25, 14, 0, "PGN", true, "Kepala keluarga sakit, tidak bekerja.", Course.drafted(1, 4)),
            new Came(26, 9, 50, "LUT", false, "Lansia tinggal sendiri.", Course.REGISTERED),
            new Came(29, 8, 45, "ADM", false, "Akta kelahiran anak belum ada.", Course.REGISTERED));
    /** Families apart in the list, so that villages and names differ. */
    private static final int STRIDE = 17;

    /** Why cases go on before every paper was brought. */
    private static final String WHY = "Berkas lain menyusul dari desa.";

    private final Days days;
    private final Office office;
    private final List<Event> events = new ArrayList<>();

    /** The desk of {@code office}, whose calendar is {@code days}. */
    Weeks(Days days, Office office) {
        this.days = days;
        this.office = office;
    }

    /** Works through them; answers how many cases came. */
    int run() {
        List<FamilyRow> families = office.families()
                .page(office.actor(), FamilyFilter.ALL, FamilyList.Order.NAME, true, 0, JUNE.size() * STRIDE);
        for (int i = 0; i < JUNE.size(); i++) {
            new OneCase(JUNE.get(i), families.get(i * STRIDE)).plan();
        }
        events.sort(Comparator.comparing(Event::at));
        for (Event event : events) {
            days.set(event.at());
            event.act().accept(office);
        }
        return JUNE.size();
    }

    private final class OneCase {
        private final Came came;
        private final FamilyRow family;
        private long id;

        OneCase(Came came, FamilyRow family) {
            this.came = came;
            this.family = family;
        }

        private LocalDateTime day(int later) {
            return LocalDate.of(2026, 6, came.day())
                    .plusDays(later)
                    .atTime(came.hour() + (later > 0 ? 1 : 0), came.minute());
        }

        private void plan(int later, int order, Consumer<Office> act) {
            if (later > 0) {
                events.add(new Event(day(later).plusMinutes(order), act));
            }
        }

        void plan() {
            Course course = came.course();
            events.add(new Event(day(0), this::open));
            plan(course.assessed(), 0, this::assess);
            plan(course.drafted(), 1, at -> at.cases().move(at.actor(), id, "KONSEP", WHY));
            plan(course.referred(), 2, this::refer);
            plan(course.answered(), 3, this::answer);
            plan(course.closed(), 4, this::close);
        }

        private void open(Office at) {
            long applicant = at.households()
                    .find(at.actor(), family.household())
                    .orElseThrow()
                    .members()
                    .getFirst()
                    .id();
            id = at.cases()
                    .open(
                            at.actor(),
                            new NewCase(
                                    applicant,
                                    came.service(),
                                    null,
                                    "DATANG",
                                    came.urgent(),
                                    null,
                                    came.summary(),
                                    List.of("KTP", "KK")))
                    .id();
        }

        private void assess(Office at) {
            LocalDate day = LocalDate.ofInstant(at.clock().instant(), at.zone());
            Visits.record(at, new AssessmentRoute(family.household(), id), Family.visit(day));
        }

        private void refer(Office at) {
            long to = at.destinations()
                    .list(at.actor(), came.service())
                    .getFirst()
                    .id();
            at.referrals().refer(at.actor(), new NewReferral(id, to, null, null));
        }

        private void answer(Office at) {
            LocalDate day = LocalDate.ofInstant(at.clock().instant(), at.zone());
            long referral = at.referrals().of(at.actor(), id).getFirst().id();
            at.referrals().answer(at.actor(), referral, new Referral.Answer("DITERIMA", day, null, null));
        }

        private void close(Office at) {
            assess(at);
            at.cases().move(at.actor(), id, "KONSEP", WHY);
            at.cases().move(at.actor(), id, "TINDAK_LANJUT", null);
            at.cases().close(at.actor(), id, "Surat keterangan diserahkan.");
        }
    }
}

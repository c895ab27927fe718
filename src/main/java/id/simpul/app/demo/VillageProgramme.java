package id.simpul.app.demo;

import id.simpul.app.Office;
import id.simpul.kernel.Actor;
import id.simpul.programme.Programme;
import id.simpul.programme.ProgrammeDetails;
import id.simpul.programme.ProgrammeQuota;
import java.time.LocalDate;
import java.util.Set;

/** What a supervisor adds to the catalogue in the demo. */
final class VillageProgramme {
    private VillageProgramme() {}

    /** A programme of a village with its quota, added by the supervisor of {@code office}. */
    static void add(Office office) {
        Actor actor = office.actor();
        long row = office.programmes()
                .add(
                        actor,
                        new ProgrammeDetails(
                                "Santunan lansia desa",
                                "Santunan lansia tinggal sendiri dari kas desa",
                                "DESA",
                                "Pemerintah desa",
                                Programme.Unit.ORANG,
                                false,
                                Set.of(),
                                "Lansia 60 tahun ke atas yang tinggal sendiri",
                                "Kantor desa",
                                "KTP dan KK",
                                LocalDate.of(2026, 1, 1),
                                null,
                                "Keputusan kepala desa 3/2026"))
                .id();
        office.programmes()
                .quota(
                        actor,
                        null,
                        new ProgrammeQuota(0, "P" + row, 2026, null, null, 30, "Keputusan kepala desa 3/2026", 0));
    }
}

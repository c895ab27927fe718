package id.simpul.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A berita acara verifikasi data: what it says, with the fields of the form in use. What was not recorded is not said; its line is
 * left to be filled by hand.
 *
 * @param day when it is made (Tanggal)
 * @param officer Nama Pendamping
 * @param position Jabatan; empty: not recorded
 * @param duty Tempat Tugas
 * @param register Nomor Pengusulan; empty: for no case
 * @param kind Jenis Usulan; empty: for no case
 * @param choices what the officer adds
 * @param statement what was verified, made of what was recorded of the visit
 */
public record BeritaAcara(
        LocalDate day,
        String officer,
        String position,
        String duty,
        String register,
        String kind,
        Choices choices,
        String statement) {
    /**
     * What whoever makes it writes.
     *
     * @param followUp Tindak Lanjut; empty: left to be filled by hand
     * @param agencies SKPD yang dilibatkan
     * @param complete Kelengkapan Berkas: sudah or belum lengkap; null: not judged, both left open
     */
    public record Choices(
            String followUp,
            List<String> agencies,
            @Nullable Boolean complete) {
        public Choices {
            agencies = List.copyOf(agencies);
        }

        /** Whether the papers are complete; empty: not judged. */
        public Optional<Boolean> judged() {
            return Optional.ofNullable(complete);
        }
    }

    /** Without whom and what. */
    @Override
    public String toString() {
        return "BeritaAcara[" + day + "]";
    }
}

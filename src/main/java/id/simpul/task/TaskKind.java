package id.simpul.task;

/** What is to be done; the codes of {@code ref_task}. Which condition of the data makes one exist is in {@link TaskConditions}. */
public enum TaskKind {
    /** A draft was returned and has to be corrected. */
    KOREKSI,
    /** An approval or signature is waited for. */
    PERSETUJUAN,
    /** Every initial and signature was given: the case has to be referred, or its letter issued. */
    TERUSKAN,
    /** A case is near or past its service's time. */
    TENGGAT,
    /** A case is so late that the district should know. */
    ESKALASI,
    /** A visit is planned. */
    KUNJUNGAN,
    /** A case waits for a visit that nobody planned. */
    RENCANA,
    /** Documents that came in have to be checked. */
    BERKAS,
    /** The family has to be looked up in DTSEN. */
    DATA,
    /** An assessment has to be recorded. */
    ASESMEN,
    /** A recommendation has to be drafted. */
    KONSEP,
    /** A referral has no letter yet. */
    SURAT,
    /** A letter was never printed. */
    CETAK,
    /** An issued letter waits for the applicant. */
    SERAH,
    /** A destination has not answered. */
    JAWABAN,
    /** What the family received is not known yet. */
    HASIL,
    /** The applicant still has to bring documents. */
    KELENGKAPAN,
    /** The district has not answered what was sent. */
    KABUPATEN
}

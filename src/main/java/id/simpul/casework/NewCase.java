package id.simpul.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front desk takes in.
 *
 * @param applicant row of the person the case is for
 * @param service code of the service
 * @param topic code list {@code keluhan}; null if none
 * @param channel code list {@code kanal}
 * @param urgent whether it cannot wait
 * @param restricted whether it is of a restricted category though its service is not
 * @param reporter who reports, if not the applicant
 * @param summary what it is about, in a sentence or two
 * @param documents codes of list {@code berkas} that were handed in
 * @param basis code list {@code dasar}: on what ground personal data are kept
 * @param stream code list {@code aliran}; null for that of the service: a question can be about any
 * @param follows row of the earlier case it goes on with; null if none
 */
public record NewCase(
        long applicant,
        String service,
        @Nullable String topic,
        String channel,
        boolean urgent,
        boolean restricted,
        @Nullable Reporter reporter,
        @Nullable String summary,
        List<String> documents,
        String basis,
        @Nullable Long follows,
        @Nullable String stream) {
    /** Of list {@code dasar}: the office's public task, the usual ground. */
    public static final String PUBLIC_TASK = "TUGAS";

    public NewCase {
        documents = List.copyOf(documents);
    }

    /** A case on the usual ground, with nothing but the name of who reports. */
    public NewCase(
            long applicant,
            String service,
            @Nullable String topic,
            String channel,
            boolean urgent,
            @Nullable String reporter,
            @Nullable String summary,
            List<String> documents) {
        this(
                applicant,
                service,
                topic,
                channel,
                urgent,
                false,
                reporter == null ? null : new Reporter(reporter, null, null, null),
                summary,
                documents,
                PUBLIC_TASK,
                null,
                null);
    }
}
